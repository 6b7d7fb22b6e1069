package data

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"syscall"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"diklat/roster"
)

// Why a file cannot be used. Compare with errors.Is. Those that a screen has
// to tell apart are the errors of package roster.
var (
	ErrNotOurs  = errors.New("the file is not a data file of this program")
	ErrNewer    = errors.New("the file was made by a newer version of this program")
	ErrCorrupt  = errors.New("the file is damaged")
	ErrUnsafe   = errors.New("this place cannot keep data safely")
	ErrClosed   = errors.New("the data file is closed")
	ErrNoFile   = errors.New("there is no data file")
	ErrReadOnly = roster.ErrReadOnly
	ErrLocked   = roster.ErrLocked
	ErrFull     = roster.ErrDiskFull
	ErrIO       = roster.ErrNotSaved
)

// wrap adds the operation and, where it is known, the kind of the error.
func wrap(op string, err error) error {
	if err == nil {
		return nil
	}
	if k := kind(err); k != nil && !errors.Is(err, k) {
		return fmt.Errorf("data: %s: %w: %w", op, k, err)
	}
	return fmt.Errorf("data: %s: %w", op, err)
}

// kind maps result codes of SQLite and of the system; nil if it is neither.
func kind(err error) error {
	var se *sqlite.Error
	if errors.As(err, &se) {
		return kindOfCode(se.Code())
	}
	switch {
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return nil
	case errors.Is(err, syscall.ENOSPC):
		return ErrFull
	case errors.Is(err, syscall.EIO):
		return ErrIO
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return ErrReadOnly
	}
	return nil
}

func kindOfCode(code int) error {
	switch code & 0xff {
	case sqlite3.SQLITE_FULL:
		return ErrFull
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN:
		return ErrReadOnly
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL:
		return ErrLocked
	case sqlite3.SQLITE_NOTADB:
		return ErrNotOurs
	case sqlite3.SQLITE_CORRUPT:
		return ErrCorrupt
	case sqlite3.SQLITE_IOERR:
		return ErrIO
	}
	return nil
}
