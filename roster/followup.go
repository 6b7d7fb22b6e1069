package roster

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"diklat/roster/clean"
)

// FollowUpID names one line of a plan.
type FollowUpID string

// PlanDays is how far a follow-up plan (rencana tindak lanjut) reaches after the
// last day of the training.
const PlanDays = 90

// MaxPlan is the longest text of a plan's column, in runes after cleaning.
const MaxPlan = 200

// FollowUp is one activity that a village promises: who, what, when and what
// will show it.
type FollowUp struct {
	ID          FollowUpID  `json:"id"`
	Event       EventID     `json:"event"`
	Village     VillageCode `json:"village"`
	Activity    string      `json:"activity"`    // kegiatan
	Responsible string      `json:"responsible"` // penanggung jawab
	When        string      `json:"when"`        // waktu: "tiap Sabtu"
	Due         Day         `json:"due"`         // tenggat
	Resources   string      `json:"resources"`   // sumber: money, tools, people
	Evidence    string      `json:"evidence"`    // bukti
	Risk        string      `json:"risk"`        // risiko
	By          Actor       `json:"by"`
	// Gone takes the line off the plan; a later fact without it brings it back.
	Gone bool `json:"gone,omitempty"`
}

// Check returns the line cleaned, or a *FieldError. A plan holds who, what, when
// (a time, a deadline or both) and the evidence; resources and risk may wait.
func (f FollowUp) Check() (FollowUp, error) {
	for _, c := range f.columns() {
		*c.text = clean.Line(*c.text)
		if n := utf8.RuneCountInString(*c.text); n > MaxPlan {
			return FollowUp{}, &FieldError{Field: c.name, Err: ErrTextLong, Len: n, Max: MaxPlan}
		}
	}
	switch {
	case f.Village == "":
		return FollowUp{}, field("village", ErrNoVillage)
	case f.Activity == "":
		return FollowUp{}, field("activity", ErrActivity)
	case f.Responsible == "":
		return FollowUp{}, field("responsible", ErrResponsible)
	case !f.Due.valid():
		return FollowUp{}, field("due", ErrDay)
	case f.When == "" && f.Due == "":
		return FollowUp{}, field("when", ErrWhen)
	case f.Evidence == "":
		return FollowUp{}, field("evidence", ErrEvidence)
	}
	return f, nil
}

type planColumn struct {
	name string
	text *string
}

// columns are the texts of a line, to be changed in place.
func (f *FollowUp) columns() []planColumn {
	return []planColumn{{"activity", &f.Activity}, {"responsible", &f.Responsible}, {"when", &f.When},
		{"resources", &f.Resources}, {"evidence", &f.Evidence}, {"risk", &f.Risk}}
}

// PlanEnd is the last day of an event's follow-up plan, "" for an event without
// sesi.
func (e Event) PlanEnd() Day {
	var last Day
	for _, s := range e.Sesi {
		last = max(last, DayOf(s.End.In(e.Zone.Location())))
	}
	return last.Add(PlanDays)
}

// OutsidePlan reports a deadline before the event begins or after its plan ends:
// most often a slip in the year. It is no error, since a village may want more.
func (e Event) OutsidePlan(d Day) bool {
	if d == "" || len(e.Sesi) == 0 {
		return false
	}
	first := DayOf(e.Sesi[0].Start.In(e.Zone.Location()))
	for _, s := range e.Sesi {
		first = min(first, DayOf(s.Start.In(e.Zone.Location())))
	}
	return d < first || d > e.PlanEnd()
}

// SortPlan orders lines by village as the event has them, then by deadline (none
// comes last), else as they came.
func (e Event) SortPlan(plan []FollowUp) []FollowUp {
	place := func(v VillageCode) int {
		if i := slices.Index(e.Villages, v); i >= 0 {
			return i
		}
		return len(e.Villages)
	}
	out := slices.Clone(plan)
	slices.SortStableFunc(out, func(a, b FollowUp) int {
		return cmp.Or(cmp.Compare(place(a.Village), place(b.Village)), cmp.Compare(a.Village, b.Village),
			cmp.Compare(dueKey(a.Due), dueKey(b.Due)))
	})
	return out
}

func dueKey(d Day) string {
	if d == "" {
		return "~"
	}
	return string(d)
}
