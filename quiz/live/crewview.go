package live

import (
	"slices"

	"diklat/quiz"
)

// CrewView is what the people at a shared laptop see of one another: who they
// are and whose turn it is, never what somebody answered.
type CrewView struct {
	Crew
	Item    int        // the question of the turn, 0-based; -1 none
	Round   int        // of that question
	Order   []PersonID // as the members are called for it; in kind Turns
	Called  PersonID   // whose turn it is, "" if nobody has to answer now
	Done    []PersonID // answered it
	Skipped []PersonID // were passed over
	// Ended is what each member learns of the test that ended last, in the lobby. The
	// screen shows it to one member at a time, when they ask for it.
	Ended map[PersonID]*Outcome
}

// viewOfCrew builds what a shared laptop may see of s. With turns it is the view of
// the one who is called; when all are through it is nobody's.
func viewOfCrew(s *State, c Crew) View {
	cv := &CrewView{Crew: c, Item: -1}
	r := s.Run
	if s.Phase != Quiz || r == nil {
		v := ViewOf(s, s.speaker(c))
		v.Crew, v.Last = cv, nil
		cv.Ended = endedFor(s, c.Members)
		return v
	}
	cv.Kind = r.kindOf(c)
	if cv.Item, cv.Called = r.called(c); cv.Item >= 0 {
		cv.Round = r.Items[cv.Item].Round()
		cv.fill(r)
	}
	if cv.Kind == Group {
		v := ViewOf(s, s.speaker(c))
		v.Crew = cv
		for i := range v.Quiz.Asks {
			v.Quiz.Asks[i] = r.groupAsk(v.Quiz.Asks[i].Index, c, v.Who)
		}
		return v
	}
	v := ViewOf(s, cv.Called)
	v.Crew, v.Last = cv, nil
	if r.Mode == Test { // the whole form is one turn
		return v
	}
	for i := range v.Quiz.Asks {
		v.Quiz.Asks[i] = r.turnAsk(v.Quiz.Asks[i].Index, c, cv.Called)
	}
	return v
}

// fill says who is through with the question in hand.
func (cv *CrewView) fill(r *Run) {
	if cv.Kind == Turns {
		cv.Order = cv.order(cv.Item)
	}
	for _, p := range cv.Members {
		switch {
		case r.Items[cv.Item].Skipped[p]:
			cv.Skipped = append(cv.Skipped, p)
		case r.through(cv.Item, p) && (r.Test != nil || takesTurns(&r.Quiz.Questions[cv.Item])):
			cv.Done = append(cv.Done, p)
		}
	}
}

// speaker is the member in whose name the room takes what a crew does together:
// the one who did so before, else the first.
func (s *State) speaker(c Crew) PersonID {
	if s.Phase == Case && s.Case != nil {
		for _, p := range c.Members {
			_, own := s.Case.Own[p]
			if _, voted := s.Case.Votes[p]; own || voted {
				return p
			}
		}
	}
	if len(c.Members) == 0 {
		return ""
	}
	return c.Members[0]
}

// groupAsk is item i as a group sees it: open while one member owes it, with the
// answer that the group gave.
func (r *Run) groupAsk(i int, c Crew, speaker PersonID) Ask {
	who := speaker
	owes := func(p PersonID) bool { _, given := r.Now(i, p); return !given }
	if at := slices.IndexFunc(c.Members, func(p PersonID) bool { g, ok := r.Now(i, p); return ok && g.Crew == c.ID }); at >= 0 {
		who = c.Members[at]
	} else if at := slices.IndexFunc(c.Members, owes); at >= 0 {
		who = c.Members[at]
	}
	a := ask(r, i, who)
	a.Question = redact(&r.Quiz.Questions[i], r.Shown(i, speaker))
	return a
}

// turnAsk is item i as the one who is called sees it. At their own pace the key
// comes when the whole crew is through: the next one sits beside the screen.
func (r *Run) turnAsk(i int, c Crew, called PersonID) Ask {
	a := ask(r, i, called)
	if r.Mode == Paced {
		a.Stage, a.Reveal = Opened, nil
		if takesTurns(&r.Quiz.Questions[i]) && r.allThrough(i, c) {
			a.Stage, a.Reveal = Revealed, reveal(r, i, "")
		}
	}
	a.Mine, a.Via = nil, "" // whoever looks at a shared screen sees no answer of another
	if a.Reveal != nil {
		a.Reveal.Mine, a.Reveal.Before, a.Reveal.Skipped, a.Reveal.Missed = quiz.Result{}, nil, false, false
	}
	return a
}

// endedFor is what members learn of a test that ended last, nil if none of them
// took it. A quiz was talked about question by question and leaves nothing to tell.
func endedFor(s *State, members []PersonID) map[PersonID]*Outcome {
	n := len(s.Past)
	if s.Phase != Lobby || n == 0 || s.Past[n-1].Mode != Test {
		return nil
	}
	var out map[PersonID]*Outcome
	for _, p := range members {
		if o := testOutcome(s.pastOf(p), s.As(p)); o != nil {
			if out == nil {
				out = map[PersonID]*Outcome{}
			}
			out[p] = o
		}
	}
	return out
}
