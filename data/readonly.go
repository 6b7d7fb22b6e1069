package data

import (
	"context"
	"database/sql"
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
	fresh, err := probe(ctx, s.path, latest)
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
		if err = s.openReaders(ctx, probing); err == nil {
			err = s.readDevice(ctx)
		}
	}
	return err
}

// readDevice proves that the file can be read.
func (s *Store) readDevice(ctx context.Context) error {
	return s.read(ctx, "open", func(v *view) error {
		err := v.row("SELECT value FROM meta WHERE key = 'device'").Scan(&s.device)
		if errors.Is(err, sql.ErrNoRows) {
			return nil // a backup that was never opened for writing
		}
		return err
	})
}
