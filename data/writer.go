package data

import (
	"context"
	"errors"
	"fmt"
	"sync"
)

// maxBatch is how many requests share a commit at most.
const maxBatch = 128

// request is one write that waits for its commit.
type request struct {
	fn     func(*tx) error
	single func(context.Context, *link) error // instead of fn: runs outside any transaction
	done   chan error                         // capacity 1: the writer never waits for a caller
}

// writer is the only one who writes. Requests that wait while a commit is on
// its way to the disk share the next one. Each runs in its own savepoint, so
// one that fails leaves the others alone. Nobody is told "saved" before COMMIT
// has returned; a session's context never reaches a statement.
type writer struct {
	connect   func(context.Context) (*link, error)
	committed func()      // called after a commit that added facts
	tidy      func(*link) // called after every commit, when everybody was told
	begin     func(*link) *tx

	mu     sync.RWMutex // guards closed and the sending side of queue
	closed bool
	queue  chan *request
	ended  chan struct{}

	link *link // nil after a failed commit, until it is opened again
}

func newWriter(l *link, connect func(context.Context) (*link, error), begin func(*link) *tx, committed func(), tidy func(*link)) *writer {
	w := &writer{
		connect: connect, committed: committed, tidy: tidy, begin: begin, link: l,
		queue: make(chan *request, 4*maxBatch), ended: make(chan struct{}),
	}
	go w.loop()
	return w
}

// submit runs fn inside a transaction and returns when that is on the disk, or
// an error when nothing of fn is. A context that ends while the request waits
// for a place in the queue withdraws it; later it has no effect.
func (w *writer) submit(ctx context.Context, fn func(*tx) error) error {
	r := &request{fn: fn, done: make(chan error, 1)}
	if err := w.enqueue(ctx, r); err != nil {
		return err
	}
	return <-r.done
}

func (w *writer) enqueue(ctx context.Context, r *request) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	w.mu.RLock()
	defer w.mu.RUnlock()
	if w.closed {
		return ErrClosed
	}
	select {
	case w.queue <- r:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// close lets everything in the queue finish and ends the goroutine.
func (w *writer) close() {
	w.mu.Lock()
	if !w.closed {
		w.closed = true
		close(w.queue)
	}
	w.mu.Unlock()
	<-w.ended
}

func (w *writer) loop() {
	defer close(w.ended)
	for r := range w.queue {
		if batch := w.apart(w.collect(r)); len(batch) > 0 {
			w.run(batch)
		}
	}
}

// collect takes what is waiting, without waiting for more.
func (w *writer) collect(first *request) []*request {
	batch := []*request{first}
	for len(batch) < maxBatch {
		select {
		case r, ok := <-w.queue:
			if !ok {
				return batch
			}
			batch = append(batch, r)
		default:
			return batch
		}
	}
	return batch
}

// run commits a batch and tells everybody. If the commit fails, nothing of the
// batch is kept and the connection is not trusted again: after a failed fsync
// the cache of the system may claim what the disk does not hold.
func (w *writer) run(batch []*request) {
	errs := make([]error, len(batch))
	facts, err := w.commit(context.Background(), batch, errs)
	if err != nil {
		w.drop()
	} else if facts {
		w.committed()
	}
	for i, r := range batch {
		if err != nil && errs[i] == nil {
			errs[i] = err
		}
		r.done <- errs[i]
	}
	if err == nil {
		w.tidy(w.link)
	}
}

// commit fills errs with what single requests did wrong. The error it returns
// is about all of them.
func (w *writer) commit(ctx context.Context, batch []*request, errs []error) (facts bool, err error) {
	if w.link == nil {
		if w.link, err = w.connect(ctx); err != nil {
			return false, wrap("open again", err)
		}
	}
	if err := w.link.exec(ctx, "BEGIN IMMEDIATE"); err != nil {
		return false, wrap("begin", err)
	}
	t := w.begin(w.link)
	for i, r := range batch {
		if errs[i], err = w.attempt(ctx, t, r); err != nil {
			return false, err
		}
	}
	if err := t.keepTips(); err != nil {
		return false, wrap("note how far the log goes", err)
	}
	if err := w.link.exec(ctx, "COMMIT"); err != nil {
		return false, wrap("commit", err)
	}
	return t.facts > 0, nil
}

// attempt runs one request in a savepoint. The second error means that the
// transaction as a whole is lost: SQLite rolls all of it back on some errors,
// and then the savepoint is gone too.
func (w *writer) attempt(ctx context.Context, t *tx, r *request) (own, all error) {
	if err := w.link.exec(ctx, "SAVEPOINT request"); err != nil {
		return nil, wrap("savepoint", err)
	}
	before := t.facts
	if own = guarded(r.fn, t); own != nil {
		t.facts = before
		if err := w.link.exec(ctx, "ROLLBACK TO request"); err != nil {
			return own, wrap("roll back", errors.Join(own, err))
		}
	}
	return own, wrap("release", w.link.exec(ctx, "RELEASE request"))
}

// guarded keeps a panic in one request from ending the class.
func guarded(fn func(*tx) error, t *tx) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("data: panic in a write: %v", p)
		}
	}()
	return fn(t)
}

// drop closes the connection; SQLite rolls back what it held.
func (w *writer) drop() {
	if w.link != nil {
		_ = w.link.close() // it failed already; the next batch opens a new one
		w.link = nil
	}
}
