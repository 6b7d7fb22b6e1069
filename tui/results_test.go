package tui_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"diklat/quiz"
	"diklat/quiz/course"
	"diklat/quiz/live"
	"diklat/roster"
	"diklat/tui/i18n"
	"diklat/tui/screen"
)

// Tests has no forms: what counts as reached is then the usual.
func (library) Tests() []course.TestForm { return nil }

// testedBy is a room in which n people took both tests of fifteen items.
func testedBy(t *testing.T, n int) []*live.Run {
	t.Helper()
	j := &journal{}
	add := func(e live.Event) {
		r, err := live.Encode(e, "uji", now().Add(time.Duration(len(j.recs))*time.Second))
		if err != nil {
			t.Fatal(err)
		}
		j.recs = append(j.recs, r)
	}
	q := quiz.Quiz{Title: "Tes"}
	form := live.TestForm{Name: "A"}
	for i := range 15 {
		id := quiz.QuestionID(fmt.Sprint("X", i+1))
		form.Items = append(form.Items, id)
		q.Questions = append(q.Questions, quiz.Question{ID: id, Kind: quiz.Single, Module: fmt.Sprint("M", i/2), Stem: "Soal",
			Choices: []quiz.Choice{{ID: "a", Text: "a"}, {ID: "b", Text: "b", Weight: 1}, {ID: "c", Text: "c"}}})
	}
	for part, know := range map[live.TestPart]int{live.Pre: 4, live.Post: 8} {
		run := live.RunID(part)
		add(live.TestStarted{Run: run, Quiz: q, Plan: live.TestPlan{Part: part, Pair: live.MainPair, Forms: []live.TestForm{form}}})
		for p := range n {
			for i, id := range form.Items {
				c := quiz.ChoiceID("c")
				if (p*7+i*3)%10 < know {
					c = "b"
				}
				add(live.Answered{Run: run, Question: id, Person: live.PersonID(fmt.Sprint("p", p)), Answer: quiz.Answer{Choices: []quiz.ChoiceID{c}}})
			}
		}
		add(live.QuizEnded{Run: run})
	}
	s, err := live.Replay(context.Background(), j)
	if err != nil {
		t.Fatal(err)
	}
	return s.Past
}

// paint is the shortest of several drawings of the window.
func paint(p *pilot) time.Duration {
	best := time.Hour
	for range 60 {
		from := time.Now()
		_ = p.app.View()
		best = min(best, time.Since(from))
	}
	return best
}

// TestHasilPaintsWithinTwiceBeranda: the picture with all its bars costs at most
// two times the home screen, measured in turns.
func TestHasilPaintsWithinTwiceBeranda(t *testing.T) {
	runs := testedBy(t, 200)
	p := still(t, i18n.ID, screen.ClassNow{}, func(s *live.Snapshot, r roster.Roll) { seated(s, r); s.Past = runs })
	home, hasil := time.Hour, time.Hour
	for range 5 {
		home = min(home, paint(p))
		p.press("h")
		p.sees("200 pasang, 0 pre saja, 0 post saja", "gain kelas")
		hasil = min(hasil, paint(p))
		p.press("esc")
	}
	ratio := float64(hasil) / float64(home)
	t.Logf("Beranda %v, Hasil %v, ratio %.2f", home, hasil, ratio)
	if ratio > 2 {
		t.Errorf("ratio %.2f, want at most 2", ratio)
	}
}
