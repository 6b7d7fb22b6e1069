package data

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

// TestBeats: the last note of a run is found by the next program, that of another run
// and rubbish are not taken for it, and an end in order leaves nothing behind.
func TestBeats(t *testing.T) {
	path := filepath.Join(t.TempDir(), "d.db")
	s, err := Open(t.Context(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Claim(t.Context()); err != nil {
		t.Fatal(err)
	}
	at := time.Date(2026, 3, 1, 9, 0, 0, 123_000_000, time.FixedZone("WITA", 8*3600))
	if got := s.Beaten("r1"); !got.IsZero() {
		t.Errorf("before the first: %v", got)
	}
	for i, run := range []string{"a-run-with-a-long-name", "r1"} {
		s.Beat(run, at.Add(time.Duration(i)*time.Second))
		s.heart.mu.Lock() // until it is written
		if got := s.Beaten(run); got.IsZero() {
			t.Errorf("%s is not noted", run)
		}
		s.heart.mu.Unlock()
	}
	beside, err := Open(t.Context(), path, Options{}) // an export while the class goes on
	if err != nil {
		t.Fatal(err)
	}
	if err := beside.Close(); err != nil {
		t.Fatal(err)
	}
	next := &Store{path: path} // of a program that was killed nothing else is left
	if got := next.Beaten("r1"); !got.Equal(at.Add(time.Second)) {
		t.Errorf("found %v", got)
	}
	if got := next.Beaten("r2"); !got.IsZero() {
		t.Errorf("another run found %v", got)
	}
	for _, rubbish := range []string{"", "\x00\x00", "2026-03-01T09:00:00.123Z", "yesterday r1\n"} {
		if err := os.WriteFile(s.beatFile(), []byte(rubbish), 0o600); err != nil {
			t.Fatal(err)
		}
		if got := next.Beaten("r1"); !got.IsZero() {
			t.Errorf("%q was read as %v", rubbish, got)
		}
	}
	s.heart.mu.Lock() // a disk that is busy holds nobody up
	s.Beat("r1", at)
	s.heart.mu.Unlock()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(s.beatFile()); !os.IsNotExist(err) {
		t.Errorf("the file stays: %v", err)
	}
}

// TestBeatsOfAStick: what lies beside a data file that somebody brought is neither
// followed nor written into, and nothing waits for it.
func TestBeatsOfAStick(t *testing.T) {
	dir := t.TempDir()
	path, other := filepath.Join(dir, "d.db"), filepath.Join(dir, "surat.txt")
	if err := os.WriteFile(other, []byte("2026-03-01T09:00:00.123Z r1\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(other, path+".beat"); err != nil {
		t.Skip("this system has no links: ", err)
	}
	s, err := Open(t.Context(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if got := s.Beaten("r1"); !got.IsZero() {
		t.Errorf("a link was followed: %v", got)
	}
	at := time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC)
	s.Beat("r1", at)
	s.heart.mu.Lock()
	if got := s.Beaten("r1"); !got.Equal(at) {
		t.Errorf("noted %v", got)
	}
	s.heart.mu.Unlock()
	if b, err := os.ReadFile(other); err != nil || string(b) != "2026-03-01T09:00:00.123Z r1\n" {
		t.Errorf("the other file holds %q, %v", b, err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}
