// Package roll is Absensi: the daftar hadir of one sesi, with one key a mark.
package roll

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"diklat/roster"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// Book keeps people and their marks.
type Book interface {
	Roll(ctx context.Context, e roster.EventID, s roster.SesiID) (roster.Roll, error)
	Rolls(ctx context.Context, e roster.EventID) ([]roster.Roll, error)
	Mark(ctx context.Context, marks ...roster.Mark) error
	History(ctx context.Context, e roster.EventID, p roster.PersonID) ([]roster.Mark, error)
	AddPerson(ctx context.Context, e roster.EventID, p roster.Person, by roster.Actor) (roster.Enrolment, error)
	UpdatePerson(ctx context.Context, p roster.Person, by roster.Actor) (roster.Person, error)
	Programme
}

// Programme is what is known beyond the event.
type Programme interface {
	Roles(ctx context.Context) ([]roster.Role, error)
	Alike(ctx context.Context, p roster.Person) ([]roster.Person, error)
	AddVillage(ctx context.Context, v roster.Village, by roster.Actor) (roster.Village, error)
}

// Config is what the screen needs.
type Config struct {
	Env   *screen.Env
	Book  Book
	Event roster.Event
	Sesi  roster.SesiID
	// District are villages beyond those of the event, for people from elsewhere.
	District []roster.Village
	Explain  func(error) string
}

// trainer is who makes the marks of this screen.
const trainer = roster.Actor("pelatih")

// Screen is the list, and on top of it a form for a new person, a reason, or a
// history.
type Screen struct {
	cfg    Config
	sesi   roster.Sesi
	roll   roster.Roll
	wrote  map[roster.PersonID]roster.Mark // by this screen, not yet on the list it shows
	loaded bool
	rows   []roster.Row // what search and order leave
	on     roster.PersonID
	cur    part.Cursor
	search *part.Field // nil: no search
	find   bool        // letters go to the search
	add    *addForm    // nil: no form
	reason *reasonForm
	past   *pastPane
	paper  *paperPane
	totals *totalsPane
	roles  []roster.Role // that are offered
	undo   []step
	order  screen.Order // of readings of the list
	sums   screen.Order // of readings of the recap
}

// step is one thing that u takes back: the people whose newest mark it was.
type step struct{ people []roster.PersonID }

// Messages with results.
type (
	loaded struct {
		req  uint64
		roll roster.Roll
		err  error
	}
	marked struct {
		say  string
		hint bool  // nothing was done; say tells why
		step *step // what u will take back; nil for an undo that is on disk
		err  error
	}
	added struct {
		req uint64
		who roster.Enrolment
		err error
	}
	changed struct {
		req uint64
		no  int
		who roster.Person
		err error
	}
	history struct {
		who   roster.PersonID
		marks []roster.Mark
		err   error
	}
)

// New returns the screen for one sesi.
func New(cfg Config) *Screen {
	s := &Screen{cfg: cfg, roles: roster.Roles()}
	s.sesi, _ = cfg.Event.SesiByID(cfg.Sesi)
	return s
}

// Init reads the list.
func (s *Screen) Init() tea.Cmd { return tea.Batch(s.load(), s.readRoles()) }

func (s *Screen) load() tea.Cmd {
	book, e, id, req := s.cfg.Book, s.cfg.Event.ID, s.sesi.ID, s.order.Ask()
	return func() tea.Msg {
		r, err := book.Roll(context.Background(), e, id)
		return loaded{req, r, err}
	}
}

// Update takes news and keys.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case screen.Changed, screen.Shown:
		if s.totals != nil {
			return tea.Batch(s.load(), s.readRecap())
		}
		return s.load()
	case rolesRead:
		s.roles = m.roles
	case alike:
		return s.alike(m)
	case placeKept:
		return s.placeKept(m)
	case recapped:
		return s.recapped(m)
	case loaded:
		return s.take(m)
	case marked:
		return s.marked(m)
	case added:
		return s.added(m)
	case changed:
		return s.changed(m)
	case history:
		if m.err != nil {
			return s.cfg.Env.Fail(s.cfg.Explain(m.err))
		}
		if s.past != nil && s.past.who.ID == m.who {
			s.past.marks, s.past.loaded = m.marks, true
		}
	case tea.KeyPressMsg:
		return s.press(m)
	}
	return nil
}

// take shows a newer list. The cursor stays on its person, wherever the new
// list has put them.
func (s *Screen) take(m loaded) tea.Cmd {
	if s.order.Late(m.req) {
		return nil
	}
	if m.err != nil {
		return s.cfg.Env.Fail(s.cfg.Explain(m.err))
	}
	if m.roll.Sesi.ID != s.sesi.ID || m.roll.Version < s.roll.Version {
		return nil // of another sesi, or overtaken by a newer one
	}
	s.roll, s.loaded = m.roll, true
	for p, own := range s.wrote {
		if r, ok := s.roll.Find(p); !ok || r.Mark.Status == own.Status {
			delete(s.wrote, p)
		}
	}
	s.filter()
	return nil
}

// filter applies the search and finds the person under the cursor again.
func (s *Screen) filter() {
	s.rows = s.roll.Rows
	if s.search != nil && s.search.Value() != "" {
		s.rows = s.roll.Search(s.search.Value())
	}
	for i, r := range s.rows {
		if r.ID == s.on {
			s.cur.At = i
			return
		}
	}
	s.cur.Move(0, len(s.rows))
	s.point()
}

