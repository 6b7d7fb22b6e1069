package data_test

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"diklat/data"
	"diklat/data/datatest"
	"diklat/roster"
)

func factIDs(t *testing.T, s *data.Store) []string {
	t.Helper()
	out, err := s.Dump(context.Background(), "SELECT id FROM fact ORDER BY ord")
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// state is every projection as text, row by row.
func state(t *testing.T, s *data.Store) map[string][]string {
	t.Helper()
	ctx := context.Background()
	out := map[string][]string{}
	for _, table := range data.Tables() {
		cols, err := s.Dump(ctx, fmt.Sprintf("SELECT name FROM pragma_table_info('%s') ORDER BY cid", table))
		if err != nil || len(cols) == 0 {
			t.Fatalf("columns of %s: %v %v", table, cols, err)
		}
		rows, err := s.Dump(ctx, fmt.Sprintf("SELECT json_array(%s) AS j FROM %s ORDER BY j", strings.Join(cols, ","), table))
		if err != nil {
			t.Fatal(err)
		}
		out[table] = rows
	}
	return out
}

func TestRebuildGivesTheSameState(t *testing.T) {
	ctx := context.Background()
	s := datatest.Open(t)
	if _, err := data.Demo(ctx, s, data.DemoConfig{Seed: 3}); err != nil {
		t.Fatal(err)
	}
	e := datatest.Event(t, s)
	busyDay(t, s, e)
	before := state(t, s)
	for _, table := range data.Tables() {
		if len(before[table]) == 0 {
			t.Errorf("nothing in %s: the test proves nothing about it", table)
		}
	}
	if err := s.Write(ctx, "UPDATE attendance SET status = 'A'", "DELETE FROM setting"); err != nil { // a bug, say
		t.Fatal(err)
	}
	if err := s.Rebuild(ctx); err != nil {
		t.Fatal(err)
	}
	after := state(t, s)
	for _, table := range data.Tables() {
		if !slices.Equal(before[table], after[table]) {
			t.Errorf("%s differs after a rebuild:\n%v\n%v", table, before[table], after[table])
		}
	}
	if !maps.EqualFunc(before, after, slices.Equal) {
		t.Error("states differ")
	}
}

// busyDay does everything that makes facts at least once.
func busyDay(t *testing.T, s *data.Store, e roster.Event) {
	t.Helper()
	ctx := context.Background()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	v, err := s.AddVillage(ctx, roster.Village{Name: "Kampung Baru", District: "Atambua", Aliases: []string{"Kampung"}}, roster.Trainer)
	must(err)
	_, err = s.AddVillage(ctx, roster.Village{Code: "53.01.24.2001", Name: "Oeltua", Official: "Oeltuah", Kind: roster.Desa}, roster.Trainer)
	must(err)
	n, err := s.AddPerson(ctx, e.ID, roster.Person{Name: "Ina Kolo", Village: v.Code, Sex: roster.P}, roster.Trainer)
	must(err)
	p := n.Person
	p.Name, p.BirthYear = "Ina Kolo Bani", 1990
	_, err = s.UpdatePerson(ctx, p, roster.Trainer)
	must(err)
	e.Title, e.Villages = "Judul baru", append(e.Villages, v.Code)
	e.Sesi[3].End = e.Sesi[3].End.Add(time.Hour)
	_, err = s.UpdateEvent(ctx, e, roster.Trainer)
	must(err)
	_, err = s.CheckIn(ctx, e.ID, e.Sesi[0].ID, p.ID, datatest.Start())
	must(err)
	must(s.Mark(ctx, roster.Mark{Event: e.ID, Sesi: e.Sesi[0].ID, Person: p.ID, Status: roster.Sick, Method: roster.ByTrainer, By: roster.Trainer, Reason: "demam"}))
	h, err := s.History(ctx, e.ID, p.ID)
	must(err)
	undo, ok := roster.Undo(h, roster.Trainer, datatest.Start().Add(time.Hour))
	if !ok {
		t.Fatal("nothing to undo")
	}
	must(s.Mark(ctx, undo))
	must(s.SetCurrentEvent(ctx, e.ID, roster.Trainer))
	must(s.SetSetting(ctx, "lang", "en", roster.Trainer))
	must(s.SetSetting(ctx, "lang", "id", roster.Trainer))
	_, err = s.AddQuiz(ctx, sampleQuiz("Ulangan"), roster.Trainer)
	must(err)
	busyPlan(t, s, e)
	busySheets(t, s, e, p.ID)
	busyPeople(t, s, e)
	must(s.AppendRoom(ctx, e.ID, []data.RoomRecord{
		{Kind: "answered", Actor: "x", At: datatest.Start(), Body: []byte(`{"run":"r","question":"q","person":"p","answer":{"v":1}}`)},
		{Kind: "answered", Actor: "x", At: datatest.Start(), Body: []byte(`{"run":"r","question":"q","person":"p","answer":{"v":2}}`)},
		{Kind: "answered", Actor: "x", At: datatest.Start(), Body: []byte(`{"run":"r"}`)},
		{Kind: "answered", Actor: "x", At: datatest.Start(), Body: []byte(`{"run":"r","question":"q","person":"p","answer":{"v":3},"round":1,"via":"paper","late":true}`)},
		{Kind: "answered", Actor: "x", At: datatest.Start(), Body: []byte(`{"run":"r","question":"q2","person":"p","answer":{"v":3},"via":"group","crew":"c1"}`)},
		{Kind: "answered", Actor: "x", At: datatest.Start(), Body: []byte(`{"run":"r","question":"q3","person":"p","answer":{"v":3},"via":"card"}`)},
		{Kind: "withdrawn", Actor: "x", At: datatest.Start(), Body: []byte(`{"run":"r","question":"q3","person":"p"}`)},
		{Kind: "polled", Actor: "tanpa-nama", At: datatest.Start(), Body: []byte(`{"run":"r","question":"q4","token":"~1","answer":{"v":3}}`)},
	}))
}
