package chair

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/quiz/quiztest"
	"diklat/roster"
	"diklat/tui/i18n"
	"diklat/tui/screen"
)

var update = flag.Bool("update", false, "write the goldens anew")

// anyView draws a view of any phase, stage and kind.
func anyView(t *rapid.T) live.View {
	switch rapid.IntRange(0, 9).Draw(t, "phase") {
	case 0:
		return live.View{Lost: true}
	case 1:
		return live.View{Phase: live.Lobby, Last: &live.Outcome{Title: quiztest.Line().Draw(t, "title"), Score: 3.5, Taken: 4, Total: 5}}
	case 2:
		return live.View{Phase: live.Slide, Module: "M2", Slide: rapid.IntRange(0, 5).Draw(t, "slide")}
	}
	mode := rapid.SampledFrom([]live.Mode{live.Live, live.Paced}).Draw(t, "mode")
	q := &live.QuizView{Run: "r", Title: quiztest.Line().Draw(t, "title"), Mode: mode, Total: 30}
	for i := range rapid.IntRange(0, 4).Draw(t, "asks") {
		q.Asks = append(q.Asks, anyAsk(t, i))
	}
	return live.View{Phase: live.Quiz, Quiz: q}
}

func anyAsk(t *rapid.T, i int) live.Ask {
	kind := rapid.SampledFrom(quiztest.Kinds).Draw(t, "kind")
	full := quiztest.Question(kind).Draw(t, "question")
	a := live.Ask{Index: i, Question: full,
		Stage: rapid.SampledFrom([]live.Stage{live.Opened, live.Closed, live.Revealed}).Draw(t, "stage")}
	for _, p := range full.Pairs {
		a.Question.Choices = append(a.Question.Choices, quiz.Choice{ID: p.ID, Text: p.Right})
	}
	if key, ok := quiz.Key(&full); ok && rapid.Bool().Draw(t, "answered") {
		a.Mine = &key
	}
	if a.Stage == live.Revealed {
		key, ok := quiz.Key(&full)
		full.Source, full.Help = quiztest.Line().Draw(t, "source"), quiztest.Line().Draw(t, "help")
		a.Reveal = &live.Reveal{Key: key, HasKey: ok, Full: full}
	}
	return a
}

// Whatever the room shows, whatever is pressed, in any window: no line is
// wider, no view higher than the window, and nothing panics.
func TestFits(t *testing.T) {
	keys := []string{"0", "1", "2", "3", "4", "9", "enter", "esc", "backspace", "g", "a", "up", "down", "漢"}
	rapid.Check(t, func(rt *rapid.T) {
		d := newDesk(t, rapid.SampledFrom([]i18n.Lang{i18n.ID, i18n.EN}).Draw(rt, "lang"))
		d.w, d.h = rapid.IntRange(20, 120).Draw(rt, "w"), rapid.IntRange(1, 40).Draw(rt, "h")
		d.s = New(Config{Env: d.env, Room: d.room, Slides: deck{}, Simulated: rapid.Bool().Draw(rt, "simulated"), EventTitle: "Pelatihan",
			VillageName: "Camplong II", Person: roster.Enrolment{Person: roster.Person{ID: "p", Name: strings.Repeat("Maria ", rapid.IntRange(1, 10).Draw(rt, "name"))}}})
		if rapid.Bool().Draw(rt, "broken") {
			d.room.err = live.ErrNotOpen
		}
		for range rapid.IntRange(1, 3).Draw(rt, "views") {
			d.show(anyView(rt))
			for range rapid.IntRange(0, 12).Draw(rt, "presses") {
				d.press(rapid.SampledFrom(keys).Draw(rt, "key"))
				box(rt, d.draw(), d.w, d.h)
			}
			high := max(d.h+4, 8)
			box(rt, framed(d.s, d.env, d.w, high), d.w, high)
		}
	})
}

func box(t *rapid.T, view string, w, h int) {
	lines := strings.Split(view, "\n")
	if len(lines) > h {
		t.Fatalf("%d lines in %d:\n%s", len(lines), h, view)
	}
	for _, l := range lines {
		if n := ansi.StringWidth(l); n > w {
			t.Fatalf("%d cells in %d: %q", n, w, l)
		}
	}
}

// At 40x20 a question of the bank stands on one screen, before and after its
// answer: nobody has to turn pages to see what can be chosen.
func TestNarrowIsWhole(t *testing.T) {
	d := newDesk(t, i18n.ID)
	d.w, d.h = 38, 17
	d.show(liveView(live.Opened, openAsk()))
	d.sees("Seorang kerabat", "4 ◆ Menyebarkan")
	d.press("2", "enter")
	d.sees("Seorang kerabat", "4 ◆ Menyebarkan", "✓ Tersimpan. Tunggu teman-teman.")
}

// Where it does not fit, the question comes first, then what can be chosen;
// a digit leads there at once and Enter goes round.
func TestTiny(t *testing.T) {
	d := newDesk(t, i18n.ID)
	d.w, d.h = 30, 6
	d.show(liveView(live.Opened, openAsk()))
	d.sees("Seorang kerabat")
	d.misses("1 ●")
	d.press("enter")
	d.sees("Enter: lihat jawaban")
	d.press("enter")
	d.sees("1 ● Menandatangani")
	d.press("enter")
	d.sees("Seorang kerabat")
	d.press("4")
	d.sees("▸ 4 ◆ Menyebarkan", "Pilihan Anda: 4 ◆")
	d.press("enter")
	d.sees("✓ Tersimpan")
	if len(d.room.subs) != 1 {
		t.Fatalf("%+v", d.room.subs)
	}
}

// Four pictures of a question, to be read by people: 80x24 and 40x20, both languages.
func TestGolden(t *testing.T) {
	for _, c := range []struct {
		name string
		lang i18n.Lang
		w, h int
	}{{"id-80x24", i18n.ID, 80, 24}, {"en-80x24", i18n.EN, 80, 24}, {"id-40x20", i18n.ID, 40, 20}, {"en-40x20", i18n.EN, 40, 20}} {
		d := newDesk(t, c.lang)
		d.w, d.h = c.w, c.h-3
		var b strings.Builder
		add := func() { b.WriteString(framed(d.s, d.env, c.w, c.h) + "\n" + strings.Repeat("=", c.w) + "\n") }
		d.show(liveView(live.Opened, openAsk()))
		d.press("2", "enter")
		add()
		d.show(liveView(live.Revealed, revealed(picked("a"))))
		add()
		golden(t, c.name, trim(b.String()))
	}
}

func trim(s string) string {
	lines := strings.Split(s, "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n")
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s (go test -update writes it anew):\n%s", name, got)
	}
}

// The slide is rendered once a slide and width, not at every key.
func TestSlideIsRenderedOnce(t *testing.T) {
	d := newDesk(t, i18n.ID)
	n := &counting{}
	d.s = New(Config{Env: d.env, Slides: n})
	d.show(live.View{Phase: live.Slide, Module: "M2", Slide: 1})
	for range 5 {
		d.press("x")
	}
	d.w = 60
	d.draw()
	d.s.Update(screen.Seat{View: live.View{Phase: live.Slide, Module: "M2", Slide: 2}})
	d.draw()
	if n.n != 3 {
		t.Errorf("rendered %d times, not 3", n.n)
	}
	d.time = d.time.Add(time.Second)
}

type counting struct{ n int }

func (c *counting) Slide(string, int, int) (string, string, bool) {
	c.n++
	return "T", "B", true
}
