package live_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"diklat/quiz"
	"diklat/quiz/live"
)

func giveIn(h *live.Hub, who, q, choice string, round int) error {
	return h.Submit(context.Background(), live.Submission{Seat: live.SeatID(who), Person: live.PersonID(who), Run: "r1", Question: quiz.QuestionID(q),
		Answer: pick(quiz.ChoiceID(choice)), Ref: fmt.Sprint(who, q, choice, round), Round: round})
}

// Both rounds are kept; the newest answer of each person counts.
func TestAskingAgainKeepsBothRounds(t *testing.T) {
	j := &memory{}
	h := open(t, j)
	box := sit(t, h, "maria", "maria")
	for _, who := range []string{"yosef", "ance"} {
		sit(t, h, who, who)
	}
	do(t, h, live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: twoItems()})
	if err := try(h, live.AskAgain{}); !errors.Is(err, live.ErrNotOpen) {
		t.Errorf("before the question: %v", err)
	}
	do(t, h, live.OpenItem{Item: 0}, live.CloseItem{}, live.AskAgain{})
	if it := snapshot(t, h).Run.Current(); it.Stage != live.Opened || it.Round() != 0 {
		t.Fatalf("nobody had answered, and yet round %d", it.Round())
	}
	must(t, giveIn(h, "maria", "q1", "a", 0), giveIn(h, "yosef", "q1", "b", 0), giveIn(h, "ance", "q1", "a", 0))
	do(t, h, live.AskAgain{})
	v := waitView(t, box, "the second round", func(v live.View) bool { return v.Quiz != nil && len(v.Quiz.Asks) > 0 && v.Quiz.Asks[0].Round == 1 })
	if a := v.Quiz.Asks[0]; a.Mine != nil || a.Reveal != nil || a.Stage != live.Opened {
		t.Fatalf("%+v", a)
	}
	if err := giveIn(h, "maria", "q1", "b", 0); !errors.Is(err, live.ErrNotOpen) {
		t.Errorf("an answer to the first round, late: %v", err)
	}
	must(t, giveIn(h, "maria", "q1", "b", 1))
	do(t, h, live.RevealItem{})
	if err := try(h, live.AskAgain{}); !errors.Is(err, live.ErrRevealed) {
		t.Errorf("after the reveal: %v", err)
	}
	h.Close()
	h = open(t, j)
	s := snapshot(t, h)
	r := s.Run
	count := func(r *live.Run) (out [3]int) {
		for i, b := range live.Spread(r, 0) {
			out[i] = b.Count
		}
		return out
	}
	if before, after := count(r.At(0, 0)), count(r); before != [3]int{2, 1, 0} || after != [3]int{0, 1, 0} {
		t.Errorf("before %v, after %v", before, after)
	}
	for who, want := range map[live.PersonID]float64{"maria": 1, "yosef": 1, "ance": 0} {
		if score, taken, total := r.Score(who); score != want || taken != 1 || total != 1 {
			t.Errorf("%s: %v %d %d", who, score, taken, total)
		}
	}
	rv := live.ViewOf(&s.State, "maria").Quiz.Asks[0].Reveal
	if rv.Before == nil || rv.Before.Choices[0] != "a" || !rv.Mine.Correct {
		t.Errorf("%+v", rv)
	}
}

