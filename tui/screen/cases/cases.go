// Package cases chooses a branching story and how to play it.
package cases

import (
	"context"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz/live"
	"diklat/quiz/scenario"
	"diklat/roster/clean"
	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// Library holds the stories that can be played. Reading them may take a moment.
type Library interface {
	Scenarios() []*scenario.Scenario
}

// Room starts a case.
type Room interface {
	Do(ctx context.Context, actor string, step uint64, act live.Act) error
}

// Config is what the screen needs.
type Config struct {
	Env     *screen.Env
	Library Library
	Room    Room
	NewRun  func() live.RunID
	// NewSeed draws what chance brings in a story. It is shown nowhere.
	NewSeed func() uint64
	Explain func(error) string
}

// Screen is the list, then the question how to play.
type Screen struct {
	cfg    Config
	list   []*scenario.Scenario
	loaded bool
	cur    part.Cursor
	asking bool // which mode
	req    uint64
}

type (
	listed  struct{ list []*scenario.Scenario }
	started struct {
		req uint64
		err error
	}
)

// New returns the list.
func New(cfg Config) *Screen { return &Screen{cfg: cfg} }

// Init reads the stories.
func (s *Screen) Init() tea.Cmd {
	lib := s.cfg.Library
	return func() tea.Msg { return listed{lib.Scenarios()} }
}

// Update moves, asks for the mode, and starts. A case that runs already is
// shown at once.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case listed:
		s.list, s.loaded = m.list, true
	case screen.Room:
		if m.Snap.Case != nil {
			return s.cfg.Env.Replace(screen.LiveCase, nil)
		}
	case started:
		if m.req != s.req {
			return nil
		}
		s.req = 0
		if m.err != nil {
			s.asking = false
			return s.cfg.Env.Fail(s.cfg.Explain(m.err))
		}
	case tea.KeyPressMsg:
		if s.asking {
			return s.mode(m)
		}
		return s.press(m)
	}
	return nil
}

func (s *Screen) press(m tea.KeyPressMsg) tea.Cmd {
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
		s.cur.At, s.asking = d-1, true
	case key.Is(m, k.Enter) && len(s.list) > 0:
		s.asking = true
	}
	return nil
}

func (s *Screen) mode(m tea.KeyPressMsg) tea.Cmd {
	d, digit := key.Digit(m)
	switch {
	case s.req != 0: // on its way
	case key.Is(m, s.cfg.Env.K.Back):
		s.asking = false
	case digit && d == 1, key.Is(m, s.cfg.Env.K.Enter):
		return s.start(live.Live)
	case digit && d == 2:
		return s.start(live.Paced)
	}
	return nil
}

func (s *Screen) start(mode live.Mode) tea.Cmd {
	s.req = s.cfg.Env.Ask()
	req, room := s.req, s.cfg.Room
	act := live.StartCase{Run: s.cfg.NewRun(), Mode: mode, Case: s.list[s.cur.At], Seed: s.cfg.NewSeed()}
	return func() tea.Msg { return started{req, room.Do(context.Background(), "pelatih", 0, act)} }
}

// View draws the list or the two modes.
func (s *Screen) View(w, h int) string {
	env := s.cfg.Env
	switch {
	case !s.loaded:
		return "\n  " + env.T.Common.Loading
	case len(s.list) == 0:
		return "\n  " + env.T.Cases.Empty
	case s.asking:
		return part.Block(s.modes(w), w, h)
	}
	lines := []string{""}
	from, to := s.cur.Range(len(s.list), max(h-6, 1))
	for i := from; i < to; i++ {
		lines = append(lines, s.line(i, w))
	}
	about := part.Wrap(clean.Line(s.list[s.cur.At].Warning), min(max(w-3, 1), 76))
	lines = append(lines, "")
	for _, l := range about {
		lines = append(lines, " "+env.S.Dim.Render(l))
	}
	return part.Block(strings.Join(lines, "\n"), w, h)
}

func (s *Screen) line(i, w int) string {
	env, sc := s.cfg.Env, s.list[i]
	mark, title := "  ", clean.Line(sc.Title)
	if i == s.cur.At {
		mark, title = env.S.Glyphs.Cursor+" ", env.S.Select.Render(title)
	}
	tail := env.S.Dim.Render(env.T.Cases.Nodes(len(sc.Nodes)))
	if w < part.Narrow {
		tail = ""
	}
	return part.Edges(fmt.Sprintf(" %s%d  %s  %s", mark, i+1, clean.Line(string(sc.ID)), title), tail, max(w-2, 1), env.S.Glyphs.Ellipsis)
}

func (s *Screen) modes(w int) string {
	env := s.cfg.Env
	t, sc := env.T.Cases, s.list[s.cur.At]
	lines := []string{"", " " + env.S.Title.Render(part.Cut(clean.Line(string(sc.ID)+"  "+sc.Title), w-2, env.S.Glyphs.Ellipsis)), ""}
	add := func(lead, text string) {
		pad := strings.Repeat(" ", part.Width(lead))
		for i, l := range part.Wrap(text, min(max(w-part.Width(lead)-1, 6), 72)) {
			if i > 0 {
				lead = pad
			}
			lines = append(lines, lead+l)
		}
	}
	add(" ", t.ModeAsk)
	for i, m := range [][2]string{{t.Room, t.RoomHint}, {t.Own, t.OwnHint}} {
		lines = append(lines, "")
		add(fmt.Sprintf("   %d %s  ", i+1, env.S.Shape(i)), m[0])
		add("        ", env.S.Dim.Render(m[1]))
	}
	return strings.Join(lines, "\n")
}

// Head names the screen.
func (s *Screen) Head() part.Head {
	return part.Head{Crumbs: []string{s.cfg.Env.T.Common.Program, s.cfg.Env.T.Cases.Title}}
}

// Keys move and choose.
func (s *Screen) Keys() []key.Binding {
	k := s.cfg.Env.K
	if s.asking {
		return []key.Binding{key.New("1-2", k.Enter.Help().Desc, "1", "2"), k.Back}
	}
	return []key.Binding{key.New(key.Span(len(s.list)), k.Enter.Help().Desc, "1"), key.New("↑↓", k.Down.Help().Desc, "up", "down"), k.Enter, k.Back}
}

// Typing is never true.
func (s *Screen) Typing() bool { return false }

// HelpText explains.
func (s *Screen) HelpText() string { return s.cfg.Env.T.Cases.HelpBody }
