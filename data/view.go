package data

import (
	"context"
	"database/sql"
)

// view is a consistent look at the file: all its reads see the same facts,
// however many are added meanwhile.
type view struct {
	ctx context.Context
	tx  *sql.Tx
}

func (v *view) rows(query string, args ...any) (*sql.Rows, error) {
	return v.tx.QueryContext(v.ctx, query, args...)
}

func (v *view) row(query string, args ...any) scanner {
	return v.tx.QueryRowContext(v.ctx, query, args...)
}

// read runs fn on a view. It takes the caller's context: giving up a read costs
// nobody anything.
func (s *Store) read(ctx context.Context, op string, fn func(*view) error) error {
	if err := s.gate.enter(ctx); err != nil {
		return wrap(op, err)
	}
	defer s.gate.leave()
	tx, err := s.readers.BeginTx(ctx, nil)
	if err != nil {
		return wrap(op, err)
	}
	defer tx.Rollback() //nolint:errcheck // ends a read; there is nothing to lose
	return wrap(op, fn(&view{ctx: ctx, tx: tx}))
}
