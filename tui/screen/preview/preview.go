// Package preview shows a content folder while somebody writes it: slides and
// questions as participants see them, and what is wrong with the files. It reads
// no file itself; each new reading comes as a Read.
package preview

import (
	"reflect"
	"time"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz"
	"diklat/quiz/course"
	"diklat/tui/ask"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// Read is a folder as it was read last.
type Read struct {
	// Modules are those of the folder, by id; a bank without a module is one
	// that has questions only.
	Modules []course.Module
	// Problems is everything wrong with the files as they are now.
	Problems course.Problems
	// Stale says that Modules are of an earlier reading, because the files of now
	// cannot be used.
	Stale bool
	// Blind says that nobody sees when a file changes.
	Blind bool
	// Source is the short source of facts; nil: none is known.
	Source func([]quiz.FactID) string
}

// Config is what the screen needs.
type Config struct {
	Env      *screen.Env
	Markdown *part.Markdown
	// Reload asks for another Read. It does not wait.
	Reload func()
}

// pane is what stands on the screen.
type pane int

const (
	slidePane pane = iota
	notesPane
	bankPane
	problemPane
)

// Screen is the preview of one folder.
type Screen struct {
	cfg    Config
	read   Read
	have   bool
	at     time.Time // of the reading
	module course.ModuleID
	pane   pane
	under  pane // the pane below the problems
	slide  int
	item   int
	narrow bool
	pages  ask.Pages
	try    *ask.Trial // the question in hand
	off    int        // how far the problems are scrolled
}

// New opens the preview; the first Read fills it.
func New(cfg Config) *Screen { return &Screen{cfg: cfg} }

// Init waits for the first reading.
func (s *Screen) Init() tea.Cmd { return nil }

// Update takes readings and keys.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case Read:
		s.take(m)
	case tea.KeyPressMsg:
		return s.press(m)
	}
	return nil
}

// take shows a new reading at the place that the writer looks at: the same
// module, slide and question where they are still there.
func (s *Screen) take(r Read) {
	question := s.question().ID
	first := !s.have
	s.read, s.have, s.at = r, true, s.cfg.Env.Now()
	if _, ok := s.index(); !ok {
		s.module, s.slide, s.item = "", 0, 0
		if len(r.Modules) > 0 {
			s.module = r.Modules[0].ID
		}
	}
	m := s.mod()
	s.slide = clamp(s.slide, len(m.Slides))
	s.item = clamp(s.item, len(m.Bank.Questions))
	for i := range m.Bank.Questions {
		if m.Bank.Questions[i].ID == question {
			s.item = i
		}
	}
	if s.pane == bankPane && (s.try == nil || !reflect.DeepEqual(s.try.Question(), s.question())) {
		s.ask()
	}
	if first && len(r.Modules) == 0 {
		s.pane = problemPane
	}
	s.off = 0
}

func clamp(i, n int) int { return min(max(i, 0), max(n-1, 0)) }

// index is the place of the module among those of the folder.
func (s *Screen) index() (int, bool) {
	for i := range s.read.Modules {
		if s.read.Modules[i].ID == s.module {
			return i, true
		}
	}
	return 0, false
}

func (s *Screen) mod() course.Module {
	if i, ok := s.index(); ok {
		return s.read.Modules[i]
	}
	return course.Module{}
}

// question is the one in hand with its key; the zero Question if there is none.
func (s *Screen) question() quiz.Question {
	qs := s.mod().Bank.Questions
	if s.item >= len(qs) {
		return quiz.Question{}
	}
	return qs[s.item]
}

// ask takes the question at s.item in hand, anew.
func (s *Screen) ask() {
	s.try = nil
	if full := s.question(); full.ID != "" {
		s.try = ask.NewTrial(s.cfg.Env, full)
	}
}

// Head says what is shown, and how many problems there are.
func (s *Screen) Head() part.Head {
	env := s.cfg.Env
	t := env.T.Preview
	h := part.Head{Crumbs: []string{env.T.Common.Program, t.Title}}
	if !s.have {
		return h
	}
	m := s.mod()
	if i, ok := s.index(); ok {
		if h.About = string(m.ID); len(s.read.Modules) > 1 {
			h.About = t.Module(h.About, i+1, len(s.read.Modules))
		}
		switch {
		case s.pane == bankPane && len(m.Bank.Questions) > 0:
			h.About += "  " + t.Item(s.item+1, len(m.Bank.Questions))
		case len(m.Slides) > 0:
			h.About += "  " + env.T.Module.Slide(s.slide+1, len(m.Slides))
		}
	}
	h.State = s.at.Format("15:04:05") + " " + s.worst()
	return h
}

// worst is count for the header: errors hide warnings.
func (s *Screen) worst() string {
	t := s.cfg.Env.T.Preview
	errs := len(s.read.Problems.Errors())
	switch warns := len(s.read.Problems) - errs; {
	case errs > 0:
		return t.Errors(errs)
	case warns > 0:
		return t.Warnings(warns)
	}
	return t.Clean
}

// count is the state of the files in a few words.
func (s *Screen) count() string {
	t := s.cfg.Env.T.Preview
	errs := len(s.read.Problems.Errors())
	if len(s.read.Problems) == 0 {
		return t.Clean
	}
	return t.Problems(errs, len(s.read.Problems)-errs)
}

// Typing is never true: letters are commands here.
func (s *Screen) Typing() bool { return false }

// HelpText explains.
func (s *Screen) HelpText() string { return s.cfg.Env.T.Preview.Help }
