// Package modules lists what can be taught.
package modules

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz/course"
	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// Library holds the modules.
type Library interface {
	Modules() []course.Module
}

// Config is what the screen needs.
type Config struct {
	Env     *screen.Env
	Library Library
}

// Screen is the list.
type Screen struct {
	cfg  Config
	list []course.Module
	cur  part.Cursor
	seen bool // the room's module was pointed at; later news move nothing
}

// New returns the list.
func New(cfg Config) *Screen { return &Screen{cfg: cfg, list: cfg.Library.Modules()} }

// Init does nothing.
func (s *Screen) Init() tea.Cmd { return nil }

// Update moves and opens.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case screen.Room:
		if m.Snap.Module != "" && !s.seen {
			s.point(course.ModuleID(m.Snap.Module))
		}
		s.seen = true
	case tea.KeyPressMsg:
		return s.press(m)
	}
	return nil
}

func (s *Screen) point(id course.ModuleID) {
	for i, m := range s.list {
		if m.ID == id {
			s.cur.At = i
		}
	}
}

func (s *Screen) press(m tea.KeyPressMsg) tea.Cmd {
	s.seen = true
	k := s.cfg.Env.K
	d, digit := key.Digit(m)
	switch {
	case key.Is(m, k.Back):
		return s.cfg.Env.Leave()
	case key.Is(m, k.Up):
		s.cur.Move(-1, len(s.list))
	case key.Is(m, k.Down):
		s.cur.Move(1, len(s.list))
	case digit && d >= 1 && d <= len(s.list):
		s.cur.At = d - 1
		return s.open()
	case key.Is(m, k.Enter):
		return s.open()
	}
	return nil
}

func (s *Screen) open() tea.Cmd {
	if len(s.list) == 0 {
		return nil
	}
	return s.cfg.Env.Open(screen.Slides, s.list[s.cur.At].ID)
}

// View draws the list with the objectives of the chosen module.
func (s *Screen) View(w, h int) string {
	env := s.cfg.Env
	if len(s.list) == 0 {
		return part.Block("\n  "+strings.Join(part.Wrap(env.T.Module.Empty, w-3), "\n  "), w, h)
	}
	var b strings.Builder
	b.WriteString("\n")
	from, to := s.cur.Range(len(s.list), max(h-8, 3))
	for i := from; i < to; i++ {
		m := s.list[i]
		mark, title := "  ", m.Title
		if i == s.cur.At {
			mark, title = env.S.Glyphs.Cursor+" ", env.S.Select.Render(title)
		}
		left := fmt.Sprintf(" %s%d  %s  %s", mark, i+1, m.ID, title)
		right := env.T.Module.JP(m.JP)
		if w >= 60 {
			right += "  " + env.T.Module.Count(len(m.Slides), len(m.Bank.Questions))
		}
		right = env.S.Dim.Render(right)
		b.WriteString(part.Edges(left, right, w-2, env.S.Glyphs.Ellipsis) + "\n")
	}
	b.WriteString("\n")
	for _, o := range s.list[s.cur.At].Objectives {
		for j, l := range part.Wrap(o, max(w-10, 10)) {
			lead := "   " + env.S.Glyphs.Dot + " "
			if j > 0 {
				lead = "     "
			}
			b.WriteString(lead + l + "\n")
		}
	}
	return part.Block(b.String(), w, h)
}

// Head names the screen.
func (s *Screen) Head() part.Head {
	return part.Head{Crumbs: []string{s.cfg.Env.T.Common.Program, s.cfg.Env.T.Module.Title}}
}

// Keys move and open.
func (s *Screen) Keys() []key.Binding {
	t, k := s.cfg.Env.T, s.cfg.Env.K
	return []key.Binding{key.New(key.Span(len(s.list)), t.Module.Open, "1"), key.New("↑↓", k.Down.Help().Desc, "up", "down"), k.Enter, k.Back}
}

// Typing is never true.
func (s *Screen) Typing() bool { return false }

// HelpText explains.
func (s *Screen) HelpText() string { return s.cfg.Env.T.Module.HelpBody }
