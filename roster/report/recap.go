package report

import (
	"fmt"
	"strconv"
	"strings"

	"diklat/roster"
)

// RecapRow is one person of a recap as scripts read it.
type RecapRow struct {
	Number      int                `json:"number"`
	Person      roster.PersonID    `json:"person"`
	Name        string             `json:"name"`
	Sex         roster.Sex         `json:"sex"`
	Village     string             `json:"village"`
	VillageCode roster.VillageCode `json:"village_code"`
	Role        roster.Role        `json:"role"`
	Letters     []roster.Status    `json:"letters"` // beside the sessions
	Here        int                `json:"here"`    // sesi attended, of those held
	Percent     float64            `json:"percent"`
	HalfDays    int                `json:"half_days"`
	Completed   bool               `json:"completed"`
	Counted     bool               `json:"counted"` // false for staff and observers
	disabled    bool
}

// RecapVillage is one village of a recap, or the total of all.
type RecapVillage struct {
	Village     string             `json:"village"`
	VillageCode roster.VillageCode `json:"village_code"`
	Listed      int                `json:"listed"`
	L           int                `json:"l"`
	P           int                `json:"p"`
	People      int                `json:"people"` // attended at least one sesi, each once
	Disabled    int                `json:"disabled"`
	HalfDays    int                `json:"half_days"` // two are one person-day
	Here        int                `json:"here"`
	Possible    int                `json:"possible"`
	Percent     float64            `json:"percent"`
	Completed   int                `json:"completed"`
}

// RecapSesi is one sesi of a recap.
type RecapSesi struct {
	Session
	Name  string `json:"name"`
	Held  bool   `json:"held"`
	Here  int    `json:"here"`
	HereL int    `json:"here_l"`
	HereP int    `json:"here_p"`
}

// Recap is the attendance of an event, person by person and village by village.
type Recap struct {
	Event     Event          `json:"event"`
	Threshold int            `json:"threshold"` // percent of the sesi held
	Rule      []string       `json:"rule"`      // how the figures were reckoned
	Sessions  []RecapSesi    `json:"sessions"`
	People    []RecapRow     `json:"people"`
	Villages  []RecapVillage `json:"villages"`
	Total     RecapVillage   `json:"total"`
	// Unasked are people who attended and whose six answers are not all there, so
	// that nobody can say whether they live with a disability.
	Unasked int `json:"disability_unknown"`
	// Agrees is the check of the recap against itself: the villages add up to what
	// counting the people one by one gives.
	Agrees bool `json:"agrees"`
	words  Words
	kop    []string
	lines  []Line
}

// NewRecap reports a recap in words. One village may be chosen by its name, alias
// or code; then the totals are its own.
func NewRecap(r roster.Recap, o Options, w Words) (Recap, error) {
	out := Recap{Event: eventOf(r.Event), Threshold: r.Rule.Threshold, words: w, Agrees: r.Sum() == r.Total,
		People: []RecapRow{}, Villages: []RecapVillage{}, Sessions: []RecapSesi{}, kop: r.Event.Head()}
	out.Rule = []string{w.Threshold(r.Rule.Threshold), w.HeldOf(r.HeldCount(), len(r.Held)), w.RulePercent, w.RuleDays, w.RuleStaff, w.RuleDisability, w.Letters}
	var only roster.VillageCode
	if o.Village != "" {
		var all []roster.Village
		for _, v := range r.Villages {
			all = append(all, v.Village)
		}
		v, err := roster.MatchVillage(all, o.Village)
		if err != nil {
			return Recap{}, err
		}
		only = v.Code
	}
	out.fill(r, only)
	out.lines = out.about(r, only)
	return out, nil
}

func (c *Recap) fill(r roster.Recap, only roster.VillageCode) {
	names := map[roster.VillageCode]string{}
	c.Total = villageRow(c.words.Total, "", r.Total)
	for _, v := range r.Villages {
		names[v.Code] = v.Name
		if only == "" || v.Code == only {
			c.Event.Villages = append(c.Event.Villages, Village{v.Code, v.Name, v.Official, v.District})
			c.Villages = append(c.Villages, villageRow(v.Name, v.Code, v.RecapTotal))
		}
		if v.Code == only {
			c.Total = villageRow(c.words.Total, "", v.RecapTotal)
		}
	}
	for i, s := range r.Sesi {
		name := s.Name
		if name == "" {
			name = c.words.PartOf(s.Day, string(s.Part))
		}
		c.Sessions = append(c.Sessions, RecapSesi{Session: sessionOf(s, r.Event.Zone), Name: name, Held: r.Held[i]})
	}
	held := r.HeldCount()
	for _, p := range r.People {
		if only != "" && p.Village != only {
			continue
		}
		c.person(p, names[p.Village], held)
	}
}

