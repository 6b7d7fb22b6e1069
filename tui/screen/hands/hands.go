// Package hands counts raised hands or cards for each choice, without persons.
package hands

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/roster/clean"
	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// Room keeps the count.
type Room interface {
	Do(ctx context.Context, actor string, step uint64, act live.Act) error
}

// Config is what the screen needs.
type Config struct {
	Env     *screen.Env
	Room    Room
	Explain func(error) string
}

// Screen is one number a choice.
type Screen struct {
	cfg    Config
	snap   *live.Snapshot
	run    live.RunID
	q      quiz.QuestionID
	round  int
	at     int
	typed  map[quiz.ChoiceID]string
	before map[quiz.ChoiceID]int // what the last save replaced; nil before a save
	req    uint64
}

type counted struct {
	req uint64
	err error
}

// New returns the screen; the room's snapshot fills it.
func New(cfg Config) *Screen { return &Screen{cfg: cfg} }

// Init does nothing.
func (s *Screen) Init() tea.Cmd { return nil }

// Update takes numbers and keeps them.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case screen.Room:
		return s.take(m.Snap)
	case counted:
		if m.req != s.req {
			return nil
		}
		if m.err != nil {
			return s.cfg.Env.Fail(s.cfg.Explain(m.err))
		}
		return s.cfg.Env.Say(s.cfg.Env.T.Keyin.HandsSaved)
	case tea.KeyPressMsg:
		return s.press(m)
	}
	return nil
}

// take follows the room: another question, or another round, begins with what is
// counted for it.
func (s *Screen) take(snap *live.Snapshot) tea.Cmd {
	s.snap = snap
	r := snap.Run
	if r == nil || r.Mode != live.Live || !r.Question().Kind.Picks() {
		return s.cfg.Env.Leave()
	}
	it := r.Current()
	if s.run == r.ID && s.q == r.Question().ID && s.round == it.Round() {
		return nil
	}
	s.run, s.q, s.round, s.at, s.before = r.ID, r.Question().ID, it.Round(), 0, nil
	s.fill(it.Tally)
	return nil
}

func (s *Screen) fill(t *live.Tally) {
	s.typed = map[quiz.ChoiceID]string{}
	if t == nil {
		return
	}
	for id, n := range t.Counts {
		s.typed[id] = strconv.Itoa(n)
	}
}

func (s *Screen) press(m tea.KeyPressMsg) tea.Cmd {
	k := s.cfg.Env.K
	if key.Is(m, k.Back) {
		return s.cfg.Env.Leave()
	}
	if s.snap == nil || s.snap.Run == nil {
		return nil
	}
	shown := s.snap.Run.Shown(s.snap.Run.Item, "")
	d, digit := key.Digit(m)
	id := shown[s.at]
	switch {
	case digit && len(s.typed[id]) < 3:
		s.typed[id] = strings.TrimLeft(s.typed[id]+strconv.Itoa(d), "0")
	case m.Code == tea.KeyBackspace && s.typed[id] != "":
		s.typed[id] = s.typed[id][:len(s.typed[id])-1]
	case key.Is(m, k.Down):
		s.at = min(s.at+1, len(shown)-1)
	case key.Is(m, k.Up):
		s.at = max(s.at-1, 0)
	case key.Is(m, k.Enter) && s.at < len(shown)-1:
		s.at++
	case key.Is(m, k.Enter):
		return s.save()
	case m.String() == "u":
		return s.undo()
	}
	return nil
}

func (s *Screen) counts() map[quiz.ChoiceID]int {
	out := map[quiz.ChoiceID]int{}
	for id, text := range s.typed {
		out[id], _ = strconv.Atoi(text)
	}
	return out
}

func (s *Screen) save() tea.Cmd {
	s.before = map[quiz.ChoiceID]int{}
	if t := s.snap.Run.Current().Tally; t != nil {
		s.before = t.Counts
	}
	return s.send(s.counts())
}

// undo brings back the count that the last save replaced.
func (s *Screen) undo() tea.Cmd {
	if s.before == nil {
		return s.cfg.Env.Hint(s.cfg.Env.T.Keyin.NothingToUndo)
	}
	old := s.before
	s.before = nil
	s.fill(&live.Tally{Counts: old})
	return s.send(old)
}

func (s *Screen) send(counts map[quiz.ChoiceID]int) tea.Cmd {
	s.req = s.cfg.Env.Ask()
	req, room := s.req, s.cfg.Room
	act := live.TallyAnswers{Run: s.run, Question: s.q, Via: live.WayAloud, Counts: counts}
	return func() tea.Msg { return counted{req, room.Do(context.Background(), "pelatih", 0, act)} }
}

// View draws a line a choice.
func (s *Screen) View(w, h int) string {
	env, t := s.cfg.Env, s.cfg.Env.T.Keyin
	if s.snap == nil || s.snap.Run == nil {
		return "\n  " + env.T.Common.Loading
	}
	r := s.snap.Run
	var b strings.Builder
	b.WriteString("\n")
	stem := part.Wrap(clean.Text(r.Question().Stem), max(w-3, 10))
	for _, l := range stem[:min(len(stem), 3)] {
		b.WriteString(" " + env.S.Title.Render(l) + "\n")
	}
	b.WriteString("\n")
	text := map[quiz.ChoiceID]string{quiz.True: env.T.Quiz.True, quiz.False: env.T.Quiz.False}
	for _, c := range r.Question().Choices {
		if c.Text != "" {
			text[c.ID] = clean.Line(c.Text)
		}
	}
	sum := 0
	for i, id := range r.Shown(r.Item, "") {
		n, _ := strconv.Atoi(s.typed[id])
		sum += n
		field := fmt.Sprintf("[%3s]", s.typed[id])
		lead := "  "
		if i == s.at {
			lead, field = env.S.Glyphs.Cursor+" ", env.S.Select.Render(field)
		}
		b.WriteString(part.Edges(fmt.Sprintf(" %s%d %s  %s", lead, i+1, env.S.Shape(i), text[id]), field, w-2, env.S.Glyphs.Ellipsis) + "\n")
	}
	b.WriteString("\n " + t.HandsSum(sum) + "\n " + env.S.Dim.Render(strings.Join(part.Wrap(t.HandsHint, max(w-2, 10)), "\n ")))
	return part.Block(b.String(), w, h)
}

// Head says which question it is.
func (s *Screen) Head() part.Head {
	t := s.cfg.Env.T
	h := part.Head{Crumbs: []string{t.Common.Program, t.Quiz.Title, t.Keyin.HandsTitle}}
	if s.snap != nil && s.snap.Run != nil {
		h.About = t.Quiz.Item(s.snap.Run.Number(s.snap.Run.Item), s.snap.Run.Total())
	}
	return h
}

// Keys are digits and Enter.
func (s *Screen) Keys() []key.Binding {
	t, k := s.cfg.Env.T.Keyin, s.cfg.Env.K
	return []key.Binding{key.New("0-9", t.KeyCount, "0"), key.New("Enter", t.KeyNote, "enter"), key.New("↑↓", k.Down.Help().Desc, "up", "down"), key.New("u", t.KeyUndo, "u"), k.Back}
}

// Typing is never true: only digits are text here.
func (s *Screen) Typing() bool { return false }

// HelpText explains.
func (s *Screen) HelpText() string { return s.cfg.Env.T.Keyin.HandsHint }
