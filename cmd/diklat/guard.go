package main

import (
	"crypto/subtle"
	"net/netip"
	"sync"
	"time"

	"diklat/tui/screen/door"
)

// guard slows down those who guess PINs. Wrong tries count for the connection
// (kept in its desk) and, more patiently, for the laptop: ten people behind one
// laptop must not lock each other out because one of them types badly. There is
// no count for the whole room: with it, one stranger could keep everybody out.
type guard struct {
	now clock
	mu  sync.Mutex
	by  map[netip.Prefix]*tries
}

// tries counts wrong PINs and says until when none counts.
type tries struct {
	wrong int
	until time.Time
	last  time.Time
}

const (
	freeTries   = 3  // of one connection, before it waits
	laptopTries = 12 // of one laptop
	longestWait = 60 * time.Second
	forgetTries = 15 * time.Minute
	maxGuarded  = 4096 // laptops remembered at once
)

func newGuard(now clock) *guard { return &guard{now: now, by: map[netip.Prefix]*tries{}} }

// try compares a PIN. conn counts the tries of the connection. It returns
// door.ErrPIN, or a *door.WaitError while somebody has to wait; a try made then
// is not looked at.
func (g *guard) try(pin, want string, conn *tries, laptop string) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	now := g.now()
	l := g.of(sourceOf(laptop), now)
	if wait := max(conn.until.Sub(now), l.until.Sub(now)); wait > 0 {
		return &door.WaitError{For: wait}
	}
	if subtle.ConstantTimeCompare([]byte(pin), []byte(want)) == 1 {
		*conn = tries{}
		return nil
	}
	conn.fail(now, freeTries)
	l.fail(now, laptopTries)
	return door.ErrPIN
}

// of returns the count of one laptop. A full map forgets the oldest laptop that
// is not waiting, so that nobody can wash away their own wait.
func (g *guard) of(src netip.Prefix, now time.Time) *tries {
	t := g.by[src]
	if t == nil || now.Sub(t.last) > forgetTries {
		if t == nil && len(g.by) >= maxGuarded {
			g.forgetOne(now)
		}
		t = &tries{last: now}
		g.by[src] = t
	}
	return t
}

func (g *guard) forgetOne(now time.Time) {
	var oldest netip.Prefix
	var at time.Time
	for src, t := range g.by {
		if !t.until.After(now) && (at.IsZero() || t.last.Before(at)) {
			oldest, at = src, t.last
		}
	}
	delete(g.by, oldest)
}

// sourceOf is the laptop behind an address: an IPv4 address, or the /64 of an
// IPv6 one, of which one laptop has as many as it likes.
func sourceOf(addr string) netip.Prefix {
	ip, err := netip.ParseAddr(addr)
	if err != nil {
		return netip.Prefix{}
	}
	ip = ip.Unmap().WithZone("")
	bits := 32
	if ip.Is6() {
		bits = 64
	}
	p, _ := ip.Prefix(bits)
	return p
}

// fail counts a wrong try and sets the wait: 2, 4, 8 ... seconds beyond free.
func (t *tries) fail(now time.Time, free int) {
	t.wrong++
	t.last = now
	if over := t.wrong - free; over >= 0 {
		t.until = now.Add(min(time.Second<<min(over+1, 20), longestWait))
	}
}
