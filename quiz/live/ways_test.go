package live_test

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"diklat/quiz"
	"diklat/quiz/live"
)

func pick(ids ...quiz.ChoiceID) quiz.Answer { return quiz.Answer{Choices: ids} }

func try(h *live.Hub, act live.Act) error { return h.Do(context.Background(), "pelatih", 0, act) }

func row(run live.RunID, who live.PersonID, via live.Way, answers map[quiz.QuestionID]quiz.Answer) live.KeyAnswers {
	return live.KeyAnswers{Run: run, Person: who, Via: via, Answers: answers}
}

// A card, a sheet and a laptop give the same result.
func TestKeyedAnswersCountLikeOthersAndCanBeUndone(t *testing.T) {
	j := &memory{}
	h := open(t, j)
	sit(t, h, "1", "maria")
	do(t, h, live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: twoItems()})
	one := func(who live.PersonID, via live.Way, a quiz.Answer) live.KeyAnswers {
		return row("r1", who, via, map[quiz.QuestionID]quiz.Answer{"q1": a})
	}
	if err := try(h, one("ance", live.WayCard, pick("b"))); !errors.Is(err, live.ErrNotOpen) {
		t.Errorf("before the question was asked: %v", err)
	}
	do(t, h, live.OpenItem{Item: 0})
	if err := give(h, "1", "maria", "q1", "b"); err != nil {
		t.Fatal(err)
	}
	do(t, h, one("ance", live.WayCard, pick("a")), one("ance", live.WayCard, pick("b")), one("yosef", live.WayAloud, pick("c")))
	for name, bad := range map[string]struct {
		act  live.Act
		want error
	}{
		"the answer of a laptop": {one("maria", live.WayPaper, pick("a")), live.ErrOwnAnswer},
		"taking that back":       {one("maria", live.WayPaper, quiz.Answer{}), live.ErrOwnAnswer},
		"no way":                 {one("ance", live.WayOwn, pick("b")), live.ErrWay},
		"nobody":                 {one("", live.WayCard, pick("b")), live.ErrWay},
		"no such question":       {row("r1", "ance", live.WayCard, map[quiz.QuestionID]quiz.Answer{"x": pick("b")}), live.ErrNoItem},
		"not asked yet":          {row("r1", "ance", live.WayPaper, map[quiz.QuestionID]quiz.Answer{"q1": pick("c"), "q2": pick("b")}), live.ErrNotOpen},
		"another run":            {row("r9", "ance", live.WayCard, nil), live.ErrNoQuiz},
	} {
		if err := try(h, bad.act); !errors.Is(err, bad.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	var ae *quiz.AnswerError
	if err := try(h, one("ance", live.WayCard, pick("z"))); !errors.As(err, &ae) {
		t.Errorf("a choice that is not there: %v", err)
	}
	n := len(j.recs)
	do(t, h, one("maria", live.WayPaper, pick("b")), one("ance", live.WayCard, pick("b"))) // the same again
	if len(j.recs) != n {
		t.Error("the same answers again were written")
	}
	do(t, h, one("yosef", live.WayAloud, quiz.Answer{})) // undo
	do(t, h, live.RevealItem{})
	if err := try(h, one("stefanus", live.WayAloud, pick("b"))); !errors.Is(err, live.ErrNotOpen) {
		t.Errorf("aloud after the reveal: %v", err)
	}
	do(t, h, one("stefanus", live.WayPaper, pick("b")))
	for range 2 { // as it is, and as a restart makes it
		r := snapshot(t, h).Run
		for _, who := range []live.PersonID{"maria", "ance", "stefanus"} {
			if score, taken, total := r.Score(who); score != 1 || taken != 1 || total != 1 {
				t.Errorf("%s: %v %d %d", who, score, taken, total)
			}
		}
		g := r.Items[0].Given
		if _, ok := g["yosef"]; ok || len(g) != 3 || g["ance"].Via != live.WayCard || g["ance"].Late || !g["stefanus"].Late || g["maria"].Via != "" {
			t.Errorf("%+v", g)
		}
		h = open(t, j)
	}
}

func TestKeyingDoesNotStopAnotherTrainer(t *testing.T) {
	h := open(t, &memory{})
	do(t, h, live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: twoItems()}, live.OpenItem{Item: 0})
	step := snapshot(t, h).Step
	do(t, h, row("r1", "ance", live.WayCard, map[quiz.QuestionID]quiz.Answer{"q1": pick("b")}),
		live.TallyAnswers{Run: "r1", Question: "q1", Via: live.WayAloud, Counts: map[quiz.ChoiceID]int{"a": 2}})
	if err := h.Do(context.Background(), "pelatih-2", step, live.CloseItem{}); err != nil {
		t.Errorf("closing: %v", err)
	}
}

