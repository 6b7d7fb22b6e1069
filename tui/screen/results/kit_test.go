package results_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz"
	"diklat/quiz/course"
	"diklat/quiz/live"
	"diklat/roster"
	"diklat/tui/i18n"
	"diklat/tui/key"
	"diklat/tui/screen"
	"diklat/tui/screen/results"
	"diklat/tui/style"
	"diklat/tui/tuitest"
)

func now() time.Time { return time.Date(2025, 11, 7, 8, 14, 0, 0, roster.WITA.Location()) }

// record is a journal written by hand.
type record struct{ recs []live.Record }

func (r *record) Append(context.Context, []live.Record) error { return nil }

func (r *record) Load(_ context.Context, each func(live.Record) error) error {
	for _, x := range r.recs {
		if err := each(x); err != nil {
			return err
		}
	}
	return nil
}

func (r *record) add(t *testing.T, e live.Event) {
	t.Helper()
	rec, err := live.Encode(e, "uji", now().Add(time.Duration(len(r.recs))*time.Second))
	if err != nil {
		t.Fatal(err)
	}
	r.recs = append(r.recs, rec)
}

// book lists n people of two villages and one of the staff.
type book struct{ n int }

func (b book) Roll(context.Context, roster.EventID, roster.SesiID) (roster.Roll, error) {
	r := roster.Roll{Villages: []roster.Village{{Code: "a", Name: "Oeltua"}, {Code: "b", Name: "Oben"}}}
	for i := range b.n {
		p := roster.Person{ID: roster.PersonID(fmt.Sprint("p", i)), Name: fmt.Sprint("Nama Rahasia ", i), Village: []roster.VillageCode{"a", "b"}[i%2], Sex: []roster.Sex{roster.L, roster.P}[i%2], Role: roster.Kader}
		r.Rows = append(r.Rows, roster.Row{Enrolment: roster.Enrolment{Number: i + 1, Person: p}})
	}
	r.Rows = append(r.Rows, roster.Row{Enrolment: roster.Enrolment{Person: roster.Person{ID: "s", Name: "Nama Rahasia Panitia", Role: roster.Staff}}})
	return r, nil
}

// shelf has two modules; a slide of M2 rests on the fact of its second item.
type shelf struct{}

func (shelf) Tests() []course.TestForm { return []course.TestForm{{ID: "A", Pass: 70}} }

func (shelf) Module(id course.ModuleID) (course.Module, bool) {
	return course.Module{ID: id, Title: "Judul " + string(id), Slides: []course.Slide{{Title: "Pembuka"}, {Title: "Siapa melakukan apa", Facts: []quiz.FactID{"F" + quiz.FactID(id)}}}}, true
}

// item has the key b of four.
func item(id, module string) quiz.Question {
	return quiz.Question{ID: quiz.QuestionID(id), Kind: quiz.Single, Stem: "Bunyi soal " + id, Module: module, Facts: []quiz.FactID{quiz.FactID("F" + module)},
		Choices: []quiz.Choice{{ID: "a", Text: "pilihan a"}, {ID: "b", Text: "pilihan b", Weight: 1}, {ID: "c", Text: "pilihan c"}, {ID: "d", Text: "pilihan d"}}}
}

// class is a pre-test and a post-test of n people. Before nobody knows more than
// the first item of M1; after everybody knows M1, and M2 by halves: of its second
// item the strong choose c. The attitude item changes for all.
func class(t *testing.T, n int) []*live.Run {
	t.Helper()
	q := quiz.Quiz{Title: "Tes", Questions: []quiz.Question{item("X1", "M1"), item("X2", "M1"), item("X3", "M2"), item("X4", "M2"), item("S1", "M2")}}
	plan := live.TestPlan{Pair: live.MainPair, Forms: []live.TestForm{{Name: "A", Items: []quiz.QuestionID{"X1", "X2", "X3", "X4"}}}, Also: []quiz.QuestionID{"S1"}, Minutes: 20}
	r := &record{}
	answer := func(run live.RunID, p int, choices string) {
		for i, c := range choices {
			r.add(t, live.Answered{Run: run, Question: q.Questions[i].ID, Person: live.PersonID(fmt.Sprint("p", p)), Answer: quiz.Answer{Choices: []quiz.ChoiceID{quiz.ChoiceID(string(c))}}})
		}
	}
	plan.Part = live.Pre
	r.add(t, live.TestStarted{Run: "pre", Plan: plan, Quiz: q})
	for p := range n {
		answer("pre", p, "baaaa")
	}
	r.add(t, live.QuizEnded{Run: "pre"})
	plan.Part = live.Post
	r.add(t, live.TestStarted{Run: "post", Plan: plan, Quiz: q})
	for p := range n {
		if p == n-1 && n > 3 {
			continue // went home
		}
		answer("post", p, []string{"bbbcb", "bbabb"}[p%2])
	}
	r.add(t, live.QuizEnded{Run: "post"})
	form := live.TestPlan{Part: live.Reaction, Pair: live.MainPair, Forms: []live.TestForm{{Name: "F", Items: []quiz.QuestionID{"K1", "K2"}}}}
	r.add(t, live.TestStarted{Run: "form", Plan: form, Quiz: quiz.Quiz{Title: "Formulir penutup", Questions: []quiz.Question{
		{ID: "K1", Kind: quiz.Scale, Stem: "Berguna?", Choices: []quiz.Choice{{ID: "1", Text: "tidak"}, {ID: "2", Text: "ya"}}}, {ID: "K2", Kind: quiz.Open, Stem: "Usul?"}}}})
	r.add(t, live.Answered{Run: "form", Question: "K1", Person: "p0", Answer: quiz.Answer{Choices: []quiz.ChoiceID{"2"}}})
	r.add(t, live.Answered{Run: "form", Question: "K2", Person: "p0", Answer: quiz.Answer{Text: "Lebih banyak latihan"}})
	r.add(t, live.QuizEnded{Run: "form"})
	s, err := live.Replay(context.Background(), r)
	if err != nil {
		t.Fatal(err)
	}
	return s.Past
}

func stage(t *testing.T, runs []*live.Run, n int, ascii bool, l i18n.Lang) *tuitest.Stage {
	t.Helper()
	words, asked := i18n.New(l), uint64(0)
	env := &screen.Env{T: words, S: style.New(ascii), K: key.NewCommon(words.Common.Keys), Now: now, Ask: func() uint64 { asked++; return asked },
		Tick: func(time.Duration, func(time.Time) tea.Msg) tea.Cmd { return nil }}
	s := results.New(results.Config{Env: env, Book: book{n}, Library: shelf{}, Explain: func(err error) string { return "?? " + err.Error() }})
	st := tuitest.NewStage(t, s, env.S, env.Take)
	st.Send(screen.Room{Snap: &live.Snapshot{State: live.State{Past: runs}}})
	return st
}
