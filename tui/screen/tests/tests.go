// Package tests starts and leads the tests before and after a training, and the
// forms: who has which form, who is done, who is missing, and the close. Nothing on
// it shows a key.
package tests

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz"
	"diklat/quiz/course"
	"diklat/quiz/live"
	"diklat/roster"
	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// Book knows who is on the list of an event, and who is here.
type Book interface {
	Roll(ctx context.Context, e roster.EventID, s roster.SesiID) (roster.Roll, error)
}

// Library has the forms.
type Library interface {
	Tests() []course.TestForm
	Survey(level int) (course.SurveyForm, bool)
}

// Room starts, leads and closes a test.
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
	// Part is what to start; Choose asks.
	Part    live.TestPart
	NewRun  func() live.RunID
	Explain func(error) string
	// Own lists the quizzes that were imported on this laptop: each may be the one
	// form of a test. nil: there are none.
	Own func() []quiz.Quiz
}

// Choose in Config.Part asks which test to start.
const Choose = live.Single

// face is what is on screen.
type face int

const (
	choosing face = iota // which test
	asking               // how the forms are dealt
	leading              // it runs
)

// Screen is the list of tests, then the test that runs.
type Screen struct {
	cfg   Config
	face  face
	part  live.TestPart
	snap  *live.Snapshot
	roll  roster.Roll
	forms []course.TestForm
	own   []quiz.Quiz
	cur   part.Cursor
	order screen.Order // of readings
	req   uint64
	sure  string // the key that was pressed once and asks to be pressed again
}

type (
	listed struct {
		req   uint64
		roll  roster.Roll
		forms []course.TestForm
		own   []quiz.Quiz
		err   error
	}
	done struct {
		req  uint64
		said string
		err  error
	}
)

// New returns the screen.
func New(cfg Config) *Screen {
	s := &Screen{cfg: cfg, part: cfg.Part}
	if cfg.Part != Choose {
		s.face = asking
	}
	return s
}

// Init reads who is here.
func (s *Screen) Init() tea.Cmd { return s.load() }

func (s *Screen) load() tea.Cmd {
	cfg, req := s.cfg, s.order.Ask()
	return func() tea.Msg {
		r, err := cfg.Book.Roll(context.Background(), cfg.Event, cfg.Sesi)
		l := listed{req: req, roll: r, forms: cfg.Library.Tests(), err: err}
		if cfg.Own != nil {
			l.own = cfg.Own()
		}
		return l
	}
}

// Update takes news and keys.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case screen.Room:
		return s.take(m.Snap)
	case screen.Changed, screen.Shown:
		return s.load()
	case listed:
		if s.order.Late(m.req) {
			return nil
		}
		if m.err != nil {
			return s.cfg.Env.Fail(s.cfg.Explain(m.err))
		}
		s.roll, s.forms, s.own = m.roll, m.forms, m.own
	case done:
		return s.done(m)
	case tea.KeyPressMsg:
		return s.press(m)
	}
	return nil
}

// take shows the test that runs; when it was closed the screen moves on.
func (s *Screen) take(snap *live.Snapshot) tea.Cmd {
	s.snap = screen.AsOne(snap)
	switch run := s.run(); {
	case run != nil:
		s.face = leading
		s.cur.Move(0, len(s.rows()))
	case run == nil && s.face == leading:
		return s.closed()
	}
	return nil
}

// closed leads to the results after a post-test, else back.
func (s *Screen) closed() tea.Cmd {
	if n := len(s.snap.Past); n > 0 && s.snap.Past[n-1].Test != nil && s.snap.Past[n-1].Test.Part != live.Pre {
		return s.cfg.Env.Replace(screen.Results, s.snap.Past[n-1].Test.Part)
	}
	return s.cfg.Env.Leave()
}

// run is the test that runs, nil if none does.
func (s *Screen) run() *live.Run {
	if s.snap == nil || s.snap.Run == nil || s.snap.Run.Test == nil {
		return nil
	}
	return s.snap.Run
}

func (s *Screen) done(m done) tea.Cmd {
	if m.req != s.req {
		return nil
	}
	s.req = 0
	if m.err != nil {
		return s.cfg.Env.Fail(s.cfg.Explain(m.err))
	}
	if m.said != "" {
		return s.cfg.Env.Say(m.said)
	}
	return nil
}

// do asks the room for one thing at a time.
func (s *Screen) do(said string, act live.Act) tea.Cmd {
	if s.req != 0 {
		return nil
	}
	s.req = s.cfg.Env.Ask()
	req, room := s.req, s.cfg.Room
	return func() tea.Msg {
		return done{req, said, room.Do(context.Background(), "pelatih", 0, act)}
	}
}

