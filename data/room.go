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

// The kinds of records that change what one person has answered.
const (
	answered  = "answered"
	withdrawn = "withdrawn"
)

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
			WHERE event = ? AND kind >= 'room.' AND kind < 'room/' AND came = '' ORDER BY ord`, string(event))
	})
}

// roomAnswer is what the projection reads of a record; other fields are the room's
// business alone.
type roomAnswer struct {
	Run      string          `json:"run"`
	Question string          `json:"question"`
	Person   string          `json:"person"`
	Answer   json.RawMessage `json:"answer"`
	Round    int             `json:"round"`
	Via      string          `json:"via"`
	Crew     string          `json:"crew"`
	Late     bool            `json:"late"`
}

// applyRoom keeps the newest answer of each person to each question in each round.
// A poll has no persons and leaves nothing here.
func applyRoom(t *tx, f fact) error {
	gone := f.kind == roomPrefix+withdrawn
	if !gone && f.kind != roomPrefix+answered {
		return nil
	}
	var b roomAnswer
	if err := json.Unmarshal(f.body, &b); err != nil || b.Run == "" || b.Question == "" || b.Person == "" || b.Round < 0 || !gone && b.Answer == nil {
		return nil //nolint:nilerr // the log keeps it; only the projection has no place for it
	}
	if gone {
		return t.do("DELETE FROM answer WHERE run = ? AND question = ? AND person = ? AND round = ?", b.Run, b.Question, b.Person, b.Round)
	}
	return t.do(`INSERT INTO answer(event, run, question, person, round, body, at_ms, via, crew, late) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT(run, question, person, round) DO UPDATE SET body = excluded.body, at_ms = excluded.at_ms,
			via = excluded.via, crew = excluded.crew, late = excluded.late`,
		f.event, b.Run, b.Question, b.Person, b.Round, string(b.Answer), f.wallMS, b.Via, b.Crew, b.Late)
}

// Answer is the newest answer of one person to one question of a run, in one
// round. Body is the JSON the room wrote as "answer".
type Answer struct {
	Run, Question, Person string
	At                    time.Time
	Body                  []byte
	Round                 int    // from 0; more if the question was asked again
	Via                   string // how it came in; "" at a laptop, alone
	Crew                  string // who shared the laptop, "" for nobody
	Late                  bool   // keyed by the trainer after the reveal
}

// Answers gives every answer of an event to fn, by run, question and person: of a
// question that was asked again the newest round in which the person answered.
func (s *Store) Answers(ctx context.Context, event roster.EventID, fn func(Answer) error) error {
	return s.answers(ctx, event, fn, `AND round = (SELECT max(b.round) FROM answer b
		WHERE b.run = a.run AND b.question = a.question AND b.person = a.person)`)
}

// AnswerRounds is Answers with every round, by run, question, person and round.
func (s *Store) AnswerRounds(ctx context.Context, event roster.EventID, fn func(Answer) error) error {
	return s.answers(ctx, event, fn, "")
}

func (s *Store) answers(ctx context.Context, event roster.EventID, fn func(Answer) error, which string) error {
	return s.read(ctx, "answers", func(v *view) error {
		return each(v, func(r scanner) error {
			var a Answer
			var ms int64
			if err := r.Scan(&a.Run, &a.Question, &a.Person, &ms, &a.Body, &a.Round, &a.Via, &a.Crew, &a.Late); err != nil {
				return err
			}
			a.At = time.UnixMilli(ms).UTC()
			return fn(a)
		}, `SELECT run, question, person, at_ms, CAST(body AS BLOB), round, via, crew, late FROM answer a
			WHERE event = ? `+which+` ORDER BY run, question, person, round`, string(event))
	})
}
