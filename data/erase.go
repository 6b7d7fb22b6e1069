package data

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"diklat/roster"
	"diklat/roster/clean"
)

// Erased is what became of an erasure.
type Erased struct {
	roster.Erasure
	Before Head // the first fact about the person: backups that go as far hold them
	After  Head // the erasure itself: backups that go as far do not
	// Left counts texts that still hold the name because somebody else bears it too;
	// a person must look at them.
	Left int
	// Clean reports that the file itself was written anew. Where it is false the
	// file was busy: EraseAgain does it later.
	Clean bool
}

// Erase takes a person, or a part of what is known of them, out of the file for
// good: out of every fact, the projections, the log beside the file and its free
// pages. The log stays whole: the hash of each body stays. What stays are village,
// L or P, marks and choices under an id that leads to nobody. Many erasures at once
// are all done or none. The error is roster.ErrUnknownPerson.
func (s *Store) Erase(ctx context.Context, all ...roster.Erasure) ([]Erased, error) {
	var out []Erased
	err := s.write(ctx, "erase", func(t *tx) error {
		out = nil // a request may run twice
		for _, e := range all {
			ids, err := t.allOf(e.Person)
			if err != nil {
				return err
			}
			for _, id := range ids {
				one, err := t.erase(id, e)
				if err != nil {
					return err
				}
				out = append(out, one)
			}
		}
		return t.rebuild()
	})
	if err != nil || len(out) == 0 {
		return nil, err
	}
	err = s.compact(ctx)
	for i := range out {
		out[i].Clean = err == nil
	}
	return out, nil
}

// EraseAgain writes the file anew, after an erasure that found it busy.
func (s *Store) EraseAgain(ctx context.Context) error { return s.compact(ctx) }

// allOf are all entries of one person: those that were merged too.
func (t *tx) allOf(p roster.PersonID) ([]roster.PersonID, error) {
	root, err := rootOf(t, p)
	if err != nil {
		return nil, err
	}
	if _, err := readPerson(t, root); err != nil {
		return nil, err
	}
	out := []roster.PersonID{root}
	return out, each(t, func(r scanner) error {
		var id roster.PersonID
		err := r.Scan(&id)
		if next, nerr := rootOf(t, id); nerr == nil && next == root {
			out = append(out, id)
		}
		return err
	}, "SELECT gone FROM merge ORDER BY gone")
}

func (t *tx) erase(id roster.PersonID, e roster.Erasure) (Erased, error) {
	e.Person = id
	out := Erased{Erasure: e}
	err := t.row("SELECT device, seq FROM fact WHERE kind = 'person' AND json_extract(body, '$.id') = ? ORDER BY ord LIMIT 1", string(id)).
		Scan(&out.Before.Device, &out.Before.Seq)
	if err != nil {
		return out, err
	}
	_, shared, err := t.namesOf(id)
	if err != nil {
		return out, err
	}
	if err := t.put(kindErase, "", e.By, e); err != nil {
		return out, err
	}
	if out.After.Seq, _, err = head(t, t.device); err != nil {
		return out, err
	}
	out.After.Device = t.device
	if e.Scope == roster.EraseAll {
		out.Left, err = t.mentions(shared)
	}
	return out, err
}

// namesOf are the names and numbers that a person ever had: those that stand for
// them alone, and those that somebody else bears too.
func (t *tx) namesOf(id roster.PersonID) (alone, shared []string, err error) {
	seen := map[string]bool{}
	err = each(t, func(r scanner) error {
		var name, phone string
		err := r.Scan(&name, &phone)
		seen[name], seen[phone] = true, true
		return err
	}, `SELECT coalesce(json_extract(body, '$.name'), ''), coalesce(json_extract(body, '$.phone'), '') FROM fact
		WHERE kind = 'person' AND json_extract(body, '$.id') = ?`, string(id))
	if err != nil {
		return nil, nil, err
	}
	others, err := t.otherNames(id)
	for n := range seen {
		switch {
		case n == "" || n == gonePerson:
		case others.hold(n):
			shared = append(shared, n)
		default:
			alone = append(alone, n)
		}
	}
	return alone, shared, err
}

