// Package quizzes chooses a quiz and how to run it.
package quizzes

import (
	"context"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// Library holds the quizzes that can be run.
type Library interface {
	Quizzes() []quiz.Quiz
}

// Room starts a run.
type Room interface {
	Do(ctx context.Context, actor string, step uint64, act live.Act) error
}

// Imported are the quizzes that came from files of this laptop.
type Imported interface {
	IsImported(id string) bool
	// RemoveQuiz takes one off the list; runs of it stay readable.
	RemoveQuiz(ctx context.Context, id string) error
}

// Printer makes what people without a laptop hold up and fill in.
type Printer interface {
	// WriteCards writes the cards with shapes and letters, WriteSheets the answer
	// sheets of a quiz for everybody on the list. Both say where the file is.
	WriteCards(ctx context.Context) (path string, err error)
	WriteSheets(ctx context.Context, q quiz.Quiz) (path string, err error)
}

// Config is what the screen needs.
type Config struct {
	Env      *screen.Env
	Library  Library
	Imported Imported // nil: nothing can be imported or removed here
	Room     Room
	Printer  Printer // nil: nothing can be printed here
	Point    string  // the quiz to point at, if any
	NewRun   func() live.RunID
	Explain  func(error) string
}

// Screen is the list, then the question how to run.
type Screen struct {
	cfg    Config
	list   []quiz.Quiz
	cur    part.Cursor
	asking bool // which mode
	opt    options
	remove string // the quiz that x was pressed on once
	req    uint64
	order  screen.Order // of readings of the list
}

type (
	started struct {
		req uint64
		err error
	}
	listed struct {
		req  uint64
		list []quiz.Quiz
	}
	removed struct{ err error }
	printed struct {
		cards, sheets string
		err           error
	}
)

// New returns the list.
func New(cfg Config) *Screen {
	s := &Screen{cfg: cfg}
	s.take(cfg.Library.Quizzes(), cfg.Point)
	return s
}

// take shows a list with the cursor on a quiz; where that is gone it stays about
// where it was.
func (s *Screen) take(list []quiz.Quiz, point string) {
	s.list = list
	s.cur.Move(0, len(list))
	for i, q := range list {
		if q.ID == point {
			s.cur.At = i
		}
	}
}

// reload reads the list again: a quiz may have been imported or removed.
func (s *Screen) reload() tea.Cmd {
	lib, req := s.cfg.Library, s.order.Ask()
	return func() tea.Msg { return listed{req, lib.Quizzes()} }
}

// pointed is the quiz under the cursor; the zero Quiz if there is none.
func (s *Screen) pointed() quiz.Quiz {
	if s.cur.At >= len(s.list) {
		return quiz.Quiz{}
	}
	return s.list[s.cur.At]
}

// mine reports that the quiz under the cursor came from a file of this laptop.
func (s *Screen) mine() bool {
	return s.cfg.Imported != nil && len(s.list) > 0 && s.cfg.Imported.IsImported(s.pointed().ID)
}

// Init does nothing.
func (s *Screen) Init() tea.Cmd { return nil }

// Update moves, asks for the mode, and starts. A quiz that runs already is
// shown at once.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case screen.Room:
		if m.Snap.Run != nil && m.Snap.Run.Test != nil {
			return s.cfg.Env.Replace(screen.Tests, live.Single)
		}
		if m.Snap.Run != nil {
			return s.cfg.Env.Replace(screen.LiveQuiz, nil)
		}
	case started:
		if m.err != nil && m.req == s.req {
			s.asking = false
			return s.cfg.Env.Fail(s.cfg.Explain(m.err))
		}
	case screen.Shown, screen.Changed:
		return s.reload()
	case listed:
		if s.order.Late(m.req) {
			return nil
		}
		return s.listed(m.list)
	case printed:
		if m.err != nil {
			return s.cfg.Env.Fail(s.cfg.Explain(m.err))
		}
		return s.cfg.Env.Say(s.cfg.Env.T.Run.Printed(m.cards, m.sheets))
	case removed:
		if m.err != nil {
			return s.cfg.Env.Fail(s.cfg.Explain(m.err))
		}
		s.cfg.Env.Say(s.cfg.Env.T.ImportScreen.Removed)
		return s.reload()
	case tea.KeyPressMsg:
		if s.asking {
			return s.mode(m)
		}
		return s.press(m)
	}
	return nil
}

// listed takes a new list. Somebody who comes back from an import points at
// what they brought; a mode is never asked for another quiz than was chosen.
func (s *Screen) listed(list []quiz.Quiz) tea.Cmd {
	had := map[string]bool{}
	for _, q := range s.list {
		had[q.ID] = true
	}
	point := s.pointed().ID
	for _, q := range list {
		if !had[q.ID] && !s.asking {
			point = q.ID
		}
	}
	s.take(list, point)
	s.asking = s.asking && s.pointed().ID == point
	return nil
}

