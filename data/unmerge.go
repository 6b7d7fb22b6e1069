package data

import (
	"cmp"
	"encoding/json"
	"slices"

	"diklat/roster"
)

// mergeFact is a merge as the log has it.
type mergeFact struct {
	roster.Merge
	ord int64
}

// part takes a merge back: what is kept of everybody who has to do with it is
// built again from the facts before ord, without the merge.
func (t *tx) part(m roster.Merge, ord int64) error {
	var n int
	err := t.row("SELECT count(*) FROM merge WHERE gone = ?", string(m.Gone)).Scan(&n)
	if err != nil || n == 0 {
		return err // taken back on two laptops, say
	}
	standing, err := t.standingMerges(ord)
	if err != nil {
		return err
	}
	kin := kinOf(append(slices.Clone(standing), mergeFact{Merge: m}), m.Gone)
	if err := t.forget(kin); err != nil {
		return err
	}
	facts, err := t.factsOf(kin, ord)
	if err != nil {
		return err
	}
	for _, s := range standing {
		if slices.Contains(kin, s.Gone) {
			body, err := json.Marshal(s.Merge)
			if err != nil {
				return err
			}
			facts = append(facts, fact{ord: s.ord, kind: kindMerge, body: body})
		}
	}
	slices.SortFunc(facts, func(a, b fact) int { return cmp.Compare(a.ord, b.ord) })
	for _, f := range facts {
		if err := t.apply(f); err != nil {
			return err
		}
	}
	return nil
}

// standingMerges are the merges before ord that nobody took back up to and
// including it.
func (t *tx) standingMerges(ord int64) ([]mergeFact, error) {
	var out []mergeFact
	err := each(t, func(r scanner) error {
		var f mergeFact
		var body string
		if err := r.Scan(&f.ord, &body); err != nil {
			return err
		}
		if err := json.Unmarshal([]byte(body), &f.Merge); err != nil {
			return err
		}
		if !f.Undone {
			out = append(out, f)
			return nil
		}
		// The one that stands is the first: a second merge of the same entry
		// changed nothing.
		if i := slices.IndexFunc(out, func(o mergeFact) bool { return o.Gone == f.Gone }); i >= 0 {
			out = slices.Delete(out, i, i+1)
		}
		return nil
	}, "SELECT ord, body FROM fact WHERE kind = 'merge' AND ord <= ? ORDER BY ord", ord)
	return out, err
}

// kinOf is everybody who is joined to p by merges, however far.
func kinOf(merges []mergeFact, p roster.PersonID) []roster.PersonID {
	kin := []roster.PersonID{p}
	for grew := true; grew; {
		grew = false
		for _, m := range merges {
			g, i := slices.Contains(kin, m.Gone), slices.Contains(kin, m.Into)
			switch {
			case g && !i:
				kin, grew = append(kin, m.Into), true
			case i && !g:
				kin, grew = append(kin, m.Gone), true
			}
		}
	}
	return kin
}

// forget empties the projections of what they keep of people, but for their cards,
// which others refer to.
func (t *tx) forget(people []roster.PersonID) error {
	for _, p := range people {
		for _, q := range []string{"DELETE FROM attendance WHERE (event, person) IN (SELECT event, person FROM enrolment WHERE person = ?)",
			"DELETE FROM enrolment WHERE person = ?", "DELETE FROM answer WHERE person = ?", "DELETE FROM merge WHERE gone = ?"} {
			if err := t.do(q, string(p)); err != nil {
				return err
			}
		}
	}
	return nil
}

// factsOf are the facts about people before ord, but for merges.
func (t *tx) factsOf(people []roster.PersonID, ord int64) ([]fact, error) {
	var out []fact
	const columns = "SELECT ord, kind, coalesce(event, ''), actor, wall_ms, CAST(body AS BLOB) FROM fact WHERE "
	for _, p := range people {
		for _, where := range []string{
			"kind = 'person' AND json_extract(body, '$.id') = ? AND ord < ?",
			"kind = 'enrol' AND json_extract(body, '$.person') = ? AND ord < ?",
			"kind = 'mark' AND json_extract(body, '$.person') = ? AND ord < ?",
			"kind IN ('room.answered', 'room.withdrawn') AND json_extract(body, '$.person') = ? AND ord < ?",
		} {
			err := each(t, func(r scanner) error {
				var f fact
				err := r.Scan(&f.ord, &f.kind, &f.event, &f.actor, &f.wallMS, &f.body)
				out = append(out, f)
				return err
			}, columns+where, string(p), ord)
			if err != nil {
				return nil, err
			}
		}
	}
	return out, nil
}
