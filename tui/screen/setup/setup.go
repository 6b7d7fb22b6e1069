// Package setup asks the three things of a first start: language, event,
// villages. It also makes every later event, without the first question.
package setup

import (
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"diklat/roster"
	"diklat/tui/i18n"
	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// Registry keeps events.
type Registry interface {
	CreateEvent(ctx context.Context, e roster.Event, by roster.Actor) (roster.Event, error)
	UpdateEvent(ctx context.Context, e roster.Event, by roster.Actor) (roster.Event, error)
	SetCurrentEvent(ctx context.Context, id roster.EventID, by roster.Actor) error
}

// Config is what the screen needs.
type Config struct {
	Env      *screen.Env
	Registry Registry
	Villages []roster.Village     // all that can be chosen
	Chosen   []roster.VillageCode // ticked at the start
	AskLang  bool                 // the first start does
	Edit     *roster.Event        // is changed; nil: a new one is made
	// Explain puts an error in words.
	Explain func(error) string
}

// Screen is the setup.
type Screen struct {
	cfg     Config
	step    int // 0 language, 1 event, 2 villages
	form    form
	pick    picker
	problem string
	saving  bool
}

// done is the result of saving.
type done struct {
	event roster.Event
	err   error
}

// New returns the setup at its first question.
func New(cfg Config) *Screen {
	s := &Screen{cfg: cfg}
	if !cfg.AskLang {
		s.step = 1
	}
	s.form = newForm(cfg)
	s.pick = newPicker(cfg)
	return s
}

// Init does nothing: the questions are at hand.
func (s *Screen) Init() tea.Cmd { return nil }

// Update takes keys and the result of saving.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case screen.Lang:
		s.form.words(s.cfg.Env)
	case done:
		s.saving = false
		if m.err != nil {
			var fight *roster.EditConflict
			if errors.As(m.err, &fight) && s.cfg.Edit != nil { // saved again, it is decided
				*s.cfg.Edit = roster.Seen(*s.cfg.Edit, fight)
			}
			return s.cfg.Env.Fail(s.cfg.Explain(m.err))
		}
		if s.cfg.Edit != nil {
			s.cfg.Env.Leave() // to the list of events
			return s.cfg.Env.Say(s.cfg.Env.T.Setup.Edited)
		}
		if s.cfg.AskLang {
			s.cfg.Env.Replace(screen.Beranda, nil)
		} else {
			s.cfg.Env.GoHome() // Beranda waits below
		}
		return s.cfg.Env.Say(s.cfg.Env.T.Setup.Created)
	case tea.KeyPressMsg:
		s.problem = ""
		switch s.step {
		case 0:
			return s.language(m)
		case 1:
			return s.event(m)
		default:
			return s.villages(m)
		}
	}
	return nil
}

func (s *Screen) language(m tea.KeyPressMsg) tea.Cmd {
	choice := s.cfg.Env.T.Lang
	d, ok := key.Digit(m)
	switch {
	case ok && d == 1:
		choice = i18n.ID
	case ok && d == 2:
		choice = i18n.EN
	case key.Is(m, s.cfg.Env.K.Enter):
	case m.String() == "q":
		return tea.Quit
	default:
		return nil
	}
	s.step = 1
	return s.cfg.Env.Speak(choice)
}

func (s *Screen) event(m tea.KeyPressMsg) tea.Cmd {
	switch {
	case key.Is(m, s.cfg.Env.K.Back):
		return s.stepBack()
	case key.Is(m, s.cfg.Env.K.Enter):
		if s.form.last() {
			if s.problem = s.form.check(s.cfg.Env); s.problem == "" {
				s.step = 2
			}
			return nil
		}
		s.form.move(1)
	default:
		s.form.press(m, s.cfg.Env)
	}
	return nil
}

func (s *Screen) stepBack() tea.Cmd {
	if s.step == 1 && !s.cfg.AskLang {
		return s.cfg.Env.Leave()
	}
	s.step--
	return nil
}

func (s *Screen) villages(m tea.KeyPressMsg) tea.Cmd {
	switch {
	case key.Is(m, s.cfg.Env.K.Back) && !s.pick.searching():
		return s.stepBack()
	case key.Is(m, s.cfg.Env.K.Enter) && !s.pick.searching():
		return s.save()
	}
	s.pick.press(m, s.cfg.Env)
	return nil
}

func (s *Screen) save() tea.Cmd {
	if s.saving {
		return nil
	}
	chosen := s.pick.chosen()
	if len(chosen) == 0 {
		s.problem = s.cfg.Env.T.Setup.NoVillage
		return nil
	}
	s.saving = true
	if s.cfg.Edit != nil {
		return s.change(chosen)
	}
	f, reg := s.form, s.cfg.Registry
	e, err := roster.NewEvent(f.title(), f.venue(), f.first, f.count, roster.WITA, chosen)
	if err != nil {
		s.saving = false
		s.problem = s.cfg.Explain(err)
		return nil
	}
	return func() tea.Msg {
		ctx := context.Background()
		e, err := reg.CreateEvent(ctx, e, roster.Actor("pelatih"))
		if err == nil {
			err = reg.SetCurrentEvent(ctx, e.ID, "pelatih")
		}
		return done{e, err}
	}
}

