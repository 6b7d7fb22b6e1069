package live_test

import (
	"slices"

	"diklat/quiz"
	"diklat/quiz/live"
)

// seatNames are the laptops of the model.
var seatNames = []string{"0", "1", "2", "3", "4", "5"}

// refCrew is who shares a laptop.
type refCrew struct {
	kind    live.CrewKind
	members []live.PersonID
}

// at are the people at a laptop.
func (r *reference) at(seat string) []live.PersonID {
	if c := r.crews[seat]; c != nil {
		return c.members
	}
	if p := r.sittings[seat]; p != "" {
		return []live.PersonID{p}
	}
	return nil
}

// leave takes somebody away from wherever they sit; a crew without people is no more.
func (r *reference) leave(who live.PersonID) {
	for s, p := range r.sittings {
		if p == who {
			delete(r.sittings, s)
		}
	}
	for s, c := range r.crews {
		rest := slices.DeleteFunc(slices.Clone(c.members), func(p live.PersonID) bool { return p == who })
		if r.crews[s] = (&refCrew{c.kind, rest}); len(rest) == 0 {
			delete(r.crews, s)
		}
	}
}

func (r *reference) sit(seat string, who live.PersonID) {
	r.leave(who)
	r.sittings[seat] = who
}

func (r *reference) form(seat string, kind live.CrewKind, members []live.PersonID) bool {
	if len(members) == 0 || kind == live.Turns && len(members) > 8 {
		return false
	}
	delete(r.crews, seat)
	for _, p := range members {
		r.leave(p)
	}
	delete(r.sittings, seat)
	r.crews[seat] = &refCrew{kind, members}
	return true
}

// move takes a person to a laptop: alone, as one more, or as the second of two.
func (r *reference) move(who live.PersonID, seat string) bool {
	there := r.at(seat)
	switch {
	case slices.Contains(there, who):
		return false
	case r.crews[seat] != nil:
		return r.form(seat, r.crews[seat].kind, append(slices.Clone(there), who))
	case len(there) > 0:
		return r.form(seat, live.Turns, []live.PersonID{there[0], who})
	}
	r.sit(seat, who)
	return true
}

// through: a member needs not be called for item i any more.
func (r *reference) through(i int, p live.PersonID) bool {
	_, given := r.items[i].rounds[r.round(i)][p]
	return given || r.items[i].skipped[p]
}

// turn is the question at which a crew is, and whom the laptop calls: the next one
// begins with every question.
func (r *reference) turn(c *refCrew) (item int, who live.PersonID) {
	first := func(i int) live.PersonID {
		for k := range c.members {
			if p := c.members[(i+k)%len(c.members)]; !r.through(i, p) {
				return p
			}
		}
		return ""
	}
	switch {
	case !r.running || r.paced && r.closed:
		return -1, ""
	case r.paced:
		for i := range r.items {
			if p := first(i); p != "" {
				return i, p
			}
		}
		return -1, ""
	case r.items[r.item].stage != live.Opened:
		return -1, ""
	}
	return r.item, first(r.item)
}

func (r *reference) skip(p live.PersonID, back bool) bool {
	for _, c := range r.crews {
		if !slices.Contains(c.members, p) {
			continue
		}
		i, _ := r.turn(c)
		if c.kind != live.Turns || i < 0 {
			return false
		}
		it := &r.items[i]
		if it.skipped[p] != back || !back && r.through(i, p) {
			return false
		}
		if it.skipped == nil {
			it.skipped = map[live.PersonID]bool{}
		}
		it.skipped[p] = !back
		return true
	}
	return false
}

func (r *reference) answer(seat string, who live.PersonID, i int, choice quiz.ChoiceID, round int) bool {
	if !r.may(i, choice) || round != r.round(i) || !slices.Contains(r.at(seat), who) {
		return false
	}
	if r.paced && r.closed || !r.paced && (i != r.item || r.items[i].stage != live.Opened) {
		return false
	}
	people := []live.PersonID{who}
	if c := r.crews[seat]; c != nil && c.kind == live.Group {
		people = c.members
	} else if c != nil {
		if _, called := r.turn(c); called != who {
			return false
		}
	}
	now, kept := r.items[i].rounds[round], false
	for _, p := range people {
		if _, had := now[p]; had && r.paced {
			continue // the key was shown: the first answer counts
		}
		now[p], kept = refAnswer{choice: choice}, true
		r.know(i, p)
	}
	return kept
}
