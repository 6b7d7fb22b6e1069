package live_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"diklat/quiz"
	"diklat/quiz/live"
)

// exam is a test in the plainest words: who has which form, who handed in, and the
// last answer of each.
type exam struct {
	t       *rapid.T
	j       *memory
	h       *live.Hub
	n       int
	run     live.RunID
	running bool
	form    map[string]string
	begun   map[string]bool
	done    map[string]bool
	given   map[string]refAnswer // "person question"
}

// The people of a test: two at laptops of their own, two who share one, one on paper.
var examined = []string{"p0", "p1", "t0", "t1", "k0"}

func (e *exam) open() {
	e.h = nil
	h, err := live.Open(context.Background(), e.j, live.Options{})
	if err != nil {
		e.t.Fatal(err)
	}
	e.h = h
	for _, seat := range []string{"p0", "p1", "t"} {
		if _, err := h.Join(context.Background(), live.SeatID(seat), seat, ""); err != nil {
			e.t.Fatal(err)
		}
		if seat == "t" {
			err = h.Form(context.Background(), "t", live.Crew{Kind: live.Group, Members: []live.PersonID{"t0", "t1"}}) // a test measures each of them all the same
		} else {
			err = h.Sit(context.Background(), live.SeatID(seat), live.PersonID(seat))
		}
		if err != nil {
			e.t.Fatal(err)
		}
	}
}

// formOf is the form that holds a question, "" for the one asked of everybody.
func formOf(q quiz.QuestionID) string {
	switch q[0] {
	case 'a':
		return "A"
	case 'b':
		return "B"
	}
	return ""
}

// may reports that the laptop of this person waits for them: alone always, of two who
// share one the first who has not handed in.
func (e *exam) may(who string) bool {
	switch who {
	case "k0":
		return false
	case "t0":
		return !e.done["t0"]
	case "t1":
		return e.done["t0"] && !e.done["t1"]
	}
	return true
}

func (e *exam) agree(what string, want bool, err error) {
	e.t.Helper()
	if want != (err == nil) {
		e.t.Fatalf("%s: reference says %v, room says %v", what, want, err)
	}
}

func (e *exam) seat(who string) live.SeatID {
	if who[0] == 't' {
		return "t"
	}
	return live.SeatID(who)
}

func (e *exam) who() string { return rapid.SampledFrom(examined).Draw(e.t, "person") }

func (e *exam) question() quiz.QuestionID {
	return rapid.SampledFrom([]quiz.QuestionID{"a1", "a2", "b1", "b2", "s1"}).Draw(e.t, "question")
}

func (e *exam) start() {
	e.n++
	s := abTest(live.Single)
	s.Run = live.RunID(fmt.Sprint("r", e.n))
	s.Members = []live.Member{{Person: "p0", Group: "Oben"}}
	e.agree("start", !e.running, e.h.Do(context.Background(), "pelatih", 0, s))
	if e.running {
		return
	}
	e.run, e.running = s.Run, true
	e.form, e.begun, e.done, e.given = map[string]string{}, map[string]bool{}, map[string]bool{}, map[string]refAnswer{}
	e.learn("p0")
}

// learn takes over the form that the room gave somebody: which one is a matter of
// balance, see TestAssign; from then on it stays.
func (e *exam) learn(who string) {
	s, err := e.h.Snapshot(context.Background())
	if err != nil {
		e.t.Fatal(err)
	}
	if f := s.Run.FormOf(live.PersonID(who)); f == "A" || f == "B" {
		e.form[who] = f
		return
	}
	e.t.Fatalf("%s has no form", who)
}

func (e *exam) step() {
	who, what := e.who(), rapid.SampledFrom([]live.TestDo{live.Begin, live.Begin, live.HandIn}).Draw(e.t, "step")
	e.n++
	err := e.h.Test(context.Background(), live.TestStep{Seat: e.seat(who), Person: live.PersonID(who), Run: e.run, Do: what, Ref: fmt.Sprint(e.n)})
	seated, again := who != "k0", what == live.Begin && e.begun[who] || what == live.HandIn && e.done[who]
	ok := e.running && seated && (again || e.may(who) && (what == live.Begin || e.form[who] != ""))
	e.agree(fmt.Sprintf("%s %s", who, what), ok, err)
	switch {
	case !ok || again:
	case what == live.Begin:
		if e.begun[who] = true; e.form[who] == "" {
			e.learn(who)
		}
	default:
		e.done[who] = true
	}
}

func (e *exam) answer() {
	who, q, c := e.who(), e.question(), rapid.SampledFrom([]quiz.ChoiceID{"a", "b", "tidak ada"}).Draw(e.t, "choice")
	e.n++
	err := e.h.Submit(context.Background(), live.Submission{Seat: e.seat(who), Person: live.PersonID(who), Run: e.run, Question: q, Answer: pick(c), Ref: fmt.Sprint(e.n)})
	of := formOf(q)
	ok := e.running && e.may(who) && !e.done[who] && e.form[who] != "" && (of == "" || of == e.form[who]) && c != "tidak ada"
	e.agree(fmt.Sprintf("%s answers %s with %s", who, q, c), ok, err)
	if ok {
		e.given[who+" "+string(q)] = refAnswer{choice: c}
	}
}

