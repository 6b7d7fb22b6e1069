package data_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"pgregory.net/rapid"

	"diklat/data"
	"diklat/data/datatest"
	"diklat/roster"
)

// fresh opens a new file for one run of a property.
func fresh(r *rapid.T) (*data.Store, func()) {
	dir, err := os.MkdirTemp("", "diklat-prop")
	if err != nil {
		r.Fatal(err)
	}
	s, err := data.Open(context.Background(), filepath.Join(dir, "d.db"), data.Options{Clock: datatest.NewClock().Now})
	if err != nil {
		r.Fatal(err)
	}
	return s, func() {
		_ = s.Close()
		_ = os.RemoveAll(dir)
	}
}

// smallEvent has four sesi in two days, one half-day with two of them, two villages
// and six people, one of the staff.
func smallEvent(r *rapid.T, s *data.Store) (roster.Event, []roster.PersonID) {
	e, err := roster.NewEvent("Uji", "", datatest.Start(), 2, roster.WITA, data.DefaultVillages()[:2])
	if err != nil {
		r.Fatal(err)
	}
	e.Sesi[1].Part = roster.Morning // a second sesi of the first morning
	if e, err = s.CreateEvent(context.Background(), e, roster.Trainer); err != nil {
		r.Fatal(err)
	}
	var people []roster.PersonID
	for i := range 6 {
		p := roster.Person{Name: "Ina " + string(rune('a'+i)), Village: e.Villages[i%2], Sex: []roster.Sex{roster.L, roster.P}[i%2]}
		if i == 5 {
			p.Role = roster.Staff
		}
		n, err := s.AddPerson(context.Background(), e.ID, p, roster.Trainer)
		if err != nil {
			r.Fatal(err)
		}
		people = append(people, n.ID)
	}
	return e, people
}

// stateOf is state for a property.
func stateOf(r *rapid.T, s *data.Store) map[string][]string {
	ctx := context.Background()
	out := map[string][]string{}
	for _, table := range data.Tables() {
		cols, err := s.Dump(ctx, fmt.Sprintf("SELECT name FROM pragma_table_info('%s') ORDER BY cid", table))
		if err != nil {
			r.Fatal(err)
		}
		if out[table], err = s.Dump(ctx, fmt.Sprintf("SELECT json_array(%s) AS j FROM %s ORDER BY j", strings.Join(cols, ","), table)); err != nil {
			r.Fatal(err)
		}
	}
	return out
}
