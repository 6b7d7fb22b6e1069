package data

import (
	"context"
	"database/sql"
	"encoding/json"
	"time"

	"diklat/roster"
)

// source is what reading needs: a transaction of the writer or a view.
type source interface {
	rows(query string, args ...any) (*sql.Rows, error)
	row(query string, args ...any) scanner
}

// scanner is one row.
type scanner interface{ Scan(dest ...any) error }

// each calls scan for every row.
func each(src source, scan func(scanner) error, query string, args ...any) error {
	rows, err := src.rows(query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := scan(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

// tx is the transaction of a batch, as one request sees it.
type tx struct {
	ctx    context.Context // the store's own, never a session's
	link   *link
	device string
	ids    *ids
	now    func() time.Time
	facts  int
	grown  map[string]bool // laptops to whose logs facts were added, or were to be
}

func (t *tx) rows(query string, args ...any) (*sql.Rows, error) {
	s, err := t.link.prepared(t.ctx, query) //nolint:sqlclosecheck // kept for the life of the link and closed with it
	if err != nil {
		return nil, err
	}
	return s.QueryContext(t.ctx, args...)
}

func (t *tx) row(query string, args ...any) scanner {
	s, err := t.link.prepared(t.ctx, query) //nolint:sqlclosecheck // kept for the life of the link and closed with it
	if err != nil {
		return failed{err}
	}
	return s.QueryRowContext(t.ctx, args...)
}

// failed is a row that could not be asked for.
type failed struct{ err error }

// Scan implements scanner.
func (f failed) Scan(...any) error { return f.err }

func (t *tx) exec(query string, args ...any) (sql.Result, error) {
	s, err := t.link.prepared(t.ctx, query) //nolint:sqlclosecheck // kept for the life of the link and closed with it
	if err != nil {
		return nil, err
	}
	return s.ExecContext(t.ctx, args...)
}

// do is exec for statements whose result says nothing.
func (t *tx) do(query string, args ...any) error {
	_, err := t.exec(query, args...)
	return err
}

// fact is one row of the log.
type fact struct {
	ord      int64
	id       string
	device   string
	seq      int64
	kind     string
	event    string
	actor    string
	wallMS   int64
	body     []byte
	bodyHash []byte // of the body as it was kept first
	chain    []byte // the link
	came     string // the bundle it came in, "" for what happened here
}

// put adds a fact of this laptop and applies it to the projections.
func (t *tx) put(kind string, event roster.EventID, actor roster.Actor, body any) error {
	b, err := json.Marshal(body)
	if err != nil {
		return err
	}
	return t.add(fact{kind: kind, event: string(event), actor: string(actor), wallMS: t.now().UnixMilli(), body: b})
}

// add keeps a fact under the next number of this laptop, linked to the one before
// it. Both are read in the transaction, so that a rolled-back request leaves no gap.
func (t *tx) add(f fact) error {
	last, before, err := head(t, t.device)
	if err != nil {
		return err
	}
	f.id, f.device, f.seq, f.bodyHash = t.ids.next(time.UnixMilli(f.wallMS)), t.device, last+1, hashOf(f.body)
	res, err := t.exec(`INSERT INTO fact(id, device, seq, actor, wall_ms, event, kind, body, body_hash, chain)
		VALUES(?, ?, ?, ?, ?, nullif(?, ''), ?, ?, ?, ?)`,
		f.id, f.device, f.seq, f.actor, f.wallMS, f.event, f.kind, string(f.body), f.bodyHash, linkOf(before, f))
	if err != nil {
		return err
	}
	if f.ord, err = res.LastInsertId(); err != nil {
		return err
	}
	t.facts++
	t.grows(f.device)
	return t.apply(f)
}

// grows notes that the log of a laptop gets longer.
func (t *tx) grows(device string) {
	if t.grown == nil {
		t.grown = map[string]bool{}
	}
	t.grown[device] = true
}

// millis is the precision in which times are kept.
func millis(at time.Time) time.Time { return time.UnixMilli(at.UnixMilli()).UTC() }
