package outcome_test

import (
	"fmt"
	"math"
	"testing"

	"diklat/quiz/live"
	"diklat/quiz/outcome"
	"diklat/quiz/stats"
)

// TestTheTrueGainIsRecovered: what people answered in the room, read back from the
// journal, gives a gain whose interval holds the gain that was simulated, about as
// often as a 95 % interval must, and without bias.
func TestTheTrueGainIsRecovered(t *testing.T) {
	for _, truth := range []float64{0, 0.3, 0.6} {
		const classes = 60
		held, sum := 0, 0.0
		for seed := range uint64(classes) {
			l, roll := class(t, seed, 36, 15, truth)
			got := outcome.Of(l.runs(), "p", roll, 70)
			if got.Gain.ClassCI.Has(truth) {
				held++
			}
			sum += got.Gain.Class.V
			if m := got.Match; m.Matched+m.PreOnly+m.PostOnly+m.Neither != 36 || m.Matched != got.Gain.N || got.Gain.PreOnly != m.PreOnly {
				t.Fatalf("seed %d: %+v does not add up to 36 people", seed, m)
			}
		}
		if held < 52 {
			t.Errorf("gain %v: the interval held it in %d of %d classes", truth, held, classes)
		}
		if mean := sum / classes; math.Abs(mean-truth) > 0.03 {
			t.Errorf("gain %v: mean of the estimates %.3f", truth, mean)
		}
	}
}

// TestFiguresByHand computes a class of three by hand: only matched people count,
// blanks are wrong, attitude counts for nothing.
func TestFiguresByHand(t *testing.T) {
	l := newLog(t)
	pre, post := test(live.Pre, 4), test(live.Post, 4)
	for p, f := range map[live.PersonID][2]string{"maria": {"A", "B"}, "yosef": {"B", "A"}, "ance": {"A", "B"}} {
		pre.Form[p], post.Form[p] = f[0], f[1]
	}
	l.add(pre)
	l.answer(pre, "maria", "A1", "b") // 1 of 4, three blank
	l.answer(pre, "maria", "S1", "b")
	l.answer(pre, "yosef", "B1", "b")
	l.answer(pre, "yosef", "B2", "b") // 2 of 4
	l.answer(pre, "yosef", "B4", "a")
	l.answer(pre, "ance", "A1", "b") // never came back
	l.add(live.QuizEnded{Run: pre.Run})
	l.add(post)
	for _, q := range []string{"B1", "B2", "B3"} {
		l.answer(post, "maria", q, "b") // 3 of 4
	}
	for _, q := range []string{"A1", "A2", "A3", "A4"} {
		l.answer(post, "yosef", q, "b") // 4 of 4
	}
	l.add(live.QuizEnded{Run: post.Run})
	roll := outcome.Roll{Staff: 2, People: []outcome.Person{{ID: "maria", Sex: "P", Village: "Oben"}, {ID: "yosef", Sex: "L", Village: "Oben"}, {ID: "ance", Sex: "P", Village: "Oben"}, {ID: "martinus", Sex: "L"}}}
	got := outcome.Of(l.runs(), "p", roll, 70)
	if want := (outcome.Match{Matched: 2, PreOnly: 1, Neither: 1, Staff: 2}); got.Match != want {
		t.Errorf("match %+v, want %+v", got.Match, want)
	}
	// before (25+50)/2 = 37.5, after (75+100)/2 = 87.5, gain 50/62.5 = 0.8
	if g := got.Gain; !near(g.PreMean, 37.5) || !near(g.PostMean, 87.5) || !near(g.Class, 0.8) || g.Band != stats.High || g.T != nil || g.ClassCI.OK() {
		t.Errorf("gain %+v", g)
	}
	m1 := find(t, got.Objectives, func(o outcome.Objective) bool { return o.Module == "M1" })
	// M1 is items 1-3: before 1/3 and 2/3, after 1 and 1
	if !near(m1.Before, 50) || !near(m1.After, 100) || m1.Items != 3 || m1.Weak {
		t.Errorf("M1: %+v", m1)
	}
	m2 := find(t, got.Objectives, func(o outcome.Objective) bool { return o.Module == "M2" })
	// item 4: nobody before, yosef after
	if !near(m2.Before, 0) || !near(m2.After, 50) || !m2.Weak {
		t.Errorf("M2: %+v", m2)
	}
	p := find(t, got.Sexes, func(g outcome.Group) bool { return g.Name == "P" })
	if p.N != 1 || !near(p.Before, 25) || !near(p.After, 75) {
		t.Errorf("P: %+v", p)
	}
	a := got.Attitude[0]
	if a.NPre != 1 || a.NPost != 0 || a.Pre[1].N != 1 || !a.Pre[1].Advised {
		t.Errorf("attitude %+v", a)
	}
	if got.Pre.Blanks != 3+1+3 || got.Pre.Lasted() <= 0 || got.Pre.Minutes != 20 {
		t.Errorf("pre-test: %d blanks, %v", got.Pre.Blanks, got.Pre.Lasted())
	}
	it := find(t, got.Items, func(i outcome.Item) bool { return i.ID == "A1" })
	if it.NPre != 2 || it.NPost != 1 || !near(it.PPre, 1) || it.Place != 1 || it.Form != "A" {
		t.Errorf("A1: %+v", it)
	}
}

