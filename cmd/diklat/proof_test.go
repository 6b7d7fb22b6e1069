package main

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"diklat/data/datatest"
	"diklat/quiz/live"
	"diklat/roster"
	"diklat/tui/screen/door"
	"diklat/tui/tuitest"
)

var numberOnScreen = regexp.MustCompile(`Angka Anda: (\d{5})`)

// askedAt comes in as name, and is asked for the number.
func askedAt(t *testing.T, h *hall, name, from string) *guest {
	t.Helper()
	g := visit(t, h.addr, tuitest.WithSource(from)).atDoor(hallPIN).choose("Oeltua").choose(name).choose("Ya")
	g.WaitFor(t, name+" masih duduk di laptop lain. Tulis 5 angka Anda.")
	return g
}

// told is the number that the lobby shows.
func (g *guest) told() string {
	g.tb.Helper()
	m := numberOnScreen.FindStringSubmatch(g.WaitFor(g.tb, "Angka Anda: "))
	if m == nil {
		g.tb.Fatalf("no number was told:\n%s", g.Screen())
	}
	return m[1]
}

// number writes a number and presses Enter.
func (g *guest) number(n string) {
	g.Type(n)
	g.WaitFor(g.tb, strings.Repeat("•", len(n))+"_")
	g.Press("enter")
}

// TestMovingNeedsTheNumber: a neighbour who picks Maria's name does not get her
// seat; Maria does, with the number that she was told when she came in.
func TestMovingNeedsTheNumber(t *testing.T) {
	t.Parallel()
	if elsewhere() == nil {
		t.Skip("needs a second address")
	}
	h := newHall(t, time.Now)
	h.add(t, "Maria Tnunay")
	first := visit(t, h.addr, tuitest.WithSource("127.0.0.1")).comeIn(hallPIN, "Oeltua", "Maria Tnunay")
	mine := first.told()
	thief := askedAt(t, h, "Maria Tnunay", "127.0.0.2")
	thief.number("123")
	thief.WaitFor(t, "Tulis 5 angka, lalu Enter.")
	thief.Type("\x7f\x7f\x7f")
	for range numberTries {
		thief.number(otherThan(mine))
		thief.WaitFor(t, "Angka belum cocok. Tidak ingat? Panggil pelatih.")
	}
	thief.number(mine) // the right one, but this laptop has guessed too often
	thief.WaitFor(t, "Terlalu sering salah. Panggil pelatih.")
	first.Press("esc") // her seat is still hers
	first.WaitFor(t, "Ganti peserta")
	first.Press("esc")

	own := askedAt(t, h, "Maria Tnunay", "127.0.0.3") // the thief's guesses keep nobody else out
	own.number(mine)
	own.WaitFor(t, "Anda masuk sebagai Maria Tnunay")
	if s := own.Screen(); strings.Contains(s, "Angka Anda") {
		t.Errorf("the number is told a second time:\n%s", s)
	}
	first.WaitFor(t, "laptop lain")
}

// otherThan is a number that is not n.
func otherThan(n string) string {
	if n == "00000" {
		return "00001"
	}
	return "00000"
}

// TestLeavingAsksNothing: who left, or comes back from the same laptop, gives no
// number; nor does anybody once the trainer has switched numbers off.
func TestLeavingAsksNothing(t *testing.T) {
	t.Parallel()
	if elsewhere() == nil {
		t.Skip("needs a second address")
	}
	h := newHall(t, time.Now)
	h.add(t, "Maria Tnunay")
	g := visit(t, h.addr, tuitest.WithSource("127.0.0.1")).comeIn(hallPIN, "Oeltua", "Maria Tnunay")
	g.Cut()
	g = visit(t, h.addr, tuitest.WithSource("127.0.0.1")).comeIn(hallPIN, "Oeltua", "Maria Tnunay")
	g.Type("g")
	g.WaitFor(t, "Ganti peserta?")
	g.Type("1\r")
	g.WaitFor(t, "Bagaimana Anda ikut")
	visit(t, h.addr, tuitest.WithSource("127.0.0.2")).comeIn(hallPIN, "Oeltua", "Maria Tnunay")
	if err := h.proof.AskNumbers(t.Context(), false, roster.Trainer); err != nil {
		t.Fatal(err)
	}
	visit(t, h.addr, tuitest.WithSource("127.0.0.3")).comeIn(hallPIN, "Oeltua", "Maria Tnunay")
}

