package tuitest

import (
	"net"
	"sync"
)

// sleeper is a connection whose laptop can be closed: while it sleeps nothing
// is read, so the peer's keepalives stay unanswered and its output piles up.
type sleeper struct {
	net.Conn
	mu     sync.Mutex
	awake  *sync.Cond
	asleep bool
	closed bool
}

func newSleeper(c net.Conn) *sleeper {
	s := &sleeper{Conn: c}
	s.awake = sync.NewCond(&s.mu)
	return s
}

// Read waits until the laptop is awake.
func (s *sleeper) Read(p []byte) (int, error) {
	n, err := s.Conn.Read(p)
	s.mu.Lock()
	defer s.mu.Unlock()
	for s.asleep && !s.closed {
		s.awake.Wait()
	}
	return n, err
}

// Close wakes whoever waits.
func (s *sleeper) Close() error {
	s.set(func() { s.closed = true })
	return s.Conn.Close()
}

func (s *sleeper) set(f func()) {
	s.mu.Lock()
	f()
	s.mu.Unlock()
	s.awake.Broadcast()
}

// Sleep closes the laptop's lid: nothing that arrives is read any more, and
// keepalives are not answered. See Freeze for a console that only stops reading
// the session.
func (c *Client) Sleep() { c.nap.set(func() { c.nap.asleep = true }) }

// Wake undoes Sleep.
func (c *Client) Wake() { c.nap.set(func() { c.nap.asleep = false }) }
