package main

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"diklat/quiz/live"
)

// TestNoByteOfAPracticeQuestionIsAhead: the practice question, asked first, tells nothing
// of itself before its reveal and nothing of the questions that come.
func TestNoByteOfAPracticeQuestionIsAhead(t *testing.T) {
	w := newWire(t)
	q := sealedQuiz()
	q.Questions = q.Questions[:3]
	trial := 2 // asked first, stands last
	w.step(live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: q, Set: live.Setup{Practice: q.Questions[trial].ID}})
	w.step(live.OpenItem{Item: trial})
	w.self.WaitFor(t, "Soal3")
	w.self.settle()
	w.self.WaitFor(t, "LATIHAN")
	ahead := func() {
		t.Helper()
		for _, l := range w.all {
			for _, stem := range []string{"Soal1:", "Soal2:"} {
				if strings.Contains(ansi.Strip(string(l.Raw())), stem) {
					t.Errorf("%s has %s already", l.name, stem)
				}
			}
		}
	}
	ahead()
	w.silent("practice open", rest(0, 3)...)
	w.unmarked("practice open", trial)
	w.step(live.CloseItem{})
	w.silent("practice closed", rest(0, 3)...)
	w.step(live.RevealItem{})
	for _, l := range w.all {
		l.WaitUntil(t, "the key of the practice", func(string) bool { return strings.ContainsRune(string(l.Raw()), secretLetters[trial]) })
	}
	ahead()
	w.silent("practice shown", rest(0, trial)...)
	w.step(live.OpenItem{Item: 0})
	w.silent("the first question", rest(0, trial)...)
	w.step(live.EndQuiz{})
}

// TestNoByteOfASurveyHoldsAKey: in a survey nobody gets a key, at no stage, though the
// questions of the bank have one.
func TestNoByteOfASurveyHoldsAKey(t *testing.T) {
	w := newWire(t)
	q := sealedQuiz()
	q.Questions = q.Questions[:4]
	n := len(q.Questions)
	w.step(live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: q, Set: live.Setup{Survey: true}})
	for i := range q.Questions {
		w.step(live.OpenItem{Item: i})
		w.silent(fmt.Sprint("survey open ", i), rest(0, n)...)
		if i == 0 {
			w.self.WaitFor(t, "Survei")
			w.self.settle()
			w.self.answers("dua").WaitFor(t, "✓ Tersimpan")
		}
		w.step(live.CloseItem{}, live.RevealItem{})
		w.self.WaitFor(t, fmt.Sprintf("Soal%d", i+1))
		w.silent(fmt.Sprint("survey over ", i), rest(0, n)...)
		w.unmarked(fmt.Sprint("survey over ", i), i)
	}
	w.step(live.EndQuiz{})
	w.silent("the survey ended", rest(0, n)...)
}
