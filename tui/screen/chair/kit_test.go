package chair

import (
	"context"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/roster"
	"diklat/tui/i18n"
	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/screen"
	"diklat/tui/style"
)

// desk is a chair under test with the world around it: a clock that is set by
// hand, a room that keeps what it was sent, and the commands not yet run.
type desk struct {
	t    *testing.T
	s    *Screen
	env  *screen.Env
	room *room
	time time.Time
	left int
	lerr error
	cmds []tea.Cmd // what the screen asked for and nobody answered yet
	out  []tea.Msg // what went to the app
	w, h int
	ver  uint64
}

type room struct {
	subs  []live.Submission
	steps []live.CaseStep
	tests []live.TestStep
	err   error
}

func (r *room) Submit(_ context.Context, sub live.Submission) error {
	r.subs = append(r.subs, sub)
	return r.err
}

func (r *room) Step(_ context.Context, st live.CaseStep) error {
	r.steps = append(r.steps, st)
	return r.err
}

func (r *room) Test(_ context.Context, st live.TestStep) error {
	r.tests = append(r.tests, st)
	return r.err
}

type deck struct{}

func (deck) Slide(module string, n, width int) (string, string, bool) {
	if n > 3 {
		return "", "", false
	}
	return "Lima syarat", strings.TrimSuffix(strings.Repeat("- 18 tahun tanpa tawar\n", 4+n*10), "\n"), true
}

func newDesk(t *testing.T, lang i18n.Lang) *desk {
	d := &desk{t: t, room: &room{}, time: time.Date(2025, 11, 7, 8, 0, 0, 0, time.UTC), w: 80, h: 21}
	n := uint64(0)
	words := i18n.New(lang)
	d.env = &screen.Env{T: words, S: style.New(false), K: key.NewCommon(words.Common.Keys),
		Now: func() time.Time { return d.time }, Ask: func() uint64 { n++; return n },
		Tick: func(time.Duration, func(time.Time) tea.Msg) tea.Cmd { return nil }} // the test says when time has passed
	d.s = New(Config{Env: d.env, Room: d.room, Seat: "s1", VillageName: "Oeltua", EventTitle: "Pelatihan Migrasi Aman",
		Person: roster.Enrolment{Number: 3, Person: roster.Person{ID: "p1", Name: "Maria Tnunay"}}, Slides: deck{},
		Leave: func() error { d.left++; return d.lerr }})
	return d
}

// show gives the screen a view and lets the grace pass.
func (d *desk) show(v live.View) {
	d.ver++
	v.Version = d.ver
	d.run(d.s.Update(screen.Seat{View: v}))
	d.draw()
	d.time = d.time.Add(time.Second)
}

// press types keys, one character or a name each; the room answers each before
// the next.
func (d *desk) press(keys ...string) {
	d.t.Helper()
	for _, k := range keys {
		d.hold(k)
		d.drain()
	}
}

// hold types keys but leaves their commands unanswered.
func (d *desk) hold(keys ...string) {
	for _, k := range keys {
		d.cmds = append(d.cmds, d.s.Update(keyOf(k)))
		d.draw()
	}
}

// drain runs the commands that wait, oldest first.
func (d *desk) drain() {
	for len(d.cmds) > 0 {
		c := d.cmds[0]
		d.cmds = d.cmds[1:]
		d.run(c)
	}
}

func (d *desk) run(c tea.Cmd) {
	if c == nil {
		return
	}
	switch m := c().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range m {
			d.run(c)
		}
	case savedMsg, leftMsg, steppedMsg, steppedTest, contactsMsg:
		d.cmds = append(d.cmds, d.s.Update(m))
		d.draw()
		d.drain()
	default:
		d.out = append(d.out, m)
	}
}

func (d *desk) draw() string { return d.s.View(d.w, d.h) }

// text is the screen without colours, runs of space as one.
func (d *desk) text() string { return strings.Join(strings.Fields(ansi.Strip(d.draw())), " ") }

