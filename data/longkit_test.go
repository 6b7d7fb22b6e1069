package data_test

import (
	"context"
	"os"
	"strconv"
	"testing"

	"diklat/data"
)

// long asks for the long form of a test; see docs/reliability.md.
func long() bool { return os.Getenv("DIKLAT_LONG") != "" }

// images is how many crash images the test makes; DIKLAT_IMAGES says otherwise.
func images(cheap, full int) int {
	if n, err := strconv.Atoi(os.Getenv("DIKLAT_IMAGES")); err == nil {
		return n
	}
	switch {
	case long():
		return full
	case testing.Short():
		return cheap / 5
	}
	return cheap
}

// scratch is a folder in memory where there is one: images are written and
// thrown away by the thousand, and none has to survive us.
func scratch(t testing.TB) string {
	t.Helper()
	dir, err := os.MkdirTemp("/dev/shm", "diklat-")
	if err != nil {
		return t.TempDir()
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	return dir
}

func number(t *testing.T, s *data.Store, query string) int {
	t.Helper()
	rows, err := s.Dump(context.Background(), query)
	if err != nil || len(rows) != 1 {
		t.Fatal(rows, err)
	}
	n, err := strconv.Atoi(rows[0])
	if err != nil {
		t.Fatal(err)
	}
	return n
}
