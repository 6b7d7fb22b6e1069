package main

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"testing"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/roster"
	"diklat/roster/report"
	marks "diklat/tui/ask"
	"diklat/tui/tuitest"
)

// tinyTest has two forms of two items; "b" is right.
func tinyTest(run live.RunID, part live.TestPart, members ...live.Member) live.StartTest {
	a := live.StartTest{Run: run, Members: members, Plan: live.TestPlan{Part: part, Pair: live.MainPair}, Quiz: quiz.Quiz{ID: "TES", Title: "Tes"}}
	for _, form := range []string{"A", "B"} {
		f := live.TestForm{Name: form}
		for n := range 2 {
			id := quiz.QuestionID(fmt.Sprint(form, n+1))
			f.Items = append(f.Items, id)
			a.Quiz.Questions = append(a.Quiz.Questions, quiz.Question{ID: id, Kind: quiz.Single, Module: "M2", Stem: fmt.Sprintf("Bentuk %s soal %d: apa dulu?", form, n+1),
				Choices: []quiz.Choice{{ID: "a", Text: "tanda tangan"}, {ID: "b", Text: "minta kontrak", Weight: 1}, {ID: "c", Text: "usir kerabat"}}})
		}
		a.Plan.Forms = append(a.Plan.Forms, f)
	}
	return a
}

// takes does a whole test at this laptop: two answers, then the hand-in.
func (g *guest) takes(texts ...string) *guest {
	g.tb.Helper()
	g.WaitFor(g.tb, "Mulai")
	g.settle()
	g.Type("1")
	g.Press("enter")
	for i, text := range texts {
		g.WaitFor(g.tb, fmt.Sprintf("soal %d: apa dulu?", i+1))
		g.settle()
		g.answers(text)
	}
	g.WaitFor(g.tb, "2 dari 2 terisi")
	g.settle()
	g.Type("1")
	g.Press("enter")
	g.WaitFor(g.tb, "Serahkan sekarang?")
	g.settle()
	g.Type("1")
	g.Press("enter")
	return g
}

// called answers the call of a laptop that people share.
func (g *guest) called(name, digit string) *guest {
	g.tb.Helper()
	g.WaitFor(g.tb, "Serahkan laptop kepada "+name)
	g.settle()
	g.Type(digit)
	g.Press("enter")
	return g
}

// exam is a class of five that takes tests in every way: one alone, two in turns,
// one on paper, one by cards that a trainer keys over SSH.
type exam struct {
	*hall
	t            *testing.T
	row          map[string]roster.Enrolment
	members      []live.Member
	alone, turns *guest
	rini         *tuitest.Client // the trainer with the cards
	wall         *tuitest.Client // the hall's screen
}

func newExam(t *testing.T) *exam {
	x := &exam{hall: newHall(t, halls.now), t: t, row: map[string]roster.Enrolment{}}
	for _, n := range []string{"Stefanus Ottu", "Maria Tnunay", "Yosef Bani", "Martinus Loe", "Ance Tefa"} {
		x.row[n] = x.add(t, n)
		x.members = append(x.members, live.Member{Person: live.PersonID(x.row[n].ID), Group: "Oeltua"})
	}
	x.alone = visit(t, x.addr).comeIn(hallPIN, "Oeltua", "Stefanus Ottu")
	x.turns = visit(t, x.addr, elsewhere()...).share(hallPIN, inTurns, "Maria Tnunay", "Yosef Bani")
	key := newTrainer(t, x.hall, "rini")
	x.rini = coLead(t, x.hall, key)
	x.wall = tuitest.Dial(t, x.addr, "layar", 100, 30, tuitest.WithKey(key), tuitest.WithNoAnswers())
	return x
}

// paper keys a sheet: the choices of both items in their order.
func (x *exam) paper(name string, choices ...quiz.ChoiceID) {
	x.t.Helper()
	r, who := x.room(x.t).Run, live.PersonID(x.row[name].ID)
	answers := map[quiz.QuestionID]quiz.Answer{}
	for i, at := range r.ItemsOf(who) {
		answers[r.Quiz.Questions[at].ID] = quiz.Answer{Choices: choices[i : i+1]}
	}
	x.lead(x.t, live.KeyAnswers{Run: r.ID, Person: who, Via: live.WayPaper, Answers: answers})
}

// cards reads the form of one person out, over SSH, and keys the letters that they
// hold up; the hall's screen reads along.
func (x *exam) cards(name string, choices ...quiz.ChoiceID) {
	x.t.Helper()
	r, who := x.room(x.t).Run, live.PersonID(x.row[name].ID)
	x.rini.Type(homeDigit(x.t, x.rini.WaitFor(x.t, "Lanjutkan"), "Lanjutkan"))
	x.rini.WaitFor(x.t, "DISERAHKAN")
	x.rini.Type("l")
	x.rini.WaitFor(x.t, "Soal 1 dari 2, formulir A")
	if form := r.FormOf(who); form != "A" {
		x.rini.Type("f")
		x.rini.WaitFor(x.t, "Soal 1 dari 2, formulir "+form)
	}
	for n, at := range r.ItemsOf(who) {
		stem := r.Quiz.Questions[at].Stem
		x.rini.WaitFor(x.t, stem)
		if s := x.wall.WaitFor(x.t, stem); strings.Contains(s, "tepat") || strings.Contains(s, name) {
			x.t.Errorf("the hall sees too much:\n%s", s)
		}
		x.rini.Type(fmt.Sprint(x.row[name].Number, strings.ToLower(marks.Letter(slices.Index(r.Shown(at, ""), choices[n])))))
		x.rini.WaitFor(x.t, name+" →")
		x.rini.Press("enter")
		x.rini.WaitFor(x.t, "✓ "+fmt.Sprintf("%3d", x.row[name].Number)+"  "+name)
		x.rini.Type("n")
	}
	x.rini.Press("esc")
	x.rini.WaitFor(x.t, "DISERAHKAN")
	x.rini.Press("esc")
}

