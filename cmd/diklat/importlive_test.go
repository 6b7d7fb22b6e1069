package main

import (
	"context"
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"diklat/data"
	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/tui/tuitest"
)

// lesson is a class in which a quiz of every kind came from a file.
type lesson struct {
	*testing.T
	*hall
	trainer *tuitest.Program
	quiz    quiz.Quiz
	people  map[string]string // names by id
	guests  map[string]*guest
}

// newLesson imports the file on the trainer's screen, key by key, and seats two
// people.
func newLesson(t *testing.T) *lesson {
	t.Parallel() // people wait more than they work
	l := &lesson{T: t, hall: newHall(t, halls.now), people: map[string]string{}, guests: map[string]*guest{}}
	if err := l.house.store.SetSetting(t.Context(), setImport, t.TempDir(), "pelatih"); err != nil { // listed first
		t.Fatal(err)
	}
	for _, n := range []string{"Maria Tnunay", "Ance Nubatonis"} {
		l.people[string(l.add(t, n).ID)] = n
	}
	l.trainer = trainerScreen(t, l.hall)
	l.importFile("testdata/semua.gift")
	for _, n := range l.people {
		l.guests[n] = visit(t, l.addr).comeIn(hallPIN, "Oeltua", n)
	}
	return l
}

func (l *lesson) importFile(path string) {
	l.Helper()
	path, err := filepath.Abs(path)
	if err != nil {
		l.Fatal(err)
	}
	p := l.trainer
	p.Press("k")
	p.WaitFor(l, "M2")
	p.Press("i")
	p.WaitFor(l, "Isi folder")
	p.Type(path)
	p.WaitFor(l, "semua.gift")
	p.Press("enter")
	p.WaitFor(l, "11 soal:")
	p.WaitFor(l, "Semua soal dapat dibaca.")
	p.Type("p")
	p.WaitFor(l, "soal 1/11")
	p.Press("right")
	p.WaitFor(l, "soal 2/11")
	p.Press("esc")
	p.WaitFor(l, "Semua soal dapat dibaca.")
	p.Press("enter")
	p.WaitFor(l, "Nama kuis")
	p.Press("enter")
	p.WaitFor(l, "Kuis \"semua\" tersimpan dengan 11 soal.")
	own := l.imported()
	if len(own) != 1 || own[0].Title != "semua" {
		l.Fatalf("said to be kept, the file holds %+v", own)
	}
	l.quiz = own[0]
	p.Press("enter")
	p.WaitUntil(l, "the cursor on the new quiz", func(s string) bool { return strings.Contains(cursorLine(s), "semua") })
}

func cursorLine(screen string) string {
	for _, l := range strings.Split(screen, "\n") {
		if strings.Contains(l, "▸") {
			return l
		}
	}
	return ""
}

func (l *lesson) imported() []quiz.Quiz {
	l.Helper()
	own, err := l.house.store.Quizzes(l.Context())
	if err != nil {
		l.Fatal(err)
	}
	return own
}

// plan is what a person answers, by kind: one knows, one does not.
func (l *lesson) plan(q quiz.Question, name string) quiz.Answer {
	knows := name == "Maria Tnunay"
	either := func(a, b quiz.Answer) quiz.Answer {
		if knows {
			return a
		}
		return b
	}
	pick := func(ids ...quiz.ChoiceID) quiz.Answer { return quiz.Answer{Choices: ids} }
	id := func(i int) quiz.ChoiceID { return q.Choices[i].ID }
	pair := func(i int) quiz.ChoiceID { return q.Pairs[i].ID }
	a, ok := map[quiz.Kind]func() quiz.Answer{
		quiz.Single:    func() quiz.Answer { return either(pick(id(0)), pick(id(2))) },
		quiz.Multi:     func() quiz.Answer { return either(pick(id(0), id(1)), pick(id(1))) },
		quiz.TrueFalse: func() quiz.Answer { return either(pick(quiz.False), pick(quiz.True)) },
		quiz.Numeric:   func() quiz.Answer { return either(quiz.Answer{Text: "18"}, quiz.Answer{Text: "17,5"}) },
		quiz.Short:     func() quiz.Answer { return either(quiz.Answer{Text: "KUPANG"}, quiz.Answer{Text: "Soe"}) },
		quiz.Match:     func() quiz.Answer { return either(pick(pair(0), pair(1), pair(2)), pick(pair(1), pair(0), pair(2))) },
		quiz.Order:     func() quiz.Answer { return either(pick(id(0), id(1), id(2)), pick(id(2), id(0), id(1))) },
		quiz.Scale:     func() quiz.Answer { return either(pick(id(2)), pick(id(0))) },
		quiz.Poll:      func() quiz.Answer { return either(pick(id(1)), pick(id(0))) },
		quiz.Open:      func() quiz.Answer { return either(quiz.Answer{Text: "Cek, lapor."}, quiz.Answer{Text: "Nanti"}) },
	}[q.Kind]
	if !ok {
		l.Fatalf("no plan for %s", q.Kind)
	}
	return a()
}

