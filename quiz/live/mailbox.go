package live

import "sync"

// Mailbox has one slot in which the newest value wins. Put never blocks, so a
// subscriber that stopped reading costs the room one pointer.
type Mailbox[T any] struct {
	mu   sync.Mutex
	ch   chan T
	done chan struct{}
	shut bool
}

// NewMailbox returns an empty mailbox.
func NewMailbox[T any]() *Mailbox[T] {
	return &Mailbox[T]{ch: make(chan T, 1), done: make(chan struct{})}
}

// Put replaces what waits in the slot by v.
func (m *Mailbox[T]) Put(v T) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.shut {
		return
	}
	select {
	case <-m.ch:
	default:
	}
	m.ch <- v // room for one, and Put is the only sender
}

// Next waits for the next value. ok is false once the mailbox is closed.
func (m *Mailbox[T]) Next() (v T, ok bool) {
	select {
	case v = <-m.ch:
		return v, true
	default:
	}
	select {
	case v = <-m.ch:
		return v, true
	case <-m.done:
	}
	select { // what was put before the close is still read
	case v = <-m.ch:
		return v, true
	default:
		return v, false
	}
}

// Close ends Next for good. A second Close does nothing.
func (m *Mailbox[T]) Close() {
	m.mu.Lock()
	defer m.mu.Unlock()
	if !m.shut {
		m.shut = true
		close(m.done)
	}
}
