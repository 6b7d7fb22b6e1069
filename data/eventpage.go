package data

import (
	"context"
	"strings"
	"time"

	"diklat/roster"
	"diklat/roster/clean"
)

// EventPage lists n events from place from: the one in use, then the newest first;
// those whose title, venue or programme holds query, all for an empty one.
func (s *Store) EventPage(ctx context.Context, query string, from, n int) (roster.EventPage, error) {
	out := roster.EventPage{From: from}
	err := s.read(ctx, "event page", func(v *view) error {
		var now string
		err := v.row("SELECT coalesce((SELECT value FROM setting WHERE key = ?), '')", settingEvent).Scan(&now)
		if err != nil {
			return err
		}
		where, args := holdsQuery(query)
		if err := v.row("SELECT count(*) FROM event e WHERE "+where, args...).Scan(&out.Total); err != nil {
			return err
		}
		first, err := readHeads(v, where+" AND id = ?", append(args, now)...)
		if err != nil {
			return err
		}
		if from == 0 {
			out.Heads = first
		}
		rest, err := readHeads(v, where+" AND id <> ? ORDER BY ord DESC LIMIT ? OFFSET ?",
			append(args, now, n-len(out.Heads), max(from-len(first), 0))...)
		out.Heads = append(out.Heads, rest...)
		return err
	})
	return out, err
}

// holdsQuery is the condition on an event e for a search.
func holdsQuery(query string) (where string, args []any) {
	if query = clean.Line(query); query == "" {
		return "1", nil
	}
	like := "%" + strings.NewReplacer(`\`, `\\`, "%", `\%`, "_", `\_`).Replace(query) + "%"
	return `(title LIKE ? ESCAPE '\' OR venue LIKE ? ESCAPE '\' OR programme LIKE ? ESCAPE '\')`, []any{like, like, like}
}

// readHeads finds the events first and reads their first day after: in one query
// SQLite would look for the first day of every event that it sorts.
func readHeads(v *view, where string, args ...any) ([]roster.EventHead, error) {
	var out []roster.EventHead
	err := each(v, func(r scanner) error {
		h, err := scanHead(r)
		out = append(out, h)
		return err
	}, `SELECT id, title, venue, programme, zone, simulated, coalesce((SELECT min(start_ms) FROM sesi WHERE event = e.id), 0)
		FROM event e WHERE id IN (SELECT id FROM event e WHERE `+where+`) ORDER BY ord DESC`, args...)
	return out, err
}

func scanHead(r scanner) (roster.EventHead, error) {
	var h roster.EventHead
	var first int64
	err := r.Scan(&h.ID, &h.Title, &h.Venue, &h.Programme, &h.Zone, &h.Simulated, &first)
	h.Title, h.Venue, h.Programme = clean.Line(h.Title), clean.Line(h.Venue), clean.Line(h.Programme)
	if first != 0 {
		h.First = time.UnixMilli(first).In(h.Zone.Location())
	}
	return h, err
}

// CopyEvent keeps a copy of an event (roster.Event.Copy) and, if asked, puts the
// people of the old list on the new one, in their order with new numbers.
func (s *Store) CopyEvent(ctx context.Context, from roster.EventID, e roster.Event, withPeople bool, by roster.Actor) (roster.Event, error) {
	e, err := e.Check()
	if err != nil {
		return roster.Event{}, err
	}
	var out roster.Event
	err = s.write(ctx, "copy event", func(t *tx) (err error) {
		if _, err := readEvent(t, from); err != nil {
			return err
		}
		e := t.named(e)
		if err := t.putEvent(e, by); err != nil {
			return err
		}
		if withPeople {
			if err := t.copyList(from, e.ID, by); err != nil {
				return err
			}
		}
		out, err = readEvent(t, e.ID)
		return err
	})
	return out, err
}

func (t *tx) copyList(from, to roster.EventID, by roster.Actor) error {
	var people []roster.PersonID
	err := each(t, func(r scanner) error {
		people = append(people, "")
		return r.Scan(&people[len(people)-1])
	}, "SELECT person FROM enrolment WHERE event = ? AND state = 0 ORDER BY number", string(from))
	if err != nil {
		return err
	}
	for i, p := range people {
		if err := t.put(kindEnrol, to, by, enrolBody{Person: p, Number: i + 1}); err != nil {
			return err
		}
	}
	return nil
}
