package data

import (
	"context"
	"encoding/json"
	"time"

	"diklat/roster"
	"diklat/roster/clean"
)

// Changes are the corrections of an event's attendance, oldest first: every mark
// about somebody of whom something was recorded in that sesi before. What was
// recorded about merged entries stands under the entry that stays.
func (s *Store) Changes(ctx context.Context, event roster.EventID) ([]roster.Change, error) {
	var out []roster.Change
	err := s.read(ctx, "changes", func(v *view) error {
		e, err := readEvent(v, event)
		if err != nil {
			return err
		}
		out, err = readChanges(v, e)
		return err
	})
	return out, err
}

// marksOfEvent goes by the people of the list, and those who were merged into them:
// facts have an index of persons and none of events. The plus takes the affinity of the
// column away, with which that index could not be used.
const marksOfEvent = `WITH RECURSIVE who(p) AS (SELECT person FROM enrolment WHERE event = ?1
	UNION SELECT m.gone FROM who JOIN merge m ON m.into_person = who.p)
	SELECT f.wall_ms, f.body FROM who CROSS JOIN fact f ON json_extract(f.body, '$.person') = +who.p AND f.kind = 'mark' AND f.event = ?1 ORDER BY f.ord`

func readChanges(v *view, e roster.Event) ([]roster.Change, error) {
	type where struct {
		sesi   roster.SesiID
		person roster.PersonID
	}
	var out []roster.Change
	stands := map[where]roster.Status{}
	roots := map[roster.PersonID]roster.PersonID{}
	loc := e.Zone.Location()
	err := each(v, func(r scanner) error {
		var body string
		var wall int64
		if err := r.Scan(&wall, &body); err != nil {
			return err
		}
		var m roster.Mark
		if err := json.Unmarshal([]byte(body), &m); err != nil {
			return err
		}
		root, ok := roots[m.Person]
		if !ok {
			var err error
			if root, err = rootOf(v, m.Person); err != nil {
				return err
			}
			roots[m.Person] = root
		}
		at := where{m.Sesi, root}
		before, changed := stands[at]
		stands[at] = m.Status
		if !changed {
			return nil
		}
		c := roster.Change{Sesi: m.Sesi, Person: root, Before: before, After: m.Status, Reason: clean.Line(m.Reason), Method: m.Method, By: m.By,
			At: time.UnixMilli(wall).In(loc)}
		if m.UndoneBy != "" {
			c.Undo, c.By = true, m.UndoneBy
		}
		out = append(out, c)
		return nil
	}, marksOfEvent, string(e.ID))
	return out, err
}
