package data

import "sync"

// watchers wakes whoever shows the state of the file.
type watchers struct {
	mu   sync.Mutex
	subs map[chan struct{}]struct{}
}

// Watch returns a channel that becomes readable after facts were committed.
// One slot: many commits while nobody reads are one wakeup, and a reader who
// never comes back holds up nobody. Read the state again after each wakeup.
// cancel ends it; the channel is not closed.
func (s *Store) Watch() (wake <-chan struct{}, cancel func()) {
	c := make(chan struct{}, 1)
	w := &s.watchers
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.subs == nil {
		w.subs = map[chan struct{}]struct{}{}
	}
	w.subs[c] = struct{}{}
	return c, func() {
		w.mu.Lock()
		defer w.mu.Unlock()
		delete(w.subs, c)
	}
}

func (w *watchers) wake() {
	w.mu.Lock()
	defer w.mu.Unlock()
	for c := range w.subs {
		select {
		case c <- struct{}{}:
		default: // it has not seen the last one yet
		}
	}
}
