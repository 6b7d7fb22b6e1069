package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"

	"diklat/data/backup"
	"diklat/data/datatest"
	"diklat/roster"
)

func TestDue(t *testing.T) {
	now := datatest.Start()
	for _, c := range []struct {
		what    string
		last    time.Time
		changed bool
		end     time.Time
		want    bool
	}{
		{"nothing happened", now.Add(-5 * time.Hour), false, now.Add(-time.Minute), false},
		{"a moment ago", now.Add(-time.Minute), true, time.Time{}, false},
		{"a quarter of an hour ago", now.Add(-15 * time.Minute), true, time.Time{}, true},
		{"a sesi ended since", now.Add(-2 * time.Minute), true, now.Add(-time.Minute), true},
		{"the sesi ended before the last one", now.Add(-2 * time.Minute), true, now.Add(-time.Hour), false},
		{"the clock was set back", now.Add(3 * time.Hour), true, time.Time{}, true},
	} {
		if got := due(now, c.last, c.changed, c.end); got != c.want {
			t.Errorf("%s: %v", c.what, got)
		}
	}
}

func TestLastEnd(t *testing.T) {
	e, err := roster.NewEvent("x", "y", datatest.Start(), 2, roster.WITA, nil)
	if err != nil {
		t.Fatal(err)
	}
	if end := lastEnd(e, e.Sesi[0].Start); !end.IsZero() {
		t.Errorf("before the first ended: %v", end)
	}
	if end := lastEnd(e, e.Sesi[1].End.Add(time.Minute)); !end.Equal(e.Sesi[1].End) {
		t.Errorf("%v", end)
	}
}

// TestRoundsMakeBackupsBySelf: nobody presses a key, and the day is in the second
// place.
func TestRoundsMakeBackupsBySelf(t *testing.T) {
	clock := &clockwork{}
	h := newHall(t, clock.now)
	r := h.house.rounds
	r.last = clock.now()
	r.ask(t.Context())
	if list, err := r.list(t.Context()); err != nil || len(list) != 0 {
		t.Fatalf("at once: %v %v", list, err)
	}
	clock.add(backupEvery + time.Second)
	r.ask(t.Context())
	r.ask(t.Context()) // nothing happened since
	list, err := r.list(t.Context())
	if err != nil || len(list) != 1 || list[0].Err != nil || list[0].Encrypted {
		t.Fatalf("%+v %v", list, err)
	}
	h.add(t, "Maria Tnunay")
	stick := t.TempDir()
	r.cost = 4
	if err := r.makeKey(t.Context(), "kopi sawah layar tujuh", roster.Trainer); err != nil {
		t.Fatal(err)
	}
	if err := r.setPlace(t.Context(), stick, roster.Trainer); err != nil {
		t.Fatal(err)
	}
	clock.add(backupEvery + time.Second)
	r.ask(t.Context())
	far, err := backup.List(stick)
	if err != nil || len(far) != 1 || !far[0].Encrypted || far[0].Holds.Counts["person"] != 1 {
		t.Fatalf("%+v %v", far, err)
	}
	h.add(t, "Yosef Lalus")
	if err := r.bye(t.Context()); err != nil {
		t.Fatal(err)
	}
	if far, _ = backup.List(stick); len(far) != 2 {
		t.Errorf("after the program ended: %d", len(far))
	}
}

// TestAPulledStickBecomesNoFolder: where a stick was mounted directly below a folder
// of the laptop, nothing is made in its place and nobody reads that a backup is safe;
// the doctor says that the place is away.
func TestAPulledStickBecomesNoFolder(t *testing.T) {
	h := newHall(t, time.Now)
	r := h.house.rounds
	r.cost = 4
	stick := filepath.Join(t.TempDir(), "STIK")
	if err := os.Mkdir(stick, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := r.makeKey(t.Context(), "kopi sawah layar tujuh", roster.Trainer); err != nil {
		t.Fatal(err)
	}
	if err := r.setPlace(t.Context(), stick, roster.Trainer); err != nil {
		t.Fatal(err)
	}
	if _, err := r.once(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(stick, stick+"-dicabut"); err != nil {
		t.Fatal(err)
	}
	if _, err := r.once(t.Context(), nil); !errors.Is(err, backup.ErrNoPlace) {
		t.Errorf("a backup on a stick that is away: %v", err)
	}
	if _, err := os.Stat(stick); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the stick became a folder: %v", err)
	}
	d := doctor{t: h.app.text.Doctor, dates: h.app.text.Dates, now: time.Now, path: h.house.store.Path()}
	if c := d.backups(t.Context(), r.vault); c.State != stateWarn || c.Text != d.t.BackupUnseen {
		t.Errorf("the doctor says %+v", c)
	}
}
