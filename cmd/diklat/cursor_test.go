package main

import (
	"strings"
	"testing"
	"time"

	"diklat/tui/tuitest"
)

// pointed is the line that a screen points at.
func pointed(screen string) string {
	for _, l := range strings.Split(screen, "\n") {
		if strings.Contains(l, "▸") {
			return strings.TrimSpace(l)
		}
	}
	return ""
}

// points waits until a screen points at name.
func points(t *testing.T, term *tuitest.Term, name string) {
	t.Helper()
	term.WaitUntil(t, "the cursor on "+name, func(s string) bool { return strings.Contains(pointed(s), name) })
}

// TestNamesOfOthersMoveNoCursor: the trainer is about to mark Maria, and a
// participant to confirm a name, while others sign up before and behind them.
func TestNamesOfOthersMoveNoCursor(t *testing.T) {
	t.Parallel()
	h := newHall(t, time.Now)
	h.add(t, "Bernadeta Kolo")
	h.add(t, "Maria Tnunay")
	h.add(t, "Yosef Lalus")
	p := trainerScreen(t, h)
	p.Press("a")
	points(t, p.Term, "Bernadeta Kolo")
	p.Press("down")
	points(t, p.Term, "Maria Tnunay")

	choosing := visit(t, h.addr).atDoor(hallPIN).choose("Oeltua")
	choosing.pick("Maria Tnunay")
	before := rowOf(choosing.Screen(), "Maria Tnunay")

	visit(t, h.addr, elsewhere()...).signUp(hallPIN, "Oeltua", "Adriana Baun", "P  perempuan", "kader desa")
	visit(t, h.addr, elsewhere()...).signUp(hallPIN, "Oeltua", "Zakarias Nitbani", "L  laki-laki", "kader desa")
	visit(t, h.addr, elsewhere()...).signUp(hallPIN, "Camplong II", "Aplonia Fallo", "P  perempuan", "kader desa")

	p.WaitFor(t, "Adriana Baun")
	p.WaitFor(t, "Aplonia Fallo")
	p.WaitFor(t, "HADIR 3/6")
	points(t, p.Term, "Maria Tnunay")
	p.Press("s")
	p.WaitFor(t, "Sakit, tersimpan: Maria Tnunay.")

	s := choosing.WaitFor(t, "Zakarias Nitbani")
	if now := rowOf(s, "Maria Tnunay"); now != before || !strings.Contains(pointed(s), "Maria Tnunay") || !strings.Contains(s, "Pilihan Anda: Maria Tnunay") {
		t.Errorf("row %s became row %s:\n%s", before, now, s)
	}
	choosing.Press("enter")
	choosing.WaitFor(t, "Apakah Anda Maria Tnunay dari Oeltua?")
	choosing.choose("Ya")
	choosing.WaitFor(t, "Anda masuk sebagai Maria Tnunay")
	p.WaitFor(t, "HADIR 4/6")
}

// TestComingAndGoingMovesNoCursor: the trainer points at a laptop, others come
// and go; x frees the one that was pointed at.
func TestComingAndGoingMovesNoCursor(t *testing.T) {
	t.Parallel()
	h := newHall(t, time.Now)
	for _, n := range []string{"Maria Tnunay", "Yosef Lalus", "Ance Nubatonis"} {
		h.add(t, n)
	}
	first := visit(t, h.addr).comeIn(hallPIN, "Oeltua", "Yosef Lalus")
	second := visit(t, h.addr).comeIn(hallPIN, "Oeltua", "Maria Tnunay")
	p := trainerScreen(t, h)
	p.Press("r")
	p.WaitFor(t, "ssh -p ")
	p.Press("t")
	points(t, p.Term, "Yosef Lalus")
	p.Press("down")
	points(t, p.Term, "Maria Tnunay")
	visit(t, h.addr).comeIn(hallPIN, "Oeltua", "Ance Nubatonis")
	p.WaitFor(t, "3 dari 3 siap")
	first.Cut()
	p.WaitFor(t, "2 dari 2 siap")
	points(t, p.Term, "Maria Tnunay")
	p.Press("x")
	p.WaitFor(t, "dikeluarkan. x lagi")
	second.WaitFor(t, "Pelatih mengeluarkan laptop ini.")
}
