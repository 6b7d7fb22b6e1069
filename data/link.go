package data

import (
	"context"
	"database/sql"
	"errors"
)

// link is the one connection that writes, with its prepared statements. Only
// the writer's goroutine touches it.
type link struct {
	db    *sql.DB
	conn  *sql.Conn
	stmts map[string]*sql.Stmt
}

// openLink connects and makes sure the connection is as safe as promised.
func openLink(ctx context.Context, path string, a access) (*link, error) {
	db, err := sql.Open("sqlite", dsn(path, a))
	if err != nil {
		return nil, wrap("open", err)
	}
	db.SetMaxOpenConns(1)
	conn, err := db.Conn(ctx)
	if err != nil {
		return nil, errors.Join(wrap("open", err), db.Close())
	}
	l := &link{db: db, conn: conn, stmts: map[string]*sql.Stmt{}}
	if err := assertPragmas(ctx, conn, a); err != nil {
		return nil, errors.Join(err, l.close())
	}
	return l, nil
}

// prepared returns the statement for a query, made once a connection.
func (l *link) prepared(ctx context.Context, query string) (*sql.Stmt, error) {
	if s, ok := l.stmts[query]; ok {
		return s, nil
	}
	s, err := l.conn.PrepareContext(ctx, query)
	if err != nil {
		return nil, err
	}
	l.stmts[query] = s
	return s, nil
}

// exec runs a statement that is part of the writer's own bookkeeping.
func (l *link) exec(ctx context.Context, query string) error {
	s, err := l.prepared(ctx, query) //nolint:sqlclosecheck // kept for the life of the link and closed with it
	if err == nil {
		_, err = s.ExecContext(ctx)
	}
	return err
}

func (l *link) close() error {
	var errs []error
	for _, s := range l.stmts {
		errs = append(errs, s.Close())
	}
	errs = append(errs, l.conn.Close(), l.db.Close())
	return errors.Join(errs...)
}
