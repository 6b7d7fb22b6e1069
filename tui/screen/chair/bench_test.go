package chair

import (
	"testing"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/tui/i18n"
	"diklat/tui/part"
)

// BenchmarkQuestion draws an open question, as each seat does when it comes.
func BenchmarkQuestion(b *testing.B) {
	d := newDesk(&testing.T{}, i18n.ID)
	q := quiz.Question{ID: "q1", Kind: quiz.Single, Stem: "Seorang kerabat menawari Rinto kerja kebun di Malaysia dengan visa kunjungan.\nApa yang pertama-tama dilakukan kader desa?",
		Choices: []quiz.Choice{{ID: "a", Text: "Menandatangani surat izin supaya cepat"}, {ID: "b", Text: "Meminta nama perusahaan, kontrak, dan umur dicek"},
			{ID: "c", Text: "Mengusir kerabat itu"}, {ID: "d", Text: "Menyebarkan fotonya di grup desa"}}}
	d.show(live.View{Who: "p1", Phase: live.Quiz, Quiz: &live.QuizView{Run: "r", Mode: live.Live, Total: 4,
		Asks: []live.Ask{{Stage: live.Opened, Question: q}}}})
	b.Run("body", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			d.s.View(80, 21)
		}
	})
	b.Run("frame", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			part.Framed(d.env.S, d.s.Head(), func(h int) string { return d.s.View(80, h) }, "", d.s.Keys(), 80, 24)
		}
	})
}
