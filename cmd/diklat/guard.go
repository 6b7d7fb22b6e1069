package main

import (
	"crypto/subtle"
	"sync"
	"time"

	"diklat/tui/screen/door"
)

// guard slows down those who guess PINs. Wrong tries count for the connection
// and, more patiently, for the laptop: ten people behind one laptop must not
// lock each other out because one of them types badly.
type guard struct {
	now clock
	mu  sync.Mutex
	by  map[string]*tries
}

type tries struct {
	wrong int
	until time.Time // no try counts before
	last  time.Time
}

const (
	freeTries   = 3                // of one connection, before it waits
	laptopTries = 30               // of one laptop, before it waits
	longestWait = 60 * time.Second // after very many
	forgetTries = 15 * time.Minute
	maxGuarded  = 4096 // connections and laptops remembered at once
)

func newGuard(now clock) *guard { return &guard{now: now, by: map[string]*tries{}} }

// try compares a PIN. It returns door.ErrPIN, or a *door.WaitError while the
// connection or its laptop has to wait; a try made then is not looked at.
func (g *guard) try(pin, want, conn, laptop string) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	now := g.now()
	c, l := g.of("c:"+conn, now), g.of("l:"+laptop, now)
	if wait := max(c.until.Sub(now), l.until.Sub(now)); wait > 0 {
		return &door.WaitError{For: wait}
	}
	if subtle.ConstantTimeCompare([]byte(pin), []byte(want)) == 1 {
		delete(g.by, "c:"+conn)
		return nil
	}
	c.fail(now, freeTries)
	l.fail(now, laptopTries)
	return door.ErrPIN
}

// of returns the count of one source; old ones are forgotten.
func (g *guard) of(id string, now time.Time) *tries {
	if len(g.by) > maxGuarded {
		for k, t := range g.by {
			if now.Sub(t.last) > forgetTries || len(g.by) > maxGuarded {
				delete(g.by, k)
			}
		}
	}
	t := g.by[id]
	if t == nil || now.Sub(t.last) > forgetTries {
		t = &tries{}
		g.by[id] = t
	}
	t.last = now
	return t
}

// fail counts a wrong try and sets the wait: 2, 4, 8 ... seconds beyond free.
func (t *tries) fail(now time.Time, free int) {
	t.wrong++
	if over := t.wrong - free; over >= 0 {
		t.until = now.Add(min(time.Second<<min(over+1, 10), longestWait))
	}
}
