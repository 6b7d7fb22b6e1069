package main

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

// TestNothingOpenIsLeftLying: what a killed drill left is removed at the next
// start, and a host key that others could read is theirs no more.
func TestNothingOpenIsLeftLying(t *testing.T) {
	db := eventFile(t)
	dir := filepath.Dir(db)
	left := filepath.Join(dir, drillPrefix+"1")
	if err := os.Mkdir(left, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(left, "latihan.db"), []byte("Maria"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := hostKey(db); err != nil {
		t.Fatal(err)
	}
	key := filepath.Join(dir, "diklat.hostkey")
	if matches, _ := filepath.Glob(filepath.Join(dir, "*.hostkey")); len(matches) == 1 {
		key = matches[0]
	}
	if err := os.Chmod(key, 0o644); err != nil {
		t.Fatal(err)
	}
	h, shut := openHall(t, db, halls.now)
	defer shut()
	_ = h
	if _, err := os.Stat(left); err == nil {
		t.Error("the open copy of a drill is still there")
	}
	if info, err := os.Stat(key); runtime.GOOS != "windows" && (err != nil || info.Mode().Perm() != 0o600) {
		t.Errorf("the host key: %v %v", info.Mode(), err)
	}
}
