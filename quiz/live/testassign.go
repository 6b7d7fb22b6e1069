package live

import (
	"cmp"
	"slices"
)

// Member is somebody who is to take a test. Group spreads the forms: within a
// village half of the people get each.
type Member struct {
	Person PersonID `json:"person"`
	Group  string   `json:"group,omitempty"`
}

// Assign gives every member one of the forms. before tells the form that a person
// had in the test before, "" for none: who had one gets the next one, so that with
// two forms everybody meets both. The others are spread group by group over the
// forms that have the fewest people, first of that group and then of all, so two
// forms never differ by more than one person there. The same input gives the same
// forms on every laptop.
func Assign(members []Member, forms []string, before func(PersonID) string) map[PersonID]string {
	out := map[PersonID]string{}
	if len(forms) == 0 {
		return out
	}
	c := newCounts()
	var rest []Member
	for _, m := range members {
		at := slices.Index(forms, before(m.Person))
		if at < 0 {
			rest = append(rest, m)
			continue
		}
		name := forms[(at+1)%len(forms)]
		out[m.Person] = name
		c.add(m.Group, name)
	}
	slices.SortStableFunc(rest, func(a, b Member) int {
		return cmp.Or(cmp.Compare(a.Group, b.Group), cmp.Compare(a.Person, b.Person))
	})
	for _, m := range rest {
		if _, twice := out[m.Person]; twice {
			continue
		}
		name := c.least(m.Group, forms)
		out[m.Person] = name
		c.add(m.Group, name)
	}
	return out
}

// counts is how many people have each form, in all and by group.
type counts struct {
	all   map[string]int
	group map[[2]string]int
}

func newCounts() counts { return counts{map[string]int{}, map[[2]string]int{}} }

func (c counts) add(group, form string) {
	c.all[form]++
	c.group[[2]string{group, form}]++
}

func (c counts) least(group string, forms []string) string {
	return slices.MinFunc(forms, func(a, b string) int {
		return cmp.Or(cmp.Compare(c.group[[2]string{group, a}], c.group[[2]string{group, b}]),
			cmp.Compare(c.all[a], c.all[b]))
	})
}

// formFor is the form of somebody who comes late: the next one after what they had
// in the test before, or the one that the fewest people have.
func (r *Run) formFor(p PersonID, past []*Run) string {
	names := r.Test.names()
	c := newCounts()
	for _, f := range r.Test.Form {
		c.add("", f)
	}
	if at := slices.Index(names, formBefore(past, r.Test.TestPlan)(p)); at >= 0 {
		return names[(at+1)%len(names)]
	}
	return c.least("", names)
}

func (t *TestPlan) names() []string {
	var out []string
	for _, f := range t.Forms {
		out = append(out, f.Name)
	}
	return out
}

// formBefore tells the form that a person answered in the pre-test of the pair.
func formBefore(past []*Run, plan TestPlan) func(PersonID) string {
	var pre *Run
	if plan.Part == Post && plan.Pair != "" {
		for _, r := range past {
			if r.Test != nil && r.Test.Part == Pre && r.Test.Pair == plan.Pair {
				pre = r
			}
		}
	}
	return func(p PersonID) string {
		if pre == nil {
			return ""
		}
		if n, _ := pre.AnsweredOf(p); n == 0 {
			return "" // given a form but never took it
		}
		return pre.FormOf(p)
	}
}
