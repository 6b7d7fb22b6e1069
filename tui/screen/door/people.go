package door

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"diklat/roster"
)

// findPlace finds the village that a person wrote. Without a desk that knows more,
// a village that is not of the event gets a code of its own.
func (s *Screen) findPlace(text string) tea.Cmd {
	if v, err := roster.MatchVillage(s.welcome.Villages, text); err == nil {
		return s.askPeople(v)
	}
	v, err := roster.NewPlace(text).Check()
	if err != nil {
		s.note = s.sentence(err)
		return nil
	}
	desk, ok := s.desk.(Placer)
	if !ok {
		return s.askPeople(v)
	}
	req := s.start()
	return func() tea.Msg {
		ctx, cancel := within()
		defer cancel()
		v, err := desk.Place(ctx, text)
		return placeMsg{req, v, err}
	}
}

func (s *Screen) placed(m placeMsg) tea.Cmd {
	if !s.mine(m.req) {
		return nil
	}
	var several *roster.VillageError
	switch {
	case errors.As(m.err, &several) && several.Ambiguous():
		s.place, s.places = s.text.Text(), several.Candidates
		s.choose(which, fullNames(s.places)...)
		return nil
	case m.err != nil:
		s.failed(m.err)
		return nil
	}
	return s.askPeople(m.village)
}

func (s *Screen) askPeople(v roster.Village) tea.Cmd {
	s.village = v
	return s.fetchPeople(s.start())
}

func (s *Screen) fetchPeople(req uint64) tea.Cmd {
	desk, code := s.desk, s.village.Code
	return func() tea.Msg {
		ctx, cancel := within()
		defer cancel()
		ps, err := desk.People(ctx, code)
		return peopleMsg{req, ps, err}
	}
}

func (s *Screen) listed(m peopleMsg) tea.Cmd {
	if m.req == s.fresh && s.fresh != 0 {
		s.fresh = 0
		if m.err == nil {
			s.people = keepPeople(s.people, m.people)
			s.words()
		}
		return nil
	}
	switch {
	case !s.mine(m.req):
	case m.err != nil:
		s.failed(m.err)
	default:
		s.people = m.people
		s.choose(people, s.rows(s.others())...)
	}
	return nil
}

// keepPeople renews the list but keeps its order and those whose rows are on
// screen; new ones come at the end.
func keepPeople(old, now []roster.Enrolment) []roster.Enrolment {
	newer := map[roster.PersonID]roster.Enrolment{}
	for _, e := range now {
		newer[e.ID] = e
	}
	out := make([]roster.Enrolment, 0, len(now))
	had := map[roster.PersonID]bool{}
	for _, e := range old {
		had[e.ID] = true
		if n, ok := newer[e.ID]; ok {
			e = n
		}
		out = append(out, e)
	}
	for _, e := range now {
		if !had[e.ID] {
			out = append(out, e)
		}
	}
	return out
}

// renew asks for the list on screen again after a change on disk.
func (s *Screen) renew() tea.Cmd {
	if s.req != 0 {
		return nil
	}
	switch s.step {
	case village:
		req, desk := s.env.Ask(), s.desk
		s.fresh = req
		return func() tea.Msg {
			ctx, cancel := within()
			defer cancel()
			w, err := desk.Welcome(ctx)
			return welcomeMsg{req, w, err}
		}
	case people, name, similar:
		s.fresh = s.env.Ask()
		return s.fetchPeople(s.fresh)
	case proof: // the trainer may have let them in
		s.fresh = s.env.Ask()
		return s.askEnter(s.fresh)
	case loading, pin, villageName, which, sex, role, confirmNew, confirm, resume, way, party, off:
	}
	return nil
}
