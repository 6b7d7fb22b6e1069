package report

import (
	"cmp"
	"slices"
	"strconv"

	"diklat/roster"
)

// People is the list of an event. Of disability it holds what the six answers say
// together, never the answers.
type People struct {
	Event Event
	rows  [][]string
}

// peopleKeys are the columns; a promise to scripts.
func peopleKeys() []Column {
	return []Column{{Key: "number", Kind: Number}, {Key: "person", Kind: Code}, {Key: "name"}, {Key: "sex"}, {Key: "village"}, {Key: "village_code", Kind: Code},
		{Key: "office"}, {Key: "role"}, {Key: "birth_year", Kind: Number}, {Key: "age_band", Kind: Code}, {Key: "phone", Kind: Code}, {Key: "disability"}, {Key: "consent"}}
}

// NewPeople lists the people of a roll by number. An Options.Village that fits none
// or several is a *roster.VillageError.
func NewPeople(r roster.Roll, o Options) (People, error) {
	p := People{Event: eventOf(r.Event)}
	var only roster.VillageCode
	if o.Village != "" {
		v, err := roster.MatchVillage(r.Villages, o.Village)
		if err != nil {
			return People{}, err
		}
		only = v.Code
	}
	rows := slices.Clone(r.Rows)
	slices.SortFunc(rows, func(a, b roster.Row) int { return a.Number - b.Number })
	for _, row := range rows {
		if only != "" && row.Village != only {
			continue
		}
		year := ""
		if row.BirthYear > 0 {
			year = strconv.Itoa(row.BirthYear)
		}
		p.rows = append(p.rows, []string{strconv.Itoa(row.Number), string(row.ID), row.Name, string(row.Sex), r.VillageOf(row.Village).Name, string(row.Village),
			row.Office, string(row.Role), year, string(row.BandIn(r.Event.Year())), row.Phone, string(row.Disability()), consent(row.Consent)})
	}
	return p, nil
}

// consent is "2025-11-07 lisan", "withdrawn ..." or "" for nobody asked.
func consent(c roster.Consent) string {
	switch {
	case !c.Asked():
		return ""
	case !c.Stands():
		return "withdrawn " + string(c.Withdrew)
	}
	return string(c.Day) + " " + string(c.How)
}

// Table is a row a person.
func (p People) Table(title string) Table {
	return Table{Title: title, Simulated: p.Event.Simulated, Columns: peopleKeys(), Rows: slices.Values(p.rows)}
}

// People are the faces of a roll's people, by code.
func (m Mask) People(r roster.Roll, title string) Table {
	var rows [][]string
	for _, row := range r.Rows {
		f := m.Of(row.ID)
		rows = append(rows, []string{f.Code, f.Village, f.Sex, f.AgeBand, f.Disability, f.Role})
	}
	slices.SortFunc(rows, func(a, b []string) int { return cmp.Compare(a[0], b[0]) })
	return Table{Title: title, Simulated: r.Event.Simulated, Columns: []Column{{Key: "code", Kind: Code}, {Key: "village"}, {Key: "sex"}, {Key: "age_band", Kind: Code},
		{Key: "disability"}, {Key: "role"}}, Rows: slices.Values(rows)}
}

// Changes are the corrections of an event's attendance, oldest first.
func Changes(r []roster.Roll, changes []roster.Change, title string, o Options) (Table, error) {
	var only roster.VillageCode
	if o.Village != "" {
		v, err := roster.MatchVillage(villagesOf(r), o.Village)
		if err != nil {
			return Table{}, err
		}
		only = v.Code
	}
	people, simulated := map[roster.PersonID]roster.Row{}, false
	for _, roll := range r {
		simulated = roll.Event.Simulated
		for _, row := range roll.Rows {
			people[row.ID] = row
		}
	}
	zone := roster.WITA
	if len(r) > 0 {
		zone = r[0].Event.Zone
	}
	return Table{Title: title, Simulated: simulated, Columns: []Column{{Key: "recorded", Kind: Time}, {Key: "session", Kind: Code}, {Key: "number", Kind: Number},
		{Key: "person", Kind: Code}, {Key: "name"}, {Key: "before"}, {Key: "after"}, {Key: "undo"}, {Key: "reason"}, {Key: "method"}, {Key: "by"}},
		Rows: func(yield func([]string) bool) {
			for _, c := range changes {
				p, known := people[c.Person]
				if only != "" && p.Village != only {
					continue
				}
				number, undo := "", ""
				if known {
					number = strconv.Itoa(p.Number)
				}
				if c.Undo {
					undo = "undo"
				}
				if !yield([]string{stamp(c.At, zone), string(c.Sesi), number, string(c.Person), p.Name, string(c.Before), string(c.After), undo,
					c.Reason, string(c.Method), string(c.By)}) {
					return
				}
			}
		}}, nil
}
