package modules_test

import (
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz"
	"diklat/quiz/course"
	"diklat/roster"
	"diklat/tui/i18n"
	"diklat/tui/key"
	"diklat/tui/screen"
	"diklat/tui/screen/modules"
	"diklat/tui/style"
	"diklat/tui/tuitest"
)

func newEnv(l i18n.Lang, ascii bool) *screen.Env {
	t, n := i18n.New(l), uint64(0)
	return &screen.Env{T: t, S: style.New(ascii), K: key.NewCommon(t.Common.Keys), Now: now, Ask: func() uint64 { n++; return n },
		Tick: func(time.Duration, func(time.Time) tea.Msg) tea.Cmd { return nil }}
}

// now is Friday 7 November 2025, 08.14 WITA, in the first sesi.
func now() time.Time { return time.Date(2025, 11, 7, 8, 14, 0, 0, roster.WITA.Location()) }

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
	env := newEnv(l, ascii)
	return tuitest.NewStage(t, modules.New(modules.Config{Env: env, Library: lib}), env.S, env.Take)
}
