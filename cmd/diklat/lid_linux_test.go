package main

import (
	"testing"
	"time"

	"diklat/quiz/live"
	"diklat/tui/tuitest"
)

// TestTheTrainersLidIsClosed in the middle of a question with a limit: forty minutes
// pass, every connection is gone and the deadline is long over. When the laptop wakes
// the question is open with the time that was left, the laptops come back to their
// people and answers, who has not answered still can, and time goes on when the
// trainer says so.
func TestTheTrainersLidIsClosed(t *testing.T) {
	clock := &clockwork{}
	h := newHall(t, clock.now)
	ids := map[string]live.PersonID{}
	for _, n := range []string{"Stefanus Ottu", "Maria Tnunay", "Yosef Bani"} {
		ids[n] = live.PersonID(h.add(t, n).ID)
	}
	own, shared := tuitest.WithSource("127.0.0.11"), tuitest.WithSource("127.0.0.12")
	alone := visit(t, h.addr, own).comeIn(hallPIN, "Oeltua", "Stefanus Ottu")
	turns := visit(t, h.addr, shared).share(hallPIN, inTurns, "Maria Tnunay", "Yosef Bani")
	turns.WaitFor(t, "Bergiliran di laptop ini")
	p := h.roomQuiz(t, pickQuiz(2), live.Setup{Seconds: 60})
	p.Type("o")
	alone.WaitFor(t, "apa dulu?")
	settle := func() { clock.add(350 * time.Millisecond) }
	call := func(g *guest, name, digit string) {
		t.Helper()
		g.WaitFor(t, "Serahkan laptop kepada "+name)
		settle()
		g.Type(digit + "\r")
		g.WaitFor(t, "apa dulu?")
		settle()
		g.answers("minta kontrak")
	}
	settle()
	alone.answers("tanda tangan").WaitFor(t, "✓ Tersimpan")
	call(turns, "Maria Tnunay", "1")
	turns.WaitFor(t, "Serahkan laptop kepada Yosef Bani")

	left := h.room(t).Run.Clock.Remaining(clock.now())
	alone.Cut()
	turns.Cut()
	clock.add(40 * time.Minute)

	p.WaitFor(t, "JEDA: laptop ini sempat tidur atau mati di tengah soal ini.")
	r := h.room(t).Run
	if r.Current().Stage != live.Opened || r.Clock.Left > left+time.Second || r.Clock.Left < left-15*time.Second || len(r.Current().Given) != 2 {
		t.Fatalf("%q, %v of %v left, %d answers", r.Current().Stage, r.Clock.Left, left, len(r.Current().Given))
	}
	alone = visit(t, h.addr, own).comeIn(hallPIN, "Oeltua", "Stefanus Ottu")
	alone.WaitFor(t, "Jeda sebentar. Anda boleh tetap menjawab.")
	alone.WaitFor(t, "✓ Tersimpan")
	turns = visit(t, h.addr, shared)
	turns.WaitFor(t, "Tulis PIN")
	turns.Type(hallPIN + "\r")
	turns.WaitFor(t, "Laptop ini tadi dipakai bersama. Lanjutkan?")
	turns.choose("Maria Tnunay, Yosef Bani (bergiliran)")
	call(turns, "Yosef Bani", "2")
	turns.WaitFor(t, "Semua sudah menjawab.")

	p.Press("enter")
	p.WaitGone(t, "JEDA")
	for h.room(t).Run.Current().Stage == live.Opened {
		clock.add(5 * time.Second)
	}
	p.WaitFor(t, "DITUTUP")
	given := h.room(t).Run.Current().Given
	if len(given) != 3 || given[ids["Stefanus Ottu"]].Answer.Choices[0] != "a" || given[ids["Yosef Bani"]].Via != live.WayTurn {
		t.Errorf("kept: %+v", given)
	}
}
