package main

import (
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/quiz/scenario"
	"diklat/tui/tuitest"
)

// The letters of secrets: each stands in all that belongs to one key and nowhere else.
// A single letter cannot be cut in two by a renderer that sends only what changed.
var secretLetters = []rune("ЖФЦЩЭЮЯДЛБГЙ")

// sealedQuiz is everyKind with the letter of its item in every text that nobody may
// see before the reveal.
func sealedQuiz() quiz.Quiz {
	q := everyKind()
	for i := range q.Questions {
		say := strings.Repeat(string(secretLetters[i]), 3)
		x := &q.Questions[i]
		x.Name, x.Explain, x.Source, x.Help, x.ReadAloud, x.Category, x.Tags = say, say, say, say, say, say, []string{say}
		x.Stem = fmt.Sprintf("Soal%d: %s", i+1, x.Stem)
		x.Choices = append([]quiz.Choice(nil), x.Choices...)
		for k := range x.Choices {
			x.Choices[k].Why = say
		}
		for k := range x.Numbers {
			x.Numbers[k].Why = say
		}
		for k := range x.Texts {
			x.Texts[k].Pattern, x.Texts[k].Why = say, say
		}
	}
	return q
}

// listener is one connection that must not learn too much.
type listener struct {
	name string
	*tuitest.Client
	heard int64
}

// wire is a hall in which all kinds of participants and the projector listen.
type wire struct {
	*hall
	t    *testing.T
	all  []*listener
	self *guest // Maria, alone
}

func newWire(t *testing.T) *wire {
	h := newHall(t, halls.now)
	for _, n := range []string{"Maria Tnunay", "Yosef Bani", "Ance Tefa", "Stefanus Ottu", "Gita Loe", "Hana Loe", "Ina Loe", "Rosa Nope"} {
		h.add(t, n)
	}
	w := &wire{hall: h, t: t}
	hear := func(name string, c *tuitest.Client) { w.all = append(w.all, &listener{name: name, Client: c}) }
	w.self = visit(t, h.addr).comeIn(hallPIN, "Oeltua", "Maria Tnunay")
	hear("alone", w.self.Client)
	small := &guest{tuitest.Dial(t, h.addr, "ikut", 40, 20, elsewhere()...), t}
	small.atDoor(hallPIN).choose("Oeltua").choose("Rosa Nope").choose("Ya")
	hear("alone at 40x20", small.Client)
	turns := visit(t, h.addr, elsewhere()...).share(hallPIN, inTurns, "Yosef Bani", "Ance Tefa")
	turns.WaitFor(t, "Bergiliran di laptop ini")
	hear("in turns", turns.Client)
	group := visit(t, h.addr, elsewhere()...).share(hallPIN, asGroup, "Gita Loe", "Hana Loe")
	group.WaitFor(t, "Kelompok Oeltua (2 orang)")
	hear("group", group.Client)
	lines := read(t, h.addr, "baca", append(elsewhere(), tuitest.WithTerm("dumb"))...)
	lines.hears("Tulis PIN")
	lines.say(hallPIN, "Bagaimana Anda ikut")
	lines.say(numberOf(t, lines.hears("Berkelompok"), "Sendiri"), "Anda dari desa mana?")
	lines.say(numberOf(t, lines.hears("Desa lain"), "Oeltua"), "Siapa nama Anda? (Oeltua)")
	lines.say(numberOf(t, lines.hears("Saya belum terdaftar"), "Stefanus Ottu"), "Apakah Anda Stefanus Ottu")
	lines.say("1", "Anda tercatat hadir.")
	hear("line by line", lines.Client)
	wall := tuitest.Dial(t, h.addr, "layar", 100, 30, tuitest.WithKey(newTrainer(t, h, "rini")), tuitest.WithNoAnswers())
	wall.WaitFor(t, "orang sudah duduk.")
	hear("projector", wall)
	return w
}

// step leads the room on and waits until everybody's terminal got something.
func (w *wire) step(acts ...live.Act) {
	w.t.Helper()
	for _, l := range w.all {
		l.heard = l.Received()
	}
	w.lead(w.t, acts...)
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	for _, l := range w.all {
		for end := time.Now().Add(tuitest.DefaultTimeout); l.Received() == l.heard; <-tick.C {
			if time.Now().After(end) {
				w.t.Fatalf("%s got nothing after %T:\n%s", l.name, acts[len(acts)-1], l.Screen())
			}
		}
	}
}

