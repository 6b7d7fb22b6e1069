package main

import (
	"slices"
	"strings"
	"testing"

	"diklat/quiz"
	"diklat/quiz/live"
)

// An imported quiz is the one form of a test, started by keys, answered over SSH
// and on paper. What names nobody (a poll) and what asks nothing stay out of it.
func TestImportedQuestionsOfEveryKindAsATest(t *testing.T) {
	l := newLesson(t)
	sheet := l.add(t, "Yosef Bani") // has no laptop
	p := l.trainer
	p.Type("e")
	p.WaitFor(t, "Formulir kunjungan kedua")
	p.Type("1")
	p.WaitFor(t, "4 ◆  Kuis impor untuk semua: semua (11 soal)")
	p.Type("4")
	p.WaitFor(t, "Maria Tnunay")
	asked := slices.DeleteFunc(slices.Clone(l.quiz.Questions), func(q quiz.Question) bool { return q.Kind == quiz.Poll || q.Kind == quiz.Description })
	for name, g := range l.guests {
		g.WaitFor(t, "Mulai")
		g.settle()
		g.Type("1")
		g.Press("enter")
		for i, q := range asked {
			g.WaitFor(t, "soal "+itoa(i+1)+"/9")
			g.settle()
			g.fill(q, l.plan(q, name))
			g.Press("enter")
		}
		g.WaitFor(t, "9 dari 9 terisi")
		g.settle()
		g.Type("1")
		g.Press("enter")
		g.WaitFor(t, "Serahkan sekarang?")
		g.settle()
		g.Type("1")
		g.Press("enter")
		g.WaitFor(t, "Sudah diserahkan. Terima kasih.")
	}
	run := l.room(t).Run
	keyed := map[quiz.QuestionID]quiz.Answer{}
	for _, q := range asked {
		keyed[q.ID] = l.plan(q, "Maria Tnunay")
	}
	l.lead(t, live.KeyAnswers{Run: run.ID, Person: live.PersonID(sheet.ID), Via: live.WayPaper, Answers: keyed})
	l.lead(t, live.EndQuiz{})
	run = l.lastRun()
	if len(run.Items) != 9 {
		t.Fatalf("the test has %d questions", len(run.Items))
	}
	l.people[string(sheet.ID)] = "Yosef Bani"
	for i, q := range asked {
		for id, name := range l.people {
			g, ok := run.Items[i].Given[live.PersonID(id)]
			knows := name != "Ance Nubatonis"
			if !ok || g.Result.Scored != q.Kind.Scored() || g.Result.Correct != (q.Kind.Scored() && knows) {
				t.Errorf("%s, %s: %v, %+v", name, q.Kind, ok, g.Result)
			}
		}
	}
	if s := l.guests["Maria Tnunay"].Screen(); strings.Contains(s, "tepat") {
		t.Errorf("a test tells what was right:\n%s", s)
	}
}
