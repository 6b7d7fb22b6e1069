package data

import (
	"context"
	"database/sql"
	"errors"

	"diklat/roster"
)

// MergePeople makes two entries one person: into stays and takes over attendance,
// numbers and answers of gone. Errors: roster.ErrSamePerson, roster.ErrMerged,
// roster.ErrUnknownPerson.
func (s *Store) MergePeople(ctx context.Context, gone, into roster.PersonID, by roster.Actor) error {
	return s.write(ctx, "merge people", func(t *tx) error {
		if gone == into {
			return roster.ErrSamePerson
		}
		for _, id := range []roster.PersonID{gone, into} {
			if _, err := readPerson(t, id); err != nil {
				return err
			}
			if stays, err := rootOf(t, id); err != nil || stays != id {
				return errors.Join(err, roster.ErrMerged)
			}
		}
		return t.put(kindMerge, "", by, roster.Merge{Gone: gone, Into: into, By: by})
	})
}

// UnmergePeople takes the merge of gone back, as if it had never been. What was
// recorded since stays with the entry under which it was recorded. The error is
// roster.ErrNotMerged.
func (s *Store) UnmergePeople(ctx context.Context, gone roster.PersonID, by roster.Actor) error {
	return s.write(ctx, "unmerge people", func(t *tx) error {
		m := roster.Merge{Gone: gone, Undone: true, By: by}
		err := t.row("SELECT into_person FROM merge WHERE gone = ?", string(gone)).Scan(&m.Into)
		if errors.Is(err, sql.ErrNoRows) {
			return roster.ErrNotMerged
		}
		if err != nil {
			return err
		}
		return t.put(kindMerge, "", by, m)
	})
}

// Merged tells under which entry each merged person goes on.
func (s *Store) Merged(ctx context.Context) (out map[roster.PersonID]roster.PersonID, err error) {
	err = s.read(ctx, "merged", func(v *view) error {
		out, err = readMerged(v)
		return err
	})
	return out, err
}

// readMerged is nil where nobody was merged.
func readMerged(src source) (map[roster.PersonID]roster.PersonID, error) {
	var out map[roster.PersonID]roster.PersonID
	err := each(src, func(r scanner) error {
		var gone, into roster.PersonID
		err := r.Scan(&gone, &into)
		if out == nil {
			out = map[roster.PersonID]roster.PersonID{}
		}
		out[gone] = into
		return err
	}, "SELECT gone, into_person FROM merge")
	for gone, into := range out {
		for next, ok := out[into]; ok; next, ok = out[into] {
			into = next
		}
		out[gone] = into
	}
	return out, err
}

// rootOf is the entry under which a person goes on: their own, unless they were
// merged.
func rootOf(src source, id roster.PersonID) (roster.PersonID, error) {
	for {
		var into roster.PersonID
		err := src.row("SELECT into_person FROM merge WHERE gone = ?", string(id)).Scan(&into)
		if errors.Is(err, sql.ErrNoRows) {
			return id, nil
		}
		if err != nil {
			return "", err
		}
		id = into
	}
}

// applyMerge joins two entries, or parts them again. A merge that two laptops made
// in a ring changes nothing the second time.
func applyMerge(t *tx, m roster.Merge, ord int64) error {
	if m.Undone {
		return t.part(m, ord)
	}
	into, err := rootOf(t, m.Into)
	if err != nil {
		return err
	}
	gone, err := rootOf(t, m.Gone)
	if err != nil || gone != m.Gone || gone == into {
		return err
	}
	if err := t.join(gone, into); err != nil {
		return err
	}
	return t.do("INSERT INTO merge(gone, into_person, ord) VALUES(?, ?, ?)", string(gone), string(into), ord)
}

// join moves what is kept of gone to into.
func (t *tx) join(gone, into roster.PersonID) error {
	if err := t.joinCards(gone, into); err != nil {
		return err
	}
	lists, err := t.listsOf(gone)
	if err != nil {
		return err
	}
	for _, l := range lists {
		if err := t.joinList(l, gone, into); err != nil {
			return err
		}
	}
	// An answer that both gave stays that of the entry that stays.
	if err := t.do("UPDATE OR IGNORE answer SET person = ?2 WHERE person = ?1", string(gone), string(into)); err != nil {
		return err
	}
	return t.do("DELETE FROM answer WHERE person = ?", string(gone))
}

