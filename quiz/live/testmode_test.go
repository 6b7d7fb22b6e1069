package live_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"diklat/quiz"
	"diklat/quiz/live"
)

// abTest is a test of two forms of two items, and one item for everybody. Every
// text that may not be seen says RAHASIA.
func abTest(part live.TestPart) live.StartTest {
	return live.StartTest{Run: live.RunID("r-" + string(part)), Quiz: quiz.Quiz{ID: "TES", Title: "Tes", Questions: []quiz.Question{
		single("a1"), single("a2"), single("b1"), single("b2"), single("s1")}},
		Plan: live.TestPlan{Part: part, Pair: "p", Forms: []live.TestForm{{Name: "A", Items: []quiz.QuestionID{"a1", "a2"}}, {Name: "B", Items: []quiz.QuestionID{"b1", "b2"}}},
			Also: []quiz.QuestionID{"s1"}}}
}

func testStep(h *live.Hub, run live.RunID, who string, do live.TestDo) error {
	return h.Test(context.Background(), live.TestStep{Seat: live.SeatID(who), Person: live.PersonID(who), Run: run, Do: do})
}

func tick(h *live.Hub, run live.RunID, who, q, choice string) error {
	return h.Submit(context.Background(), live.Submission{Seat: live.SeatID(who), Person: live.PersonID(who), Run: run,
		Question: quiz.QuestionID(q), Answer: quiz.Answer{Choices: []quiz.ChoiceID{quiz.ChoiceID(choice)}}, Ref: fmt.Sprint(who, q, choice, run)})
}

// TestATestFromBeginToChange walks a pre-test and a post-test of one person: the
// forms swap, answers change until the hand-in, and only then the own change shows.
func TestATestFromBeginToChange(t *testing.T) {
	j := &memory{}
	h := open(t, j)
	sit(t, h, "maria", "maria")
	pre := abTest(live.Pre)
	pre.Members = []live.Member{{Person: "maria", Group: "Oben"}}
	do(t, h, pre)
	if err := tick(h, pre.Run, "maria", "b1", "b"); !errors.Is(err, live.ErrOtherForm) {
		t.Errorf("an item of the other form: %v", err)
	}
	must(t, testStep(h, pre.Run, "maria", live.Begin), tick(h, pre.Run, "maria", "a1", "b"), tick(h, pre.Run, "maria", "a1", "c"),
		tick(h, pre.Run, "maria", "s1", "b"), testStep(h, pre.Run, "maria", live.HandIn), testStep(h, pre.Run, "maria", live.HandIn))
	if err := tick(h, pre.Run, "maria", "a2", "b"); !errors.Is(err, live.ErrHandedIn) {
		t.Errorf("after the hand-in: %v", err)
	}
	do(t, h, live.ReturnTest{Person: "maria"})
	must(t, tick(h, pre.Run, "maria", "a2", "b"))
	do(t, h, live.EndQuiz{})
	s := snapshot(t, h)
	v := live.ViewOf(&s.State, "maria")
	if c := v.Last.Change; c == nil || c.Known || c.Of != 0 || c.Given != 3 || v.Last.Total != 0 || v.Last.Right != 0 {
		t.Errorf("after a pre-test the view says %+v %+v", v.Last, v.Last.Change)
	}
	post := abTest(live.Post)
	post.Members = pre.Members
	do(t, h, post)
	must(t, testStep(h, post.Run, "maria", live.Begin))
	s = snapshot(t, h)
	if f := s.Run.FormOf("maria"); f != "B" {
		t.Errorf("form of the post-test: %q", f)
	}
	must(t, tick(h, post.Run, "maria", "b1", "b"), tick(h, post.Run, "maria", "b2", "b"))
	do(t, h, live.EndQuiz{})
	sameAfterReplay(t, h, j)
	for range 2 { // as it was, and as a replay makes it
		s := snapshot(t, h)
		if c := live.ViewOf(&s.State, "maria").Last.Change; c == nil || !c.Known || c.Before != 1 || c.BeforeOf != 2 || c.Now != 2 || c.Of != 2 {
			t.Errorf("change: %+v", c)
		}
		h = open(t, j)
	}
}

// TestTheChangeIsShownToNobodyElse: who took one test only, or none, learns no figure.
func TestTheChangeIsShownToNobodyElse(t *testing.T) {
	h := open(t, &memory{})
	sit(t, h, "yosef", "yosef")
	post := abTest(live.Post)
	do(t, h, post)
	must(t, testStep(h, post.Run, "yosef", live.Begin))
	s := snapshot(t, h)
	q := s.Run.Quiz.Questions[s.Run.ItemsOf("yosef")[0]].ID
	must(t, tick(h, post.Run, "yosef", string(q), "b"))
	do(t, h, live.EndQuiz{})
	s = snapshot(t, h)
	if c := live.ViewOf(&s.State, "yosef").Last.Change; c == nil || c.Known || c.Of != 2 || c.Now != 1 {
		t.Errorf("post-test alone: %+v", c)
	}
	if last := live.ViewOf(&s.State, "ance").Last; last != nil {
		t.Errorf("somebody who took nothing learns %+v", last)
	}
}

