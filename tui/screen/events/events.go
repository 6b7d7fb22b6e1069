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
	EventPage(ctx context.Context, query string, from, n int) (roster.EventPage, error)
	Event(ctx context.Context, id roster.EventID) (roster.Event, error)
	SetCurrentEvent(ctx context.Context, id roster.EventID, by roster.Actor) error
}

// Config is what the screen needs.
type Config struct {
	Env      *screen.Env
	Registry Registry
	Current  roster.EventID
	Explain  func(error) string
}

// page is how many events are read at once: a screen of them.
const page = 20

// Screen is the list of events. A programme has hundreds of them: they are read a
// page at a time, and more as the cursor comes near the end.
type Screen struct {
	cfg    Config
	list   []roster.EventHead
	total  int
	loaded bool
	cur    part.Cursor
	search *part.Field // nil: no search
	find   bool        // letters go to the search
	order  screen.Order
	newest uint64 // the newest page asked for
	asking bool
}

type (
	loaded struct {
		req   uint64
		query string
		page  roster.EventPage
		err   error
	}
	chosen struct {
		event roster.EventHead
		err   error
	}
	opened struct {
		event roster.Event
		err   error
	}
)

// New returns the list.
func New(cfg Config) *Screen { return &Screen{cfg: cfg} }

// Init reads the first events.
func (s *Screen) Init() tea.Cmd { return s.read(0, max(page, len(s.list))) }

// read asks for events from a place on.
func (s *Screen) read(from, n int) tea.Cmd {
	s.newest, s.asking = s.order.Ask(), true
	req, reg, query := s.newest, s.cfg.Registry, s.query()
	return func() tea.Msg {
		p, err := reg.EventPage(context.Background(), query, from, n)
		return loaded{req, query, p, err}
	}
}

// query is what is searched for.
func (s *Screen) query() string {
	if s.search == nil {
		return ""
	}
	return s.search.Value()
}

// Update moves and chooses.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case loaded:
		return s.take(m)
	case chosen:
		if m.err != nil {
			return s.cfg.Env.Fail(s.cfg.Explain(m.err))
		}
		s.cfg.Env.Leave()
		return s.cfg.Env.Say(s.cfg.Env.T.Events.Chosen(m.event.Title))
	case opened:
		if m.err != nil {
			return s.cfg.Env.Fail(s.cfg.Explain(m.err))
		}
		return s.cfg.Env.Open(screen.Setup, m.event)
	case screen.Shown, screen.Changed:
		return s.Init()
	case tea.KeyPressMsg:
		if s.find {
			return s.pressFind(m)
		}
		return s.press(m)
	}
	return nil
}

// take shows events. The cursor stays on its event, and begins on the one in use.
func (s *Screen) take(m loaded) tea.Cmd {
	if m.query != s.query() || s.order.Late(m.req) {
		return nil // of another search, or overtaken
	}
	s.asking = s.asking && m.req != s.newest
	if m.err != nil {
		return s.cfg.Env.Fail(s.cfg.Explain(m.err))
	}
	on := s.cfg.Current
	if s.cur.At < len(s.list) {
		on = s.list[s.cur.At].ID
	}
	s.list = append(s.list[:min(m.page.From, len(s.list)):min(m.page.From, len(s.list))], m.page.Heads...)
	s.total, s.loaded = m.page.Total, true
	for i, e := range s.list {
		if e.ID == on {
			s.cur.At = i
			return nil
		}
	}
	s.cur.Move(0, len(s.list))
	return nil
}

func (s *Screen) pressFind(m tea.KeyPressMsg) tea.Cmd {
	k := s.cfg.Env.K
	switch {
	case key.Is(m, k.Back):
		s.find, s.search = false, nil
	case key.Is(m, k.Enter):
		s.find = false
		return nil
	default:
		s.search.Press(m)
		s.cur.At = 0
	}
	s.list = nil
	return s.read(0, page)
}

