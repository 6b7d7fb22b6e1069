package data

import (
	"context"
	"strings"

	"diklat/roster"
	"diklat/roster/clean"
)

// FindPeople lists the people of the programme whose name holds a word that begins
// with each word of query, by name, at most limit of them. Nobody who was merged
// into another is among them.
func (s *Store) FindPeople(ctx context.Context, query string, limit int) ([]roster.Person, error) {
	words := strings.Fields(clean.Key(query))
	if len(words) == 0 || limit < 1 {
		return nil, nil
	}
	var out []roster.Person
	err := s.read(ctx, "find people", func(v *view) error {
		rarest, err := rarestWord(v, words)
		if err != nil {
			return err
		}
		// The people of the rarest word are read from the index, a few at a time, and
		// compared with the other words.
		q := `SELECT ` + personColumns + ` FROM person_word w JOIN person p ON p.id = w.person
			WHERE w.word >= ? AND w.word < ? AND NOT EXISTS (SELECT 1 FROM merge m WHERE m.gone = p.id)`
		args := []any{words[rarest], words[rarest] + lastRune}
		for i, w := range words {
			if i != rarest {
				q += ` AND EXISTS (SELECT 1 FROM person_word o WHERE o.person = p.id AND o.word >= ? AND o.word < ?)`
				args = append(args, w, w+lastRune)
			}
		}
		out, err = readPeople(v, q+` ORDER BY w.word, w.person LIMIT ?`, append(args, limit)...)
		return err
	})
	return out, err
}

// lastRune sorts behind every letter.
const lastRune = "\U0010FFFF"

// countedWords bounds how exactly words are counted.
const countedWords = 300

// rarestWord is the word with which the fewest names go on.
func rarestWord(v *view, words []string) (at int, err error) {
	if len(words) == 1 {
		return 0, nil
	}
	least := countedWords + 1
	for i, w := range words {
		var n int
		err := v.row("SELECT count(*) FROM (SELECT 1 FROM person_word WHERE word >= ? AND word < ? LIMIT ?)", w, w+lastRune, countedWords).Scan(&n)
		if err != nil {
			return 0, err
		}
		if n < least {
			least, at = n, i
		}
	}
	return at, nil
}

// Alike lists who of the programme may be the same person as p: everybody whose
// name looks the same, and those of the same village whose name is nearly the same
// (roster.Similar). p itself never counts.
func (s *Store) Alike(ctx context.Context, p roster.Person) ([]roster.Person, error) {
	look := []rune(clean.Skeleton(p.Name))
	n, first := len(look), ""
	if words := strings.Fields(string(look)); len(words) > 0 {
		first = words[0]
	}
	// Of two names one letter apart the first or the last part is the same, and the
	// same words in another order are as long together: only those are looked at.
	k := max((n-3)/2, 1)
	near, err := s.people(ctx, "alike", `SELECT `+personColumns+` FROM person p
		WHERE p.id IN (SELECT id FROM person WHERE look = ?1
			UNION SELECT id FROM person WHERE village = ?2 AND length(look) BETWEEN ?4 - 1 AND ?4 + 1
				AND (substr(look, 1, ?5) = substr(?1, 1, ?5) OR substr(look, -?5) = substr(?1, -?5) OR length(look) = ?4 AND instr(look, ?6)))
		AND p.id <> ?3 AND NOT EXISTS (SELECT 1 FROM merge m WHERE m.gone = p.id) ORDER BY p.id`,
		string(look), string(p.Village), string(p.ID), n, k, first)
	if err != nil {
		return nil, err
	}
	list := make([]roster.Enrolment, len(near))
	for i, n := range near {
		list[i].Person = n
	}
	var out []roster.Person
	for _, e := range roster.Similar(p, list) {
		out = append(out, e.Person)
	}
	return out, nil
}

// Person reads one card; somebody who was merged is read as who they go on as.
func (s *Store) Person(ctx context.Context, id roster.PersonID) (roster.Person, error) {
	var p roster.Person
	err := s.read(ctx, "person", func(v *view) error {
		root, err := rootOf(v, id)
		if err != nil {
			return err
		}
		p, err = readPerson(v, root)
		return err
	})
	return p, err
}

// MergedInto lists the entries that were merged into a person, by name.
func (s *Store) MergedInto(ctx context.Context, id roster.PersonID) ([]roster.Person, error) {
	return s.people(ctx, "merged into", `SELECT `+personColumns+` FROM merge m JOIN person p ON p.id = m.gone
		WHERE m.into_person = ? ORDER BY p.name, p.id`, string(id))
}

// people reads persons; query selects personColumns of p.
func (s *Store) people(ctx context.Context, op, query string, args ...any) ([]roster.Person, error) {
	var out []roster.Person
	err := s.read(ctx, op, func(v *view) (err error) {
		out, err = readPeople(v, query, args...)
		return err
	})
	return out, err
}

func readPeople(v *view, query string, args ...any) ([]roster.Person, error) {
	var out []roster.Person
	err := each(v, func(r scanner) error {
		var st personState
		if err := r.Scan(st.dest()...); err != nil {
			return err
		}
		p, err := st.person()
		out = append(out, p)
		return err
	}, query, args...)
	return out, err
}
