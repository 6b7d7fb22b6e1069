package live_test

import (
	"context"
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"diklat/quiz"
	"diklat/quiz/live"
)

// reference is the room in the plainest words: what is open, and the last
// accepted answer of each person to each item.
type reference struct {
	running  bool
	item     int
	stage    map[int]live.Stage
	answers  map[string]string // person/item -> choice
	seatOf   map[string]string // person -> seat
	sittings map[string]string // seat -> person
}

// TestRandomActionsMatchThePlainReference runs random actions of a trainer and
// of people against the room and against the reference: same acceptance, same
// answers, no phantom.
func TestRandomActionsMatchThePlainReference(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		j := &memory{}
		h, err := live.Open(context.Background(), j, live.Options{})
		if err != nil {
			t.Fatal(err)
		}
		defer h.Close()
		r := &reference{stage: map[int]live.Stage{}, answers: map[string]string{}, seatOf: map[string]string{}, sittings: map[string]string{}}
		for i := range 4 {
			if _, err := h.Join(context.Background(), live.SeatID(fmt.Sprint(i)), fmt.Sprint(i), ""); err != nil {
				t.Fatal(err)
			}
		}
		n := 0
		t.Repeat(map[string]func(*rapid.T){
			"": func(t *rapid.T) { r.compare(t, h) },
			"sit": func(t *rapid.T) {
				seat, who := fmt.Sprint(rapid.IntRange(0, 3).Draw(t, "seat")), fmt.Sprint("p", rapid.IntRange(0, 3).Draw(t, "person"))
				if err := h.Sit(context.Background(), live.SeatID(seat), live.PersonID(who)); err != nil {
					t.Fatal(err)
				}
				r.sit(seat, who)
			},
			"lead": func(t *rapid.T) {
				act := rapid.SampledFrom([]live.Act{live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: twoItems()}, live.OpenItem{Item: 0}, live.OpenItem{Item: 1},
					live.CloseItem{}, live.RevealItem{}, live.EndQuiz{}}).Draw(t, "act")
				err := h.Do(context.Background(), "pelatih", 0, act)
				if want := r.lead(act); want != (err == nil) {
					t.Fatalf("%T: reference says %v, room says %v", act, want, err)
				}
			},
			"answer": func(t *rapid.T) {
				n++
				seat, who := fmt.Sprint(rapid.IntRange(0, 3).Draw(t, "seat")), fmt.Sprint("p", rapid.IntRange(0, 3).Draw(t, "person"))
				item := rapid.IntRange(0, 2).Draw(t, "item")
				choice := rapid.SampledFrom([]string{"a", "b", "c", "tidak ada"}).Draw(t, "choice")
				err := h.Submit(context.Background(), live.Submission{Seat: live.SeatID(seat), Person: live.PersonID(who), Run: "r1",
					Question: quiz.QuestionID(fmt.Sprint("q", item+1)), Answer: quiz.Answer{Choices: []quiz.ChoiceID{quiz.ChoiceID(choice)}}, Ref: fmt.Sprint(n)})
				if want := r.answer(seat, who, item, choice); want != (err == nil) {
					t.Fatalf("seat %s, %s, item %d, %q: reference says %v, room says %v", seat, who, item, choice, want, err)
				}
			},
		})
		// What is on disk gives the same answers again.
		h2, err := live.Open(context.Background(), j, live.Options{})
		if err != nil {
			t.Fatal(err)
		}
		defer h2.Close()
		r.compare(t, h2)
	})
}

func (r *reference) sit(seat, who string) {
	if old, ok := r.seatOf[who]; ok {
		delete(r.sittings, old)
	}
	if before, ok := r.sittings[seat]; ok {
		delete(r.seatOf, before)
	}
	r.seatOf[who], r.sittings[seat] = seat, who
}

func (r *reference) lead(act live.Act) bool {
	switch a := act.(type) {
	case live.StartQuiz:
		if r.running {
			return false
		}
		r.running, r.item = true, 0
		clear(r.stage)
		clear(r.answers)
	case live.OpenItem:
		if !r.running || r.stage[a.Item] == live.Revealed {
			return false
		}
		if r.stage[r.item] == live.Opened {
			r.stage[r.item] = live.Closed
		}
		r.item = a.Item
		r.stage[a.Item] = live.Opened
	case live.CloseItem:
		if !r.running || r.stage[r.item] != live.Opened {
			return false
		}
		r.stage[r.item] = live.Closed
	case live.RevealItem:
		if !r.running || r.stage[r.item] == live.Waiting {
			return false
		}
		r.stage[r.item] = live.Revealed
	case live.EndQuiz:
		if !r.running {
			return false
		}
		r.running = false
	}
	return true
}

func (r *reference) answer(seat, who string, item int, choice string) bool {
	if r.sittings[seat] != who || !r.running || item > 1 || item != r.item || r.stage[item] != live.Opened || choice == "tidak ada" {
		return false
	}
	r.answers[fmt.Sprint(who, "/", item)] = choice
	return true
}

func (r *reference) compare(t *rapid.T, h *live.Hub) {
	s, err := h.Snapshot(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	run := s.Run
	if run == nil && len(s.Past) > 0 {
		run = s.Past[len(s.Past)-1]
	}
	if (s.Run != nil) != r.running {
		t.Fatalf("running: %v, reference %v", s.Run != nil, r.running)
	}
	if run == nil {
		return
	}
	got := 0
	for i := range run.Items {
		for who, g := range run.Items[i].Given {
			got++
			if want := r.answers[fmt.Sprint(who, "/", i)]; want != string(g.Answer.Choices[0]) {
				t.Fatalf("%s, item %d: %q, reference %q", who, i, g.Answer.Choices[0], want)
			}
		}
	}
	if got != len(r.answers) {
		t.Fatalf("%d answers, reference has %d", got, len(r.answers))
	}
}
