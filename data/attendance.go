package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"diklat/roster"
	"diklat/roster/clean"
)

// Mark records marks, all or none. A mark without a time happened now. Errors:
// *roster.FieldError, roster.ErrUnknownSesi, roster.ErrUnknownPerson.
func (s *Store) Mark(ctx context.Context, marks ...roster.Mark) error {
	checked := make([]roster.Mark, len(marks))
	for i, m := range marks {
		var err error
		if checked[i], err = m.Check(); err != nil {
			return err
		}
	}
	if len(marks) == 0 {
		return nil
	}
	return s.write(ctx, "mark", func(t *tx) error {
		for _, m := range checked {
			if err := t.putMark(m); err != nil {
				return err
			}
		}
		return nil
	})
}

// CheckIn is a person's own check-in under the rule of roster.SelfCheckIn. It
// returns the mark that stands afterwards; a repeat changes nothing.
func (s *Store) CheckIn(ctx context.Context, event roster.EventID, sesi roster.SesiID, person roster.PersonID, at time.Time) (roster.Mark, error) {
	var m roster.Mark
	err := s.write(ctx, "check in", func(t *tx) error {
		person, err := rootOf(t, person)
		if err != nil {
			return err
		}
		stands, err := t.standing(event, sesi, person)
		if err != nil {
			return err
		}
		var isNew bool
		if m, isNew = roster.SelfCheckIn(stands, event, sesi, person, millis(at)); !isNew {
			return nil
		}
		return t.putMark(m)
	})
	if err != nil {
		return roster.Mark{}, err
	}
	return m, nil
}

// putMark adds a mark of somebody who is on the list to a sesi of the event.
func (t *tx) putMark(m roster.Mark) error {
	if err := t.mustBeListed(m.Event, m.Sesi, m.Person); err != nil {
		return err
	}
	if m.At.IsZero() {
		m.At = t.now()
	}
	m.At = millis(m.At)
	actor := m.By
	if m.UndoneBy != "" {
		actor, m.UndoneAt = m.UndoneBy, millis(m.UndoneAt)
	}
	return t.put(kindMark, m.Event, actor, m)
}

func (t *tx) mustBeListed(event roster.EventID, sesi roster.SesiID, person roster.PersonID) error {
	var sesis, persons int
	person, err := rootOf(t, person)
	if err != nil {
		return err
	}
	err = t.row(`SELECT (SELECT count(*) FROM sesi WHERE id = ?1 AND event = ?2),
		(SELECT count(*) FROM enrolment WHERE event = ?2 AND person = ?3 AND state = 0)`,
		string(sesi), string(event), string(person)).Scan(&sesis, &persons)
	switch {
	case err != nil:
		return err
	case sesis == 0:
		return fmt.Errorf("%q: %w", sesi, roster.ErrUnknownSesi)
	case persons == 0:
		return fmt.Errorf("%q: %w", person, roster.ErrUnknownPerson)
	}
	return nil
}

// standing reads the current mark; Unmarked if there is none.
func (t *tx) standing(event roster.EventID, sesi roster.SesiID, person roster.PersonID) (roster.Mark, error) {
	m := roster.Mark{Event: event, Sesi: sesi, Person: person}
	var st markState
	err := t.row("SELECT "+markColumns+" FROM attendance a WHERE sesi = ? AND person = ?", string(sesi), string(person)).
		Scan(st.dest()...)
	if errors.Is(err, sql.ErrNoRows) {
		return m, nil
	}
	st.fill(&m, time.UTC)
	return m, err
}

func applyMark(t *tx, m roster.Mark, ord int64) error {
	who, err := rootOf(t, m.Person)
	if err != nil {
		return err
	}
	m.Person = who
	return putAttendance(t, m, ord)
}

// putAttendance makes a mark the one that stands.
func putAttendance(t *tx, m roster.Mark, ord int64) error {
	undone := int64(0)
	if m.UndoneBy != "" {
		undone = m.UndoneAt.UnixMilli()
	}
	return t.do(`INSERT INTO attendance(sesi, person, event, status, at_ms, reason, method, by_actor, undone_by, undone_ms, ord)
		VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(sesi, person) DO UPDATE SET status = excluded.status,
		at_ms = excluded.at_ms, reason = excluded.reason, method = excluded.method, by_actor = excluded.by_actor,
		undone_by = excluded.undone_by, undone_ms = excluded.undone_ms, ord = excluded.ord`,
		string(m.Sesi), string(m.Person), string(m.Event), string(m.Status), m.At.UnixMilli(), m.Reason,
		string(m.Method), string(m.By), string(m.UndoneBy), undone, ord)
}

// markColumns and markState read the columns of a mark, which may all be NULL.
const markColumns = "a.status, a.at_ms, a.reason, a.method, a.by_actor, a.undone_by, a.undone_ms"

type markState struct {
	status, reason, method, by, undoneBy sql.NullString
	at, undone                           sql.NullInt64
}

func (s *markState) dest() []any {
	return []any{&s.status, &s.at, &s.reason, &s.method, &s.by, &s.undoneBy, &s.undone}
}

func (s *markState) fill(m *roster.Mark, loc *time.Location) {
	if !s.status.Valid {
		return
	}
	m.Status, m.At, m.Reason = roster.Status(s.status.String), time.UnixMilli(s.at.Int64).In(loc), clean.Line(s.reason.String)
	m.Method, m.By = roster.Method(s.method.String), roster.Actor(s.by.String)
	if s.undoneBy.String != "" {
		m.UndoneBy, m.UndoneAt = roster.Actor(s.undoneBy.String), time.UnixMilli(s.undone.Int64).In(loc)
	}
}
