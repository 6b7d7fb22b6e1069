package data

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"maps"
	"slices"

	"diklat/roster"
)

// IssueCertificates gives a number to each of people who has none for the event,
// in their order, and returns all certificates of the event. Numbers of a year have
// no gaps on a laptop. Errors: roster.ErrUnknownEvent, roster.ErrUnknownPerson.
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
	c := roster.Certificate{Event: e.ID, Person: p, Day: e.LastDay(), Salt: secret()}
	day, _ := c.Day.Time()
	c.Year = day.Year()
	if err := t.row("SELECT coalesce(max(seq), 0) + 1 FROM certificate WHERE year = ?", c.Year).Scan(&c.Seq); err != nil {
		return roster.Certificate{}, err
	}
	c.Number = roster.CertificateNumber(c.Seq, roster.Unit(e.Organiser), c.Day)
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
	People []roster.PersonID `json:"people"`
}

// CertificatesPrinted keeps that a file with the certificates of people was
// written; those that were printed before add nothing.
func (s *Store) CertificatesPrinted(ctx context.Context, event roster.EventID, people []roster.PersonID, by roster.Actor) error {
	return s.write(ctx, "certificates printed", func(t *tx) error {
		have, err := readCertificates(t, event)
		if err != nil {
			return err
		}
		var first []roster.PersonID
		for _, p := range people {
			if c, ok := have[p]; ok && !c.Printed {
				first = append(first, c.Person)
			}
		}
		if len(first) == 0 {
			return nil
		}
		return t.put(kindPrinted, event, by, printedBody{first})
	})
}

// Certificates are the numbers that were given for an event, by person. Those of
// merged entries stand under the entry that stays; if both had one, the older.
func (s *Store) Certificates(ctx context.Context, event roster.EventID) (map[roster.PersonID]roster.Certificate, error) {
	var out map[roster.PersonID]roster.Certificate
	err := s.read(ctx, "certificates", func(v *view) (err error) {
		out, err = readCertificates(v, event)
		return err
	})
	return out, err
}

func readCertificates(src source, event roster.EventID) (map[roster.PersonID]roster.Certificate, error) {
	var all []roster.Certificate
	err := each(src, func(r scanner) error {
		c := roster.Certificate{Event: event}
		err := r.Scan(&c.Person, &c.Year, &c.Seq, &c.Number, &c.Day, &c.Salt, &c.Printed)
		all = append(all, c)
		return err
	}, "SELECT person, year, seq, number, day, salt, printed FROM certificate WHERE event = ? ORDER BY year, seq, ord", string(event))
	if err != nil {
		return nil, err
	}
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
	return t.do(`INSERT INTO certificate(event, person, year, seq, number, day, salt, printed, ord) VALUES(?, ?, ?, ?, ?, ?, ?, 0, ?)
		ON CONFLICT(event, person) DO NOTHING`, string(c.Event), string(c.Person), c.Year, c.Seq, c.Number, string(c.Day), c.Salt, ord)
}

func applyPrinted(t *tx, event string, b printedBody) error {
	for _, p := range b.People {
		if err := t.do("UPDATE certificate SET printed = 1 WHERE event = ? AND person = ?", event, string(p)); err != nil {
			return err
		}
	}
	return nil
}

// codesBody gives people of an event the codes that stand for them.
type codesBody struct {
	Codes map[roster.PersonID]string `json:"codes"`
}

// Codes are random codes for people of an event, for files without names. They are
// kept and not reckoned: nobody can find a person by trying names. People without
// one get one.
func (s *Store) Codes(ctx context.Context, event roster.EventID, people []roster.PersonID, by roster.Actor) (map[roster.PersonID]string, error) {
	var out map[roster.PersonID]string
	err := s.write(ctx, "codes", func(t *tx) (err error) {
		if out, err = readCodes(t, event); err != nil {
			return err
		}
		used := map[string]bool{}
		for c := range maps.Values(out) {
			used[c] = true
		}
		fresh := map[roster.PersonID]string{}
		for _, p := range people {
			if out[p] != "" {
				continue
			}
			c := randomCode()
			for used[c] {
				c = randomCode()
			}
			used[c], out[p], fresh[p] = true, c, c
		}
		if len(fresh) == 0 {
			return nil
		}
		return t.put(kindCodes, event, by, codesBody{fresh})
	})
	return out, err
}

func readCodes(src source, event roster.EventID) (map[roster.PersonID]string, error) {
	out := map[roster.PersonID]string{}
	err := each(src, func(r scanner) error {
		var p roster.PersonID
		var c string
		err := r.Scan(&p, &c)
		out[p] = c
		return err
	}, "SELECT person, code FROM anon_code WHERE event = ?", string(event))
	return out, err
}

// codeLetters leaves out those that are taken for one another.
const codeLetters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"

// randomCode is six letters: a thousand million codes.
func randomCode() string {
	var b [6]byte
	_, _ = rand.Read(b[:]) // never fails
	for i := range b {
		b[i] = codeLetters[int(b[i])%len(codeLetters)]
	}
	return string(b[:])
}

func applyCodes(t *tx, event string, b codesBody) error {
	for _, p := range slices.Sorted(maps.Keys(b.Codes)) {
		err := t.do("INSERT INTO anon_code(event, person, code) VALUES(?, ?, ?) ON CONFLICT(event, person) DO NOTHING", event, string(p), b.Codes[p])
		if err != nil {
			return err
		}
	}
	return nil
}