// silent fails if anybody got the letter of one of these items, ever.
func (w *wire) silent(when string, items ...int) {
	w.t.Helper()
	for _, l := range w.all {
		raw := string(l.Raw())
		if int64(len(raw)) != l.Received() {
			w.t.Fatalf("%s: more was sent than the terminal keeps", l.name)
		}
		for _, i := range items {
			if strings.ContainsRune(raw, secretLetters[i]) {
				w.t.Errorf("%s: the key of item %d was sent to %s; it shows:\n%s", when, i, l.name, l.Screen())
			}
		}
	}
}

// unmarked fails if anybody's screen says which choice of the item is right.
func (w *wire) unmarked(when string, item int) {
	w.t.Helper()
	for _, l := range w.all {
		now := l.Screen()
		if l.name == "line by line" { // what was said before stays in sight
			now = now[max(strings.LastIndex(now, fmt.Sprintf("Soal%d:", item+1)), 0):]
		}
		if strings.Contains(now, "yang tepat") || strings.Contains(now, "✓ tepat") {
			w.t.Errorf("%s: %s shows which one is right:\n%s", when, l.name, l.Screen())
		}
	}
}

// rest are the items from i on.
func rest(i, n int) (out []int) {
	for ; i < n; i++ {
		out = append(out, i)
	}
	return out
}

// TestNoByteOnTheWireHoldsTheKey walks a quiz of every kind through every stage and
// two rounds, over SSH, as every kind of participant and the projector get it: raw
// bytes and screens.
func TestNoByteOnTheWireHoldsTheKey(t *testing.T) {
	w := newWire(t)
	q := sealedQuiz()
	n := len(q.Questions)
	w.step(live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: q})
	for i := range q.Questions {
		w.step(live.OpenItem{Item: i})
		for _, l := range w.all {
			l.WaitUntil(t, "the question", func(s string) bool {
				return strings.Contains(s, fmt.Sprintf("Soal%d", i+1)) || strings.Contains(s, "Serahkan laptop") || q.Questions[i].Kind == quiz.Description
			})
			for _, ahead := range rest(i+1, n) {
				if strings.Contains(ansi.Strip(string(l.Raw())), fmt.Sprintf("Soal%d:", ahead+1)) {
					t.Errorf("item %d: %s has question %d already", i, l.name, ahead)
				}
			}
		}
		if i == 0 {
			w.self.settle()
			w.self.answers("dua").WaitFor(t, "✓ Tersimpan")
		}
		w.silent(fmt.Sprint("open ", i), rest(i, n)...)
		w.unmarked(fmt.Sprint("open ", i), i)
		w.step(live.CloseItem{})
		w.silent(fmt.Sprint("closed ", i), rest(i, n)...)
		w.unmarked(fmt.Sprint("closed ", i), i)
		if i == 0 {
			w.step(live.AskAgain{})
			w.silent("again", rest(i, n)...)
			w.step(live.CloseItem{})
			w.silent("closed again", rest(i, n)...)
		}
		w.step(live.RevealItem{})
		for _, l := range w.all { // and here it may be seen: the letters do arrive
			if l.name != "projector" || q.Questions[i].Kind.Scored() {
				l.WaitUntil(t, "the key", func(string) bool { return strings.ContainsRune(string(l.Raw()), secretLetters[i]) })
			}
		}
	}
	w.step(live.EndQuiz{})
}

// TestNoByteOfATestHoldsAKey: of a test nobody gets a key, from its beginning to its end.
func TestNoByteOfATestHoldsAKey(t *testing.T) {
	w := newWire(t)
	q := sealedQuiz()
	f := live.TestForm{Name: "A"}
	for i := range q.Questions {
		f.Items = append(f.Items, q.Questions[i].ID)
	}
	w.step(live.StartTest{Run: "r1", Quiz: q, Plan: live.TestPlan{Part: live.Pre, Pair: "p", Forms: []live.TestForm{f}}})
	w.self.settle()
	w.self.Type("1\r")
	w.self.WaitFor(t, "Soal1")
	w.self.settle()
	w.self.answers("dua")
	w.self.WaitFor(t, "Soal2")
	w.silent("a test that runs", rest(0, len(q.Questions))...)
	w.step(live.EndQuiz{})
	w.silent("a test that ended", rest(0, len(q.Questions))...)
}

