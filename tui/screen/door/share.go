package door

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz/live"
	"diklat/roster/clean"
	"diklat/tui/screen"
)

// seatedMsg is who holds this seat already.
type seatedMsg struct {
	entry Entry
	err   error
}

// share seats the party. In a group of one village the village names it.
func (s *Screen) share() tea.Cmd {
	desk, ok := s.sharer()
	if !ok {
		return nil
	}
	p := s.party
	if p.Name = ""; p.Kind == live.Group {
		p.Name = oneVillage(p.Members)
	}
	req := s.start()
	return func() tea.Msg {
		ctx, cancel := within()
		defer cancel()
		e, err := desk.Share(ctx, p)
		return enteredMsg{req, e, err}
	}
}

// oneVillage is the village of all of them, "" if there are several.
func oneVillage(ms []screen.Sitter) string {
	for _, m := range ms {
		if m.Village != ms[0].Village {
			return ""
		}
	}
	return clean.Name(ms[0].VillageName)
}

func (s *Screen) resume(id live.CrewID) tea.Cmd {
	desk, ok := s.sharer()
	if !ok {
		return nil
	}
	req := s.start()
	return func() tea.Msg {
		ctx, cancel := within()
		defer cancel()
		e, err := desk.Resume(ctx, id)
		return enteredMsg{req, e, err}
	}
}

// in goes to the chair, or back to the one under this door.
func (s *Screen) in(e Entry) tea.Cmd {
	if s.edit {
		s.tellNumbers(e)
		return s.env.Leave()
	}
	return screen.Replace(screen.Chair, e)
}

// tellNumbers says the own numbers of those who came to the laptop just now; the
// others have read theirs.
func (s *Screen) tellNumbers(e Entry) {
	var out []string
	for _, m := range s.party.Members {
		if n := e.Numbers[live.PersonID(m.ID)]; n != "" {
			out = append(out, clean.Name(m.Name)+" "+n)
		}
	}
	if len(out) > 0 {
		s.env.Say(s.env.T.Number.Each(strings.Join(out, ", ")))
	}
}

// told takes what the room says to a laptop at the door: the trainer sent it out,
// lets it in again, or put somebody there.
func (s *Screen) told(v live.View) tea.Cmd {
	switch {
	case s.edit && v.Lost:
		return s.env.Leave()
	case s.edit:
		return nil
	case v.Out:
		s.out = true
		return nil
	}
	if s.out = false; v.Lost {
		return nil
	}
	desk, ok := s.sharer()
	if !ok || s.req != 0 || v.Who == "" && v.Crew == nil {
		return nil
	}
	return func() tea.Msg {
		ctx, cancel := within()
		defer cancel()
		e, err := desk.Seated(ctx)
		return seatedMsg{e, err}
	}
}

// seated goes to the chair of those who sit here by now. If nobody does, the view
// that said so was of the people before.
func (s *Screen) seated(m seatedMsg) tea.Cmd {
	if m.err != nil || s.req != 0 || s.edit {
		return nil
	}
	return s.in(m.entry)
}
