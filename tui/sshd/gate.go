package sshd

import (
	"context"
	"log/slog"
	"math/rand/v2"
	"net"
	"runtime/debug"
	"sync"
	"time"
)

// gate decides which connections may exist. A connection holds a seat from
// accept to close, and one of the scarcer pre-auth seats until it signed in.
//
// When strangers crowd in, a connection is dropped at random, as OpenSSH's
// MaxStartups does; but the one dropped is the oldest of the busiest address
// and not whoever comes last. A flood then drowns itself: an honest client
// needs its pre-auth seat for a fraction of a second.
type gate struct {
	limits Limits
	mu     sync.Mutex
	closed bool
	all    map[*peer]struct{}
	pre    map[*peer]struct{}
	source map[string]int // connections by address
	signed map[string]int // of these, signed in
	penal  penalties
	empty  chan struct{} // closed when the gate is closed and the last peer left
	log    *slog.Logger
}

func newGate(l Limits) *gate {
	return &gate{
		limits: l, all: map[*peer]struct{}{}, pre: map[*peer]struct{}{},
		source: map[string]int{}, signed: map[string]int{}, empty: make(chan struct{}),
		penal: penalties{limits: l, until: map[string]time.Time{}},
		log:   slog.New(slog.DiscardHandler),
	}
}

// later runs fn after some time, on a goroutine whose panic ends nothing.
func (g *gate) later(after time.Duration, fn func()) *time.Timer {
	return time.AfterFunc(after, func() {
		defer func() {
			if r := recover(); r != nil {
				g.log.Error("panic in a timer", "panic", r, "stack", string(debug.Stack()))
			}
		}()
		fn()
	})
}

// admit takes a new connection, or returns nil when it must be closed.
func (g *gate) admit(conn net.Conn) *peer {
	p := newPeer(g, conn)
	g.mu.Lock()
	victim, ok := g.admitLocked(p)
	g.mu.Unlock()
	if victim != nil {
		_ = victim.Close() // outside the lock: Close comes back to leave
	}
	if !ok {
		return nil
	}
	return p
}

func (g *gate) admitLocked(p *peer) (victim *peer, ok bool) {
	if g.closed || g.source[p.source] >= g.limits.PerSource || len(g.all) >= g.limits.Sessions+g.limits.PreAuth {
		return nil, false
	}
	if g.signed[p.source] == 0 && g.penal.refused(p.source, p.born) {
		return nil, false
	}
	if g.preFromLocked(p.source) >= g.limits.PreAuthSource {
		return nil, false
	}
	if n := len(g.pre); n >= g.limits.PreAuth || (n >= g.limits.PreAuthSoft && g.unlucky(n) && g.hoggedLocked(p.source)) {
		if victim = g.victimLocked(p.source); victim == nil {
			return nil, false
		}
		g.leaveLocked(victim) // the seat is free at once; closing follows
	}
	g.all[p], g.pre[p] = struct{}{}, struct{}{}
	g.source[p.source]++
	return victim, true
}

// unlucky throws the dice: never below PreAuthSoft, always at PreAuth.
func (g *gate) unlucky(n int) bool {
	span := max(g.limits.PreAuth-g.limits.PreAuthSoft, 1)
	return rand.IntN(span) < n-g.limits.PreAuthSoft //nolint:gosec // fairness, not secrecy
}

func (g *gate) preFromLocked(source string) int {
	n := 0
	for p := range g.pre {
		if p.source == source {
			n++
		}
	}
	return n
}

// heldLocked counts the pre-auth seats of each address, with the newcomer's.
func (g *gate) heldLocked(newcomer string) map[string]int {
	held := map[string]int{newcomer: 1}
	for p := range g.pre {
		held[p.source]++
	}
	return held
}

// hoggedLocked reports an address that holds more than one pre-auth seat. Where
// there is none, those who crowd in are a class that comes back after a restart,
// each laptop once: nobody is thrown out for another.
func (g *gate) hoggedLocked(newcomer string) bool {
	for _, n := range g.heldLocked(newcomer) {
		if n > 1 {
			return true
		}
	}
	return false
}

// victimLocked picks a connection of the address that holds the most pre-auth
// seats: one that says nothing before one that is on its way in, and of these the
// oldest. Nil means the newcomer's own address is the busiest, so it is the one to
// go.
func (g *gate) victimLocked(newcomer string) *peer {
	held := g.heldLocked(newcomer)
	var victim *peer
	for p := range g.pre {
		switch {
		case held[p.source] < held[newcomer] || p.source == newcomer:
		case victim == nil, held[p.source] > held[victim.source]:
			victim = p
		case held[p.source] < held[victim.source]:
		case p.silent() != victim.silent():
			if p.silent() {
				victim = p
			}
		case p.born.Before(victim.born):
			victim = p
		}
	}
	return victim
}

// authenticated frees p's pre-auth seat.
func (g *gate) authenticated(p *peer) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if _, waits := g.pre[p]; !waits {
		return // dropped meanwhile
	}
	delete(g.pre, p)
	g.signed[p.source]++
	p.ended.CompareAndSwap(int32(endedSilent), int32(endedWell))
	p.ended.CompareAndSwap(int32(endedRefused), int32(endedWell))
}

// leave frees everything p holds; it may be called more than once.
func (g *gate) leave(p *peer) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.leaveLocked(p)
}

func (g *gate) leaveLocked(p *peer) {
	if _, here := g.all[p]; !here {
		return
	}
	delete(g.all, p)
	if _, stranger := g.pre[p]; stranger {
		delete(g.pre, p)
		if time.Since(p.born) >= g.limits.Handshake {
			p.ended.Store(int32(endedLate))
		}
	} else if g.signed[p.source]--; g.signed[p.source] <= 0 {
		delete(g.signed, p.source)
	}
	if !g.closed {
		g.penal.add(p.source, g.limits.misdeed(ending(p.ended.Load())), time.Now())
	}
	if g.source[p.source]--; g.source[p.source] <= 0 {
		delete(g.source, p.source)
	}
	g.announceLocked()
}

func (g *gate) announceLocked() {
	if !g.closed || len(g.all) > 0 {
		return
	}
	select {
	case <-g.empty:
	default:
		close(g.empty)
	}
}

// close refuses newcomers from now on and drops everybody not signed in.
func (g *gate) close() {
	g.mu.Lock()
	g.closed = true
	strangers := keys(g.pre)
	g.announceLocked()
	g.mu.Unlock()
	closeAll(strangers)
}

// wait waits for the last connection to leave, or cuts those left when ctx ends.
func (g *gate) wait(ctx context.Context) {
	select {
	case <-g.empty:
		return
	case <-ctx.Done():
	}
	g.mu.Lock()
	left := keys(g.all)
	g.mu.Unlock()
	closeAll(left)
	select {
	case <-g.empty:
	case <-time.After(time.Second): // closing sockets does not block; this is a last resort
	}
}

// counts returns how many connections there are, and how many not signed in.
func (g *gate) counts() (all, pre int) {
	g.mu.Lock()
	defer g.mu.Unlock()
	return len(g.all), len(g.pre)
}

func keys(set map[*peer]struct{}) []*peer {
	out := make([]*peer, 0, len(set))
	for p := range set {
		out = append(out, p)
	}
	return out
}

func closeAll(peers []*peer) {
	for _, p := range peers {
		_ = p.Close()
	}
}
