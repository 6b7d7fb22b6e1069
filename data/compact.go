package data

import (
	"context"
	"errors"
	"fmt"
)

// compact leaves nothing of what was deleted in the file: the log goes into it
// and is emptied, the file is written anew, once more the log is emptied. The
// error is ErrLocked while somebody still reads the old state; nothing is lost,
// and it may be asked again.
func (s *Store) compact(ctx context.Context) error {
	if s.writer == nil {
		return ErrReadOnly
	}
	return wrap("compact", s.writer.alone(ctx, func(ctx context.Context, l *link) error {
		for _, q := range []string{"PRAGMA temp_store = MEMORY", "VACUUM"} { // no copy in the system's folder
			if _, err := l.conn.ExecContext(ctx, q); err != nil {
				return err
			}
		}
		var busy, pages, moved int
		if err := l.conn.QueryRowContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)").Scan(&busy, &pages, &moved); err != nil {
			return err
		}
		if busy != 0 {
			return fmt.Errorf("the log could not be emptied: %w", ErrLocked)
		}
		return nil
	}))
}

// alone runs fn between two commits, outside any transaction.
func (w *writer) alone(ctx context.Context, fn func(context.Context, *link) error) error {
	r := &request{single: fn, done: make(chan error, 1)}
	if err := w.enqueue(ctx, r); err != nil {
		return err
	}
	return <-r.done
}

// apart runs the requests of a batch that want to be alone and returns the others.
func (w *writer) apart(batch []*request) []*request {
	var together []*request
	for _, r := range batch {
		if r.single == nil {
			together = append(together, r)
			continue
		}
		ctx := context.Background()
		var err error
		if w.link == nil {
			w.link, err = w.connect(ctx)
		}
		if err == nil {
			err = r.single(ctx, w.link)
		}
		if err != nil && !errors.Is(err, ErrLocked) {
			w.drop() // as after a commit that failed
		}
		r.done <- err
	}
	return together
}
