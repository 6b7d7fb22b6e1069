package report

import (
	"cmp"
	"slices"

	"diklat/quiz/outcome"
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
	return r.hideFew().Folded()
}

// hideFew leaves out every figure that rests on fewer than Least people.
func (r Learned) hideFew() Learned {
	if r.Match.Matched < Least {
		r.Gain, r.Objectives, r.Attitude = nil, []LearnedObjective{}, []LearnedChoice{}
		r.Villages, r.Sexes, r.Roles = []outcome.Group{}, []outcome.Group{}, []outcome.Group{}
	}
	few := map[string]bool{}
	for _, f := range r.Forms {
		few[f.Form] = f.People < Least
	}
	r.Forms = slices.DeleteFunc(slices.Clone(r.Forms), func(f LearnedForm) bool { return few[f.Form] })
	r.Items = slices.DeleteFunc(slices.Clone(r.Items), func(i ItemRow) bool { return few[i.Form] })
	r.Said = slices.DeleteFunc(slices.Clone(r.Said), func(s SaidRow) bool { return s.Of < Least })
	return r
}
