package curriculum

import (
	"testing"

	"diklat/quiz"
)

// Someone who answers "Salah" to every true/false item of the later modules must
// not do better than with a coin: most wrong beliefs make wrong sentences.
func TestGuessingSalahDoesNotWin(t *testing.T) {
	lib := library(t)
	salah, all := 0, 0
	for _, id := range []string{"M5", "M6", "M7"} {
		q, _ := lib.Quiz(id)
		for i := range q.Questions {
			if q.Questions[i].Kind == quiz.TrueFalse {
				all++
				salah += saysFalse(&q.Questions[i])
			}
		}
	}
	if all == 0 || salah*100 > all*60 {
		t.Errorf("%d of %d keys are Salah", salah, all)
	}
	for _, f := range lib.Tests() {
		salah, all := 0, 0
		for i := range f.Quiz.Questions {
			if q := &f.Quiz.Questions[i]; q.Kind == quiz.TrueFalse {
				all++
				salah += saysFalse(q)
			}
		}
		if all > 0 && salah*2 != all {
			t.Errorf("form %s: %d of %d keys are Salah", f.ID, salah, all)
		}
	}
}

func saysFalse(q *quiz.Question) int {
	if k, ok := quiz.Key(q); ok && len(k.Choices) == 1 && k.Choices[0] == quiz.False {
		return 1
	}
	return 0
}

// In a Multi, one wrong pick beside all right ones must leave something.
func TestOneSlipLeavesSomething(t *testing.T) {
	lib := library(t)
	for _, id := range lib.Banks() {
		b, _ := lib.Quiz(id)
		for i := range b.Questions {
			q := &b.Questions[i]
			if q.Kind != quiz.Multi {
				continue
			}
			key, _ := quiz.Key(q)
			for _, c := range q.Choices {
				if c.Weight >= 0 {
					continue
				}
				slip := quiz.Answer{Choices: append(key.Choices[:len(key.Choices):len(key.Choices)], c.ID)}
				if g := quiz.Grade(q, slip); g.Score <= 0 {
					t.Errorf("%s: all right and %s gives %v", q.ID, c.ID, g.Score)
				}
			}
		}
	}
}

// The right choice is not given away by standing first or by being the longest.
func TestKeysOfFormsAreHidden(t *testing.T) {
	for _, f := range library(t).Tests() {
		longest, first, all := 0, 0, 0
		for _, q := range f.Quiz.Questions {
			if q.Kind != quiz.Single {
				continue
			}
			all++
			long := 0
			for i, c := range q.Choices {
				if len(c.Text) > len(q.Choices[long].Text) {
					long = i
				}
			}
			longest += yes(q.Choices[long].Weight > 0)
			first += yes(q.Choices[0].Weight > 0)
		}
		if longest*2 > all+1 || first*2 > all+1 {
			t.Errorf("form %s: of %d keys %d are the longest, %d the first", f.ID, all, longest, first)
		}
	}
}

func yes(b bool) int {
	if b {
		return 1
	}
	return 0
}
