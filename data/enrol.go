package data

import (
	"context"
	"fmt"

	"diklat/roster"
)

// The states of a line on a list.
const (
	onList  = 0
	offList = 1
)

// enrolBody puts a person on a list, or with Off takes them off it. The number
// stays theirs.
type enrolBody struct {
	Person roster.PersonID `json:"person"`
	Number int             `json:"number"`
	Off    bool            `json:"off,omitempty"`
}

// Withdraw takes a person off the list of an event. Marks and number are kept, and
// AddPerson with the same id brings them back. Errors: roster.ErrUnknownPerson.
func (s *Store) Withdraw(ctx context.Context, event roster.EventID, p roster.PersonID, by roster.Actor) error {
	return s.write(ctx, "withdraw", func(t *tx) error {
		p, err := rootOf(t, p)
		if err != nil {
			return err
		}
		var number int
		err = t.row("SELECT coalesce(max(number), 0) FROM enrolment WHERE event = ? AND person = ? AND state = 0", string(event), string(p)).Scan(&number)
		if err != nil {
			return err
		}
		if number == 0 {
			return fmt.Errorf("%q: %w", p, roster.ErrUnknownPerson)
		}
		return t.put(kindEnrol, event, by, enrolBody{Person: p, Number: number, Off: true})
	})
}

// applyEnrol keeps the line of a person, under the entry they go on as. A number
// that somebody else has (two laptops gave it) gives way to the next free one.
func applyEnrol(t *tx, event string, b enrolBody) error {
	who, err := rootOf(t, b.Person)
	if err != nil {
		return err
	}
	state := onList
	if b.Off {
		state = offList
	}
	return t.do(`INSERT INTO enrolment(event, person, number, state) VALUES(?1, ?2,
		CASE WHEN EXISTS (SELECT 1 FROM enrolment WHERE event = ?1 AND number = ?3)
			THEN (SELECT max(number) + 1 FROM enrolment WHERE event = ?1) ELSE ?3 END, ?4)
		ON CONFLICT(event, person) DO UPDATE SET state = excluded.state`, event, string(who), b.Number, state)
}
