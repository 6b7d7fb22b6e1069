package roster_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"diklat/roster"
)

func line() roster.FollowUp {
	return roster.FollowUp{Event: "e", Village: "a", Activity: "Membuka pos layanan", Responsible: "Maria", When: "tiap Sabtu",
		Due: "2026-02-05", Evidence: "buku tamu"}
}

func TestFollowUpSaysWhoWhatWhenAndEvidence(t *testing.T) {
	if got, err := line().Check(); err != nil || got != line() {
		t.Fatalf("%+v %v", got, err)
	}
	for _, c := range []struct {
		edit  func(*roster.FollowUp)
		field string
		want  error
	}{
		{func(f *roster.FollowUp) { f.Village = "" }, "village", roster.ErrNoVillage},
		{func(f *roster.FollowUp) { f.Activity = " \u200b" }, "activity", roster.ErrActivity},
		{func(f *roster.FollowUp) { f.Responsible = "" }, "responsible", roster.ErrResponsible},
		{func(f *roster.FollowUp) { f.When, f.Due = "", "" }, "when", roster.ErrWhen},
		{func(f *roster.FollowUp) { f.When = "" }, "", nil},
		{func(f *roster.FollowUp) { f.Due = "" }, "", nil},
		{func(f *roster.FollowUp) { f.Due = "5-2-2026" }, "due", roster.ErrDay},
		{func(f *roster.FollowUp) { f.Evidence = "\x1b[31m" }, "evidence", roster.ErrEvidence},
		{func(f *roster.FollowUp) { f.Risk = strings.Repeat("ä", 200) }, "", nil},
		{func(f *roster.FollowUp) { f.Risk = strings.Repeat("ä", 201) }, "risk", roster.ErrTextLong},
	} {
		f := line()
		c.edit(&f)
		_, err := f.Check()
		var fe *roster.FieldError
		if !errors.Is(err, c.want) || c.want != nil && (!errors.As(err, &fe) || fe.Field != c.field) {
			t.Errorf("%+v: %v, want %v of %s", f, err, c.want, c.field)
		}
	}
}

func TestPlanEnd(t *testing.T) {
	e := event(t, 2) // 7 and 8 November 2025
	if got := e.PlanEnd(); got != "2026-02-06" {
		t.Errorf("ends %s", got)
	}
	for d, want := range map[roster.Day]bool{"": false, "2025-11-06": true, "2025-11-07": false, "2026-02-06": false, "2026-02-07": true} {
		if e.OutsidePlan(d) != want {
			t.Errorf("%q outside: %v", d, !want)
		}
	}
	if (roster.Event{}).PlanEnd() != "" || (roster.Event{}).OutsidePlan("1999-01-01") {
		t.Error("an event without sesi has an end")
	}
}

func TestSortPlan(t *testing.T) {
	e := roster.Event{Villages: []roster.VillageCode{"b", "a"}}
	plan := []roster.FollowUp{{ID: "1", Village: "z"}, {ID: "2", Village: "a", Due: "2026-01-02"}, {ID: "3", Village: "a"},
		{ID: "4", Village: "b"}, {ID: "5", Village: "a", Due: "2026-01-01"}, {ID: "6", Village: "a"}}
	got := ""
	for _, f := range e.SortPlan(plan) {
		got += string(f.ID)
	}
	if got != "452361" || plan[0].ID != "1" {
		t.Errorf("order %s", got)
	}
}

func TestParseDay(t *testing.T) {
	for in, want := range map[string]roster.Day{"": "", " 5-2-2026 ": "2026-02-05", "05/02/2026": "2026-02-05", "5.2.2026": "2026-02-05",
		"5 2 2026": "2026-02-05", "2026-02-05": "2026-02-05", "29-2-2024": "2024-02-29", "5\u20132\u20132026": "2026-02-05"} {
		if got, err := roster.ParseDay(in); err != nil || got != want {
			t.Errorf("%q: %q %v, want %q", in, got, err, want)
		}
	}
	for _, in := range []string{"5-2", "5-2-26", "31-2-2026", "29-2-2026", "besok", "5-2-0026", "1-1-9999", "=1", "2-5-2026-1"} {
		if got, err := roster.ParseDay(in); !errors.Is(err, roster.ErrDay) || got != "" {
			t.Errorf("%q is %q, %v", in, got, err)
		}
	}
	d := roster.DayOf(time.Date(2025, 12, 31, 23, 0, 0, 0, roster.WITA.Location()))
	if d != "2025-12-31" || d.Add(1) != "2026-01-01" || d.Typed() != "31-12-2025" || roster.Day("x").Add(1) != "" {
		t.Errorf("%s %s %s", d, d.Add(1), d.Typed())
	}
}

func TestContactCheck(t *testing.T) {
	good := roster.Contact{ID: "polisi", Name: "Polisi", For: "Bahaya", Number: "110", Region: roster.National, Checked: "2025-11-07", By: roster.Trainer}
	if got, err := good.Check(); err != nil || got != good {
		t.Fatalf("%+v %v", got, err)
	}
	none := good
	none.Number = "\u200b"
	if got, err := none.Check(); err != nil || got.Checked != "" {
		t.Errorf("without a number it was still tried: %+v %v", got, err)
	}
	for want, edit := range map[error]func(*roster.Contact){
		roster.ErrNameEmpty: func(c *roster.Contact) { c.Name = "" },
		roster.ErrPurpose:   func(c *roster.Contact) { c.For = "" },
		roster.ErrRegion:    func(c *roster.Contact) { c.Region = "dunia" },
		roster.ErrDay:       func(c *roster.Contact) { c.Checked = "kemarin" },
		roster.ErrTextLong:  func(c *roster.Contact) { c.Number = strings.Repeat("1", roster.MaxNumber+1) },
	} {
		c := good
		edit(&c)
		if _, err := c.Check(); !errors.Is(err, want) {
			t.Errorf("want %v, got %v", want, err)
		}
	}
}