// Who comes late has not failed at what was asked before.
func TestWhoComesLateHasNotFailed(t *testing.T) {
	j := &memory{}
	h := open(t, j)
	sit(t, h, "maria", "maria")
	sit(t, h, "yosef", "yosef") // is there, answers nothing
	do(t, h, live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: twoItems()}, live.OpenItem{Item: 0})
	must(t, giveIn(h, "maria", "q1", "b", 0))
	do(t, h, live.RevealItem{})
	sit(t, h, "late", "late")
	s := snapshot(t, h)
	if rv := live.ViewOf(&s.State, "late").Quiz.Asks[0].Reveal; !rv.Missed || !rv.Skipped {
		t.Errorf("who comes in at the reveal: %+v", rv)
	}
	if rv := live.ViewOf(&s.State, "yosef").Quiz.Asks[0].Reveal; rv.Missed || !rv.Skipped {
		t.Errorf("who was there and gave nothing: %+v", rv)
	}
	do(t, h, live.OpenItem{Item: 1})
	must(t, giveIn(h, "late", "q2", "b", 0))
	do(t, h, live.RevealItem{}, row("r1", "paper", live.WayPaper, map[quiz.QuestionID]quiz.Answer{"q2": pick("b")}))
	h.Leave("yosef")
	h.Close()
	h = open(t, j) // who was there is kept over a restart
	do(t, h, live.EndQuiz{})
	s = snapshot(t, h)
	r := s.Past[0]
	for who, want := range map[live.PersonID][4]int{"maria": {1, 1, 2, 0}, "yosef": {0, 0, 2, 0}, "late": {1, 1, 1, 1}, "paper": {1, 1, 2, 0}, "never": {0, 0, 0, 2}} {
		score, taken, total := r.Score(who)
		if got := [4]int{int(score), taken, total, r.Missed(who)}; got != want {
			t.Errorf("%s: score, taken, total, missed %v, want %v", who, got, want)
		}
	}
	if o := live.ViewOf(&s.State, "late").Last; o.Missed != 1 || o.Right != 1 || o.Total != 1 {
		t.Errorf("%+v", o)
	}
}

// The practice question is asked first, has no number and counts for nothing; a
// question from the spot comes last and leaves the numbers as they are.
func TestPracticeFirstAndAQuestionOnTheSpot(t *testing.T) {
	j := &memory{}
	h := open(t, j)
	sit(t, h, "maria", "maria")
	q := twoItems()
	q.Questions = append(q.Questions, single("latihan"))
	if err := try(h, live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: q, Set: live.Setup{Practice: "q1"}}); err == nil {
		t.Error("a practice question in the middle")
	}
	do(t, h, live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: q, Set: live.Setup{Practice: "latihan"}})
	do(t, h, live.OpenItem{Item: snapshot(t, h).Run.Item})
	must(t, giveIn(h, "maria", "latihan", "a", 0))
	s := snapshot(t, h)
	if v := live.ViewOf(&s.State, "maria"); !v.Quiz.Asks[0].Practice || v.Quiz.Asks[0].Number != 0 || v.Quiz.Total != 2 || v.Quiz.Asks[0].Question.ID != "latihan" {
		t.Fatalf("%+v", v.Quiz)
	}
	do(t, h, live.RevealItem{}, live.OpenItem{Item: 0})
	free := quiz.Question{ID: "q1", Kind: quiz.Single, Stem: "Siapa kepala desa?", Choices: []quiz.Choice{{ID: "a", Text: "A", Weight: 1}, {ID: "b", Text: "B"}}}
	if err := try(h, live.AddQuestion{Question: quiz.Question{Kind: quiz.Single, Stem: "?"}}); !errors.Is(err, live.ErrQuestion) {
		t.Errorf("half a question: %v", err)
	}
	do(t, h, live.AddQuestion{Question: free, Open: true})
	s = snapshot(t, h)
	a := live.ViewOf(&s.State, "maria").Quiz.Asks[0]
	if s.Run.Items[0].Stage != live.Closed || a.Number != 3 || a.Question.Stem != free.Stem || a.Question.Choices[0].Weight != 0 || !s.Run.Items[3].Added {
		t.Fatalf("%+v", a)
	}
	must(t, giveIn(h, "maria", string(a.Question.ID), "a", 0))
	do(t, h, live.RevealItem{})
	h.Close()
	h = open(t, j)
	if score, taken, total := snapshot(t, h).Run.Score("maria"); score != 1 || taken != 1 || total != 1 {
		t.Errorf("%v %d %d", score, taken, total)
	}
	if len(q.Questions) != 3 {
		t.Error("the trainer's own quiz grew")
	}
}
