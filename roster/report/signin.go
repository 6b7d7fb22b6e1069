package report

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"diklat/roster"
)

// Per says what one sheet of a daftar hadir is for.
type Per string

// A sheet a sesi, a day, or a day and village.
const (
	PerSesi    Per = "sesi"
	PerDay     Per = "day"
	PerVillage Per = "village"
)

// SigninOptions say which sheets are wanted.
type SigninOptions struct {
	Options
	Per    Per
	Day    int              // 1, 2, ...; 0 for all
	Sesi   roster.SesiID    // the only one; "" for all
	Filled bool             // with what is recorded, instead of a place to sign
	Walkin int              // empty rows at the end of each sheet
	Layout roster.Signature // "" is the event's own
}

// Signin is the daftar hadir of an event on paper.
type Signin struct {
	Event  Event
	Layout roster.Signature
	Filled bool
	Words  Words
	Sheets []SigninSheet
}

// SigninSheet is one list to sign.
type SigninSheet struct {
	Kop   []string
	Title []string // lines; the second is the event
	Lines []Line
	Rows  []SigninRow
	L, P  int // participants among the rows
	Left  Signature
	Right Signature
}

// SigninRow is one numbered row; an empty Name is a row for somebody who walks in.
type SigninRow struct {
	Number                            int
	Name, Sex, Age, Role, From, Phone string
	Mark                              string // what is recorded: "H 08.02"
}

// Signature is who signs at the foot: lines above the name, the name, the NIP of
// officials.
type Signature struct {
	Above     []string
	Name, NIP string
}

// NewSignin makes the sheets of an event. An Options.Village that fits none or
// several is a *roster.VillageError.
func NewSignin(e roster.Event, rolls []roster.Roll, o SigninOptions, w Words) (Signin, error) {
	s := Signin{Event: eventOf(e), Layout: o.Layout, Filled: o.Filled, Words: w}
	if s.Layout == "" {
		s.Layout = e.Signature
	}
	villages := villagesOf(rolls)
	for _, v := range villages {
		s.Event.Villages = append(s.Event.Villages, Village{v.Code, v.Name, v.Official, v.District})
	}
	m := signinMaker{Signin: &s, e: e, o: o, villages: villages}
	only := villages
	if o.Village != "" {
		v, err := roster.MatchVillage(villages, o.Village)
		if err != nil {
			return Signin{}, err
		}
		only = []roster.Village{v}
	}
	for _, group := range m.groups(rolls) {
		switch {
		case o.Per == PerVillage:
			for _, v := range only {
				m.add(group, &v)
			}
		case o.Village != "":
			m.add(group, &only[0])
		default:
			m.add(group, nil)
		}
	}
	return s, nil
}

// signinMaker holds what all sheets need.
type signinMaker struct {
	*Signin
	e        roster.Event
	o        SigninOptions
	villages []roster.Village
}

// groups puts together the rolls that share a sheet: each alone, or those of a day.
func (m signinMaker) groups(rolls []roster.Roll) [][]roster.Roll {
	var out [][]roster.Roll
	for _, r := range rolls {
		if m.o.Day != 0 && r.Sesi.Day != m.o.Day || m.o.Sesi != "" && r.Sesi.ID != m.o.Sesi {
			continue
		}
		if last := len(out) - 1; m.o.Per != PerSesi && last >= 0 && out[last][0].Sesi.Day == r.Sesi.Day {
			out[last] = append(out[last], r)
			continue
		}
		out = append(out, []roster.Roll{r})
	}
	return out
}

// add makes the sheet of one group, of one village or of all (nil).
func (m signinMaker) add(group []roster.Roll, v *roster.Village) {
	sh := SigninSheet{Kop: m.e.Head(), Title: []string{m.Words.Signin, strings.ToUpper(m.e.Title)}}
	first := group[0].Sesi
	start, end := first.Start.In(m.e.Zone.Location()), group[len(group)-1].Sesi.End.In(m.e.Zone.Location())
	sh.Lines = m.lines(start, end, group, v)
	for i, r := range group[0].Rows {
		if v != nil && r.Village != v.Code {
			continue
		}
		sh.Rows = append(sh.Rows, m.row(group, i))
		if r.Role.Participant() {
			switch r.Sex {
			case roster.L:
				sh.L++
			case roster.P:
				sh.P++
			}
		}
	}
	slices.SortStableFunc(sh.Rows, func(a, b SigninRow) int { return a.Number - b.Number })
	next := 0
	for _, r := range group[0].Rows {
		next = max(next, r.Number)
	}
	for n := range m.o.Walkin {
		row := SigninRow{Number: next + 1 + n}
		if v != nil {
			row.Number = 0 // two villages must not give out the same number
		}
		sh.Rows = append(sh.Rows, row)
	}
	sh.Left, sh.Right = m.signers(start)
	m.Sheets = append(m.Sheets, sh)
}

