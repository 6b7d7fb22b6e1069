package outcome_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/quiz/outcome"
)

// log is a journal that a test writes by hand.
type log struct {
	t    *testing.T
	at   time.Time
	recs []live.Record
}

func newLog(t *testing.T) *log {
	return &log{t: t, at: time.Date(2025, 11, 7, 8, 0, 0, 0, time.UTC)}
}

func (l *log) Append(context.Context, []live.Record) error { return nil }

func (l *log) Load(_ context.Context, each func(live.Record) error) error {
	for _, r := range l.recs {
		if err := each(r); err != nil {
			return err
		}
	}
	return nil
}

func (l *log) add(e live.Event) {
	l.t.Helper()
	l.at = l.at.Add(time.Second)
	r, err := live.Encode(e, "uji", l.at)
	if err != nil {
		l.t.Fatal(err)
	}
	l.recs = append(l.recs, r)
}

// runs are the runs as a replay gives them.
func (l *log) runs() []*live.Run {
	l.t.Helper()
	s, err := live.Replay(context.Background(), l)
	if err != nil {
		l.t.Fatal(err)
	}
	return s.Past
}

// item is a question with the key b of four.
func item(id, module string) quiz.Question {
	return quiz.Question{ID: quiz.QuestionID(id), Kind: quiz.Single, Stem: "Soal " + id, Module: module, Facts: []quiz.FactID{quiz.FactID("F" + id)},
		Choices: []quiz.Choice{{ID: "a", Text: "A"}, {ID: "b", Text: "B", Weight: 1}, {ID: "c", Text: "C"}, {ID: "d", Text: "D"}}}
}

// test is a test of two forms with k items each, in modules of three, and one item
// of attitude.
func test(part live.TestPart, k int) live.TestStarted {
	e := live.TestStarted{Run: live.RunID("r-" + string(part)), Plan: live.TestPlan{Part: part, Pair: "p", Minutes: 20}, Form: map[live.PersonID]string{}}
	e.Quiz.Title = "Tes"
	for _, f := range []string{"A", "B"} {
		form := live.TestForm{Name: f}
		for j := range k {
			q := item(fmt.Sprint(f, j+1), fmt.Sprint("M", j/3+1))
			form.Items = append(form.Items, q.ID)
			e.Quiz.Questions = append(e.Quiz.Questions, q)
		}
		e.Plan.Forms = append(e.Plan.Forms, form)
	}
	e.Quiz.Questions = append(e.Quiz.Questions, item("S1", "M1"))
	e.Plan.Also = []quiz.QuestionID{"S1"}
	return e
}

func (l *log) answer(e live.TestStarted, p, q, choice string) {
	l.add(live.Answered{Run: e.Run, Question: quiz.QuestionID(q), Person: live.PersonID(p), Answer: quiz.Answer{Choices: []quiz.ChoiceID{quiz.ChoiceID(choice)}}})
}

// class simulates n people on two forms of k items before and after a lesson that
// closes the share gain of what each did not know; who does not know guesses. One
// in twelve misses a test.
func class(t *testing.T, seed uint64, n, k int, gain float64) (*log, outcome.Roll) {
	r := rand.New(rand.NewPCG(seed, 7))
	l := newLog(t)
	var roll outcome.Roll
	know := map[string]float64{}
	pre, post := test(live.Pre, k), test(live.Post, k)
	for i := range n {
		p := fmt.Sprint("p", i)
		know[p] = 0.1 + 0.5*r.Float64()
		roll.People = append(roll.People, outcome.Person{ID: live.PersonID(p), Village: fmt.Sprint("desa ", i%4), Sex: []string{"L", "P"}[i%2], Role: "kader"})
		pre.Form[live.PersonID(p)], post.Form[live.PersonID(p)] = []string{"A", "B"}[i%2], []string{"B", "A"}[i%2]
	}
	for _, e := range []live.TestStarted{pre, post} {
		l.add(e)
		for i := range n {
			p := fmt.Sprint("p", i)
			if r.IntN(12) == 0 {
				continue
			}
			share := know[p]
			if e.Plan.Part == live.Post {
				share += gain * (1 - share)
			}
			form := e.Form[live.PersonID(p)]
			for j := range k {
				choice := []string{"a", "b", "c", "d"}[r.IntN(4)]
				if r.Float64() < share {
					choice = "b"
				}
				l.answer(e, p, fmt.Sprint(form, j+1), choice)
			}
			l.answer(e, p, "S1", []string{"a", "b"}[r.IntN(2)])
		}
		l.add(live.QuizEnded{Run: e.Run})
	}
	return l, roll
}

func find[T any](t *testing.T, list []T, ok func(T) bool) T {
	t.Helper()
	i := slices.IndexFunc(list, ok)
	if i < 0 {
		t.Fatalf("not found in %+v", list)
	}
	return list[i]
}
