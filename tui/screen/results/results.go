// Package results is Hasil: what the class learned between the two tests, what to
// teach again, which questions confused, and what people said in forms. It shows
// groups and never a person.
package results

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz/course"
	"diklat/quiz/live"
	"diklat/quiz/outcome"
	"diklat/roster"
	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// Book knows who is on the list of an event.
type Book interface {
	Roll(ctx context.Context, e roster.EventID, s roster.SesiID) (roster.Roll, error)
}

// Library knows what the tests measure and where it is taught.
type Library interface {
	Module(course.ModuleID) (course.Module, bool)
	Tests() []course.TestForm
}

// Room puts the group's picture on the projector.
type Room interface {
	Do(ctx context.Context, actor string, step uint64, act live.Act) error
}

// Config is what the screen needs.
type Config struct {
	Env     *screen.Env
	Book    Book
	Library Library
	Room    Room
	Event   roster.EventID
	Sesi    roster.SesiID
	Explain func(error) string
	Part    live.TestPart // what to begin with: a form, or the tests
}

// face is what is on screen.
type face int

const (
	summary face = iota
	villages
	sexes
	roles
	spread
	items
	itemMap
	oneItem
	attitude
	survey
	projector
)

// Screen is Hasil.
type Screen struct {
	cfg   Config
	runs  []*live.Run
	face  face
	cur   part.Cursor
	page  int
	fig   *figures
	order screen.Order
	req   uint64 // the newest figures asked for; 0: they are here
	seen  int    // runs that the figures are of
}

// figures is all that the screen draws, worked out once.
type figures struct {
	learned outcome.Learned
	again   []again // where the weak objectives are taught
	titles  map[string]string
	forms   []outcome.Survey
}

type worked struct {
	req uint64
	fig *figures
	err error
}

// New returns the screen.
func New(cfg Config) *Screen {
	s := &Screen{cfg: cfg}
	if cfg.Part.Survey() {
		s.face = survey
	}
	return s
}

// Init does nothing: the room comes at once.
func (s *Screen) Init() tea.Cmd { return nil }

// Update takes news and keys.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case screen.Room:
		s.runs = m.Snap.Past
		if len(s.runs) != s.seen || s.fig == nil && s.req == 0 {
			return s.work()
		}
	case screen.Changed:
		return s.work()
	case worked:
		if s.order.Late(m.req) {
			return nil
		}
		if m.req == s.req {
			s.req = 0
		}
		if m.err != nil {
			return s.cfg.Env.Fail(s.cfg.Explain(m.err))
		}
		s.fig = m.fig
		s.cur.Move(0, len(s.list()))
	case walled:
		if m.err != nil {
			return s.cfg.Env.Hint(s.cfg.Explain(m.err))
		}
		return s.cfg.Env.Say(m.said)
	case tea.KeyPressMsg:
		return s.press(m)
	}
	return nil
}

// work computes the figures off the screen's own time.
func (s *Screen) work() tea.Cmd {
	s.req, s.seen = s.order.Ask(), len(s.runs)
	req, cfg, runs := s.req, s.cfg, s.runs
	return func() tea.Msg {
		roll, err := cfg.Book.Roll(context.Background(), cfg.Event, cfg.Sesi)
		if err != nil {
			return worked{req: req, err: err}
		}
		return worked{req: req, fig: figuresOf(runs, roll, cfg.Library)}
	}
}

func (s *Screen) press(m tea.KeyPressMsg) tea.Cmd {
	k := s.cfg.Env.K
	switch {
	case key.Is(m, k.Back):
		return s.leave()
	case key.Is(m, k.Down), key.Is(m, k.PageDown):
		s.move(1)
		return nil
	case key.Is(m, k.Up), key.Is(m, k.PageUp):
		s.move(-1)
		return nil
	case key.Is(m, k.Enter) && s.face == items && len(s.list()) > 0:
		s.show(oneItem)
		return nil
	case m.String() == "x":
		return s.cfg.Env.Open(screen.Export, nil)
	}
	if f, ok := s.faces()[m.String()]; ok && s.ready() {
		was := s.face
		s.show(f)
		return s.hang(was)
	}
	return nil
}

// faces are the letters and what they show.
func (s *Screen) faces() map[string]face {
	return map[string]face{"d": villages, "g": sexes, "u": roles, "b": spread, "s": items, "m": itemMap, "k": attitude, "f": survey, "p": projector, "r": summary}
}

func (s *Screen) show(f face) {
	if f == s.face && f != oneItem { // the same key again leads back
		f = summary
	}
	s.face, s.page = f, 0
}

func (s *Screen) leave() tea.Cmd {
	switch s.face {
	case summary:
		return s.cfg.Env.Leave()
	case oneItem:
		s.face, s.page = items, 0
	case villages, sexes, roles, spread, items, itemMap, attitude, survey, projector:
		was := s.face
		s.face, s.page = summary, 0
		return s.hang(was)
	}
	return nil
}

func (s *Screen) move(d int) {
	switch s.face {
	case items:
		s.cur.Move(d, len(s.list()))
	case oneItem:
		s.cur.Move(d, len(s.list()))
	case summary, villages, sexes, roles, spread, itemMap, attitude, survey, projector:
		s.page = max(s.page+d, 0)
	}
}

// ready reports that there is a test to speak of, or a form.
func (s *Screen) ready() bool {
	return s.fig != nil && (s.fig.learned.Pre != nil || s.fig.learned.Post != nil || len(s.fig.forms) > 0)
}

// list are the items.
func (s *Screen) list() []outcome.Item {
	if s.fig == nil {
		return nil
	}
	return s.fig.learned.Items
}

// Typing is never true.
func (s *Screen) Typing() bool { return false }

// HelpText explains the figures.
func (s *Screen) HelpText() string { return s.cfg.Env.T.Results.HelpBody }
