package main

import (
	"context"
	"sync"
	"testing"
	"time"

	"diklat/data/datatest"
	"diklat/quiz/live"
)

// counted is a context that ends at its n-th look.
type counted struct {
	context.Context
	mu   sync.Mutex
	left int
}

func (c *counted) Err() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.left--; c.left < 0 {
		return context.Canceled
	}
	return nil
}

func (c *counted) Done() <-chan struct{} {
	done := make(chan struct{})
	if c.Err() != nil {
		close(done)
	}
	return done
}

// TestEnteringMayBeCutOffAtAnyPoint: a stop in the middle of opening a room leaves
// a house that closes cleanly and that can be entered again.
func TestEnteringMayBeCutOffAtAnyPoint(t *testing.T) {
	t.Parallel()
	for looks := range 40 {
		s := datatest.Open(t)
		e := datatest.Event(t, s)
		h := newHouse(s, time.Now)
		first := h.enter(&counted{Context: context.Background(), left: looks}, e)
		if err := h.enter(context.Background(), e); err != nil {
			t.Fatalf("after %d looks (%v): %v", looks, first, err)
		}
		if err := h.Do(context.Background(), "pelatih", 0, live.ShowSlide{Module: "M2"}); err != nil {
			t.Fatalf("after %d looks: %v", looks, err)
		}
		for snap, ok := h.snaps.Next(); ok && snap.Phase != live.Slide; snap, ok = h.snaps.Next() {
		}
		if err := h.close(); err != nil {
			t.Fatal(err)
		}
	}
}

// TestTheDoorOpensAndClosesOnce: keys pressed twice, or at once, never leave a
// server that nobody can close.
func TestTheDoorOpensAndClosesOnce(t *testing.T) {
	h := newHall(t, time.Now)
	ctx := context.Background()
	if err := h.Close(ctx); err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	for i := range 8 {
		all.Add(1)
		go func() {
			defer all.Done()
			var err error
			if i%2 == 0 {
				err = h.Open(ctx)
			} else {
				err = h.Close(ctx)
			}
			if err != nil {
				t.Error(err)
			}
		}()
	}
	all.Wait()
	if err := h.leave(ctx); err != nil {
		t.Fatal(err)
	}
	if err := h.Open(ctx); err == nil || h.serving() {
		t.Fatalf("the door opened after the program left: %v", err)
	}
}