func (s *Screen) press(m tea.KeyPressMsg) tea.Cmd {
	sure := s.sure
	s.sure = ""
	switch s.face {
	case choosing:
		return s.pressChoice(m)
	case asking:
		return s.pressHow(m)
	case leading:
		return s.pressLead(m, sure)
	}
	return nil
}

// parts are what can be started, in the order of their numbers.
func parts() []live.TestPart {
	return []live.TestPart{live.Pre, live.Post, live.Reaction, live.Behaviour}
}

func (s *Screen) pressChoice(m tea.KeyPressMsg) tea.Cmd {
	k, list := s.cfg.Env.K, parts()
	d, digit := key.Digit(m)
	switch {
	case key.Is(m, k.Back):
		return s.cfg.Env.Leave()
	case key.Is(m, k.Up):
		s.cur.Move(-1, len(list))
	case key.Is(m, k.Down):
		s.cur.Move(1, len(list))
	case digit && d >= 1 && d <= len(list):
		s.cur.At = d - 1
		s.part, s.face = list[d-1], asking
	case key.Is(m, k.Enter):
		s.part, s.face = list[s.cur.At], asking
	}
	return nil
}

// pressHow: Enter starts the usual way.
func (s *Screen) pressHow(m tea.KeyPressMsg) tea.Cmd {
	d, digit := key.Digit(m)
	switch {
	case s.req != 0:
	case key.Is(m, s.cfg.Env.K.Back):
		if s.cfg.Part != Choose {
			return s.cfg.Env.Leave()
		}
		s.face = choosing
	case key.Is(m, s.cfg.Env.K.Enter), digit && d == 1:
		return s.start("")
	case digit && d >= 2 && d-2 < len(s.names()) && !s.part.Survey():
		return s.start(s.names()[d-2])
	case digit && d-2 >= len(s.names()) && d-2-len(s.names()) < len(s.own) && !s.part.Survey():
		return s.startOwn(s.own[d-2-len(s.names())])
	}
	return nil
}

// startOwn begins a test with an imported quiz as the one form for everybody.
func (s *Screen) startOwn(q quiz.Quiz) tea.Cmd {
	t := s.cfg.Env.T.Lead
	act := live.StartTest{Run: s.cfg.NewRun(), Members: s.members()}
	// A test links answers to people, which a poll promises not to do.
	q.Questions = slices.DeleteFunc(slices.Clone(q.Questions), func(x quiz.Question) bool {
		return x.Kind == quiz.Poll || x.Kind == quiz.Description
	})
	if len(q.Questions) == 0 {
		return s.cfg.Env.Fail(t.NoForm)
	}
	// A minute a question, as the shipped forms have it.
	form := course.TestForm{ID: ownForm, Title: q.Title, Minutes: len(q.Questions), Quiz: q}
	act.Plan, act.Quiz = live.NewTest(s.part, live.MainPair, t.Names[string(s.part)], "", []course.TestForm{form})
	return s.do(t.Started, act)
}

// ownForm is the name of a form that is a trainer's own.
const ownForm = "S"

// names are the forms of the test, without those that everybody gets.
func (s *Screen) names() []string {
	var out []string
	for _, f := range s.forms {
		if !f.Attitude {
			out = append(out, f.ID)
		}
	}
	return out
}

// start begins a test with all forms, or with the one named.
func (s *Screen) start(only string) tea.Cmd {
	t := s.cfg.Env.T.Lead
	act := live.StartTest{Run: s.cfg.NewRun(), Members: s.members()}
	switch s.part {
	case live.Reaction, live.Behaviour:
		level := 1
		if s.part == live.Behaviour {
			level = 3
		}
		f, ok := s.cfg.Library.Survey(level)
		if !ok {
			return s.cfg.Env.Fail(t.NoForm)
		}
		act.Plan, act.Quiz = live.NewSurvey(s.part, live.MainPair, f)
	case live.Pre, live.Post, live.Single:
		if len(s.names()) == 0 {
			return s.cfg.Env.Fail(t.NoForm)
		}
		act.Plan, act.Quiz = live.NewTest(s.part, live.MainPair, s.cfg.Env.T.Lead.Names[string(s.part)], only, s.forms)
	}
	return s.do(t.Started, act)
}

// members are the participants who are here, or everybody where nobody was marked
// yet; the others get a form when they come.
func (s *Screen) members() []live.Member {
	var here, all []live.Member
	for _, r := range s.roll.Rows {
		if !r.Role.Participant() {
			continue
		}
		m := live.Member{Person: live.PersonID(r.ID), Group: string(r.Village)}
		all = append(all, m)
		if r.Mark.Status.Here() {
			here = append(here, m)
		}
	}
	if len(here) > 0 {
		return here
	}
	return all
}

// Typing is never true.
func (s *Screen) Typing() bool { return false }

// HelpText explains.
func (s *Screen) HelpText() string { return s.cfg.Env.T.Lead.HelpBody }
