package live

import (
	"maps"
	"time"

	"diklat/quiz"
	"diklat/quiz/scenario"
)

// Events of a case. The scenario is kept whole, like a quiz.
type (
	// CaseStarted begins a case: led by the trainer (Live) or one a seat (Paced).
	CaseStarted struct {
		Run  RunID             `json:"run"`
		Mode Mode              `json:"mode"`
		Case scenario.Scenario `json:"case"`
		Seed uint64            `json:"seed"`
	}
	// CaseVoted keeps what one table would do at the branch the room stands at.
	// At is the number of moves made so far, so that a vote counts only there.
	CaseVoted struct {
		Run    RunID         `json:"run"`
		At     int           `json:"at"`
		Person PersonID      `json:"person"`
		Choice quiz.ChoiceID `json:"choice"`
		Ref    string        `json:"ref"`
	}
	// CaseMoved is a move of the whole room, made by the trainer.
	CaseMoved struct {
		Run    RunID           `json:"run"`
		Action scenario.Action `json:"action"`
	}
	// CaseStepped is a move of one seat in its own play. Group is how many
	// people decided together, 1 for one alone.
	CaseStepped struct {
		Run    RunID           `json:"run"`
		At     int             `json:"at"`
		Person PersonID        `json:"person"`
		Action scenario.Action `json:"action"`
		Group  int             `json:"group,omitempty"`
		Ref    string          `json:"ref"`
	}
	// CaseEnded ends the case; it stays readable.
	CaseEnded struct {
		Run RunID `json:"run"`
	}
)

func (CaseStarted) kind() string { return "case-started" }
func (CaseVoted) kind() string   { return "case-voted" }
func (CaseMoved) kind() string   { return "case-moved" }
func (CaseStepped) kind() string { return "case-stepped" }
func (CaseEnded) kind() string   { return "case-ended" }

// CaseRun is one case being worked on. What it points at is never written again
// once published.
type CaseRun struct {
	ID      RunID
	Mode    Mode
	Case    *scenario.Scenario
	Seed    uint64
	Started time.Time
	Ended   time.Time
	Play    *scenario.Play             // the room's, in mode Live
	Votes   map[PersonID]quiz.ChoiceID // at the branch the room stands at
	Voted   []Ballot                   // at each branch passed, oldest first
	Own     map[PersonID]OwnPlay       // in mode Paced
}

// Ballot is how the tables voted at a branch, and what the room then did.
type Ballot struct {
	Node   scenario.NodeID
	Chosen quiz.ChoiceID
	Votes  map[PersonID]quiz.ChoiceID
}

// OwnPlay is the play of one seat.
type OwnPlay struct {
	Play  *scenario.Play
	Group int
	Ref   string // of the newest move
	At    time.Time
}

// At is the number of moves of the room's play.
func (c *CaseRun) At() int { return len(c.Play.Events()) }

// PlayOf is the play that a person sees: the room's, or their own.
func (c *CaseRun) PlayOf(who PersonID) *scenario.Play {
	if c.Mode == Live {
		return c.Play
	}
	if own, ok := c.Own[who]; ok {
		return own.Play
	}
	return scenario.New(c.Case, c.Seed)
}

// after returns a play with one more move; p stays as it is. A play is a list of
// some twenty moves, so playing it again costs less than keeping copies right.
func after(p *scenario.Play, a scenario.Action) (*scenario.Play, error) {
	next, err := scenario.Restore(p.Scenario(), p.Record())
	if err != nil {
		return nil, err
	}
	_, err = next.Apply(a)
	return next, err
}

// caseEvent applies an event of a case; it reports whether e was one.
func (w *builder) caseEvent(e stamped) bool {
	switch ev := e.Event.(type) {
	case CaseStarted:
		c := ev.Case
		w.Phase = Case
		w.Case = &CaseRun{ID: ev.Run, Mode: ev.Mode, Case: &c, Seed: ev.Seed, Started: e.at, Play: scenario.New(&c, ev.Seed)}
		w.ownCase = true
	case CaseVoted:
		if c := w.casing(ev.Run); c != nil && ev.At == c.At() {
			c.Votes = with(c.Votes, ev.Person, ev.Choice)
		}
	case CaseMoved:
		w.caseMoved(ev)
	case CaseStepped:
		if c := w.casing(ev.Run); c != nil {
			if next, err := after(c.PlayOf(ev.Person), ev.Action); err == nil {
				c.Own = with(c.Own, ev.Person, OwnPlay{Play: next, Group: max(ev.Group, c.Own[ev.Person].Group, 1), Ref: ev.Ref, At: e.at})
			}
		}
	case CaseEnded:
		if c := w.casing(ev.Run); c != nil {
			c.Ended = e.at
			w.Cases = append(w.Cases[:len(w.Cases):len(w.Cases)], c)
			w.Case, w.ownCase, w.Phase = nil, false, Lobby
		}
	default:
		return false
	}
	return true
}

func (w *builder) caseMoved(ev CaseMoved) {
	c := w.casing(ev.Run)
	if c == nil {
		return
	}
	node := c.Play.Node()
	next, err := after(c.Play, ev.Action)
	if err != nil {
		return
	}
	if ev.Action.Do == scenario.Choose && node != nil {
		c.Voted = append(c.Voted[:len(c.Voted):len(c.Voted)], Ballot{Node: node.ID, Chosen: ev.Action.Choice, Votes: c.Votes})
	}
	c.Play, c.Votes = next, nil
}

// casing returns the current case for writing, nil if id is not the current one.
func (w *builder) casing(id RunID) *CaseRun {
	if w.Case == nil || w.Case.ID != id {
		return nil
	}
	if !w.ownCase {
		c := *w.Case
		w.Case, w.ownCase = &c, true
	}
	return w.Case
}

// with is m with one more entry; m stays as it is.
func with[K comparable, V any](m map[K]V, k K, v V) map[K]V {
	out := maps.Clone(m)
	if out == nil {
		out = map[K]V{}
	}
	out[k] = v
	return out
}
