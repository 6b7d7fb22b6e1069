package report

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"diklat/roster"
)

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
			row = SigninRow{Extra: alphabet(n)} // two villages must not give out the same number
		}
		sh.Rows = append(sh.Rows, row)
	}
	if m.o.Filled {
		sh.Here = m.turnout(group, v)
	}
	sh.Left, sh.Right = m.signers(start)
	m.Sheets = append(m.Sheets, sh)
}

// alphabet counts a, b, ..., z, aa, ab, ...
func alphabet(n int) string {
	s := string(rune('a' + n%26))
	if n >= 26 {
		return alphabet(n/26-1) + s
	}
	return s
}

// turnout counts who was there, by sesi.
func (m signinMaker) turnout(group []roster.Roll, v *roster.Village) []Turnout {
	var out []Turnout
	for _, roll := range group {
		t := Turnout{Sesi: m.sesi(roll.Sesi)}
		for _, r := range roll.Rows {
			if !r.Role.Participant() || !r.Mark.Status.Here() || v != nil && r.Village != v.Code {
				continue
			}
			switch r.Sex {
			case roster.L:
				t.L++
			case roster.P:
				t.P++
			}
		}
		out = append(out, t)
	}
	return out
}

// sesi is the name of a sesi, else its day and part of the day.
func (m signinMaker) sesi(s roster.Sesi) string {
	if s.Name != "" {
		return s.Name
	}
	return m.Words.PartOf(s.Day, string(s.Part))
}

func (m signinMaker) lines(start, end time.Time, group []roster.Roll, v *roster.Village) []Line {
	w := m.Words
	agenda := m.e.Agenda
	if agenda == "" {
		agenda = m.e.Title
	}
	if len(group) == 1 {
		agenda += " - " + m.sesi(group[0].Sesi)
	}
	out := []Line{{w.DayTime, w.Day(start)}, {w.Time, w.Clock(start) + " " + w.Until + " " + w.Clock(end) + " " + string(m.e.Zone)},
		{w.Place, m.e.Venue}, {w.Agenda, agenda}}
	if v != nil {
		label := w.Village
		if v.Kind == roster.Kantor {
			label = w.From
		}
		out = append(out, Line{label, v.Name})
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
