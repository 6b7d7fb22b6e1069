// Package export writes files for organisers: lists to sign, recaps, certificates,
// tables, or all of them as one pack.
package export

import (
	"context"
	"errors"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"diklat/roster"
	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// Config is what the screen needs.
type Config struct {
	Env      *screen.Env
	Writer   Writer
	Event    roster.Event
	Villages []roster.Village // those of the event
	Explain  func(error) string
}

// Screen asks what to write, and how.
type Screen struct {
	cfg     Config
	kinds   []Kind
	cursor  part.Cursor
	format  map[string]int // by kind
	village int            // 0 all, else index+1
	order   Order          // paper, filling, names
	per     int            // of pers
	when    int            // 0 all, else index+1 of the days, or sesi
	sign    int            // of roster.Signatures
	quizzes []Quiz
	quiz    int // of quizzes
	last    string
	work    *work
}

// work is a file that is being written.
type work struct {
	id     uint64
	steps  *Steps
	cancel context.CancelFunc
	given  bool // up: Esc was pressed
}

type (
	written struct {
		id   uint64
		kind string
		path string
		rows int
		err  error
	}
	look struct{ id uint64 } // at the steps
	read struct{ quizzes []Quiz }
)

// pause is the time between two looks at the steps.
const pause = 200 * time.Millisecond

// New returns the screen.
func New(cfg Config) *Screen {
	s := &Screen{cfg: cfg, kinds: cfg.Writer.Kinds(cfg.Env.T), format: map[string]int{}}
	s.sign = max(slices.Index(roster.Signatures(), cfg.Event.Signature), 0)
	return s
}

// Init reads which quizzes there are.
func (s *Screen) Init() tea.Cmd {
	if !slices.ContainsFunc(s.kinds, func(k Kind) bool { return k.OfQuiz }) {
		return nil
	}
	w := s.cfg.Writer
	return func() tea.Msg { return read{w.Quizzes(context.Background())} }
}

// Close gives up what is being written.
func (s *Screen) Close() {
	if s.work != nil {
		s.work.cancel()
	}
}

// Update writes.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case written:
		return s.written(m)
	case look:
		if s.work != nil && m.id == s.work.id {
			return s.cfg.Env.After(pause, m)
		}
	case read:
		s.quizzes = m.quizzes
	case screen.Lang:
		s.kinds = s.cfg.Writer.Kinds(s.cfg.Env.T)
	case tea.KeyPressMsg:
		return s.press(m)
	}
	return nil
}

func (s *Screen) written(m written) tea.Cmd {
	if s.work == nil || m.id != s.work.id {
		return nil
	}
	given, note := s.work.given, s.work.steps.Told()
	s.work.cancel()
	s.work = nil
	t := s.cfg.Env.T.Export
	switch {
	case m.err != nil && (given || errors.Is(m.err, context.Canceled)):
		return s.cfg.Env.Hint(t.Given)
	case m.err != nil:
		return s.cfg.Env.Fail(s.cfg.Explain(m.err))
	}
	s.last = t.Done(m.path, m.rows)
	if m.kind == packKind {
		s.last = t.Packed(m.path, m.rows)
	}
	if note != "" {
		s.last += " " + note
	}
	return nil
}

func (s *Screen) press(m tea.KeyPressMsg) tea.Cmd {
	env := s.cfg.Env
	if key.Is(m, env.K.Back) {
		if s.work != nil {
			s.work.given = true
			s.work.cancel()
			return nil
		}
		return env.Leave()
	}
	if s.work != nil || len(s.kinds) == 0 {
		return nil
	}
	if d, ok := key.Digit(m); ok && d >= 1 && d <= min(9, len(s.kinds)) {
		s.cursor.At, s.last = d-1, ""
		return nil
	}
	switch m.String() {
	case "up", "k":
		s.cursor.Move(-1, len(s.kinds))
		s.last = ""
	case "down", "j":
		s.cursor.Move(1, len(s.kinds))
		s.last = ""
	case "enter":
		return s.begin(s.kind())
	case "p":
		if k, ok := s.pack(); ok {
			return s.begin(k)
		}
	default:
		s.turn(m.String())
	}
	return nil
}

func (s *Screen) kind() Kind { return s.kinds[min(s.cursor.At, len(s.kinds)-1)] }

// formatOf is the format chosen for a kind.
func (s *Screen) formatOf(k Kind) Format { return k.Formats[s.format[k.Name]%len(k.Formats)] }

func (s *Screen) onPaper() bool { return s.formatOf(s.kind()) == PDF || s.kind().Name == packKind }

// packKind is the name of the kind that holds all the others.
const packKind = "pack"

func (s *Screen) pack() (Kind, bool) {
	for i, k := range s.kinds {
		if k.Name == packKind {
			s.cursor.At = i
			return k, true
		}
	}
	return Kind{}, false
}

// begin writes a file beside the keys that follow.
func (s *Screen) begin(k Kind) tea.Cmd {
	if k.OfQuiz && len(s.quizzes) == 0 {
		return s.cfg.Env.Hint(s.cfg.Env.T.ExportWays.NoQuiz)
	}
	o := Order{Kind: k.Name, Event: s.cfg.Event.ID, Format: s.formatOf(k), Text: s.cfg.Env.T, Steps: &Steps{}}
	o.F4 = s.order.F4 && (o.Format == PDF || k.Name == packKind)
	o.Filled, o.Anonymous = s.order.Filled && k.Sheets, s.order.Anonymous && k.Anonymous
	if k.Sheets {
		o.Sheets = s.sheets()
	}
	if s.village > 0 && k.ByVillage {
		o.Village = s.cfg.Villages[s.village-1].Code
	}
	if k.OfQuiz {
		o.Quiz = s.quizzes[s.quiz].ID
	}
	ctx, cancel := context.WithCancel(context.Background())
	s.work = &work{id: s.cfg.Env.Ask(), steps: o.Steps, cancel: cancel}
	s.last = ""
	id, w := s.work.id, s.cfg.Writer
	write := func() tea.Msg {
		path, rows, err := w.Write(ctx, o)
		return written{id, o.Kind, path, rows, err}
	}
	return tea.Batch(write, s.cfg.Env.After(pause, look{id}))
}

// Typing is never true.
func (s *Screen) Typing() bool { return false }

// HelpText explains.
func (s *Screen) HelpText() string { return s.cfg.Env.T.Export.HelpBody }
