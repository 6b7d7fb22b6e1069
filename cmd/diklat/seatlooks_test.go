package main

import (
	"context"
	"fmt"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"diklat/quiz/live"
	"diklat/quiz/scenario"
	"diklat/tui/part"
	"diklat/tui/sshd"
	"diklat/tui/tuitest"
)

// attire is what a laptop's terminal says of itself.
type attire struct {
	name    string
	opts    []tuitest.Option
	colours *regexp.Regexp // what its bytes must not hold
	painted *regexp.Regexp // what they must: the walk sees colours where there are some
	ascii   bool
}

// Colours in SGR: any at all, and those beyond the sixteen.
var (
	anyColour  = regexp.MustCompile(`\x1b\[(\d+;)*([349][0-7]|10[0-7]|[34]8[;:][\d;:]*)(;\d+)*m`)
	manyColour = regexp.MustCompile(`\x1b\[[\d;]*[34]8[;:]`)
)

func attires() []attire {
	return []attire{
		{name: "true colours", opts: []tuitest.Option{tuitest.WithEnv("COLORTERM", "truecolor")}, painted: anyColour},
		{name: "16 colours", opts: []tuitest.Option{tuitest.WithTerm("xterm")}, colours: manyColour, painted: anyColour},
		{name: "NO_COLOR", opts: []tuitest.Option{tuitest.WithEnv("NO_COLOR", "1")}, colours: anyColour},
		{name: "ASCII", opts: []tuitest.Option{tuitest.WithEnv("DIKLAT_ASCII", "1")}, ascii: true},
		{name: "dumb", opts: []tuitest.Option{tuitest.WithTerm("dumb")}, colours: regexp.MustCompile(`\x1b`), ascii: true},
	}
}

// wearer is one laptop of the walk, or the projector.
type wearer struct {
	attire
	*guest
	where string // its name in messages
	w     int
	lines bool
	heard int64
}

// watchers are the frames of every program, by its laptop's address.
type watchers struct {
	mu sync.Mutex
	by map[string]*frames
}

func (w *watchers) of(addr string) *frames {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.by[addr] == nil {
		w.by[addr] = &frames{}
	}
	return w.by[addr]
}

// watched opens the hall again, with every painted frame looked at.
func watched(t *testing.T, h *hall) *watchers {
	t.Helper()
	w := &watchers{by: map[string]*frames{}}
	if err := h.Close(t.Context()); err != nil {
		t.Fatal(err)
	}
	inner := h.model
	h.model = func(ctx context.Context, c sshd.Client) tea.Model {
		m := inner(ctx, c)
		if _, lines := m.(sshd.LineModel); lines {
			return m
		}
		f := w.of(c.Addr)
		f.signs, f.ascii = true, c.ASCII || asciiTerm(c.Term)
		return measured{m, f}
	}
	if err := h.Open(t.Context()); err != nil {
		t.Fatal(err)
	}
	h.addr = h.boundAddr()
	return w
}

