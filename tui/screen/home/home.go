// Package home is Beranda: this sesi, who is present by village, what to do
// next.
package home

import (
	"context"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz/course"
	"diklat/quiz/live"
	"diklat/roster"
	"diklat/roster/clean"
	"diklat/tui/i18n"
	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// Book knows the event and its people.
type Book interface {
	CurrentEvent(ctx context.Context) (roster.Event, bool, error)
	Roll(ctx context.Context, e roster.EventID, s roster.SesiID) (roster.Roll, error)
}

// Library names what can be taught.
type Library interface {
	Modules() []course.Module
}

// Config is what the screen needs.
type Config struct {
	Env     *screen.Env
	Book    Book
	Library Library
	Today   *screen.Today
	// Trouble says what is wrong with the content that was asked for, in
	// sentences; it may read files. nil: nothing can be.
	Trouble func(*i18n.Text) []string
	Explain func(error) string
}

// Screen is Beranda.
type Screen struct {
	cfg     Config
	roll    roster.Roll
	loaded  bool
	snap    *live.Snapshot
	class   screen.ClassNow
	modules []course.Module
	learnt  bool     // modules were asked for
	trouble []string // with the content
	backup  screen.BackupNow
	notices []string // of the laptop and its file
	leaving bool     // q was pressed once
	order   screen.Order
}

type (
	loaded struct {
		req   uint64
		event roster.Event
		found bool
		roll  roster.Roll
		err   error
	}
	taught struct {
		list    []course.Module
		trouble []string
	}
)

// New returns Beranda.
func New(cfg Config) *Screen { return &Screen{cfg: cfg} }

// Init reads the event and its roll, and after them what can be taught: reading
// all modules beside the roll would keep a small laptop from its first figures.
func (s *Screen) Init() tea.Cmd { return s.load() }

// learn reads what can be taught, and what is wrong with it.
func (s *Screen) learn() tea.Cmd {
	lib, trouble, t := s.cfg.Library, s.cfg.Trouble, s.cfg.Env.T
	return func() tea.Msg {
		m := taught{list: lib.Modules()}
		if trouble != nil {
			m.trouble = trouble(t)
		}
		return m
	}
}

func (s *Screen) learnOnce() tea.Cmd {
	if s.learnt {
		return nil
	}
	s.learnt = true
	return s.learn()
}

func (s *Screen) load() tea.Cmd {
	book, now, today := s.cfg.Book, s.cfg.Env.Now(), *s.cfg.Today
	req := s.order.Ask()
	return func() tea.Msg {
		ctx := context.Background()
		e, ok, err := book.CurrentEvent(ctx)
		if err != nil || !ok {
			return loaded{req: req, found: ok, err: err}
		}
		if e.ID != today.Event.ID {
			today.Picked = false
		}
		today.Event = e
		today.Follow(now)
		r, err := book.Roll(ctx, e.ID, today.Sesi)
		return loaded{req: req, event: e, found: true, roll: r, err: err}
	}
}

// Update takes news and keys.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case screen.Changed, screen.Shown:
		return s.load()
	case loaded:
		if s.order.Late(m.req) {
			return nil
		}
		return tea.Batch(s.take(m), s.learnOnce())
	case taught:
		s.modules, s.trouble = m.list, m.trouble
	case screen.Lang:
		return s.learn()
	case screen.Room:
		s.snap = m.Snap
	case screen.ClassNow:
		s.class = m
	case screen.BackupNow:
		s.backup = m
	case screen.Notices:
		s.notices = m.Lines
	case tea.KeyPressMsg:
		return s.press(m)
	}
	return nil
}