func TestASheetOfATestBelongsToOneForm(t *testing.T) {
	h := open(t, &memory{})
	start := abTest(live.Pre)
	do(t, h, start)
	sheet := func(ids ...quiz.QuestionID) error {
		answers := map[quiz.QuestionID]quiz.Answer{}
		for _, id := range ids {
			answers[id] = pick("b")
		}
		return try(h, row(start.Run, "ance", live.WayPaper, answers))
	}
	if err := sheet("a1", "b1"); !errors.Is(err, live.ErrOtherForm) {
		t.Errorf("two forms in a row: %v", err)
	}
	if err := sheet("a1", "s1"); err != nil {
		t.Errorf("form A: %v", err)
	}
	if err := sheet("b1"); !errors.Is(err, live.ErrOtherForm) {
		t.Errorf("another form later: %v", err)
	}
	if f := snapshot(t, h).Run.FormOf("ance"); f != "A" {
		t.Errorf("form %q", f)
	}
}

func TestHandsAreCountedWithoutPersons(t *testing.T) {
	j := &memory{}
	h := open(t, j)
	do(t, h, live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: twoItems()}, live.OpenItem{Item: 0})
	hands := func(counts map[quiz.ChoiceID]int) live.TallyAnswers {
		return live.TallyAnswers{Run: "r1", Question: "q1", Via: live.WayAloud, Counts: counts}
	}
	do(t, h, row("r1", "ance", live.WayCard, map[quiz.QuestionID]quiz.Answer{"q1": pick("b")}),
		hands(map[quiz.ChoiceID]int{"a": 3, "b": 9}), hands(map[quiz.ChoiceID]int{"a": 3, "b": 10, "c": 0}))
	for _, bad := range []live.TallyAnswers{hands(map[quiz.ChoiceID]int{"z": 1}), hands(map[quiz.ChoiceID]int{"a": -1}),
		{Run: "r1", Question: "q1", Via: live.WayOwn, Counts: map[quiz.ChoiceID]int{"a": 1}}} {
		if err := try(h, bad); !errors.Is(err, live.ErrTally) {
			t.Errorf("%+v: %v", bad, err)
		}
	}
	h.Close()
	h = open(t, j)
	bars := live.Spread(snapshot(t, h).Run, 0)
	want := map[quiz.ChoiceID][2]int{"a": {3, 3}, "b": {11, 10}, "c": {0, 0}}
	for _, b := range bars {
		if w := want[b.Answer.Choices[0]]; b.Count != w[0] || b.Hands != w[1] {
			t.Errorf("%v: %d, of them %d hands", b.Answer.Choices, b.Count, b.Hands)
		}
	}
	do(t, h, hands(nil))
	if it := snapshot(t, h).Run.Items[0]; it.Tally != nil || len(it.Given) != 1 {
		t.Errorf("after the undo: %+v", it)
	}
}

func poll(id string) quiz.Question {
	return quiz.Question{ID: quiz.QuestionID(id), Kind: quiz.Poll, Stem: "Setuju?", Choices: []quiz.Choice{{ID: "a", Text: "Ya"}, {ID: "b", Text: "Tidak"}}}
}

