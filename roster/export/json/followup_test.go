package json_test

import (
	"bytes"
	stdjson "encoding/json"
	"errors"
	"testing"

	"diklat/roster"
	"diklat/roster/export/json"
	"diklat/roster/report"
)

func plan(t *testing.T, lines ...roster.FollowUp) report.Plan {
	t.Helper()
	p, err := report.NewPlan(roster.Event{ID: "e1", Villages: []roster.VillageCode{"a"}}, []roster.Village{{Code: "a", Name: "Oeltua"}}, lines,
		[]report.ServiceRow{{ID: "polisi", Number: "110", State: "stale"}}, report.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestPlanShape(t *testing.T) {
	var b bytes.Buffer
	if err := json.Plan(&b, plan(t, roster.FollowUp{ID: "1", Village: "a", Activity: `Pos "satu" <b>`, Due: "2026-02-05", By: "pelatih"})); err != nil {
		t.Fatal(err)
	}
	var doc struct {
		Event    map[string]any      `json:"event"`
		Plan     []map[string]string `json:"plan"`
		Services []map[string]string `json:"services"`
	}
	dec := stdjson.NewDecoder(&b)
	dec.DisallowUnknownFields()
	if err := dec.Decode(&doc); err != nil {
		t.Fatal(err)
	}
	want := map[string]string{"id": "1", "village": "Oeltua", "village_code": "a", "activity": `Pos "satu" <b>`, "responsible": "", "when": "",
		"due": "2026-02-05", "resources": "", "evidence": "", "risk": "", "by": "pelatih"}
	for k, v := range want {
		if got, ok := doc.Plan[0][k]; !ok || got != v {
			t.Errorf("%s is %q, want %q", k, got, v)
		}
	}
	if len(doc.Plan[0]) != len(want) || doc.Event["id"] != "e1" || doc.Services[0]["number"] != "110" || len(doc.Services[0]) != 11 {
		t.Errorf("%+v", doc)
	}
}

func TestEmptyPlanHasLists(t *testing.T) {
	var b bytes.Buffer
	p, err := report.NewPlan(roster.Event{ID: "e1"}, nil, nil, nil, report.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Plan(&b, p); err != nil {
		t.Fatal(err)
	}
	var doc map[string]any
	if err := stdjson.Unmarshal(b.Bytes(), &doc); err != nil {
		t.Fatal(err)
	}
	for _, k := range []string{"plan", "services"} {
		if l, ok := doc[k].([]any); !ok || len(l) != 0 {
			t.Errorf("%s is %v", k, doc[k])
		}
	}
	b.Reset()
	if err := json.Services(&b, []report.ServiceRow{{ID: "polisi"}}); err != nil {
		t.Fatal(err)
	}
	if err := stdjson.Unmarshal(b.Bytes(), &doc); err != nil || len(doc["services"].([]any)) != 1 {
		t.Errorf("%v %v", doc, err)
	}
	if err := json.Plan(brokenWriter{}, plan(t)); !errors.Is(err, errFull) {
		t.Errorf("a full disk: %v", err)
	}
}
