package report

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"diklat/roster"
)

// crowd draws the people of an event of a few villages.
func crowd(t *rapid.T) (roster.Event, []roster.Person, []roster.Village, map[roster.PersonID]string) {
	var people []roster.Person
	var villages []roster.Village
	codes := map[roster.PersonID]string{}
	for v := range rapid.IntRange(1, 6).Draw(t, "villages") {
		code := roster.VillageCode(fmt.Sprint("v", v))
		villages = append(villages, roster.Village{Code: code, Name: fmt.Sprint("Desa ", v)})
		for range rapid.IntRange(0, 25).Draw(t, "people") {
			id := roster.PersonID(fmt.Sprint("p", len(people)))
			p := roster.Person{ID: id, Name: "Nama " + string(id), Village: code, Phone: "0811",
				Sex:       rapid.SampledFrom([]roster.Sex{roster.L, roster.P}).Draw(t, "sex"),
				BirthYear: rapid.SampledFrom([]int{0, 1960, 1990, 2001}).Draw(t, "year"),
				Role:      rapid.SampledFrom([]roster.Role{roster.Kader, roster.Perangkat}).Draw(t, "role"),
				WG:        rapid.SampledFrom([]roster.WG{{}, {1, 1, 1, 1, 1, 1}, {1, 3, 1, 1, 1, 1}}).Draw(t, "wg")}
			people = append(people, p)
			codes[id] = fmt.Sprint("K", 900-len(people))
		}
	}
	return roster.Event{ID: "e"}, people, villages, codes
}

// Whatever a file without names shows of a person, four others of the event show
// the same, unless the event has fewer than five.
func TestNobodyStandsAlone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e, people, villages, codes := crowd(t)
		m := NewMask(e, people, villages, codes, "lain")
		cells := map[Face]int{}
		for _, p := range people {
			f := m.Of(p.ID)
			if f.Code != codes[p.ID] {
				t.Fatalf("code %q", f.Code)
			}
			f.Code = ""
			cells[f]++
		}
		for f, n := range cells {
			if n < min(Least, len(people)) {
				t.Errorf("%d people show %+v", n, f)
			}
			if len(people) < Least && (f.Sex != Hidden || f.AgeBand != Hidden) {
				t.Errorf("%d people in all, and %+v", len(people), f)
			}
		}
	})
}

// No small figure of a village can be read, nor reckoned from its column's total.
func TestSmallFiguresAreHidden(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 6).Draw(t, "villages")
		c := Recap{words: Words{Total: "Jumlah"}}
		for i := range n {
			l, p := rapid.IntRange(0, 12).Draw(t, "l"), rapid.IntRange(0, 12).Draw(t, "p")
			v := RecapVillage{Village: fmt.Sprint(i), Listed: l + p + rapid.IntRange(0, 3).Draw(t, "away"), L: l, P: p, People: l + p,
				Disabled: rapid.IntRange(0, l+p).Draw(t, "d"), Completed: rapid.IntRange(0, l+p).Draw(t, "c")}
			c.Villages = append(c.Villages, v)
		}
		rows := suppress(c)
		total := suppressTotal(c.totals()[0], rows)
		for _, col := range []int{colListed, colL, colP, colPeople, colDisabled, colCompleted} {
			hidden := 0
			for _, r := range rows {
				if small(r[col]) {
					t.Errorf("column %d shows %s", col, r[col])
				}
				if !number(r[col]) {
					hidden++
				}
			}
			if hidden == 1 && number(total[col]) {
				t.Errorf("column %d: the total gives the one hidden figure away", col)
			}
		}
		for i, r := range rows {
			if v := c.Villages[i]; number(r[colL]) && r[colL] != strconv.Itoa(v.L) || number(r[colPeople]) && r[colPeople] != strconv.Itoa(v.People) {
				t.Errorf("a shown figure is wrong: %v of %+v", r, v)
			}
			if number(r[colL]) != number(r[colP]) {
				t.Errorf("one sex gives the other away: %v", r)
			}
		}
	})
}

func TestMaskedRowsHoldNothingOfThePerson(t *testing.T) {
	e := roster.Event{ID: "e", Zone: roster.WITA, Sesi: []roster.Sesi{{ID: "s", Day: 1, Part: roster.Morning}}}
	roll := roster.Roll{Event: e, Sesi: e.Sesi[0], Villages: []roster.Village{{Code: "a", Name: "Oeltua"}, {Code: "b", Name: "Oben"}}}
	codes := map[roster.PersonID]string{}
	var people []roster.Person
	for i := range 14 {
		p := roster.Person{ID: roster.PersonID(fmt.Sprint("orang", i)), Name: fmt.Sprint("Maria ", i), Village: "a", Sex: roster.P, Role: roster.Kader, Phone: "08119"}
		if i > 11 {
			p.Village = "b"
		}
		codes[p.ID], people = fmt.Sprint("K", 99-i), append(people, p)
		roll.Rows = append(roll.Rows, roster.Row{Enrolment: roster.Enrolment{Number: i + 1, Person: p},
			Mark: roster.Mark{Status: roster.Present, By: roster.Self(p.ID), Method: roster.BySelf, Reason: "demam"}})
	}
	m := NewMask(e, people, roll.Villages, codes, "lain")
	a, err := NewAttendance(e, []roster.Roll{roll}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	r, err := NewRecap(roster.NewRecap(e, []roster.Roll{roll}), Options{}, Words{Threshold: func(int) string { return "" }, HeldOf: func(int, int) string { return "" },
		PartOf: func(int, string) string { return "" }, Day: func(time.Time) string { return "" }, Village: "Desa", People: "Orang"})
	if err != nil {
		t.Fatal(err)
	}
	masked := m.Recap(r)
	said := fmt.Sprint(slices.Collect(m.Attendance(a).Rows()), m.Attendance(a).Event, masked.Event)
	for _, t := range []Table{masked.PersonTable(), masked.VillageTable(), m.People(roll, "")} {
		for row := range t.Rows {
			said += fmt.Sprint(row)
		}
	}
	for _, p := range people {
		for _, s := range []string{string(p.ID) + "}", string(p.ID) + " ", p.Name, "08119", "sendiri", "demam"} {
			if strings.Contains(said, s) {
				t.Errorf("%q is in %s", s, said)
			}
		}
	}
	if strings.Contains(said, "Oben") || !strings.Contains(said, "lain") { // two people
		t.Errorf("a village of two stands by itself: %s", said)
	}
}
