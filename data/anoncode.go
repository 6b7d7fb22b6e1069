package data

import (
	"context"
	"crypto/rand"
	"maps"
	"slices"

	"diklat/roster"
)

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
