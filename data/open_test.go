package data_test

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"diklat/data"
	"diklat/data/datatest"
	"diklat/roster"
)

// build makes an SQLite file by hand.
func build(t *testing.T, path string, queries ...string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, q := range queries {
		if _, err := db.Exec(q); err != nil {
			t.Fatalf("%s: %v", q, err)
		}
	}
}

// files that are not ours, and what Open must say about each.
func strangers() map[string]struct {
	make func(t *testing.T, path string)
	want error
} {
	write := func(b string) func(*testing.T, string) {
		return func(t *testing.T, path string) {
			t.Helper()
			if err := os.WriteFile(path, []byte(b), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	sqlite := func(q ...string) func(*testing.T, string) {
		return func(t *testing.T, path string) { t.Helper(); build(t, path, q...) }
	}
	return map[string]struct {
		make func(t *testing.T, path string)
		want error
	}{
		"one byte":            {write("x"), data.ErrNotOurs},
		"a letter":            {write(strings.Repeat("Yth. Bapak Kepala Desa\n", 400)), data.ErrNotOurs},
		"zeros":               {write(strings.Repeat("\x00", 8192)), data.ErrNotOurs},
		"a header and noise":  {write("SQLite format 3\x00" + strings.Repeat("?", 8000)), data.ErrNotOurs},
		"a folder":            {func(t *testing.T, p string) { t.Helper(); _ = os.Mkdir(p, 0o700) }, data.ErrNotOurs},
		"somebody's SQLite":   {sqlite("CREATE TABLE t(a)", "INSERT INTO t VALUES(1)"), data.ErrNotOurs},
		"another application": {sqlite("PRAGMA application_id=1234", "CREATE TABLE fact(a)"), data.ErrNotOurs},
		"somebody's in WAL":   {sqlite("PRAGMA journal_mode=WAL", "CREATE TABLE t(a)"), data.ErrNotOurs},
		"a newer version":     {sqlite("CREATE TABLE t(a)", "PRAGMA application_id=0x444b4c54", "PRAGMA user_version=999"), data.ErrNewer},
	}
}

func TestStrangersAreRefusedAndUntouched(t *testing.T) {
	all := []error{data.ErrNotOurs, data.ErrNewer, data.ErrReadOnly, data.ErrLocked, data.ErrFull, data.ErrCorrupt, data.ErrUnsafe}
	for name, c := range strangers() {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, "x.db")
			c.make(t, path)
			before, _ := os.ReadFile(path)
			for _, ro := range []bool{false, true} {
				s, err := data.Open(context.Background(), path, data.Options{ReadOnly: ro})
				if s != nil {
					t.Fatal("it opened")
				}
				for _, e := range all {
					if got := errors.Is(err, e); got != errors.Is(c.want, e) {
						t.Errorf("errors.Is(%v, %v) is %v", err, e, got)
					}
				}
			}
			after, _ := os.ReadFile(path)
			if !bytes.Equal(before, after) {
				t.Error("the file changed")
			}
			if left, _ := os.ReadDir(dir); len(left) != 1 {
				t.Errorf("traces beside it: %v", left)
			}
		})
	}
}

func TestEmptyFileBecomesOurs(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	datatest.Event(t, datatest.OpenAt(t, path, datatest.NewClock()))
}

func TestFileIsPrivate(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no such rights")
	}
	s := datatest.Open(t)
	datatest.Event(t, s)
	for _, suffix := range []string{"", "-wal", "-shm"} {
		info, err := os.Stat(s.Path() + suffix)
		if err != nil || info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%q: %v %v", suffix, info.Mode(), err)
		}
	}
}

func TestReadOnly(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "x.db")
	if _, err := data.Open(ctx, path, data.Options{ReadOnly: true}); !errors.Is(err, data.ErrNoFile) {
		t.Errorf("missing file: %v", err)
	}
	live := datatest.OpenAt(t, path, datatest.NewClock())
	e := datatest.Event(t, live)
	s, err := data.Open(ctx, path, data.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if r, err := s.Roll(ctx, e.ID, e.Sesi[0].ID); err != nil || len(r.Rows) != 10 {
		t.Errorf("roll while another has it open: %d rows, %v", len(r.Rows), err)
	}
	if err := s.SetSetting(ctx, "a", "b", roster.Trainer); !errors.Is(err, data.ErrReadOnly) {
		t.Errorf("write: %v", err)
	}
}

