// Package clock asks for date and time when the laptop's clock cannot be right.
package clock

import (
	"context"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"diklat/roster"
	"diklat/roster/timekeeper"
	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// Keeper takes the answer and keeps how far the laptop's clock is off.
type Keeper interface {
	SetTime(ctx context.Context, t time.Time) error
}

// Config is what the screen needs.
type Config struct {
	Env     *screen.Env
	Keeper  Keeper
	Event   roster.Event // its zone is that of the answer
	Doubt   timekeeper.Doubt
	First   bool // the first screen of the day: it leads to Beranda
	Explain func(error) string
}

// Screen is the question.
type Screen struct {
	cfg  Config
	form *part.Form
	note string
	keep key.Binding
	skip key.Binding
	busy bool
}

type kept struct{ err error }

// New returns the question, with the laptop's own answer written in.
func New(cfg Config) *Screen {
	s := &Screen{cfg: cfg}
	t, now := cfg.Env.T.Clock, cfg.Env.Now().In(s.zone())
	s.form = part.NewForm([]part.Entry{
		{Label: t.Date, Hint: t.DateHint, Value: s.likely(now).Format("02-01-2006"), Limit: 10},
		{Label: t.Time + " " + string(s.zoneName()), Hint: t.TimeHint, Value: now.Format("15.04"), Limit: 5},
	})
	s.words()
	return s
}

// likely is the day to suggest: the laptop's own, or the event's first where the
// laptop's cannot be right.
func (s *Screen) likely(now time.Time) time.Time {
	if s.cfg.Doubt == timekeeper.Fine || len(s.cfg.Event.Sesi) == 0 {
		return now
	}
	return s.cfg.Event.Sesi[0].Start.In(s.zone())
}

func (s *Screen) words() {
	t := s.cfg.Env.T
	s.keep = key.New("Enter", t.Clock.KeySave, "enter")
	s.skip = key.New("Esc", t.Clock.KeySkip, "esc")
}

func (s *Screen) zoneName() roster.Zone {
	if s.cfg.Event.Zone == "" {
		return roster.WITA
	}
	return s.cfg.Event.Zone
}

func (s *Screen) zone() *time.Location { return s.zoneName().Location() }

// Init asks nothing.
func (s *Screen) Init() tea.Cmd { return nil }

// Update takes keys and the outcome.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case screen.Lang:
		s.words()
	case kept:
		s.busy = false
		if m.err != nil {
			return s.cfg.Env.Fail(s.cfg.Explain(m.err))
		}
		_ = s.cfg.Env.Say(s.cfg.Env.T.Clock.Saved)
		return s.leave()
	case tea.KeyPressMsg:
		return s.press(m)
	}
	return nil
}

func (s *Screen) press(m tea.KeyPressMsg) tea.Cmd {
	switch {
	case s.busy:
		return nil
	case key.Is(m, s.skip):
		return s.leave()
	case key.Is(m, s.keep):
		if s.form.At() == 0 {
			s.form.Go(1)
			return nil
		}
		return s.save()
	}
	s.note = ""
	s.form.Press(m)
	return nil
}

func (s *Screen) leave() tea.Cmd {
	if s.cfg.First {
		return s.cfg.Env.Replace(screen.Beranda, nil)
	}
	return s.cfg.Env.Leave()
}

func (s *Screen) save() tea.Cmd {
	t := s.cfg.Env.T.Clock
	day, err := time.ParseInLocation("02-01-2006", strings.TrimSpace(s.form.Text(0)), s.zone())
	if err != nil {
		s.note = t.BadDate
		s.form.Go(0)
		return nil
	}
	hour, err := time.Parse("15.04", strings.ReplaceAll(strings.TrimSpace(s.form.Text(1)), ":", "."))
	if err != nil {
		s.note = t.BadTime
		return nil
	}
	at := time.Date(day.Year(), day.Month(), day.Day(), hour.Hour(), hour.Minute(), 0, 0, s.zone())
	s.busy = true
	k := s.cfg.Keeper
	return func() tea.Msg { return kept{k.SetTime(context.Background(), at)} }
}

// View is the question, why it is asked, and two lines to fill in.
func (s *Screen) View(w, h int) string {
	t := s.cfg.Env.T
	var out []string
	say := func(text string) {
		out = append(out, part.Wrap(text, max(w-6, 10))...)
	}
	now := s.cfg.Env.Now().In(s.zone())
	out = append(out, "", s.cfg.Env.S.Title.Render(t.Clock.Ask), "")
	say(t.Clock.Laptop(now.Format("02-01-2006 15.04") + " " + string(s.zoneName())))
	if why, ok := map[timekeeper.Doubt]string{timekeeper.BeforeNewest: t.Clock.WhyNewest, timekeeper.BeforeBuild: t.Clock.WhyBuild,
		timekeeper.FarAhead: t.Clock.WhyAhead}[s.cfg.Doubt]; ok {
		say(why)
	}
	out = append(out, "")
	out = append(out, strings.Split(s.form.View(s.cfg.Env.S, max(w-6, 20), 5), "\n")...)
	if s.note != "" {
		out = append(out, "", s.cfg.Env.S.Warn.Render(s.cfg.Env.S.Glyphs.Warn)+" "+s.note)
	} else {
		out = append(out, "")
		say(t.Clock.Why)
	}
	return part.Indent(part.Block(strings.Join(out, "\n"), max(w-4, 1), h), 3)
}

// Head names the screen.
func (s *Screen) Head() part.Head {
	return part.Head{Crumbs: []string{s.cfg.Env.T.Common.Program, s.cfg.Env.T.Clock.Title}}
}

// Keys keep or leave.
func (s *Screen) Keys() []key.Binding { return []key.Binding{s.keep, s.skip} }

// Typing is always true: digits are text.
func (s *Screen) Typing() bool { return true }

// HelpText says what becomes of the answer.
func (s *Screen) HelpText() string { return s.cfg.Env.T.Clock.HelpBody }
