package data

import "context"

// projections are emptied in this order: those that refer to others first.
func projections() []string {
	return []string{"certificate", "anon_code", "followup", "service", "answer", "quiz", "setting", "attendance", "enrolment", "merge", "person_word", "person", "sesi", "event_village", "event", "village_key", "village"}
}

// rebuildPage is how many facts are held at once.
const rebuildPage = 1000

// Rebuild empties the projections and builds them again from the facts, in one
// transaction. Nobody sees a state between.
func (s *Store) Rebuild(ctx context.Context) error {
	return s.write(ctx, "rebuild", (*tx).rebuild)
}

func (t *tx) rebuild() error {
	for _, table := range projections() {
		if err := t.do("DELETE FROM " + table); err != nil {
			return err
		}
	}
	if err := seedVillages(t); err != nil {
		return err
	}
	return t.replay()
}

// replay applies every fact in the order of arrival.
func (t *tx) replay() error {
	last := int64(0)
	for {
		page, err := t.page(last)
		if err != nil || len(page) == 0 {
			return err
		}
		for _, f := range page {
			if err := t.again(f); err != nil {
				return err
			}
			last = f.ord
		}
	}
}

func (t *tx) page(after int64) ([]fact, error) {
	var out []fact
	err := each(t, func(r scanner) error {
		var f fact
		if err := r.Scan(&f.ord, &f.kind, &f.event, &f.actor, &f.wallMS, &f.body, &f.came); err != nil {
			return err
		}
		out = append(out, f)
		return nil
	}, `SELECT ord, kind, coalesce(event, ''), actor, wall_ms, CAST(body AS BLOB), came FROM fact
		WHERE ord > ? ORDER BY ord LIMIT ?`, after, rebuildPage)
	return out, err
}

// again applies a fact as it was applied when it came.
func (t *tx) again(f fact) error {
	if f.came == "" {
		return t.apply(f)
	}
	_, err := t.applyForeign(f)
	return err
}