// TestATestThatWasBegunTwiceCountsOnce: the trainer closed too early and began
// again; nobody is two people.
func TestATestThatWasBegunTwiceCountsOnce(t *testing.T) {
	l := newLog(t)
	first, again := test(live.Pre, 3), test(live.Pre, 3)
	again.Run = "r-lagi"
	first.Form["maria"], again.Form["maria"] = "A", "B"
	l.add(first)
	l.answer(first, "maria", "A1", "b")
	l.add(live.QuizEnded{Run: first.Run})
	l.add(again)
	l.answer(again, "maria", "B1", "b")
	l.answer(again, "maria", "B2", "b")
	l.add(live.QuizEnded{Run: again.Run})
	got := outcome.Of(l.runs(), "p", outcome.Roll{}, 0)
	if len(got.Pre.Took) != 1 || got.Match.PreOnly != 1 || got.Post != nil || got.Gain.Class.OK {
		t.Errorf("%+v %+v", got.Pre, got.Match)
	}
	if n := len(got.Pre.Forms); n != 2 {
		t.Errorf("%d forms", n)
	}
}

func TestNothingTakenSaysNothing(t *testing.T) {
	got := outcome.Of(nil, "p", outcome.Roll{People: []outcome.Person{{ID: "maria"}}}, 0)
	if got.Pre != nil || got.Post != nil || got.Gain.Class.OK || len(got.Objectives)+len(got.Items)+len(outcome.Pairs(nil)) > 0 {
		t.Errorf("%+v", got)
	}
	// A test that nobody answered.
	l := newLog(t)
	e := test(live.Pre, 3)
	l.add(e)
	l.add(live.QuizEnded{Run: e.Run})
	got = outcome.Of(l.runs(), "p", outcome.Roll{People: []outcome.Person{{ID: "maria"}}}, 0)
	if got.Pre == nil || len(got.Pre.Took) != 0 || got.Match.Neither != 1 || len(got.Items) != 6 || got.Items[0].P.OK {
		t.Errorf("%+v", got)
	}
}

func TestSmallGroupsAreFolded(t *testing.T) {
	group := func(name string, n int, b, a float64) outcome.Group {
		return outcome.Group{Name: name, N: n, Before: stats.Of(b), After: stats.Of(a)}
	}
	for _, c := range []struct {
		in   []outcome.Group
		want string
	}{
		{[]outcome.Group{group("a", 9, 10, 20), group("b", 6, 0, 0)}, "a9 b6"},
		{[]outcome.Group{group("a", 9, 10, 20), group("b", 3, 0, 0), group("c", 2, 0, 0)}, "a9 rest5"},
		{[]outcome.Group{group("a", 9, 10, 20), group("b", 6, 0, 0), group("c", 1, 0, 0)}, "a9 rest7"},
		{[]outcome.Group{group("a", 3, 10, 20)}, "rest3"},
		{nil, ""},
	} {
		got := ""
		for i, g := range outcome.Fold(c.in, 5, "rest") {
			if i > 0 {
				got += " "
			}
			got += fmt.Sprint(g.Name, g.N)
		}
		if got != c.want {
			t.Errorf("%v: %q, want %q", c.in, got, c.want)
		}
	}
	m := outcome.Fold([]outcome.Group{group("a", 4, 10, 20), group("b", 1, 60, 70)}, 5, "rest")[0]
	if !near(m.Before, 20) || !near(m.After, 30) || !near(m.Gain, 10.0/80) {
		t.Errorf("merged %+v", m)
	}
}