func (c *Recap) person(p roster.Standing, village string, held int) {
	if village == "" {
		village = string(p.Village)
	}
	counted := p.Role.Participant()
	c.People = append(c.People, RecapRow{Number: p.Number, Person: p.ID, Name: p.Name, Sex: p.Sex, Village: village, VillageCode: p.Village, Role: p.Role,
		Letters: p.Letters, Here: p.Here, Percent: tenths(roster.Percent(p.Here, held)), HalfDays: p.HalfDays, Completed: p.Completed && counted, Counted: counted,
		disabled: p.Disability() == roster.DisabilityYes})
	if d := p.Disability(); counted && p.HalfDays > 0 && d != roster.DisabilityYes && d != roster.DisabilityNo {
		c.Unasked++
	}
	for i, l := range p.Letters {
		if !counted || !l.Here() {
			continue
		}
		s := &c.Sessions[i]
		s.Here++
		switch p.Sex {
		case roster.L:
			s.HereL++
		case roster.P:
			s.HereP++
		}
	}
}

func villageRow(name string, code roster.VillageCode, t roster.RecapTotal) RecapVillage {
	return RecapVillage{Village: name, VillageCode: code, Listed: t.Listed, L: t.L, P: t.P, People: t.People, Disabled: t.Disabled,
		HalfDays: t.HalfDays, Here: t.Here, Possible: t.Possible, Percent: tenths(roster.Percent(t.Here, t.Possible)), Completed: t.Completed}
}

func tenths(n int) float64 { return float64(n) / 10 }

// about are the lines between the title and the table.
func (c *Recap) about(r roster.Recap, only roster.VillageCode) []Line {
	w, e := c.words, r.Event
	out := []Line{{w.Agenda, e.Title}}
	if len(r.Sesi) > 0 {
		loc := e.Zone.Location()
		first, last := w.Day(r.Sesi[0].Start.In(loc)), w.Day(r.Sesi[len(r.Sesi)-1].End.In(loc))
		if first != last {
			first += " " + w.Until + " " + last
		}
		out = append(out, Line{w.DayTime, first})
	}
	out = append(out, Line{w.Place, e.Venue})
	if only != "" && len(c.Villages) == 1 {
		out = append(out, Line{w.Village, c.Villages[0].Village})
	}
	t := c.Total
	return append(out, Line{w.People, fmt.Sprintf("%d (L %d, P %d)", t.People, t.L, t.P)}, Line{w.PersonDays, roster.Days(t.HalfDays)})
}

// About are the lines that stand above the figures.
func (c Recap) About() []Line { return c.lines }

// days is a number of half-days as days: "3.5".
func days(halves int) string { return strconv.FormatFloat(float64(halves)/2, 'f', -1, 64) }

func percent(p float64) string { return strconv.FormatFloat(p, 'f', 1, 64) }

// Book gives the recap as sheets: by person, by village, by sesi.
func (c Recap) Book() Book {
	w := c.words
	person := Sheet{Table: c.PersonTable(), Name: w.ByPerson, Kop: c.kop, Lines: c.lines, Notes: c.Rule}
	village := Sheet{Table: c.VillageTable(), Name: w.ByVillage, Kop: c.kop, Lines: c.lines, Notes: c.Rule, Foot: c.totals(),
		Charts: []Chart{{Kind: Stacked, Title: w.VillageChart, Names: "village", Series: []string{"l", "p"}},
			{Kind: Bars, Title: w.PercentChart, Names: "village", Series: []string{"percent"}, Axis: "%", Max: 100}}}
	sesi := Sheet{Table: c.SesiTable(), Name: w.Sessions, Kop: c.kop, Lines: c.lines, Notes: c.Rule[:2],
		Charts: []Chart{{Kind: Stacked, Title: w.SessionChart, Names: "session", Series: []string{"here_l", "here_p"}}}}
	return Book{Sheets: []Sheet{person, village, sesi}, Charts: w.Charts, Simulation: w.Simulation, Landscape: true}
}

