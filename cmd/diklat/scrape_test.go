package main

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"diklat/quiz"
	"diklat/quiz/live"
)

// TestNothingOfTheLastPersonStays is the tail of bar 13: whoever sits down next
// finds no name, no number and no answer of the one before, on the screen or above
// it; nor does a laptop that left, or was locked out.
func TestNothingOfTheLastPersonStays(t *testing.T) {
	t.Parallel()
	h := newHall(t, time.Now)
	h.add(t, "Maria Tnunay")
	ctx := t.Context()
	do := func(a live.Act) {
		t.Helper()
		if err := h.house.Do(ctx, "pelatih", 0, a); err != nil {
			t.Fatal(err)
		}
	}
	for name, leave := range map[string]func(*guest){
		"hands the laptop on": func(g *guest) {
			g.Type("g")
			g.WaitFor(t, "Ganti peserta?")
			g.Type("1\r")
			g.WaitFor(t, "Bagaimana Anda ikut")
		},
		"leaves": func(g *guest) {
			g.Type("0")
			g.WaitFor(t, "Keluar")
			g.Type("4\r")
			g.WaitFor(t, "Keluar dari kelas?")
			g.Type("1\r")
			g.WaitEnd(t)
		},
		"when the class closes": func(g *guest) {
			if err := h.Close(ctx); err != nil {
				t.Fatal(err)
			}
			g.WaitEnd(t)
		},
	} {
		if err := h.Open(ctx); err != nil {
			t.Fatal(err)
		}
		run := live.RunID(name)
		do(live.StartQuiz{Run: run, Mode: live.Live, Quiz: everyKind()})
		do(live.OpenItem{Item: 9})
		g := visit(t, h.boundAddr())
		g.atDoor(hallPIN).choose("Oeltua").choose("Maria Tnunay").choose("Ya")
		g.WaitFor(t, "Ceritakan.")
		tick := time.NewTicker(400 * time.Millisecond) // keys count for nothing in the first moment
		<-tick.C
		tick.Stop()
		g.Type("rahasia saya")
		g.WaitFor(t, "rahasia saya")
		g.Press("enter")
		g.WaitFor(t, "Tersimpan.")
		do(live.RevealItem{})
		do(live.EndQuiz{})
		do(live.ShowLobby{})
		g.WaitFor(t, "Tunggu pelatih.")
		leave(g)
		seen := g.Screen() + "\n" + g.Scrollback()
		for _, private := range []string{"Maria", "Tnunay", "rahasia", "Angka Anda", "Tersimpan"} {
			if strings.Contains(seen, private) {
				t.Errorf("%s: %q is still there:\n%s", name, private, seen)
			}
		}
	}
}

