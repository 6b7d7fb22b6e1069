package sshd

import (
	"fmt"
	"net"
	"testing"
	"time"
)

// knock is a connection from somewhere that only remembers being closed.
type knock struct {
	net.Conn
	from   string
	closed bool
}

func (k *knock) RemoteAddr() net.Addr {
	return &net.TCPAddr{IP: net.ParseIP(k.from), Port: 1}
}
func (k *knock) Close() error { k.closed = true; return nil }

func testGate(change func(*Limits)) *gate {
	l := DefaultLimits()
	change(&l)
	return newGate(l)
}

func TestGateBoundsOneAddress(t *testing.T) {
	g := testGate(func(l *Limits) { l.PreAuthSource, l.PerSource = 8, 12 })
	var in []*peer
	for range 20 {
		if p := g.admit(&knock{from: "10.0.0.1"}); p != nil {
			in = append(in, p)
		}
	}
	if len(in) != 8 {
		t.Errorf("%d strangers of one address were let in, want 8", len(in))
	}
	for _, p := range in {
		g.authenticated(p)
	}
	for range 20 {
		if p := g.admit(&knock{from: "10.0.0.1"}); p != nil {
			in = append(in, p)
		}
	}
	if len(in) != 12 {
		t.Errorf("%d connections of one address are in, want 12", len(in))
	}
	if g.admit(&knock{from: "10.0.0.2"}) == nil {
		t.Error("another address pays for it")
	}
	for _, p := range in {
		_ = p.Close()
		_ = p.Close() // twice must count once
	}
	if all, pre := g.counts(); all != 1 || pre != 1 {
		t.Errorf("after leaving, %d connections and %d strangers are counted", all, pre)
	}
}

func TestGateLetsHonestPeopleThroughAFlood(t *testing.T) {
	g := testGate(func(*Limits) {})
	var flood []*knock
	for i := range 500 { // silent sockets from 100 addresses
		k := &knock{from: fmt.Sprintf("10.0.1.%d", i%100)}
		flood = append(flood, k)
		g.admit(k)
	}
	if _, pre := g.counts(); pre > g.limits.PreAuth {
		t.Errorf("%d strangers are held", pre)
	}
	refused := 0
	for i := range 100 {
		honest := &knock{from: fmt.Sprintf("10.0.2.%d", i)}
		p := g.admit(honest)
		if p == nil || honest.closed {
			refused++
			continue
		}
		g.authenticated(p)
	}
	if refused > 0 {
		t.Errorf("%d of 100 honest people were refused", refused)
	}
	closed := 0
	for _, k := range flood {
		if k.closed {
			closed++
		}
	}
	if closed == 0 {
		t.Error("nobody of the flood was dropped")
	}
}

// TestGateLetsAClassComeBack: a hundred laptops that come at once after a restart,
// each with one connection and talking, throw nobody out below the cap; at the cap a
// silent stranger goes before one of them.
func TestGateLetsAClassComeBack(t *testing.T) {
	g := testGate(func(*Limits) {})
	var class []*knock
	silent := &knock{from: "10.0.9.9"}
	for i := range g.limits.PreAuth {
		k := &knock{from: fmt.Sprintf("10.0.5.%d", i)}
		if i == 40 {
			k = silent
		} else {
			class = append(class, k)
		}
		p := g.admit(k)
		if p == nil {
			t.Fatalf("laptop %d was sent away", i)
		}
		if k != silent {
			p.heard.Store(1000)
		}
	}
	if p := g.admit(&knock{from: "10.0.6.1"}); p == nil || !silent.closed {
		t.Errorf("the silent one stays: %v", p == nil)
	}
	for i, k := range class {
		if k.closed {
			t.Errorf("laptop %d was thrown out", i)
		}
	}
}

func TestGateBoundsTheTotal(t *testing.T) {
	g := testGate(func(l *Limits) { l.Sessions, l.PreAuth, l.PreAuthSoft = 10, 4, 4 })
	in := 0
	for i := range 100 {
		if p := g.admit(&knock{from: fmt.Sprintf("10.0.3.%d", i)}); p != nil {
			g.authenticated(p)
			in++
		}
	}
	if in != 14 {
		t.Errorf("%d are in, want sessions + pre-auth = 14", in)
	}
	g.close()
	if g.admit(&knock{from: "10.0.4.1"}) != nil {
		t.Error("a closed gate let somebody in")
	}
}

func TestBucket(t *testing.T) {
	b := newBucket(100, 50)
	if w := b.take(50); w != 0 {
		t.Errorf("the burst waits %v", w)
	}
	if w := b.take(10); w < 50*time.Millisecond || w > 100*time.Millisecond {
		t.Errorf("10 tokens of debt at 100 a second wait %v", w)
	}
	b.last = b.last.Add(-time.Hour)
	if w := b.take(50); w != 0 || b.level > 0 {
		t.Errorf("an hour fills more than the burst: wait %v, level %v", w, b.level)
	}
}

// An address that wastes the server's time stays out for a while, not for ever,
// and not if people sit behind it.
func TestGateRefusesWhoWastesItsTime(t *testing.T) {
	g := testGate(func(l *Limits) {
		l.PenaltyNoAuth, l.PenaltyMin, l.PenaltyMax = time.Second, 3*time.Second, 5*time.Second
	})
	waste := func(from string, n int) (in int) {
		for range n {
			if p := g.admit(&knock{from: from}); p != nil {
				in++
				_ = p.Close()
			}
		}
		return in
	}
	if n := waste("10.0.5.1", 50); n < 3 || n > 4 {
		t.Errorf("%d connections were wasted before the address was refused", n)
	}
	if g.admit(&knock{from: "10.0.5.2"}) == nil {
		t.Error("another address pays for it")
	}
	seated := g.admit(&knock{from: "10.0.5.3"})
	g.authenticated(seated)
	if n := waste("10.0.5.3", 20); n != 20 {
		t.Errorf("an address with people behind it was refused after %d", n)
	}
	g.penal.until["10.0.5.1"] = time.Now().Add(2 * time.Second) // as after a while
	if waste("10.0.5.1", 1) != 1 {
		t.Error("a penalty lasts for ever")
	}
}

func TestPenaltiesAreBounded(t *testing.T) {
	l := DefaultLimits()
	p := penalties{limits: l, until: map[string]time.Time{}}
	now := time.Now()
	for range 1000 {
		p.add("10.0.0.1", l.misdeed(endedLate), now)
	}
	if owed := p.until["10.0.0.1"].Sub(now); owed != l.PenaltyMax {
		t.Errorf("one address owes %v", owed)
	}
	for i := range 3 * maxPenalised {
		p.add(fmt.Sprint(i), l.misdeed(endedSilent), now)
	}
	if len(p.until) > maxPenalised || !p.refused("10.0.0.1", now) {
		t.Errorf("%d addresses are remembered, the worst one: %t", len(p.until), p.refused("10.0.0.1", now))
	}
	if p.refused("10.0.0.1", now.Add(l.PenaltyMax)) {
		t.Error("a penalty outlasts its most")
	}
}
