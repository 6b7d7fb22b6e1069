package class

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz/live"
	"diklat/roster"
)

// numberMsg is a new number, to be shown once.
type numberMsg struct {
	who, number string
	err         error
}

// asked tells whether a seat's person is asked for their number now.
func (s *Screen) asked(id live.SeatID) (live.PersonID, bool) {
	for _, a := range s.now.Asking {
		if a.Seat == id {
			return a.Person, true
		}
	}
	return "", false
}

// pressNumber lets somebody in, gives a new number, and switches the whole on
// or off at the second key.
func (s *Screen) pressNumber(k string, again bool) tea.Cmd {
	n, t := s.cfg.Numbers, s.cfg.Env.T.Number
	if n == nil {
		return nil
	}
	switch k {
	case "i":
		if p, ok := s.asked(s.on); ok {
			id := s.on
			return s.run(t.Waved(s.names.Of(p)), func(ctx context.Context) error { return n.Wave(ctx, id) })
		}
	case "a":
		return s.newNumber()
	case "A":
		on := !s.now.Numbers
		say, sure := t.Off, t.AskOff
		if on {
			say, sure = t.On, t.AskOn
		}
		if !again {
			s.sure = "A"
			return s.cfg.Env.Confirm(sure)
		}
		return s.run(say, func(ctx context.Context) error { return n.AskNumbers(ctx, on) })
	}
	return nil
}

// newNumber makes a number for the person of the chosen seat: the one who sits
// there, or the one who is asked.
func (s *Screen) newNumber() tea.Cmd {
	p, asked := s.asked(s.on)
	if !asked && s.snap != nil {
		for _, st := range s.snap.Seats {
			if st.ID == s.on {
				p = st.Person
			}
		}
	}
	if p == "" {
		return nil
	}
	n, who := s.cfg.Numbers, s.names.Of(p)
	return func() tea.Msg {
		number, err := n.NewNumber(context.Background(), roster.PersonID(p))
		return numberMsg{who, number, err}
	}
}