// key keys one answer of a sheet; none takes it back.
func (e *exam) key() {
	who, q, c := e.who(), e.question(), rapid.SampledFrom([]quiz.ChoiceID{"a", "b", ""}).Draw(e.t, "choice")
	a := pick(c)
	if c == "" {
		a = quiz.Answer{}
	}
	err := e.h.Do(context.Background(), "pelatih", 0, live.KeyAnswers{Run: e.run, Person: live.PersonID(who), Via: live.WayPaper, Answers: map[quiz.QuestionID]quiz.Answer{q: a}})
	at, of := who+" "+string(q), formOf(q)
	had, was := e.given[at]
	other := of != "" && e.form[who] != "" && of != e.form[who] // who has answered nothing gets the form of the sheet
	ok := e.running && (e.form[who] != "" || of != "") && (!other || !e.used(who)) && (!was || had.keyed || had.choice == c)
	e.agree(fmt.Sprintf("key %s of %s: %q", q, who, c), ok, err)
	if ok && other {
		e.form[who] = of
	}
	switch {
	case !ok || was && had.choice == c || !was && c == "":
	case c == "":
		delete(e.given, at)
	default:
		if e.given[at] = (refAnswer{choice: c, keyed: true}); e.form[who] == "" {
			e.form[who] = of
		}
	}
}

// used reports that somebody has answered something.
func (e *exam) used(who string) bool {
	for at := range e.given {
		if at[:2] == who {
			return true
		}
	}
	return false
}

func (e *exam) lead() {
	who := e.who()
	form := rapid.SampledFrom([]string{"A", "B"}).Draw(e.t, "form")
	act, ok, then := []live.Act{live.ReturnTest{Person: live.PersonID(who)}, live.HandInFor{Person: live.PersonID(who)}, live.GiveForm{Person: live.PersonID(who), Form: form}, live.EndQuiz{}},
		[]bool{true, e.form[who] != "", e.form[who] == form || !e.used(who), true},
		[]func(){func() { delete(e.done, who) }, func() { e.done[who] = true }, func() { e.form[who] = form }, func() { e.running = false }}
	i := rapid.SampledFrom([]int{0, 1, 2, 2, 3}).Draw(e.t, "act")
	good := e.running && ok[i]
	e.agree(fmt.Sprintf("%+v", act[i]), good, e.h.Do(context.Background(), "pelatih", 0, act[i]))
	if good {
		then[i]()
	}
}

func (e *exam) compare() {
	s, err := e.h.Snapshot(context.Background())
	if err != nil {
		e.t.Fatal(err)
	}
	r := s.Run
	if (r != nil) != e.running {
		e.t.Fatalf("running: %v", r != nil)
	}
	if r == nil {
		if len(s.Past) == 0 {
			return
		}
		r = s.Past[len(s.Past)-1]
	}
	n := 0
	for i, q := range r.Quiz.Questions {
		for who, g := range r.Items[i].Given {
			a, ok := e.given[string(who)+" "+string(q.ID)]
			if n++; !ok || a.choice != g.Answer.Choices[0] || a.keyed != g.Via.Keyed() {
				e.t.Fatalf("%s of %s: %+v, reference %+v", q.ID, who, g, a)
			}
		}
	}
	if n != len(e.given) {
		e.t.Fatalf("%d answers, reference %d", n, len(e.given))
	}
	for _, who := range examined {
		_, done := r.Test.Done[live.PersonID(who)]
		if done != e.done[who] || r.FormOf(live.PersonID(who)) != e.form[who] {
			e.t.Fatalf("%s: handed in %v, form %q; reference %v, %q", who, done, r.FormOf(live.PersonID(who)), e.done[who], e.form[who])
		}
		want := 0
		for _, id := range []string{"a1", "a2", "b1", "b2"} {
			if a, ok := e.given[who+" "+id]; ok && a.choice == "b" && formOf(quiz.QuestionID(id)) == e.form[who] {
				want++
			}
		}
		if score, _, total := r.Score(live.PersonID(who)); int(score) != want || total != 2 && e.form[who] != "" {
			e.t.Fatalf("%s: %v of %d, reference %d of 2", who, score, total, want)
		}
	}
}

// TestRandomActionsOfATestMatchThePlainReference is the same for tests: forms, hand-ins,
// sheets of paper and two who share a laptop.
func TestRandomActionsOfATestMatchThePlainReference(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := &exam{t: t, j: &memory{}}
		e.open()
		defer func() { e.h.Close() }()
		acts := []func(){e.start, e.step, e.step, e.answer, e.answer, e.answer, e.key, e.key, e.lead, func() { e.h.Close(); e.open() }}
		for range modelActions {
			i := rapid.IntRange(0, len(acts)-1).Draw(t, "action")
			if !slices.Contains([]int{0, len(acts) - 1}, i) && e.run == "" {
				continue
			}
			acts[i]()
			e.compare()
		}
	})
}
