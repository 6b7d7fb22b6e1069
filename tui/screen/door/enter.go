package door

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"diklat/roster"
)

func (s *Screen) register() tea.Cmd {
	req, desk, p := s.start(), s.desk, s.draft
	return func() tea.Msg {
		ctx, cancel := within()
		defer cancel()
		e, err := desk.Register(ctx, p)
		return registeredMsg{req, e, err}
	}
}

// registered goes on to enter; if that fails, the person is on the list by
// then and only entering is tried again.
func (s *Screen) registered(m registeredMsg) tea.Cmd {
	if !s.mine(m.req) {
		return nil
	}
	var bad *roster.FieldError
	switch {
	case errors.As(m.err, &bad) && bad.Field == "name":
		s.write(name, s.draft.Name)
		s.note = s.sentence(m.err)
		return nil
	case m.err != nil:
		s.failed(m.err)
		return nil
	}
	s.who, s.draft = m.who, roster.Person{}
	s.people = keepPeople(s.people, append(append([]roster.Enrolment{}, s.people...), m.who))
	s.choose(confirm)
	s.list.pick = yes
	return s.enter()
}

func (s *Screen) enter() tea.Cmd { return s.askEnter(s.start()) }

func (s *Screen) askEnter(req uint64) tea.Cmd {
	desk, id := s.desk, s.who.ID
	if many, ok := s.sharer(); ok && s.party.Kind != "" {
		return func() tea.Msg {
			ctx, cancel := within()
			defer cancel()
			return enteredMsg{req: req, err: many.Greet(ctx, id)}
		}
	}
	return func() tea.Msg {
		ctx, cancel := within()
		defer cancel()
		e, err := desk.Enter(ctx, id)
		return enteredMsg{req, e, err}
	}
}

func (s *Screen) entered(m enteredMsg) tea.Cmd {
	quiet := m.req == s.fresh && s.fresh != 0 // asked while a number is being typed
	switch {
	case quiet && (m.err != nil || s.step != proof):
		s.fresh = 0
		return nil
	case !quiet && !s.mine(m.req):
		return nil
	case errors.Is(m.err, ErrElsewhere):
		s.askProof()
		return nil
	case m.err != nil:
		s.failed(m.err)
		return nil
	}
	if m.entry.ID == "" { // greeted: one more of several
		s.join()
		return nil
	}
	return s.in(m.entry)
}
