package live_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"diklat/quiz"
	"diklat/quiz/live"
)

// The people of the model: four who move between four laptops, three who take
// turns at one, two who answer together at one, two without a device.
var (
	alone   = []live.PersonID{"p0", "p1", "p2", "p3"}
	turners = []live.PersonID{"t0", "t1", "t2"}
	grouped = []live.PersonID{"g0", "g1"}
	without = []live.PersonID{"k0", "k1"}
)

func everybody() []live.PersonID { return slices.Concat(alone, turners, grouped, without) }

func modelQuiz() quiz.Quiz {
	return quiz.Quiz{ID: "M", Questions: []quiz.Question{single("q1"), poll("q2"), single("q3")}}
}

// world is the room under test beside the reference.
type world struct {
	t   *rapid.T
	j   *memory
	c   *handClock
	h   *live.Hub
	ref *reference
	n   int // makes references unique
}

// modelActions is how many actions one case takes: with rapid's hundred cases thirty
// thousand in all.
const modelActions = 300

// TestRandomActionsMatchThePlainReference runs random actions of trainers and of
// people against the room and against the reference: same acceptance, same
// answers, same scores, no phantom, also after restarts.
func TestRandomActionsMatchThePlainReference(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := &world{t: t, j: &memory{}, c: newHandClock(), ref: newReference()}
		w.open()
		defer func() { w.h.Close() }()
		acts := []func(){w.lead, w.lead, w.lead, w.answer, w.answer, w.answer, w.answer, w.answer, w.answer, w.key, w.tally, w.sit, w.move, w.skip, w.skip, w.form, w.wait, w.wait, w.restart}
		for range modelActions {
			acts[rapid.IntRange(0, len(acts)-1).Draw(t, "action")]()
			w.compare()
		}
	})
}

func (w *world) open() {
	var err error
	if w.h, err = live.Open(context.Background(), w.j, live.Options{Clock: w.c.now}); err != nil {
		w.t.Fatal(err)
	}
	for i := range 6 {
		if _, err := w.h.Join(context.Background(), live.SeatID(fmt.Sprint(i)), fmt.Sprint(i), ""); err != nil {
			w.t.Fatal(err)
		}
	}
	for seat, c := range w.ref.crews {
		if err := w.h.Form(context.Background(), live.SeatID(seat), live.Crew{Kind: c.kind, Members: c.members}); err != nil {
			w.t.Fatal(err)
		}
	}
}

// agree fails if room and reference differ on whether something may be done.
func (w *world) agree(what string, want bool, err error) {
	if want != (err == nil) {
		w.t.Fatalf("%s: reference says %v, room says %v", what, want, err)
	}
}

func (w *world) sit() {
	seat, who := rapid.IntRange(0, 5).Draw(w.t, "seat"), rapid.SampledFrom(alone).Draw(w.t, "person")
	if w.ref.crews[fmt.Sprint(seat)] != nil {
		return // a laptop that is shared is handed over as a whole
	}
	w.ref.ring(w.c.now())
	w.agree("sit", true, w.h.Sit(context.Background(), live.SeatID(fmt.Sprint(seat)), who))
	w.ref.sit(fmt.Sprint(seat), who)
}

// move takes somebody to another laptop, as the trainer does.
func (w *world) move() {
	seat, who := rapid.SampledFrom(seatNames).Draw(w.t, "to"), rapid.SampledFrom(everybody()).Draw(w.t, "person")
	w.ref.ring(w.c.now())
	err := w.h.Move(context.Background(), "pelatih", who, live.SeatID(seat))
	w.agree(fmt.Sprintf("move %s to %s", who, seat), w.ref.move(who, seat), err)
}

