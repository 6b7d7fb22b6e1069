package chair

import (
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz/live"
	"diklat/roster/clean"
	"diklat/tui/ask"
	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// usualIdle is how long a screen may be left alone before it is covered.
const usualIdle = 3 * time.Minute

// cover hides what one person sees from the next who sits down at a screen that
// was left alone. The seat stays theirs and what they typed stays under it. A slide
// and a pause hold nothing of anybody, so they stay in view; only the name goes.
type cover struct {
	on   bool
	asks bool // a key was pressed: who is there?
	pick int
	last time.Time // of the last key
}

// idleMsg wakes the screen to see how long it was left alone.
type idleMsg struct{}

func (s *Screen) idle() time.Duration {
	if s.cfg.Idle > 0 {
		return s.cfg.Idle
	}
	return usualIdle
}

// watchIdle starts the watch; the screen counts as touched when it opens.
func (s *Screen) watchIdle() tea.Cmd {
	s.cover.last = s.env.Now()
	return s.env.After(s.idle(), idleMsg{})
}

// idled covers the screen if nobody has touched it for long enough, and looks
// again later.
func (s *Screen) idled() tea.Cmd {
	left := s.idle() - s.env.Now().Sub(s.cover.last)
	if left > 0 {
		return s.env.After(left, idleMsg{})
	}
	if !s.cover.on && !s.lost {
		s.close()
	}
	return s.env.After(s.idle(), idleMsg{})
}

// close covers the screen. A laptop that people share asks who is called anew.
func (s *Screen) close() {
	s.menu = nil
	s.table.ready, s.table.own = call{}, ""
	if f := s.open(); s.turns() && (f.kind == handover || f.kind == through) {
		s.sync()
		s.turn()
		return
	}
	s.cover.on, s.cover.asks, s.cover.pick = true, false, 0
	s.env.Wipe()
	s.turn()
}

// public reports a face that shows nothing of anybody.
func (f face) public() bool { return f.kind == slide || f.kind == pause }

// pressCover: 1, then Enter, goes on; 2, then Enter, hands the laptop over.
func (s *Screen) pressCover(m tea.KeyPressMsg) tea.Cmd {
	if s.lost {
		s.cover = cover{last: s.cover.last}
		s.turn()
		return nil
	}
	if s.menu != nil { // leaving
		return nil
	}
	if s.face.kind != covered {
		s.cover.asks = true
		s.turn()
		return nil
	}
	d, digit := key.Digit(m)
	switch {
	case digit && (d == 1 || d == 2):
		s.cover.pick = d
	case m.Code == tea.KeyBackspace:
		s.cover.pick = 0
	case key.Is(m, s.env.K.Enter) && s.cover.pick == 1:
		s.cover = cover{last: s.env.Now()}
		s.sync()
		s.turn()
	case key.Is(m, s.env.K.Enter) && s.cover.pick == 2:
		s.menu = &menu{kind: askLeave}
		return s.leave()
	}
	return nil
}

// coverLines ask whether the same person is still there, without saying more of
// them than they know themselves.
func (s *Screen) coverLines(w int) []string {
	t := s.env.T.Seats
	lines := part.Wrap(s.strong(t.Still(s.masked())), w)
	if q := s.view.Quiz; s.view.Phase == live.Quiz && q != nil && len(q.Asks) > 0 && s.open().kind == question {
		lines = append(lines, part.Wrap(t.LockNews, w)...)
	}
	lines = append(lines, "")
	for i, text := range []string{t.StillYes, t.StillNo} {
		r := ask.Row{Label: strconv.Itoa(i + 1), Shape: i, Text: text, On: s.cover.pick == i+1}
		if r.On {
			r.Mark = s.env.S.Glyphs.Cursor
		}
		lines = append(lines, r.Lines(s.env, w)...)
	}
	foot := s.env.S.Dim.Render(s.env.T.Door.PickEnter)
	if m := s.menu; m != nil && m.req != 0 {
		foot = s.env.T.Common.Loading
	} else if m != nil && m.err != nil {
		foot = s.warn() + " " + s.env.T.Chair.LeaveFailed
	}
	lines = append(append(lines, ""), part.Wrap(foot, w)...)
	return append(append(lines, ""), part.Wrap(s.env.S.Dim.Render(t.LockHint), w)...)
}

// masked is what the cover calls those who sit here.
func (s *Screen) masked() string {
	p := s.table.party
	if len(p.Members) == 0 {
		return screen.Masked(s.cfg.Person.Name)
	}
	out := make([]string, len(p.Members))
	for i, m := range p.Members {
		out[i] = screen.Masked(m.Name)
	}
	return strings.Join(out, ", ")
}

// who is the name in the header: of the one who answers now, of all at a shared
// laptop, or masked while the screen is covered.
func (s *Screen) who() string {
	name, home := s.name, s.home
	switch {
	case s.cover.on:
		name, home = s.masked(), ""
	case s.turns() && s.face.kind == question && s.me() != "":
		one := s.sitter(s.me())
		name, home = clean.Name(one.Name), one.VillageName
	case s.turns():
		name = s.env.T.Seats.InTurnsTag + ": " + name
	}
	if home = clean.Name(home); home != "" {
		name += " " + s.env.S.Glyphs.Dot + " " + home
	}
	return name
}

// welcome says who came in.
func (s *Screen) welcome() string {
	t := s.env.T.Seats
	switch {
	case s.turns() || s.table.party.Kind == live.Turns:
		return t.TurnsHere + " " + s.name
	case s.group() || s.table.party.Kind == live.Group:
		return t.GroupHere + " " + s.table.party.Names()
	}
	return s.env.T.Chair.Welcome(s.name, s.home)
}

// present says that attendance is noted, of all who sit here.
func (s *Screen) present() string {
	if len(s.table.party.Members) > 1 {
		return s.env.T.Seats.AllPresent
	}
	return s.env.T.Chair.Present
}

// lostBody says that this laptop is free, or that it was sent out.
func (s *Screen) lostBody(w, h int) string {
	t := s.env.T.Chair
	if s.view.Out {
		return s.pages.draw(s, s.paras(w, s.strong(s.env.T.Seats.Out), s.env.T.Seats.OutCure), nil, w, h)
	}
	return s.pages.draw(s, s.paras(w, s.strong(t.Lost), t.LostSafe), part.Wrap(t.LostCure, w), w, h)
}
