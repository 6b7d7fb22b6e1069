package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"time"

	"diklat/roster"
	"diklat/roster/clean"
)

// settingEvent holds the id of the current event.
const settingEvent = "event"

// CreateEvent keeps a new event and returns it with its ids. An id or Created
// that is set is kept, so that a repeat makes no second event.
func (s *Store) CreateEvent(ctx context.Context, e roster.Event, by roster.Actor) (roster.Event, error) {
	return s.putEvent(ctx, "create event", e, by, false)
}

// UpdateEvent keeps a changed event. Sesi without an id are new ones; a sesi
// that is left out must have no attendance (roster.ErrSesiUsed).
func (s *Store) UpdateEvent(ctx context.Context, e roster.Event, by roster.Actor) (roster.Event, error) {
	return s.putEvent(ctx, "update event", e, by, true)
}

func (s *Store) putEvent(ctx context.Context, op string, e roster.Event, by roster.Actor, exists bool) (roster.Event, error) {
	e, err := e.Check()
	if err != nil {
		return roster.Event{}, err
	}
	var out roster.Event
	err = s.write(ctx, op, func(t *tx) (err error) {
		if exists {
			if _, err := readEvent(t, e.ID); err != nil {
				return err
			}
		}
		e := t.named(e)
		if err := t.putEvent(e, by); err != nil {
			return err
		}
		out, err = readEvent(t, e.ID)
		return err
	})
	return out, err
}

// named fills in the ids and times that are missing.
func (t *tx) named(e roster.Event) roster.Event {
	if e.ID == "" {
		e.ID = roster.EventID(t.ids.next(t.now()))
	}
	if e.Created.IsZero() {
		e.Created = t.now()
	}
	e.Created = millis(e.Created)
	e.Sesi = slices.Clone(e.Sesi)
	for i := range e.Sesi {
		if e.Sesi[i].ID == "" {
			e.Sesi[i].ID = roster.SesiID(t.ids.next(t.now()))
		}
		e.Sesi[i].Start, e.Sesi[i].End = millis(e.Sesi[i].Start), millis(e.Sesi[i].End)
	}
	return e
}

func (t *tx) putEvent(e roster.Event, by roster.Actor) error {
	for _, code := range e.Villages {
		if err := mustVillage(t, code); err != nil {
			return err
		}
	}
	return t.put(kindEvent, e.ID, by, e)
}

func applyEvent(t *tx, e roster.Event, ord int64) error {
	details, err := detailsOf(e)
	if err != nil {
		return err
	}
	err = t.do(`INSERT INTO event(id, title, venue, zone, simulated, created_ms, ord, details, programme) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT(id) DO UPDATE SET title = excluded.title, venue = excluded.venue, zone = excluded.zone,
		simulated = excluded.simulated, created_ms = excluded.created_ms, details = excluded.details, programme = excluded.programme`,
		string(e.ID), e.Title, e.Venue, string(e.Zone), e.Simulated, e.Created.UnixMilli(), ord, details, e.Programme)
	if err != nil {
		return err
	}
	if err := t.do("DELETE FROM event_village WHERE event = ?", string(e.ID)); err != nil {
		return err
	}
	for i, code := range e.Villages {
		if err := ensureVillage(t, code); err != nil {
			return err
		}
		if err := t.do("INSERT INTO event_village(event, pos, village) VALUES(?, ?, ?)", string(e.ID), i, string(code)); err != nil {
			return err
		}
	}
	return applySesi(t, e)
}

func applySesi(t *tx, e roster.Event) error {
	keep := map[string]bool{}
	for _, s := range e.Sesi {
		keep[string(s.ID)] = true
		err := t.do(`INSERT INTO sesi(id, event, day, part, start_ms, end_ms, name) VALUES(?, ?, ?, ?, ?, ?, ?)
			ON CONFLICT(id) DO UPDATE SET day = excluded.day, part = excluded.part, name = excluded.name,
			start_ms = excluded.start_ms, end_ms = excluded.end_ms WHERE event = excluded.event`,
			string(s.ID), string(e.ID), s.Day, string(s.Part), s.Start.UnixMilli(), s.End.UnixMilli(), s.Name)
		if err != nil {
			return err
		}
	}
	have, err := readSesi(t, e.ID, e.Zone)
	if err != nil {
		return err
	}
	for _, s := range have {
		if keep[string(s.ID)] {
			continue
		}
		if err := dropSesi(t, s.ID); err != nil {
			return err
		}
	}
	return nil
}

