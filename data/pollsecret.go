package data

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"

	"diklat/roster"
)

// PollSecret returns the secret of a run of an event, from which the tokens of its
// polls are made; the first time it makes one. It is no fact: the secret of any
// other run of the event is overwritten, and for the empty run all are deleted and
// nil is returned. From then on a token leads back to nobody.
func (s *Store) PollSecret(ctx context.Context, event roster.EventID, run string) ([]byte, error) {
	var secret []byte
	err := s.write(ctx, "poll secret", func(t *tx) error {
		var of string
		err := t.row("SELECT run, secret FROM poll_secret WHERE event = ?", string(event)).Scan(&of, &secret)
		switch {
		case err != nil && !errors.Is(err, sql.ErrNoRows):
			return err
		case err == nil && of == run:
			return nil
		case run == "":
			secret = nil
			return t.do("DELETE FROM poll_secret WHERE event = ?", string(event))
		}
		secret = make([]byte, 32)
		_, _ = rand.Read(secret) // never fails: it ends the program
		return t.do(`INSERT INTO poll_secret(event, run, secret) VALUES(?, ?, ?)
			ON CONFLICT(event) DO UPDATE SET run = excluded.run, secret = excluded.secret`, string(event), run, secret)
	})
	return secret, err
}
