package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// Claim makes this process the one that leads rooms of the file, until Close. A
// second program would run a second room on the same journal, and what one of
// them ends the other would go on with. The error is ErrLocked if another
// process holds the claim; reading and exporting go on beside it.
//
// The claim is a lock that the system frees when the process ends, however it
// ends: an exclusive transaction on a small file beside the data.
func (s *Store) Claim(ctx context.Context) error {
	release, err := claim(ctx, s.path)
	if err != nil {
		return err
	}
	s.release = release
	return wrap("claim", s.markOpen(ctx, true))
}

func claim(ctx context.Context, path string) (release func() error, err error) {
	if err := createPrivate(path + ".lock"); err != nil {
		return nil, wrap("claim", err)
	}
	db, err := sql.Open("sqlite", "file:"+pathURI(path+".lock")+"?_busy_timeout=0&_journal_mode=DELETE&_txlock=exclusive")
	if err != nil {
		return nil, wrap("claim", err)
	}
	db.SetMaxOpenConns(1)
	// The connection outlives ctx: it is the claim.
	tx, err := db.BeginTx(context.WithoutCancel(ctx), nil)
	if err != nil {
		_ = db.Close()
		if errors.Is(wrap("claim", err), ErrLocked) {
			return nil, fmt.Errorf("data: claim: %w", ErrLocked)
		}
		return nil, wrap("claim", err)
	}
	return func() error { return errors.Join(tx.Rollback(), db.Close()) }, nil
}
