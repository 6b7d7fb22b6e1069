package curriculum

import (
	"testing"

	"diklat/quiz/course"
)

func TestLoads(t *testing.T) {
	lib, err := course.Load(FS())
	if err != nil {
		for _, p := range err.(course.Problems) {
			t.Errorf("%s %s | %s", p.Place(), p.Cause, p.Cure)
		}
		t.FailNow()
	}
	for _, m := range lib.Modules() {
		t.Log(m.ID, m.Title, len(m.Slides), len(m.Bank.Questions))
	}
	m, ok := lib.Module("M2")
	if !ok { t.Fatal("no M2") }
	for _, q := range m.Bank.Questions { t.Log(q.ID, q.Kind, q.Source, q.Help) }
	t.Log(m.Slides[3].Body, m.Slides[3].ReadAloud, m.Slides[3].Activity, m.Slides[3].Notes, m.Slides[3].Facts, m.Slides[3].Minutes)
}

func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		course.Open(FS())
	}
}
func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		course.Load(FS())
	}
}
func BenchmarkOpenOneModule(b *testing.B) {
	for b.Loop() {
		lib, _ := course.Open(FS())
		lib.Heads()
		lib.Module("M2")
	}
}
