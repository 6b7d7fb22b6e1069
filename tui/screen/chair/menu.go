package chair

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz/live"
	"diklat/quiz/scenario"
	"diklat/tui/ask"
	"diklat/tui/i18n"
	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// menuPage is one page of the menu.
type menuPage int

const (
	top menuPage = iota
	askLeave
	askQuit
)

// menu lies over the seat. A digit chooses, Enter does it; nothing that a
// half-read escape sequence could type does anything by itself.
type menu struct {
	kind menuPage
	pick int // 1-based, 0 none
	req  uint64
	err  error
}

// leftMsg says whether the seat is free.
type leftMsg struct {
	req uint64
	err error
}

// options are the words of the menu's page. What belongs to a case comes after
// the others, so that their numbers stay.
func (s *Screen) options() []string {
	t := s.env.T.Chair
	switch s.menu.kind {
	case askLeave:
		return []string{t.YesSwitch, t.No}
	case askQuit:
		return []string{t.YesQuit, t.No}
	case top:
	}
	list := []string{t.Go, t.Switch, t.Language, t.Quit}
	if s.inTale() {
		list = append(list, t.StepOut)
		if s.may(scenario.Return) {
			list = append(list, s.env.T.Cases.Return)
		}
	}
	if s.cfg.People != nil {
		list = append(list, s.env.T.Seats.WhoSits) // always the last one
	}
	return list
}

// inTale reports a case on screen that can be stepped out of.
func (s *Screen) inTale() bool {
	return s.view.Phase == live.Case && s.view.Case != nil && s.face.kind != wayOut && s.face.kind != lost
}

func (s *Screen) pressMenu(m tea.KeyPressMsg) tea.Cmd {
	d, digit := key.Digit(m)
	n := len(s.options())
	switch {
	case s.menu.req != 0: // leaving
	case digit && d >= 1 && d <= n:
		s.menu.pick = d
	case digit && d == 0, key.Is(m, s.env.K.Back), m.Code == tea.KeyBackspace:
		s.shut()
	case key.Is(m, s.env.K.Down):
		s.menu.pick = min(s.menu.pick+1, n)
	case key.Is(m, s.env.K.Up):
		s.menu.pick = max(s.menu.pick-1, 1)
	case key.Is(m, s.env.K.Enter) && s.menu.pick > 0: // "0, Enter" opens it and leaves it open
		return s.choose()
	}
	return nil
}

// shut closes the menu; the question under it appears anew.
func (s *Screen) shut() { s.menu, s.since = nil, s.env.Now() }

// choose does what was picked.
func (s *Screen) choose() tea.Cmd {
	switch kind, pick := s.menu.kind, s.menu.pick; {
	case kind != top && pick == 1:
		return s.leave()
	case kind == top && s.cfg.People != nil && pick == len(s.options()):
		s.shut()
		return s.env.Open(screen.Door, s.sitting())
	case pick == 2 && kind == top:
		s.menu = &menu{kind: askLeave}
	case pick == 3:
		s.shut()
		lang := i18n.EN
		if s.env.T.Lang == i18n.EN {
			lang = i18n.ID
		}
		return func() tea.Msg { return screen.SetLang{Lang: lang} }
	case pick == 4:
		s.menu = &menu{kind: askQuit}
	case pick == 5 && s.inTale():
		s.shut()
		return s.stepOut()
	case pick == 6 && s.inTale() && s.may(scenario.Return):
		s.shut()
		return s.step(scenario.Action{Do: scenario.Return}, 0)
	default:
		s.shut()
	}
	return nil
}

// leave frees the seat, off the screen's own time.
func (s *Screen) leave() tea.Cmd {
	req, free := s.env.Ask(), s.cfg.Leave
	s.menu.req, s.menu.err = req, nil
	return func() tea.Msg {
		if free == nil {
			return leftMsg{req: req}
		}
		return leftMsg{req, free()}
	}
}

// left goes to the door, or ends the program, once the seat is free. Who wants
// to quit may, even if the room did not answer: the line ends anyway.
func (s *Screen) left(m leftMsg) tea.Cmd {
	if s.menu == nil || s.menu.req != m.req {
		return nil
	}
	s.menu.req = 0
	switch {
	case s.menu.kind == askQuit:
		return tea.Quit
	case m.err != nil:
		s.menu.err = m.err
		return nil
	}
	return screen.Replace(screen.Door, nil)
}

// mayLeave says where "g" hands the laptop over: not while an answer may be
// half typed.
func (s *Screen) mayLeave() bool {
	switch s.face.kind {
	case lobby, slide, pause, closed, reveal, summary, review, waiting, intro, told, ending, wayOut, test, handover, through:
		return true
	case question:
		return s.item != nil && !s.item.widget.Typing() && s.item.saved != nil && !s.item.changed()
	case lost, covered:
	}
	return false
}

// menuLines draws the menu.
func (s *Screen) menuLines(w int) []string {
	t := s.env.T.Chair
	var out []string
	switch s.menu.kind {
	case askLeave:
		out = append(part.Wrap(t.SwitchAsk(s.name), w), "")
	case askQuit:
		out = append(part.Wrap(t.QuitAsk, w), "")
	case top:
		if s.face.kind == question {
			out = append(part.Wrap(t.NewItem, w), "")
		}
	}
	for i, o := range s.options() {
		r := ask.Row{Label: strconv.Itoa(i + 1), Shape: i, Text: o, On: s.menu.pick == i+1}
		if r.On {
			r.Mark = s.env.S.Glyphs.Cursor
		}
		out = append(out, r.Lines(s.env, w)...)
	}
	foot := s.env.S.Dim.Render(t.MenuHint)
	switch {
	case s.menu.req != 0:
		foot = s.env.T.Common.Loading
	case s.menu.err != nil:
		foot = s.env.S.Warn.Render(s.env.S.Glyphs.Warn) + " " + t.LeaveFailed
	}
	return append(append(out, ""), part.Wrap(foot, w)...)
}