// point remembers whom the cursor is on.
func (s *Screen) point() {
	s.on = ""
	if s.cur.At < len(s.rows) {
		s.on = s.rows[s.cur.At].ID
	}
}

func (s *Screen) selected() (roster.Row, bool) {
	if s.cur.At >= len(s.rows) {
		return roster.Row{}, false
	}
	return s.rows[s.cur.At], true
}

// mark records a letter for one person.
func (s *Screen) mark(r roster.Row, st roster.Status, reason string) tea.Cmd {
	m := roster.Mark{Event: s.cfg.Event.ID, Sesi: s.sesi.ID, Person: r.ID, Status: st, Reason: reason,
		At: s.cfg.Env.Now(), Method: roster.ByTrainer, By: trainer}
	say := s.cfg.Env.T.Roll.Marked(r.Name, s.cfg.Env.T.Roll.Status[string(st)])
	return s.write(say, &step{[]roster.PersonID{r.ID}}, m)
}

// all marks everybody of the selected person's village who has no mark.
func (s *Screen) all(r roster.Row) tea.Cmd {
	marks := s.roll.AllPresent(r.Village, trainer, s.cfg.Env.Now())
	village := s.roll.VillageOf(r.Village).Name
	if len(marks) == 0 {
		return s.cfg.Env.Hint(s.cfg.Env.T.Roll.AllDone(village))
	}
	st := &step{}
	for _, m := range marks {
		st.people = append(st.people, m.Person)
	}
	return s.write(s.cfg.Env.T.Roll.AllMarked(len(marks), village), st, marks...)
}

// write keeps marks and says so once they are on disk.
func (s *Screen) write(say string, st *step, marks ...roster.Mark) tea.Cmd {
	book, seen := s.cfg.Book, []roster.Mark(nil)
	for _, m := range marks {
		if own, ok := s.wrote[m.Person]; ok {
			seen = append(seen, own)
		} else if r, ok := s.roll.Find(m.Person); ok {
			seen = append(seen, r.Mark)
		}
	}
	if s.wrote == nil {
		s.wrote = map[roster.PersonID]roster.Mark{}
	}
	for _, m := range marks {
		s.wrote[m.Person] = m
	}
	return func() tea.Msg {
		err := error(nil)
		if careful, ok := book.(Careful); ok {
			err = careful.MarkSeen(context.Background(), seen, marks...)
		} else {
			err = book.Mark(context.Background(), marks...)
		}
		if err != nil {
			return marked{err: err}
		}
		return marked{say: say, step: st}
	}
}

func (s *Screen) marked(m marked) tea.Cmd {
	if m.step != nil {
		s.undo = append(s.undo, *m.step)
	}
	if m.err != nil {
		s.wrote = nil // what stands is on the list, which comes anew
		return tea.Batch(s.cfg.Env.Fail(s.cfg.Explain(m.err)), s.load())
	}
	if m.hint {
		s.cfg.Env.Hint(m.say)
	} else {
		s.cfg.Env.Say(m.say)
	}
	return s.load()
}

// takeBack restores what stood before the newest step, by new facts.
func (s *Screen) takeBack() tea.Cmd {
	if len(s.undo) == 0 {
		return s.cfg.Env.Hint(s.cfg.Env.T.Roll.UndoneNothing)
	}
	st := s.undo[len(s.undo)-1]
	s.undo, s.wrote = s.undo[:len(s.undo)-1], nil
	book, e, sesi, now := s.cfg.Book, s.cfg.Event.ID, s.sesi.ID, s.cfg.Env.Now()
	who := ""
	if r, ok := s.roll.Find(st.people[0]); ok {
		who = r.Name
	}
	say, nothing := s.cfg.Env.T.Roll.Undone(who), s.cfg.Env.T.Roll.UndoneNothing
	return func() tea.Msg {
		marks, err := undoMarks(book, e, sesi, st.people, now)
		if err == nil && len(marks) == 0 {
			return marked{say: nothing, hint: true}
		}
		if err == nil {
			err = book.Mark(context.Background(), marks...)
		}
		if err != nil {
			return marked{step: &st, err: err} // to be tried again
		}
		return marked{say: say}
	}
}

func undoMarks(book Book, e roster.EventID, sesi roster.SesiID, people []roster.PersonID, now time.Time) ([]roster.Mark, error) {
	var out []roster.Mark
	for _, p := range people {
		past, err := book.History(context.Background(), e, p)
		if err != nil {
			return nil, err
		}
		past = roster.InSesi(past, sesi)
		if n := len(past); n == 0 || !past[n-1].By.Leads() {
			continue // what stands is the person's own word, or somebody else's
		}
		if m, ok := roster.Undo(past, trainer, now); ok {
			out = append(out, m)
		}
	}
	return out, nil
}

// otherSesi shows the next sesi of the event.
func (s *Screen) otherSesi() tea.Cmd {
	list := s.cfg.Event.Sesi
	for i := range list {
		if list[i].ID == s.sesi.ID {
			s.sesi = list[(i+1)%len(list)]
			s.roll, s.loaded, s.undo = roster.Roll{}, false, nil
			s.filter()
			return s.load()
		}
	}
	return nil
}

// HelpText explains.
func (s *Screen) HelpText() string { return s.cfg.Env.T.Roll.HelpBody }

// Typing is true where letters are text.
func (s *Screen) Typing() bool {
	return s.find || s.add != nil || s.reason != nil || s.paper != nil && !s.paper.walk
}
