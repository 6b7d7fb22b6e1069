// Package peoplefile takes in a list of people from a file of this laptop: choose
// it, look at what its columns hold, look at its rows, keep them.
package peoplefile

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"diklat/roster"
	"diklat/roster/intake"
	"diklat/tui/i18n"
	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// Files reads files of this laptop and keeps the people in them.
type Files interface {
	// OpenPeople opens what path names, seen from dir: a folder, or a file with a
	// list of people. An empty path is the folder used last.
	OpenPeople(ctx context.Context, t *i18n.Text, dir, path string) (Found, error)
	// PlanPeople compares the rows with everybody who is known.
	PlanPeople(ctx context.Context, e roster.Event, t intake.Table, said intake.Answers) (intake.Result, []intake.Step, error)
	// KeepPeople takes in what the steps say, and remembers the columns.
	KeepPeople(ctx context.Context, e roster.EventID, t intake.Table, steps []intake.Step, update bool) (int, error)
}

// Found is a folder, and the table of a file if one was named.
type Found struct {
	Dir   string
	Names []Entry
	More  int // files that are not listed
	File  string
	Table *intake.Table
}

// Entry is a file or a folder that may be opened.
type Entry struct {
	Name, Path string
	Dir        bool
}

// Config is what the screen needs.
type Config struct {
	Env     *screen.Env
	Files   Files
	Event   roster.Event
	Explain func(error) string
}

// Screen goes from the file to its columns to its rows.
type Screen struct {
	cfg    Config
	found  Found
	cur    part.Cursor
	path   *part.Field
	write  bool // letters go to the path
	table  *intake.Table
	column part.Cursor
	rows   *rows
	busy   bool
	req    uint64
	note   string
}

// rows is the check of the rows.
type rows struct {
	res      intake.Result
	steps    []intake.Step
	skipped  map[int]bool            // lines that ask and are left out
	chosen   map[int]roster.PersonID // lines that ask, with who it is; "" is somebody new
	cur      part.Cursor
	update   bool
	said     intake.Answers
	doubtful bool // only these are listed
	sure     bool
}

type (
	opened struct {
		req   uint64
		found Found
		err   error
	}
	planned struct {
		req   uint64
		res   intake.Result
		steps []intake.Step
		err   error
	}
	kept struct {
		req uint64
		n   int
		err error
	}
)

// New returns the screen at the choice of a file.
func New(cfg Config) *Screen {
	return &Screen{cfg: cfg, path: part.NewField("", "", 400)}
}

// Init reads the folder used last.
func (s *Screen) Init() tea.Cmd { return s.openPath("") }

// ask numbers a request; keys but Esc wait for its answer.
func (s *Screen) ask() uint64 {
	s.busy, s.note = true, ""
	s.req = s.cfg.Env.Ask()
	return s.req
}

func (s *Screen) openPath(path string) tea.Cmd {
	req, files, t, dir := s.ask(), s.cfg.Files, s.cfg.Env.T, s.found.Dir
	return func() tea.Msg {
		f, err := files.OpenPeople(context.Background(), t, dir, path)
		return opened{req, f, err}
	}
}

func (s *Screen) plan(said intake.Answers) tea.Cmd {
	req, files, e, t := s.ask(), s.cfg.Files, s.cfg.Event, *s.table
	return func() tea.Msg {
		res, steps, err := files.PlanPeople(context.Background(), e, t, said)
		return planned{req, res, steps, err}
	}
}

// Update takes results and keys.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case opened:
		if m.req == s.req {
			s.opened(m)
		}
	case planned:
		if m.req == s.req {
			s.planned(m)
		}
	case kept:
		if m.req == s.req {
			return s.kept(m)
		}
	case tea.KeyPressMsg:
		return s.press(m)
	}
	return nil
}

func (s *Screen) opened(m opened) {
	s.busy = false
	if m.err != nil {
		s.note = s.cfg.Explain(m.err)
		return
	}
	s.found, s.cur = m.found, part.Cursor{}
	if m.found.Table != nil {
		s.table, s.column = m.found.Table, part.Cursor{}
	}
}

func (s *Screen) planned(m planned) {
	s.busy = false
	if m.err != nil {
		s.note = s.cfg.Explain(m.err)
		return
	}
	r := s.rows
	if r == nil {
		r = &rows{skipped: map[int]bool{}, chosen: map[int]roster.PersonID{}}
	}
	r.res, r.steps = m.res, m.steps
	r.again()
	s.rows = r
}

// again gives the answers that were given about these rows before.
func (r *rows) again() {
	for i, st := range r.steps {
		who, said := r.chosen[st.Line]
		switch {
		case !said || st.Action != intake.Ask:
		case who == "":
			r.steps[i] = st.AsNew()
		default:
			for _, c := range st.Candidates {
				if c.ID == who {
					r.steps[i] = st.Take(c)
				}
			}
		}
	}
}

func (s *Screen) kept(m kept) tea.Cmd {
	s.busy = false
	if m.err != nil {
		s.note = s.cfg.Explain(m.err)
		return nil
	}
	s.cfg.Env.Leave()
	return s.cfg.Env.Say(s.cfg.Env.T.PeopleFile.Kept(m.n))
}

func (s *Screen) press(m tea.KeyPressMsg) tea.Cmd {
	back := key.Is(m, s.cfg.Env.K.Back)
	if s.busy && !back {
		return nil
	}
	switch {
	case s.rows != nil:
		return s.pressRows(m)
	case s.table != nil:
		return s.pressColumns(m)
	}
	return s.pressFiles(m)
}

// Head names the screen.
func (s *Screen) Head() part.Head {
	t := s.cfg.Env.T
	return part.Head{Crumbs: []string{t.Common.Program, t.Roll.Title, t.PeopleFile.Title}, About: s.found.File}
}

// Keys are those of the step.
func (s *Screen) Keys() []key.Binding {
	t, k := s.cfg.Env.T.PeopleFile, s.cfg.Env.K
	move := key.New("↑↓", k.Down.Help().Desc, "up", "down")
	switch {
	case s.rows != nil:
		return []key.Binding{key.New("Enter", t.Keep, "enter"), key.New("0-9", t.KeyChoose, "0"), key.New("s", t.KeySkip, "s"), key.New("b", t.KeyDoubt, "b"),
			key.New("n", t.KeyNew, "n"), key.New("u", t.KeyUpdate, "u"), move, key.New("Esc", t.Again, "esc")}
	case s.table != nil:
		return []key.Binding{key.New("Enter", t.Check, "enter"), key.New("←→", t.Field, "left", "right"), move, k.Back}
	case s.write:
		return []key.Binding{key.New("Enter", t.Open, "enter"), key.New("Tab", t.FromList, "tab"), k.Back}
	}
	return []key.Binding{key.New("Enter", t.Open, "enter"), key.New("Tab", t.Write, "tab"), move, k.Back}
}

// Typing is true while a path is written.
func (s *Screen) Typing() bool { return s.write && s.table == nil }

// HelpText explains.
func (s *Screen) HelpText() string { return s.cfg.Env.T.PeopleFile.HelpBody }