// PersonTable has a row a person and a column a sesi. Its keys are a promise to
// scripts; those of the sesi are s1, s2, ...
func (c Recap) PersonTable() Table {
	w := c.words
	cols := []Column{{"number", w.No, Number}, {"name", w.Name, Text}, {"sex", w.Sex, Code}, {"village", w.Village, Text}, {"role", w.Role, Text}}
	for i, s := range c.Sessions {
		cols = append(cols, Column{"s" + strconv.Itoa(i+1), s.Name, Code})
	}
	for _, l := range roster.Statuses() {
		cols = append(cols, Column{strings.ToLower(string(l)), string(l), Number})
	}
	cols = append(cols, Column{"percent", "%", Number}, Column{"days", w.Days, Number}, Column{"completed", w.Completed, Code})
	return Table{Title: w.Recap + " - " + strings.ToUpper(w.ByPerson), Simulated: c.Event.Simulated, Columns: cols, Rows: func(yield func([]string) bool) {
		for _, p := range c.People {
			if !yield(c.personCells(p)) {
				return
			}
		}
	}}
}

func (c Recap) personCells(p RecapRow) []string {
	row := []string{strconv.Itoa(p.Number), p.Name, string(p.Sex), p.Village, string(p.Role)}
	counts := map[roster.Status]int{}
	for _, l := range p.Letters {
		counts[l]++
		if l == roster.Unmarked {
			l = "-"
		}
		row = append(row, string(l))
	}
	for _, l := range roster.Statuses() {
		row = append(row, strconv.Itoa(counts[l]))
	}
	done := c.words.NotYes
	switch {
	case !p.Counted:
		done = "-"
	case p.Completed:
		done = c.words.Yes
	}
	return append(row, percent(p.Percent), days(p.HalfDays), done)
}

// VillageTable has a row a village; totals are the rows of a Sheet's foot.
func (c Recap) VillageTable() Table {
	w := c.words
	return Table{Title: w.Recap + " - " + strings.ToUpper(w.ByVillage), Simulated: c.Event.Simulated,
		Columns: []Column{{"village", w.Village, Text}, {"village_code", w.VillageCode, Code}, {"listed", w.Listed, Number}, {"l", "L", Number}, {"p", "P", Number},
			{"people", w.People, Number}, {"disabled", w.Disabled, Number}, {"days", w.PersonDays, Number}, {"percent", "%", Number}, {"completed", w.Completed, Number}},
		Rows: func(yield func([]string) bool) {
			for _, v := range c.Villages {
				if !yield(villageCells(v)) {
					return
				}
			}
		}}
}

func villageCells(v RecapVillage) []string {
	return []string{v.Village, string(v.VillageCode), strconv.Itoa(v.Listed), strconv.Itoa(v.L), strconv.Itoa(v.P), strconv.Itoa(v.People),
		strconv.Itoa(v.Disabled), days(v.HalfDays), percent(v.Percent), strconv.Itoa(v.Completed)}
}

// totals are the sum over the villages and, reckoned another way, over the
// people; and whether they are the same.
func (c Recap) totals() [][]string {
	w := c.words
	sum, people := RecapVillage{Village: w.Total}, RecapVillage{Village: w.Check}
	for _, v := range c.Villages {
		sum.add(v)
	}
	held := 0
	for _, s := range c.Sessions {
		if s.Held {
			held++
		}
	}
	for _, p := range c.People {
		people.count(p, held)
	}
	for _, v := range []*RecapVillage{&sum, &people} {
		v.Percent = tenths(roster.Percent(v.Here, v.Possible))
	}
	row := villageCells(people)
	row[1] = w.Differs
	if a := villageCells(sum); strings.Join(a[2:], "|") == strings.Join(row[2:], "|") && c.Agrees {
		row[1] = w.Agrees
	}
	return [][]string{villageCells(sum), row}
}

func (v *RecapVillage) add(o RecapVillage) {
	v.Listed += o.Listed
	v.L += o.L
	v.P += o.P
	v.People += o.People
	v.Disabled += o.Disabled
	v.HalfDays += o.HalfDays
	v.Here += o.Here
	v.Possible += o.Possible
	v.Completed += o.Completed
}

// count adds one person of an event of which held sesi were held.
func (v *RecapVillage) count(p RecapRow, held int) {
	if !p.Counted {
		return
	}
	v.Listed++
	v.Possible += held
	v.HalfDays += p.HalfDays
	v.Here += p.Here
	if p.Completed {
		v.Completed++
	}
	if p.HalfDays == 0 {
		return
	}
	v.People++
	if p.disabled {
		v.Disabled++
	}
	switch p.Sex {
	case roster.L:
		v.L++
	case roster.P:
		v.P++
	}
}