func (t *tx) joinCards(gone, into roster.PersonID) error {
	g, err := readPerson(t, gone)
	if errors.Is(err, roster.ErrUnknownPerson) {
		return nil
	}
	if err != nil {
		return err
	}
	p, err := readPerson(t, into)
	if errors.Is(err, roster.ErrUnknownPerson) {
		return nil
	}
	if err != nil {
		return err
	}
	return applyPerson(t, roster.Joined(p, g))
}

// place is somebody's line on the list of one event.
type place struct {
	event string
	state int
}

func (t *tx) listsOf(p roster.PersonID) ([]place, error) {
	var out []place
	err := each(t, func(r scanner) error {
		var l place
		err := r.Scan(&l.event, &l.state)
		out = append(out, l)
		return err
	}, "SELECT event, state FROM enrolment WHERE person = ? AND state <> 2 ORDER BY event", string(p))
	return out, err
}

// joinList moves the line of gone on one list to into. Where both are on it, the
// number of gone stays taken.
func (t *tx) joinList(l place, gone, into roster.PersonID) error {
	marks, err := t.takeMarks(l.event, gone)
	if err != nil {
		return err
	}
	var state int
	err = t.row("SELECT state FROM enrolment WHERE event = ? AND person = ?", l.event, string(into)).Scan(&state)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		err = t.do("UPDATE enrolment SET person = ?3 WHERE event = ?1 AND person = ?2", l.event, string(gone), string(into))
	case err == nil:
		err = t.do("UPDATE enrolment SET state = 2 WHERE event = ? AND person = ?", l.event, string(gone))
		if err == nil && l.state == 0 && state == 1 {
			err = t.do("UPDATE enrolment SET state = 0 WHERE event = ? AND person = ?", l.event, string(into))
		}
	}
	if err != nil {
		return err
	}
	for _, m := range marks {
		if err := t.joinMark(m, into); err != nil {
			return err
		}
	}
	return nil
}

// keptMark is a row of attendance with the fact it came from.
type keptMark struct {
	roster.Mark
	ord int64
}

// takeMarks takes the attendance of a person in an event out of its table.
func (t *tx) takeMarks(event string, p roster.PersonID) ([]keptMark, error) {
	var out []keptMark
	err := each(t, func(r scanner) error {
		var k keptMark
		var st markState
		if err := r.Scan(append([]any{&k.Sesi, &k.ord}, st.dest()...)...); err != nil {
			return err
		}
		k.Event, k.Person = roster.EventID(event), p
		st.fill(&k.Mark, roster.WITA.Location())
		out = append(out, k)
		return nil
	}, "SELECT a.sesi, a.ord, "+markColumns+" FROM attendance a WHERE a.event = ? AND a.person = ?", event, string(p))
	if err != nil {
		return nil, err
	}
	return out, t.do("DELETE FROM attendance WHERE event = ? AND person = ?", event, string(p))
}

// joinMark puts a mark under the entry that stays, against the one there.
func (t *tx) joinMark(m keptMark, into roster.PersonID) error {
	have := keptMark{Mark: roster.Mark{Event: m.Event, Sesi: m.Sesi, Person: into}}
	var st markState
	err := t.row("SELECT a.ord, "+markColumns+" FROM attendance a WHERE a.sesi = ? AND a.person = ?", string(m.Sesi), string(into)).
		Scan(append([]any{&have.ord}, st.dest()...)...)
	m.Person = into
	if errors.Is(err, sql.ErrNoRows) {
		return putAttendance(t, m.Mark, m.ord)
	}
	if err != nil {
		return err
	}
	st.fill(&have.Mark, roster.WITA.Location())
	older, newer := have, m
	if have.ord > m.ord {
		older, newer = m, have
	}
	if roster.JoinMarks(older.Mark, newer.Mark) == older.Mark {
		newer = older
	}
	return putAttendance(t, newer.Mark, newer.ord)
}
