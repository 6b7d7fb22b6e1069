package datatest

import (
	"context"
	"database/sql"
	"os"
	"path/filepath"
	"testing"

	"diklat/data"
)

// File is a closed data file with people in it, as bytes; queries change it by
// hand, as somebody with another program would.
func File(tb testing.TB, queries ...string) []byte {
	tb.Helper()
	path := filepath.Join(tb.TempDir(), "x.db")
	s, err := data.Open(context.Background(), path, data.Options{Clock: NewClock().Now})
	if err != nil {
		tb.Fatal(err)
	}
	Crowd(tb, s, Event(tb, s), 40)
	if err := s.Close(); err != nil {
		tb.Fatal(err)
	}
	db, err := sql.Open("sqlite", path+"?_pragma=journal_mode(DELETE)")
	if err != nil {
		tb.Fatal(err)
	}
	for _, q := range queries {
		if _, err := db.Exec(q); err != nil {
			tb.Fatalf("%s: %v", q, err)
		}
	}
	if err := db.Close(); err != nil {
		tb.Fatal(err)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		tb.Fatal(err)
	}
	return b
}

// Forge changes a file by hand while it may be open.
func Forge(path string, queries ...string) error {
	db, err := sql.Open("sqlite", path+"?_busy_timeout=5000")
	if err != nil {
		return err
	}
	for _, q := range queries {
		if _, err := db.Exec(q); err != nil {
			_ = db.Close()
			return err
		}
	}
	return db.Close()
}

// Reopened opens a copy of a file that is in use, as another program would find it.
func Reopened(tb testing.TB, path string) *data.Store {
	tb.Helper()
	to := filepath.Join(tb.TempDir(), "copy.db")
	if err := Forge(path, "VACUUM INTO '"+to+"'"); err != nil {
		tb.Fatal(err)
	}
	return OpenAt(tb, to, NewClock())
}
