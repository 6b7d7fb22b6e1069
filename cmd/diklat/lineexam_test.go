package main

import (
	"testing"
	"time"

	"diklat/quiz/live"
	"diklat/tui/tuitest"
)

// TestATestLineByLine: who reads along line by line takes both tests by lines alone
// and hears their own change at the end.
func TestATestLineByLine(t *testing.T) {
	t.Parallel()
	h := newHall(t, time.Now)
	maria := h.add(t, "Maria Tnunay")
	r := read(t, h.addr, "baca", tuitest.WithTerm("dumb"))
	r.hears("Tulis PIN")
	r.say(hallPIN, "Bagaimana Anda ikut")
	r.isMaria("Anda tercatat hadir.")
	takes := func(part live.TestPart, first, second string) {
		t.Helper()
		r.from = len(r.Raw())
		h.lead(t, tinyTest(live.RunID(part), part, live.Member{Person: live.PersonID(maria.ID), Group: "Oeltua"}))
		r.say(numberOf(t, r.hears("Mulai"), "Mulai"), "soal 1: apa dulu?")
		r.say(numberOf(t, r.hears("usir kerabat"), first), "soal 2: apa dulu?")
		r.say(numberOf(t, r.hears("usir kerabat"), second), "1 v 2 v") // both are answered
		r.say("1", "Serahkan sekarang?")
		r.say("1", "Sudah diserahkan.")
		h.lead(t, live.EndQuiz{})
	}
	takes(live.Pre, "minta kontrak", "tanda tangan")
	r.hears("Jawaban Anda tersimpan.")
	takes(live.Post, "minta kontrak", "minta kontrak")
	r.hears("Sebelum 1 dari 2, sekarang 2.")
}
