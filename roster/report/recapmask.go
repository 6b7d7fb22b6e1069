package report

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"diklat/roster"
)

// MaskedRecap is a recap without names: its figures are texts, since some are
// hidden. Cells below Least are "<5"; where a hidden one would follow from its
// column's total, the next smallest is hidden too.
type MaskedRecap struct {
	Event     Event       `json:"event"`
	Threshold int         `json:"threshold"`
	Rule      []string    `json:"rule"`
	Sessions  []RecapSesi `json:"sessions"`
	People    []Object    `json:"people"`   // the rows of PersonTable
	Villages  []Object    `json:"villages"` // the rows of VillageTable
	book      Book
}

// Recap hides who the rows are about. r must be of all villages.
func (m Mask) Recap(c Recap) MaskedRecap {
	c.People = slices.Clone(c.People)
	for i, p := range c.People {
		f := m.Of(p.Person)
		p.Number, p.Person, p.Name, p.Village, p.VillageCode = 0, roster.PersonID(f.Code), f.Code, f.Village, ""
		p.Sex, p.Role = roster.Sex(f.Sex), roster.Role(f.Role)
		c.People[i] = p
	}
	slices.SortFunc(c.People, func(a, b RecapRow) int { return cmp.Compare(a.Name, b.Name) })
	c.Villages = m.merge(c.Villages)
	c.Event.Villages = m.villages(c.Event.Villages)
	c.lines = slices.DeleteFunc(slices.Clone(c.lines), func(l Line) bool { return l.Label == c.words.Village })
	c.Rule = append(slices.Clone(c.Rule), c.words.Masked)
	c.kop = nil
	out := MaskedRecap{Event: c.Event, Threshold: c.Threshold, Rule: c.Rule, book: c.Book()}
	out.Sessions = slices.Clone(c.Sessions)
	for i := range out.Sessions {
		out.Sessions[i].HereL, out.Sessions[i].HereP = 0, 0
	}
	out.book.Sheets = out.book.Sheets[:2]
	person := &out.book.Sheets[0].Table
	all := person.Rows
	person.Rows = func(yield func([]string) bool) {
		for row := range all {
			row[0] = "" // the number stands on paper beside the name
			if !yield(row) {
				return
			}
		}
	}
	village := &out.book.Sheets[1]
	village.Rows = slices.Values(suppress(c))
	village.Foot, village.Charts = [][]string{suppressTotal(c.totals()[0], slices.Collect(village.Rows))}, nil
	if !number(village.Foot[0][colL]) {
		for i := range out.book.Sheets { // the lines above say how many were L and P
			out.book.Sheets[i].Lines = slices.DeleteFunc(slices.Clone(c.lines), func(l Line) bool { return l.Label == c.words.People })
		}
	}
	out.People, out.Villages = objects(out.PersonTable()), objects(out.VillageTable())
	return out
}

// Object is a row by the keys of its columns.
type Object map[string]string

func objects(t Table) []Object {
	out := []Object{}
	for row := range t.Rows {
		o := Object{}
		for i, c := range t.Columns {
			o[c.Key] = row[i]
		}
		out = append(out, o)
	}
	return out
}

// Book gives the recap as sheets.
func (r MaskedRecap) Book() Book { return r.book }

// PersonTable is a row a person.
func (r MaskedRecap) PersonTable() Table { return r.book.Sheets[0].Table }

// VillageTable is a row a village.
func (r MaskedRecap) VillageTable() Table { return r.book.Sheets[1].Table }

// merge adds up villages that stand under one name.
func (m Mask) merge(villages []RecapVillage) []RecapVillage {
	var out []RecapVillage
	at := map[string]int{}
	for _, v := range villages {
		if v.Listed == 0 {
			continue
		}
		name := m.Village(v.VillageCode)
		if name != v.Village {
			v.Village, v.VillageCode = name, ""
		}
		i, ok := at[name]
		if !ok {
			at[name] = len(out)
			out = append(out, v)
			continue
		}
		out[i].add(v)
	}
	for i := range out {
		out[i].Percent = tenths(roster.Percent(out[i].Here, out[i].Possible))
	}
	return out
}

// The columns of a village's row that count people.
const (
	colListed, colL, colP, colPeople, colDisabled, colCompleted = 2, 3, 4, 5, 6, 9
)

// suppress are the rows of the villages with small figures hidden.
func suppress(c Recap) [][]string {
	rows := make([][]string, len(c.Villages))
	for i, v := range c.Villages {
		rows[i] = villageCells(v)
	}
	for _, col := range []int{colListed, colPeople, colDisabled, colCompleted, colL} {
		hide(rows, col)
	}
	for _, r := range rows { // L and P add up to the people: one gives the other away
		if small(r[colP]) || !number(r[colL]) {
			r[colL], r[colP] = Hidden, Hidden
		}
	}
	hide(rows, colP)
	for _, r := range rows {
		if !number(r[colP]) {
			r[colL], r[colP] = Hidden, Hidden
		}
	}
	return rows
}

// suppressTotal hides what of the total is small, or is the figure of the one row
// in which it is hidden.
func suppressTotal(total []string, rows [][]string) []string {
	for _, col := range []int{colListed, colPeople, colDisabled, colCompleted, colL, colP} {
		hidden := 0
		for _, r := range rows {
			if !number(r[col]) {
				hidden++
			}
		}
		if hidden == 1 || small(total[col]) {
			total[col] = Hidden
		}
	}
	if !number(total[colL]) || !number(total[colP]) {
		total[colL], total[colP] = Hidden, Hidden
	}
	return total
}

// below is what stands for a figure from 1 to Least-1.
var below = "<" + strconv.Itoa(Least)

// hide hides small figures of a column, and one more if a single one is hidden.
func hide(rows [][]string, col int) {
	hidden, next := 0, -1
	for i, r := range rows {
		switch {
		case small(r[col]):
			r[col] = below
			hidden++
		case !number(r[col]):
			hidden++
		case next < 0 || figure(r[col]) < figure(rows[next][col]):
			next = i
		}
	}
	if hidden == 1 && next >= 0 {
		rows[next][col] = Hidden
	}
}

func figure(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

func number(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

func small(s string) bool { return number(s) && figure(s) > 0 && figure(s) < Least }
