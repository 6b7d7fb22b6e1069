// Package slides shows one module: the slide that everybody sees, and beside it
// what only the trainer does: notes, sources, planned time.
package slides

import (
	"context"
	"errors"
	"strings"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz"
	"diklat/quiz/course"
	"diklat/quiz/live"
	"diklat/roster/clean"
	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// Library holds modules and the facts they rest on.
type Library interface {
	Module(course.ModuleID) (course.Module, bool)
	Fact(quiz.FactID) (course.Fact, bool)
	Hash() string
}

// Room shows a slide on every laptop.
type Room interface {
	Do(ctx context.Context, actor string, step uint64, act live.Act) error
}

// Config is what the screen needs.
type Config struct {
	Env      *screen.Env
	Library  Library
	Room     Room
	Markdown *part.Markdown
	Module   course.ModuleID
	Explain  func(error) string
}

// pane is what stands on the screen.
type pane int

const (
	slidePane pane = iota
	notesPane
	sourcePane
	factPane
)

// Screen is one module being taught.
type Screen struct {
	cfg  Config
	mod  course.Module
	at   int
	pane pane
	fact int // the fact shown in factPane
	req  uint64
	off  int        // how far the notes are scrolled
	sync bool       // the room's place in this module was taken over
	open bool       // the class is open
	now  live.State // what the room does
}

// shown is the room's answer to a page turn.
type shown struct {
	req uint64
	err error
}

// New opens a module at the slide the room is on, or at the first.
func New(cfg Config) *Screen {
	m, _ := cfg.Library.Module(cfg.Module)
	return &Screen{cfg: cfg, mod: m}
}

// Init waits for the room, which says where the module was left.
func (s *Screen) Init() tea.Cmd { return nil }

// Update turns pages.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case screen.Room:
		return s.room(m.Snap)
	case screen.ClassNow:
		s.open = m.Open
	case shown:
		if m.err != nil && m.req == s.req {
			return s.cfg.Env.Fail(s.cfg.Explain(m.err))
		}
	case tea.KeyPressMsg:
		return s.press(m)
	}
	return nil
}

// room follows the room: at first to the slide where the module was left, and
// later when another trainer turns the page.
func (s *Screen) room(snap *live.Snapshot) tea.Cmd {
	s.now = snap.State
	here := snap.Phase == live.Slide && snap.Module == string(s.mod.ID)
	if here && snap.Slide < len(s.mod.Slides) {
		s.turn(snap.Slide)
		s.sync = true
		return nil
	}
	if !s.sync {
		s.sync = true
		return s.show(s.at)
	}
	return nil
}

// turn puts a slide on this screen.
func (s *Screen) turn(n int) {
	if s.at != n {
		s.off = 0
		if s.pane == factPane {
			s.pane = slidePane // the fact was of the former slide
		}
	}
	s.at = n
}

// busy reports that the laptops are in a quiz or a case, which no slide ends.
func (s *Screen) busy() bool { return s.now.Phase == live.Quiz || s.now.Phase == live.Case }

// show asks the room for a slide; the room's snapshot moves the screen. While
// the room is busy only this screen turns its pages.
func (s *Screen) show(n int) tea.Cmd {
	if n >= len(s.mod.Slides) && len(s.mod.Slides) > 0 {
		return s.cfg.Env.Hint(s.cfg.Env.T.Module.Last(string(s.mod.ID)))
	}
	if n < 0 || n >= len(s.mod.Slides) {
		return nil
	}
	if s.busy() {
		s.turn(n)
		return nil
	}
	s.req = s.cfg.Env.Ask()
	req, room := s.req, s.cfg.Room
	act := live.ShowSlide{Module: string(s.mod.ID), Slide: n, Pack: s.cfg.Library.Hash()}
	step := s.now.Step
	return func() tea.Msg {
		err := room.Do(context.Background(), "pelatih", step, act)
		var second *live.ConflictError
		if errors.As(err, &second) && second.Mine { // pages turned faster than the room tells
			err = room.Do(context.Background(), "pelatih", 0, act)
		}
		return shown{req, err}
	}
}

func (s *Screen) press(m tea.KeyPressMsg) tea.Cmd {
	k := s.cfg.Env.K
	if d, ok := key.Digit(m); ok && (s.pane == sourcePane || s.pane == factPane) {
		if d >= 1 && d <= len(s.slide().Facts) {
			s.pane, s.fact = factPane, d-1
		}
		return nil
	}
	switch {
	case s.pane == notesPane && key.Is(m, k.Down, k.PageDown):
		s.off += 5
	case s.pane == notesPane && key.Is(m, k.Up, k.PageUp):
		s.off = max(s.off-5, 0)
	case key.Is(m, k.Back):
		if s.pane == slidePane {
			return s.cfg.Env.Leave()
		}
		s.pane = slidePane
	case m.String() == "c":
		s.toggle(notesPane)
	case m.String() == "s":
		s.toggle(sourcePane)
	case m.String() == "k":
		return s.cfg.Env.Replace(screen.Quizzes, string(s.mod.ID))
	case m.String() == "right" || m.String() == "space" || m.String() == "n" || key.Is(m, k.Down, k.PageDown, k.Enter):
		s.pane = slidePane
		return s.show(s.at + 1)
	case m.String() == "left" || m.String() == "p" || key.Is(m, k.Up, k.PageUp):
		s.pane = slidePane
		return s.show(s.at - 1)
	}
	return nil
}