// compare holds the table of answers of a run, and its grades, against what was
// typed.
func (l *lesson) compare(run *live.Run) {
	l.Helper()
	kept := map[string]map[quiz.QuestionID]quiz.Answer{}
	err := l.house.store.Answers(context.Background(), l.event.ID, func(a data.Answer) error {
		if a.Run != string(run.ID) {
			return nil
		}
		name := l.people[a.Person]
		if kept[name] == nil {
			kept[name] = map[quiz.QuestionID]quiz.Answer{}
		}
		var body quiz.Answer
		err := json.Unmarshal(a.Body, &body)
		kept[name][quiz.QuestionID(a.Question)] = body
		return err
	})
	if err != nil {
		l.Fatal(err)
	}
	kinds := map[quiz.Kind]bool{}
	for i, q := range l.quiz.Questions {
		kinds[q.Kind] = true
		for id, name := range l.people {
			got, answered := kept[name][q.ID]
			if q.Kind == quiz.Description {
				if answered {
					l.Errorf("a text was answered by %s: %v", name, got)
				}
				continue
			}
			if q.Kind == quiz.Poll {
				if answered || len(run.Items[i].Given) != len(l.people) {
					l.Errorf("a poll: %v in the name of %s, %d votes", got, name, len(run.Items[i].Given))
				}
				continue
			}
			if want := l.plan(q, name); !answered || !sameAnswer("M2-02", got, want) && q.Kind == quiz.Multi || q.Kind != quiz.Multi && !sameAnswer("", got, want) {
				l.Errorf("%s answered %s (%s) with %v; the table holds %v", name, q.ID, q.Kind, want, got)
			}
			r := run.Items[i].Given[live.PersonID(id)].Result
			if r.Scored != q.Kind.Scored() || r.Correct != (q.Kind.Scored() && name == "Maria Tnunay") {
				l.Errorf("%s, %s: graded %+v", name, q.Kind, r)
			}
		}
	}
	if len(kinds) != 11 {
		l.Errorf("the file held only the kinds %v", kinds)
	}
}

// lastRun is the run that ended last.
func (l *lesson) lastRun() *live.Run {
	l.Helper()
	hub, _, err := l.house.room()
	if err != nil {
		l.Fatal(err)
	}
	s, err := hub.Snapshot(context.Background())
	if err != nil || len(s.Past) == 0 {
		l.Fatalf("no run has ended: %v", err)
	}
	return s.Past[len(s.Past)-1]
}

func (l *lesson) start(mode string) {
	l.Helper()
	l.trainer.Press("enter")
	l.trainer.WaitFor(l, "Bagaimana kuis ini dijalankan?")
	l.trainer.Type(mode)
}

func (l *lesson) end() {
	l.Helper()
	l.trainer.Type("e")
	l.trainer.WaitFor(l, "Akhiri kuis?")
	l.trainer.Type("e")
	l.trainer.WaitFor(l, "Kuis selesai. Semua jawaban tersimpan.")
}

func TestImportedQuestionsOfEveryKindRunLive(t *testing.T) {
	l := newLesson(t)
	p := l.trainer
	l.start("1")
	p.WaitFor(t, "soal 1 dari 11")
	for i, q := range l.quiz.Questions {
		p.Type(map[bool]string{true: "o", false: "n"}[i == 0])
		p.WaitUntil(t, "question "+itoa(i+1), func(s string) bool {
			return strings.Contains(s, "soal "+itoa(i+1)+" dari 11") && (strings.Contains(s, "TERBUKA") || strings.Contains(s, "TAMPIL"))
		})
		for name, g := range l.guests {
			g.WaitFor(t, "soal "+itoa(i+1)+"/11")
			if q.Kind == quiz.Description {
				g.WaitFor(t, "Baca, lalu tunggu pelatih.")
				continue
			}
			g.fill(q, l.plan(q, name))
			g.Press("enter")
			g.WaitFor(t, "Tersimpan.")
		}
		l.look(q)
	}
	l.end()
	for _, g := range l.guests {
		g.WaitFor(t, "soal tepat")
	}
	l.compare(l.lastRun())
}

