package report

import (
	"cmp"
	"slices"

	"diklat/roster"
)

// Least is the fewest people of whom a file without names says anything in
// particular: fewer are merged with others, or what would tell them apart is hidden.
// In a village of a few hundred, four people of one age and sex are no crowd.
const Least = 5

// Hidden stands where a value would single somebody out.
const Hidden = "*"

// Mask hides who people are: it gives each a code, merges small villages, and keeps
// of sex, age group, disability and role, in this order, only what at least Least
// people of a village share. What is kept of one person is kept alike of all of the
// village, so that a hidden value does not follow from the others.
type Mask struct {
	faces map[roster.PersonID]Face
	place map[roster.VillageCode]string // the name under which a village stands
}

// Face is what a file without names shows of a person.
type Face struct{ Code, Village, Sex, AgeBand, Disability, Role string }

// NewMask makes the mask for the people of an event. codes has one for each of
// them; merged is the name of the villages that are too small.
func NewMask(e roster.Event, people []roster.Person, villages []roster.Village, codes map[roster.PersonID]string, merged string) Mask {
	m := Mask{faces: map[roster.PersonID]Face{}, place: mergeVillages(people, villages, merged)}
	groups := map[string][]roster.Person{}
	for _, p := range people {
		v := m.place[p.Village]
		groups[v] = append(groups[v], p)
	}
	traits := []func(roster.Person) string{
		func(p roster.Person) string { return string(p.Sex) },
		func(p roster.Person) string { return string(p.BandIn(e.Year())) },
		func(p roster.Person) string { return string(p.Disability()) },
		func(p roster.Person) string { return string(p.Role) },
	}
	for v, group := range groups {
		shown := make([]bool, len(traits))
		for i := range traits {
			shown[i] = true
			shown[i] = crowded(group, traits, shown)
		}
		for _, p := range group {
			value := func(i int) string {
				if shown[i] {
					return traits[i](p)
				}
				return Hidden
			}
			m.faces[p.ID] = Face{codes[p.ID], v, value(0), value(1), value(2), value(3)}
		}
	}
	return m
}

// crowded reports that everybody of a group shares the traits that are shown with
// Least people, themselves included.
func crowded(group []roster.Person, traits []func(roster.Person) string, shown []bool) bool {
	cells := map[[4]string]int{}
	for _, p := range group {
		var c [4]string
		for i, t := range traits {
			if shown[i] {
				c[i] = t(p)
			}
		}
		cells[c]++
	}
	for _, n := range cells {
		if n < Least {
			return false
		}
	}
	return true
}

// mergeVillages names every village; those with fewer than Least people share a
// name, and with them the smallest others until they are enough together.
func mergeVillages(people []roster.Person, villages []roster.Village, merged string) map[roster.VillageCode]string {
	count := map[roster.VillageCode]int{}
	for _, p := range people {
		count[p.Village]++
	}
	place := map[roster.VillageCode]string{}
	for c := range count {
		place[c] = string(c)
	}
	for _, v := range villages {
		place[v.Code] = v.Name
	}
	order := make([]roster.VillageCode, 0, len(count))
	for c := range count {
		order = append(order, c)
	}
	slices.SortFunc(order, func(a, b roster.VillageCode) int { return cmp.Or(count[a]-count[b], cmp.Compare(a, b)) })
	together := 0
	for _, c := range order {
		if count[c] >= Least && (together == 0 || together >= Least) {
			break
		}
		together += count[c]
		place[c] = merged
	}
	return place
}

// Of is the face of a person; somebody the mask does not know shows nothing.
func (m Mask) Of(p roster.PersonID) Face {
	if f, ok := m.faces[p]; ok {
		return f
	}
	return Face{Hidden, Hidden, Hidden, Hidden, Hidden, Hidden}
}

// Village is the name under which a village stands.
func (m Mask) Village(c roster.VillageCode) string {
	if v, ok := m.place[c]; ok {
		return v
	}
	return Hidden
}

// Attendance hides who the rows are about, and in what order, when and by whom
// they were recorded.
func (m Mask) Attendance(a Attendance) Attendance {
	rows := slices.Collect(a.Rows())
	at := map[roster.SesiID]int{}
	for i, s := range a.Sessions {
		at[s.ID] = i
	}
	for i, r := range rows {
		f := m.Of(r.Person)
		rows[i] = AttendanceRow{Person: roster.PersonID(f.Code), Village: f.Village, Sex: roster.Sex(f.Sex), Role: roster.Role(f.Role),
			Session: r.Session, Status: r.Status, Method: r.Method}
	}
	slices.SortFunc(rows, func(a, b AttendanceRow) int {
		return cmp.Or(at[a.Session]-at[b.Session], cmp.Compare(a.Person, b.Person))
	})
	a.Event.Villages = m.villages(a.Event.Villages)
	a.masked = rows
	return a
}

// villages are those that may stand by themselves.
func (m Mask) villages(all []Village) []Village {
	out := []Village{}
	for _, v := range all {
		if m.place[v.Code] == v.Name {
			out = append(out, v)
		}
	}
	return out
}
