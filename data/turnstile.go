package data

import (
	"context"
	"os"
	"sync"
	"time"
)

// A log of SQLite begins anew only in a moment in which nobody reads. Readers that
// overlap without end (files are written while screens are read again) leave none,
// and the log grows for as long as they do: 260 MB in 40 s of a test. So the writer
// makes that moment when the log has become long.
const (
	longLog   = 16 << 20               // bytes; from here on it makes the moment
	keptLog   = 8 << 20                // bytes that the log's file keeps after it
	logStep   = 4 << 20                // bytes until it tries again if somebody read for too long
	makeRoom  = 250 * time.Millisecond // that it waits for those who read
	walSuffix = "-wal"
)

// turnstile lets readers in, and holds newcomers back for a moment when asked.
type turnstile struct {
	mu     sync.Mutex
	inside int
	closed chan struct{} // nil: open; closed when it opens again
	empty  chan struct{} // closed by the last one who leaves; nil: nobody waits for that
}

// enter waits while the turnstile is closed.
func (n *turnstile) enter(ctx context.Context) error {
	for {
		n.mu.Lock()
		shut := n.closed
		if shut == nil {
			n.inside++
			n.mu.Unlock()
			return nil
		}
		n.mu.Unlock()
		select {
		case <-shut:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

func (n *turnstile) leave() {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.inside--; n.inside == 0 && n.empty != nil {
		close(n.empty)
		n.empty = nil
	}
}

// hold keeps newcomers out while fn runs, after at most d in which those inside
// may finish. It reports whether they did. One at a time may hold.
func (n *turnstile) hold(d time.Duration, fn func()) (alone bool) {
	empty := make(chan struct{})
	n.mu.Lock()
	n.closed = make(chan struct{})
	if n.inside == 0 {
		close(empty)
	} else {
		n.empty = empty
	}
	n.mu.Unlock()
	late := time.NewTimer(d)
	defer late.Stop()
	select {
	case <-empty:
		alone = true
	case <-late.C: // a read inside a read would wait for ever
	}
	defer func() {
		n.mu.Lock()
		defer n.mu.Unlock()
		close(n.closed)
		n.closed, n.empty = nil, nil
	}()
	fn()
	return alone
}

// shorten moves a log that became long into the file while nobody reads, so that
// the next commit begins it anew. The writer calls it between two commits.
func (s *Store) shorten(l *link) {
	info, err := os.Stat(s.path + walSuffix)
	if err != nil || info.Size() < longLog+s.logLonger {
		return
	}
	var busy, frames, moved int
	alone := s.gate.hold(makeRoom, func() {
		err = l.conn.QueryRowContext(context.Background(), "PRAGMA wal_checkpoint(PASSIVE)").Scan(&busy, &frames, &moved)
	})
	if s.logLonger = 0; !alone || err != nil || moved < frames {
		s.logLonger = info.Size() - longLog + logStep
	}
}
