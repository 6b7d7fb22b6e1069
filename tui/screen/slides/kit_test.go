package slides_test

import (
	"context"
	"testing"

	"diklat/quiz"
	"diklat/quiz/course"
	"diklat/quiz/live"
	"diklat/tui/i18n"
	"diklat/tui/part"
	"diklat/tui/screen"
	"diklat/tui/screen/slides"
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

// library is one module of three slides with two facts.
type library struct{}

func (library) Module(id course.ModuleID) (course.Module, bool) {
	return course.Module{ID: "M2", Title: "Hukum, hak, dan tugas desa", JP: 3, Slides: []course.Slide{
		{Title: "Lima syarat berangkat", Minutes: 10, Facts: []quiz.FactID{"A01", "A07"}, ReadAloud: "Bacakan pelan-pelan.", Notes: "Tanya: **siapa** pernah melihat kontrak?",
			Body: "UU 18/2017 meminta lima hal:\n\n- umur 18 tahun\n- kompetensi\n- sehat\n- terdaftar jaminan sosial\n- dokumen lengkap"},
		{Title: "Tugas desa", Minutes: 5, Body: "| Siapa | Apa |\n|---|---|\n| Desa | mencatat |\n| Dinas | melayani |"},
		{Title: "Ringkasan", Minutes: 2, Body: "Tiga hal yang dibawa pulang.", Activity: "Berpasangan, dua menit."}}}, id == "M2"
}

func (library) Fact(id quiz.FactID) (course.Fact, bool) {
	switch id {
	case "A01":
		return course.Fact{ID: id, Topic: "syarat", Text: "Pekerja migran berumur paling rendah 18 tahun.", EN: "A migrant worker is at least 18 years old.",
			Source: "UU 18/2017 Pasal 5", Level: course.Verified}, true
	case "A07":
		return course.Fact{ID: id, Topic: "layanan", Text: "Kantor layanan buka setiap hari kerja.", Source: "keterangan BP3MI", Level: course.Unverified}, true
	}
	return course.Fact{}, false
}

func (library) Hash() string { return "abc" }

type desk struct {
	*tuitest.Stage
	room *room
}

func newDesk(t *testing.T) desk { return deskIn(t, i18n.ID, false) }

func deskIn(t *testing.T, l i18n.Lang, ascii bool) desk {
	t.Helper()
	env := newEnv(l, ascii)
	d := desk{room: &room{}}
	s := slides.New(slides.Config{Env: env, Library: library{}, Room: d.room, Markdown: part.NewMarkdown(ascii), Module: "M2", Explain: explain(env.T)})
	d.Stage = tuitest.NewStage(t, s, env.S, env.Take)
	return d
}

// at is a room that shows slide n of a module.
func at(module string, n int) screen.Room {
	st := live.New()
	st.Phase, st.Module, st.Slide = live.Slide, module, n
	return screen.Room{Snap: &live.Snapshot{State: st}}
}

// lobby is a room that shows nothing.
func lobby() screen.Room { return screen.Room{Snap: &live.Snapshot{State: live.New()}} }
