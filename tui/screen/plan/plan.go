// Package plan is RTL: the follow-up plan of the 90 days after a training, by
// village.
package plan

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"

	"diklat/roster"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// Book keeps plans.
type Book interface {
	Plan(ctx context.Context, e roster.EventID) ([]roster.FollowUp, error)
	PutFollowUp(ctx context.Context, f roster.FollowUp) (roster.FollowUp, error)
	RemoveFollowUp(ctx context.Context, e roster.EventID, id roster.FollowUpID, by roster.Actor) error
	Villages(ctx context.Context) ([]roster.Village, error)
}

// Careful is a Book that two trainers may have open: what somebody else changed
// meanwhile is joined, or refused with *roster.EditConflict.
type Careful interface {
	ReplaceFollowUp(ctx context.Context, was, f roster.FollowUp) (roster.FollowUp, error)
}

// Config is what the screen needs.
type Config struct {
	Env     *screen.Env
	Book    Book
	Event   roster.Event
	Explain func(error) string
}

// trainer is who writes on this screen.
const trainer = roster.Trainer

// place is a row that the cursor can be on: a line of the plan, or the empty
// plan of a village.
type place struct {
	village roster.VillageCode
	line    roster.FollowUp // no id: the village has no line yet
}

// Screen is the list, and on top of it a form.
type Screen struct {
	cfg    Config
	names  map[roster.VillageCode]string
	rows   []place
	loaded bool
	on     place // village and id only
	cur    part.Cursor
	form   *form
	undo   []step
	order  screen.Order
}

// step is what u does about one write: remove the line it made, or bring back
// what stood before.
type step struct {
	remove bool
	line   roster.FollowUp
}

// Messages with results.
type (
	loaded struct {
		req      uint64
		list     []roster.FollowUp
		villages []roster.Village
		err      error
	}
	written struct {
		req  uint64 // of the form; 0 without one
		say  string
		line roster.FollowUp
		then *step // what u will do; nil for an undo
		from *step // the step that an undo took
		err  error
	}
)

// New returns the screen.
func New(cfg Config) *Screen { return &Screen{cfg: cfg} }

// Init reads the plan.
func (s *Screen) Init() tea.Cmd { return s.load() }

func (s *Screen) load() tea.Cmd {
	req, book, e := s.order.Ask(), s.cfg.Book, s.cfg.Event.ID
	return func() tea.Msg {
		list, err := book.Plan(context.Background(), e)
		if err != nil {
			return loaded{req: req, err: err}
		}
		villages, err := book.Villages(context.Background())
		return loaded{req, list, villages, err}
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

// take shows a newer plan; the cursor stays on its line.
func (s *Screen) take(m loaded) tea.Cmd {
	if s.order.Late(m.req) {
		return nil
	}
	if m.err != nil {
		return s.cfg.Env.Fail(s.cfg.Explain(m.err))
	}
	s.names = map[roster.VillageCode]string{}
	for _, v := range m.villages {
		s.names[v.Code] = v.Name
	}
	s.rows, s.loaded = s.places(s.cfg.Event.SortPlan(m.list)), true
	for i, r := range s.rows {
		if r.village == s.on.village && r.line.ID == s.on.line.ID {
			s.cur.At = i
			return nil
		}
	}
	s.cur.Move(0, len(s.rows))
	s.point()
	return nil
}

// places lists every village of the event with its lines, then lines of villages
// that are no longer in it.
func (s *Screen) places(list []roster.FollowUp) []place {
	var out []place
	seen := map[roster.VillageCode]bool{}
	add := func(code roster.VillageCode) {
		seen[code] = true
		n := len(out)
		for _, f := range list {
			if f.Village == code {
				out = append(out, place{code, f})
			}
		}
		if len(out) == n {
			out = append(out, place{village: code})
		}
	}
	for _, v := range s.cfg.Event.Villages {
		add(v)
	}
	for _, f := range list {
		if !seen[f.Village] {
			add(f.Village)
		}
	}
	return out
}

// point remembers what the cursor is on.
func (s *Screen) point() {
	s.on = place{}
	if r, ok := s.selected(); ok {
		s.on = r
	}
}

func (s *Screen) selected() (place, bool) {
	if s.cur.At >= len(s.rows) {
		return place{}, false
	}
	return s.rows[s.cur.At], true
}

// villageName names a village; one that nobody described carries its code.
func (s *Screen) villageName(code roster.VillageCode) string {
	if n := s.names[code]; n != "" {
		return n
	}
	return string(code)
}

// put keeps a line and says so once it is on disk.
func (s *Screen) put(req uint64, say string, f roster.FollowUp, then, from *step) tea.Cmd {
	book, was := s.cfg.Book, roster.FollowUp{}
	if s.form != nil && req != 0 {
		was = s.form.of
	}
	return func() tea.Msg {
		if careful, ok := book.(Careful); ok && was.ID != "" {
			line, err := careful.ReplaceFollowUp(context.Background(), was, f)
			return written{req: req, say: say, line: line, then: then, from: from, err: err}
		}
		line, err := book.PutFollowUp(context.Background(), f)
		return written{req: req, say: say, line: line, then: then, from: from, err: err}
	}
}

// remove takes a line off the plan.
func (s *Screen) remove(say string, f roster.FollowUp, then, from *step) tea.Cmd {
	book := s.cfg.Book
	return func() tea.Msg {
		err := book.RemoveFollowUp(context.Background(), f.Event, f.ID, trainer)
		return written{say: say, then: then, from: from, err: err}
	}
}

// takeBack undoes the newest write by a new fact.
func (s *Screen) takeBack() tea.Cmd {
	n := len(s.undo) - 1
	if n < 0 {
		return s.cfg.Env.Say(s.cfg.Env.T.Plan.UndoNothing)
	}
	st := s.undo[n]
	s.undo = s.undo[:n]
	say := s.cfg.Env.T.Plan.Undone(st.line.Activity)
	if st.remove {
		return s.remove(say, st.line, nil, &st)
	}
	return s.put(0, say, st.line, nil, &st)
}

func (s *Screen) written(m written) tea.Cmd {
	mine := s.form != nil && m.req != 0 && s.form.Req == m.req
	if m.err != nil {
		if m.from != nil {
			s.undo = append(s.undo, *m.from) // it can be tried again
		}
		if mine {
			s.form.Req, s.form.Problem = 0, s.cfg.Explain(m.err)
			var fight *roster.EditConflict
			if errors.As(m.err, &fight) { // saved again, it is decided
				s.form.of = roster.Seen(s.form.of, fight)
			}
			return nil
		}
		return s.cfg.Env.Fail(s.cfg.Explain(m.err))
	}
	if mine {
		s.form = nil
	}
	if m.then != nil {
		st := *m.then
		if st.remove {
			st.line = m.line // it has an id now
		}
		s.undo = append(s.undo, st)
	}
	if m.line.ID != "" {
		s.on = place{m.line.Village, m.line}
	}
	s.cfg.Env.Say(m.say)
	return s.load()
}

// HelpText explains.
func (s *Screen) HelpText() string { return s.cfg.Env.T.Plan.HelpBody }

// Typing is true where letters are text.
func (s *Screen) Typing() bool { return s.form != nil }