func near(v stats.Value, want float64) bool { return v.OK && math.Abs(v.V-want) < 1e-9 }

// TestPeopleWhoAreMergedCountOnce: somebody was entered twice, took the pre-test as
// one entry and the post-test as the other, and was merged since.
func TestPeopleWhoAreMergedCountOnce(t *testing.T) {
	l := newLog(t)
	pre, post, survey := test(live.Pre, 4), test(live.Post, 4), test(live.Reaction, 2)
	pre.Form["maria2"], pre.Form["maria"], post.Form["maria"] = "A", "A", "B"
	survey.Plan.Forms = survey.Plan.Forms[:1]
	survey.Form["maria2"] = "A"
	l.add(pre)
	for _, q := range []string{"A1", "A2"} {
		l.answer(pre, "maria2", q, "b")
	}
	l.answer(pre, "maria", "A2", "a") // what both gave stays that of the entry that stays
	l.add(live.QuizEnded{Run: pre.Run})
	l.add(post)
	for _, q := range []string{"B1", "B2", "B3"} {
		l.answer(post, "maria", q, "b")
	}
	l.add(live.QuizEnded{Run: post.Run})
	l.add(survey)
	l.answer(survey, "maria2", "A1", "a")
	l.answer(survey, "maria", "A1", "b")
	l.add(live.QuizEnded{Run: survey.Run})
	roll := outcome.Roll{People: []outcome.Person{{ID: "maria", Sex: "P", Village: "Oben"}}}
	if got := outcome.Of(l.runs(), "p", roll, 70); got.Match.Matched+got.Match.PreOnly != 2 {
		t.Fatalf("before the merge they are two: %+v", got.Match)
	}
	roll.Same = map[live.PersonID]live.PersonID{"maria2": "maria"}
	runs := l.runs()
	got := outcome.Of(runs, "p", roll, 70)
	if want := (outcome.Match{Matched: 1}); got.Match != want {
		t.Errorf("match %+v, want %+v", got.Match, want)
	}
	if !near(got.Gain.PreMean, 25) || !near(got.Gain.PostMean, 75) || len(got.Scores) != 1 || got.Scores[0].PreForm != "A" {
		t.Errorf("gain %+v, scores %+v", got.Gain, got.Scores)
	}
	sv, ok := outcome.SurveyOf(runs, live.Reaction, roll)
	if !ok || len(sv.Sitting.Took) != 1 || sv.Items[0].N != 1 || sv.Items[0].Counts[1].N != 1 {
		t.Errorf("form: %+v", sv.Items)
	}
	if _, kept := runs[0].Test.Form["maria2"]; !kept {
		t.Error("the runs of the room were written to")
	}
}

// TestAMergeKeepsTheFormThatWasFilledIn: both entries were dealt a form, one was
// answered.
func TestAMergeKeepsTheFormThatWasFilledIn(t *testing.T) {
	l := newLog(t)
	pre := test(live.Pre, 3)
	pre.Form["maria"], pre.Form["maria2"] = "A", "B"
	l.add(pre)
	l.answer(pre, "maria2", "B1", "b")
	l.add(live.QuizEnded{Run: pre.Run})
	got := outcome.Of(l.runs(), "p", outcome.Roll{Same: map[live.PersonID]live.PersonID{"maria2": "maria"}}, 0)
	if len(got.Scores) != 1 || got.Scores[0].Person != "maria" || got.Scores[0].PreForm != "B" || !near(got.Scores[0].Pre, 100.0/3) {
		t.Errorf("%+v", got.Scores)
	}
}
