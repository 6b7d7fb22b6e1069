package backups

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/screen"
)

func (s *Screen) press(m tea.KeyPressMsg) tea.Cmd {
	if s.asks != nothing {
		return s.write(m)
	}
	switch {
	case key.Is(m, s.cfg.Env.K.Back):
		return s.cfg.Env.Leave()
	case m.String() == "p":
		return s.cfg.Env.Open(screen.Privacy, nil)
	case m.String() == "d":
		return s.cfg.Env.Open(screen.Health, nil)
	case s.busy || !s.loaded:
		return nil
	}
	k := s.cfg.Keeper
	switch m.String() {
	case "b":
		return s.work(func() tea.Msg {
			c, err := k.Make(context.Background())
			return madeMsg{c, err}
		})
	case "k":
		s.open(passphrase, "")
	case "t":
		at := s.state.Place
		if s.state.Near {
			at = ""
		}
		s.open(place, at)
	case "l":
		return s.drill()
	}
	return nil
}

func (s *Screen) open(a ask, value string) {
	s.asks, s.done = a, ""
	s.field = part.NewField(value, "", 200)
	s.field.Focus(true)
}

// drill tests the newest copy; a locked one needs the passphrase.
func (s *Screen) drill() tea.Cmd {
	c, ok := s.newest()
	switch {
	case !ok:
		return s.cfg.Env.Hint(s.cfg.Env.T.Backup.NoCopies)
	case c.Locked:
		s.open(drill, "")
		return nil
	}
	return s.test("")
}

func (s *Screen) test(pass string) tea.Cmd {
	k := s.cfg.Keeper
	return s.work(func() tea.Msg {
		c, err := k.Drill(context.Background(), pass)
		return drilledMsg{c, err}
	})
}

// write takes keys while a person writes.
func (s *Screen) write(m tea.KeyPressMsg) tea.Cmd {
	switch {
	case key.Is(m, s.cfg.Env.K.Back):
		s.asks = nothing
		return nil
	case !key.Is(m, s.cfg.Env.K.Enter):
		s.field.Press(m)
		return nil
	}
	asked, value, k, t := s.asks, s.field.Value(), s.cfg.Keeper, s.cfg.Env.T.Backup
	s.asks = nothing
	switch asked {
	case passphrase:
		return s.work(func() tea.Msg { return setMsg{t.PassMade, k.SetPassphrase(context.Background(), value)} })
	case place:
		return s.work(func() tea.Msg { return setMsg{"", k.SetPlace(context.Background(), value)} })
	case drill:
		return s.test(value)
	case nothing:
	}
	return nil
}
