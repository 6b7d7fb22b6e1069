package report_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"diklat/roster"
	"diklat/roster/report"
)

// day is an event of one day with one roll: Maria came at 08.02, Yosef is
// excused, of Ance nothing is recorded.
func day(t *testing.T) (roster.Event, []roster.Roll) {
	t.Helper()
	start := time.Date(2025, 11, 7, 0, 0, 0, 0, time.UTC)
	e, err := roster.NewEvent("Pelatihan", "Balai desa", start, 1, roster.WITA, []roster.VillageCode{"a", "b"})
	if err != nil {
		t.Fatal(err)
	}
	e.ID = "e1"
	e.Sesi[0].ID, e.Sesi[1].ID = "s1", "s2"
	person := func(n int, id, name, village string, sex roster.Sex) roster.Enrolment {
		return roster.Enrolment{Event: e.ID, Number: n, Person: roster.Person{
			ID: roster.PersonID(id), Name: name, Village: roster.VillageCode(village), Sex: sex, Role: roster.Kader,
		}}
	}
	mark := func(s roster.Status, h, m int) roster.Mark {
		at := time.Date(2025, 11, 7, h, m, 0, 0, roster.WITA.Location()).UTC()
		return roster.Mark{Status: s, At: at, Method: roster.BySelf, By: "pelatih"}
	}
	roll := roster.Roll{
		Event: e, Sesi: e.Sesi[0],
		Villages: []roster.Village{{Code: "a", Name: "Oeltua", Official: "Oeltuah"}, {Code: "b", Name: "Oben", Official: "Oben"}},
		Rows: []roster.Row{
			{Enrolment: person(1, "p1", "Maria", "a", roster.P), Mark: mark(roster.Present, 8, 2)},
			{Enrolment: person(3, "p3", "Ance", "a", roster.P)},
			{Enrolment: person(2, "p2", "Yosef", "b", roster.L), Mark: mark(roster.Excused, 9, 0)},
		},
	}
	return e, []roster.Roll{roll}
}

func TestAttendanceHoldsWhatWasRecorded(t *testing.T) {
	e, rolls := day(t)
	a, err := report.NewAttendance(e, rolls, report.Options{})
	if err != nil {
		t.Fatal(err)
	}
	want := []report.AttendanceRow{
		{"p1", "Maria", "Oeltua", "a", "P", "kader", "s1", "H", "2025-11-07T08:02:00+08:00", "self", "pelatih", "", ""},
		{"p2", "Yosef", "Oben", "b", "L", "kader", "s1", "I", "2025-11-07T09:00:00+08:00", "self", "pelatih", "", ""},
	}
	if got := slices.Collect(a.Rows()); !slices.Equal(got, want) {
		t.Errorf("rows\n%+v\nwant\n%+v", got, want)
	}
	if len(a.Sessions) != 1 || a.Sessions[0].Start != "2025-11-07T08:00:00+08:00" {
		t.Errorf("sessions %+v", a.Sessions)
	}
	var keys []string
	table := a.Table(report.AttendanceLabels{}, false)
	for _, c := range table.Columns {
		keys = append(keys, c.Key)
	}
	promise := []string{"person", "name", "village", "village_code", "sex", "role", "session", "status", "time", "method", "by"}
	if !slices.Equal(keys, promise) {
		t.Errorf("columns %v", keys)
	}
	for row := range table.Rows {
		if len(row) != len(keys) || row[0] != "p1" || row[7] != "H" {
			t.Errorf("first row %v", row)
		}
		break
	}
}

func TestAttendanceOfOneVillage(t *testing.T) {
	e, rolls := day(t)
	for _, by := range []string{"oeltuah", "Desa Oeltua", "a"} {
		a, err := report.NewAttendance(e, rolls, report.Options{Village: by})
		if err != nil {
			t.Fatal(err)
		}
		if rows := slices.Collect(a.Rows()); len(rows) != 1 || rows[0].Person != "p1" || len(a.Event.Villages) != 1 {
			t.Errorf("village %q: %+v", by, rows)
		}
	}
	_, err := report.NewAttendance(e, rolls, report.Options{Village: "Atlantis"})
	var ve *roster.VillageError
	if !errors.As(err, &ve) || ve.Ambiguous() {
		t.Errorf("unknown village: %v", err)
	}
}