// TestEverySeatInEveryLook is bar 20 b for those who sit in the class: the door, the
// lobby with menu and help, slides, every kind of question open, answered, closed and
// shown, a clock, a test, a case and the projector, as every kind of terminal gets
// them at 80x24 and 40x20. No frame is wider than its window, holds a sign outside
// the set, or differs from the one before by colours alone; a terminal without
// colours gets none.
func TestEverySeatInEveryLook(t *testing.T) {
	t.Parallel()
	h := newHall(t, halls.now)
	seen := watched(t, h)
	all := dressed(t, h)
	st := &looksWalk{t: t, h: h, all: all}
	st.everybody("?", "esc", "0", "esc")
	for i := range 3 {
		st.step("", live.ShowSlide{Module: "M2", Slide: i})
	}
	q := sealedQuiz()
	st.step("", live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: q})
	for i := range q.Questions {
		st.step(fmt.Sprintf("Soal%d", i+1), live.OpenItem{Item: i})
		if i == 0 {
			h.lead(t, live.SetClock{Seconds: 90}, live.PauseClock{})
		}
		st.everybody("2", "enter")
		st.step("", live.CloseItem{})
		st.step("", live.RevealItem{})
	}
	st.step("", live.EndQuiz{})
	f := live.TestForm{Name: "A"}
	for i := range q.Questions {
		f.Items = append(f.Items, q.Questions[i].ID)
	}
	st.step("", live.StartTest{Run: "r2", Quiz: q, Plan: live.TestPlan{Part: live.Pre, Pair: "p", Forms: []live.TestForm{f}}})
	st.everybody("1", "enter", "2", "enter")
	st.step("", live.EndQuiz{})
	st.step("", live.StartCase{Run: "k1", Mode: live.Live, Case: looksCase(), Seed: 7})
	st.step("", live.MoveCase{Action: scenario.Action{Do: scenario.Begin}})
	st.everybody("2", "enter")
	st.step("", live.MoveCase{Action: scenario.Action{Do: scenario.Choose, Choice: "b"}})
	for _, g := range all {
		g.judge(t)
	}
	painted := 0
	for addr, f := range seen.by {
		painted += f.count()
		for _, what := range f.all() {
			t.Errorf("%s: %s", addr, what)
		}
	}
	t.Logf("%d terminals, %d frames", len(all), painted)
	if painted < 20*len(all) {
		t.Errorf("only %d frames were looked at", painted)
	}
}

func looksCase() *scenario.Scenario {
	return &scenario.Scenario{ID: "S9", Title: "Surat", Warning: "berat", Setting: "latar", Role: "kader", WayOut: "boleh berhenti", Start: "N1", Debrief: []string{"Apa yang berubah?"},
		Nodes: []scenario.Node{
			{ID: "N1", Title: "Surat izin", Text: "Rinto datang.", Choices: []scenario.Choice{
				{ID: "a", Text: "tanda tangani", Consequence: "Rinto berangkat.", Score: scenario.RedScore, To: "N3", Red: true, Why: "belum diperiksa", Legal: "pasal"},
				{ID: "b", Text: "periksa dulu", Consequence: "Rinto menunggu.", Score: 2, To: "N2", Legal: "pasal"}}},
			{ID: "N2", Title: "Selamat", Text: "Surat benar.", Ending: scenario.Good, Done: []string{"memeriksa"}},
			{ID: "N3", Title: "Terlambat", Text: "Tanpa kabar.", Ending: scenario.Bad, Done: []string{"menelepon"}}}}
}

// dressed brings one person for every look and size, and the projector likewise.
func dressed(t *testing.T, h *hall) (out []*wearer) {
	t.Helper()
	key := newTrainer(t, h, "rini")
	n := 0
	for _, size := range [][2]int{{80, 24}, {40, 20}} {
		for _, a := range attires() {
			n++
			name := "Peserta " + strings.Repeat(string(rune('a'+n)), 3)
			h.add(t, name)
			from := fmt.Sprintf("127.0.3.%d", n)
			opts := append(a.opts, tuitest.WithSource(from))
			g := &wearer{attire: a, where: fmt.Sprintf("%s %dx%d %s", from, size[0], size[1], a.name), w: size[0], lines: a.name == "dumb"}
			g.guest = &guest{tuitest.Dial(t, h.addr, "ikut", size[0], size[1], opts...), t}
			g.walkIn(t, name)
			out = append(out, g)
			if g.lines {
				continue
			}
			wall := &wearer{attire: a, where: "projector, " + g.where, w: size[0]}
			wall.guest = &guest{tuitest.Dial(t, h.addr, "layar", size[0], size[1], append(opts, tuitest.WithKey(key), tuitest.WithNoAnswers())...), t}
			out = append(out, wall)
		}
	}
	return out
}

