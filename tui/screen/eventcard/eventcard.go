// Package eventcard holds the details of an event: what its sheets say around their
// tables, its sesi and staff, the roles that are offered, and copying it.
package eventcard

import (
	"context"
	"fmt"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"diklat/roster"
	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// Registry keeps events and the list of roles.
type Registry interface {
	Event(ctx context.Context, id roster.EventID) (roster.Event, error)
	UpdateEvent(ctx context.Context, e roster.Event, by roster.Actor) (roster.Event, error)
	CopyEvent(ctx context.Context, from roster.EventID, e roster.Event, withPeople bool, by roster.Actor) (roster.Event, error)
	Roles(ctx context.Context) ([]roster.Role, error)
	SetRoles(ctx context.Context, roles []roster.Role, by roster.Actor) ([]roster.Role, error)
}

// Config is what the screen needs.
type Config struct {
	Env      *screen.Env
	Registry Registry
	Of       screen.OfEvent
	Explain  func(error) string
}

// Screen is the menu of sections; on top of it a list, and on top of that a form.
type Screen struct {
	cfg     Config
	event   roster.Event
	roles   []roster.Role
	loaded  bool
	cur     part.Cursor
	list    *listPane
	form    *formPane
	problem string
	sure    string // asked once: "esc" or "x"
	req     uint64
	order   screen.Order
}

type (
	loaded struct {
		req   uint64
		event roster.Event
		roles []roster.Role
		err   error
	}
	saved struct {
		req    uint64
		say    string
		copied bool
		err    error
	}
)

// New returns the sections.
func New(cfg Config) *Screen { return &Screen{cfg: cfg} }

// Init reads the event.
func (s *Screen) Init() tea.Cmd {
	reg, id, req := s.cfg.Registry, s.cfg.Of.ID, s.order.Ask()
	return func() tea.Msg {
		ctx := context.Background()
		e, err := reg.Event(ctx, id)
		if err != nil {
			return loaded{req: req, err: err}
		}
		roles, err := reg.Roles(ctx)
		return loaded{req, e, roles, err}
	}
}

// Update takes news and keys.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case loaded:
		if s.order.Late(m.req) {
			return nil
		}
		if m.err != nil {
			return s.cfg.Env.Fail(s.cfg.Explain(m.err))
		}
		first := !s.loaded
		s.event, s.roles, s.loaded = m.event, m.roles, true
		if first && s.cfg.Of.Copy {
			s.form = s.copyForm()
		}
	case saved:
		return s.saved(m)
	case tea.KeyPressMsg:
		if !s.loaded && !key.Is(m, s.cfg.Env.K.Back) {
			return nil
		}
		switch {
		case s.form != nil:
			return s.pressForm(m)
		case s.list != nil:
			return s.pressList(m)
		}
		return s.pressMenu(m)
	}
	return nil
}

// saved goes back from the form to where it was opened.
func (s *Screen) saved(m saved) tea.Cmd {
	if m.req != s.req {
		return nil
	}
	s.req = 0
	if m.err != nil {
		s.problem = s.cfg.Explain(m.err)
		if s.form == nil {
			return s.cfg.Env.Fail(s.problem)
		}
		return nil
	}
	s.form, s.problem = nil, ""
	s.cfg.Env.Say(m.say)
	if m.copied {
		return s.cfg.Env.Leave()
	}
	return s.Init()
}

// keep saves once at a time.
func (s *Screen) keep(say string, copied bool, save func(context.Context) error) tea.Cmd {
	if s.req != 0 {
		return nil
	}
	s.req = s.cfg.Env.Ask()
	req := s.req
	return func() tea.Msg { return saved{req, say, copied, save(context.Background())} }
}

// put keeps a changed event.
func (s *Screen) put(e roster.Event) tea.Cmd {
	e, err := e.Check()
	if err != nil {
		s.problem = s.cfg.Explain(err)
		return nil
	}
	reg := s.cfg.Registry
	return s.keep(s.cfg.Env.T.EventCard.Saved(e.Title), false, func(ctx context.Context) error {
		_, err := reg.UpdateEvent(ctx, e, roster.Trainer)
		return err
	})
}

// sections are the lines of the menu.
func (s *Screen) sections() []string {
	t := s.cfg.Env.T.EventCard
	return []string{t.Basics, t.Kop, t.Signers, t.Sesi, t.Staff, t.Roles, t.Copy}
}

