package scenario

import (
	"errors"
	"fmt"

	"diklat/quiz"
)

// Do is what a player or trainer does in a play.
type Do string

// The moves. Their names are what is stored and exported.
const (
	Begin  Do = "begin"  // after the warning: into the first node
	Choose Do = "choose" // at a branch
	Next   Do = "next"   // after a consequence, a turn of chance or an ending to be replayed; after a red one it replays the step
	Follow Do = "follow" // after a red one: see where it leads instead
	Rewind Do = "rewind" // back to an earlier branch, to try what else there was
	Return Do = "return" // from trying, or from having left, to where the play stood
	Leave  Do = "leave"  // the way out, at any time
)

// Action is one move with what it needs.
type Action struct {
	Do     Do            `json:"do"`
	Choice quiz.ChoiceID `json:"choice,omitempty"` // of Choose
	Step   int           `json:"step,omitempty"`   // of Rewind: index into the path
}

// Event is a move that was made and what came of it. A play can be rebuilt from
// its events alone; each also reads well by itself in an export.
type Event struct {
	Seq int `json:"seq"` // 1, 2, ...
	Action
	Node     NodeID `json:"node,omitempty"` // where it was done
	To       NodeID `json:"to,omitempty"`   // the node it led to, if it moved
	Phase    Phase  `json:"phase"`          // afterwards
	Points   int    `json:"points,omitempty"`
	Score    int    `json:"score"` // afterwards
	Red      bool   `json:"red,omitempty"`
	Practice bool   `json:"practice,omitempty"` // after a rewind: counts for nothing
}

// Record is a whole play as it is stored.
type Record struct {
	Scenario ID      `json:"scenario"`
	Version  string  `json:"version"`
	Hash     string  `json:"hash"` // of the content it was played with
	Seed     uint64  `json:"seed"`
	Events   []Event `json:"events"`
}

// ErrChanged means that events do not fit the scenario: its content has changed
// since they were stored.
var ErrChanged = errors.New("scenario: events of another version")

// MoveError is a move that the play does not allow now.
type MoveError struct {
	Do     Do
	Phase  Phase
	Choice quiz.ChoiceID // of Choose, where the branch has no such choice
}

func (e *MoveError) Error() string {
	if e.Choice != "" {
		return fmt.Sprintf("scenario: no choice %q here", e.Choice)
	}
	return fmt.Sprintf("scenario: %s is no move in phase %s", e.Do, e.Phase)
}

// Restore rebuilds a play from its record.
func Restore(s *Scenario, rec Record) (*Play, error) {
	p := New(s, rec.Seed)
	for _, want := range rec.Events {
		got, err := p.Apply(want.Action)
		if err != nil {
			return nil, fmt.Errorf("%w: event %d: %w", ErrChanged, want.Seq, err)
		}
		if got.Node != want.Node || got.To != want.To || got.Phase != want.Phase {
			return nil, fmt.Errorf("%w: event %d led to %s, now to %s", ErrChanged, want.Seq, want.To, got.To)
		}
	}
	return p, nil
}
