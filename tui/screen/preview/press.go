package preview

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"diklat/tui/ask"
	"diklat/tui/key"
)

// press is what keys do: letters choose what is shown, arrows turn, digits and
// Enter try an answer.
func (s *Screen) press(m tea.KeyPressMsg) tea.Cmd {
	k := s.cfg.Env.K
	switch m.String() {
	case "w":
		s.narrow = !s.narrow
		s.rewind()
	case "p":
		s.problems()
	case "q":
		s.toggle(bankPane)
	case "c":
		s.toggle(notesPane)
	case "m":
		s.next()
	case "r":
		s.cfg.Reload()
	case "k":
		if s.pane == bankPane && s.try != nil {
			s.try.ToggleKey()
		}
	case "right":
		s.turn(1)
	case "left":
		s.turn(-1)
	default:
		if key.Is(m, k.Back) {
			return s.back()
		}
		s.move(m)
	}
	return nil
}

// problems opens the list of problems, or closes it.
func (s *Screen) problems() {
	if s.pane == problemPane {
		s.show(s.under)
		return
	}
	s.under, s.off = s.pane, 0
	s.show(problemPane)
}

func (s *Screen) toggle(p pane) {
	if s.pane == p {
		p = slidePane
	}
	s.show(p)
}

func (s *Screen) show(p pane) {
	s.pane, s.pages, s.try = p, ask.Pages{}, nil
	if p == bankPane {
		s.ask()
	}
}

// next shows the next module of the folder, round at the end.
func (s *Screen) next() {
	i, ok := s.index()
	if !ok {
		return
	}
	s.module = s.read.Modules[(i+1)%len(s.read.Modules)].ID
	s.slide, s.item = 0, 0
	if s.pane == problemPane {
		s.pane = slidePane
	}
	s.show(s.pane)
}

// turn goes to the next slide or question, or the one before.
func (s *Screen) turn(by int) {
	m := s.mod()
	switch s.pane {
	case slidePane, notesPane:
		s.slide = clamp(s.slide+by, len(m.Slides))
	case bankPane:
		s.item = clamp(s.item+by, len(m.Bank.Questions))
		s.ask()
	case problemPane:
		return
	}
	s.rewind()
}

// rewind goes back to the first part of what is shown.
func (s *Screen) rewind() {
	s.pages = ask.Pages{}
	if s.try != nil {
		s.try.Rewind()
	}
}

// page turns the parts of what is shown.
func (s *Screen) page(by int) {
	if s.pane == bankPane && s.try != nil {
		s.try.Turn(by)
		return
	}
	s.pages.Turn(by)
}

// back goes from a pane to the slides, and from there out.
func (s *Screen) back() tea.Cmd {
	if s.pane == slidePane {
		return tea.Quit
	}
	s.show(slidePane)
	return nil
}

// move is for keys that mean something else on each pane.
func (s *Screen) move(m tea.KeyPressMsg) {
	k := s.cfg.Env.K
	switch {
	case s.pane == problemPane && key.Is(m, k.Down, k.PageDown):
		s.off += 3
	case s.pane == problemPane && key.Is(m, k.Up, k.PageUp):
		s.off = max(s.off-3, 0)
	case s.pane == problemPane:
	case key.Is(m, k.PageDown), s.pane != bankPane && key.Is(m, k.Down, k.Enter):
		s.page(1)
	case key.Is(m, k.PageUp), s.pane != bankPane && key.Is(m, k.Up):
		s.page(-1)
	case s.pane == bankPane && s.try != nil:
		s.try.Press(m)
	}
}

// Keys are what works now.
func (s *Screen) Keys() []key.Binding {
	t := s.cfg.Env.T.Preview
	var keys []key.Binding
	switch s.pane {
	case problemPane:
		keys = append(keys, key.New("↓", t.KeyTurn, "down"), key.New("p", t.KeySlides, "p"))
	case bankPane:
		keys = append(keys, key.New("← →", t.KeyTurn, "right"), key.New("q", t.KeySlides, "q"), key.New("k", t.KeyKey, "k"))
		if s.try != nil && s.try.Choices() > 0 {
			keys = append(keys, key.New("1-"+strconv.Itoa(s.try.Choices()), t.KeyTry, "1"))
		}
	case slidePane, notesPane:
		keys = append(keys, key.New("← →", t.KeyTurn, "right"), key.New("q", t.KeyBank, "q"), key.New("c", t.KeyNotes, "c"))
	}
	if len(s.read.Modules) > 1 {
		keys = append(keys, key.New("m", t.KeyModule, "m"))
	}
	if s.pane != problemPane {
		keys = append(keys, key.New("w", t.KeyWide, "w"), key.New("p", t.KeyProblems, "p"))
	}
	leave := t.KeySlides
	if s.pane == slidePane {
		leave = t.KeyLeave
	}
	return append(keys, key.New("r", t.KeyReload, "r"), key.New("Esc", leave, "esc"))
}