func dropSesi(t *tx, id roster.SesiID) error {
	var used int
	if err := t.row("SELECT count(*) FROM attendance WHERE sesi = ?", string(id)).Scan(&used); err != nil {
		return err
	}
	if used > 0 {
		return roster.ErrSesiUsed
	}
	return t.do("DELETE FROM sesi WHERE id = ?", string(id))
}

// Event reads one event; roster.ErrUnknownEvent if there is none.
func (s *Store) Event(ctx context.Context, id roster.EventID) (roster.Event, error) {
	var e roster.Event
	err := s.read(ctx, "event", func(v *view) (err error) {
		e, err = readEvent(v, id)
		return err
	})
	return e, err
}

// Events lists all events, the newest first.
func (s *Store) Events(ctx context.Context) ([]roster.Event, error) {
	var out []roster.Event
	err := s.read(ctx, "events", func(v *view) error {
		var ids []roster.EventID
		err := each(v, func(r scanner) error {
			var id roster.EventID
			ids = append(ids, id)
			return r.Scan(&ids[len(ids)-1])
		}, "SELECT id FROM event ORDER BY ord DESC")
		if err != nil {
			return err
		}
		for _, id := range ids {
			e, err := readEvent(v, id)
			if err != nil {
				return err
			}
			out = append(out, e)
		}
		return nil
	})
	return out, err
}

// CurrentEvent is the one that was set, else the newest; false if there is none.
func (s *Store) CurrentEvent(ctx context.Context) (e roster.Event, ok bool, err error) {
	err = s.read(ctx, "current event", func(v *view) error {
		var id roster.EventID
		err := v.row(`SELECT id FROM event ORDER BY id = (SELECT value FROM setting WHERE key = ?) DESC, ord DESC LIMIT 1`,
			settingEvent).Scan(&id)
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		if err != nil {
			return err
		}
		ok = true
		e, err = readEvent(v, id)
		return err
	})
	return e, ok && err == nil, err
}

// SetCurrentEvent makes an event the current one.
func (s *Store) SetCurrentEvent(ctx context.Context, id roster.EventID, by roster.Actor) error {
	return s.write(ctx, "set current event", func(t *tx) error {
		if _, err := readEvent(t, id); err != nil {
			return err
		}
		return t.put(kindSetting, "", by, settingBody{Key: settingEvent, Value: string(id)})
	})
}

func readEvent(src source, id roster.EventID) (roster.Event, error) {
	e := roster.Event{ID: id}
	var created int64
	var details string
	err := src.row("SELECT title, venue, zone, simulated, created_ms, details FROM event WHERE id = ?", string(id)).
		Scan(&e.Title, &e.Venue, &e.Zone, &e.Simulated, &created, &details)
	if errors.Is(err, sql.ErrNoRows) {
		return roster.Event{}, fmt.Errorf("%q: %w", id, roster.ErrUnknownEvent)
	}
	if err != nil {
		return roster.Event{}, err
	}
	e.Title, e.Venue = clean.Line(e.Title), clean.Line(e.Venue) // the file may not be of our making
	e.Created = localTime(created, e.Zone)
	var more eventDetails
	if err := unpack(details, &more); err != nil {
		return roster.Event{}, err
	}
	more.fill(&e)
	err = each(src, func(r scanner) error {
		e.Villages = append(e.Villages, "")
		return r.Scan(&e.Villages[len(e.Villages)-1])
	}, "SELECT village FROM event_village WHERE event = ? ORDER BY pos", string(id))
	if err != nil {
		return roster.Event{}, err
	}
	e.Sesi, err = readSesi(src, id, e.Zone)
	return e, err
}

func readSesi(src source, event roster.EventID, z roster.Zone) ([]roster.Sesi, error) {
	var out []roster.Sesi
	err := each(src, func(r scanner) error {
		var s roster.Sesi
		var start, end int64
		if err := r.Scan(&s.ID, &s.Day, &s.Part, &start, &end, &s.Name); err != nil {
			return err
		}
		s.Name = clean.Line(s.Name)
		s.Start, s.End = localTime(start, z), localTime(end, z)
		out = append(out, s)
		return nil
	}, "SELECT id, day, part, start_ms, end_ms, name FROM sesi WHERE event = ? ORDER BY start_ms, id", string(event))
	return out, err
}

// localTime shows a kept time in the zone of the event.
func localTime(ms int64, z roster.Zone) time.Time { return time.UnixMilli(ms).In(z.Location()) }
