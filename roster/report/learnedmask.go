package report

import (
	"cmp"
	"slices"

	"diklat/roster"
)

// Learned hides who the rows are about: a code for each person, small groups merged,
// nothing that anybody wrote in their own words. The figures of the class stay.
func (m Mask) Learned(r Learned) Learned {
	rows := make([]LearnedRow, 0, len(r.Rows))
	for _, x := range r.Rows {
		f := m.Of(x.Person)
		x.Person, x.Name, x.Village, x.VillageCode, x.Sex, x.Role = roster.PersonID(f.Code), "", f.Village, "", roster.Sex(f.Sex), roster.Role(f.Role)
		rows = append(rows, x)
	}
	slices.SortFunc(rows, func(a, b LearnedRow) int { return cmp.Compare(a.Person, b.Person) })
	r.Rows, r.Texts = rows, nil
	r.Event.Villages = m.villages(r.Event.Villages)
	return r.Folded()
}
