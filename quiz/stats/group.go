package stats

import "math"

// GroupRule says how the strong and the weak were told apart.
type GroupRule string

// The rules of Groups.
const (
	Rule27     GroupRule = "27%"
	RuleHalves GroupRule = "halves"
	RuleNone   GroupRule = "none"
)

// halvesUnder is the number of persons under which 27 % is too few to compare.
const halvesUnder = 30

// Groups are the sizes of the upper and the lower group.
type Groups struct {
	Upper int       `json:"upper"`
	Lower int       `json:"lower"`
	Rule  GroupRule `json:"rule"`
}

// GroupsOf gives the group sizes for n persons: 27 % rounded to the nearest
// (Kelley, Journal of Educational Psychology 30, 1939, 17-24), or halves under
// 30 persons, the middle one of an odd number belonging to neither.
func GroupsOf(n int) Groups {
	size, rule := (27*n+50)/100, Rule27
	if n < halvesUnder {
		size, rule = n/2, RuleHalves
	}
	if size == 0 {
		rule = RuleNone
	}
	return Groups{Upper: size, Lower: size, Rule: rule}
}

// member is a person's share in a group.
type member struct {
	person int
	share  float64
}

// split names the members of both groups by total; sorted holds the totals in
// rising order.
//
// Persons with the same total at a group's border count with an equal share
// each, so that the order of the rows cannot change a figure. Only a table that
// arrives sorted by total, as a worksheet made by hand does, is cut where its
// author cut it: after the first and before the last rows.
func split(totals, sorted []float64, size int) (upper, lower []member) {
	if size == 0 {
		return nil, nil
	}
	falling, rising := sortedBy(totals)
	if falling != rising {
		first, last := run(0, size), run(len(totals)-size, size)
		if falling {
			return first, last
		}
		return last, first
	}
	return above(totals, sorted[len(sorted)-size], size), below(totals, sorted[size-1], size)
}

// same tells whether two totals are equal but for rounding: 0.1 + 0.2 is 0.3.
func same(a, b float64) bool {
	return a == b || math.Abs(a-b) <= 1e-9*math.Max(1, math.Max(math.Abs(a), math.Abs(b)))
}

func sortedBy(totals []float64) (falling, rising bool) {
	falling, rising = true, true
	for i := 1; i < len(totals); i++ {
		if same(totals[i], totals[i-1]) {
			continue
		}
		if totals[i] > totals[i-1] {
			falling = false
		} else {
			rising = false
		}
	}
	return falling, rising
}

func run(from, size int) []member {
	out := make([]member, size)
	for i := range out {
		out[i] = member{from + i, 1}
	}
	return out
}

func above(totals []float64, border float64, size int) []member {
	return pick(totals, border, size, func(t float64) bool { return t > border })
}

func below(totals []float64, border float64, size int) []member {
	return pick(totals, border, size, func(t float64) bool { return t < border })
}

// pick takes everybody past the border whole and shares the places left among
// those on it.
func pick(totals []float64, border float64, size int, past func(float64) bool) []member {
	out := make([]member, 0, size)
	var tied []int
	for i, t := range totals {
		switch {
		case same(t, border):
			tied = append(tied, i)
		case past(t):
			out = append(out, member{i, 1})
		}
	}
	share := float64(size-len(out)) / float64(len(tied))
	for _, i := range tied {
		out = append(out, member{i, share})
	}
	return out
}
