package results

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz/live"
)

// walled is what became of the picture on the projector.
type walled struct {
	said string
	err  error
}

// hang puts the group's picture on the projector as long as it is on here. Where
// a test or a case runs it stays on this screen.
func (s *Screen) hang(was face) tea.Cmd {
	on := s.face == projector
	if on == (was == projector) || s.cfg.Room == nil {
		return nil
	}
	if _, ok := s.fig.learned.Picture(s.title); on && !ok {
		return nil // too few people: there is nothing to hang
	}
	t, room := s.cfg.Env.T.Results, s.cfg.Room
	said := t.HallOff
	if on {
		said = t.HallOn
	}
	return func() tea.Msg {
		return walled{said, room.Do(context.Background(), "pelatih", 0, live.ShowHall{Hall: live.Hall{Results: on}})}
	}
}

func (s *Screen) title(module string) string { return s.fig.titles[module] }
