package screen

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz/live"
	"diklat/roster"
	"diklat/roster/clean"
)

// People gives names to the ids of the room.
type People interface {
	Roll(ctx context.Context, e roster.EventID, s roster.SesiID) (roster.Roll, error)
}

// Names are the names behind the ids of the room. They are read anew when something
// changed; a reading that fails or comes late changes nothing.
type Names struct {
	by    map[live.PersonID]string
	order Order
}

// Named is such a reading, for Took.
type Named struct {
	req uint64
	by  map[live.PersonID]string
}

// Read reads the names of an event's list.
func (n *Names) Read(from People, e roster.EventID, sesi roster.SesiID) tea.Cmd {
	req := n.order.Ask()
	return func() tea.Msg {
		r, err := from.Roll(context.Background(), e, sesi)
		if err != nil {
			return nil
		}
		by := map[live.PersonID]string{}
		for _, row := range r.Rows {
			by[live.PersonID(row.ID)] = clean.Name(row.Name)
		}
		return Named{req, by}
	}
}

// Took takes a reading over.
func (n *Names) Took(m Named) {
	if !n.order.Late(m.req) {
		n.by = m.by
	}
}

// Of is a person's name, "" if it is not known.
func (n *Names) Of(p live.PersonID) string { return n.by[p] }
