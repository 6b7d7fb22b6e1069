package data_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"diklat/data"
	"diklat/data/datatest"
	"diklat/quiz"
	"diklat/roster"
)

func sampleQuiz(title string) quiz.Quiz {
	return quiz.Quiz{Title: title, Questions: []quiz.Question{
		{ID: "a", Kind: quiz.TrueFalse, Stem: "Calo boleh memegang paspor.", Choices: []quiz.Choice{{ID: quiz.False, Text: "Salah", Weight: 1}}},
		{ID: "b", Kind: quiz.Single, Stem: "Ke mana\nlapor?", Choices: []quiz.Choice{{ID: "a", Text: "Desa", Weight: 1}, {ID: "b", Text: "Calo"}}},
	}}
}

func addQuiz(t *testing.T, s *data.Store, q quiz.Quiz) quiz.Quiz {
	t.Helper()
	q, err := s.AddQuiz(context.Background(), q, roster.Trainer)
	if err != nil {
		t.Fatal(err)
	}
	return q
}

func quizzes(t *testing.T, s *data.Store) []quiz.Quiz {
	t.Helper()
	out, err := s.Quizzes(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestQuizIsKeptWhole(t *testing.T) {
	s := datatest.Open(t)
	kept := addQuiz(t, s, sampleQuiz("  Ulangan\x1b[31m "))
	addQuiz(t, s, sampleQuiz("Lain"))
	got := quizzes(t, s)
	if len(got) != 2 || got[0].ID != kept.ID || got[0].Title != "Ulangan" || got[1].Title != "Lain" {
		t.Fatalf("kept %+v", got)
	}
	q := got[0].Questions[1]
	if q.Stem != "Ke mana\nlapor?" || len(q.Choices) != 2 || q.Choices[0].Weight != 1 {
		t.Errorf("question %+v", q)
	}
}

func TestSameTitleReplacesTheQuestions(t *testing.T) {
	s := datatest.Open(t)
	first := addQuiz(t, s, sampleQuiz("Ulangan"))
	facts := len(factIDs(t, s))
	if again := addQuiz(t, s, sampleQuiz("Ulangan")); again.ID != first.ID || len(factIDs(t, s)) != facts {
		t.Errorf("the same questions again: id %s, want %s; %d facts, want %d", again.ID, first.ID, len(factIDs(t, s)), facts)
	}
	changed := sampleQuiz("Ulangan")
	changed.Questions = changed.Questions[:1]
	if next := addQuiz(t, s, changed); next.ID != first.ID || next.Hash == first.Hash {
		t.Errorf("replaced: %s %s, first was %s %s", next.ID, next.Hash, first.ID, first.Hash)
	}
	if got := quizzes(t, s); len(got) != 1 || len(got[0].Questions) != 1 {
		t.Errorf("kept %+v", got)
	}
}

func TestBadQuizIsNotKept(t *testing.T) {
	ctx := context.Background()
	s := datatest.Open(t)
	facts := len(factIDs(t, s))
	if _, err := s.AddQuiz(ctx, sampleQuiz("\u200b\x1b"), roster.Trainer); !errors.Is(err, data.ErrQuizTitle) {
		t.Errorf("no title: %v", err)
	}
	if _, err := s.AddQuiz(ctx, sampleQuiz(strings.Repeat("x", data.MaxQuizTitle+1)), roster.Trainer); !errors.Is(err, data.ErrQuizTitle) {
		t.Errorf("long title: %v", err)
	}
	if _, err := s.AddQuiz(ctx, quiz.Quiz{Title: "x"}, roster.Trainer); !errors.Is(err, data.ErrQuizEmpty) {
		t.Errorf("no questions: %v", err)
	}
	q := sampleQuiz("x")
	q.Questions[1].Choices[1].Text = "\u2066\u2069"
	var qe *data.QuestionError
	if _, err := s.AddQuiz(ctx, q, roster.Trainer); !errors.As(err, &qe) || qe.Fault != quiz.EmptyChoice || qe.Question != "b" {
		t.Errorf("empty choice: %v", err)
	}
	if got := len(factIDs(t, s)); got != facts {
		t.Errorf("%d facts, want %d", got, facts)
	}
}

func TestCleanQuestionsNamesAndCleans(t *testing.T) {
	in := sampleQuiz("x").Questions
	in[0].ID, in[1].ID = "q\x1b[2J", "q"
	in[1].Explain, in[1].Choices[0].Why = "satu\x1b]52;c;eA==\a\n\n\n\ndua", "a\x9bb\u202e"
	in[1].Tags = []string{"x\ny"}
	good, bad := data.CleanQuestions(in)
	if len(bad) != 0 || len(good) != 2 || good[0].ID != "q" || good[1].ID != "S2" {
		t.Fatalf("good %+v bad %+v", good, bad)
	}
	if q := good[1]; q.Explain != "satu\n\ndua" || strings.ContainsAny(q.Choices[0].Why, "\u009b\u202e") || q.Tags[0] != "x y" {
		t.Errorf("not clean: %+v", q)
	}
	if in[1].Tags[0] != "x\ny" || in[1].Choices[0].Why == good[1].Choices[0].Why {
		t.Error("the argument was changed")
	}
}

func TestRemovedQuizIsGoneAndItsTitleFree(t *testing.T) {
	ctx := context.Background()
	s := datatest.Open(t)
	first, other := addQuiz(t, s, sampleQuiz("Ulangan")), addQuiz(t, s, sampleQuiz("Lain"))
	if err := s.RemoveQuiz(ctx, first.ID, roster.Trainer); err != nil {
		t.Fatal(err)
	}
	facts := len(factIDs(t, s))
	if err := s.RemoveQuiz(ctx, first.ID, roster.Trainer); !errors.Is(err, data.ErrUnknownQuiz) || len(factIDs(t, s)) != facts {
		t.Errorf("removed twice: %v", err)
	}
	if err := s.Rebuild(ctx); err != nil {
		t.Fatal(err)
	}
	if got := quizzes(t, s); len(got) != 1 || got[0].ID != other.ID {
		t.Fatalf("after the removal and a rebuild: %+v", got)
	}
	if again := addQuiz(t, s, sampleQuiz("Ulangan")); again.ID == first.ID {
		t.Error("a quiz that is imported again took up the id of the removed one")
	}
	if got := quizzes(t, s); len(got) != 2 || len(got[1].Questions) != 2 {
		t.Errorf("imported again: %+v", got)
	}
}
