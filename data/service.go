package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"diklat/roster"
)

// PutContact keeps what somebody found out about a service and returns it as it
// is kept. One without an id is a new entry of the map. The same again adds
// nothing; Gone takes back what was said before. Errors are *roster.FieldError.
func (s *Store) PutContact(ctx context.Context, c roster.Contact) (roster.Contact, error) {
	c, err := c.Check()
	if err != nil {
		return roster.Contact{}, err
	}
	var out roster.Contact // set by the last run alone, once it is on disk
	err = s.write(ctx, "put contact", func(t *tx) error {
		c := c
		if c.ID == "" {
			c.ID = roster.ContactID(roster.LocalPrefix + t.ids.next(t.now()))
		}
		have, known, err := readContact(t, c.ID)
		if err != nil {
			return err
		}
		out = c
		if known && have == c || !known && c.Gone {
			return nil
		}
		return t.put(kindService, "", c.By, c)
	})
	if err != nil {
		return roster.Contact{}, err
	}
	return out, nil
}

func applyContact(t *tx, c roster.Contact, ord int64) error {
	return t.do(`INSERT INTO service(id, name, purpose, number, region, hours, checked, by_actor, gone, filled, ord)
		VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET name = excluded.name, purpose = excluded.purpose,
		number = excluded.number, region = excluded.region, hours = excluded.hours, checked = excluded.checked,
		by_actor = excluded.by_actor, gone = excluded.gone, filled = excluded.filled`,
		string(c.ID), c.Name, c.For, c.Number, string(c.Region), c.Hours, string(c.Checked), string(c.By), c.Gone, string(c.Filled), ord)
}

const contactColumns = "id, name, purpose, number, region, hours, checked, by_actor, gone, filled"

func scanContact(r scanner) (c roster.Contact, err error) {
	err = r.Scan(&c.ID, &c.Name, &c.For, &c.Number, &c.Region, &c.Hours, &c.Checked, &c.By, &c.Gone, &c.Filled)
	return c, err
}

func readContact(src source, id roster.ContactID) (c roster.Contact, known bool, err error) {
	c, err = scanContact(src.row("SELECT "+contactColumns+" FROM service WHERE id = ?", string(id)))
	if errors.Is(err, sql.ErrNoRows) {
		return roster.Contact{}, false, nil
	}
	return c, err == nil, err
}

// Contacts lists what was found out on this laptop, in the order in which each
// was first heard of.
func (s *Store) Contacts(ctx context.Context) ([]roster.Contact, error) {
	var out []roster.Contact
	err := s.read(ctx, "contacts", func(v *view) error {
		return each(v, func(r scanner) error {
			c, err := scanContact(r)
			out = append(out, c)
			return err
		}, "SELECT "+contactColumns+" FROM service WHERE gone = 0 ORDER BY ord")
	})
	return out, err
}

// Contact reads what was found out about one service; roster.ErrUnknownContact
// if that is nothing.
func (s *Store) Contact(ctx context.Context, id roster.ContactID) (roster.Contact, error) {
	var c roster.Contact
	err := s.read(ctx, "contact", func(v *view) error {
		have, known, err := readContact(v, id)
		if err == nil && (!known || have.Gone) {
			err = fmt.Errorf("%q: %w", id, roster.ErrUnknownContact)
		}
		c = have
		return err
	})
	return c, err
}
