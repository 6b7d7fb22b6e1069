package live

import (
	"slices"

	"diklat/quiz"
	"diklat/quiz/course"
	"diklat/quiz/scenario"
)

// CaseView is a case as one person sees it. Before a choice is made it holds
// neither scores nor what is red.
type CaseView struct {
	Run      RunID
	Case     scenario.ID
	Mode     Mode
	At       int // moves made; a step made on another number is refused
	Phase    scenario.Phase
	Title    string
	Opening  *CaseOpening
	Node     string // title of the situation
	Text     string
	Choices  []quiz.Choice // id and text only
	Vote     quiz.ChoiceID // this person's, in mode Live; kept until the consequence is over
	Voted    int           // number of that vote among the choices, from 1; 0 none
	Chosen   *scenario.Choice
	Number   int            // of Chosen among the choices, from 1
	End      *scenario.Node // in phases Finished and Replaying
	Moves    []scenario.Do  // what this person may do; in mode Live at most Choose
	Practice bool           // trying what else there was: counts for nothing
	Map      *scenario.Map  // at the end
	Result   *scenario.Result
	Debrief  []string
	WayOut   string
	Help     []course.ServiceID
}

// CaseOpening is what is said before the story.
type CaseOpening struct{ Warning, Setting, Role, WayOut string }

func caseView(c *CaseRun, who PersonID) *CaseView {
	p := c.PlayOf(who)
	v := &CaseView{Run: c.ID, Case: c.Case.ID, Mode: c.Mode, At: len(p.Events()), Phase: p.Phase(), Title: c.Case.Title,
		WayOut: c.Case.WayOut, Help: c.Case.Help, Practice: p.Practice()}
	n := p.Node()
	if n != nil {
		v.Node, v.Text = n.Title, n.Text
	}
	switch p.Phase() {
	case scenario.Opening:
		v.Opening = &CaseOpening{c.Case.Warning, c.Case.Setting, c.Case.Role, c.Case.WayOut}
	case scenario.Choosing:
		for _, ch := range n.Choices {
			v.Choices = append(v.Choices, quiz.Choice{ID: ch.ID, Text: ch.Text})
		}
		v.Vote = c.Votes[who]
		v.Voted = numberOf(n, v.Vote)
	case scenario.Consequence, scenario.Stopped:
		v.Chosen = p.Chosen()
		v.Number = numberOf(n, v.Chosen.ID)
		v.Vote = c.lastVote(who)
		v.Voted = numberOf(n, v.Vote)
	case scenario.Replaying:
		v.End = n
	case scenario.Finished:
		m, r := p.Map(), p.Result()
		v.End, v.Map, v.Result, v.Debrief = n, &m, &r, c.Case.Debrief
	case scenario.Turning, scenario.Left:
	}
	switch {
	case c.Mode == Paced:
		v.Moves = p.Moves()
	case v.Phase == scenario.Choosing:
		v.Moves = []scenario.Do{scenario.Choose}
	}
	return v
}

// lastVote is what a person would have done at the branch passed last.
func (c *CaseRun) lastVote(who PersonID) quiz.ChoiceID {
	if len(c.Voted) == 0 {
		return ""
	}
	return c.Voted[len(c.Voted)-1].Votes[who]
}

// numberOf is the place of a choice as people see it, from 1; 0 if there is none.
func numberOf(n *scenario.Node, id quiz.ChoiceID) int {
	return 1 + slices.IndexFunc(n.Choices, func(c scenario.Choice) bool { return c.ID == id })
}
