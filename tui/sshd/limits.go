package sshd

import "time"

// Limits bounds what peers may use. A zero field takes its default.
type Limits struct {
	Sessions        int // programs at once
	PerSource       int // connections from one address, signed in or not
	PreAuth         int // connections not yet signed in
	PreAuthSoft     int // from here on connections are dropped at random
	PreAuthSource   int // connections not yet signed in from one address
	RefusedChannels int // refused channels and global requests before the connection is dropped

	MinWidth, MinHeight int // cells; smaller terminals are served as this size
	MaxWidth, MaxHeight int // cells; larger terminals are served as this size

	EnvVars  int // environment variables read
	EnvBytes int // bytes of one variable, name and value

	ConnRate, ConnBurst   int // bytes a second, and at once, of everything on a connection
	InputRate, InputBurst int // units a second, and at once; see decoder: 1 a pasted byte, about 33 a key
	Backlog               int // bytes of input waiting for a program before its sender is dropped
	Escape                int // bytes of one unfinished escape sequence
	Paste                 int // bytes of one paste; the rest is cut off
	Requests              int // channel requests at once; RequestRate of them come back a second
	RequestRate           int

	Resize    time.Duration // at most one change of size a program in this time
	Handshake time.Duration // from accept to signed in, and from there to a session
	Write     time.Duration // a peer that takes no output for this long is dropped
	Keepalive time.Duration // between two keepalives
	Misses    int           // keepalive intervals without an answer before the peer counts as gone
	Idle      time.Duration // no key and no change on the screen
	Absolute  time.Duration // a connection's whole life
	Goodbye   time.Duration // the last screen stays, so that late replies of the terminal do not reach the peer's shell
	Stop      time.Duration // Shutdown waits this long for sessions to end

	// What an address pays for a connection that never signed in, was refused,
	// or used up its time or abused the server; below PenaltyMin it is let in all
	// the same, and it never owes more than PenaltyMax. Negative: nothing.
	PenaltyNoAuth, PenaltyAuth, PenaltyLate, PenaltyMin, PenaltyMax time.Duration
}

// DefaultLimits returns limits for a class of tens of people on one laptop.
func DefaultLimits() Limits {
	return Limits{
		Sessions: 300, PerSource: 32, PreAuth: 64, PreAuthSoft: 32, PreAuthSource: 8, RefusedChannels: 32,
		MinWidth: 20, MinHeight: 8, MaxWidth: 300, MaxHeight: 120,
		EnvVars: 16, EnvBytes: 1 << 10,
		ConnRate: 64 << 10, ConnBurst: 512 << 10, InputRate: 4 << 10, InputBurst: 64 << 10,
		Backlog: 256 << 10, Escape: 4 << 10, Paste: 16 << 10, Requests: 2000, RequestRate: 100,
		Resize: 50 * time.Millisecond, Handshake: 10 * time.Second, Write: 5 * time.Second,
		Keepalive: 15 * time.Second, Misses: 3, Idle: 4 * time.Hour, Absolute: 12 * time.Hour,
		Goodbye: 300 * time.Millisecond, Stop: 3 * time.Second,
		PenaltyNoAuth: time.Second, PenaltyAuth: 5 * time.Second, PenaltyLate: 10 * time.Second,
		PenaltyMin: 15 * time.Second, PenaltyMax: 600 * time.Second,
	}
}

// withDefaults fills the zero fields.
func (l Limits) withDefaults() Limits {
	d := DefaultLimits()
	for _, p := range []struct{ have, def *int }{
		{&l.Sessions, &d.Sessions}, {&l.PerSource, &d.PerSource}, {&l.PreAuth, &d.PreAuth},
		{&l.PreAuthSoft, &d.PreAuthSoft}, {&l.PreAuthSource, &d.PreAuthSource}, {&l.RefusedChannels, &d.RefusedChannels},
		{&l.MinWidth, &d.MinWidth}, {&l.MinHeight, &d.MinHeight}, {&l.MaxWidth, &d.MaxWidth}, {&l.MaxHeight, &d.MaxHeight},
		{&l.EnvVars, &d.EnvVars}, {&l.EnvBytes, &d.EnvBytes}, {&l.ConnRate, &d.ConnRate}, {&l.ConnBurst, &d.ConnBurst},
		{&l.InputRate, &d.InputRate}, {&l.InputBurst, &d.InputBurst}, {&l.Backlog, &d.Backlog}, {&l.Escape, &d.Escape},
		{&l.Paste, &d.Paste}, {&l.Requests, &d.Requests}, {&l.RequestRate, &d.RequestRate}, {&l.Misses, &d.Misses},
	} {
		if *p.have <= 0 {
			*p.have = *p.def
		}
	}
	for _, p := range []struct{ have, def *time.Duration }{
		{&l.Resize, &d.Resize}, {&l.Handshake, &d.Handshake}, {&l.Write, &d.Write}, {&l.Keepalive, &d.Keepalive},
		{&l.Idle, &d.Idle}, {&l.Absolute, &d.Absolute}, {&l.Goodbye, &d.Goodbye}, {&l.Stop, &d.Stop},
		{&l.PenaltyMin, &d.PenaltyMin},
	} {
		if *p.have <= 0 {
			*p.have = *p.def
		}
	}
	for _, p := range []struct{ have, def *time.Duration }{ // negative ones stay: they mean nothing is paid
		{&l.PenaltyNoAuth, &d.PenaltyNoAuth}, {&l.PenaltyAuth, &d.PenaltyAuth}, {&l.PenaltyLate, &d.PenaltyLate}, {&l.PenaltyMax, &d.PenaltyMax},
	} {
		if *p.have == 0 {
			*p.have = *p.def
		}
	}
	return l
}

// clamp bounds a terminal's size. Zero means "unknown" in SSH: 80 by 24 then.
func (l Limits) clamp(w, h uint32) size {
	if w == 0 || h == 0 {
		w, h = 80, 24
	}
	return size{
		w: min(max(w, uint32(l.MinWidth)), uint32(l.MaxWidth)),   //nolint:gosec // limits are small and positive
		h: min(max(h, uint32(l.MinHeight)), uint32(l.MaxHeight)), //nolint:gosec // see above
	}
}

// size is a terminal's width and height in cells.
type size struct{ w, h uint32 }

// pack puts a size into one word, so that it can be swapped atomically.
func (s size) pack() uint64 { return uint64(s.w)<<32 | uint64(s.h) }

func unpack(v uint64) size { return size{w: uint32(v >> 32), h: uint32(v)} } //nolint:gosec // the halves of pack