// walkIn comes in with digits and Enter, in any look.
func (g *wearer) walkIn(t *testing.T, name string) {
	t.Helper()
	g.WaitFor(g.tb, "PIN")
	if g.lines {
		g.readIn(t, name)
		return
	}
	g.says(hallPIN)
	for _, text := range []string{"Sendiri", "Oeltua", name, "Ya"} {
		for range 20 {
			s := g.WaitUntil(g.tb, text, func(s string) bool { return g.numberAt(s, text) != "" || g.numberAt(s, "Lihat yang lain") != "" })
			halls.add(350 * time.Millisecond)
			n := g.numberAt(s, text)
			if n != "" {
				g.says(n)
				_, _ = g.Await(2*time.Second, func(now string) bool { return g.numberAt(now, text) == "" })
			} else {
				g.says("0")
				_, _ = g.Await(2*time.Second, func(now string) bool { return now != s })
			}
			if n != "" && g.numberAt(g.Screen(), text) == "" {
				break
			}
		}
	}
	g.WaitUntil(g.tb, "the lobby", func(s string) bool { return strings.Contains(strings.Join(strings.Fields(s), " "), "hadir") })
}

// readIn is walkIn line by line.
func (g *wearer) readIn(t *testing.T, name string) {
	t.Helper()
	r := &reader{Client: g.Client, t: t}
	r.say(hallPIN, "Bagaimana Anda ikut")
	r.say(rowBefore(r.hears("Berkelompok"), "Sendiri"), "Anda dari desa mana?")
	r.say(rowBefore(r.hears("Desa lain"), "Oeltua"), "Siapa nama Anda? (Oeltua)")
	said := r.hears("lalu Enter.")
	for rowBefore(said, name) == "" {
		said = r.say("0", "lalu Enter.")
	}
	r.say(rowBefore(said, name), "Apakah Anda "+name)
	r.say("1", "Anda tercatat hadir.")
}

func (g *wearer) says(keys string) { g.Type(keys + "\r") }

// numberAt is the number before a row, whatever stands between them.
func (g *wearer) numberAt(screen, text string) string {
	m := regexp.MustCompile(`(?m)^\W*(\d) +\S{0,2} *`+regexp.QuoteMeta(text)).FindAllStringSubmatch(screen, -1)
	if len(m) == 0 {
		return ""
	}
	return m[len(m)-1][1]
}

// judge looks at everything that a terminal got.
func (g *wearer) judge(t *testing.T) {
	t.Helper()
	raw := g.Raw()
	if g.colours != nil {
		if m := g.colours.Find(raw); m != nil {
			t.Errorf("%s: %q was sent", g.where, m)
		}
	}
	if g.painted != nil && !g.painted.Match(raw) {
		t.Errorf("%s: no colour was sent", g.where)
	}
	if !g.lines {
		return
	}
	for l := range strings.Lines(ansi.Strip(string(raw))) {
		l = strings.TrimRight(l, "\r\n")
		if part.Width(l) > g.w {
			t.Errorf("%s: a line of %d cells: %q", g.where, part.Width(l), l)
		}
		judgeLook(t, g.where, l, g.w, true)
	}
}

// looksWalk is the class that all of them follow.
type looksWalk struct {
	t   *testing.T
	h   *hall
	all []*wearer
}

// step leads the room on, until everybody's terminal got something and, where text
// is given, shows it.
func (s *looksWalk) step(text string, act live.Act) {
	s.t.Helper()
	for _, g := range s.all {
		g.heard = g.Received()
	}
	s.h.lead(s.t, act)
	for _, g := range s.all {
		_, err := g.Await(0, func(now string) bool { return g.Received() > g.heard && strings.Contains(now, text) })
		if err != nil {
			s.t.Fatalf("%s: %v after %T:\n%s", g.where, err, act, g.Screen())
		}
	}
	halls.add(450 * time.Millisecond)
}

// everybody presses keys; what each changes is looked at on its way to the screen.
func (s *looksWalk) everybody(keys ...string) {
	s.t.Helper()
	for _, k := range keys {
		for _, g := range s.all {
			if g.heard = g.Received(); g.lines && len(k) == 1 {
				g.says(k)
			} else if !g.lines {
				g.Press(k)
			}
		}
		end := time.Now().Add(150 * time.Millisecond) // some keys change nothing
		for _, g := range s.all {
			_, _ = g.Await(max(time.Until(end), time.Millisecond), func(string) bool { return g.Received() > g.heard })
		}
		halls.add(450 * time.Millisecond)
	}
}
