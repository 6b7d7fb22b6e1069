package main

import "sync"

// bell wakes many listeners. Each has one slot, so ringing never waits.
type bell struct {
	mu     sync.Mutex
	ears   map[chan struct{}]bool
	closed bool
}

func newBell() *bell { return &bell{ears: map[chan struct{}]bool{}} }

// ring wakes every listener that does not know yet.
func (b *bell) ring() {
	b.mu.Lock()
	defer b.mu.Unlock()
	for ear := range b.ears {
		select {
		case ear <- struct{}{}:
		default:
		}
	}
}

// listen returns a slot and what frees it. The slot is closed with the bell.
func (b *bell) listen() (ear <-chan struct{}, cancel func()) {
	b.mu.Lock()
	defer b.mu.Unlock()
	c := make(chan struct{}, 1)
	if b.closed {
		close(c)
		return c, func() {}
	}
	b.ears[c] = true
	return c, func() {
		b.mu.Lock()
		defer b.mu.Unlock()
		if b.ears[c] {
			delete(b.ears, c)
			close(c)
		}
	}
}

func (b *bell) close() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.closed = true
	for ear := range b.ears {
		delete(b.ears, ear)
		close(ear)
	}
}