func TestSecondProgramMayReadAndWrite(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "x.db")
	a := datatest.OpenAt(t, path, datatest.NewClock())
	b := datatest.OpenAt(t, path, datatest.NewClock())
	e := datatest.Event(t, a)
	if a.Device() != b.Device() {
		t.Error("one file, two devices")
	}
	if r, err := b.Roll(ctx, e.ID, e.Sesi[0].ID); err != nil || len(r.Rows) != 10 {
		t.Fatalf("%d rows, %v", len(r.Rows), err)
	}
	datatest.Crowd(t, b, e, 3)
	datatest.Crowd(t, a, e, 3)
	seqs, err := a.Dump(ctx, "SELECT seq FROM fact GROUP BY seq HAVING count(*) > 1")
	if err != nil || len(seqs) != 0 {
		t.Errorf("numbers used twice: %v %v", seqs, err)
	}
}

func TestBusyFileIsLocked(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "x.db")
	s := datatest.OpenAt(t, path, datatest.NewClock())
	if err := s.Write(ctx, "PRAGMA busy_timeout = 50"); err != nil { // instead of five seconds
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	if _, err := db.Exec("BEGIN IMMEDIATE"); err != nil {
		t.Fatal(err)
	}
	if err := s.SetSetting(ctx, "k", "v", roster.Trainer); !errors.Is(err, data.ErrLocked) {
		t.Errorf("while another writes: %v", err)
	}
	if _, err := db.Exec("ROLLBACK"); err != nil {
		t.Fatal(err)
	}
	if err := s.SetSetting(ctx, "k", "v", roster.Trainer); err != nil {
		t.Errorf("afterwards: %v", err)
	}
}

func TestMigrationIsWholeOrNotAtAll(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "x.db")
	s, err := data.Open(ctx, path, data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	e := datatest.Event(t, s)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	broken, err := data.WithSteps(data.Options{}, "CREATE TABLE extra(a) STRICT; SELECT no_such_function();")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := data.Open(ctx, path, broken); err == nil {
		t.Fatal("a broken migration passed")
	}
	s, err = data.Open(ctx, path, data.Options{}) // the old program still works
	if err != nil {
		t.Fatal(err)
	}
	if left, err := s.Dump(ctx, "SELECT name FROM sqlite_schema WHERE name = 'extra'"); err != nil || len(left) != 0 {
		t.Errorf("half a migration: %v %v", left, err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	newer, _ := data.WithSteps(data.Options{}, "CREATE TABLE extra(a INTEGER) STRICT;")
	s, err = data.Open(ctx, path, newer)
	if err != nil {
		t.Fatal(err)
	}
	if r, err := s.Roll(ctx, e.ID, e.Sesi[0].ID); err != nil || len(r.Rows) != 10 {
		t.Errorf("after the migration: %v", err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := data.Open(ctx, path, data.Options{}); !errors.Is(err, data.ErrNewer) {
		t.Errorf("the old program on the new file: %v", err)
	}
	steps, err := data.Steps()
	if err != nil {
		t.Fatal(err)
	}
	old := datatest.OpenAt(t, fmt.Sprintf("%s.v%d.bak", path, len(steps)), datatest.NewClock())
	if r, err := old.Roll(ctx, e.ID, e.Sesi[0].ID); err != nil || len(r.Rows) != 10 {
		t.Errorf("the copy from before: %v", err)
	}
}

func TestDamagedPageIsNoticedAfterAnUncleanEnd(t *testing.T) {
	ctx := context.Background()
	dir := t.TempDir()
	path := filepath.Join(dir, "x.db")
	s, err := data.Open(ctx, path, data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	datatest.Crowd(t, s, datatest.Event(t, s), 300)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := 20 * 4096; i < 24*4096; i++ {
		b[i] = 0
	}
	damaged := filepath.Join(dir, "damaged.db")
	for name, content := range map[string][]byte{damaged: b, damaged + "-wal": []byte("rest of a log")} {
		if err := os.WriteFile(name, content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if s, err := data.Open(ctx, damaged, data.Options{}); !errors.Is(err, data.ErrCorrupt) {
		t.Errorf("store %v, error %v", s, err)
	}
}