func (d *desk) sees(parts ...string) {
	d.t.Helper()
	text := d.text()
	for _, p := range parts {
		if !strings.Contains(text, p) {
			d.t.Fatalf("%q is not on the screen:\n%s", p, ansi.Strip(d.draw()))
		}
	}
}

func (d *desk) misses(parts ...string) {
	d.t.Helper()
	text := d.text()
	for _, p := range parts {
		if strings.Contains(text, p) {
			d.t.Fatalf("%q is on the screen:\n%s", p, ansi.Strip(d.draw()))
		}
	}
}

// framed is the whole screen as the app would draw it.
func framed(s screen.Screen, env *screen.Env, w, h int) string {
	head, keys := s.Head(), append(s.Keys(), env.K.Help)
	room := part.Room(env.S, head, "", keys, w, h)
	return ansi.Strip(part.Frame(env.S, head, s.View(w, room), "", keys, w, h))
}

func keyOf(name string) tea.KeyPressMsg {
	switch name {
	case "enter":
		return tea.KeyPressMsg{Code: tea.KeyEnter}
	case "esc":
		return tea.KeyPressMsg{Code: tea.KeyEscape}
	case "backspace":
		return tea.KeyPressMsg{Code: tea.KeyBackspace}
	case "up":
		return tea.KeyPressMsg{Code: tea.KeyUp}
	case "pgup":
		return tea.KeyPressMsg{Code: tea.KeyPgUp}
	case "pgdown":
		return tea.KeyPressMsg{Code: tea.KeyPgDown}
	case "tab":
		return tea.KeyPressMsg{Code: tea.KeyTab}
	case "down":
		return tea.KeyPressMsg{Code: tea.KeyDown}
	}
	r := []rune(name)[0]
	return tea.KeyPressMsg{Code: r, Text: name}
}

// Questions to sit in front of, as live.Ask holds them: no key, no weights.

func kerja() quiz.Question {
	return quiz.Question{ID: "M3-04", Kind: quiz.Single,
		Stem: "Seorang kerabat menawari Rinto kerja kebun di Malaysia dengan visa kunjungan.\nApa yang pertama-tama dilakukan kader desa?",
		Choices: []quiz.Choice{{ID: "a", Text: "Menandatangani surat izin supaya cepat"}, {ID: "b", Text: "Meminta nama perusahaan, kontrak, dan umur dicek"},
			{ID: "c", Text: "Mengusir kerabat itu"}, {ID: "d", Text: "Menyebarkan fotonya di grup desa"}}}
}

// kerjaFull is the same question with all that the reveal shows.
func kerjaFull() quiz.Question {
	q := kerja()
	q.Choices = append([]quiz.Choice{}, q.Choices...)
	q.Choices[0].Why = "Surat izin tanpa dicek membuat orang berangkat tanpa pelindungan."
	q.Choices[1].Weight = 1
	q.Explain = "Kader mencatat dan mengarahkan. Perusahaan dan kontrak dicek dulu."
	q.Source = "UU 18/2017 Pasal 42"
	q.Help = "BP3MI Kupang"
	return q
}

func liveView(stage live.Stage, a live.Ask) live.View {
	a.Stage = stage
	return live.View{Phase: live.Quiz, Quiz: &live.QuizView{Run: "r1", Title: "Modul 3", Mode: live.Live, Asks: []live.Ask{a}, Total: 12}}
}

func openAsk() live.Ask { return live.Ask{Index: 3, Question: kerja()} }

func picked(ids ...quiz.ChoiceID) *quiz.Answer { return &quiz.Answer{Choices: ids} }

func revealed(mine *quiz.Answer) live.Ask {
	full := kerjaFull()
	a := live.Ask{Index: 3, Question: kerja(), Mine: mine}
	r := live.Reveal{Key: quiz.Answer{Choices: []quiz.ChoiceID{"b"}}, HasKey: true, Full: full, Skipped: mine == nil}
	if mine != nil {
		r.Mine = quiz.Grade(&full, *mine)
	}
	a.Reveal = &r
	return a
}
