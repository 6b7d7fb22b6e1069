package sshd

import (
	"bytes"
	"io"
	"runtime"
	"sync"
	"time"
)

// output is a program's screen: the channel, with newlines as the program
// means them and a limit on how long the peer may leave a write hanging.
type output struct {
	sess  *session
	w     io.Writer
	mapNL bool
	limit time.Duration
	mu    sync.Mutex
	late  *time.Timer
}

func newOutput(s *session, w io.Writer) *output {
	o := &output{sess: s, w: w, limit: s.srv.limits.Write, mapNL: mapsNewlines(runtime.GOOS)}
	// Made stopped. Cutting the connection is the only way to wake a writer
	// that waits for a peer's window or for its TCP buffer.
	o.late = s.srv.gate.later(time.Hour, func() { _ = s.peer.Close() })
	o.late.Stop()
	return o
}

// mapsNewlines reports whether a picture counts on its terminal to turn "\n"
// into "\r\n", which it does for an output that is no TTY unless the host is
// Windows. Mapping there would pull the cursor to the left edge.
func mapsNewlines(goos string) bool { return goos != "windows" }

// Write writes all of p or fails.
func (o *output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.late.Reset(o.limit)
	defer o.late.Stop()
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