// form lets some people share a laptop, in place of those who did.
func (w *world) form() {
	seat, kind := rapid.SampledFrom([]string{"4", "5"}).Draw(w.t, "seat"), rapid.SampledFrom([]live.CrewKind{live.Turns, live.Group}).Draw(w.t, "kind")
	members := rapid.SliceOfNDistinct(rapid.SampledFrom(everybody()), 1, 5, rapid.ID[live.PersonID]).Draw(w.t, "members")
	w.ref.ring(w.c.now())
	err := w.h.Form(context.Background(), live.SeatID(seat), live.Crew{Kind: kind, Members: members})
	w.agree(fmt.Sprintf("form %s %v at %s", kind, members, seat), w.ref.form(seat, kind, members), err)
}

// skip passes somebody over or calls them again, at their laptop or from the trainer's.
func (w *world) skip() {
	who, back := rapid.SampledFrom(everybody()).Draw(w.t, "person"), rapid.IntRange(0, 2).Draw(w.t, "back") == 0
	w.ref.ring(w.c.now())
	seat := rapid.SampledFrom(seatNames).Draw(w.t, "seat")
	c := w.ref.crews[seat]
	if c != nil && rapid.IntRange(0, 3).Draw(w.t, "mostly the one in turn, or one passed over") > 0 {
		if i, called := w.ref.turn(c); i >= 0 && called != "" && !back {
			who = called
		} else if k := slices.IndexFunc(c.members, func(p live.PersonID) bool { return i >= 0 && w.ref.items[i].skipped[p] }); k >= 0 && back {
			who = c.members[k]
		}
	}
	if rapid.Bool().Draw(w.t, "by the trainer") {
		act := live.SkipTurn{Person: who, Back: back}
		w.agree(fmt.Sprintf("%+v", act), w.ref.lead(act, w.c.now()), w.h.Do(context.Background(), "pelatih", 0, act))
		return
	}
	err := w.h.Pass(context.Background(), live.SeatID(seat), who, back)
	w.agree(fmt.Sprintf("seat %s passes %s over, back %v", seat, who, back), c != nil && slices.Contains(c.members, who) && w.ref.skip(who, back), err)
}

func (w *world) wait() {
	d := time.Duration(rapid.IntRange(1, 15).Draw(w.t, "seconds")) * time.Second
	w.ref.sleep(w.c.now(), d)
	w.c.pass(d)
}

func (w *world) restart() {
	w.h.Close()
	var seen time.Time
	for _, rec := range w.j.recs {
		if rec.At.After(seen) {
			seen = rec.At
		}
	}
	w.ref.restart(seen)
	w.open()
}

func (w *world) lead() {
	w.n++
	acts := []live.Act{
		live.StartQuiz{Run: live.RunID(fmt.Sprint("r", w.n)), Mode: live.Live, Quiz: modelQuiz()},
		live.StartQuiz{Run: live.RunID(fmt.Sprint("r", w.n)), Mode: live.Live, Quiz: modelQuiz(), Set: live.Setup{Seconds: 20}},
		live.StartQuiz{Run: live.RunID(fmt.Sprint("r", w.n)), Mode: live.Live, Quiz: modelQuiz(), Set: live.Setup{Practice: "q3", Seconds: 30}},
		live.StartQuiz{Run: live.RunID(fmt.Sprint("r", w.n)), Mode: live.Live, Quiz: modelQuiz(), Set: live.Setup{Survey: true}},
		live.StartQuiz{Run: live.RunID(fmt.Sprint("r", w.n)), Mode: live.Paced, Quiz: modelQuiz()},
		live.StartQuiz{Run: live.RunID(fmt.Sprint("r", w.n)), Mode: live.Paced, Quiz: modelQuiz(), Set: live.Setup{Practice: "q3", Seconds: 60}},
		live.OpenItem{Item: 0}, live.OpenItem{Item: 1}, live.OpenItem{Item: 2}, live.OpenItem{Item: 3}, live.CloseItem{}, live.RevealItem{}, live.EndQuiz{},
		live.AskAgain{}, live.SetClock{Seconds: 10}, live.SetClock{}, live.AddTime{Seconds: 5}, live.PauseClock{}, live.ResumeClock{},
		live.AddQuestion{Question: single("bebas"), Open: true},
	}
	act := acts[rapid.IntRange(0, len(acts)-1).Draw(w.t, "act")]
	w.ref.ring(w.c.now())
	w.agree(fmt.Sprintf("%T", act), w.ref.lead(act, w.c.now()), w.h.Do(context.Background(), "pelatih", 0, act))
}

