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

// smallest is the size of the smallest SQLite file, one page of 512 bytes.
const smallest = 512

// probe decides whether the file at path may be opened, without writing to it
// or beside it. fresh is true for a file that is missing or empty.
//
// It asks SQLite instead of reading the bytes: closing a file handle of our own
// would drop the locks that another store of this process holds on the file.
func probe(ctx context.Context, path string, latest int) (fresh bool, err error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return true, nil
	case err != nil:
		return false, wrap("look at "+filepath.Base(path), err)
	case !info.Mode().IsRegular():
		return false, fmt.Errorf("data: %s is no file: %w", filepath.Base(path), ErrNotOurs)
	case info.Size() == 0:
		return true, nil
	case info.Size() < smallest: // SQLite would take it for empty
		return false, fmt.Errorf("data: %s: %w", filepath.Base(path), ErrNotOurs)
	}
	db, err := sql.Open("sqlite", dsn(path, probing))
	if err != nil {
		return false, wrap("look at "+filepath.Base(path), err)
	}
	defer db.Close()
	err = wrap("look at "+filepath.Base(path), recognise(ctx, db, latest))
	if errors.Is(err, ErrCorrupt) && leftOver(path) {
		// The power went while the log was being moved into the file: alone it is
		// torn, with its log it is whole. Opening it asks again, with the log.
		return false, nil
	}
	return false, err
}

// querier is what recognise needs of a database or a connection.
type querier interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// recognise checks that a file is ours and not newer than latest, or empty: the
// power may have gone after the file was made and before its tables were.
func recognise(ctx context.Context, q querier, latest int) error {
	var app, version int
	if err := q.QueryRowContext(ctx, "PRAGMA application_id").Scan(&app); err != nil {
		return err
	}
	if err := q.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return err
	}
	if app == 0 && version == 0 {
		return empty(ctx, q)
	}
	switch {
	case app != applicationID:
		return ErrNotOurs
	case version > latest:
		return fmt.Errorf("%w (its schema is %d, ours %d)", ErrNewer, version, latest)
	}
	return nil
}

func empty(ctx context.Context, q querier) error {
	var tables int
	if err := q.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_schema").Scan(&tables); err != nil {
		return err
	}
	if tables > 0 {
		return ErrNotOurs
	}
	return nil
}

// prepareFolder makes the folder of a data file and tries to write into it. The
// system's own error says more than the "unable to open" of SQLite.
func prepareFolder(path string) error {
	dir := filepath.Dir(path)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fmt.Errorf("data: make folder %s: %w: %w", dir, ErrReadOnly, err)
	}
	if err := syncFolder(filepath.Dir(dir)); err != nil { // it may be new
		return wrap("make folder "+dir, err)
	}
	f, err := os.CreateTemp(dir, ".diklat-*")
	if err != nil {
		if errors.Is(kind(err), ErrFull) {
			return wrap("write into "+dir, err)
		}
		return fmt.Errorf("data: write into %s: %w: %w", dir, ErrReadOnly, err)
	}
	name := f.Name()
	return wrap("write into "+dir, errors.Join(f.Close(), os.Remove(name)))
}

// createPrivate makes an empty file that only its owner can read; SQLite gives
// the files beside it the same rights.
func createPrivate(path string) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return nil
	}
	if err != nil {
		return wrap("create "+filepath.Base(path), err)
	}
	if err := f.Close(); err != nil {
		return wrap("create "+filepath.Base(path), err)
	}
	// The name must last too: SQLite syncs a folder for its own logs only.
	return wrap("create "+filepath.Base(path), syncFolder(filepath.Dir(path)))
}
