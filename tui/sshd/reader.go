package sshd

import (
	"errors"
	"io"
	"sync"
	"time"
)

// inbox holds input between the channel and the decoder, at most
// Limits.Backlog bytes of it.
type inbox struct {
	mu   sync.Mutex
	data []byte
	err  error
	more chan struct{} // one token: something changed
}

func newInbox() *inbox { return &inbox{more: make(chan struct{}, 1)} }

// put appends input, or reports that it would be more than limit.
func (b *inbox) put(p []byte, err error, limit int) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	if len(b.data)+len(p) > limit {
		return false
	}
	b.data = append(b.data, p...)
	if err != nil {
		b.err = err
	}
	select {
	case b.more <- struct{}{}:
	default:
	}
	return true
}

// move appends waiting input to dst until it is max bytes long. An error comes
// once, after the last byte.
func (b *inbox) move(dst []byte, max int) ([]byte, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	n := min(len(b.data), max-len(dst))
	dst = append(dst, b.data[:n]...)
	b.data = b.data[n:]
	if len(b.data) > 0 {
		return dst, nil
	}
	b.data = nil // give a big burst's memory back
	return dst, b.err
}

// inputEndGrace is how long a program may still show what its last input did.
const inputEndGrace = time.Second

// pump moves what the peer sends into the inbox, as fast as it comes: only
// bytes that were read count against the peer, and a peer that sends more than
// fits is dropped. It ends with the channel.
func (s *session) pump(in *inbox) {
	defer func() { s.recovered(recover()) }()
	var chunk [1 << 10]byte
	for {
		n, err := s.channel.Read(chunk[:])
		if !in.put(chunk[:n], err, s.srv.limits.Backlog) {
			s.end(errFlood)
			return
		}
		if err == nil {
			continue
		}
		if errors.Is(err, io.EOF) {
			// Nothing can be typed any more; `ssh -tt host < keys` ends here.
			s.srv.gate.later(inputEndGrace, func() { s.end(errInputEnd) })
			return
		}
		s.end(errClosed)
		return
	}
}
