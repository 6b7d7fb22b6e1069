package data

import (
	"context"
	"encoding/json"
	"time"

	"diklat/roster"
)

// keptOfAll goes once through attendance and answers, not once a person: a programme
// has 16,000 people and 200,000 rows.
const keptOfAll = `SELECT p.id, coalesce((SELECT max(s.end_ms) FROM enrolment e JOIN sesi s ON s.event = e.event WHERE e.person = p.id), 0), p.phone <> '',
		p.wg <> '' OR p.id IN (SELECT person FROM attendance WHERE reason <> ''),
		p.id IN (SELECT person FROM answer WHERE coalesce(json_extract(body, '$.text'), '') <> ''), p.consent
	FROM person p WHERE p.name <> ? AND NOT EXISTS (SELECT 1 FROM merge m WHERE m.gone = p.id) ORDER BY p.id`

// Kept lists what is kept of each person, and until when it served. Those who were
// erased are not among them.
func (s *Store) Kept(ctx context.Context) ([]roster.Kept, error) {
	var out []roster.Kept
	err := s.read(ctx, "kept", func(v *view) error {
		return each(v, func(r scanner) error {
			var k roster.Kept
			var last int64
			var consent string
			if err := r.Scan(&k.Person, &last, &k.Contact, &k.Health, &k.Answers, &consent); err != nil {
				return err
			}
			if last > 0 {
				k.Last = time.UnixMilli(last).UTC()
			}
			var c roster.Consent
			if consent != "" {
				if err := json.Unmarshal([]byte(consent), &c); err != nil {
					return err
				}
			}
			k.Withdrew = c.Withdrew
			out = append(out, k)
			return nil
		}, keptOfAll, gonePerson)
	})
	return out, err
}

// Holdings is what a file holds about people, in numbers: for the sheet that is
// written when a laptop is lost.
type Holdings struct {
	Events   []roster.Event
	People   int
	Children int // under 18 in the year of now, as far as known
	Phones   int
	Years    int // years of birth or age bands
	Health   int // Washington Group answers
	Reasons  int // reasons of absence
	Marks    int
	Answers  int
	Words    int // answers in own words
	Asked    int // consent
	Stands   int
	Withdrew int
	Plans    int // names in follow-up plans
}

// Holdings counts what the file holds.
func (s *Store) Holdings(ctx context.Context) (h Holdings, err error) {
	if h.Events, err = s.Events(ctx); err != nil {
		return h, err
	}
	year := s.clock().Year()
	err = s.read(ctx, "holdings", func(v *view) error {
		err := each(v, func(r scanner) error {
			var st personState
			if err := r.Scan(st.dest()...); err != nil {
				return err
			}
			p, err := st.person()
			if err != nil || p.Name == gonePerson {
				return err
			}
			h.add(p, year)
			return nil
		}, "SELECT "+personColumns+" FROM person p")
		if err != nil {
			return err
		}
		return v.row(`SELECT (SELECT count(*) FROM attendance WHERE status <> ''), (SELECT count(*) FROM attendance WHERE reason <> ''),
			(SELECT count(*) FROM answer), (SELECT count(*) FROM answer WHERE coalesce(json_extract(body, '$.text'), '') <> ''),
			(SELECT count(*) FROM followup WHERE gone = 0)`).Scan(&h.Marks, &h.Reasons, &h.Answers, &h.Words, &h.Plans)
	})
	return h, err
}

func (h *Holdings) add(p roster.Person, year int) {
	count := func(n *int, yes bool) {
		if yes {
			*n++
		}
	}
	h.People++
	count(&h.Children, p.BandIn(year) == roster.Under18)
	count(&h.Phones, p.Phone != "")
	count(&h.Years, p.BirthYear != 0 || p.AgeBand != roster.UnknownAge)
	count(&h.Health, p.WG != roster.WG{})
	count(&h.Asked, p.Consent.Asked())
	count(&h.Stands, p.Consent.Stands())
	count(&h.Withdrew, p.Consent.Withdrew != "")
}

// Everybody lists the people of the file who were not erased, by id.
func (s *Store) Everybody(ctx context.Context) ([]roster.Person, error) {
	var out []roster.Person
	err := s.read(ctx, "everybody", func(v *view) error {
		return each(v, func(r scanner) error {
			var st personState
			if err := r.Scan(st.dest()...); err != nil {
				return err
			}
			p, err := st.person()
			if p.Name != gonePerson {
				out = append(out, p)
			}
			return err
		}, "SELECT "+personColumns+" FROM person p WHERE NOT EXISTS (SELECT 1 FROM merge m WHERE m.gone = p.id) ORDER BY p.id")
	})
	return out, err
}