// homeDigit is the number of a line of Beranda.
func homeDigit(t *testing.T, s, text string) string {
	t.Helper()
	for _, l := range strings.Split(s, "\n") {
		if f := strings.Fields(l); strings.Contains(l, text) && len(f) > 1 {
			for _, d := range f[:2] {
				if len(d) == 1 && d[0] >= '1' && d[0] <= '9' {
					return d
				}
			}
		}
	}
	t.Fatalf("no line of %q:\n%s", text, s)
	return ""
}

// own opens the result of one who shares the laptop, and closes it.
func (x *exam) own(digit, want, not string) {
	x.t.Helper()
	x.turns.WaitFor(x.t, "Siapa ingin melihat hasilnya sendiri?")
	x.turns.settle()
	x.turns.Type(digit)
	x.turns.Press("enter")
	if s := x.turns.WaitFor(x.t, want); strings.Contains(s, not) {
		x.t.Errorf("two people's results on one screen:\n%s", s)
	}
	x.turns.settle()
	x.turns.Press("enter")
}

// TestEveryWayOfAnsweringIsOneResult: all five take both tests of one event; one
// result holds all, with the forms swapped; each learns their own change, the hall
// the group's; and the files say the same.
func TestEveryWayOfAnsweringIsOneResult(t *testing.T) {
	t.Parallel()
	x := newExam(t)
	x.lead(t, tinyTest("pre", live.Pre, x.members...))
	x.alone.takes("minta kontrak", "usir kerabat").WaitFor(t, "Sudah diserahkan. Terima kasih.")
	x.turns.called("Maria Tnunay", "1").takes("usir kerabat", "usir kerabat")
	x.turns.called("Yosef Bani", "2").takes("tanda tangan", "minta kontrak")
	x.turns.WaitFor(t, "Semua sudah menjawab.")
	x.paper("Martinus Loe", "b", "c")
	x.cards("Ance Tefa", "c", "b")
	forms := maps.Clone(x.room(t).Run.Test.Form)
	x.lead(t, live.EndQuiz{})
	x.alone.WaitFor(t, "Jawaban Anda tersimpan.")

	x.lead(t, tinyTest("post", live.Post, x.members...))
	x.alone.takes("minta kontrak", "minta kontrak").WaitFor(t, "Sudah diserahkan. Terima kasih.")
	x.turns.called("Maria Tnunay", "1").takes("minta kontrak", "usir kerabat")
	x.turns.called("Yosef Bani", "2").takes("minta kontrak", "minta kontrak")
	x.turns.WaitFor(t, "Semua sudah menjawab.")
	x.paper("Martinus Loe", "b", "b")
	x.cards("Ance Tefa", "b", "b")
	for p, f := range x.room(t).Run.Test.Form {
		if forms[p] == f {
			t.Errorf("%s has form %s twice", p, f)
		}
	}
	x.lead(t, live.EndQuiz{})
	x.alone.WaitFor(t, "Sebelum 1 dari 2, sekarang 2.")
	x.own("1", "Sebelum 0 dari 2, sekarang 1.", "Sebelum 1 dari 2")
	x.own("2", "Sebelum 1 dari 2, sekarang 2.", "Sebelum 0 dari 2")
	x.groupOnTheWall()
	x.oneResult()
	x.files()
}

// groupOnTheWall: (50+0+50+50+50)/5 before, (100+50+100+100+100)/5 after.
func (x *exam) groupOnTheWall() {
	x.t.Helper()
	s := x.wall.WaitFor(x.t, "Sebelum 40 dari 100 jawaban benar, sekarang 90.")
	if !strings.Contains(flat(s), "5 orang ikut kedua tes, 0 pre saja, 0 post saja") {
		x.t.Errorf("on whom does it rest?\n%s", s)
	}
	for name := range x.row {
		if strings.Contains(string(x.wall.Raw()), name) {
			x.t.Errorf("the hall saw the name of %s", name)
		}
	}
}

func (x *exam) oneResult() {
	t := x.t
	t.Helper()
	lib := x.app.shelf(nil, x.house.store).library()
	r, err := learnedOf(t.Context(), x.house.store, lib, x.event, "", x.app.text)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string][2]float64{"Stefanus Ottu": {50, 100}, "Maria Tnunay": {0, 50}, "Yosef Bani": {50, 100}, "Martinus Loe": {50, 100}, "Ance Tefa": {50, 100}}
	for _, row := range r.Rows {
		w := want[row.Name]
		delete(want, row.Name)
		if row.Match != "matched" || row.Pre.V != w[0] || row.Post.V != w[1] || row.Village != "Oeltua" {
			t.Errorf("%+v, want %v", row, w)
		}
	}
	if len(want) > 0 || r.Match.Matched != 5 {
		t.Errorf("missing %v; %+v", want, r.Match)
	}
	for _, test := range []*report.LearnedTest{r.Pre, r.Post} {
		if test.Answered["own"] != 2 || test.Answered["turn"] != 4 || test.Answered["paper"] != 2 || test.Answered["card"] != 2 {
			t.Errorf("%s: %v", test.Title, test.Answered)
		}
	}
	// 40 before, 90 after: gain 50/60
	if g := r.Gain; g == nil || g.PreMean.V != 40 || g.PostMean.V != 90 || math.Abs(g.Class.V-5.0/6) > 1e-9 || g.T != nil {
		t.Errorf("gain %+v", g)
	}
}
