package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"diklat/roster"
)

// PutFollowUp keeps a line of an event's follow-up plan and returns it as it is
// kept. A line without an id is new; the same again adds nothing; a line that
// was removed comes back. Errors: *roster.FieldError, roster.ErrUnknownEvent,
// roster.ErrUnknownVillage, roster.ErrUnknownPlan for an id of another event.
func (s *Store) PutFollowUp(ctx context.Context, f roster.FollowUp) (roster.FollowUp, error) {
	f, err := f.Check()
	if err != nil {
		return roster.FollowUp{}, err
	}
	var out roster.FollowUp // set by the last run alone, once it is on disk
	err = s.write(ctx, "put follow-up", func(t *tx) error {
		if _, err := readEvent(t, f.Event); err != nil {
			return err
		}
		if err := mustVillage(t, f.Village); err != nil {
			return err
		}
		f := f
		f.Gone = false
		if f.ID == "" {
			f.ID = roster.FollowUpID(t.ids.next(t.now()))
		}
		have, err := readFollowUp(t, f.ID)
		switch {
		case errors.Is(err, sql.ErrNoRows):
		case err != nil:
			return err
		case have.Event != f.Event:
			return fmt.Errorf("%q: %w", f.ID, roster.ErrUnknownPlan)
		}
		out = f
		if have == f {
			return nil
		}
		return t.put(kindFollowUp, f.Event, f.By, f)
	})
	if err != nil {
		return roster.FollowUp{}, err
	}
	return out, nil
}

// RemoveFollowUp takes a line off the plan by a new fact; a repeat adds nothing.
// PutFollowUp of the line as it was brings it back. A line that never was in the
// event's plan is roster.ErrUnknownPlan.
func (s *Store) RemoveFollowUp(ctx context.Context, event roster.EventID, id roster.FollowUpID, by roster.Actor) error {
	return s.write(ctx, "remove follow-up", func(t *tx) error {
		f, err := readFollowUp(t, id)
		if errors.Is(err, sql.ErrNoRows) || err == nil && f.Event != event {
			return fmt.Errorf("%q: %w", id, roster.ErrUnknownPlan)
		}
		if err != nil || f.Gone {
			return err
		}
		f.Gone, f.By = true, by
		return t.put(kindFollowUp, f.Event, by, f)
	})
}

// applyFollowUp keeps a line that was removed, so that it has its place again
// when it comes back.
func applyFollowUp(t *tx, f roster.FollowUp, ord int64) error {
	if err := ensureVillage(t, f.Village); err != nil {
		return err
	}
	return t.do(`INSERT INTO followup(id, event, village, activity, responsible, whenever, due, resources, evidence, risk, by_actor, gone, ord)
		VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET village = excluded.village,
		activity = excluded.activity, responsible = excluded.responsible, whenever = excluded.whenever, due = excluded.due,
		resources = excluded.resources, evidence = excluded.evidence, risk = excluded.risk, by_actor = excluded.by_actor, gone = excluded.gone`,
		string(f.ID), string(f.Event), string(f.Village), f.Activity, f.Responsible, f.When, string(f.Due),
		f.Resources, f.Evidence, f.Risk, string(f.By), f.Gone, ord)
}

const followUpColumns = "id, event, village, activity, responsible, whenever, due, resources, evidence, risk, by_actor, gone"

func scanFollowUp(r scanner) (f roster.FollowUp, err error) {
	err = r.Scan(&f.ID, &f.Event, &f.Village, &f.Activity, &f.Responsible, &f.When, &f.Due, &f.Resources, &f.Evidence, &f.Risk, &f.By, &f.Gone)
	return f, err
}

func readFollowUp(src source, id roster.FollowUpID) (roster.FollowUp, error) {
	return scanFollowUp(src.row("SELECT "+followUpColumns+" FROM followup WHERE id = ?", string(id)))
}

// Plan lists the lines of an event's follow-up plan in the order in which they
// were made; Event.SortPlan puts them by village. roster.ErrUnknownEvent if
// there is no such event.
func (s *Store) Plan(ctx context.Context, event roster.EventID) ([]roster.FollowUp, error) {
	var out []roster.FollowUp
	err := s.read(ctx, "plan", func(v *view) error {
		if _, err := readEvent(v, event); err != nil {
			return err
		}
		return each(v, func(r scanner) error {
			f, err := scanFollowUp(r)
			out = append(out, f)
			return err
		}, "SELECT "+followUpColumns+" FROM followup WHERE event = ? AND gone = 0 ORDER BY ord", string(event))
	})
	return out, err
}
