package main

import (
	"context"
	"path/filepath"
	"runtime"
	"sync"
	"testing"
	"time"

	"diklat/data/datatest"
	"diklat/quiz/live"
	"diklat/tui/tuitest"
)

// settled is the number of goroutines once it has stopped falling.
func settled() int {
	n := runtime.NumGoroutine()
	tick := time.NewTicker(40 * time.Millisecond)
	defer tick.Stop()
	for calm := 0; calm < 5; {
		<-tick.C
		if now := runtime.NumGoroutine(); now < n {
			n, calm = now, 0
		} else {
			calm++
		}
	}
	return n
}

// back fails the test if there are more goroutines than before, after a while.
func back(t *testing.T, what string, before int) {
	t.Helper()
	defer func() {
		if n := runtime.NumGoroutine(); n > before {
			buf := make([]byte, 1<<20)
			t.Logf("%s: %d goroutines, %d before:\n%s", what, n, before, buf[:runtime.Stack(buf, true)])
		}
	}()
	datatest.Until(t, what+" as many goroutines as before", func() bool { return runtime.NumGoroutine() <= before })
}

// TestNoGoroutineIsLeft: people come to an open class, six at a time, and go in every way
// there is; then the class closes, and the house.
func TestNoGoroutineIsLeft(t *testing.T) {
	empty := settled()
	h, shut := openHall(t, filepath.Join(t.TempDir(), "diklat.db"), time.Now)
	for i := range ways {
		h.add(t, nameNo(i))
	}
	if err := h.house.Do(context.Background(), "pelatih", 0, live.ShowSlide{Module: "M2"}); err != nil {
		t.Fatal(err)
	}
	stay(t, h, 0)
	h.gone(t)
	open := settled()
	for range 9 {
		var wg sync.WaitGroup
		for i := range ways {
			wg.Go(func() { stay(t, h, i) })
		}
		wg.Wait()
	}
	h.gone(t)
	back(t, "after all these sessions", open)
	shut()
	back(t, "after the house was closed", empty)
}

// gone waits until nobody sits in the hall any more.
func (h *hall) gone(t *testing.T) {
	t.Helper()
	datatest.Until(t, "everybody to leave", func() bool { return h.server.Sessions() == 0 })
}

// ways are how a stay may end.
const ways = 6

// stay comes in as person i and leaves in way i.
func stay(t *testing.T, h *hall, i int) {
	t.Helper()
	c, err := tuitest.Connect(t, h.addr, "ikut", 80, 24)
	if err != nil {
		t.Error(err)
		return
	}
	g := &guest{c, t}
	switch i {
	case 0: // at the question for the PIN, the cable is pulled
		g.WaitFor(t, "Tulis PIN")
		g.Cut()
	case 1: // at the list of villages, the window is closed
		g.atDoor(hallPIN)
		g.Close()
	case 2: // on the seat, the cable is pulled
		g.sitDown(t, i)
		g.Cut()
	case 3: // by the menu
		g.sitDown(t, i)
		g.Type("0")
		g.WaitFor(t, "Keluar")
		g.Type("4\r")
		g.WaitFor(t, "Keluar dari kelas?")
		g.Type("1\r")
	case 4: // hands the laptop over, and then leaves
		g.sitDown(t, i)
		g.Type("g")
		g.WaitFor(t, "Ganti peserta?")
		g.Type("1\r")
		g.WaitFor(t, "Bagaimana Anda ikut")
		_ = g.Session().Close()
	case 5: // without waiting for anything
		g.Type(hallPIN + "\r2\r")
		g.Cut()
	}
	g.WaitEnd(t)
	g.Close()
}

// sitDown comes in as person i, to the slide that is on.
func (g *guest) sitDown(t *testing.T, i int) {
	t.Helper()
	g.atDoor(hallPIN).choose("Oeltua").choose(nameNo(i)).choose("Ya")
	g.WaitFor(t, "Kata kunci: calon PMI, PMI, keluarga")
}
