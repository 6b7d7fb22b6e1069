// Package freequestion asks a question on the spot: one that the trainer types, or
// any from a bank. It joins the live run, or begins one.
package freequestion

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/roster/clean"
	"diklat/tui/ask"
	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// Library holds the quizzes whose questions can be asked.
type Library interface {
	Quizzes() []quiz.Quiz
}

// Room asks it.
type Room interface {
	Do(ctx context.Context, actor string, step uint64, act live.Act) error
}

// Config is what the screen needs.
type Config struct {
	Env     *screen.Env
	Library Library
	Room    Room
	NewRun  func() live.RunID
	Explain func(error) string
}

// The lines of the form.
const (
	stemLine = iota
	firstChoice
	keyLine   = firstChoice + choices
	lineCount = keyLine + 1
)

// choices is how many there are on printed cards.
const choices = 6

// Screen is a form, or the list of the banks.
type Screen struct {
	cfg   Config
	snap  *live.Snapshot
	form  *part.Form
	bank  []quiz.Question
	find  *part.Field // nil: the form
	cur   part.Cursor
	sure  bool // Esc was pressed once on a form that holds something
	busy  bool
	req   uint64
	begun bool // a run was begun here: the quiz screen takes this one's place
}

type asked struct {
	req uint64
	err error
}

// New returns an empty form.
func New(cfg Config) *Screen {
	s := &Screen{cfg: cfg}
	t := cfg.Env.T.FreeQ
	lines := make([]part.Entry, 0, lineCount)
	lines = append(lines, part.Entry{Label: t.Stem, Hint: t.StemHint, Limit: 300})
	for i := range choices {
		lines = append(lines, part.Entry{Label: ask.Letter(i), Hint: t.ChoiceHint, Limit: 120})
	}
	s.form = part.NewForm(append(lines, part.Entry{Label: t.Key, Hint: t.KeyHint, Limit: choices}))
	for _, q := range cfg.Library.Quizzes() {
		for _, x := range q.Questions {
			if x.Kind != quiz.Description {
				s.bank = append(s.bank, x)
			}
		}
	}
	return s
}

// Init does nothing.
func (s *Screen) Init() tea.Cmd { return nil }

// Update fills the form, or looks through the banks.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case screen.Room:
		s.snap = m.Snap
	case asked:
		return s.answered(m)
	case tea.KeyPressMsg:
		if s.find != nil {
			return s.pressBank(m)
		}
		return s.press(m)
	}
	return nil
}

func (s *Screen) answered(m asked) tea.Cmd {
	if m.req != s.req {
		return nil
	}
	s.busy = false
	switch {
	case m.err != nil:
		return s.cfg.Env.Fail(s.cfg.Explain(m.err))
	case s.begun:
		return s.cfg.Env.Replace(screen.LiveQuiz, nil)
	}
	return s.cfg.Env.Leave()
}

func (s *Screen) press(m tea.KeyPressMsg) tea.Cmd {
	env := s.cfg.Env
	sure := s.sure
	s.sure = false
	switch {
	case key.Is(m, env.K.Back):
		if s.form.Changed() && !sure {
			s.sure = true
			return env.Confirm(env.T.FreeQ.LeaveAsk)
		}
		return env.Leave()
	case !key.Is(m, env.K.Enter):
		s.form.Press(m)
	case s.form.At() == stemLine && s.form.Text(stemLine) == "":
		s.find = part.NewField("", "", 60)
		s.find.Focus(true)
	case !s.form.Last():
		s.form.Go(s.step())
	default:
		return s.askTyped()
	}
	return nil
}

// step is the line to which Enter goes: an empty choice ends the choices.
func (s *Screen) step() int {
	at := s.form.At()
	if at >= firstChoice && at < keyLine && s.form.Text(at) == "" {
		return keyLine
	}
	return at + 1
}

// typed is the question that the form holds. Without choices people write; without
// a key it is a poll; with several letters several answers are right.
func (s *Screen) typed() (quiz.Question, bool) {
	q := quiz.Question{Stem: clean.Text(s.form.Text(stemLine)), Kind: quiz.Poll}
	at := map[int]int{} // line -> choice
	for i := range choices {
		if text := s.form.Text(firstChoice + i); text != "" {
			at[i] = len(q.Choices)
			q.Choices = append(q.Choices, quiz.Choice{ID: quiz.ChoiceID(rune('a' + i)), Text: text})
		}
	}
	keys := map[int]bool{}
	for _, r := range s.form.Text(keyLine) {
		i, ok := ask.Mark(r, choices)
		c, there := at[i]
		if !ok || !there {
			return q, false
		}
		keys[c] = true
	}
	switch {
	case len(q.Choices) == 0:
		q.Kind = quiz.Open
	case len(keys) == 1:
		q.Kind = quiz.Single
	case len(keys) > 1:
		q.Kind = quiz.Multi
	}
	for c := range keys {
		q.Choices[c].Weight = 1 / float64(len(keys))
	}
	return q, len(quiz.Validate(&q)) == 0
}

