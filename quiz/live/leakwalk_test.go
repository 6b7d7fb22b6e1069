package live_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"diklat/quiz"
	"diklat/quiz/live"
)

// Nothing that a participant gets may depend on the key before its reveal. To see
// that, two rooms that differ in nothing but the keys and all that goes with them are
// led through the same walk: what people get must be the same to the last byte, on
// every step and for everybody, until the key is theirs to know.

// walker leads one of the two rooms and keeps what everybody got on each step.
type walker struct {
	t    *testing.T
	h    *live.Hub
	quiz quiz.Quiz
	n    int
	seen []string        // step, who, all that they got and may not learn the key from
	know map[string]bool // "who item": the key of item is theirs to know
	open map[int]bool    // items whose key everybody may know
	told int             // keys that were shown
}

func newWalker(t *testing.T, world int) *walker {
	h, err := live.Open(t.Context(), &memory{}, live.Options{Clock: newHandClock().now}) // both rooms in the same moment
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(h.Close)
	w := &walker{t: t, h: h, quiz: keyed(world), know: map[string]bool{}, open: map[int]bool{}}
	sit(t, w.h, "1", "maria")
	sit(t, w.h, "4", "diam")
	form(t, w.h, "2", live.Turns, "t1", "t2")
	form(t, w.h, "3", live.Group, "g1", "g2")
	return w
}

// look keeps what every screen gets now.
func (w *walker) look(step string) {
	w.t.Helper()
	s := snapshot(w.t, w.h)
	views := map[string]any{"maria": live.ViewOf(&s.State, "maria"), "diam": live.ViewOf(&s.State, "diam"), "datang": live.ViewOf(&s.State, "datang"), "layar": live.PublicOf(s)}
	for _, c := range s.Crews {
		views[string(c.Kind)] = live.ViewOfCrew(&s.State, c)
	}
	for _, who := range []string{"maria", "diam", "datang", "turns", "group", "layar"} {
		raw, err := json.Marshal(views[who])
		if err != nil {
			w.t.Fatal(err)
		}
		w.seen = append(w.seen, step+" · "+who+" · "+w.without(who, step, raw))
	}
}

// without is a view with the keys taken out that this one may know by now. A key
// that they may not know fails the test at once.
func (w *walker) without(who, step string, raw []byte) string {
	w.t.Helper()
	var v map[string]any
	if err := json.Unmarshal(raw, &v); err != nil {
		w.t.Fatal(err)
	}
	q, _ := v["Quiz"].(map[string]any)
	if q == nil {
		return string(raw)
	}
	asks, _ := q["Asks"].([]any)
	for _, a := range asks {
		ask := a.(map[string]any)
		i := int(ask["Index"].(float64))
		if ask["Reveal"] == nil {
			continue
		}
		if !w.open[i] && !w.know[fmt.Sprint(who, " ", i)] {
			w.t.Errorf("%s: %s has the key of item %d", step, who, i)
		}
		w.told++
		delete(ask, "Reveal")
		delete(v, "Bars") // with the key in them
	}
	out, err := json.Marshal(v)
	if err != nil {
		w.t.Fatal(err)
	}
	return string(out)
}

func (w *walker) do(step string, acts ...live.Act) {
	w.t.Helper()
	do(w.t, w.h, acts...)
	w.look(step)
}

// give hands in an answer to item i; what they get then is looked at.
func (w *walker) give(seat, who string, i, round int) {
	w.t.Helper()
	w.n++
	q := &w.quiz.Questions[i]
	err := w.h.Submit(w.t.Context(), live.Submission{Seat: live.SeatID(seat), Person: live.PersonID(who), Run: "r1", Question: q.ID, Answer: answerTo(q.Kind), Ref: fmt.Sprint(w.n), Round: round})
	if err != nil {
		w.t.Fatalf("%s, item %d: %v", who, i, err)
	}
	w.look(fmt.Sprintf("%s answers %d", who, i))
}

// callTurn lets the one who is called answer.
func (w *walker) callTurn(i, round int) {
	w.t.Helper()
	s := snapshot(w.t, w.h)
	for id, c := range s.Crews {
		if c.Kind == live.Turns {
			who, _ := live.CalledAt(s, id)
			w.give("2", string(who), i, round)
		}
	}
}

// liveWalk is a run that the trainer paces: each item through every stage and two
// rounds, one that is left without a reveal, one added on the spot.
func liveWalk(set live.Setup) func(*walker) {
	return func(w *walker) {
		w.do("start", live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: w.quiz, Set: set})
		for i := range w.quiz.Questions {
			step := func(s string) string { return fmt.Sprint(w.quiz.Questions[i].ID, " ", s) }
			w.do(step("open"), live.OpenItem{Item: i})
			w.give("1", "maria", i, 0)
			w.callTurn(i, 0)
			w.give("3", "g1", i, 0)
			w.do(step("paused or not"), live.SetClock{Seconds: 60}, live.PauseClock{})
			w.do(step("closed"), live.CloseItem{})
			w.do(step("again"), live.AskAgain{})
			w.give("1", "maria", i, 1)
			w.callTurn(i, 1)
			w.callTurn(i, 1)
			w.do(step("hands"), hands(&w.quiz.Questions[i])...)
			w.do(step("closed again"), live.CloseItem{})
			if w.quiz.Questions[i].Kind == quiz.Multi {
				continue // never revealed: it stays a secret to the end
			}
			w.open[i] = true
			w.do(step("revealed"), live.RevealItem{})
		}
		free := w.quiz.Questions[0]
		free.ID, free.Stem = "bebas", "Soal bebas"
		w.quiz.Questions = append(w.quiz.Questions, free)
		w.do("on the spot", live.AddQuestion{Question: free, Open: true})
		w.give("1", "maria", len(w.quiz.Questions)-1, 0)
	}
}