func (w *world) answer() {
	w.n++
	seat, who := fmt.Sprint(rapid.IntRange(0, 5).Draw(w.t, "seat")), rapid.SampledFrom(everybody()).Draw(w.t, "person")
	if w.ref.at(seat) != nil && rapid.IntRange(0, 9).Draw(w.t, "mostly one who sits there") > 0 {
		who = rapid.SampledFrom(w.ref.at(seat)).Draw(w.t, "of this seat")
	}
	item, choice := w.item(), rapid.SampledFrom([]quiz.ChoiceID{"a", "b", "c", "tidak ada"}).Draw(w.t, "choice")
	round := w.ref.round(item) - rapid.SampledFrom([]int{0, 0, 0, 1}).Draw(w.t, "late by a round")
	w.ref.ring(w.c.now())
	err := w.h.Submit(context.Background(), live.Submission{Seat: live.SeatID(seat), Person: who, Run: w.ref.id, Question: w.ref.question(item),
		Answer: pick(choice), Ref: fmt.Sprint(w.n), Round: round})
	if errors.Is(err, live.ErrTooOften) {
		return // a bound that the reference does not know
	}
	w.agree(fmt.Sprintf("seat %s, %s, item %d, %q, round %d", seat, who, item, choice, round), w.ref.answer(seat, who, item, choice, round), err)
}

func (w *world) item() int {
	if !w.ref.paced && rapid.IntRange(0, 4).Draw(w.t, "mostly the current item") > 0 {
		return w.ref.item
	}
	return rapid.IntRange(0, 4).Draw(w.t, "item")
}

func (w *world) key() {
	who, via := rapid.SampledFrom(everybody()).Draw(w.t, "person"), rapid.SampledFrom([]live.Way{live.WayCard, live.WayPaper, live.WayAloud}).Draw(w.t, "way")
	item, choice := w.item(), rapid.SampledFrom([]quiz.ChoiceID{"a", "b", "c", ""}).Draw(w.t, "choice")
	a := pick(choice)
	if choice == "" {
		a = quiz.Answer{}
	}
	w.ref.ring(w.c.now())
	err := w.h.Do(context.Background(), "pelatih", 0, live.KeyAnswers{Run: w.ref.id, Person: who, Via: via, Answers: map[quiz.QuestionID]quiz.Answer{w.ref.question(item): a}})
	if errors.Is(err, live.ErrTooOften) {
		return
	}
	w.agree(fmt.Sprintf("key %s, item %d, %q, %s", who, item, choice, via), w.ref.key(who, item, choice, via), err)
}

func (w *world) tally() {
	item, n := w.item(), rapid.IntRange(0, 3).Draw(w.t, "hands")
	w.ref.ring(w.c.now())
	err := w.h.Do(context.Background(), "pelatih", 0, live.TallyAnswers{Run: w.ref.id, Question: w.ref.question(item), Via: live.WayAloud, Counts: map[quiz.ChoiceID]int{"a": n}})
	w.agree(fmt.Sprintf("tally item %d", item), w.ref.tally(item, n), err)
}

func (w *world) compare() {
	w.ref.ring(w.c.now())
	s, err := w.h.Snapshot(context.Background())
	if err != nil {
		w.t.Fatal(err)
	}
	run := s.Run
	if run == nil && len(s.Past) > 0 {
		run = s.Past[len(s.Past)-1]
	}
	w.ref.compare(w.t, s.Run != nil, run, w.c.now())
}