func (s *Screen) toggle(p pane) {
	if s.pane == p {
		p = slidePane
	}
	s.pane, s.off = p, 0
}

// scrolled shows the part of a long text that fits, and says that there is more.
func (s *Screen) scrolled(text string, h int) string {
	lines := strings.Split(strings.TrimRight(text, "\n"), "\n")
	if len(lines) <= h {
		return text
	}
	s.off = min(s.off, len(lines)-h+1)
	end := min(s.off+h-1, len(lines))
	out := strings.Join(lines[s.off:end], "\n")
	if end < len(lines) {
		return out + "\n " + s.cfg.Env.S.Dim.Render("↓ "+s.cfg.Env.T.Module.More)
	}
	return out + "\n " + s.cfg.Env.S.Dim.Render("↑")
}

func (s *Screen) slide() course.Slide {
	if s.at >= len(s.mod.Slides) {
		return course.Slide{}
	}
	return s.mod.Slides[s.at]
}

// View draws the pane.
func (s *Screen) View(w, h int) string { return part.Block(s.body(w, h), w, h) }

func (s *Screen) body(w, h int) string {
	switch s.pane {
	case notesPane:
		return s.scrolled(s.notes(w), h)
	case sourcePane:
		return s.sources(w)
	case factPane:
		return s.oneFact(w)
	case slidePane:
	}
	sl := s.slide()
	env := s.cfg.Env
	body := "\n " + env.S.Title.Render(clean.Line(sl.Title)) + "\n\n" + part.Indent(s.cfg.Markdown.Render(sl.Body, min(w-3, 76)), 1)
	lines := strings.Count(body, "\n") + 1
	src := s.brief(w - 2)
	if gap := h - lines - 1; gap >= 1 && src != "" {
		body += strings.Repeat("\n", gap) + "\n " + env.S.Dim.Render(src)
	}
	return body
}

// brief is one line of law and article.
func (s *Screen) brief(w int) string {
	var out []string
	seen := map[string]bool{}
	for _, id := range s.slide().Facts {
		f, ok := s.cfg.Library.Fact(id)
		if !ok {
			continue
		}
		text := f.Source
		if f.Level == course.Unverified {
			text += " (" + s.cfg.Env.T.Common.Untrusted + ")"
		}
		if !seen[text] {
			seen[text] = true
			out = append(out, text)
		}
	}
	if len(out) == 0 {
		return ""
	}
	return part.Cut(s.cfg.Env.T.Quiz.Source+": "+strings.Join(out, "; "), w, s.cfg.Env.S.Glyphs.Ellipsis)
}

// Head says which slide, and whether others see it.
func (s *Screen) Head() part.Head {
	t := s.cfg.Env.T
	state, short := t.Module.NobodySees, t.Module.OnlyYou
	if s.open {
		state, short = s.seenBy()
	}
	return part.Head{Crumbs: []string{t.Common.Program, string(s.mod.ID), t.Module.Slide(s.at+1, len(s.mod.Slides))},
		About: t.Module.Minutes(s.slide().Minutes), State: state, Short: short}
}

// seenBy says whether the laptops of an open class show this slide.
func (s *Screen) seenBy() (state, short string) {
	t := s.cfg.Env.T.Module
	switch {
	case s.now.Phase == live.Quiz:
		return t.InQuiz, t.OnlyYou
	case s.now.Phase == live.Case:
		return t.InCase, t.OnlyYou
	case s.now.Phase == live.Slide && s.now.Module == string(s.mod.ID) && s.now.Slide == s.at:
		return t.Everybody, t.All
	}
	return t.NotShown, t.OnlyYou
}

// Keys turn pages and panes.
func (s *Screen) Keys() []key.Binding {
	t := s.cfg.Env.T.Module
	return []key.Binding{key.New("→", t.Next, "right"), key.New("←", t.Prev, "left"), key.New("c", t.Notes, "c"),
		key.New("s", t.Source, "s"), key.New("k", t.StartQuiz, "k"), s.cfg.Env.K.Back}
}

// Typing is never true.
func (s *Screen) Typing() bool { return false }

// HelpText explains.
func (s *Screen) HelpText() string { return s.cfg.Env.T.Module.SlidesHelp }
