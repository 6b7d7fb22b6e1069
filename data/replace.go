package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"reflect"
	"slices"

	"diklat/roster"
)

// Two trainers may have the same record on their screens. Each Replace takes what
// the editor saw (was) beside what they made of it: changes to different fields are
// joined, changes to the same field are a *roster.EditConflict, and then nothing is
// kept.

// ReplacePerson is UpdatePerson for a record that somebody else may have changed
// since was was read.
func (s *Store) ReplacePerson(ctx context.Context, was, p roster.Person, by roster.Actor) (roster.Person, error) {
	p, err := roster.NewPerson(p)
	if err != nil {
		return roster.Person{}, err
	}
	var out roster.Person
	err = s.write(ctx, "replace person", func(t *tx) error {
		now, err := readPerson(t, p.ID)
		if err != nil {
			return err
		}
		next, err := joined(was, p, now)
		if err != nil {
			return t.byWhom(err, kindPerson, string(p.ID))
		}
		if next, err = roster.NewPerson(next); err != nil {
			return err
		}
		if out = next; reflect.DeepEqual(next, now) {
			return nil
		}
		return t.putPerson(next, by)
	})
	return out, err
}

// ReplaceEvent is UpdateEvent in the same way.
func (s *Store) ReplaceEvent(ctx context.Context, was, e roster.Event, by roster.Actor) (roster.Event, error) {
	e, err := e.Check()
	if err != nil {
		return roster.Event{}, err
	}
	var out roster.Event
	err = s.write(ctx, "replace event", func(t *tx) error {
		now, err := readEvent(t, e.ID)
		if err != nil {
			return err
		}
		next, err := joined(was, e, now)
		if err != nil {
			return t.byWhom(err, kindEvent, string(e.ID))
		}
		if next, err = next.Check(); err != nil {
			return err
		}
		if err := t.putEvent(t.named(next), by); err != nil {
			return err
		}
		out, err = readEvent(t, e.ID)
		return err
	})
	return out, err
}

// ReplaceFollowUp is PutFollowUp of a line that is there, in the same way. A line
// that somebody took off the plan meanwhile is roster.ErrUnknownPlan.
func (s *Store) ReplaceFollowUp(ctx context.Context, was, f roster.FollowUp) (roster.FollowUp, error) {
	f, err := f.Check()
	if err != nil {
		return roster.FollowUp{}, err
	}
	var out roster.FollowUp
	err = s.write(ctx, "replace follow-up", func(t *tx) error {
		now, err := readFollowUp(t, f.ID)
		if errors.Is(err, sql.ErrNoRows) || err == nil && (now.Event != f.Event || now.Gone) {
			return fmt.Errorf("%q: %w", f.ID, roster.ErrUnknownPlan)
		}
		if err != nil {
			return err
		}
		mine, by := f, f.By // who wrote a line is no part of the argument
		was.By, mine.By, now.By = "", "", ""
		next, err := joined(was, mine, now)
		if err != nil {
			return t.byWhom(err, kindFollowUp, string(f.ID))
		}
		if err := mustVillage(t, next.Village); err != nil {
			return err
		}
		next.By = by
		out = next
		return t.put(kindFollowUp, next.Event, by, next)
	})
	return out, err
}

// joined is roster.MergeEdit with the conflict as an error; it carries the record
// that stands.
func joined[T any](was, mine, now T) (T, error) {
	next, fight, err := roster.MergeEdit(was, mine, now)
	if fight != nil {
		fight.Record = now
		return next, fight
	}
	return next, err
}

// byWhom adds to a conflict who wrote what stands: the newest fact about the record,
// which is near the end of the journal, since they wrote it meanwhile.
func (t *tx) byWhom(err error, kind, id string) error {
	var fight *roster.EditConflict
	if !errors.As(err, &fight) {
		return err
	}
	var by string
	q := "SELECT actor FROM fact WHERE kind = ? AND json_extract(body, '$.id') = ? ORDER BY ord DESC LIMIT 1"
	switch e := t.row(q, kind, id).Scan(&by); {
	case e == nil:
		fight.By = roster.Actor(by)
	case !errors.Is(e, sql.ErrNoRows):
		return errors.Join(err, e)
	}
	return err
}

// MarkSeen is Mark by somebody who saw the marks in seen on their screen; people
// without one there had none. If another mark stands by now for one of them, nothing
// is kept and the error is a *roster.MarkConflict, unless both say the same.
func (s *Store) MarkSeen(ctx context.Context, seen []roster.Mark, marks ...roster.Mark) error {
	checked := make([]roster.Mark, len(marks))
	for i, m := range marks {
		var err error
		if checked[i], err = m.Check(); err != nil {
			return err
		}
	}
	return s.write(ctx, "mark", func(t *tx) error {
		for _, m := range checked {
			now, err := t.standing(m.Event, m.Sesi, m.Person)
			if err != nil {
				return err
			}
			var was roster.Mark
			if i := slices.IndexFunc(seen, func(o roster.Mark) bool { return o.Person == m.Person && o.Sesi == m.Sesi }); i >= 0 {
				was = seen[i]
			}
			if now.Status != was.Status && now.Status != m.Status || now.Status == was.Status && now.Reason != was.Reason && now.Reason != m.Reason {
				return &roster.MarkConflict{Theirs: now, Mine: m}
			}
			if err := t.putMark(m); err != nil {
				return err
			}
		}
		return nil
	})
}