// TestTheTrainerWavesIn: one key lets somebody in whose number is forgotten; a
// new number is shown to the trainer once.
func TestTheTrainerWavesIn(t *testing.T) {
	if elsewhere() == nil {
		t.Skip("needs a second address")
	}
	h := newHall(t, time.Now)
	h.add(t, "Maria Tnunay")
	visit(t, h.addr, tuitest.WithSource("127.0.0.1")).comeIn(hallPIN, "Oeltua", "Maria Tnunay")
	p := trainerScreen(t, h)
	p.Press("r")
	p.WaitFor(t, "PORT ")
	g := askedAt(t, h, "Maria Tnunay", "127.0.0.2")
	p.WaitFor(t, "diminta angka: Maria Tnunay")
	p.Press("down")
	p.WaitFor(t, "izinkan masuk")
	p.Press("a")
	s := p.WaitFor(t, "Angka baru Maria Tnunay: ")
	if !regexp.MustCompile(`Tnunay: \d{5}\.`).MatchString(s) {
		t.Errorf("no new number:\n%s", s)
	}
	p.Press("i")
	g.WaitFor(t, "Anda masuk sebagai Maria Tnunay")
	p.WaitGone(t, "diminta angka")
}

// TestNobodyIsAskedWhoIsIn: the door tries again at each change, also while another try
// is on its way. When one of them has seated Maria, none leaves her standing there asked.
func TestNobodyIsAskedWhoIsIn(t *testing.T) {
	var slow atomic.Bool // for the try that has seen the old seat and not yet asked
	reached, in := make(chan struct{}), make(chan struct{})
	h, ctx := newHall(t, time.Now), t.Context()
	h.house.now = func() time.Time {
		if slow.CompareAndSwap(true, false) {
			close(reached)
			select {
			case <-in:
			case <-time.After(200 * time.Millisecond): // the other waits for its turn
			}
		}
		return time.Now()
	}
	maria := h.add(t, "Maria Tnunay")
	hub, _, err := h.house.room()
	if err != nil {
		t.Fatal(err)
	}
	at := func(id live.SeatID, addr string) *desk {
		if _, err := hub.Join(ctx, id, addr, "80x24"); err != nil {
			t.Fatal(err)
		}
		d := &desk{house: h.house, class: h.class, seat: id, addr: addr}
		if err := d.TryPIN(ctx, hallPIN); err != nil {
			t.Fatal(err)
		}
		return d
	}
	first := at("1", "10.0.0.1")
	if _, err := first.Enter(ctx, maria.ID); err != nil {
		t.Fatal(err)
	}
	hub.Leave("1") // a line that was cut: whether it is still held is asked of the clock
	d := at("2", "10.0.0.2")
	if _, err := d.Enter(ctx, maria.ID); !errors.Is(err, door.ErrElsewhere) {
		t.Fatalf("from another laptop: %v", err)
	}
	slow.Store(true)
	late := make(chan struct{})
	go func() {
		defer close(late)
		_, _ = d.Enter(ctx, maria.ID)
	}()
	<-reached
	if err := h.class.proof.Wave(ctx, d.seat); err != nil {
		t.Error(err)
	}
	if _, err := d.Enter(ctx, maria.ID); err != nil {
		t.Error(err)
	}
	close(in)
	<-late
	if _, asking := h.class.proof.shown(); len(asking) > 0 {
		t.Errorf("asked for a number, and in: %v", asking)
	}
}

