package data

import (
	"context"
	"time"

	"diklat/roster"
	"diklat/roster/clean"
)

// EachMark calls fn with every mark that stands in an event, sesi by sesi, people in
// the order of a roll. Only people are held in memory, whatever the number of sesi.
// fn ends it with an error, which is returned.
func (s *Store) EachMark(ctx context.Context, event roster.EventID, fn func(roster.SesiID, roster.Row) error) error {
	return s.read(ctx, "marks", func(v *view) error {
		e, err := readEvent(v, event)
		if err != nil || len(e.Sesi) == 0 {
			return err
		}
		roll, err := readRoll(v, event, e.Sesi[0].ID)
		if err != nil {
			return err
		}
		at := make(map[string]int, len(roll.Rows))
		for i := range roll.Rows {
			at[string(roll.Rows[i].ID)] = i
		}
		list, err := readShifts(v)
		if err != nil {
			return err
		}
		for _, se := range e.Sesi {
			if err := marksOf(v, e, se.ID, roll.Rows, at); err != nil {
				return err
			}
			if err := list.raw(v, []roster.Roll{{Sesi: se, Rows: roll.Rows}}); err != nil {
				return err
			}
			for i := range roll.Rows {
				if roll.Rows[i].Mark.Status == roster.Unmarked {
					continue
				}
				if err := fn(se.ID, roll.Rows[i]); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// marksOf puts the marks of one sesi to their people, and nothing to the others.
func marksOf(v *view, e roster.Event, sesi roster.SesiID, rows []roster.Row, at map[string]int) error {
	for i := range rows {
		rows[i].Mark = roster.Mark{Event: e.ID, Sesi: sesi, Person: rows[i].ID}
	}
	loc := e.Zone.Location()
	var person, status, reason, method, by string
	var ms int64
	dest := []any{&person, &status, &ms, &reason, &method, &by}
	return each(v, func(r scanner) error {
		if err := r.Scan(dest...); err != nil {
			return err
		}
		i, ok := at[person]
		if !ok {
			return nil
		}
		m := &rows[i].Mark
		m.Status, m.At, m.Method, m.By = roster.Status(status), time.UnixMilli(ms).In(loc), roster.Method(method), roster.Actor(by)
		m.Reason = clean.Line(reason)
		return nil
	}, "SELECT person, status, at_ms, reason, method, by_actor FROM attendance WHERE sesi = ?", string(sesi))
}