// nameList are names of other people.
type nameList []string

func (l nameList) hold(name string) bool {
	for _, o := range l {
		if replaceWord(o, name, "") != o {
			return true
		}
	}
	return false
}

func (t *tx) otherNames(id roster.PersonID) (nameList, error) {
	var out nameList
	return out, each(t, func(r scanner) error {
		var name, phone string
		err := r.Scan(&name, &phone)
		out = append(out, name, phone)
		return err
	}, "SELECT name, phone FROM person WHERE id <> ?", string(id))
}

// scrubAll takes a person out of every fact but the erasure.
func (t *tx) scrubAll(s scrubber) error {
	type change struct {
		ord  int64
		body []byte
	}
	var changes []change
	err := each(t, func(r scanner) error {
		var c change
		var kind string
		if err := r.Scan(&c.ord, &kind, &c.body); err != nil {
			return err
		}
		if !s.mentions(c.body) {
			return nil
		}
		body, changed, err := s.scrub(kind, c.body)
		if changed {
			changes = append(changes, change{c.ord, body})
		}
		return err
	}, "SELECT ord, kind, CAST(body AS BLOB) FROM fact WHERE kind <> 'erase'")
	for _, c := range changes {
		if err != nil {
			return err
		}
		err = t.do("UPDATE fact SET body = ? WHERE ord = ?", string(c.body), c.ord)
	}
	return err
}

// mentions counts the texts that hold one of the names, but for people's entries.
func (t *tx) mentions(names []string) (n int, err error) {
	for _, name := range names {
		quoted, err := json.Marshal(clean.Line(name))
		if err != nil {
			return n, err
		}
		var k int
		err = t.row("SELECT count(*) FROM fact WHERE kind NOT IN ('person', 'erase') AND instr(body, ?) > 0", strings.Trim(string(quoted), `"`)).Scan(&k)
		if err != nil {
			return n, err
		}
		n += k
	}
	return n, nil
}

// applyErase takes the person out of all facts that are there. It is done again for
// what comes in later, from a laptop that did not know of the erasure.
func applyErase(t *tx, e roster.Erasure) error {
	names, _, err := t.namesOf(e.Person)
	if err != nil {
		return err
	}
	return t.scrubAll(scrubber{person: e.Person, scope: e.Scope, names: names})
}

// Erasures lists what was erased, the oldest first.
func (s *Store) Erasures(ctx context.Context) ([]Erased, error) {
	var out []Erased
	err := s.read(ctx, "erasures", func(v *view) error {
		err := each(v, func(r scanner) error {
			var x Erased
			var body string
			if err := r.Scan(&x.After.Device, &x.After.Seq, &body); err != nil {
				return err
			}
			err := json.Unmarshal([]byte(body), &x.Erasure)
			out = append(out, x)
			return err
		}, "SELECT device, seq, body FROM fact WHERE kind = 'erase' ORDER BY ord")
		for i := range out {
			if err != nil {
				return err
			}
			err = v.row("SELECT device, seq FROM fact WHERE kind = 'person' AND json_extract(body, '$.id') = ? ORDER BY ord LIMIT 1", string(out[i].Person)).
				Scan(&out[i].Before.Device, &out[i].Before.Seq)
			if err != nil {
				err = fmt.Errorf("erasure of %s: %w", out[i].Person, err)
			}
		}
		return err
	})
	return out, err
}

// In reports whether a backup still holds the person: it goes as far as the first
// fact about them and not as far as the erasure.
func (e Erased) In(i Inspection) bool {
	return i.Holds(e.Before.Device, e.Before.Seq) && !i.Holds(e.After.Device, e.After.Seq)
}