// change keeps what the form says of an event that exists. Another first day
// moves every sesi by as many days; ids and marks stay.
func (s *Screen) change(chosen []roster.VillageCode) tea.Cmd {
	e, reg := *s.cfg.Edit, s.cfg.Registry
	e.Title, e.Venue, e.Villages = s.form.title(), s.form.venue(), chosen
	e.Sesi = slices.Clone(e.Sesi)
	if len(e.Sesi) > 0 {
		y, m, d := e.Sesi[0].Start.In(e.Zone.Location()).Date()
		was := time.Date(y, m, d, 0, 0, 0, 0, roster.WITA.Location())
		days := int(s.form.first.Sub(was) / (24 * time.Hour)) // no zone has summer time
		for i := range e.Sesi {
			e.Sesi[i].Start, e.Sesi[i].End = e.Sesi[i].Start.AddDate(0, 0, days), e.Sesi[i].End.AddDate(0, 0, days)
		}
	}
	was := *s.cfg.Edit
	return func() tea.Msg {
		if careful, ok := reg.(Careful); ok {
			e, err := careful.ReplaceEvent(context.Background(), was, e, roster.Trainer)
			return done{e, err}
		}
		e, err := reg.UpdateEvent(context.Background(), e, roster.Trainer)
		return done{e, err}
	}
}

// Careful is a Registry that two trainers may have open: what somebody else changed
// meanwhile is joined, or refused with *roster.EditConflict.
type Careful interface {
	ReplaceEvent(ctx context.Context, was, e roster.Event, by roster.Actor) (roster.Event, error)
}

// View draws the current question.
func (s *Screen) View(w, h int) string {
	t, problem := s.cfg.Env.T.Setup, ""
	if s.problem != "" {
		problem = "\n " + s.cfg.Env.S.Warn.Render(s.cfg.Env.S.Glyphs.Warn+" "+strings.Join(part.Wrap(s.problem, w-4), "\n   "))
	}
	var b strings.Builder
	steps, at := 3, s.step+1
	if !s.cfg.AskLang {
		steps, at = 2, s.step
	}
	b.WriteString("\n " + s.cfg.Env.S.Dim.Render(t.Step(at, steps)))
	if s.step == 0 {
		b.WriteString("\n " + strings.Join(part.Wrap(t.Welcome, w-2), "\n "))
	}
	b.WriteString("\n\n")
	switch s.step {
	case 0:
		b.WriteString(" " + s.cfg.Env.S.Title.Render(t.AskLang) + "\n\n   1 " + s.cfg.Env.S.Shape(0) + "  Bahasa Indonesia\n\n   2 " + s.cfg.Env.S.Shape(1) + "  English\n")
	case 1:
		b.WriteString(" " + s.cfg.Env.S.Title.Render(t.AskEvent) + "\n\n" + s.form.view(s.cfg.Env, w, h < 16))
	default:
		b.WriteString(" " + part.Edges(s.cfg.Env.S.Title.Render(t.AskVillages), t.Chosen(len(s.pick.chosen())), max(w-2, 1), "") + "\n\n" + s.pick.view(s.cfg.Env, w, h-6-strings.Count(problem, "\n")))
	}
	return part.Block(b.String()+problem, w, h)
}

// Head names the screen.
func (s *Screen) Head() part.Head {
	title := s.cfg.Env.T.Setup.Title
	if s.cfg.Edit != nil {
		title = s.cfg.Env.T.Setup.EditTitle
	}
	return part.Head{Crumbs: []string{s.cfg.Env.T.Common.Program, title}}
}

// Keys are those of the current question.
func (s *Screen) Keys() []key.Binding {
	t, k := s.cfg.Env.T, s.cfg.Env.K
	switch s.step {
	case 0:
		one, two := "1/Enter", "2" // Enter keeps the language that is shown
		if t.Lang == i18n.EN {
			one, two = "1", "2/Enter"
		}
		return []key.Binding{key.New(one, "Bahasa Indonesia", "1"), key.New(two, "English", "2"), key.New("q", t.Setup.Quit, "q")}
	case 1:
		return []key.Binding{key.New("↑↓", t.Setup.Move, "up", "down"), key.New("Enter", t.Setup.Next, "enter"), k.Back}
	}
	tick := key.New(t.Setup.Space, t.Setup.Toggle, "space")
	if s.pick.searching() {
		return []key.Binding{tick, key.New("Enter", t.Setup.EndSearch, "enter"), key.New("Esc", t.Setup.ClearSearch, "esc")}
	}
	start := t.Setup.Start
	if s.cfg.Edit != nil {
		start = t.Setup.Save
	}
	return []key.Binding{tick, key.New("/", t.Setup.Search, "/"), key.New("Enter", start, "enter"), k.Back}
}

// Typing is true where letters are text.
func (s *Screen) Typing() bool { return s.step == 1 || (s.step == 2 && s.pick.searching()) }

// HelpText explains the three questions.
func (s *Screen) HelpText() string { return s.cfg.Env.T.Setup.HelpBody }
