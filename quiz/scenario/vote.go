package scenario

import (
	"fmt"
	"slices"

	"diklat/quiz"
)

// Table is a group of the room that votes as one: "Meja 3".
type Table string

// Vote is one table's choice at a branch.
type Vote struct {
	Node   NodeID        `json:"node"`
	Table  Table         `json:"table"`
	Choice quiz.ChoiceID `json:"choice"`
}

// Ballot collects the tables' votes at one branch. A table may change its mind
// until the trainer moves on; the last vote counts. The trainer decides which
// choice is played: a tally is shown, it does not rule.
type Ballot struct {
	node  *Node
	votes map[Table]quiz.ChoiceID
}

// NewBallot opens a vote at the branch a play stands at; ok is false elsewhere.
func NewBallot(p *Play) (b *Ballot, ok bool) {
	if p.Phase() != Choosing {
		return nil, false
	}
	return &Ballot{node: p.Node(), votes: map[Table]quiz.ChoiceID{}}, true
}

// VoteError is a vote that cannot be counted: for another branch, or for a choice
// this one does not have.
type VoteError struct{ Vote Vote }

func (e *VoteError) Error() string {
	return fmt.Sprintf("scenario: no vote for %s/%s here", e.Vote.Node, e.Vote.Choice)
}

// Cast takes a vote. The error is a *VoteError.
func (b *Ballot) Cast(v Vote) error {
	if _, ok := b.node.Choice(v.Choice); !ok || v.Node != b.node.ID || v.Table == "" {
		return &VoteError{v}
	}
	b.votes[v.Table] = v.Choice
	return nil
}

// Tally is the tables' choices side by side.
type Tally struct {
	Node    NodeID          `json:"node"`
	Rows    []Row           `json:"rows"`              // one a choice, in the order of the branch
	Missing []Table         `json:"missing,omitempty"` // tables of the room that have not voted
	Leading []quiz.ChoiceID `json:"leading,omitempty"` // the most voted, several if they tie
}

// Row is who voted for one choice.
type Row struct {
	Choice quiz.ChoiceID `json:"choice"`
	Tables []Table       `json:"tables"` // by name
}

// Tally counts the votes. tables are those of the room, for Missing.
func (b *Ballot) Tally(tables []Table) Tally {
	t := Tally{Node: b.node.ID}
	most := 1
	for i := range b.node.Choices {
		row := Row{Choice: b.node.Choices[i].ID, Tables: []Table{}}
		for table, choice := range b.votes {
			if choice == row.Choice {
				row.Tables = append(row.Tables, table)
			}
		}
		slices.Sort(row.Tables)
		t.Rows = append(t.Rows, row)
		most = max(most, len(row.Tables))
	}
	for _, row := range t.Rows {
		if len(row.Tables) == most {
			t.Leading = append(t.Leading, row.Choice)
		}
	}
	for _, table := range tables {
		if _, ok := b.votes[table]; !ok {
			t.Missing = append(t.Missing, table)
		}
	}
	return t
}
