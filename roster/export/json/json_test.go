package json_test

import (
	"bytes"
	stdjson "encoding/json"
	"errors"
	"slices"
	"testing"
	"time"

	"diklat/roster"
	"diklat/roster/export/json"
	"diklat/roster/report"
)

func attendance(t *testing.T, name string) report.Attendance {
	t.Helper()
	e, err := roster.NewEvent("SIMULASI <Pelatihan>", "Balai", time.Date(2025, 11, 7, 0, 0, 0, 0, time.UTC), 1, roster.WITA, nil)
	if err != nil {
		t.Fatal(err)
	}
	e.ID, e.Sesi[0].ID, e.Simulated = "e1", "s1", true
	p := roster.Person{ID: "p1", Name: name, Village: "a", Sex: roster.P, Role: roster.Kader}
	roll := roster.Roll{
		Event: e, Sesi: e.Sesi[0], Villages: []roster.Village{{Code: "a", Name: "Oeltua", Official: "Oeltuah"}},
		Rows: []roster.Row{{
			Enrolment: roster.Enrolment{Event: e.ID, Number: 1, Person: p},
			Mark:      roster.Mark{Status: roster.Late, At: e.Sesi[0].Start, Method: roster.ByTrainer, By: roster.Trainer},
		}},
	}
	a, err := report.NewAttendance(e, []roster.Roll{roll}, report.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestAttendanceShape(t *testing.T) {
	var b bytes.Buffer
	if err := json.Attendance(&b, attendance(t, `D'Costa "I" <b>`)); err != nil {
		t.Fatal(err)
	}
	var doc struct {
		Event    map[string]any      `json:"event"`
		Sessions []map[string]any    `json:"sessions"`
		Rows     []map[string]string `json:"rows"`
	}
	dec := stdjson.NewDecoder(&b)
	dec.DisallowUnknownFields()
	if err := dec.Decode(&doc); err != nil {
		t.Fatal(err)
	}
	if doc.Event["id"] != "e1" || doc.Event["simulated"] != true || len(doc.Sessions) != 1 {
		t.Errorf("%+v", doc)
	}
	want := map[string]string{
		"person": "p1", "name": `D'Costa "I" <b>`, "village": "Oeltua", "village_code": "a", "sex": "P", "role": "kader",
		"session": "s1", "status": "T", "time": "2025-11-07T08:00:00+08:00", "method": "trainer", "by": "pelatih",
	}
	for k, v := range want {
		if doc.Rows[0][k] != v {
			t.Errorf("%s is %q, want %q", k, doc.Rows[0][k], v)
		}
	}
	if len(doc.Rows[0]) != len(want) {
		t.Errorf("row %+v", doc.Rows[0])
	}
}

func TestEmptyListsAreLists(t *testing.T) {
	var b bytes.Buffer
	a, err := report.NewAttendance(roster.Event{ID: "e"}, nil, report.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Attendance(&b, a); err != nil {
		t.Fatal(err)
	}
	var doc map[string]any
	if err := stdjson.Unmarshal(b.Bytes(), &doc); err != nil {
		t.Fatal(err)
	}
	for _, k := range []string{"sessions", "rows"} {
		if l, ok := doc[k].([]any); !ok || len(l) != 0 {
			t.Errorf("%s is %v", k, doc[k])
		}
	}
}

func TestTable(t *testing.T) {
	var b bytes.Buffer
	tab := report.Table{
		Columns: []report.Column{{Key: "a"}, {Key: "b"}},
		Rows:    slices.Values([][]string{{"1", "=2"}, {"3", "<4>"}}),
	}
	if err := json.Table(&b, tab); err != nil {
		t.Fatal(err)
	}
	var got []map[string]string
	if err := stdjson.Unmarshal(b.Bytes(), &got); err != nil || len(got) != 2 || got[1]["b"] != "<4>" || got[0]["b"] != "=2" {
		t.Errorf("%s %v", b.String(), err)
	}
}

type brokenWriter struct{}

var errFull = errors.New("full")

func (brokenWriter) Write([]byte) (int, error) { return 0, errFull }

func TestErrorOfTheDisk(t *testing.T) {
	if err := json.Attendance(brokenWriter{}, attendance(t, "Maria")); !errors.Is(err, errFull) {
		t.Errorf("error %v", err)
	}
}