// notes say in few words what each section holds now.
func (s *Screen) notes() []string {
	t, e := s.cfg.Env.T.EventCard, s.event
	kop := ""
	if len(e.Kop) > 0 {
		kop = e.Kop[0]
	}
	return []string{fmt.Sprintf("%s %d %%", e.Zone, e.CompletionThreshold()), kop, e.Signers.Fasilitator.Name,
		t.SesiCount(len(e.Sesi)), t.StaffCount(len(e.Staff)), fmt.Sprint(len(s.roles)), ""}
}

func (s *Screen) pressMenu(m tea.KeyPressMsg) tea.Cmd {
	k := s.cfg.Env.K
	d, digit := key.Digit(m)
	n := len(s.sections())
	switch {
	case key.Is(m, k.Back):
		return s.cfg.Env.Leave()
	case key.Is(m, k.Up):
		s.cur.Move(-1, n)
	case key.Is(m, k.Down):
		s.cur.Move(1, n)
	case digit && d >= 1 && d <= n:
		s.cur.At = d - 1
		s.open(d - 1)
	case key.Is(m, k.Enter):
		s.open(s.cur.At)
	}
	return nil
}

func (s *Screen) open(i int) {
	s.problem, s.sure = "", ""
	switch i {
	case 0:
		s.form = s.basicsForm()
	case 1:
		s.form = s.kopForm()
	case 2:
		s.form = s.signersForm()
	case 3:
		s.list = &listPane{what: sesiList}
	case 4:
		s.list = &listPane{what: staffList}
	case 5:
		s.list = &listPane{what: roleList}
	case 6:
		s.form = s.copyForm()
	}
}

// View draws what is on top.
func (s *Screen) View(w, h int) string {
	env := s.cfg.Env
	switch {
	case !s.loaded:
		return "\n  " + env.T.Common.Loading
	case s.form != nil:
		return s.formView(w, h)
	case s.list != nil:
		return part.Block(s.listView(w, h), w, h)
	}
	out := "\n " + env.S.Title.Render(part.Cut(s.event.Title, w-2, env.S.Glyphs.Ellipsis)) + "\n\n"
	notes := s.notes()
	for i, name := range s.sections() {
		mark := "  "
		if i == s.cur.At {
			mark, name = env.S.Glyphs.Cursor+" ", env.S.Select.Render(name)
		}
		note := notes[i]
		if w < part.Narrow {
			note = ""
		}
		out += part.Edges(fmt.Sprintf(" %s%d  %s", mark, i+1, name), env.S.Dim.Render(part.Cut(note, w/2, env.S.Glyphs.Ellipsis)), w-2, env.S.Glyphs.Ellipsis) + "\n"
	}
	return part.Block(strings.TrimRight(out, "\n"), w, h)
}

// Head names the screen.
func (s *Screen) Head() part.Head {
	t := s.cfg.Env.T
	return part.Head{Crumbs: []string{t.Common.Program, t.Events.Title, t.EventCard.Title}, About: s.event.Title}
}

// Keys are those of what is on top.
func (s *Screen) Keys() []key.Binding {
	t, k := s.cfg.Env.T, s.cfg.Env.K
	move := key.New("↑↓", t.Setup.Move, "up", "down")
	switch {
	case s.form != nil:
		return []key.Binding{key.New("Enter", t.Setup.Next, "enter"), key.New("Ctrl+S", t.EventCard.Save, "ctrl+s"), move, k.Back}
	case s.list != nil:
		return []key.Binding{key.New("n", t.EventCard.Add, "n"), key.New("Enter", t.EventCard.Edit, "enter"), key.New("x", t.EventCard.Remove, "x"), move, k.Back}
	}
	return []key.Binding{key.New("1-7", t.EventCard.Choose, "1"), key.New("Enter", t.EventCard.Choose, "enter"), move, k.Back}
}

// Typing is true in a form.
func (s *Screen) Typing() bool { return s.form != nil }

// HelpText explains.
func (s *Screen) HelpText() string { return s.cfg.Env.T.EventCard.HelpBody }

// clock writes a time of day in the zone of the event.
func (s *Screen) clock(t time.Time) string {
	return s.cfg.Env.T.Dates.Clock(t.In(s.event.Zone.Location()))
}
