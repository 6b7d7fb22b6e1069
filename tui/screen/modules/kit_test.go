package modules_test

import (
	"testing"

	"diklat/quiz"
	"diklat/quiz/course"
	"diklat/tui/i18n"
	"diklat/tui/screen/modules"
	"diklat/tui/tuitest"
)

// library is two modules, the second without a bank.
type library struct{ none bool }

func (l library) Modules() []course.Module {
	if l.none {
		return nil
	}
	return []course.Module{
		{ID: "M2", Title: "Hukum, hak, dan tugas desa", JP: 3, Objectives: []string{"Menyebut lima syarat berangkat menurut UU 18/2017 tanpa melihat catatan dan menjelaskannya kepada keluarga"},
			Slides: make([]course.Slide, 9), Bank: quiz.Quiz{ID: "M2", Questions: make([]quiz.Question, 12)}},
		{ID: "M3", Title: "Migrasi aman: sebelum berangkat", JP: 2, Objectives: []string{"Memeriksa kontrak"}, Slides: make([]course.Slide, 4)}}
}

func stageIn(t *testing.T, lib library, l i18n.Lang, ascii bool) *tuitest.Stage {
	t.Helper()
	env := tuitest.Env(l, ascii)
	return tuitest.NewStage(t, modules.New(modules.Config{Env: env, Library: lib}), env.S, env.Take)
}
