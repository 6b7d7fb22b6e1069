package sshd

import (
	"net"
	"sync"
	"sync/atomic"
	"time"
)

// peer is one TCP connection: it holds its seats at the gate and lets in only
// so many bytes a second, whatever they carry. That one limit bounds what any
// flood below the session can cost: environment, requests, channels, pings,
// key exchanges.
type peer struct {
	net.Conn
	gate   *gate
	source string // the address without the port
	born   time.Time

	in      bucket // used by Read only
	once    sync.Once
	gone    chan struct{} // closed by Close
	timer   atomic.Pointer[time.Timer]
	opened  atomic.Bool  // a session channel was accepted
	started atomic.Bool  // and a shell was asked for
	ended   atomic.Int32 // an ending
	heard   atomic.Int64 // bytes read
	denied  atomic.Int32 // channels and global requests refused
	sess    *session     // set by the channel's goroutine before the library calls the handler
}

func newPeer(g *gate, conn net.Conn) *peer {
	return &peer{
		Conn: conn, gate: g, source: host(conn.RemoteAddr()), born: time.Now(),
		in: newBucket(g.limits.ConnRate, g.limits.ConnBurst), gone: make(chan struct{}),
	}
}

// host returns the host part of an address.
func host(a net.Addr) string {
	if a == nil {
		return ""
	}
	h, _, err := net.SplitHostPort(a.String())
	if err != nil {
		return clean(a.String(), 64)
	}
	return clean(h, 64)
}

// silent reports a connection that has not even said how it would like to speak:
// every client's first two messages are longer than this.
func (p *peer) silent() bool { return p.heard.Load() < 256 }

// Read reads at most at the connection's rate. The wait comes after the bytes:
// a peer within its burst never waits.
func (p *peer) Read(b []byte) (int, error) {
	n, err := p.Conn.Read(b)
	p.heard.Add(int64(n))
	if wait := p.in.take(n); wait > 0 && err == nil {
		t := time.NewTimer(wait)
		defer t.Stop()
		select {
		case <-t.C:
		case <-p.gone:
			return n, net.ErrClosed
		}
	}
	return n, err
}

// Close closes the connection and frees its seats; it may be called often.
func (p *peer) Close() error {
	err := net.ErrClosed
	p.once.Do(func() {
		close(p.gone)
		err = p.Conn.Close()
		if t := p.timer.Load(); t != nil {
			t.Stop()
		}
		p.gate.leave(p)
	})
	return err
}

// authenticated frees the pre-auth seat. A peer that signs in and then opens
// no session is dropped as if it had never signed in.
func (p *peer) authenticated() {
	p.gate.authenticated(p)
	p.timer.Store(p.gate.later(p.gate.limits.Handshake, func() {
		if !p.started.Load() {
			_ = p.Close()
		}
	}))
}

// deny counts a refusal and drops peers that collect them.
func (p *peer) deny() {
	if int(p.denied.Add(1)) > p.gate.limits.RefusedChannels {
		p.ended.Store(int32(endedAbuse))
		_ = p.Close()
	}
}
