package main

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"diklat/data"
	"diklat/data/datatest"
	"diklat/roster"
)

// kills is how many kills a test makes, and until when it goes on; the long form
// is DIKLAT_LONG=1 with DIKLAT_MINUTES.
func kills(cheap, full int) (n int, until time.Time) {
	if os.Getenv("DIKLAT_LONG") == "" {
		if testing.Short() {
			cheap = 2
		}
		return cheap, time.Now().Add(time.Hour)
	}
	if n, err := strconv.Atoi(os.Getenv("DIKLAT_TEST_KILLS")); err == nil {
		full = n
	}
	m, err := time.ParseDuration(os.Getenv("DIKLAT_MINUTES") + "m")
	if err != nil {
		m = 8 * time.Minute
	}
	return full, time.Now().Add(m)
}

// crowdFile is an event of many days with some people in each of eight villages.
func crowdFile(t *testing.T, days, each int) (db string, e roster.Event, people map[string][]roster.Enrolment) {
	t.Helper()
	ctx := context.Background()
	db = filepath.Join(t.TempDir(), "diklat.db")
	s, err := data.Open(ctx, db, data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var codes []roster.VillageCode
	for _, v := range data.DistrictVillages()[:8] {
		codes = append(codes, v.Code)
	}
	if e, err = roster.NewEvent("Pelatihan Migrasi Aman", "Balai", time.Now(), days, roster.WITA, codes); err == nil {
		if e, err = s.CreateEvent(ctx, e, roster.Trainer); err == nil {
			err = s.SetCurrentEvent(ctx, e.ID, roster.Trainer)
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	people = map[string][]roster.Enrolment{}
	for i, v := range data.DistrictVillages()[:8] {
		for j := range each {
			name := "Peserta " + string(rune('A'+i)) + string(rune('a'+j)) + "x"
			p, err := s.AddPerson(ctx, e.ID, roster.Person{Name: name, Village: codes[i], Sex: roster.P, Role: roster.Kader}, roster.Trainer)
			if err != nil {
				t.Fatal(err)
			}
			people[v.Name] = append(people[v.Name], p)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return db, e, people
}

// freed waits until the last process of the program that held a file is gone: the
// child dies after its parent. The file itself is left as the kill left it.
func freed(t *testing.T, db string) {
	t.Helper()
	lock, err := sql.Open("sqlite", "file:"+db+".lock?_txlock=exclusive")
	if err != nil {
		t.Fatal(err)
	}
	defer lock.Close()
	datatest.Until(t, "the file to be free", func() bool {
		tx, err := lock.BeginTx(t.Context(), nil)
		if err == nil {
			_ = tx.Rollback()
		}
		return err == nil
	})
}

// copied is a copy of a file that nobody has open, with its log.
func copied(t *testing.T, db string) string {
	t.Helper()
	to := filepath.Join(t.TempDir(), "copy.db")
	for _, end := range []string{"", "-wal"} {
		b, err := os.ReadFile(db + end)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err == nil {
			err = os.WriteFile(to+end, b, 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return to
}
