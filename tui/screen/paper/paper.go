// Package paper keys answer sheets: one row a person, one key an item. A second
// pass over the same sheets finds slips.
package paper

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz/live"
	"diklat/roster"
	"diklat/roster/clean"
	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// Room takes the rows.
type Room interface {
	Do(ctx context.Context, actor string, step uint64, act live.Act) error
}

// People gives numbers and names.
type People interface {
	Roll(ctx context.Context, e roster.EventID, s roster.SesiID) (roster.Roll, error)
}

// Config is what the screen needs.
type Config struct {
	Env     *screen.Env
	Room    Room
	People  People
	Event   roster.EventID
	Sesi    roster.SesiID
	Explain func(error) string
}

// Screen is the row in hand among the others.
type Screen struct {
	cfg     Config
	snap    *live.Snapshot
	rows    []roster.Row
	at      int
	row     *row
	second  bool                   // the sheets are keyed a second time
	checked map[live.PersonID]bool // whose second pass agreed
	jump    *string                // a number is being typed
	undo    *live.KeyAnswers       // brings back what the last row replaced
	undone  live.PersonID
	sure    string       // the key that was pressed once on a row that is not kept
	order   screen.Order // of readings of the list
	req     uint64
	sending live.PersonID
	saved   int // rows kept here
}

type (
	kept struct {
		req uint64
		err error
	}
	named struct {
		req  uint64
		rows []roster.Row
	}
)

// New returns the screen; the room's snapshot fills it.
func New(cfg Config) *Screen { return &Screen{cfg: cfg, checked: map[live.PersonID]bool{}} }

// Init reads the list.
func (s *Screen) Init() tea.Cmd {
	people, e, sesi, req := s.cfg.People, s.cfg.Event, s.cfg.Sesi, s.order.Ask()
	return func() tea.Msg {
		r, err := people.Roll(context.Background(), e, sesi)
		if err != nil {
			return nil
		}
		return named{req, screen.Listed(r)}
	}
}

// Update takes keys and what became of rows.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case screen.Room:
		s.snap = m.Snap
		if m.Snap.Run == nil {
			return s.cfg.Env.Leave()
		}
		s.refresh()
	case screen.Changed:
		return s.Init()
	case named:
		if !s.order.Late(m.req) {
			s.list(m.rows)
		}
	case kept:
		return s.answered(m)
	case tea.KeyPressMsg:
		return s.press(m)
	}
	return nil
}

// list takes a new list and stays with the person in hand.
func (s *Screen) list(rows []roster.Row) {
	var who roster.PersonID
	if s.at < len(s.rows) {
		who = s.rows[s.at].ID
	}
	s.rows = rows
	s.at = min(s.at, max(len(rows)-1, 0))
	for i, r := range rows {
		if r.ID == who {
			s.at = i
		}
	}
	s.refresh()
}

// person is whose sheet is in hand, "" if there is nobody.
func (s *Screen) person() live.PersonID {
	if s.at >= len(s.rows) {
		return ""
	}
	return live.PersonID(s.rows[s.at].ID)
}

// refresh makes the row fit the room; what was typed and not kept stays.
func (s *Screen) refresh() {
	if s.snap == nil || s.snap.Run == nil || s.person() == "" {
		s.row = nil
		return
	}
	if s.row != nil && s.row.person == s.person() && s.row.touched {
		s.row.follow(s.snap.Run)
		return
	}
	s.row = newRow(s.snap.Run, s.person(), s.formOf(), s.second)
}

// formOf is the form of a test that the row is keyed for: the person's, or the
// one chosen for somebody who has none yet.
func (s *Screen) formOf() string {
	r := s.snap.Run
	if r.Test == nil {
		return ""
	}
	if f := r.FormOf(s.person()); f != "" {
		return f
	}
	if s.row != nil && s.row.person == s.person() && s.row.form != "" {
		return s.row.form
	}
	return r.Test.Forms[0].Name
}

func (s *Screen) press(m tea.KeyPressMsg) tea.Cmd {
	k := s.cfg.Env.K
	sure := s.sure
	s.sure = ""
	switch {
	case s.jump != nil:
		return s.pressJump(m)
	case key.Is(m, k.Back):
		return s.leave(sure == "esc")
	case s.row == nil:
	case s.row.asking >= 0:
		return s.settle(m)
	case key.Is(m, k.Enter):
		return s.enter(sure == "enter")
	case key.Is(m, k.Up):
		return s.move(-1, sure == "up")
	case key.Is(m, k.Down):
		return s.move(1, sure == "down")
	default:
		cmd, ok := s.command(m.String())
		if !ok && !s.row.press(m) {
			return s.useless()
		}
		return cmd
	}
	return nil
}

