package data

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"diklat/roster"
)

// RoomRecord is one step of the live room. Body is JSON and the room's own;
// At is kept to the millisecond.
type RoomRecord struct {
	Kind  string
	Actor string
	At    time.Time
	Body  []byte
}

// answered is the kind of record that holds one person's answer.
const answered = "answered"

// AppendRoom keeps records in their order, all or none.
func (s *Store) AppendRoom(ctx context.Context, event roster.EventID, recs []RoomRecord) error {
	if len(recs) == 0 {
		return nil
	}
	if err := checkRecords(recs); err != nil {
		return err
	}
	return s.write(ctx, "room", func(t *tx) error { return t.appendRoom(event, recs) })
}

func (t *tx) appendRoom(event roster.EventID, recs []RoomRecord) error {
	for _, r := range recs {
		err := t.add(fact{
			kind: roomPrefix + r.Kind, event: string(event), actor: r.Actor,
			wallMS: r.At.UnixMilli(), body: r.Body,
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func checkRecords(recs []RoomRecord) error {
	for _, r := range recs {
		if err := r.check(); err != nil {
			return err
		}
	}
	return nil
}

func (r RoomRecord) check() error {
	if r.Kind == "" || strings.Trim(r.Kind, "abcdefghijklmnopqrstuvwxyz0123456789_-.") != "" {
		return fmt.Errorf("data: room: bad kind %q", r.Kind)
	}
	if !json.Valid(r.Body) {
		return fmt.Errorf("data: room: the body of %s is no JSON", r.Kind)
	}
	return nil
}

// LoadRoom gives every record of an event to fn, oldest first. An error of fn
// ends it and is returned.
func (s *Store) LoadRoom(ctx context.Context, event roster.EventID, fn func(RoomRecord) error) error {
	return s.read(ctx, "load room", func(v *view) error {
		return each(v, func(r scanner) error {
			var rec RoomRecord
			var ms int64
			if err := r.Scan(&rec.Kind, &rec.Actor, &ms, &rec.Body); err != nil {
				return err
			}
			rec.Kind, rec.At = strings.TrimPrefix(rec.Kind, roomPrefix), time.UnixMilli(ms).UTC()
			return fn(rec)
		}, `SELECT kind, actor, wall_ms, CAST(body AS BLOB) FROM fact
			WHERE event = ? AND kind >= 'room.' AND kind < 'room/' ORDER BY ord`, string(event))
	})
}

// applyRoom keeps the newest answer of each person to each question. Records
// without these fields are the room's business alone.
func applyRoom(t *tx, f fact) error {
	if f.kind != roomPrefix+answered {
		return nil
	}
	var b struct {
		Run      string          `json:"run"`
		Question string          `json:"question"`
		Person   string          `json:"person"`
		Answer   json.RawMessage `json:"answer"`
	}
	if err := json.Unmarshal(f.body, &b); err != nil || b.Run == "" || b.Question == "" || b.Person == "" || b.Answer == nil {
		return nil //nolint:nilerr // the log keeps it; only the projection has no place for it
	}
	who, err := rootOf(t, roster.PersonID(b.Person))
	if err != nil {
		return err
	}
	return t.do(`INSERT INTO answer(event, run, question, person, body, at_ms) VALUES(?, ?, ?, ?, ?, ?)
		ON CONFLICT(run, question, person) DO UPDATE SET body = excluded.body, at_ms = excluded.at_ms`,
		f.event, b.Run, b.Question, string(who), string(b.Answer), f.wallMS)
}

// Answer is the newest answer of one person to one question of a run. Body is
// the JSON the room wrote as "answer".
type Answer struct {
	Run, Question, Person string
	At                    time.Time
	Body                  []byte
}

// Answers gives every answer of an event to fn, by run, question and person.
func (s *Store) Answers(ctx context.Context, event roster.EventID, fn func(Answer) error) error {
	return s.read(ctx, "answers", func(v *view) error {
		return each(v, func(r scanner) error {
			var a Answer
			var ms int64
			if err := r.Scan(&a.Run, &a.Question, &a.Person, &ms, &a.Body); err != nil {
				return err
			}
			a.At = time.UnixMilli(ms).UTC()
			return fn(a)
		}, `SELECT run, question, person, at_ms, CAST(body AS BLOB) FROM answer
			WHERE event = ? ORDER BY run, question, person`, string(event))
	})
}
