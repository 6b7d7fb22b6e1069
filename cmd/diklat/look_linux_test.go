package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"diklat/tui/i18n"
	"diklat/tui/screen"
	"diklat/tui/tuitest"
)

// TestFileOfANewerProgram: the trainer may look and export, the file says since
// when older programs can read it, and nothing is written.
func TestFileOfANewerProgram(t *testing.T) {
	db := eventFile(t)
	alter(t, db, "CREATE TABLE from_the_future(a)", "PRAGMA user_version = 999")
	before := contents(t, db)
	fails(t, "Berkas ini dibuat oleh diklat yang lebih baru", "serve", "--db", db, "--addr", "127.0.0.1:0")
	if got := command(t, db, "export", "attendance"); !strings.Contains(got, "person,name,village") {
		t.Errorf("the export is %q", got)
	}
	p := tuitest.PTY(t, []string{binary(t), "--db", db, "--addr", "127.0.0.1:0"}, plainEnv(), 80, 24)
	p.WaitFor(t, "Hanya lihat dan ekspor: berkas ini dari versi lebih baru.")
	p.Press("r")
	p.WaitFor(t, "Kelas masih tutup.")
	p.Press("o")
	p.WaitUntil(t, "the refusal", func(s string) bool {
		return strings.Contains(s, "tidak bisa ditulis") || strings.Contains(s, "hanya bisa dibaca")
	})
	p.Press("esc")
	p.WaitFor(t, "KELAS TUTUP")
	p.Press("q", "q")
	if code := p.Wait(); code != 0 {
		t.Errorf("it ended with %d:\n%s", code, p.Screen())
	}
	if contents(t, db) != before {
		t.Error("the file changed")
	}
}

// TestDamagedFileIsRescuedAtTheStart: the trainer is asked, presses 1, reads
// counts, and the day goes on with everybody on the list.
func TestDamagedFileIsRescuedAtTheStart(t *testing.T) {
	t.Parallel()
	db := eventFile(t)
	b, err := os.ReadFile(db)
	if err != nil {
		t.Fatal(err)
	}
	b[4096+3] ^= 0xff // the number of rows of a page
	if err := os.WriteFile(db, b, 0o600); err != nil {
		t.Fatal(err)
	}
	fails(t, "Jalankan `diklat selamatkan`", "serve", "--db", db, "--addr", "127.0.0.1:0")
	p := tuitest.PTY(t, []string{binary(t), "--db", db, "--addr", "127.0.0.1:0"}, plainEnv(), 80, 24)
	p.WaitFor(t, "1. Selamatkan catatan, lalu lanjut hari ini")
	p.Type("x\r")
	p.Type("1\r")
	p.WaitFor(t, "Berkas rusak disimpan di")
	p.WaitFor(t, "kegiatan")
	p.Type("\r")
	p.WaitFor(t, "KELAS TUTUP")
	kept, _ := filepath.Glob(filepath.Join(filepath.Dir(db), "diklat.rusak-*.db"))
	if len(kept) != 1 {
		t.Errorf("kept: %v", kept)
	}
	p.Press("q", "q")
	if code := p.Wait(); code != 0 {
		t.Errorf("it ended with %d:\n%s", code, p.Screen())
	}
	if got := command(t, db, "rescue"); got != "Berkas data ini baik. Tidak ada yang perlu diselamatkan.\n" {
		t.Errorf("of a good file: %q", got)
	}
}

// TestWatchdog: a full disk, a low battery, a copied file: each has a sentence, and
// a battery that runs low makes one backup.
func TestWatchdog(t *testing.T) {
	ctx := context.Background()
	a := &app{getenv: func(string) string { return "" }, now: time.Now, text: i18n.New(i18n.ID), db: filepath.Join(t.TempDir(), "x.db")}
	h, err := a.openHouse(ctx)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = h.close() }()
	saved := 0
	h.onLow = func(context.Context) { saved++ }
	w := a.newWatchdog(ctx, h, &screen.Env{T: a.text})
	now := power{percent: 80}
	w.power, w.every = func() (power, bool) { return now, true }, time.Millisecond
	quiet, ok := w.next().(screen.Notices)
	if !ok || len(quiet.Lines) > 1 { // this machine's disk may be tight
		t.Errorf("all is well, and it says %v", quiet.Lines)
	}
	for _, p := range []power{{15, false}, {14, false}, {14, true}, {9, false}} {
		now = p
		n, _ := w.next().(screen.Notices)
		if low := strings.Contains(strings.Join(n.Lines, " "), "Baterai tinggal"); low == p.charging {
			t.Errorf("at %+v it says %v", p, n.Lines)
		}
	}
	if saved != 2 {
		t.Errorf("%d backups", saved)
	}
}

// TestBatteryOfLinux reads the files of a made-up laptop.
func TestBatteryFiles(t *testing.T) {
	dir := t.TempDir()
	put := func(name string, files map[string]string) {
		if err := os.MkdirAll(filepath.Join(dir, name), 0o700); err != nil {
			t.Fatal(err)
		}
		for f, text := range files {
			if err := os.WriteFile(filepath.Join(dir, name, f), []byte(text+"\n"), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	put("AC", map[string]string{"type": "Mains", "online": "0"})
	if _, ok := batteryIn(dir); ok {
		t.Error("a battery out of nothing")
	}
	put("A-mouse", map[string]string{"type": "Battery", "scope": "Device", "capacity": "3", "status": "Discharging"})
	put("BAT0", map[string]string{"type": "Battery", "capacity": "12", "status": "Discharging"})
	if p, ok := batteryIn(dir); !ok || p.percent != 12 || p.charging {
		t.Errorf("%+v %t", p, ok)
	}
	put("BAT0", map[string]string{"status": "Charging"})
	if p, _ := batteryIn(dir); !p.charging {
		t.Errorf("%+v", p)
	}
}
