package data_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"diklat/data"
	"diklat/data/datatest"
	"diklat/roster"
)

func TestBackupWhileOthersWrite(t *testing.T) {
	ctx := context.Background()
	dir := t.TempDir()
	s := datatest.Open(t)
	e := datatest.Event(t, s)
	people := datatest.Crowd(t, s, e, 50)
	to := filepath.Join(dir, "cadangan.db")
	if err := os.WriteFile(to, []byte("an older backup"), 0o600); err != nil {
		t.Fatal(err)
	}
	done := make(chan error, 1)
	go func() {
		for _, p := range people {
			if _, err := s.CheckIn(ctx, e.ID, e.Sesi[0].ID, p.ID, datatest.Start()); err != nil {
				done <- err
				return
			}
		}
		done <- nil
	}()
	if err := s.Backup(ctx, to); err != nil {
		t.Fatal(err)
	}
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	if left, _ := os.ReadDir(dir); len(left) != 1 {
		t.Errorf("left beside the backup: %v", left)
	}
	copied := datatest.OpenAt(t, to, datatest.NewClock())
	if r, err := copied.Roll(ctx, e.ID, e.Sesi[0].ID); err != nil || len(r.Rows) != 60 {
		t.Errorf("%d people in the backup, %v", len(r.Rows), err)
	}
	if copied.Device() == s.Device() || copied.Device() == "" {
		t.Errorf("the copy is device %q, the original %q", copied.Device(), s.Device())
	}
	before := state(t, copied)["attendance"]
	if err := copied.Rebuild(ctx); err != nil {
		t.Fatal(err)
	}
	if after := state(t, copied)["attendance"]; len(after) != len(before) {
		t.Error("the copy does not rebuild to itself")
	}
}

func TestFailedBackupKeepsTheOldOne(t *testing.T) {
	ctx := context.Background()
	s := datatest.Open(t)
	datatest.Event(t, s)
	dir := t.TempDir()
	to := filepath.Join(dir, "cadangan.db")
	if err := s.Backup(ctx, to); err != nil {
		t.Fatal(err)
	}
	old, err := os.ReadFile(to)
	if err != nil {
		t.Fatal(err)
	}
	gone, cancel := context.WithCancel(ctx)
	cancel()
	if err := s.Backup(gone, to); err == nil {
		t.Error("a backup that was called off succeeded")
	}
	if now, _ := os.ReadFile(to); string(now) != string(old) {
		t.Error("the old backup changed")
	}
	if left, _ := os.ReadDir(dir); len(left) != 1 {
		t.Errorf("left over: %v", left)
	}
	if err := s.Backup(ctx, s.Path()); err == nil {
		t.Error("the data file was replaced by its own copy")
	}
}

func TestCopiedFileIsAnotherDevice(t *testing.T) {
	ctx := context.Background()
	dir := t.TempDir()
	path := filepath.Join(dir, "x.db")
	clock := datatest.NewClock()
	s, err := data.Open(ctx, path, data.Options{Clock: clock.Now})
	if err != nil {
		t.Fatal(err)
	}
	datatest.Event(t, s)
	device := s.Device()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "copy.db"), b, 0o600); err != nil {
		t.Fatal(err)
	}
	copied := datatest.OpenAt(t, filepath.Join(dir, "copy.db"), clock)
	again := datatest.OpenAt(t, path, clock)
	if again.Device() != device || copied.Device() == device {
		t.Errorf("original %s then %s, copy %s", device, again.Device(), copied.Device())
	}
	if err := copied.SetSetting(ctx, "a", "1", roster.Trainer); err != nil {
		t.Fatal(err)
	}
	got, err := copied.Dump(ctx, "SELECT seq FROM fact WHERE kind = 'setting' ORDER BY ord DESC LIMIT 1")
	if err != nil || len(got) != 1 || got[0] != "1" {
		t.Errorf("the copy's first number is %v, %v", got, err)
	}
}
