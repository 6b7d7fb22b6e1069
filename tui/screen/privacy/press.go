package privacy

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"diklat/tui/key"
	"diklat/tui/part"
)

func (s *Screen) press(m tea.KeyPressMsg) tea.Cmd {
	back := key.Is(m, s.cfg.Env.K.Back)
	switch {
	case s.field != nil:
		return s.write(m, back)
	case s.found != nil:
		return s.choose(m, back)
	case back:
		return s.cfg.Env.Leave()
	case s.busy || !s.loaded:
		return nil
	}
	k, t := s.cfg.Keeper, s.cfg.Env.T.Privacy
	switch m.String() {
	case "h":
		s.sure, s.done = "", ""
		s.field = part.NewField("", "", 60)
		s.field.Focus(true)
	case "l":
		return s.do(func(ctx context.Context) (string, error) {
			path, err := k.Sheet(ctx)
			return t.SheetAt(path), err
		})
	case "d":
		if len(s.state.Due) > 0 && s.twice("d") {
			return s.do(func(ctx context.Context) (string, error) {
				n, err := k.ApplyDue(ctx)
				return t.Applied(n), err
			})
		} else if len(s.state.Due) > 0 {
			return s.cfg.Env.Confirm(t.SureDue)
		}
	case "b":
		if s.state.Holding > 0 && s.twice("b") {
			return s.do(func(ctx context.Context) (string, error) {
				n, err := k.Purge(ctx)
				return t.Purged(n), err
			})
		} else if s.state.Holding > 0 {
			return s.cfg.Env.Confirm(t.SurePurge)
		}
	}
	return nil
}

// twice is true for the second press of the same key: what cannot be undone asks
// once.
func (s *Screen) twice(k string) bool {
	if s.sure == k {
		s.sure = ""
		return true
	}
	s.sure = k
	return false
}

func (s *Screen) do(run func(context.Context) (string, error)) tea.Cmd {
	s.busy, s.done, s.sure = true, "", ""
	return func() tea.Msg {
		say, err := run(context.Background())
		return didMsg{say, err}
	}
}

// write takes the name of the person to erase.
func (s *Screen) write(m tea.KeyPressMsg, back bool) tea.Cmd {
	switch {
	case back:
		s.field = nil
		return nil
	case !key.Is(m, s.cfg.Env.K.Enter):
		s.field.Press(m)
		return nil
	}
	name, k := s.field.Value(), s.cfg.Keeper
	s.field = nil
	if name == "" {
		return nil
	}
	s.busy = true
	return func() tea.Msg {
		list, err := k.Find(context.Background(), name)
		return foundMsg{list, err}
	}
}

// choose takes the digit of one of those found, twice.
func (s *Screen) choose(m tea.KeyPressMsg, back bool) tea.Cmd {
	d, ok := key.Digit(m)
	switch {
	case back:
		s.found, s.sure = nil, ""
		return nil
	case !ok || d < 1 || d > min(len(s.found), 9):
		return nil
	case !s.twice(m.String()):
		return s.cfg.Env.Confirm(s.cfg.Env.T.Privacy.SureErase)
	}
	who, k, t := s.found[d-1], s.cfg.Keeper, s.cfg.Env.T.Privacy
	s.found = nil
	return s.do(func(ctx context.Context) (string, error) {
		left, err := k.Erase(ctx, who.ID)
		if left > 0 {
			return t.ErasedDone + " " + t.LeftText(left), err
		}
		return t.ErasedDone, err
	})
}
