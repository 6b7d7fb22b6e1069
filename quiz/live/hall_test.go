package live_test

import (
	"errors"
	"strings"
	"testing"

	"diklat/quiz"
	"diklat/quiz/live"
)

// TestTheHallReadsAlong: an item of a test stands on the projector while it is read
// out, without its key, and goes with the test.
func TestTheHallReadsAlong(t *testing.T) {
	j := &memory{}
	h := open(t, j)
	if err := try(h, live.ShowHall{Hall: live.Hall{Item: "a1"}}); !errors.Is(err, live.ErrNoQuiz) {
		t.Errorf("no test runs: %v", err)
	}
	do(t, h, abTest(live.Pre), live.ShowHall{Hall: live.Hall{Item: "b2"}})
	p := live.PublicOf(snapshot(t, h))
	if r := p.Reading; r == nil || r.Question.ID != "b2" || r.Number != 2 || r.Total != 3 || r.Form != "B" || r.Question.Explain != "" {
		t.Fatalf("reading %+v", r)
	}
	for _, c := range p.Reading.Question.Choices {
		if c.Weight != 0 || strings.Contains(c.Text, "RAHASIA") {
			t.Errorf("the hall learns %+v", c)
		}
	}
	step := snapshot(t, h).Step
	do(t, h, live.ShowHall{Hall: live.Hall{Item: "s1"}})
	if r := live.PublicOf(snapshot(t, h)).Reading; r.Form != "" || r.Number != 3 {
		t.Errorf("an item for everybody: %+v", r)
	}
	if snapshot(t, h).Step != step {
		t.Error("turning the page makes another trainer decide anew")
	}
	for _, bad := range []live.Hall{{Item: "z"}, {Results: true}} {
		if try(h, live.ShowHall{Hall: bad}) == nil {
			t.Errorf("%+v is taken", bad)
		}
	}
	do(t, h, live.EndQuiz{})
	if p := live.PublicOf(snapshot(t, h)); p.Reading != nil || p.Results {
		t.Errorf("after a pre-test: %+v", p)
	}
	sameAfterReplay(t, h, j)
}

// TestTheGroupsResultsComeAfterAPostTest and go with the next thing.
func TestTheGroupsResultsComeAfterAPostTest(t *testing.T) {
	j := &memory{}
	h := open(t, j)
	do(t, h, abTest(live.Post), live.EndQuiz{})
	on := func() bool { return live.PublicOf(snapshot(t, h)).Results }
	if !on() {
		t.Error("not after the post-test")
	}
	do(t, h, live.ShowHall{})
	if on() {
		t.Error("taken off, and still there")
	}
	do(t, h, live.ShowHall{Hall: live.Hall{Results: true}})
	sameAfterReplay(t, h, j)
	if !on() {
		t.Error("put on, and not there")
	}
	do(t, h, live.ShowSlide{Module: "M1", Slide: 0})
	if on() {
		t.Error("a slide does not take it off")
	}
}

// TestAFormThatIsReadOutIsEverybodysForm: forms were dealt, and then one is read
// out. Who answered nothing yet takes that one; who did is refused.
func TestAFormThatIsReadOutIsEverybodysForm(t *testing.T) {
	h := open(t, &memory{})
	pre := abTest(live.Pre)
	pre.Members = []live.Member{{Person: "ance"}, {Person: "maria"}}
	do(t, h, pre)
	run := snapshot(t, h).Run
	for _, p := range []live.PersonID{"ance", "maria"} {
		do(t, h, row(pre.Run, p, live.WayCard, map[quiz.QuestionID]quiz.Answer{"a1": pick("b")}))
		if f := snapshot(t, h).Run.FormOf(p); f != "A" {
			t.Errorf("%s was dealt %s and holds %s", p, run.FormOf(p), f)
		}
	}
	if err := try(h, row(pre.Run, "ance", live.WayCard, map[quiz.QuestionID]quiz.Answer{"b1": pick("b")})); !errors.Is(err, live.ErrOtherForm) {
		t.Errorf("another form later: %v", err)
	}
}
