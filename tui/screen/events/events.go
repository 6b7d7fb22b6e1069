// Package events chooses the event that is worked on.
package events

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"diklat/roster"
	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// Registry keeps events.
type Registry interface {
	Events(ctx context.Context) ([]roster.Event, error)
	SetCurrentEvent(ctx context.Context, id roster.EventID, by roster.Actor) error
}

// Config is what the screen needs.
type Config struct {
	Env      *screen.Env
	Registry Registry
	Current  roster.EventID
	Explain  func(error) string
}

// Screen is the list of events.
type Screen struct {
	cfg    Config
	list   []roster.Event
	loaded bool
	cur    part.Cursor
}

type (
	loaded struct {
		list []roster.Event
		err  error
	}
	chosen struct {
		event roster.Event
		err   error
	}
)

// New returns the list.
func New(cfg Config) *Screen { return &Screen{cfg: cfg} }

// Init reads the events.
func (s *Screen) Init() tea.Cmd {
	reg := s.cfg.Registry
	return func() tea.Msg {
		l, err := reg.Events(context.Background())
		return loaded{l, err}
	}
}

// Update moves and chooses.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case loaded:
		if m.err != nil {
			return s.cfg.Env.Fail(s.cfg.Explain(m.err))
		}
		on := s.cfg.Current
		if s.cur.At < len(s.list) {
			on = s.list[s.cur.At].ID
		}
		s.list, s.loaded = m.list, true
		for i, e := range m.list {
			if e.ID == on {
				s.cur.At = i
			}
		}
	case chosen:
		if m.err != nil {
			return s.cfg.Env.Fail(s.cfg.Explain(m.err))
		}
		s.cfg.Env.Leave()
		return s.cfg.Env.Say(s.cfg.Env.T.Events.Chosen(m.event.Title))
	case screen.Shown, screen.Changed:
		return s.Init()
	case tea.KeyPressMsg:
		return s.press(m)
	}
	return nil
}

func (s *Screen) press(m tea.KeyPressMsg) tea.Cmd {
	k := s.cfg.Env.K
	switch {
	case key.Is(m, k.Back):
		return s.cfg.Env.Leave()
	case key.Is(m, k.Up):
		s.cur.Move(-1, len(s.list))
	case key.Is(m, k.Down):
		s.cur.Move(1, len(s.list))
	case m.String() == "n":
		return s.cfg.Env.Replace(screen.Setup, nil)
	case m.String() == "u" && s.cur.At < len(s.list):
		return s.cfg.Env.Open(screen.Setup, s.list[s.cur.At])
	case key.Is(m, k.Enter) && s.cur.At < len(s.list):
		e, reg := s.list[s.cur.At], s.cfg.Registry
		return func() tea.Msg { return chosen{e, reg.SetCurrentEvent(context.Background(), e.ID, "pelatih")} }
	}
	return nil
}

// View draws the list.
func (s *Screen) View(w, h int) string {
	env := s.cfg.Env
	if !s.loaded {
		return "\n  " + env.T.Common.Loading
	}
	var b strings.Builder
	b.WriteString("\n")
	about := s.about(w)
	from, to := s.cur.Range(len(s.list), max(h-2-strings.Count(about, "\n"), 1))
	for i := from; i < to; i++ {
		mark, title := "  ", s.title(s.list[i])
		if i == s.cur.At {
			mark, title = env.S.Glyphs.Cursor+" ", env.S.Select.Render(title)
		}
		b.WriteString(part.Edges(" "+mark+title, env.S.Dim.Render(s.note(s.list[i], w)), w-2, env.S.Glyphs.Ellipsis) + "\n")
	}
	return part.Block(b.String()+about, w, h)
}

// title says of invented data that it is.
func (s *Screen) title(e roster.Event) string {
	if e.Simulated {
		return s.cfg.Env.T.Common.Simulated + " " + e.Title
	}
	return e.Title
}

// note is the first day, and a sign on the event in use.
func (s *Screen) note(e roster.Event, w int) string {
	env, note := s.cfg.Env, ""
	if len(e.Sesi) > 0 {
		start := e.Sesi[0].Start.In(e.Zone.Location())
		if note = env.T.Dates.Long(start); w < part.Narrow {
			note = env.T.Dates.Short(start)
		}
	}
	if e.ID == s.cfg.Current {
		note = env.S.Glyphs.Tick + " " + note
	}
	return note
}

// about is the chosen event in full, below the list.
func (s *Screen) about(w int) string {
	env := s.cfg.Env
	if s.cur.At >= len(s.list) {
		return ""
	}
	e := s.list[s.cur.At]
	text := s.title(e)
	if e.Venue != "" {
		text += " " + env.S.Glyphs.Dot + " " + e.Venue
	}
	out := "\n " + strings.Join(part.Wrap(text, w-2), "\n ")
	if e.ID == s.cfg.Current {
		out += "\n " + env.S.Dim.Render(env.S.Glyphs.Tick+" "+env.T.Events.Current)
	}
	return out
}

// Head names the screen.
func (s *Screen) Head() part.Head {
	return part.Head{Crumbs: []string{s.cfg.Env.T.Common.Program, s.cfg.Env.T.Events.Title}}
}

// Keys choose or make an event.
func (s *Screen) Keys() []key.Binding {
	t, k := s.cfg.Env.T.Events, s.cfg.Env.K
	return []key.Binding{key.New("Enter", t.Choose, "enter"), key.New("n", t.New, "n"), key.New("u", t.Edit, "u"), key.New("↑↓", k.Down.Help().Desc, "up", "down"), k.Back}
}

// Typing is never true.
func (s *Screen) Typing() bool { return false }

// HelpText explains.
func (s *Screen) HelpText() string { return s.cfg.Env.T.Events.HelpBody }