func (m signinMaker) lines(start, end time.Time, group []roster.Roll, v *roster.Village) []Line {
	w := m.Words
	agenda := m.e.Agenda
	if agenda == "" {
		agenda = m.e.Title
	}
	if len(group) == 1 {
		name := group[0].Sesi.Name
		if name == "" {
			name = w.PartOf(group[0].Sesi.Day, string(group[0].Sesi.Part))
		}
		agenda += " - " + name
	}
	out := []Line{{w.DayTime, w.Day(start)}, {w.Time, w.Clock(start) + " " + w.Until + " " + w.Clock(end) + " " + string(m.e.Zone)},
		{w.Place, m.e.Venue}, {w.Agenda, agenda}}
	if v != nil {
		out = append(out, Line{w.Village, v.Name})
	}
	return out
}

// row is the i-th person of a group of rolls.
func (m signinMaker) row(group []roster.Roll, i int) SigninRow {
	r := group[0].Rows[i]
	row := SigninRow{Number: r.Number, Name: r.Name, Sex: string(r.Sex), Role: string(r.Role), Phone: r.Phone, From: r.Office}
	if row.From == "" {
		row.From = group[0].VillageOf(r.Village).Name
	}
	switch year := m.e.Year(); {
	case r.BirthYear > 0 && r.BirthYear <= year:
		row.Age = strconv.Itoa(year - r.BirthYear)
	case r.AgeBand != "":
		row.Age = string(r.AgeBand)
	}
	if !m.o.Filled {
		return row
	}
	var marks []string
	for _, roll := range group {
		mark := "-"
		o := roll.Rows[min(i, len(roll.Rows)-1)] // rolls of one moment hold the same people
		if o.ID != r.ID {
			o, _ = roll.Find(r.ID)
		}
		if o.Mark.Status != roster.Unmarked {
			mark = m.marked(o.Mark)
		}
		marks = append(marks, mark)
	}
	row.Mark = strings.Join(marks, ", ")
	return row
}

// marked is a letter with its time; letters of people who did not come have none.
func (m signinMaker) marked(k roster.Mark) string {
	if !k.Status.Here() || k.At.IsZero() {
		return string(k.Status)
	}
	return string(k.Status) + " " + m.Words.Clock(k.At.In(m.e.Zone.Location()))
}

// signers are the two at the foot; the right one stands under place and date.
func (m signinMaker) signers(day time.Time) (left, right Signature) {
	of := func(s roster.Signer, title string) Signature {
		if s.Title != "" {
			title = s.Title
		}
		return Signature{Above: []string{title}, Name: s.Name, NIP: s.NIP}
	}
	g := m.e.Signers
	left, right = of(g.Mengetahui, ""), of(g.Fasilitator, m.Words.Facilitator)
	left.Above = append([]string{m.Words.KnownBy + ","}, left.Above...)
	place := g.Place
	if place == "" {
		place = m.e.Venue
	}
	_, date, _ := strings.Cut(m.Words.Day(day), ", ")
	right.Above = append([]string{fmt.Sprintf("%s, %s", place, date)}, right.Above...)
	return left, right
}

// Book gives the sheets as a workbook.
func (s Signin) Book() Book {
	w := s.Words
	b := Book{Simulation: w.Simulation}
	last := w.Sign
	if s.Filled {
		last = w.Recorded
	}
	for _, sh := range s.Sheets {
		t := Table{Title: strings.Join(sh.Title, " - "), Simulated: s.Event.Simulated, Columns: []Column{
			{"no", w.No, Number}, {"name", w.Name, Text}, {"sex", w.Sex, Text}, {"age", w.Age, Text}, {"role", w.Role, Text},
			{"from", w.From, Text}, {"phone", w.Phone, Code}, {"sign", last, Text}}}
		t.Rows = func(yield func([]string) bool) {
			for _, r := range sh.Rows {
				no := ""
				if r.Number > 0 {
					no = strconv.Itoa(r.Number)
				}
				if !yield([]string{no, r.Name, r.Sex, r.Age, r.Role, r.From, r.Phone, r.Mark}) {
					return
				}
			}
		}
		b.Sheets = append(b.Sheets, Sheet{Table: t, Name: sh.tab(), Kop: sh.Kop, Lines: sh.Lines, Notes: append(sh.totals(w), sh.signed()...)})
	}
	return b
}

// totals are the lines below the list.
func (sh SigninSheet) totals(w Words) []string {
	return []string{fmt.Sprintf("L = %d, P = %d, %s = %d", sh.L, sh.P, w.Total, sh.L+sh.P), w.RuleStaff}
}

// Totals are the lines below the list.
func (s Signin) Totals(sh SigninSheet) []string { return sh.totals(s.Words) }

func (sh SigninSheet) signed() []string {
	var out []string
	for _, g := range []Signature{sh.Left, sh.Right} {
		name := g.Name
		if name == "" {
			name = "........................"
		}
		out = append(out, strings.Join(g.Above, " ")+": "+name)
	}
	return out
}

// tab is a short name: the day, and the sesi or village.
func (sh SigninSheet) tab() string {
	name := sh.Lines[0].Value
	if _, date, ok := strings.Cut(name, ", "); ok {
		name = date
	}
	if len(sh.Lines) > 4 {
		return name + " " + sh.Lines[4].Value
	}
	from, _, _ := strings.Cut(sh.Lines[1].Value, " ")
	return name + " " + from
}
