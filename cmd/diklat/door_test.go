package main

import (
	"context"
	"strings"
	"testing"
	"time"

	"diklat/tui/tuitest"
)

// try gives a PIN.
func (g *guest) try(pin string) {
	g.tb.Helper()
	g.WaitFor(g.tb, "Tulis PIN")
	g.Type(pin)
	g.WaitFor(g.tb, strings.Repeat("•", len(pin))+"_")
	g.Press("enter")
}

// TestWrongPIN: a slip costs nothing, guessing costs time, and time alone lets
// the right PIN in again.
func TestWrongPIN(t *testing.T) {
	clock := &clockwork{}
	h := newHall(t, clock.now)
	g := visit(t, h.addr)
	g.try("0000")
	g.WaitFor(t, "PIN belum cocok. Lihat lagi layar pelatih.")
	g.Type("1")
	g.WaitGone(t, "PIN belum cocok")
	g.Press("backspace")
	g.try("11") // no PIN at all: no try either
	g.WaitFor(t, "PIN 4 sampai 8 angka.")
	g.Press("backspace", "backspace")
	g.try("1111")
	g.WaitFor(t, "PIN belum cocok")
	g.try("222222")
	g.WaitFor(t, "PIN belum cocok")
	g.try(hallPIN) // the right one, but too soon
	g.WaitFor(t, "Terlalu sering salah. Tunggu 2 detik, lalu coba lagi.")
	clock.add(3 * time.Second)
	g.try("3333")
	g.WaitFor(t, "PIN belum cocok")
	g.try(hallPIN)
	g.WaitFor(t, "Tunggu 4 detik")
	clock.add(5 * time.Second)
	g.try(hallPIN)
	g.WaitFor(t, "Bagaimana Anda ikut")
}

// TestGuessingFromOneLaptop: a new connection gives a laptop new tries, but not
// without end; other laptops do not wait for it.
func TestGuessingFromOneLaptop(t *testing.T) {
	clock := &clockwork{}
	h := newHall(t, clock.now)
	waits := 0
	for range laptopTries/freeTries + 1 {
		g := visit(t, h.addr)
		for range freeTries {
			g.try("9999")
			s := g.WaitUntil(t, "an answer", func(s string) bool { return strings.Contains(s, "PIN belum cocok") || strings.Contains(s, "Tunggu ") })
			if strings.Contains(s, "Tunggu ") {
				waits++
			}
		}
		g.Close()
	}
	if waits == 0 {
		t.Errorf("a laptop may guess %d PINs at once", (laptopTries/freeTries+1)*freeTries)
	}
	if opts := elsewhere(); opts != nil {
		visit(t, h.addr, opts...).atDoor(hallPIN)
	}
}

// TestNoWayAroundThePIN: what a screen claims opens nothing.
func TestNoWayAroundThePIN(t *testing.T) {
	h := newHall(t, time.Now)
	who := h.add(t, "Maria Tnunay")
	d := &desk{house: h.house, class: h.class, seat: "x", addr: "1.2.3.4"}
	ctx := context.Background()
	if _, err := d.People(ctx, oeltua()); err == nil {
		t.Error("names were shown to one who gave no PIN")
	}
	if _, err := d.Register(ctx, who.Person); err == nil {
		t.Error("somebody signed up without the PIN")
	}
	if _, err := d.Enter(ctx, who.ID); err == nil {
		t.Error("somebody came in without the PIN")
	}
	if _, err := d.Place(ctx, "Oben"); err == nil {
		t.Error("a village was named without the PIN")
	}
}

// TestUnknownVillage: a village of the district is found by what people call
// it; one that nobody knows is kept as they wrote it, and shown to the trainer.
func TestUnknownVillage(t *testing.T) {
	t.Parallel()
	h := newHall(t, time.Now)
	for _, c := range []struct{ wrote, shown, name string }{
		{"desa oeltuah", "Oeltua", "Yosef Lalus"},
		{"bokonusan", "Bokonusan", "Marta Benu"},
		{"Atlantis Baru", "Atlantis Baru", "Ance Nubatonis"},
	} {
		g := visit(t, h.addr).atDoor(hallPIN).choose("Desa lain")
		g.WaitFor(t, "Tulis nama desa Anda.")
		g.Press("enter") // nothing written
		g.WaitFor(t, "Tulis nama dulu.")
		long := strings.Repeat("Panjang", 12)
		g.Type(long)
		g.WaitGone(t, "Tulis nama dulu.")
		g.Press("enter")
		g.WaitFor(t, "Nama terlalu panjang.")
		g.Type(strings.Repeat("\x7f", len(long)) + c.wrote)
		g.WaitFor(t, c.wrote+"_")
		g.Press("enter")
		g.WaitFor(t, "Siapa nama Anda? ("+c.shown+")")
		g.choose("Saya belum terdaftar")
		g.Type(c.name)
		g.Press("enter")
		g.choose("P  perempuan").choose("warga").choose("Ya")
		g.WaitFor(t, "Anda masuk sebagai "+c.name+" dari "+c.shown)
	}
	p := trainerScreen(t, h)
	p.Press("a")
	p.WaitFor(t, "Atlantis Baru  1/1")
	p.WaitFor(t, "Bokonusan  1/1")
	p.WaitFor(t, "Oeltua  1/1")
}

// trainerScreen is the trainer's program on the hall's house, in this process.
func trainerScreen(tb testing.TB, h *hall) *tuitest.Program {
	tb.Helper()
	ctx, stop := context.WithCancel(context.Background())
	tb.Cleanup(stop)
	m, err := h.app.trainer(ctx, h.house, h.class)
	if err != nil {
		tb.Fatal(err)
	}
	p := tuitest.Prog(tb, m, 80, 24)
	p.WaitFor(tb, "Berikutnya")
	return p
}