// hands are three hands for the first choice, where there is one.
func hands(q *quiz.Question) []live.Act {
	if !q.Kind.Picks() {
		return nil
	}
	return []live.Act{live.TallyAnswers{Run: "r1", Question: q.ID, Via: live.WayAloud, Counts: map[quiz.ChoiceID]int{q.Choices[0].ID: 3}}}
}

// brokenOff is a run that ends before any key is shown.
func brokenOff(w *walker) {
	w.do("start", live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: w.quiz})
	for i := range w.quiz.Questions {
		w.do(fmt.Sprint("open ", i), live.OpenItem{Item: i})
		w.give("1", "maria", i, 0)
	}
	w.do("end", live.EndQuiz{})
}

// pacedWalk: everybody at their own pace; a key comes with one's own answer, for
// those who take turns with the last one's.
func pacedWalk(w *walker) {
	w.do("start", live.StartQuiz{Run: "r1", Mode: live.Paced, Quiz: w.quiz, Set: live.Setup{Seconds: 600}})
	for i := range 8 {
		w.know[fmt.Sprint("maria ", i)] = true
		w.give("1", "maria", i, 0)
		w.callTurn(i, 0)
		w.know[fmt.Sprint("turns ", i)] = true
		w.callTurn(i, 0)
		w.know[fmt.Sprint("group ", i)] = true
		w.give("3", "g1", i, 0)
	}
	w.do("more time", live.AddTime{Seconds: 60})
}

// testWalk: a test shows no key, not when it is handed in and not when it ends.
func testWalk(part live.TestPart) func(*walker) {
	return func(w *walker) {
		f := live.TestForm{Name: "A"}
		for i := range w.quiz.Questions[:8] {
			f.Items = append(f.Items, w.quiz.Questions[i].ID)
		}
		w.do("start", live.StartTest{Run: "r1", Quiz: w.quiz, Plan: live.TestPlan{Part: part, Pair: "p", Forms: []live.TestForm{f}}})
		for _, s := range []struct{ seat, who string }{{"1", "maria"}, {"2", "t1"}} {
			step := func(what live.TestDo) {
				w.t.Helper()
				err := w.h.Test(w.t.Context(), live.TestStep{Seat: live.SeatID(s.seat), Person: live.PersonID(s.who), Run: "r1", Do: what, Ref: s.who + string(what)})
				if err != nil {
					w.t.Fatal(err)
				}
				w.look(s.who + " " + string(what))
			}
			step(live.Begin)
			for i := range f.Items {
				w.give(s.seat, s.who, i, 0)
			}
			step(live.HandIn)
		}
		w.do("handed back", live.ReturnTest{Person: "maria"})
		for _, id := range f.Items {
			w.do("read out "+string(id), live.ShowHall{Hall: live.Hall{Item: id}})
		}
		if part != live.Post { // after a post-test people learn their own change
			w.do("end", live.EndQuiz{})
		}
	}
}

func TestNobodyGetsAByteOfTheKeyBeforeItsReveal(t *testing.T) {
	for name, c := range map[string]struct {
		walk   func(*walker)
		silent bool // no key is shown at all
	}{
		"live":                {walk: liveWalk(live.Setup{})},
		"live with practice":  {walk: liveWalk(live.Setup{Practice: "latihan"})},
		"live with a limit":   {walk: liveWalk(live.Setup{Seconds: 300, Ranking: true})},
		"survey":              {walk: liveWalk(live.Setup{Survey: true})},
		"live, broken off":    {walk: brokenOff, silent: true},
		"own pace":            {walk: pacedWalk},
		"one test":            {walk: testWalk(live.Single), silent: true},
		"test before":         {walk: testWalk(live.Pre), silent: true},
		"test after, running": {walk: testWalk(live.Post), silent: true},
		"closing form":        {walk: testWalk(live.Reaction), silent: true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a, b := newWalker(t, 0), newWalker(t, 1)
			c.walk(a)
			c.walk(b)
			if len(a.seen) != len(b.seen) || len(a.seen) < 40 {
				t.Fatalf("walks of %d and %d looks", len(a.seen), len(b.seen))
			}
			for i := range a.seen {
				if strings.Contains(a.seen[i], "dunia") {
					t.Errorf("before the reveal:\n%s", a.seen[i])
				}
				if a.seen[i] != b.seen[i] {
					t.Errorf("the view tells one key from the other:\n%s\n%s", a.seen[i], b.seen[i])
				}
			}
			if (a.told == 0) != c.silent {
				t.Errorf("%d keys were shown", a.told)
			}
		})
	}
}