// TestForgedSubmissions is the raw side of bar 12: answers sent again, late, to
// another question, from another seat or in another's name are refused or change
// nothing, and thousands of random ones leave what an honest count leaves.
func TestForgedSubmissions(t *testing.T) {
	h := newHall(t, time.Now)
	ctx := t.Context()
	hub := h.house.hub
	people := []live.PersonID{}
	seats := []live.SeatID{}
	for _, n := range []string{"Maria Tnunay", "Yosef Lalus", "Ance Bani"} {
		p := live.PersonID(h.add(t, n).ID)
		s := live.SeatID("s" + n)
		if _, err := hub.Join(ctx, s, "10.0.0.1", "80x24"); err != nil {
			t.Fatal(err)
		}
		if err := hub.Sit(ctx, s, p); err != nil {
			t.Fatal(err)
		}
		people, seats = append(people, p), append(seats, s)
	}
	q := everyKind()
	q.Questions = q.Questions[:1] // one choice of three
	q.Questions = append(q.Questions, q.Questions[0])
	q.Questions[1].ID = "second"
	do := func(a live.Act) {
		t.Helper()
		if err := hub.Do(ctx, "pelatih", 0, a); err != nil {
			t.Fatal(err)
		}
	}
	do(live.StartQuiz{Run: "r", Mode: live.Live, Quiz: q})
	do(live.OpenItem{Item: 0})
	pick := func(c quiz.ChoiceID) quiz.Answer { return quiz.Answer{Choices: []quiz.ChoiceID{c}} }
	sub := func(seat, person int, run live.RunID, question quiz.QuestionID, a quiz.Answer, ref string) live.Submission {
		return live.Submission{Seat: seats[seat], Person: people[person], Run: run, Question: question, Answer: a, Ref: ref}
	}
	honest := sub(0, 0, "r", "single", pick("a"), "one")
	if err := hub.Submit(ctx, honest); err != nil {
		t.Fatal(err)
	}
	if err := hub.Submit(ctx, honest); err != nil { // the same press of Enter again
		t.Errorf("a repeat of the same answer: %v", err)
	}
	for name, bad := range map[string]live.Submission{
		"in another's name":         sub(0, 1, "r", "single", pick("b"), "2"),
		"from another's seat":       sub(1, 0, "r", "single", pick("b"), "3"),
		"to a question not open":    sub(0, 0, "r", "second", pick("b"), "4"),
		"to no question":            sub(0, 0, "r", "nowhere", pick("b"), "5"),
		"to another run":            sub(0, 0, "other", "single", pick("b"), "6"),
		"with a choice it has not":  sub(0, 0, "r", "single", pick("z"), "7"),
		"with two choices":          sub(0, 0, "r", "single", quiz.Answer{Choices: []quiz.ChoiceID{"a", "b"}}, "8"),
		"with nothing":              sub(0, 0, "r", "single", quiz.Answer{}, "9"),
		"from a seat that is not":   {Seat: "ghost", Person: people[0], Run: "r", Question: "single", Answer: pick("b"), Ref: "10"},
		"with a text of a megabyte": sub(0, 0, "r", "single", quiz.Answer{Text: strings.Repeat("x", 1<<20)}, "11"),
	} {
		if err := hub.Submit(ctx, bad); err == nil {
			t.Errorf("an answer %s was taken", name)
		}
	}
	want := map[live.PersonID]quiz.ChoiceID{people[0]: "a"}
	r := rand.New(rand.NewPCG(12, 12)) //nolint:gosec // an attack that can be repeated
	n := 1000
	if longForm() {
		n = 10_000
	}
	refused, taken := 0, 0
	questions := []quiz.QuestionID{"single", "second", "", "M2-01"}
	for i := range n {
		seat, person := r.IntN(3), r.IntN(3)
		c := quiz.ChoiceID(rune('a' + r.IntN(4))) // d is none
		s := sub(seat, person, live.RunID([]string{"r", "r", "r", "x"}[r.IntN(4)]), questions[r.IntN(4)], pick(c), fmt.Sprint("f", i))
		fair := seat == person && s.Run == "r" && s.Question == "single" && c != "d"
		switch err := hub.Submit(ctx, s); {
		case err == nil && !fair:
			t.Fatalf("taken: %+v", s)
		case err == nil:
			taken++
			want[people[person]] = c
		case fair && !errors.Is(err, live.ErrTooOften):
			t.Fatalf("refused: %v %+v", err, s)
		default:
			refused++
		}
	}
	do(live.CloseItem{})
	if err := hub.Submit(ctx, sub(1, 1, "r", "single", pick("c"), "late")); err == nil {
		t.Error("a late answer was taken")
	}
	snap, err := hub.Snapshot(ctx)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d forged or random answers: %d taken, %d refused", n, taken, refused)
	for p, c := range want {
		if g := snap.Run.Items[0].Given[p]; len(g.Answer.Choices) != 1 || g.Answer.Choices[0] != c {
			t.Errorf("%s has %v, an honest count has %s", p, g.Answer, c)
		}
	}
	if len(snap.Run.Items[1].Given) != 0 || len(snap.Run.Items[0].Given) != len(want) {
		t.Errorf("%d and %d answers are kept", len(snap.Run.Items[0].Given), len(snap.Run.Items[1].Given))
	}
}