// Nothing on disk leads from a vote to a person once the run has ended, and nobody
// votes twice, not even over a restart.
func TestAPollNamesNobody(t *testing.T) {
	j := &memory{}
	h := open(t, j)
	people := []string{"maria", "yosef", "ance", "stefanus", "martinus"}
	do(t, h, live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: quiz.Quiz{ID: "x", Questions: []quiz.Question{poll("p1")}}}, live.OpenItem{Item: 0})
	for i, who := range people {
		sit(t, h, who, who)
		if err := give(h, who, who, "p1", "a"); err != nil {
			t.Fatal(err)
		}
		s := snapshot(t, h)
		if r := s.Run; r.Hidden(0) != (i < 4) || r.Hidden(0) != (live.Spread(r, 0)[0].Count == 0) {
			t.Errorf("after %d answers: hidden %v, %v", i+1, r.Hidden(0), live.Spread(r, 0))
		}
		if v := live.ViewOf(&s.State, live.PersonID(who)); v.Quiz.Asks[0].Mine == nil {
			t.Errorf("%s does not see their own vote", who)
		}
	}
	if err := give(h, "maria", "maria", "p1", "b"); err != nil { // a change of mind
		t.Fatal(err)
	}
	h.Close()
	h = open(t, j)
	sit(t, h, "maria", "maria")
	if err := give(h, "maria", "maria", "p1", "a"); err != nil {
		t.Fatal(err)
	}
	r := snapshot(t, h).Run
	if bars := live.Spread(r, 0); len(r.Items[0].Given) != 5 || bars[0].Count != 5 || bars[1].Count != 0 {
		t.Fatalf("%v", bars)
	}
	opened := r.Items[0].Opened
	do(t, h, live.RevealItem{})
	s := snapshot(t, h)
	if v := live.ViewOf(&s.State, "maria"); len(v.Quiz.Asks[0].Reveal.Counts) != 2 {
		t.Errorf("the result of the poll: %+v", v.Quiz.Asks[0].Reveal)
	}
	do(t, h, live.EndQuiz{})
	for _, rec := range j.recs {
		if rec.Kind != "polled" {
			continue
		}
		text := string(rec.Body) + rec.Actor
		for _, who := range people {
			if strings.Contains(text, who) {
				t.Errorf("a vote names %s: %s", who, text)
			}
		}
		if !rec.At.Equal(opened) {
			t.Errorf("a vote tells its time: %v", rec.At)
		}
	}
	s = snapshot(t, h)
	if len(j.secrets) != 0 {
		t.Errorf("secrets left: %v", j.secrets)
	}
	if _, ok := s.Past[0].Given(0, "maria"); ok {
		t.Error("the room still knows who voted what")
	}
}

func TestARunThatIsASurveyHasNoKey(t *testing.T) {
	h := open(t, &memory{})
	sit(t, h, "1", "maria")
	do(t, h, live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: twoItems(), Set: live.Setup{Survey: true}}, live.OpenItem{Item: 0})
	if err := give(h, "1", "maria", "q1", "b"); err != nil {
		t.Fatal(err)
	}
	do(t, h, live.RevealItem{})
	s := snapshot(t, h)
	text, err := json.Marshal(live.ViewOf(&s.State, "maria"))
	if err != nil || strings.Contains(string(text), "RAHASIA") || strings.Contains(string(text), `"weight"`) {
		t.Errorf("the view holds a key: %s, %v", text, err)
	}
	if score, taken, total := s.Run.Score("maria"); score != 0 || taken != 0 || total != 0 {
		t.Errorf("score %v of %d, %d", score, taken, total)
	}
	for _, b := range live.Spread(s.Run, 0) {
		if b.Key {
			t.Error("the spread has a key")
		}
	}
}
