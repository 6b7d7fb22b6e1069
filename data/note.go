package data

import (
	"context"
	"encoding/json"
	"time"

	"diklat/roster"
	"diklat/roster/clean"
)

// Note keeps that somebody looked at personal data or took it out.
func (s *Store) Note(ctx context.Context, by roster.Actor, n roster.Note) error {
	n.File = clean.Line(n.File)
	return s.write(ctx, "note", func(t *tx) error { return t.put(kindNote, "", by, n) })
}

// Trail is one line of the audit trail.
type Trail struct {
	At     time.Time
	By     roster.Actor
	Device string // the laptop
	Seq    int64
	Did    string // "see", "take", "add", "change", "remove"
	Kind   string // "roll", "person", "mark", "event", "setting", ...
	Person roster.PersonID
	Name   string // as it stands now; "" if nobody in particular
	File   string
	Rows   int
}

// Audit lists who saw, changed and took what, the newest first: at most limit
// lines. People's own check-ins and answers are no part of it.
func (s *Store) Audit(ctx context.Context, limit int) ([]Trail, error) {
	var out []Trail
	err := s.read(ctx, "audit", func(v *view) error {
		err := each(v, func(r scanner) error {
			var t Trail
			var ms int64
			var kind string
			var body []byte
			if err := r.Scan(&ms, &t.By, &t.Device, &t.Seq, &kind, &body); err != nil {
				return err
			}
			t.At = time.UnixMilli(ms).UTC()
			out = append(out, t.of(kind, body))
			return nil
		}, `SELECT wall_ms, actor, device, seq, kind, CAST(body AS BLOB) FROM fact
			WHERE kind IN ('note', 'erase', 'person', 'merge', 'event', 'setting', 'mark', 'enrol') AND actor NOT LIKE 'sendiri:%'
			ORDER BY ord DESC LIMIT ?`, limit)
		for i := range out {
			if out[i].Person == "" || err != nil {
				continue
			}
			if p, perr := readPerson(v, out[i].Person); perr == nil {
				out[i].Name = p.Name
			}
		}
		return err
	})
	return out, err
}

// of fills in what a fact says.
func (t Trail) of(kind string, body []byte) Trail {
	var b struct {
		roster.Note
		ID  roster.PersonID `json:"id"`
		Key string          `json:"key"`
	}
	_ = json.Unmarshal(body, &b) // a body of a newer program leaves its fields empty
	t.Did, t.Kind, t.Person = "change", kind, b.Person
	switch kind {
	case kindNote:
		t.Did, t.Kind, t.File, t.Rows = b.Did, b.Kind, b.File, b.Rows
	case kindErase:
		t.Did, t.Kind = "remove", "person"
	case kindPerson:
		t.Person = b.ID
	case kindSetting:
		t.File = b.Key
	case kindMark, kindEnrol:
		t.Did = "add"
	}
	return t
}

// About is one fact about a person, as it is kept.
type About struct {
	At   time.Time       `json:"at"`
	By   roster.Actor    `json:"by"`
	Kind string          `json:"kind"`
	Body json.RawMessage `json:"body"`
}

// About lists every fact that names a person, the oldest first.
func (s *Store) About(ctx context.Context, p roster.PersonID) ([]About, error) {
	out := []About{}
	err := s.read(ctx, "about", func(v *view) error {
		return each(v, func(r scanner) error {
			var a About
			var ms int64
			var body []byte
			err := r.Scan(&ms, &a.By, &a.Kind, &body)
			a.At, a.Body = time.UnixMilli(ms).UTC(), body
			out = append(out, a)
			return err
		}, "SELECT wall_ms, actor, kind, CAST(body AS BLOB) FROM fact WHERE instr(body, ?) > 0 ORDER BY ord", string(p))
	})
	return out, err
}