func (s *Screen) take(m loaded) tea.Cmd {
	if m.err != nil {
		return s.cfg.Env.Fail(s.cfg.Explain(m.err))
	}
	if !m.found {
		return s.cfg.Env.Replace(screen.Setup, true)
	}
	today := s.cfg.Today
	if m.event.ID != today.Event.ID {
		today.Picked = false
	}
	today.Event = m.event
	s.cfg.Env.Simulated = m.event.Simulated
	if !today.Picked {
		today.Sesi = m.roll.Sesi.ID
	}
	if m.roll.Sesi.ID == today.Sesi {
		s.roll, s.loaded = m.roll, true
	}
	return nil
}

func (s *Screen) press(m tea.KeyPressMsg) tea.Cmd {
	leaving := s.leaving
	s.leaving = false
	if d, ok := key.Digit(m); ok {
		steps := s.steps()
		if d >= 1 && d <= len(steps) {
			return s.cfg.Env.Open(steps[d-1].to, steps[d-1].arg)
		}
		return nil
	}
	switch m.String() {
	case "a":
		return s.cfg.Env.Open(screen.Attendance, nil)
	case "m":
		return s.cfg.Env.Open(screen.Modules, nil)
	case "k":
		return s.cfg.Env.Open(screen.Quizzes, "")
	case "s":
		return s.cfg.Env.Open(screen.Cases, nil)
	case "r":
		return s.cfg.Env.Open(screen.Class, nil)
	case "x":
		return s.cfg.Env.Open(screen.Export, nil)
	case "e":
		return s.cfg.Env.Open(screen.Events, nil)
	case "l":
		return s.cfg.Env.Open(screen.Services, nil)
	case "t":
		return s.cfg.Env.Open(screen.Plan, nil)
	case "h":
		return s.cfg.Env.Open(screen.Results, nil)
	case "c":
		return s.cfg.Env.Open(screen.Backups, nil)
	case "g":
		return s.otherSesi()
	case "J":
		return s.cfg.Env.Open(screen.Clock, nil)
	case "B":
		l := i18n.EN
		if s.cfg.Env.T.Lang == i18n.EN {
			l = i18n.ID
		}
		return s.cfg.Env.Speak(l)
	case "q":
		return s.quit(leaving)
	}
	return nil
}

func (s *Screen) quit(sure bool) tea.Cmd {
	if sure {
		return tea.Quit
	}
	s.leaving = true
	t := s.cfg.Env.T.Home
	if s.class.Open {
		return s.cfg.Env.Confirm(t.QuitClass)
	}
	return s.cfg.Env.Confirm(t.QuitAsk)
}

// otherSesi moves to the next sesi of the event, for marks and check-ins alike,
// until the next start.
func (s *Screen) otherSesi() tea.Cmd {
	today := s.cfg.Today
	list := today.Event.Sesi
	for i := range list {
		if list[i].ID == today.Sesi {
			today.Pick(list[(i+1)%len(list)].ID)
			break
		}
	}
	return s.load()
}

// step is one thing to do next.
type step struct {
	label, note string
	to          screen.Place
	arg         any
}

// steps lists what comes next, at most four: the open door, the people, and
// then what the room was doing or what is taught first.
func (s *Screen) steps() []step {
	t := s.cfg.Env.T.Home
	var out []step
	if !s.class.Open && !s.class.Opening {
		out = append(out, step{t.OpenClass, "", screen.Class, nil})
	}
	if c := s.roll.Count(); c.Total == 0 || c.Unmarked > 0 {
		note := ""
		if c.Unmarked > 0 {
			note = t.Unmarked(c.Unmarked)
		}
		out = append(out, step{t.TakeRoll, note, screen.Attendance, nil})
	}
	switch {
	case s.snap != nil && s.snap.Run != nil && s.snap.Run.Test != nil:
		out = append(out, s.resumeTest(s.snap.Run))
	case s.snap != nil && s.snap.Run != nil:
		out = append(out, step{t.ResumeQuiz + " " + screen.QuizMark(s.cfg.Env, s.snap.Run.Quiz), s.snap.Run.Quiz.Title, screen.LiveQuiz, nil})
	case s.snap != nil && s.snap.Case != nil:
		out = append(out, step{t.ResumeCase + " " + clean.Line(string(s.snap.Case.Case.ID)), clean.Line(s.snap.Case.Case.Title), screen.LiveCase, nil})
	case s.snap != nil && s.snap.Phase == live.Slide:
		out = append(out, step{t.ResumeSlide + " " + s.snap.Module, "", screen.Slides, course.ModuleID(s.snap.Module)})
	}
	if st, ok := s.testStep(); ok && len(out) < 4 {
		out = append(out, st)
	}
	for _, m := range s.modules {
		if len(out) >= 4 || s.quizDone(string(m.ID)) {
			continue
		}
		out = append(out, step{t.ShowModule + " " + string(m.ID) + "  " + m.Title, s.cfg.Env.T.Module.JP(m.JP), screen.Slides, m.ID})
		if len(out) < 4 && len(m.Bank.Questions) > 0 {
			out = append(out, step{t.RunQuiz + " " + string(m.ID), t.Items(len(m.Bank.Questions)), screen.Quizzes, string(m.ID)})
		}
	}
	return out
}

