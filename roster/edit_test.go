package roster_test

import (
	"testing"

	"pgregory.net/rapid"

	"diklat/roster"
)

// TestNoEditVanishes: whatever two people make of a record, the join holds every
// change of both, or says which field they fight over.
func TestNoEditVanishes(t *testing.T) {
	person := rapid.Custom(func(t *rapid.T) roster.Person {
		word := rapid.SampledFrom([]string{"", "a", "b", "c"})
		return roster.Person{ID: "p", Name: word.Draw(t, "name"), Phone: word.Draw(t, "phone"), Office: word.Draw(t, "office"), BirthYear: rapid.SampledFrom([]int{0, 1980, 1990}).Draw(t, "year")}
	})
	rapid.Check(t, func(t *rapid.T) {
		was, mine, theirs := person.Draw(t, "was"), person.Draw(t, "mine"), person.Draw(t, "theirs")
		got, fight, err := roster.MergeEdit(was, mine, theirs)
		if err != nil {
			t.Fatal(err)
		}
		fields := func(p roster.Person) []any { return []any{p.Name, p.Phone, p.Office, p.BirthYear} }
		w, m, th, g := fields(was), fields(mine), fields(theirs), fields(got)
		fights := 0
		for i := range w {
			switch {
			case m[i] != w[i] && th[i] != w[i] && m[i] != th[i]:
				fights++
			case fight != nil:
			case m[i] != w[i] && g[i] != m[i], m[i] == w[i] && g[i] != th[i]:
				t.Fatalf("field %d: was %v, mine %v, theirs %v, joined %v", i, w[i], m[i], th[i], g[i])
			}
		}
		if (fight == nil) != (fights == 0) || fight != nil && len(fight.Fields) != fights {
			t.Fatalf("%d fields in conflict, told %+v", fights, fight)
		}
	})
}
