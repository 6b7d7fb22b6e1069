package data_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"diklat/data"
	"diklat/data/datatest"
)

// smallDisk is a disk of its own with room for so many MiB.
func smallDisk(t *testing.T, mib int) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("diklat", dir, "tmpfs", 0, fmt.Sprintf("size=%dm", mib)); err != nil {
		t.Skip("a small disk cannot be mounted here: ", err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(dir, syscall.MNT_DETACH) })
	return dir
}

// fillDisk writes until nothing fits any more.
func fillDisk(t *testing.T, name string) {
	t.Helper()
	f, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	_, err = io.Copy(f, zeros{})
	if !errors.Is(err, syscall.ENOSPC) {
		t.Fatalf("the disk took all of it: %v", err)
	}
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) { clear(p); return len(p), nil }

// TestDiskRunsFull: what was acknowledged stays, new check-ins are refused by a name
// that has a sentence, the copy to another drive works, and the class goes on
// by itself when there is room again.
func TestDiskRunsFull(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	disk := smallDisk(t, 140)
	s, err := data.Open(ctx, filepath.Join(disk, "x.db"), data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	e := datatest.Event(t, s)
	people := datatest.Crowd(t, s, e, 300)
	if err := errors.Join(s.Claim(ctx), s.KeepBallast()); err != nil {
		t.Fatal(err)
	}
	ballast := s.Path() + ".ballast"
	if info, err := os.Stat(ballast); err != nil || info.Size() != 8<<20 {
		t.Fatalf("no ballast: %v", err)
	}
	fillDisk(t, filepath.Join(disk, "film.mp4"))
	if n, err := s.Free(); err != nil || n >= data.TightSpace {
		t.Errorf("free %d, %v", n, err)
	}
	acked := 0
	for _, p := range people {
		_, err = s.CheckIn(ctx, e.ID, e.Sesi[0].ID, p.ID, time.Now())
		if err != nil {
			break
		}
		acked++
	}
	// The log may have had room inside blocks it owned; it has none for long.
	for i := 0; err == nil && i < 5000; i++ {
		err = s.AppendRoom(ctx, e.ID, []data.RoomRecord{{Kind: "note", At: time.Now(), Body: fmt.Appendf(nil, `{"i":%d}`, i)}})
	}
	if !errors.Is(err, data.ErrFull) || !s.Full() {
		t.Fatalf("on a full disk: %v, full %t", err, s.Full())
	}
	if _, err := os.Stat(ballast); !errors.Is(err, os.ErrNotExist) {
		t.Error("the ballast was kept although the disk is full")
	}
	if _, err := s.CheckIn(ctx, e.ID, e.Sesi[1].ID, people[0].ID, time.Now()); !errors.Is(err, data.ErrFull) {
		t.Errorf("a check-in while full: %v", err)
	}
	if err := s.SetSetting(ctx, "class.open", "", "pelatih"); err != nil {
		t.Errorf("closing the class: %v", err)
	}
	if n := number(t, s, "SELECT count(*) FROM attendance WHERE status = 'H'"); n != acked {
		t.Errorf("%d check-ins, %d were acknowledged", n, acked)
	}
	if err := s.Backup(ctx, filepath.Join(t.TempDir(), "stick", "x.db")); err != nil {
		t.Errorf("a copy to another drive: %v", err)
	}
	if err := os.Remove(filepath.Join(disk, "film.mp4")); err != nil {
		t.Fatal(err)
	}
	datatest.Until(t, "check-ins with room again", func() bool {
		_, err = s.CheckIn(ctx, e.ID, e.Sesi[1].ID, people[0].ID, time.Now())
		return err == nil
	})
	if _, err := os.Stat(ballast); err != nil || s.Full() {
		t.Errorf("the ballast is not back: %v", err)
	}
}

// TestPulledDisk: the disk goes away under an open file. Nothing crashes, and
// nothing is acknowledged any more.
func TestPulledDisk(t *testing.T) {
	ctx := context.Background()
	disk := smallDisk(t, 64)
	s, err := data.Open(ctx, filepath.Join(disk, "x.db"), data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	e := datatest.Event(t, s)
	before := number(t, s, "SELECT count(*) FROM fact")
	if err := syscall.Mount("", disk, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		if err := syscall.Unmount(disk, syscall.MNT_DETACH); err != nil {
			t.Skip(err)
		}
	}
	err = s.SetSetting(ctx, "k", "v", "pelatih")
	if err == nil {
		if n := number(t, s, "SELECT count(*) FROM fact"); n != before+1 {
			t.Errorf("acknowledged and not there: %d facts", n)
		}
	}
	if _, err := s.Roll(ctx, e.ID, e.Sesi[0].ID); err != nil {
		t.Logf("reading: %v", err)
	}
	_ = s.Close() // whatever it says, it ends
}

// TestReadOnlyDisk: a file on a disk that takes no writes can be looked at.
func TestReadOnlyDisk(t *testing.T) {
	ctx := context.Background()
	disk := smallDisk(t, 64)
	path := filepath.Join(disk, "x.db")
	s, err := data.Open(ctx, path, data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	e := datatest.Event(t, s)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mount("", disk, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Skip("cannot be made read-only here: ", err)
	}
	if _, err := data.Open(ctx, path, data.Options{}); !errors.Is(err, data.ErrReadOnly) {
		t.Errorf("opened for writing: %v", err)
	}
	look, err := data.Open(ctx, path, data.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer look.Close()
	if r, err := look.Roll(ctx, e.ID, e.Sesi[0].ID); err != nil || len(r.Rows) != 10 {
		t.Errorf("%d rows, %v", len(r.Rows), err)
	}
	if err := look.Backup(ctx, filepath.Join(t.TempDir(), "x.db")); err != nil {
		t.Errorf("a copy to another drive: %v", err)
	}
}
