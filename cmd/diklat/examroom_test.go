package main

import (
	"fmt"
	"testing"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/roster"
	"diklat/roster/report"
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

// TestLaptopTurnsAndPaperAreOneResult: somebody alone, two who take turns, and one
// on paper take both tests of one event, over SSH and keyed in; one result holds
// all, with the forms swapped.
func TestLaptopTurnsAndPaperAreOneResult(t *testing.T) {
	t.Parallel()
	h := newHall(t, halls.now)
	ids := map[string]roster.PersonID{}
	var members []live.Member
	for _, n := range []string{"Stefanus Ottu", "Maria Tnunay", "Yosef Bani", "Martinus Loe"} {
		ids[n] = h.add(t, n).ID
		members = append(members, live.Member{Person: live.PersonID(ids[n]), Group: "Oeltua"})
	}
	alone := visit(t, h.addr).comeIn(hallPIN, "Oeltua", "Stefanus Ottu")
	turns := visit(t, h.addr, elsewhere()...).share(hallPIN, inTurns, "Maria Tnunay", "Yosef Bani")
	paper := func(run live.RunID, choices ...quiz.ChoiceID) {
		t.Helper()
		r := h.room(t).Run
		answers := map[quiz.QuestionID]quiz.Answer{}
		for i, at := range r.ItemsOf(live.PersonID(ids["Martinus Loe"])) {
			answers[r.Quiz.Questions[at].ID] = quiz.Answer{Choices: choices[i : i+1]}
		}
		h.lead(t, live.KeyAnswers{Run: run, Person: live.PersonID(ids["Martinus Loe"]), Via: live.WayPaper, Answers: answers})
	}

	h.lead(t, tinyTest("pre", live.Pre, members...))
	alone.takes("minta kontrak", "usir kerabat").WaitFor(t, "Sudah diserahkan. Terima kasih.")
	turns.called("Maria Tnunay", "1").takes("usir kerabat", "usir kerabat")
	turns.called("Yosef Bani", "2").takes("tanda tangan", "minta kontrak")
	turns.WaitFor(t, "Semua sudah menjawab.")
	paper("pre", "b", "c")
	forms := map[live.PersonID]string{}
	for p, f := range h.room(t).Run.Test.Form {
		forms[p] = f
	}
	h.lead(t, live.EndQuiz{})
	alone.WaitFor(t, "Jawaban Anda tersimpan.")

	h.lead(t, tinyTest("post", live.Post, members...))
	alone.takes("minta kontrak", "minta kontrak").WaitFor(t, "Sudah diserahkan. Terima kasih.")
	turns.called("Maria Tnunay", "1").takes("minta kontrak", "usir kerabat")
	turns.called("Yosef Bani", "2").takes("minta kontrak", "minta kontrak")
	turns.WaitFor(t, "Semua sudah menjawab.")
	paper("post", "b", "b")
	for p, f := range h.room(t).Run.Test.Form {
		if forms[p] == f {
			t.Errorf("%s has form %s twice", p, f)
		}
	}
	h.lead(t, live.EndQuiz{})
	alone.WaitFor(t, "Sebelum 1 dari 2, sekarang 2.")

	lib := h.app.shelf(nil, h.house.store).library()
	r, err := learnedOf(t.Context(), h.house.store, lib, h.event, "", h.app.text)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string][2]float64{"Stefanus Ottu": {50, 100}, "Maria Tnunay": {0, 50}, "Yosef Bani": {50, 100}, "Martinus Loe": {50, 100}}
	for _, row := range r.Rows {
		w := want[row.Name]
		delete(want, row.Name)
		if row.Match != "matched" || row.Pre.V != w[0] || row.Post.V != w[1] || row.Village != "Oeltua" {
			t.Errorf("%+v, want %v", row, w)
		}
	}
	if len(want) > 0 || r.Match.Matched != 4 {
		t.Errorf("missing %v; %+v", want, r.Match)
	}
	for _, test := range []*report.LearnedTest{r.Pre, r.Post} {
		if test.Answered["own"] != 2 || test.Answered["turn"] != 4 || test.Answered["paper"] != 2 {
			t.Errorf("%s: %v", test.Title, test.Answered)
		}
	}
	// (50+0+50+50)/4 = 37.5 before, 87.5 after: gain 50/62.5
	if g := r.Gain; g == nil || g.PreMean.V != 37.5 || g.PostMean.V != 87.5 || g.Class.V < 0.7999 || g.Class.V > 0.8001 || g.T != nil {
		t.Errorf("gain %+v", g)
	}
}
