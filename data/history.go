package data

import (
	"context"
	"encoding/json"
	"slices"
	"time"

	"diklat/roster"
)

// History lists everything recorded about a person in an event, oldest first,
// over all sesi (roster.InSesi keeps one). What was recorded about entries that
// were merged into theirs is among it.
func (s *Store) History(ctx context.Context, event roster.EventID, person roster.PersonID) ([]roster.Mark, error) {
	var out []roster.Mark
	err := s.read(ctx, "history", func(v *view) error {
		e, err := readEvent(v, event)
		if err != nil {
			return err
		}
		out, err = readHistory(v, event, person, e.Zone.Location())
		return err
	})
	return out, err
}

func readHistory(v *view, event roster.EventID, person roster.PersonID, loc *time.Location) ([]roster.Mark, error) {
	type past struct {
		ord int64
		roster.Mark
	}
	var all []past
	people, err := entriesOf(v, person)
	if err != nil {
		return nil, err
	}
	for _, p := range people {
		err := each(v, func(r scanner) error {
			var m past
			var body string
			if err := r.Scan(&m.ord, &body); err != nil {
				return err
			}
			if err := json.Unmarshal([]byte(body), &m.Mark); err != nil {
				return err
			}
			m.At = m.At.In(loc)
			if m.UndoneBy != "" {
				m.UndoneAt = m.UndoneAt.In(loc)
			}
			all = append(all, m)
			return nil
		}, `SELECT ord, body FROM fact WHERE kind = 'mark' AND json_extract(body, '$.person') = ? AND event = ? ORDER BY ord`,
			string(p), string(event))
		if err != nil {
			return nil, err
		}
	}
	slices.SortFunc(all, func(a, b past) int { return int(a.ord - b.ord) })
	var out []roster.Mark
	for _, m := range all {
		out = append(out, m.Mark)
	}
	return out, nil
}

// entriesOf are the entries that are one person now: theirs and those merged into it.
func entriesOf(src source, person roster.PersonID) ([]roster.PersonID, error) {
	root, err := rootOf(src, person)
	if err != nil {
		return nil, err
	}
	out := []roster.PersonID{root}
	for i := 0; i < len(out); i++ {
		err := each(src, func(r scanner) error {
			out = append(out, "")
			return r.Scan(&out[len(out)-1])
		}, "SELECT gone FROM merge WHERE into_person = ? ORDER BY gone", string(out[i]))
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}
