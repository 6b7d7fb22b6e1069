package data

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// openReadOnly opens a file that is only looked at: on a locked stick, in
// somebody else's folder. Where SQLite cannot make its index file beside a
// closed data file, the file is read as one that does not change.
func (s *Store) openReadOnly(ctx context.Context, latest int) error {
	if _, err := os.Stat(s.path); errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("data: open %s: %w: %w", filepath.Base(s.path), ErrNoFile, err)
	}
	s.hadLog = hasLog(s.path)
	fresh, err := probe(ctx, s.path, latest)
	if errors.Is(err, ErrNewer) && readableBy(ctx, s.path, latest) {
		s.newer, err = true, nil
	}
	if err != nil {
		return err
	}
	if fresh {
		return fmt.Errorf("data: open %s: empty: %w", filepath.Base(s.path), ErrNoFile)
	}
	err = s.openReaders(ctx, readingOnly)
	if err == nil {
		err = s.readDevice(ctx)
	}
	if errors.Is(err, ErrReadOnly) && !leftOver(s.path) {
		if s.readers != nil {
			_ = s.readers.Close() // it read nothing
		}
		s.fixed = true
		if err = s.openReaders(ctx, probing); err == nil {
			err = s.readDevice(ctx)
		}
	}
	if err == nil {
		err = s.lookAgain(ctx, latest)
	}
	return err
}

// lookAgain asks what probe asked, now with the log: the newest migration may
// stand there alone.
func (s *Store) lookAgain(ctx context.Context, latest int) error {
	err := wrap("open "+filepath.Base(s.path), recognise(ctx, s.readers, latest))
	if errors.Is(err, ErrNewer) && readableBy(ctx, s.path, latest) {
		s.newer, err = true, nil
	}
	if err != nil {
		return errors.Join(err, s.readers.Close())
	}
	return nil
}

// readDevice proves that the file can be read.
func (s *Store) readDevice(ctx context.Context) error {
	return s.read(ctx, "open", func(v *view) error {
		m, err := readMeta(v)
		if err != nil {
			return err
		}
		s.device = m["device"] // "" in a backup that was never opened for writing
		return s.lookForLoss(v, m, s.hadLog)
	})
}