func (s *Screen) askTyped() tea.Cmd {
	q, ok := s.typed()
	if !ok {
		return s.cfg.Env.Hint(s.cfg.Env.T.FreeQ.Incomplete)
	}
	return s.ask(q)
}

// ask puts the question to the room: into the run that is on, or in one of its own.
func (s *Screen) ask(q quiz.Question) tea.Cmd {
	if s.busy {
		return nil
	}
	env := s.cfg.Env
	var acts []live.Act
	switch {
	case s.snap != nil && s.snap.Run != nil && s.snap.Run.Mode == live.Live:
		acts = []live.Act{live.AddQuestion{Question: q, Open: true}}
	default:
		if q.ID == "" {
			q.ID = "bebas-1"
		}
		acts = []live.Act{live.StartQuiz{Run: s.cfg.NewRun(), Mode: live.Live, Quiz: quiz.Quiz{ID: "bebas", Title: env.T.FreeQ.Title, Questions: []quiz.Question{q}}}, live.OpenItem{Item: 0}}
		s.begun = true
	}
	s.busy, s.req = true, env.Ask()
	req, room := s.req, s.cfg.Room
	return func() tea.Msg {
		for _, a := range acts {
			if err := room.Do(context.Background(), "pelatih", 0, a); err != nil {
				return asked{req, err}
			}
		}
		return asked{req, nil}
	}
}

// found are the questions of the banks that hold what is typed.
func (s *Screen) found() []quiz.Question {
	want := clean.Key(s.find.Value())
	var out []quiz.Question
	for _, q := range s.bank {
		if strings.Contains(clean.Key(string(q.ID)+" "+q.Stem), want) {
			out = append(out, q)
		}
	}
	return out
}

func (s *Screen) pressBank(m tea.KeyPressMsg) tea.Cmd {
	k, list := s.cfg.Env.K, s.found()
	switch {
	case key.Is(m, k.Back):
		s.find = nil
	case m.Code == tea.KeyUp:
		s.cur.Move(-1, len(list))
	case m.Code == tea.KeyDown:
		s.cur.Move(1, len(list))
	case key.Is(m, k.Enter):
		if s.cur.At < len(list) {
			return s.ask(list[s.cur.At])
		}
	default:
		s.find.Press(m)
		s.cur.At = 0
	}
	return nil
}

// View draws the form, or the banks.
func (s *Screen) View(w, h int) string {
	env, t := s.cfg.Env, s.cfg.Env.T.FreeQ
	if s.find == nil {
		return "\n" + s.form.View(env.S, w, h-1)
	}
	var b strings.Builder
	b.WriteString("\n " + t.Find + " " + s.find.View(max(w-part.Width(t.Find)-4, 8)) + "\n\n")
	list := s.found()
	from, to := s.cur.Range(len(list), max(h-4, 1))
	for i := from; i < to; i++ {
		mark, text := "  ", part.Cut(string(list[i].ID)+"  "+strings.Join(strings.Fields(list[i].Stem), " "), w-5, env.S.Glyphs.Ellipsis)
		if i == s.cur.At {
			mark, text = env.S.Glyphs.Cursor+" ", env.S.Select.Render(text)
		}
		b.WriteString(" " + mark + text + "\n")
	}
	if len(list) == 0 {
		b.WriteString(" " + t.NoneFound + "\n")
	}
	return part.Block(b.String(), w, h)
}

// Head names the screen.
func (s *Screen) Head() part.Head {
	t := s.cfg.Env.T
	h := part.Head{Crumbs: []string{t.Common.Program, t.Quiz.Title, t.FreeQ.Title}}
	if s.find != nil {
		h.Crumbs = append(h.Crumbs, t.FreeQ.Bank)
	}
	return h
}

// Keys are those of the form or of the list.
func (s *Screen) Keys() []key.Binding {
	k, t := s.cfg.Env.K, s.cfg.Env.T.FreeQ
	word := t.KeyNext
	switch {
	case s.find != nil, s.form.Last():
		word = t.KeyAsk
	case s.form.At() == stemLine && s.form.Text(stemLine) == "":
		word = t.KeyBank
	}
	return []key.Binding{key.New("Enter", word, "enter"), key.New("↑↓", k.Down.Help().Desc, "up", "down"), k.Back}
}

// Typing is true: letters are text.
func (s *Screen) Typing() bool { return true }

// HelpText explains.
func (s *Screen) HelpText() string { return s.cfg.Env.T.FreeQ.Help }
