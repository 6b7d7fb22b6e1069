// Package services is Peta layanan: where people get help, which numbers were
// tried and when, and the form in which a trainer fills in the local ones.
package services

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz/course"
	"diklat/roster"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// Map is the service map with everything found out on the spot laid over it.
type Map interface {
	Services(ctx context.Context) ([]course.Service, error)
}

// Book keeps what a trainer found out.
type Book interface {
	PutContact(ctx context.Context, c roster.Contact) (roster.Contact, error)
}

// Config is what the screen needs.
type Config struct {
	Env     *screen.Env
	Map     Map
	Book    Book
	Explain func(error) string
}

// trainer is who fills in on this screen.
const trainer = roster.Trainer

// Screen is the list, and on top of it a form.
type Screen struct {
	cfg    Config
	all    []course.Service // by area
	shown  []course.Service // what the filter leaves
	due    bool             // only what asks to be checked
	loaded bool
	on     course.ServiceID
	cur    part.Cursor
	form   *form
	undo   []roster.Contact // what stood before each write
	order  screen.Order
}

// Messages with results.
type (
	loaded struct {
		req  uint64
		list []course.Service
		err  error
	}
	written struct {
		req    uint64 // of the form; 0 without one
		say    string
		now    roster.Contact
		before *roster.Contact // what u brings back; nil for an undo
		undone *roster.Contact // what u was to bring back
		err    error
	}
)

// New returns the screen.
func New(cfg Config) *Screen { return &Screen{cfg: cfg} }

// Init reads the map.
func (s *Screen) Init() tea.Cmd { return s.load() }

func (s *Screen) load() tea.Cmd {
	req, m := s.order.Ask(), s.cfg.Map
	return func() tea.Msg {
		list, err := m.Services(context.Background())
		return loaded{req, list, err}
	}
}

// Update takes news and keys.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case screen.Changed, screen.Shown:
		return s.load()
	case loaded:
		return s.take(m)
	case written:
		return s.written(m)
	case tea.KeyPressMsg:
		return s.press(m)
	}
	return nil
}

func (s *Screen) take(m loaded) tea.Cmd {
	if s.order.Late(m.req) {
		return nil
	}
	if m.err != nil {
		return s.cfg.Env.Fail(s.cfg.Explain(m.err))
	}
	s.all, s.loaded = course.ByArea(m.list), true
	s.filter()
	return nil
}

// filter applies the choice of what to show; the cursor stays on its contact.
func (s *Screen) filter() {
	s.shown = s.all
	if s.due {
		s.shown = slices.DeleteFunc(slices.Clone(s.all), func(c course.Service) bool {
			return !c.NeedsCheck(s.cfg.Env.Today()) && c.ID != s.on
		})
	}
	if i := slices.IndexFunc(s.shown, func(c course.Service) bool { return c.ID == s.on }); i >= 0 {
		s.cur.At = i
		return
	}
	s.cur.Move(0, len(s.shown))
	s.point()
}

// point remembers what the cursor is on.
func (s *Screen) point() {
	s.on = ""
	if s.cur.At < len(s.shown) {
		s.on = s.shown[s.cur.At].ID
	}
}

func (s *Screen) selected() (course.Service, bool) {
	if s.cur.At >= len(s.shown) {
		return course.Service{}, false
	}
	return s.shown[s.cur.At], true
}

// contactOf is the local entry that makes an entry of the map look as it does
// now. One of which nothing was said on the spot is taken back to that.
func contactOf(c course.Service) roster.Contact {
	return roster.Contact{ID: roster.ContactID(c.ID), Name: c.Name, For: c.For, Number: c.Contact, Region: roster.Region(c.Area),
		Hours: c.Hours, Checked: roster.Day(c.Checked), By: roster.Actor(c.By), Filled: roster.Day(c.Filled), Gone: c.By == ""}
}

// stamped is a contact that was just tried by the trainer.
func (s *Screen) stamped(c roster.Contact) roster.Contact {
	c.Checked, c.Filled, c.By, c.Gone = roster.DayOf(s.cfg.Env.Today()), "", trainer, false
	return c
}

// filled is a contact as the trainer typed it in, which is no call: only a number
// that was called before and stays the same keeps the day of that call.
func (s *Screen) filled(c, before roster.Contact) roster.Contact {
	called := !before.Gone && before.Checked != ""
	if same := c.Number == before.Number; !same || !called {
		c.Checked = ""
		if !same || before.Gone || before.Filled == "" {
			c.Filled = roster.DayOf(s.cfg.Env.Today())
		}
	}
	c.By, c.Gone = trainer, false
	return c
}

// stamp notes that somebody answered at the number, today.
func (s *Screen) stamp(c course.Service) tea.Cmd {
	t := s.cfg.Env.T
	if c.Contact == "" {
		return s.cfg.Env.Say(t.Services.NoNumber)
	}
	before := contactOf(c)
	return s.write(0, t.Services.Stamped(c.Name, t.Dates.Plain(s.cfg.Env.Today())), s.stamped(before), &before)
}

// revert takes the local entry back: a shipped contact stands as shipped, an
// added one leaves the map.
func (s *Screen) revert(c course.Service) tea.Cmd {
	t := s.cfg.Env.T.Services
	before := contactOf(c)
	if before.Gone {
		return s.cfg.Env.Say(t.NothingOwn)
	}
	after, say := before, t.Reverted(c.Name)
	after.Gone, after.By = true, trainer
	if before.Added() {
		say = t.Removed(c.Name)
	}
	return s.write(0, say, after, &before)
}

// takeBack brings back what stood before the newest write, by a new fact.
func (s *Screen) takeBack() tea.Cmd {
	n := len(s.undo) - 1
	if n < 0 {
		return s.cfg.Env.Say(s.cfg.Env.T.Services.UndoNothing)
	}
	c := s.undo[n]
	s.undo = s.undo[:n]
	book, say := s.cfg.Book, s.cfg.Env.T.Services.Undone(c.Name)
	return func() tea.Msg {
		now, err := book.PutContact(context.Background(), c)
		return written{say: say, now: now, undone: &c, err: err}
	}
}

// write keeps a contact and says so once it is on disk.
func (s *Screen) write(req uint64, say string, c roster.Contact, before *roster.Contact) tea.Cmd {
	book := s.cfg.Book
	return func() tea.Msg {
		now, err := book.PutContact(context.Background(), c)
		return written{req: req, say: say, now: now, before: before, err: err}
	}
}

func (s *Screen) written(m written) tea.Cmd {
	if m.err != nil {
		if m.undone != nil {
			s.undo = append(s.undo, *m.undone) // it can be tried again
		}
		if f := s.form; f != nil && f.Req == m.req && m.req != 0 {
			f.Req, f.Problem = 0, s.cfg.Explain(m.err)
			return nil
		}
		return s.cfg.Env.Fail(s.cfg.Explain(m.err))
	}
	if f := s.form; f != nil && f.Req == m.req && m.req != 0 {
		s.form = nil
	}
	if m.before != nil {
		b := *m.before
		b.ID = m.now.ID // a new one has just got its id
		s.undo = append(s.undo, b)
	}
	if !m.now.Gone {
		s.on = course.ServiceID(m.now.ID)
	}
	s.cfg.Env.Say(m.say)
	return s.load()
}

// HelpText explains.
func (s *Screen) HelpText() string { return s.cfg.Env.T.Services.HelpBody }

// Typing is true where letters are text.
func (s *Screen) Typing() bool { return s.form != nil }
