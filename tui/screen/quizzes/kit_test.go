package quizzes_test

import (
	"context"
	"slices"
	"testing"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/tui/i18n"
	"diklat/tui/screen/quizzes"
	"diklat/tui/tuitest"
)

// What every screen stands in under test.
var newEnv, errDisk, explain = tuitest.Env, tuitest.ErrDisk, tuitest.Explain

// room keeps what it was told to do and answers with err.
type room struct {
	acts  []live.Act
	steps []uint64
	err   error
}

func (r *room) Do(_ context.Context, _ string, step uint64, a live.Act) error {
	r.acts, r.steps = append(r.acts, a), append(r.steps, step)
	return r.err
}

// library is two quizzes.
type library struct{ none bool }

func (l library) Quizzes() []quiz.Quiz {
	if l.none {
		return nil
	}
	q := quiz.Question{ID: "1", Kind: quiz.Single}
	return []quiz.Quiz{{ID: "M2", Title: "Hukum, hak, dan tugas desa", Questions: []quiz.Question{q, {ID: "2", Kind: quiz.Multi}, q}},
		{ID: "M3", Title: "Migrasi aman: sebelum berangkat", Questions: []quiz.Question{{ID: "3", Kind: quiz.Order}}}}
}

func stage(t *testing.T, r *room, point string) *tuitest.Stage {
	return stageIn(t, r, library{}, point, i18n.ID, false)
}

func stageIn(t *testing.T, r *room, lib library, point string, l i18n.Lang, ascii bool) *tuitest.Stage {
	t.Helper()
	env := newEnv(l, ascii)
	n := 0
	s := quizzes.New(quizzes.Config{Env: env, Library: lib, Room: r, Point: point, Explain: explain(env.T),
		NewRun: func() live.RunID { n++; return live.RunID(rune('0' + n)) }})
	return tuitest.NewStage(t, s, env.S, env.Take)
}

// shelf is a list that changes: what comes after the shipped quizzes is imported.
type shelf struct {
	own     []quiz.Quiz
	removed []string
	err     error
}

func (s *shelf) Quizzes() []quiz.Quiz { return append(library{}.Quizzes(), s.own...) }

func (s *shelf) IsImported(id string) bool {
	return slices.ContainsFunc(s.own, func(q quiz.Quiz) bool { return q.ID == id })
}

func (s *shelf) RemoveQuiz(_ context.Context, id string) error {
	if s.err != nil {
		return s.err
	}
	s.removed = append(s.removed, id)
	s.own = slices.DeleteFunc(s.own, func(q quiz.Quiz) bool { return q.ID == id })
	return nil
}

func (s *shelf) bring(id, title string) {
	s.own = append(s.own, quiz.Quiz{ID: id, Title: title, Questions: []quiz.Question{{ID: "1", Kind: quiz.Poll}}})
}

// localStage is the screen where files can be imported.
func localStage(t *testing.T, s *shelf) *tuitest.Stage {
	t.Helper()
	env := newEnv(i18n.ID, false)
	scr := quizzes.New(quizzes.Config{Env: env, Library: s, Imported: s, Room: &room{}, Explain: explain(env.T), NewRun: func() live.RunID { return "1" }})
	return tuitest.NewStage(t, scr, env.S, env.Take)
}