// delete takes an imported quiz off the list, once it was asked for twice.
func (s *Screen) delete(asked string) tea.Cmd {
	env, own, q := s.cfg.Env, s.cfg.Imported, s.pointed()
	if asked != q.ID {
		s.remove = q.ID
		return env.Confirm(env.T.ImportScreen.RemoveAsk(q.Title))
	}
	return func() tea.Msg { return removed{own.RemoveQuiz(context.Background(), q.ID)} }
}

func (s *Screen) press(m tea.KeyPressMsg) tea.Cmd {
	k := s.cfg.Env.K
	asked := s.remove
	s.remove = ""
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
		s.asking = true
	case key.Is(m, k.Enter) && len(s.list) > 0:
		s.asking = true
	case m.String() == "e":
		return s.cfg.Env.Open(screen.Tests, live.Single)
	case m.String() == "q":
		return s.cfg.Env.Open(screen.FreeQuestion, nil)
	case m.String() == "c" && s.cfg.Printer != nil:
		return s.print()
	case m.String() == "i" && s.cfg.Imported != nil:
		return s.cfg.Env.Open(screen.Import, nil)
	case m.String() == "x" && s.mine():
		return s.delete(asked)
	}
	return nil
}

// View draws the list or the two modes.
func (s *Screen) View(w, h int) string {
	env := s.cfg.Env
	if len(s.list) == 0 {
		return "\n  " + env.T.Quiz.Empty
	}
	if s.asking {
		return part.Block(s.modes(w), w, h)
	}
	var b strings.Builder
	b.WriteString("\n")
	from, to := s.cur.Range(len(s.list), max(h-5, 3))
	for i := from; i < to; i++ {
		q := s.list[i]
		mark, title := "  ", q.Title
		if i == s.cur.At {
			mark, title = env.S.Glyphs.Cursor+" ", env.S.Select.Render(title)
		}
		left := fmt.Sprintf(" %s%d  %s  %s", mark, i+1, screen.QuizMark(env, q), title)
		b.WriteString(part.Edges(left, env.S.Dim.Render(env.T.Home.Items(len(q.Questions))), w-2, env.S.Glyphs.Ellipsis) + "\n")
	}
	return part.Block(b.String()+"\n "+env.S.Dim.Render(strings.Join(part.Wrap(s.kinds(s.list[s.cur.At]), w-2), "\n ")), w, h)
}

// kinds says of what a quiz is made: "7 satu jawaban, 4 beberapa jawaban".
func (s *Screen) kinds(q quiz.Quiz) string {
	var order []quiz.Kind
	n := map[quiz.Kind]int{}
	for _, it := range q.Questions {
		if n[it.Kind] == 0 {
			order = append(order, it.Kind)
		}
		n[it.Kind]++
	}
	var out []string
	for _, k := range order {
		out = append(out, fmt.Sprintf("%d %s", n[k], s.cfg.Env.T.Quiz.Kinds[string(k)]))
	}
	return strings.Join(out, ", ")
}

// Head names the screen.
func (s *Screen) Head() part.Head {
	return part.Head{Crumbs: []string{s.cfg.Env.T.Common.Program, s.cfg.Env.T.Quiz.Title}}
}

// Keys move and choose.
func (s *Screen) Keys() []key.Binding {
	k := s.cfg.Env.K
	if s.asking {
		t := s.cfg.Env.T.Run
		return []key.Binding{key.New("1-3", k.Enter.Help().Desc, "1", "2", "3"), key.New("l", t.OptPractice, "l"), key.New("w", t.OptTime, "w"), key.New("r", t.OptRanking, "r"), k.Back}
	}
	keys := []key.Binding{key.New(key.Span(len(s.list)), k.Enter.Help().Desc, "1"), key.New("↑↓", k.Down.Help().Desc, "up", "down"), k.Enter, key.New("e", s.cfg.Env.T.Lead.KeyTests, "e"), key.New("q", s.cfg.Env.T.Run.KeyFree, "q")}
	if s.cfg.Printer != nil {
		keys = append(keys, key.New("c", s.cfg.Env.T.Run.KeyPrint, "c"))
	}
	if s.cfg.Imported != nil {
		keys = append(keys, key.New("i", s.cfg.Env.T.ImportScreen.Key, "i"))
	}
	if s.mine() {
		keys = append(keys, key.New("x", s.cfg.Env.T.ImportScreen.KeyRemove, "x"))
	}
	return append(keys, k.Back)
}

// Typing is never true.
func (s *Screen) Typing() bool { return false }

// HelpText explains.
func (s *Screen) HelpText() string {
	t := s.cfg.Env.T
	if s.cfg.Imported == nil {
		return t.Quiz.HelpBody
	}
	return t.Quiz.HelpBody + "\n" + t.ImportScreen.QuizHelp
}
