package live

import (
	"maps"
	"time"
)

// AsOne reads runs as if people who are entered twice had always been one: same
// says under whom each entry goes on. Where both entries gave something, that of
// the entry that stays counts, as in data.Store. Answers of a poll are nobody's
// and stay. Runs in which nothing changes are the same ones; none is written to.
func AsOne(runs []*Run, same map[PersonID]PersonID) []*Run {
	if len(same) == 0 {
		return runs
	}
	out := make([]*Run, len(runs))
	for i, r := range runs {
		out[i] = r.joined(same)
	}
	return out
}

func (r *Run) joined(same map[PersonID]PersonID) *Run {
	c, changed := *r, false
	if r.Test != nil {
		t := *r.Test
		t.Form, t.Begun, t.Done = r.joinedForms(same), joinedTimes(t.Begun, same), joinedTimes(t.Done, same)
		c.Test, changed = &t, true
	}
	c.Items = make([]Item, len(r.Items))
	for i, it := range r.Items {
		it.Given = joined(it.Given, same)
		it.Skipped = joined(it.Skipped, same)
		it.Earlier = append([]Round(nil), it.Earlier...)
		for k := range it.Earlier {
			it.Earlier[k].Given = joined(it.Earlier[k].Given, same)
		}
		c.Items[i] = it
		changed = changed || holds(r.Items[i].Given, same)
	}
	if since := joined(r.Since, same); since != nil {
		c.Since = since
	}
	if !changed && !holds(r.Since, same) {
		return r
	}
	return &c
}

// joinedForms gives one person the form of the entry that has more answers in it,
// that of the entry that stays where both have as many.
func (r *Run) joinedForms(same map[PersonID]PersonID) map[PersonID]string {
	out := joined(r.Test.Form, same)
	best := map[PersonID]int{}
	for into := range out {
		best[into], _ = r.AnsweredOf(into)
	}
	for gone, form := range r.Test.Form {
		into, ok := same[gone]
		if !ok {
			continue
		}
		if n, _ := r.AnsweredOf(gone); n > best[into] {
			out[into], best[into] = form, n
		}
	}
	return out
}

// joined moves what gone entries have to those under which they go on.
func joined[V any](m map[PersonID]V, same map[PersonID]PersonID) map[PersonID]V {
	if !holds(m, same) {
		return m
	}
	out := maps.Clone(m)
	for gone, into := range same {
		v, ok := m[gone]
		if !ok {
			continue
		}
		delete(out, gone)
		if _, both := out[into]; !both {
			out[into] = v
		}
	}
	return out
}

func holds[V any](m map[PersonID]V, same map[PersonID]PersonID) bool {
	for gone := range same {
		if _, ok := m[gone]; ok {
			return true
		}
	}
	return false
}

// joinedTimes keeps the earlier of two times: the person was there since.
func joinedTimes(m map[PersonID]time.Time, same map[PersonID]PersonID) map[PersonID]time.Time {
	out := joined(m, same)
	for gone, into := range same {
		if at, ok := m[gone]; ok && at.Before(out[into]) {
			out[into] = at
		}
	}
	return out
}
