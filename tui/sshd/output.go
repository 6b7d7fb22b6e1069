package sshd

import (
	"bytes"
	"io"
	"runtime"
	"sync"
	"sync/atomic"
	"time"
)

// output is a program's screen: the channel, with newlines as the program
// means them and a limit on how long the peer may leave a write hanging.
type output struct {
	sess   *session
	w      io.Writer
	mapNL  bool
	limit  time.Duration
	cut    func() // the only way to wake a writer that waits for a peer's window or for its TCP buffer
	mu     sync.Mutex
	late   *time.Timer
	writes atomic.Uint64 // begun and ended: odd while one is under way
	warned atomic.Uint64 // the write that was given more time
}

func newOutput(s *session, w io.Writer) *output {
	o := &output{sess: s, w: w, limit: s.srv.limits.Write, mapNL: mapsNewlines(runtime.GOOS)}
	o.cut = func() {
		s.srv.log.Info("peer takes no output", "addr", s.peer.source)
		_ = s.peer.Close()
	}
	o.late = s.srv.gate.later(time.Hour, o.overdue)
	o.late.Stop() // until the first write
	return o
}

// turns are how often others go first before a write counts as hanging.
const turns = 16

// overdue cuts a peer that leaves a write hanging. Where the whole laptop is busy
// the writer may wait for nothing but its own turn: it gets some, and a fifth of
// the limit more, before the peer is to blame.
func (o *output) overdue() {
	n := o.writes.Load()
	for range turns {
		runtime.Gosched()
	}
	switch {
	case n%2 == 0 || o.writes.Load() != n: // it is done
	case o.warned.Swap(n) != n:
		o.late.Reset(o.limit / 5)
	default:
		o.cut()
	}
}

// mapsNewlines reports whether a picture counts on its terminal to turn "\n"
// into "\r\n", which it does for an output that is no TTY unless the host is
// Windows. Mapping there would pull the cursor to the left edge.
func mapsNewlines(goos string) bool { return goos != "windows" }

// Write writes all of p or fails.
func (o *output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.writes.Add(1)
	o.late.Reset(o.limit * 4 / 5)
	defer o.late.Stop()
	defer o.writes.Add(1)
	o.sess.touch()
	q := p
	if o.mapNL {
		q = crlf(p)
	}
	if _, err := o.w.Write(q); err != nil {
		return 0, err
	}
	return len(p), nil
}

// crlf turns bare newlines into CR LF; without any, p itself comes back.
func crlf(p []byte) []byte {
	n := bytes.Count(p, []byte{'\n'})
	if n == 0 {
		return p
	}
	out := make([]byte, 0, len(p)+n)
	for i, c := range p {
		if c == '\n' && (i == 0 || p[i-1] != '\r') {
			out = append(out, '\r')
		}
		out = append(out, c)
	}
	return out
}
