package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"

	"diklat/roster"
	"diklat/roster/clean"
)

// AddPerson puts a person on the list of an event under its next number. A
// person without an id is new; one with an id is kept as given, and if they are
// on the list already, their place is returned. Errors: *roster.FieldError,
// roster.ErrUnknownEvent, roster.ErrUnknownVillage.
func (s *Store) AddPerson(ctx context.Context, event roster.EventID, p roster.Person, by roster.Actor) (roster.Enrolment, error) {
	p, err := roster.NewPerson(p)
	if err != nil {
		return roster.Enrolment{}, err
	}
	var out roster.Enrolment
	err = s.write(ctx, "add person", func(t *tx) (err error) {
		out, err = t.addPerson(event, p, by)
		return err
	})
	return out, err
}

func (t *tx) addPerson(event roster.EventID, p roster.Person, by roster.Actor) (roster.Enrolment, error) {
	if _, err := readEvent(t, event); err != nil {
		return roster.Enrolment{}, err
	}
	if p.ID == "" {
		p.ID = roster.PersonID(t.ids.next(t.now()))
	}
	var err error
	if p.ID, err = rootOf(t, p.ID); err != nil {
		return roster.Enrolment{}, err
	}
	if err := t.putPerson(p, by); err != nil {
		return roster.Enrolment{}, err
	}
	var number, state int
	err = t.row("SELECT number, state FROM enrolment WHERE event = ? AND person = ?", string(event), string(p.ID)).Scan(&number, &state)
	switch {
	case err == nil && state == offList:
		return roster.Enrolment{Event: event, Number: number, Person: p},
			t.put(kindEnrol, event, by, enrolBody{Person: p.ID, Number: number})
	case err == nil:
		return roster.Enrolment{Event: event, Number: number, Person: p}, nil
	case !errors.Is(err, sql.ErrNoRows):
		return roster.Enrolment{}, err
	}
	err = t.row("SELECT coalesce(max(number), 0) + 1 FROM enrolment WHERE event = ?", string(event)).Scan(&number)
	if err != nil {
		return roster.Enrolment{}, err
	}
	return roster.Enrolment{Event: event, Number: number, Person: p},
		t.put(kindEnrol, event, by, enrolBody{Person: p.ID, Number: number})
}

// putPerson adds a fact only if it says something new.
func (t *tx) putPerson(p roster.Person, by roster.Actor) error {
	have, err := readPerson(t, p.ID)
	if err == nil && have == p {
		return nil
	}
	if err != nil && !errors.Is(err, roster.ErrUnknownPerson) {
		return err
	}
	if err := mustVillage(t, p.Village); err != nil {
		return err
	}
	return t.put(kindPerson, "", by, p)
}

// UpdatePerson changes somebody's entry everywhere. Errors as AddPerson, and
// roster.ErrUnknownPerson.
func (s *Store) UpdatePerson(ctx context.Context, p roster.Person, by roster.Actor) (roster.Person, error) {
	p, err := roster.NewPerson(p)
	if err != nil {
		return roster.Person{}, err
	}
	return p, s.write(ctx, "update person", func(t *tx) error {
		if _, err := readPerson(t, p.ID); err != nil {
			return err
		}
		return t.putPerson(p, by)
	})
}

func applyPerson(t *tx, p roster.Person) error {
	if err := ensureVillage(t, p.Village); err != nil {
		return err
	}
	wg, err := pack(p.WG)
	if err != nil {
		return err
	}
	consent, err := pack(p.Consent)
	if err != nil {
		return err
	}
	err = t.do(`INSERT INTO person(id, name, village, sex, role, birth_year, phone, age_band, office, wg, consent, look)
		VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT(id) DO UPDATE SET name = excluded.name, village = excluded.village, sex = excluded.sex,
		role = excluded.role, birth_year = excluded.birth_year, phone = excluded.phone, age_band = excluded.age_band,
		office = excluded.office, wg = excluded.wg, consent = excluded.consent, look = excluded.look`,
		string(p.ID), p.Name, string(p.Village), string(p.Sex), string(p.Role), p.BirthYear, p.Phone,
		string(p.AgeBand), p.Office, wg, consent, clean.Skeleton(p.Name))
	if err != nil {
		return err
	}
	return applyWords(t, p)
}

// applyWords keeps the words of a name for the search.
func applyWords(t *tx, p roster.Person) error {
	if err := t.do("DELETE FROM person_word WHERE person = ?", string(p.ID)); err != nil {
		return err
	}
	for _, w := range strings.Fields(clean.Key(p.Name)) {
		if err := t.do("INSERT INTO person_word(word, person) VALUES(?, ?) ON CONFLICT DO NOTHING", w, string(p.ID)); err != nil {
			return err
		}
	}
	return nil
}

func readPerson(src source, id roster.PersonID) (roster.Person, error) {
	var st personState
	err := src.row("SELECT "+personColumns+" FROM person p WHERE p.id = ?", string(id)).Scan(st.dest()...)
	if errors.Is(err, sql.ErrNoRows) {
		return roster.Person{}, fmt.Errorf("%q: %w", id, roster.ErrUnknownPerson)
	}
	if err != nil {
		return roster.Person{}, err
	}
	return st.person()
}