// command does what a letter beyond the marks means; it reports whether it was
// one. In a row that takes text now every letter is text.
func (s *Screen) command(k string) (cmd tea.Cmd, ok bool) {
	if s.row.text() {
		return nil, false
	}
	switch k {
	case "n":
		s.jump = new(string)
	case "x":
		if !s.second && s.kept() == 0 {
			return s.cfg.Env.Hint(s.cfg.Env.T.Keyin.NothingTwice), true
		}
		if s.second = !s.second; s.second {
			s.at = s.toCheck(0)
		}
		s.row = newRow(s.snap.Run, s.person(), s.formOf(), s.second)
	case "u":
		return s.takeBack(), true
	case "f":
		s.otherForm()
	default:
		return nil, false
	}
	return nil, true
}

// leave goes, but not with a row that is not kept, unless Esc comes twice.
func (s *Screen) leave(sure bool) tea.Cmd {
	if s.row != nil && s.row.touched && !sure {
		s.sure = "esc"
		return s.cfg.Env.Confirm(s.cfg.Env.T.Keyin.LeaveAsk)
	}
	return s.cfg.Env.Leave()
}

// move goes to another person; a row that is not kept is left only when the key
// comes twice.
func (s *Screen) move(by int, sure bool) tea.Cmd {
	if s.row.touched && !sure {
		if s.sure = "down"; by < 0 {
			s.sure = "up"
		}
		return s.cfg.Env.Confirm(s.cfg.Env.T.Keyin.MoveAsk)
	}
	s.to(s.at + by)
	return nil
}

func (s *Screen) to(i int) {
	s.at = min(max(i, 0), len(s.rows)-1)
	s.row = nil
	s.refresh()
}

// otherForm turns through the forms for a person who has none yet.
func (s *Screen) otherForm() {
	t := s.snap.Run.Test
	if t == nil || s.snap.Run.FormOf(s.person()) != "" || s.row.touched {
		return
	}
	for i, f := range t.Forms {
		if f.Name == s.row.form {
			s.row = newRow(s.snap.Run, s.person(), t.Forms[(i+1)%len(t.Forms)].Name, s.second)
			return
		}
	}
}

// pressJump takes the number of a person.
func (s *Screen) pressJump(m tea.KeyPressMsg) tea.Cmd {
	env := s.cfg.Env
	switch d, digit := key.Digit(m); {
	case digit && len(*s.jump) < 4:
		*s.jump += string(rune('0' + d))
	case m.Code == tea.KeyBackspace && *s.jump != "":
		*s.jump = (*s.jump)[:len(*s.jump)-1]
	case key.Is(m, env.K.Enter):
		n := number(*s.jump)
		s.jump = nil
		for i, r := range s.rows {
			if r.Number == n {
				s.to(i)
				return nil
			}
		}
		return env.Hint(env.T.Keyin.NoNumber(n))
	case key.Is(m, env.K.Back):
		s.jump = nil
	}
	return nil
}

func number(text string) int {
	n := 0
	for _, r := range text {
		n = n*10 + int(r-'0')
	}
	return n
}

// Head says how far the keying is.
func (s *Screen) Head() part.Head {
	t := s.cfg.Env.T
	h := part.Head{Crumbs: []string{t.Common.Program, t.Quiz.Title, t.Keyin.PaperTitle}}
	if s.snap != nil && s.snap.Run != nil {
		h.About = clean.Line(s.snap.Run.Quiz.Title)
		h.State = t.Keyin.Rows(s.kept(), len(s.rows))
	}
	if s.second {
		h.Crumbs = append(h.Crumbs, t.Keyin.SecondTitle)
		h.State = t.Keyin.Checked(len(s.checked), s.kept())
	}
	return h
}

// Keys are those of a row.
func (s *Screen) Keys() []key.Binding {
	t, k := s.cfg.Env.T.Keyin, s.cfg.Env.K
	if s.row != nil && s.row.asking >= 0 {
		return []key.Binding{key.New("1", t.KeyFirst, "1"), key.New("2", t.KeySecond, "2"), k.Back}
	}
	if s.row != nil && s.row.text() { // every letter is text here
		return []key.Binding{key.New("a-z 0-9", t.KeyText, "a"), key.New("Tab", t.KeyTab, "tab"), key.New("⌫", t.KeyFix, "backspace"),
			key.New("Enter", t.KeyKeep, "enter"), key.New("↑↓", k.Down.Help().Desc, "up", "down"), k.Back}
	}
	keys := []key.Binding{key.New("1-9 A-L", t.KeyMark, "1"), key.New("␣", t.KeyBlank, "space"), key.New("⌫", t.KeyFix, "backspace"), key.New("Enter", t.KeyKeep, "enter"),
		key.New("n", t.KeyJump, "n"), key.New("x", t.KeySecondPass, "x"), key.New("u", t.KeyUndo, "u")}
	if s.snap != nil && s.snap.Run != nil && s.snap.Run.Test != nil {
		keys = append(keys, key.New("f", t.KeyForm, "f"))
	}
	return append(keys, key.New("↑↓", k.Down.Help().Desc, "up", "down"), k.Back)
}

// Typing is true: letters are marks.
func (s *Screen) Typing() bool { return s.jump != nil || s.row != nil && s.row.text() }

// HelpText explains.
func (s *Screen) HelpText() string { return s.cfg.Env.T.Keyin.PaperHelp }
