package main

import (
	"database/sql"
	"os"
	"path/filepath"
	"testing"
)

// alter runs SQL on a file that no store has open.
func alter(tb testing.TB, path string, statements ...string) {
	tb.Helper()
	db, err := sql.Open("sqlite", path) // package data brings the driver
	if err != nil {
		tb.Fatal(err)
	}
	for _, s := range statements {
		if _, err := db.Exec(s); err != nil {
			tb.Fatalf("%s: %v", s, err)
		}
	}
	if err := db.Close(); err != nil {
		tb.Fatal(err)
	}
}

// strangerFile is the database of another program.
func strangerFile(tb testing.TB) string {
	tb.Helper()
	path := filepath.Join(tb.TempDir(), "tagihan.db")
	alter(tb, path, "CREATE TABLE bill(id INTEGER, amount REAL)", "INSERT INTO bill VALUES(1, 2.5)")
	return path
}

// newerFile was written by a program of the future.
func newerFile(tb testing.TB) string {
	tb.Helper()
	path := eventFile(tb)
	alter(tb, path, "PRAGMA user_version = 999", "UPDATE meta SET value = '999' WHERE key = 'min_reader'")
	return path
}

// damagedFile lost the middle of its pages.
func damagedFile(tb testing.TB) string {
	tb.Helper()
	path := eventFile(tb)
	b, err := os.ReadFile(path)
	if err != nil {
		tb.Fatal(err)
	}
	for i := 100; i < len(b); i++ {
		b[i] = 0xa5
	}
	if err := os.WriteFile(path, b, 0o600); err != nil {
		tb.Fatal(err)
	}
	return path
}