// TestNoViewOfATestHoldsAKey walks a test through every stage, over every kind of
// question.
func TestNoViewOfATestHoldsAKey(t *testing.T) {
	h := open(t, &memory{})
	sit(t, h, "maria", "maria")
	q := everyKind()
	form := live.TestForm{Name: "A"}
	for _, x := range q.Questions {
		form.Items = append(form.Items, x.ID)
	}
	check := func(stage string) {
		t.Helper()
		s := snapshot(t, h)
		v := live.ViewOf(&s.State, "maria")
		text, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		for _, secret := range []string{"rahasia", "1234567", `"weight"`, `"score":1`, `"correct":true`} {
			if strings.Contains(strings.ToLower(string(text)), secret) {
				t.Errorf("%s: the view holds %q: %s", stage, secret, text)
			}
		}
		if v.Quiz == nil {
			return
		}
		for _, a := range v.Quiz.Asks {
			if a.Reveal != nil {
				t.Errorf("%s: %s is revealed", stage, a.Question.ID)
			}
			if ch := a.Question.Choices; a.Question.Kind == quiz.Order && ch[0].ID == "a" && ch[1].ID == "b" {
				t.Errorf("%s: an order question stands in order", stage)
			}
		}
	}
	do(t, h, live.StartTest{Run: "r1", Quiz: q, Plan: live.TestPlan{Part: live.Pre, Pair: "p", Forms: []live.TestForm{form}}})
	check("before it begins")
	must(t, testStep(h, "r1", "maria", live.Begin))
	check("begun")
	must(t, tick(h, "r1", "maria", "single", "b"))
	check("answered")
	must(t, testStep(h, "r1", "maria", live.HandIn))
	check("handed in")
	do(t, h, live.EndQuiz{})
	check("closed")
	for _, act := range []live.Act{live.OpenItem{Item: 0}, live.RevealItem{}, live.CloseItem{}} {
		if err := h.Do(context.Background(), "pelatih", 0, act); err == nil {
			t.Errorf("%T works on a test", act)
		}
	}
}

func TestFormsAreBalancedWithinEveryVillage(t *testing.T) {
	var members []live.Member
	for i := range 60 {
		members = append(members, live.Member{Person: live.PersonID(fmt.Sprint("p", i)), Group: fmt.Sprint("desa", i*i%7)})
	}
	got := live.Assign(members, []string{"A", "B"}, func(live.PersonID) string { return "" })
	all, by := map[string]int{}, map[string]int{}
	for _, m := range members {
		all[got[m.Person]]++
		by[m.Group+got[m.Person]]++
	}
	if d := all["A"] - all["B"]; len(got) != 60 || d*d > 1 {
		t.Errorf("in all: %v", all)
	}
	for _, m := range members {
		if d := by[m.Group+"A"] - by[m.Group+"B"]; d*d > 1 {
			t.Errorf("%s: %v", m.Group, by)
		}
	}
	again := live.Assign(members, []string{"A", "B"}, func(p live.PersonID) string { return got[p] })
	for p, f := range again {
		if f == got[p] {
			t.Errorf("%s has %s twice", p, f)
		}
	}
}

// TestPeopleWhoComeLateGetTheRarerForm: ten people who are on no list, one after
// the other, end up five and five.
func TestPeopleWhoComeLateGetTheRarerForm(t *testing.T) {
	h := open(t, &memory{})
	start := abTest(live.Pre)
	do(t, h, start)
	n := map[string]int{}
	for i := range 10 {
		who := fmt.Sprint("p", i)
		sit(t, h, who, who)
		must(t, testStep(h, start.Run, who, live.Begin))
		n[snapshot(t, h).Run.FormOf(live.PersonID(who))]++
	}
	if n["A"] != 5 || n["B"] != 5 {
		t.Error(n)
	}
}

func TestATestThatIsNotWholeIsRefused(t *testing.T) {
	h := open(t, &memory{})
	for name, spoil := range map[string]func(*live.StartTest){
		"no form":      func(a *live.StartTest) { a.Plan.Forms = nil },
		"empty form":   func(a *live.StartTest) { a.Plan.Forms[0].Items = nil },
		"unknown item": func(a *live.StartTest) { a.Plan.Forms[0].Items = []quiz.QuestionID{"x"} },
		"item twice":   func(a *live.StartTest) { a.Plan.Also = []quiz.QuestionID{"a1"} },
		"name twice":   func(a *live.StartTest) { a.Plan.Forms[1].Name = "A" },
		"no run":       func(a *live.StartTest) { a.Run = "" },
	} {
		a := abTest(live.Pre)
		spoil(&a)
		if err := h.Do(context.Background(), "pelatih", 0, a); !errors.Is(err, live.ErrEmptyQuiz) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestTheTrainerGivesASheetOnlyToWhoHasNotAnswered(t *testing.T) {
	h := open(t, &memory{})
	sit(t, h, "maria", "maria")
	start := abTest(live.Pre)
	start.Members = []live.Member{{Person: "maria"}}
	do(t, h, start, live.GiveForm{Person: "maria", Form: "B"})
	must(t, testStep(h, start.Run, "maria", live.Begin), tick(h, start.Run, "maria", "b1", "b"))
	if err := h.Do(context.Background(), "pelatih", 0, live.GiveForm{Person: "maria", Form: "A"}); !errors.Is(err, live.ErrFormUsed) {
		t.Errorf("another sheet after an answer: %v", err)
	}
	do(t, h, live.HandInFor{Person: "maria"})
	if s := snapshot(t, h); len(s.Run.Test.Done) != 1 || s.Run.FormOf("maria") != "B" {
		t.Errorf("%+v", s.Run.Test)
	}
}