// TestGuessingNumbers: ten laptops guess ten thousand numbers in an hour. Few
// are looked at, and the person comes in from an eleventh laptop all along.
func TestGuessingNumbers(t *testing.T) {
	now := time.Date(2025, 11, 7, 8, 0, 0, 0, time.UTC)
	ctx := context.Background()
	p := newProofs(datatest.Open(t), func() time.Time { return now }, func() {})
	const who = roster.PersonID("maria")
	n, err := p.NewNumber(ctx, who, roster.Trainer)
	if err != nil {
		t.Fatal(err)
	}
	const guesses, laptops = 10000, 10
	looked := 0
	for i := range guesses {
		err := p.try(ctx, fmt.Sprintf("10.0.0.%d", i%laptops), who, otherThan(n))
		var wait *door.WaitError
		switch {
		case errors.Is(err, door.ErrNumber):
			looked++
		case !errors.As(err, &wait):
			t.Fatal(err)
		}
		if i%1000 == 0 {
			if err := p.try(ctx, "10.0.1.1", who, n); err != nil {
				t.Fatalf("the person herself was kept out: %v", err)
			}
		}
		now = now.Add(time.Hour / guesses)
	}
	chance := float64(looked) / 1e5
	t.Logf("%d of %d guesses were looked at: %.3f %% chance of success", looked, guesses, 100*chance)
	if chance > 0.001 || looked < laptops {
		t.Errorf("%d guesses were looked at", looked)
	}
	// One laptop that tries everybody's number is stopped as well.
	looked = 0
	for i := range 1000 {
		if err := p.try(ctx, "10.0.2.1", roster.PersonID(fmt.Sprint("p", i)), "00000"); errors.Is(err, door.ErrNumber) {
			looked++
		}
	}
	if looked != laptopWrong {
		t.Errorf("one laptop tried %d people's numbers", looked)
	}
}

// TestGuessingThePIN is the same for the PIN of the class, on a new connection
// for every guess.
func TestGuessingThePIN(t *testing.T) {
	now := time.Date(2025, 11, 7, 8, 0, 0, 0, time.UTC)
	g := newGuard(func() time.Time { return now })
	const guesses, laptops = 10000, 10
	looked := 0
	for i := range guesses {
		if err := g.try("000000", "407193", &tries{}, fmt.Sprintf("10.0.0.%d", i%laptops)); errors.Is(err, door.ErrPIN) {
			looked++
		}
		if err := g.try("407193", "407193", &tries{}, "10.0.1.1"); err != nil {
			t.Fatalf("somebody else was kept out: %v", err)
		}
		now = now.Add(time.Hour / guesses)
	}
	chance := float64(looked) / 1e6
	t.Logf("%d of %d guesses were looked at: %.3f %% chance of success", looked, guesses, 100*chance)
	if chance > 0.001 || looked < laptops {
		t.Errorf("%d guesses were looked at", looked)
	}
}

// TestSeal: a kept number opens for itself alone, and nobody's for none.
func TestSeal(t *testing.T) {
	kept, err := seal("04719")
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(kept, "04719") || !opens(kept, "04719", slowKey) || opens(kept, "04718", slowKey) || opens(kept, "", slowKey) {
		t.Errorf("kept as %s", kept)
	}
	again, err := seal("04719")
	if err != nil || again == kept {
		t.Errorf("two people with one number are kept alike: %v", err)
	}
	for _, bad := range []string{"", "s1$$", "s2" + kept[2:], kept[:len(kept)-4]} {
		if opens(bad, "04719", slowKey) || opens(bad, "", slowKey) {
			t.Errorf("%q opens", bad)
		}
	}
}

// TestPINOfTheDay: the PIN that the program made holds for one day; one that a
// person chose stays.
func TestPINOfTheDay(t *testing.T) {
	clock := &clockwork{}
	h := newHall(t, clock.now)
	ctx := t.Context()
	load := func() string {
		t.Helper()
		pin, err := h.loadPIN(ctx)
		if err != nil {
			t.Fatal(err)
		}
		return pin
	}
	clock.add(24 * time.Hour)
	if pin := load(); pin != hallPIN {
		t.Errorf("a chosen PIN became %s", pin)
	}
	if err := h.SetPIN(ctx, true); err != nil {
		t.Fatal(err)
	}
	first := load()
	if len(first) != pinDigits || load() != first {
		t.Errorf("PINs %s and %s of one day", first, load())
	}
	clock.add(24 * time.Hour)
	if load() == first {
		t.Errorf("yesterday's PIN %s still opens", first)
	}
	if err := h.SetPIN(ctx, false); err != nil {
		t.Fatal(err)
	}
	clock.add(24 * time.Hour)
	if pin := load(); pin != "" {
		t.Errorf("a class without PIN got %s", pin)
	}
}
