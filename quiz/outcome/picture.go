package outcome

import "slices"

// Least is how few people a picture may be of: in a smaller group a figure is
// somebody's.
const Least = 5

// Picture is what a hall may see of its own learning: the group, and nobody in it.
type Picture struct {
	Match         Match
	Before, After float64 // mean percent of the matched
	Objectives    []Objective
	// Titles of the objectives, by module; "" is allowed.
	Titles map[string]string
}

// Picture is the group's picture; ok is false while fewer than Least people took
// both tests.
func (l *Learned) Picture(title func(module string) string) (p Picture, ok bool) {
	p = Picture{Match: l.Match, Titles: map[string]string{}}
	if l.Pre == nil || l.Post == nil || l.Match.Matched < Least || !l.Gain.PreMean.OK || !l.Gain.PostMean.OK {
		return p, false
	}
	p.Before, p.After, p.Objectives = l.Gain.PreMean.V, l.Gain.PostMean.V, slices.Clone(l.Objectives)
	for _, o := range l.Objectives {
		p.Titles[o.Module] = title(o.Module)
	}
	return p, true
}