// look checks what the trainer and the people see of a question without a key
// once all have answered it.
func (l *lesson) look(q quiz.Question) {
	l.Helper()
	p := l.trainer
	if q.Kind == quiz.Description {
		return
	}
	p.WaitFor(l, "2 dari 2 menjawab")
	p.Type("b")
	if q.Kind.Scored() {
		p.WaitFor(l, "KUNCI TAMPIL")
		return
	}
	s := p.WaitFor(l, "SELESAI")
	if strings.Contains(s, "kunci") || strings.Contains(s, "Keliru") {
		l.Errorf("%s has no key, the trainer reads:\n%s", q.Kind, s)
	}
	if q.Kind == quiz.Poll && (strings.Contains(s, "Maria") || strings.Contains(s, "Ance")) {
		l.Errorf("a poll names people:\n%s", s)
	}
	if q.Kind == quiz.Open && !(strings.Contains(s, "· Cek, lapor.") && strings.Contains(s, "· Nanti")) {
		l.Errorf("open texts are not listed:\n%s", s)
	}
	for name, g := range l.guests {
		s := g.WaitFor(l, "Di sini tidak ada benar atau salah.")
		other := l.plan(q, map[string]string{"Maria Tnunay": "Ance Nubatonis", "Ance Nubatonis": "Maria Tnunay"}[name])
		if other.Text != "" && strings.Contains(s, other.Text) || strings.Contains(s, "█") {
			l.Errorf("%s reads what others gave:\n%s", name, s)
		}
	}
}

func TestImportedQuestionsOfEveryKindAtOwnPace(t *testing.T) {
	l := newLesson(t)
	l.start("2")
	l.trainer.WaitFor(t, "Tiap orang mengerjakan sendiri")
	for name, g := range l.guests {
		for i, q := range l.quiz.Questions {
			g.WaitFor(t, "soal "+itoa(i+1)+"/11")
			next := "soal " + itoa(i+2) + "/11"
			if i == len(l.quiz.Questions)-1 {
				next = "Selesai. Terima kasih."
			}
			if q.Kind != quiz.Description {
				g.fill(q, l.plan(q, name))
				g.Press("enter")
				g.WaitUntil(t, "the answer to be learned from", func(s string) bool {
					return strings.Contains(s, "Tekan Enter untuk soal berikutnya.") || strings.Contains(s, "Tekan Enter untuk melihat hasil.")
				})
			}
			g.until(next, "enter")
		}
		g.WaitFor(t, "soal tepat")
	}
	l.trainer.WaitUntil(t, "all answered but for the poll, which names nobody", func(s string) bool { return strings.Count(s, "9 dari 9 soal") == 2 })
	l.end()
	l.compare(l.lastRun())
}

// A quiz that is taken off the list is still in the runs that used it.
func TestRemovedImportLeavesItsRuns(t *testing.T) {
	l := newLesson(t)
	p := l.trainer
	l.start("1")
	p.WaitFor(t, "soal 1 dari 11")
	p.Type("o")
	g := l.guests["Maria Tnunay"]
	q := l.quiz.Questions[0]
	g.WaitFor(t, "soal 1/11")
	g.fill(q, l.plan(q, "Maria Tnunay"))
	g.Press("enter")
	g.WaitFor(t, "Tersimpan.")
	l.end()
	p.Press("k")
	p.WaitFor(t, "semua")
	for !strings.Contains(cursorLine(p.Screen()), "semua") {
		was := cursorLine(p.Screen())
		p.Press("down")
		p.WaitUntil(t, "the cursor to move", func(s string) bool { return cursorLine(s) != was })
	}
	p.Type("x")
	p.WaitFor(t, "Hapus kuis \"semua\"?")
	p.Type("x")
	p.WaitFor(t, "Kuis impor dihapus dari daftar.")
	if own := l.imported(); len(own) != 0 {
		t.Fatalf("still there: %+v", own)
	}
	run := l.lastRun()
	if run.Quiz.ID != l.quiz.ID || len(run.Quiz.Questions) != 11 || len(run.Items[0].Given) != 1 {
		t.Errorf("the run holds %s with %d questions and %d answers", run.Quiz.ID, len(run.Quiz.Questions), len(run.Items[0].Given))
	}
	if err := l.house.store.Rebuild(t.Context()); err != nil || len(l.imported()) != 0 {
		t.Errorf("after a rebuild: %v, %d quizzes", err, len(l.imported()))
	}
}