// move goes d lines, and reads on near the end.
func (s *Screen) move(d int) tea.Cmd {
	s.cur.Move(d, len(s.list))
	if s.cur.At+page > len(s.list) && len(s.list) < s.total && !s.asking {
		return s.read(len(s.list), page)
	}
	return nil
}

func (s *Screen) press(m tea.KeyPressMsg) tea.Cmd {
	k := s.cfg.Env.K
	switch {
	case key.Is(m, k.Back) && s.search == nil:
		return s.cfg.Env.Leave()
	case key.Is(m, k.Back):
		s.search, s.list = nil, nil
		return s.read(0, page)
	case k.Rows(m) != 0:
		return s.move(k.Rows(m))
	case m.String() == "n":
		return s.cfg.Env.Replace(screen.Setup, nil)
	case m.String() == "/":
		s.find, s.search = true, part.NewField("", "", 60)
		s.search.Focus(true)
	case s.cur.At < len(s.list):
		return s.pressEvent(m, s.list[s.cur.At])
	}
	return nil
}

// pressEvent acts on the event under the cursor.
func (s *Screen) pressEvent(m tea.KeyPressMsg, e roster.EventHead) tea.Cmd {
	reg := s.cfg.Registry
	switch {
	case m.String() == "u":
		return func() tea.Msg {
			e, err := reg.Event(context.Background(), e.ID)
			return opened{e, err}
		}
	case m.String() == "d":
		return s.cfg.Env.Open(screen.EventCard, screen.OfEvent{ID: e.ID})
	case m.String() == "c":
		return s.cfg.Env.Open(screen.EventCard, screen.OfEvent{ID: e.ID, Copy: true})
	case key.Is(m, s.cfg.Env.K.Enter):
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
	if s.search != nil {
		b.WriteString(part.PadLeft(env.T.Common.Search+": "+s.search.View(20), w-2))
	}
	b.WriteString("\n")
	if len(s.list) == 0 && s.search != nil {
		return part.Block(b.String()+"\n  "+strings.Join(part.Wrap(env.T.Events.NoMatch, w-4), "\n  "), w, h)
	}
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

// title says of invented data that it is, once: the title may say it already.
func (s *Screen) title(e roster.EventHead) string {
	mark := s.cfg.Env.T.Common.Simulated
	if !e.Simulated || strings.Contains(e.Title, mark) || strings.Contains(e.Title, demoWord) {
		return e.Title
	}
	return mark + " " + e.Title
}

// demoWord is how titles of invented events begin, whatever the language.
const demoWord = "SIMULASI"

// note is the first day, and a sign on the event in use.
func (s *Screen) note(e roster.EventHead, w int) string {
	env, note := s.cfg.Env, ""
	if start := e.First; !start.IsZero() {
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
	if e.Programme != "" {
		text += " " + env.S.Glyphs.Dot + " " + e.Programme
	}
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
	h := part.Head{Crumbs: []string{s.cfg.Env.T.Common.Program, s.cfg.Env.T.Events.Title}}
	if s.total > 1 {
		h.State = s.cfg.Env.T.Events.Count(s.total)
	}
	return h
}

// Keys choose or make an event.
func (s *Screen) Keys() []key.Binding {
	t, k := s.cfg.Env.T.Events, s.cfg.Env.K
	if s.find {
		return []key.Binding{key.New("Enter", k.Enter.Help().Desc, "enter"), k.Back}
	}
	return []key.Binding{key.New("Enter", t.Choose, "enter"), key.New("n", t.New, "n"), key.New("u", t.Edit, "u"), key.New("d", t.Details, "d"),
		key.New("c", t.Copy, "c"), key.New("/", s.cfg.Env.T.Common.Search, "/"), key.New("↑↓", k.Down.Help().Desc, "up", "down"), k.Back}
}

// Typing is true while letters go to the search.
func (s *Screen) Typing() bool { return s.find }

// HelpText explains.
func (s *Screen) HelpText() string { return s.cfg.Env.T.Events.HelpBody }
