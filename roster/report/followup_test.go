package report_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"diklat/roster"
	"diklat/roster/report"
)

func planEvent(t *testing.T) roster.Event {
	t.Helper()
	e, err := roster.NewEvent("Pelatihan", "", time.Date(2025, 11, 7, 0, 0, 0, 0, time.UTC), 1, roster.WITA, []roster.VillageCode{"b", "a"})
	if err != nil {
		t.Fatal(err)
	}
	e.ID = "e1"
	return e
}

func TestNewPlan(t *testing.T) {
	e := planEvent(t)
	villages := []roster.Village{{Code: "a", Name: "Oben", Official: "Oben"}, {Code: "b", Name: "Oeltua", Official: "Oeltuah"}, {Code: "c", Name: "Baun"}}
	plan := []roster.FollowUp{{ID: "1", Village: "a", Activity: "Pos", Due: "2026-02-05", By: roster.Trainer},
		{ID: "2", Village: "b", Activity: "Data"}, {ID: "3", Village: "z", Activity: "Lain"}}
	services := []report.ServiceRow{{ID: "polisi", Number: "110"}}
	p, err := report.NewPlan(e, villages, plan, services, report.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range p.Rows {
		got = append(got, string(r.ID)+" "+r.Village)
	}
	if want := []string{"2 Oeltua", "1 Oben", "3 z"}; !slices.Equal(got, want) {
		t.Errorf("rows %v, want %v", got, want)
	}
	if len(p.Event.Villages) != 3 || p.Event.Villages[0].Official != "Oeltuah" || len(p.Services) != 1 {
		t.Errorf("%+v", p)
	}
	one, err := report.NewPlan(e, villages, plan, services, report.Options{Village: "oeltuah"})
	if err != nil || len(one.Rows) != 1 || one.Rows[0].ID != "2" || len(one.Event.Villages) != 1 {
		t.Errorf("one village: %+v %v", one, err)
	}
	// A village of the district that is in no part of this event.
	if _, err := report.NewPlan(e, villages, plan, services, report.Options{Village: "Baun"}); !errors.Is(err, roster.ErrUnknownVillage) {
		t.Errorf("a village of another event: %v", err)
	}
}

func TestPlanTables(t *testing.T) {
	e := planEvent(t)
	e.Simulated = true
	f := roster.FollowUp{ID: "1", Village: "a", Activity: "A", Responsible: "B", When: "C", Due: "2026-02-05", Resources: "D", Evidence: "E", Risk: "F", By: "G"}
	p, err := report.NewPlan(e, nil, []roster.FollowUp{f}, nil, report.Options{})
	if err != nil {
		t.Fatal(err)
	}
	check := func(tab report.Table, keys, row []string) {
		t.Helper()
		var have []string
		for _, c := range tab.Columns {
			have = append(have, c.Key)
		}
		if !slices.Equal(have, keys) {
			t.Errorf("columns %v", have)
		}
		for range 2 { // a table can be walked again
			n := 0
			for r := range tab.Rows {
				if n++; !slices.Equal(r, row) {
					t.Errorf("row %v", r)
				}
			}
			if n != 1 {
				t.Errorf("%d rows", n)
			}
		}
	}
	tab := p.Table(report.PlanLabels{})
	check(tab, []string{"id", "village", "village_code", "activity", "responsible", "when", "due", "resources", "evidence", "risk", "by"},
		[]string{"1", "a", "a", "A", "B", "C", "2026-02-05", "D", "E", "F", "G"})
	if !tab.Simulated {
		t.Error("the table does not say that it is simulated")
	}
	check(report.ServiceTable([]report.ServiceRow{{"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"}}, report.ServiceLabels{}),
		[]string{"id", "name", "for", "number", "region", "hours", "checked", "state", "source", "mark", "by"},
		[]string{"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"})
}
