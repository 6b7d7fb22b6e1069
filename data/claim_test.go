package data_test

import (
	"context"
	"errors"
	"path/filepath"
	"testing"

	"diklat/data"
)

func TestOneProgramLeadsAFile(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "a b%20c.db")
	open := func() *data.Store {
		t.Helper()
		s, err := data.Open(ctx, path, data.Options{})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = s.Close() })
		return s
	}
	first, second := open(), open()
	if err := first.Claim(ctx); err != nil {
		t.Fatal(err)
	}
	if err := second.Claim(ctx); !errors.Is(err, data.ErrLocked) {
		t.Fatalf("a second claim: %v", err)
	}
	if _, err := second.Events(ctx); err != nil {
		t.Fatalf("reading beside the claim: %v", err)
	}
	if err := first.Close(); err != nil {
		t.Fatal(err)
	}
	if err := second.Claim(ctx); err != nil {
		t.Fatalf("after the first has gone: %v", err)
	}
}
