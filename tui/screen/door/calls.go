package door

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"diklat/roster"
)

// start marks a request that the person waits for. A renewal under way is
// forgotten: its list may not be the one on screen when it comes.
func (s *Screen) start() uint64 {
	s.req, s.note, s.fresh = s.env.Ask(), "", 0
	return s.req
}

// mine reports whether an answer is to the request in hand, and ends it.
func (s *Screen) mine(req uint64) bool {
	if s.req == 0 || req != s.req {
		return false
	}
	s.req = 0
	return true
}

// failed says why the desk did not do it. A PIN that is asked for only now, or
// anew, leads back to the PIN.
func (s *Screen) failed(err error) {
	if errors.Is(err, ErrPIN) && s.step != pin {
		s.step, s.passed = pin, false
		s.note = s.env.T.Door.PINHint
		return
	}
	s.note = s.sentence(err)
}

func (s *Screen) askWelcome() tea.Cmd {
	req, desk := s.start(), s.desk
	return func() tea.Msg {
		ctx, cancel := within()
		defer cancel()
		w, err := desk.Welcome(ctx)
		return welcomeMsg{req, w, err}
	}
}

func (s *Screen) welcomed(m welcomeMsg) tea.Cmd {
	if m.req == s.fresh && s.fresh != 0 {
		s.fresh = 0
		if m.err == nil && s.step == village {
			s.welcome = keepVillages(s.welcome, m.welcome)
			s.list.merge(villages(m.welcome.Villages))
		}
		return nil
	}
	switch {
	case !s.mine(m.req):
	case m.err != nil:
		s.failed(m.err)
	case m.welcome.NeedPIN && !s.passed:
		s.welcome, s.step = m.welcome, pin
	default:
		s.welcome = m.welcome
		s.begin()
	}
	return nil
}

// keepVillages renews the welcome but keeps villages whose rows are on screen.
func keepVillages(old, now Welcome) Welcome {
	have := map[roster.VillageCode]bool{}
	for _, v := range now.Villages {
		have[v.Code] = true
	}
	for _, v := range old.Villages {
		if !have[v.Code] {
			now.Villages = append(now.Villages, v)
		}
	}
	return now
}

func (s *Screen) tryPIN() tea.Cmd {
	req, desk, text := s.start(), s.desk, s.pin.Text()
	return func() tea.Msg {
		ctx, cancel := within()
		defer cancel()
		return pinMsg{req, desk.TryPIN(ctx, text)}
	}
}

func (s *Screen) pinTried(m pinMsg) tea.Cmd {
	if !s.mine(m.req) {
		return nil
	}
	s.pin.Clear()
	if m.err != nil {
		s.failed(m.err)
		return nil
	}
	s.passed = true
	return s.askWelcome() // the villages may only come now
}