// TestOwnPaceSendsTheKeyToNobodyElse: who has answered gets the key of that item; no
// byte of it goes to anybody else.
func TestOwnPaceSendsTheKeyToNobodyElse(t *testing.T) {
	w := newWire(t)
	q := sealedQuiz()
	w.step(live.StartQuiz{Run: "r1", Mode: live.Paced, Quiz: q})
	w.silent("nobody has answered", rest(0, len(q.Questions))...)
	w.self.WaitFor(t, "Soal1")
	w.self.settle()
	w.self.answers("dua").WaitFor(t, string(secretLetters[0]))
	w.silent("Maria answered one", rest(1, len(q.Questions))...)
	maria := w.all[0]
	w.all = w.all[1:]
	w.silent("somebody else answered", rest(0, len(q.Questions))...)
	w.all = append(w.all, maria)
	w.step(live.EndQuiz{})
	w.silent("it was broken off", rest(1, len(q.Questions))...)
}

// TestNoByteOfACaseIsAhead: before the choice nobody gets what comes of it, and the
// other ways stay unknown.
func TestNoByteOfACaseIsAhead(t *testing.T) {
	w := newWire(t)
	say := func(i int) string { return strings.Repeat(string(secretLetters[i]), 3) }
	c := &scenario.Scenario{ID: "S9", Title: "Surat", Warning: "berat", Setting: "latar", Role: "kader", WayOut: "boleh berhenti", Start: "N1", Debrief: []string{say(4)},
		Nodes: []scenario.Node{
			{ID: "N1", Title: "Surat izin", Text: "Rinto datang.", Choices: []scenario.Choice{
				{ID: "a", Text: "tanda tangani", Consequence: say(0), Score: scenario.RedScore, To: "N3", Red: true, Why: say(0), Legal: say(0)},
				{ID: "b", Text: "periksa dulu", Consequence: say(1), Score: 2, To: "N2", Legal: say(1)}}},
			{ID: "N2", Title: say(2), Text: say(2), Ending: scenario.Good, Done: []string{say(2)}},
			{ID: "N3", Title: say(3), Text: say(3), Ending: scenario.Bad, Done: []string{say(3)}}}}
	move := func(do scenario.Do, ch quiz.ChoiceID) live.Act {
		return live.MoveCase{Action: scenario.Action{Do: do, Choice: ch}}
	}
	w.step(live.StartCase{Run: "k1", Mode: live.Live, Case: c, Seed: 7})
	w.step(move(scenario.Begin, ""))
	w.silent("before the choice", 0, 1, 2, 3, 4)
	w.self.WaitFor(t, "periksa dulu")
	w.self.settle()
	w.self.answers("periksa dulu")
	w.step(move(scenario.Choose, "b"))
	for _, l := range w.all {
		l.WaitUntil(t, "what came of it", func(string) bool { return strings.ContainsRune(string(l.Raw()), secretLetters[1]) })
	}
	w.silent("after the choice", 0, 2, 3, 4)
}

// TestNoByteOfASlideIsAhead shows a module slide by slide: no word of a slide ahead and
// none of the trainer's notes is sent, whatever keys people press.
func TestNoByteOfASlideIsAhead(t *testing.T) {
	w := newWire(t)
	m, ok := w.app.shelf(newMarkdown(), w.house.store).Module("M2")
	if !ok {
		t.Fatal("no such module")
	}
	shown := map[string]bool{}
	for i, sl := range m.Slides[:4] {
		w.step(live.ShowSlide{Module: "M2", Slide: i})
		for word := range longWords(sl.Title + " " + sl.Body) {
			shown[word] = true
		}
		for _, l := range w.all {
			title := strings.Fields(sl.Title)[0]
			l.WaitUntil(t, "the slide", func(s string) bool { return strings.Contains(s, title) })
			l.Press("right", "pgdown", "down", "space")
			l.Type("n>")
			if l.name != "projector" {
				l.Press("left")
			}
			sent := longWords(ansi.Strip(string(l.Raw())) + " " + l.Screen())
			for _, ahead := range m.Slides[i+1:] {
				for word := range longWords(ahead.Title + " " + ahead.Body + " " + sl.Notes + " " + sl.ReadAloud) {
					if sent[word] && !shown[word] && len(word) > 9 {
						t.Errorf("slide %d: %s was sent %q", i, l.name, word)
					}
				}
			}
		}
	}
}

// longWords are the words of a text that can be told from others.
func longWords(s string) map[string]bool {
	out := map[string]bool{}
	for _, word := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if len(word) > 7 {
			out[word] = true
		}
	}
	return out
}
