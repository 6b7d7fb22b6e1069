package main

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"diklat/data/datatest"
	"diklat/quiz/live"
	"diklat/tui/tuitest"
)

// longForm reports `make abuse`.
func longForm() bool { return os.Getenv("DIKLAT_ABUSE") == "long" }

// TestStalledReaders is bar 5: a part of the class falls asleep or stops
// reading; the others notice nothing, the sleepers lose their seats, and come
// back to them.
func TestStalledReaders(t *testing.T) {
	seats, stalled, rounds, keepalive := 24, 6, 8, 700*time.Millisecond
	if longForm() {
		seats, stalled, rounds, keepalive = 300, 50, 10, 15*time.Second
	}
	h := newHall(t, time.Now)
	if err := h.Close(t.Context()); err != nil {
		t.Fatal(err)
	}
	h.limits.Keepalive = keepalive
	if err := h.Open(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := h.usePIN(t.Context(), noPIN); err != nil {
		t.Fatal(err)
	}
	all := seatAll(t, h.boundAddr(), seats)
	for _, g := range all {
		g.stir()
	}
	awake, asleep := all[stalled:], all[:stalled]
	before := h.broadcast(t, awake, rounds)
	for i, g := range asleep {
		if i%2 == 0 {
			g.Sleep()
		} else {
			g.Freeze()
			defer g.Thaw()
		}
	}
	fell := time.Now()
	during := h.broadcast(t, awake, rounds)
	for range 3 { // what a busy machine took away is not the sleepers' doing
		if rank(during, 95) > max(250*time.Millisecond, 3*rank(before, 95)) {
			during = h.broadcast(t, awake, rounds)
		}
	}
	p50, p95 := rank(during, 50), rank(during, 95)
	t.Logf("%d seats, %d stalled: a slide reaches the others p50 %v p95 %v, at most %v (before: p95 %v, at most %v; ratio of the p95 %.2f)", seats, stalled,
		p50.Round(time.Millisecond), p95.Round(time.Millisecond), rank(during, 100).Round(time.Millisecond),
		rank(before, 95).Round(time.Millisecond), rank(before, 100).Round(time.Millisecond), p95.Seconds()/rank(before, 95).Seconds())
	if p95 > max(250*time.Millisecond, 3*rank(before, 95)) {
		t.Errorf("with %d stalled a slide takes %v (p95), without %v", stalled, p95, rank(before, 95))
	}
	h.evicted(t, seats-(stalled+1)/2)
	t.Logf("those asleep lost their seats after %v", time.Since(fell).Round(100*time.Millisecond))
	back := visit(t, h.boundAddr(), tuitest.WithSource(sourceNo(0)))
	back.choose("Sendiri")
	back.WaitFor(t, "Anda dari desa mana?")
	back.choose("Oben")
	pickName(back, nameNo(0))
	back.choose("Ya")
	back.WaitFor(t, nameNo(0)+" · Oben")
}

// stir uncovers a screen that was left alone while the others came in.
func (g *guest) stir() {
	g.tb.Helper()
	if strings.Contains(g.Screen(), "Masih di sini") {
		g.Type("1\r")
	}
	g.WaitFor(g.tb, "Tunggu pelatih.")
}

// pickName turns the pages of the list to a name.
func pickName(g *guest, name string) {
	g.tb.Helper()
	g.WaitFor(g.tb, "Siapa nama Anda?")
	for range 80 {
		s := g.Screen()
		if n := rowOf(s, name); n != "" {
			g.Type(n + "\r")
			g.WaitFor(g.tb, "Apakah Anda "+name)
			return
		}
		g.Type("0")
		_, _ = g.Await(2*time.Second, func(now string) bool { return now != s })
	}
	g.tb.Fatalf("%s is on no page:\n%s", name, g.Screen())
}

func nameNo(i int) string   { return "Peserta " + strings.Repeat(string(rune('a'+i%26)), 3+i/26) }
func sourceNo(i int) string { return fmt.Sprintf("127.0.0.%d", 1+i/20) }

// seatAll brings n people to the lobby.
func seatAll(t *testing.T, addr string, n int) []*guest {
	t.Helper()
	out := make([]*guest, n)
	todo := make(chan int)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for i := range todo {
				out[i] = seatOne(t, addr, i)
			}
		})
	}
	for i := range n {
		todo <- i
	}
	close(todo)
	wg.Wait()
	return out
}

func seatOne(t *testing.T, addr string, i int) *guest {
	g := visit(t, addr, tuitest.WithSource(sourceNo(i)))
	g.choose("Sendiri")
	g.WaitFor(t, "Anda dari desa mana?")
	g.choose("Oben").choose("Saya belum terdaftar")
	g.Type(nameNo(i))
	g.WaitFor(t, nameNo(i)+"_")
	g.Press("enter")
	s := g.WaitUntil(t, "the next question", func(s string) bool {
		return strings.Contains(s, "Laki-laki atau") || strings.Contains(s, "Ada nama mirip")
	})
	if strings.Contains(s, "Ada nama mirip") {
		g.choose("Bukan, saya orang lain")
	}
	g.choose("P  perempuan").choose("kader desa").choose("Ya")
	g.WaitFor(t, "Anda masuk sebagai")
	return g
}

// broadcast shows everybody a slide and the lobby in turn, and returns how long
// each took to each laptop.
func (h *hall) broadcast(t *testing.T, to []*guest, rounds int) []time.Duration {
	t.Helper()
	var mu sync.Mutex
	var took []time.Duration
	for r := range rounds {
		var act live.Act = live.ShowLobby{}
		want := "Tunggu pelatih."
		if r%2 == 0 {
			act, want = live.ShowSlide{Module: "M2"}, "Kata kunci:"
		}
		began := time.Now()
		if err := h.house.Do(t.Context(), "pelatih", 0, act); err != nil {
			t.Fatal(err)
		}
		var wg sync.WaitGroup
		for _, g := range to {
			wg.Go(func() {
				s, at, err := g.AwaitAt(0, func(s string) bool { return strings.Contains(s, want) })
				if err != nil {
					t.Errorf("%v while waiting for %q:\n%s", err, want, s)
				}
				d := at.Sub(began) // when the bytes came, not when this test got round to them
				mu.Lock()
				defer mu.Unlock()
				took = append(took, d)
			})
		}
		wg.Wait()
	}
	return took
}

// evicted waits until at most n sessions are left.
func (h *hall) evicted(t *testing.T, n int) {
	t.Helper()
	datatest.Until(t, fmt.Sprintf("at most %d sessions", n), func() bool { return h.server.Sessions() <= n })
}

// rank is the p-th percentile.
func rank(ds []time.Duration, p int) time.Duration {
	ds = slices.Clone(ds)
	slices.Sort(ds)
	return ds[min(len(ds)*p/100, len(ds)-1)]
}
