package json_test

import (
	"bytes"
	stdjson "encoding/json"
	"strings"
	"testing"

	"diklat/roster/export/json"
	"diklat/roster/report"
)

func TestScenarios(t *testing.T) {
	var b bytes.Buffer
	s := report.Scenarios{Event: report.Event{ID: "e1", Villages: []report.Village{}},
		Rows: []report.ScenarioRow{{Run: "k1", Scenario: "S1", Mode: "own", Person: "a", Name: "Maria <1>", Group: 4, Step: 2, Do: "choose", Points: -2, Score: -2, Red: true}}}
	if err := json.Scenarios(&b, s); err != nil {
		t.Fatal(err)
	}
	var doc struct {
		Event map[string]any
		Rows  []map[string]any
	}
	if err := stdjson.Unmarshal(b.Bytes(), &doc); err != nil || doc.Event["id"] != "e1" || len(doc.Rows) != 1 {
		t.Fatalf("%s: %v", b.String(), err)
	}
	r := doc.Rows[0]
	if r["name"] != "Maria <1>" || r["points"] != -2.0 || r["red"] != true || r["practice"] != false || r["group"] != 4.0 || len(r) != 23 {
		t.Errorf("%v", r)
	}
	b.Reset()
	if err := json.Scenarios(&b, report.Scenarios{Rows: []report.ScenarioRow{}}); err != nil || !strings.HasSuffix(b.String(), `"rows":[]}`+"\n") {
		t.Errorf("%q, %v", b.String(), err)
	}
}
