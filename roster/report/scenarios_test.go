package report_test

import (
	"errors"
	"slices"
	"testing"

	"diklat/roster"
	"diklat/roster/report"
)

// caseRoll is an event of two villages with a person of each.
func caseRoll() (roster.Event, []roster.Roll) {
	e := roster.Event{ID: "e1", Title: "Pelatihan", Zone: roster.WITA, Simulated: true}
	person := func(id, name, village string) roster.Row {
		return roster.Row{Enrolment: roster.Enrolment{Person: roster.Person{ID: roster.PersonID(id), Name: name, Village: roster.VillageCode(village)}}}
	}
	return e, []roster.Roll{{Event: e, Villages: []roster.Village{{Code: "1", Name: "Oeltua", Official: "Oeltuah"}, {Code: "2", Name: "Oben", Official: "Oben"}},
		Rows: []roster.Row{person("a", "Maria", "1"), person("b", "Martinus", "2")}}}
}

func caseSteps() []report.ScenarioRow {
	return []report.ScenarioRow{
		{Run: "k1", Scenario: "S1", Mode: "room", Step: 1, Do: "begin", To: "N1"},
		{Run: "k1", Scenario: "S1", Mode: "room", Person: "a", Step: 2, Do: "vote", Choice: "a"},
		{Run: "k2", Scenario: "S1", Mode: "own", Person: "b", Group: 4, Step: 2, Do: "choose", Choice: "a", Points: -2, Score: -2, Red: true},
		{Run: "k2", Scenario: "S1", Mode: "own", Person: "gone", Step: 1, Do: "begin"},
	}
}

func TestScenariosGetNamesAndVillages(t *testing.T) {
	e, rolls := caseRoll()
	s, err := report.NewScenarios(e, rolls, caseSteps(), report.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var rows [][]string
	for r := range s.Table(report.ScenarioLabels{}).Rows {
		rows = append(rows, slices.Clone(r))
	}
	want := [][]string{
		{"e1", "k1", "S1", "", "", "", "room", "", "", "", "", "0", "1", "begin", "", "", "", "N1", "", "0", "0", "0", "0", ""},
		{"e1", "k1", "S1", "", "", "", "room", "a", "Maria", "Oeltua", "1", "0", "2", "vote", "", "a", "", "", "", "0", "0", "0", "0", ""},
		{"e1", "k2", "S1", "", "", "", "own", "b", "Martinus", "Oben", "2", "4", "2", "choose", "", "a", "", "", "", "-2", "-2", "1", "0", ""},
		{"e1", "k2", "S1", "", "", "", "own", "gone", "", "", "", "0", "1", "begin", "", "", "", "", "", "0", "0", "0", "0", ""},
	}
	for i := range want {
		if i >= len(rows) || !slices.Equal(rows[i], want[i]) {
			t.Fatalf("row %d:\n%q\nnot\n%q", i, rows[i], want[i])
		}
	}
	if n := len(s.Table(report.ScenarioLabels{}).Columns); n != len(want[0]) {
		t.Errorf("%d columns", n)
	}
}

func TestScenariosOfOneVillage(t *testing.T) {
	e, rolls := caseRoll()
	s, err := report.NewScenarios(e, rolls, caseSteps(), report.Options{Village: "Oeltuah"})
	if err != nil || len(s.Rows) != 1 || s.Rows[0].Person != "a" || len(s.Event.Villages) != 1 {
		t.Errorf("%+v, %v", s, err)
	}
	var ve *roster.VillageError
	if _, err := report.NewScenarios(e, rolls, nil, report.Options{Village: "Atlantis"}); !errors.As(err, &ve) {
		t.Errorf("an unknown village: %v", err)
	}
}
