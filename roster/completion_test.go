package roster_test

import (
	"slices"
	"testing"
	"time"

	"diklat/roster"
)

func TestHalfDaysAndDays(t *testing.T) {
	sesi := []roster.Sesi{
		{Day: 1, Part: roster.Morning}, {Day: 1, Part: roster.Morning, Name: "Kunjungan"}, {Day: 1, Part: roster.Afternoon},
		{Day: 2, Part: roster.Morning}, {Day: 2, Part: "malam"},
	}
	for _, c := range []struct {
		letters string
		halves  int
		days    string
	}{
		{"HHHHH", 4, "2"}, {"H.H..", 2, "1"}, {".T.P.", 2, "1"}, {"HHA..", 1, "0,5"}, {"AISIA", 0, "0"}, {"....H", 1, "0,5"}, {"H..HT", 3, "1,5"},
	} {
		var l []roster.Status
		for _, r := range c.letters {
			s := roster.Status(string(r))
			if r == '.' {
				s = roster.Unmarked
			}
			l = append(l, s)
		}
		if got := roster.HalfDays(sesi, l); got != c.halves || roster.Days(got) != c.days {
			t.Errorf("%s: %d half-days, %s days; want %d, %s", c.letters, got, roster.Days(got), c.halves, c.days)
		}
	}
}

func TestTheThresholdIsExact(t *testing.T) {
	r := roster.Rule{Threshold: 80}
	for _, c := range []struct {
		here, held int
		want       bool
	}{{4, 5, true}, {3, 4, false}, {8, 10, true}, {79, 100, false}, {0, 0, false}, {4, 4, true}} {
		if got := r.Reached(c.here, c.held); got != c.want {
			t.Errorf("%d of %d: %v", c.here, c.held, got)
		}
	}
	if got := []int{roster.Percent(5, 6), roster.Percent(1, 3), roster.Percent(0, 0), roster.Percent(3, 3)}; !slices.Equal(got, []int{833, 333, 0, 1000}) {
		t.Errorf("percent %v", got)
	}
}

func TestARecapKeepsPeopleAndPersonDaysApart(t *testing.T) {
	e, err := roster.NewEvent("Uji", "", time.Date(2025, 11, 7, 0, 0, 0, 0, time.UTC), 1, roster.WITA, []roster.VillageCode{"a", "b"})
	if err != nil {
		t.Fatal(err)
	}
	row := func(n int, v roster.VillageCode, sex roster.Sex, role roster.Role, s roster.Status) roster.Row {
		p := roster.Person{ID: roster.PersonID(rune('a' + n)), Name: "X", Village: v, Sex: sex, Role: role}
		if n == 1 {
			p.WG = roster.WG{1, 1, 3, 1, 1, 1}
		}
		return roster.Row{Enrolment: roster.Enrolment{Number: n, Person: p}, Mark: roster.Mark{Status: s}}
	}
	villages := []roster.Village{{Code: "a"}, {Code: "b"}}
	roll := func(i int, letters ...roster.Status) roster.Roll {
		return roster.Roll{Event: e, Sesi: e.Sesi[i], Villages: villages, Rows: []roster.Row{
			row(1, "a", roster.L, roster.Kader, letters[0]), row(2, "a", roster.P, roster.Kader, letters[1]),
			row(3, "b", roster.P, roster.Warga, letters[2]), row(4, "b", roster.P, roster.Staff, letters[3])}}
	}
	r := roster.NewRecap(e, []roster.Roll{roll(0, "H", "T", "A", "H"), roll(1, "P", "", "", "H")})
	want := roster.RecapTotal{Listed: 3, People: 2, L: 1, P: 1, HalfDays: 3, Here: 3, Possible: 6, Completed: 1, Disabled: 1}
	if r.Total != want || r.Sum() != want || !r.Over() {
		t.Errorf("total %+v, villages %+v", r.Total, r.Sum())
	}
	if s := r.People[3]; s.Here != 2 || s.HalfDays != 2 { // staff: reckoned, in no total
		t.Errorf("staff %+v", s)
	}
	if s := r.People[0]; s.Count(roster.Present) != 1 || s.Count(roster.LeftEarly) != 1 || !s.Completed {
		t.Errorf("person %+v", s)
	}
	if early := roster.NewRecap(e, []roster.Roll{roll(0, "H", "", "", ""), roll(1, "", "", "", "H")}); early.HeldCount() != 1 || early.Over() || !early.People[0].Completed {
		t.Errorf("half way: %+v", early)
	}
}

func TestTallies(t *testing.T) {
	e, err := roster.NewEvent("Uji", "", time.Date(2025, 11, 7, 0, 0, 0, 0, time.UTC), 1, roster.WITA, []roster.VillageCode{"a"})
	if err != nil {
		t.Fatal(err)
	}
	row := func(sex roster.Sex, role roster.Role, born int, s roster.Status) roster.Row {
		return roster.Row{Enrolment: roster.Enrolment{Person: roster.Person{Village: "a", Sex: sex, Role: role, BirthYear: born}}, Mark: roster.Mark{Status: s}}
	}
	r := roster.Roll{Event: e, Villages: []roster.Village{{Code: "a"}}, Rows: []roster.Row{
		row(roster.P, roster.Keluarga, 1990, "H"), row(roster.L, "petani", 2007, "A"), row(roster.P, roster.Kader, 0, ""), row(roster.P, roster.Staff, 1990, "H")}}
	keys := func(by roster.By) (out []string) {
		for _, x := range r.Tallies(by) {
			out = append(out, x.Key)
		}
		return out
	}
	for by, want := range map[roster.By][]string{
		roster.BySex: {"L", "P"}, roster.ByAge: {"18-24", "35-44", ""}, roster.ByDisability: {"unknown"},
		roster.ByRole: {"kader", "keluarga PMI", "petani"}, roster.ByDesa: {"a"},
	} {
		if got := keys(by); !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", by, got, want)
		}
		n, here := 0, 0
		for _, x := range r.Tallies(by) {
			n, here = n+x.Total, here+x.Present
		}
		if n != 3 || here != 1 {
			t.Errorf("%s adds up to %d of %d", by, here, n)
		}
	}
}
