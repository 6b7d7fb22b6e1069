package report

import (
	"slices"

	"diklat/roster"
)

// PlanRow is one line of a follow-up plan.
type PlanRow struct {
	ID          roster.FollowUpID  `json:"id"`
	Village     string             `json:"village"`
	VillageCode roster.VillageCode `json:"village_code"`
	Activity    string             `json:"activity"`
	Responsible string             `json:"responsible"`
	When        string             `json:"when"`
	Due         roster.Day         `json:"due"` // "2026-02-05", "" for none
	Resources   string             `json:"resources"`
	Evidence    string             `json:"evidence"`
	Risk        string             `json:"risk"`
	By          roster.Actor       `json:"by"`
}

// ServiceRow is one entry of the service map, as it stands on this laptop.
type ServiceRow struct {
	ID      string `json:"id"`
	Name    string `json:"name"`
	For     string `json:"for"`
	Number  string `json:"number"`
	Region  string `json:"region"`
	Hours   string `json:"hours"`
	Checked string `json:"checked"` // "2026-02-05", "" for never
	State   string `json:"state"`   // fresh, stale, uncalled, blank, ahead
	Source  string `json:"source"`
	Mark    string `json:"mark"`
	By      string `json:"by"`
}

// Plan is the follow-up plan of an event with the map of services that goes
// with it.
type Plan struct {
	Event    Event
	Rows     []PlanRow
	Services []ServiceRow
}

// NewPlan reports a plan by village and deadline. villages holds at least the
// names of the event's villages. An Options.Village that fits none or several of
// the event and the plan is a *roster.VillageError.
func NewPlan(e roster.Event, villages []roster.Village, plan []roster.FollowUp, services []ServiceRow, o Options) (Plan, error) {
	p := Plan{Event: eventOf(e), Rows: []PlanRow{}, Services: append([]ServiceRow{}, services...)}
	shown := planVillages(e, villages, plan)
	if o.Village != "" {
		v, err := roster.MatchVillage(shown, o.Village)
		if err != nil {
			return Plan{}, err
		}
		shown = []roster.Village{v}
	}
	names := map[roster.VillageCode]string{}
	for _, v := range shown {
		names[v.Code] = v.Name
		p.Event.Villages = append(p.Event.Villages, Village{v.Code, v.Name, v.Official, v.District})
	}
	for _, f := range e.SortPlan(plan) {
		name, ok := names[f.Village]
		if !ok {
			continue
		}
		p.Rows = append(p.Rows, PlanRow{f.ID, name, f.Village, f.Activity, f.Responsible, f.When, f.Due,
			f.Resources, f.Evidence, f.Risk, f.By})
	}
	return p, nil
}

// planVillages are the villages of the event, then others that the plan names.
func planVillages(e roster.Event, known []roster.Village, plan []roster.FollowUp) []roster.Village {
	codes := slices.Clone(e.Villages)
	for _, f := range plan {
		if !slices.Contains(codes, f.Village) {
			codes = append(codes, f.Village)
		}
	}
	out := make([]roster.Village, len(codes))
	for i, c := range codes {
		out[i] = roster.Village{Code: c, Name: string(c), Official: string(c), Kind: roster.Lain}
		if at := slices.IndexFunc(known, func(v roster.Village) bool { return v.Code == c }); at >= 0 {
			out[i] = known[at]
		}
	}
	return out
}

// PlanLabels are the heads of the columns for people.
type PlanLabels struct {
	Title, ID, Village, VillageCode, Activity, Responsible, When, Due, Resources, Evidence, Risk, By string
}

// Table gives the plan as a table. Its keys are a promise to scripts.
func (p Plan) Table(l PlanLabels) Table {
	return Table{
		Title: l.Title, Simulated: p.Event.Simulated,
		Columns: []Column{
			{"id", l.ID, Code}, {"village", l.Village, Text}, {"village_code", l.VillageCode, Code},
			{"activity", l.Activity, Text}, {"responsible", l.Responsible, Text}, {"when", l.When, Text}, {"due", l.Due, Time},
			{"resources", l.Resources, Text}, {"evidence", l.Evidence, Text}, {"risk", l.Risk, Text}, {"by", l.By, Text},
		},
		Rows: func(yield func([]string) bool) {
			for _, r := range p.Rows {
				if !yield([]string{string(r.ID), r.Village, string(r.VillageCode), r.Activity, r.Responsible, r.When,
					string(r.Due), r.Resources, r.Evidence, r.Risk, string(r.By)}) {
					return
				}
			}
		},
	}
}

// ServiceLabels are the heads of the columns for people.
type ServiceLabels struct {
	Title, ID, Name, For, Number, Region, Hours, Checked, State, Source, Mark, By string
}

// ServiceTable gives a service map as a table. Its keys are a promise to scripts.
func ServiceTable(services []ServiceRow, l ServiceLabels) Table {
	return Table{
		Title: l.Title,
		Columns: []Column{
			{"id", l.ID, Code}, {"name", l.Name, Text}, {"for", l.For, Text}, {"number", l.Number, Code},
			{"region", l.Region, Text}, {"hours", l.Hours, Text}, {"checked", l.Checked, Time}, {"state", l.State, Text},
			{"source", l.Source, Text}, {"mark", l.Mark, Text}, {"by", l.By, Text},
		},
		Rows: func(yield func([]string) bool) {
			for _, r := range services {
				if !yield([]string{r.ID, r.Name, r.For, r.Number, r.Region, r.Hours, r.Checked, r.State, r.Source, r.Mark, r.By}) {
					return
				}
			}
		},
	}
}
