package tui_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"diklat/quiz/live"
	"diklat/roster"
	"diklat/tui"
	"diklat/tui/i18n"
	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/screen"
	"diklat/tui/style"
	"diklat/tui/tuitest"
)

// now is Friday 7 November 2025, 08.14 WITA, in the first sesi.
func now() time.Time { return time.Date(2025, 11, 7, 8, 14, 0, 0, roster.WITA.Location()) }

func newEnv(l i18n.Lang) *screen.Env {
	t, n := i18n.New(l), uint64(0)
	return &screen.Env{T: t, S: style.New(false), K: key.NewCommon(t.Common.Keys), Now: now, Ask: func() uint64 { n++; return n },
		Tick: func(time.Duration, func(time.Time) tea.Msg) tea.Cmd { return nil }}
}

// pilot drives an app without a program around it: every command is answered
// before the next message unless it is held.
type pilot struct {
	t    *testing.T
	app  *tui.App
	quit bool
}

func fly(t *testing.T, app *tui.App) *pilot {
	t.Helper()
	p := &pilot{t: t, app: app}
	p.answer(app.Init())
	return p
}

func (p *pilot) hold(m tea.Msg) tea.Cmd {
	_, cmd := p.app.Update(m)
	_ = p.app.View()
	return cmd
}

func (p *pilot) send(ms ...tea.Msg) {
	for _, m := range ms {
		if m == (tea.QuitMsg{}) {
			p.quit = true // as the program does
			continue
		}
		p.answer(p.hold(m))
	}
}

func (p *pilot) answer(cmd tea.Cmd) { p.send(tuitest.Answers(cmd)...) }

func (p *pilot) press(names ...string) {
	p.t.Helper()
	for _, n := range names {
		p.send(tuitest.Pressed(p.t, n))
	}
}

func (p *pilot) size(w, h int) { p.send(tea.WindowSizeMsg{Width: w, Height: h}) }

// picture is the window without colours and without blanks at the ends.
func (p *pilot) picture() string {
	lines := strings.Split(ansi.Strip(p.app.View().Content), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n")
}

func (p *pilot) sees(texts ...string) {
	p.t.Helper()
	all := strings.Join(strings.Fields(p.picture()), " ")
	for _, x := range texts {
		if !strings.Contains(all, x) {
			p.t.Fatalf("%q is not on the screen:\n%s", x, p.picture())
		}
	}
}

func (p *pilot) misses(texts ...string) {
	p.t.Helper()
	all := strings.Join(strings.Fields(p.picture()), " ")
	for _, x := range texts {
		if strings.Contains(all, x) {
			p.t.Fatalf("%q is on the screen:\n%s", x, p.picture())
		}
	}
}

// queue is a feed that gives its messages one by one and then ends.
func queue(ms ...tea.Msg) tui.Feed {
	return func() tea.Msg {
		if len(ms) == 0 {
			return nil
		}
		m := ms[0]
		ms = ms[1:]
		return m
	}
}

// probe is a screen that keeps what it gets.
type probe struct {
	place  screen.Place
	env    *screen.Env
	got    []tea.Msg
	reply  func(tea.Msg) tea.Cmd
	typing bool
	bare   bool
	closed int
	body   string
}

type hello struct{ n int }

func (s *probe) Init() tea.Cmd { return func() tea.Msg { return hello{0} } }

func (s *probe) Update(m tea.Msg) tea.Cmd {
	s.got = append(s.got, m)
	if s.reply != nil {
		return s.reply(m)
	}
	return nil
}

func (s *probe) View(int, int) string { return "isi " + string(s.place) + s.body }

func (s *probe) Head() part.Head {
	return part.Head{Crumbs: []string{"diklat", string(s.place)}, Bare: s.bare}
}

func (s *probe) Keys() []key.Binding {
	return []key.Binding{key.New("a", "kerjakan", "a"), s.env.K.Back}
}

func (s *probe) Typing() bool     { return s.typing }
func (s *probe) Close()           { s.closed++ }
func (s *probe) HelpText() string { return "Penjelasan " + string(s.place) }

// has reports whether the probe got m.
func (s *probe) has(m tea.Msg) bool {
	return slices.ContainsFunc(s.got, func(g tea.Msg) bool { return g == m })
}

// keys are the keys that a probe got.
func (s *probe) keys() string {
	out := ""
	for _, m := range s.got {
		if k, ok := m.(tea.KeyPressMsg); ok {
			out += k.String() + " "
		}
	}
	return strings.TrimSpace(out)
}

// probes is an app of probes; the newest of each place is kept.
type probes struct {
	*pilot
	env *screen.Env
	at  map[screen.Place]*probe
}

func newProbes(t *testing.T, change ...func(*tui.Config)) *probes {
	t.Helper()
	p := &probes{env: newEnv(i18n.ID), at: map[screen.Place]*probe{}}
	c := tui.Config{Env: p.env, First: screen.Beranda, Words: i18n.New, Build: func(env *screen.Env, to screen.Place, _ any) screen.Screen {
		if to == "nowhere" {
			return nil
		}
		s := &probe{place: to, env: env}
		p.at[to] = s
		return s
	}}
	for _, f := range change {
		f(&c)
	}
	p.pilot = fly(t, tui.New(c))
	return p
}

// top asks the app for something as if the top screen of a place had.
func (p *probes) do(from screen.Place, f func(*screen.Env)) {
	s := p.at[from]
	s.reply = func(tea.Msg) tea.Cmd { s.reply = nil; f(p.env); return nil }
	p.press("z")
}

func (p *probes) open(from, to screen.Place) {
	p.do(from, func(e *screen.Env) { e.Open(to, nil) })
}

// journal is a room's log in memory.
type journal struct{ recs []live.Record }

func (j *journal) Append(_ context.Context, recs []live.Record) error {
	j.recs = append(j.recs, recs...)
	return nil
}

func (j *journal) Load(_ context.Context, each func(live.Record) error) error {
	var err error
	for _, r := range j.recs {
		err = errors.Join(err, each(r))
	}
	return err
}
