package data

import (
	"cmp"
	"context"
	"crypto/rand"
	"encoding/hex"
	"slices"

	"diklat/roster"
)

// IssueCertificates gives a number to each of people who has none for the event,
// in their order, and returns the certificates that stand. Each laptop counts those of
// a year in a series of its own, without gaps. Errors: roster.ErrUnknownEvent, roster.ErrUnknownPerson.
func (s *Store) IssueCertificates(ctx context.Context, event roster.EventID, people []roster.PersonID, by roster.Actor) (map[roster.PersonID]roster.Certificate, error) {
	var out map[roster.PersonID]roster.Certificate
	err := s.write(ctx, "issue certificates", func(t *tx) (err error) {
		e, err := readEvent(t, event)
		if err != nil {
			return err
		}
		if out, err = readCertificates(t, event); err != nil {
			return err
		}
		for _, p := range people {
			if _, ok := out[p]; ok {
				continue
			}
			if out[p], err = t.issue(e, p, by); err != nil {
				return err
			}
		}
		return nil
	})
	return out, err
}

func (t *tx) issue(e roster.Event, p roster.PersonID, by roster.Actor) (roster.Certificate, error) {
	var listed int
	err := t.row("SELECT count(*) FROM enrolment WHERE event = ? AND person = ?", string(e.ID), string(p)).Scan(&listed)
	if err != nil {
		return roster.Certificate{}, err
	}
	if listed == 0 {
		return roster.Certificate{}, roster.ErrUnknownPerson
	}
	c := roster.Certificate{Event: e.ID, Person: p, Series: roster.SeriesOf(t.device), Day: e.LastDay(), Salt: secret()}
	day, _ := c.Day.Time()
	c.Year = day.Year()
	if err := t.row("SELECT coalesce(max(seq), 0) + 1 FROM certificate WHERE series = ? AND year = ?", c.Series, c.Year).Scan(&c.Seq); err != nil {
		return roster.Certificate{}, err
	}
	c.Number = roster.CertificateNumber(c.Seq, c.Series, roster.Unit(e.Organiser), c.Day)
	return c, t.put(kindCertificate, e.ID, by, c)
}

// secret is 128 random bits.
func secret() string {
	var b [16]byte
	_, _ = rand.Read(b[:]) // never fails
	return hex.EncodeToString(b[:])
}

// printedBody says that certificates were written to a file.
type printedBody struct {
	People  []roster.PersonID `json:"people"`
	Numbers []string          `json:"numbers,omitempty"` // theirs; without: whatever numbers they have
}

// CertificatesPrinted keeps that a file with the certificates of people was
// written; those that were printed before add nothing.
func (s *Store) CertificatesPrinted(ctx context.Context, event roster.EventID, people []roster.PersonID, by roster.Actor) error {
	return s.write(ctx, "certificates printed", func(t *tx) error {
		have, err := readCertificates(t, event)
		if err != nil {
			return err
		}
		var first printedBody
		for _, p := range people {
			if c, ok := have[p]; ok && !c.Printed {
				first.People, first.Numbers = append(first.People, c.Person), append(first.Numbers, c.Number)
			}
		}
		if len(first.People) == 0 {
			return nil
		}
		return t.put(kindPrinted, event, by, first)
	})
}

// Certificates are the certificates of an event that stand, by person. Those of
// merged entries stand under the entry that stays. Who has several, from two entries
// or from two laptops, keeps one that was printed, else the lowest.
func (s *Store) Certificates(ctx context.Context, event roster.EventID) (map[roster.PersonID]roster.Certificate, error) {
	var out map[roster.PersonID]roster.Certificate
	err := s.read(ctx, "certificates", func(v *view) (err error) {
		out, err = readCertificates(v, event)
		return err
	})
	return out, err
}

// CertificatesGiven are all numbers that were ever given for an event, with the entry
// under which each person goes on, in the order of their series and numbers. Those
// that do not stand are void: a register shows them, so that no number is missing.
func (s *Store) CertificatesGiven(ctx context.Context, event roster.EventID) (out []roster.Certificate, err error) {
	err = s.read(ctx, "certificates given", func(v *view) error {
		if out, err = readGiven(v, event); err != nil {
			return err
		}
		for i := range out {
			if out[i].Person, err = rootOf(v, out[i].Person); err != nil {
				return err
			}
		}
		return nil
	})
	return out, err
}

func readGiven(src source, event roster.EventID) ([]roster.Certificate, error) {
	var all []roster.Certificate
	err := each(src, func(r scanner) error {
		c := roster.Certificate{Event: event}
		err := r.Scan(&c.Person, &c.Series, &c.Year, &c.Seq, &c.Number, &c.Day, &c.Salt, &c.Printed)
		all = append(all, c)
		return err
	}, "SELECT person, series, year, seq, number, day, salt, printed FROM certificate WHERE event = ? ORDER BY series, year, seq, number, person", string(event))
	return all, err
}

func readCertificates(src source, event roster.EventID) (map[roster.PersonID]roster.Certificate, error) {
	all, err := readGiven(src, event)
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(all, func(a, b roster.Certificate) int {
		if a.Printed != b.Printed {
			return map[bool]int{true: -1, false: 1}[a.Printed]
		}
		return cmp.Or(cmp.Compare(a.Year, b.Year), cmp.Compare(a.Seq, b.Seq), cmp.Compare(a.Number, b.Number))
	})
	out := map[roster.PersonID]roster.Certificate{}
	for _, c := range all {
		root, err := rootOf(src, c.Person)
		if err != nil {
			return nil, err
		}
		if _, ok := out[root]; !ok {
			out[root] = c
		}
	}
	return out, nil
}

func applyCertificate(t *tx, c roster.Certificate, ord int64) error {
	return t.do(`INSERT INTO certificate(event, person, series, year, seq, number, day, salt, printed, ord) VALUES(?, ?, ?, ?, ?, ?, ?, ?, 0, ?)
		ON CONFLICT(event, person, number) DO NOTHING`, string(c.Event), string(c.Person), c.Series, c.Year, c.Seq, c.Number, string(c.Day), c.Salt, ord)
}

func applyPrinted(t *tx, event string, b printedBody) error {
	for i, p := range b.People {
		number := ""
		if i < len(b.Numbers) {
			number = b.Numbers[i]
		}
		if err := t.do("UPDATE certificate SET printed = 1 WHERE event = ?1 AND person = ?2 AND (?3 = '' OR number = ?3)", event, string(p), number); err != nil {
			return err
		}
	}
	return nil
}