// quizDone reports whether the quiz of a module was run and ended.
func (s *Screen) quizDone(id string) bool {
	return s.snap != nil && slices.ContainsFunc(s.snap.Past, func(r *live.Run) bool { return r.Quiz.ID == id && asked(r) })
}

// asked reports that a question of a run was opened or answered: a run that somebody
// began by mistake and ended at once taught nobody anything.
func asked(r *live.Run) bool {
	return slices.ContainsFunc(r.Items, func(it live.Item) bool { return it.Stage != live.Waiting || len(it.Given) > 0 })
}

// Head names event and day, and how the door is.
func (s *Screen) Head() part.Head {
	t := s.cfg.Env.T
	e := s.cfg.Today.Event
	about := e.Title
	if e.Venue != "" {
		about += " " + s.cfg.Env.S.Glyphs.Dot + " " + e.Venue
	}
	state := t.Home.ClassClosed
	if s.class.Open {
		n := 0
		if s.snap != nil {
			for _, st := range s.snap.Seats {
				if st.Left.IsZero() {
					n++
				}
			}
		}
		state = t.Home.ClassOpen + " " + t.Home.Laptops(n)
	}
	return part.Head{Crumbs: []string{t.Common.Program}, About: about, State: state}
}

// Keys open the other screens.
func (s *Screen) Keys() []key.Binding {
	t := s.cfg.Env.T.Home
	return []key.Binding{key.New("a", t.KeyRoll, "a"), key.New("m", t.KeyModule, "m"), key.New("k", t.KeyQuiz, "k"), key.New("s", t.KeyCase, "s"),
		key.New("r", t.KeyClass, "r"), key.New("l", t.KeyServices, "l"), key.New("t", t.KeyPlan, "t"), key.New("h", s.cfg.Env.T.Lead.KeyResults, "h"), key.New("x", t.KeyExport, "x"), key.New("e", t.KeyEvents, "e"), key.New("c", s.cfg.Env.T.Backup.HomeKey, "c"), key.New("g", t.KeySesi, "g"),
		key.New("B", t.KeyLang, "B"), key.New("q", t.KeyQuit, "q")}
}

// Typing is never true.
func (s *Screen) Typing() bool { return false }

// HelpText explains, and says in full what is wrong with the content.
func (s *Screen) HelpText() string {
	const most = 4 // sentences, or the keys would not fit below them
	body := s.cfg.Env.T.Home.HelpBody
	if len(s.notices) > 0 {
		body = strings.Join(s.notices, "\n") + "\n\n" + body
	}
	if n := len(s.trouble); n > most {
		return body + "\n\n" + strings.Join(s.trouble[:most], "\n") + "\n" + s.cfg.Env.T.Content.More(n-most)
	} else if n > 0 {
		body += "\n\n" + strings.Join(s.trouble, "\n")
	}
	return body
}
