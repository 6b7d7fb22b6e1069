// Package cards keys what single people hold up or say: the number of the person
// and the letter of their card, "12b". In a live quiz that is the question on
// screen; in a test it is the item that the trainer reads out, which the projector
// shows meanwhile, without its key.
package cards

import (
	"context"
	"strconv"
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/roster"
	"diklat/tui/ask"
	"diklat/tui/key"
	"diklat/tui/screen"
)

// Room takes what was keyed.
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

// Screen is one line to type in and what was keyed last.
type Screen struct {
	cfg   Config
	snap  *live.Snapshot
	rows  []roster.Row
	typed string
	aloud bool // said, not held up
	page  page // in a test, what is read out
	last  []entry
	order screen.Order // of readings of the list
	req   uint64
}

// entry is one answer that was keyed, and what stood there before.
type entry struct {
	run    live.RunID
	q      quiz.QuestionID
	row    roster.Row
	text   string
	before quiz.Answer
	state  state
	req    uint64
	undo   bool
}

type state int

const (
	flying state = iota
	saved
	failed
)

type (
	keyed struct {
		req uint64
		err error
	}
	named struct {
		req  uint64
		rows []roster.Row
	}
)

// New returns the screen; the room's snapshot fills it.
func New(cfg Config) *Screen { return &Screen{cfg: cfg} }

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

// Update takes keys and what became of them.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case screen.Room:
		return s.take(m.Snap)
	case screen.Changed:
		return s.Init()
	case named:
		if !s.order.Late(m.req) {
			s.rows = m.rows
		}
	case keyed:
		return s.answered(m)
	case tea.KeyPressMsg:
		return s.press(m)
	}
	return nil
}

func (s *Screen) answered(m keyed) tea.Cmd {
	for i := range s.last {
		if s.last[i].req != m.req {
			continue
		}
		if s.last[i].state = saved; m.err != nil {
			s.last[i].state = failed
			return s.cfg.Env.Fail(s.cfg.Explain(m.err))
		}
	}
	return nil
}

func (s *Screen) press(m tea.KeyPressMsg) tea.Cmd {
	k := s.cfg.Env.K
	switch {
	case key.Is(m, k.Back):
		if s.typed == "" {
			return s.leave()
		}
		s.typed = ""
	case s.snap == nil || s.snap.Run == nil:
	case s.typed == "" && s.turns(m):
		return s.hang()
	case key.Is(m, k.Enter):
		return s.enter()
	case m.Code == tea.KeyBackspace && s.typed != "":
		r := []rune(s.typed)
		s.typed = string(r[:len(r)-1])
	case m.Code == tea.KeyTab:
		s.aloud = !s.aloud
	case m.String() == "-" && s.typed == "":
		return s.undo()
	case m.Text != "" && len(s.typed) < 40:
		s.typed += m.Text
	}
	return nil
}

// split takes the number of the person off what was typed. Digits after "=" are
// an answer: "12=18".
func split(typed string) (number int, answer string, ok bool) {
	typed = strings.TrimSpace(typed)
	n := strings.IndexFunc(typed, func(r rune) bool { return !unicode.IsDigit(r) })
	if n < 0 {
		n = len(typed)
	}
	number, err := strconv.Atoi(typed[:n])
	return number, strings.TrimPrefix(strings.TrimSpace(typed[n:]), "="), err == nil
}

// read is the person and the answer on the line; ok is false while one of both
// is not there.
func (s *Screen) read() (row roster.Row, a quiz.Answer, found, ok bool) {
	n, text, _ := split(s.typed)
	for _, r := range s.rows {
		if r.Number == n {
			row, found = r, true
		}
	}
	q, i := s.question()
	a, ok = ask.ReadMarks(q, s.snap.Run.Shown(i, ""), text)
	return row, a, found, found && ok
}

func (s *Screen) enter() tea.Cmd {
	env := s.cfg.Env
	row, a, found, ok := s.read()
	switch {
	case s.typed == "":
		return nil
	case !found:
		n, _, number := split(s.typed)
		if !number {
			return env.Hint(env.T.Keyin.NumberFirst)
		}
		return env.Hint(env.T.Keyin.NoNumber(n))
	case !ok:
		return env.Hint(env.T.Keyin.NoAnswer)
	}
	r := s.snap.Run
	q, i := s.question()
	had, _ := r.Now(i, live.PersonID(row.ID))
	_, text, _ := split(s.typed)
	s.typed = ""
	return s.send(entry{run: r.ID, q: q.ID, row: row, text: strings.ToUpper(text), before: had.Answer}, a)
}

// undo takes back the newest answer that was keyed here.
func (s *Screen) undo() tea.Cmd {
	for i := range s.last {
		if e := s.last[i]; !e.undo && e.state == saved {
			s.last[i].undo = true
			back := e
			back.undo, back.text = true, s.cfg.Env.T.Keyin.TakenBack
			return s.send(back, e.before)
		}
	}
	return s.cfg.Env.Hint(s.cfg.Env.T.Keyin.NothingToUndo)
}

func (s *Screen) send(e entry, a quiz.Answer) tea.Cmd {
	s.req = s.cfg.Env.Ask()
	e.req, e.state = s.req, flying
	s.last = append([]entry{e}, s.last[:min(len(s.last), 7)]...)
	via := live.WayCard
	if s.aloud {
		via = live.WayAloud
	}
	req, room := s.req, s.cfg.Room
	act := live.KeyAnswers{Run: e.run, Person: live.PersonID(e.row.ID), Via: via, Answers: map[quiz.QuestionID]quiz.Answer{e.q: a}}
	return func() tea.Msg { return keyed{req, room.Do(context.Background(), "pelatih", 0, act)} }
}

// Typing is true: letters are marks.
func (s *Screen) Typing() bool { return s.typed != "" }

func personOf(row roster.Row) live.PersonID { return live.PersonID(row.ID) }
