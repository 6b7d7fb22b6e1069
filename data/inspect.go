package data

import (
	"context"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"time"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// Inspection is what a look at a closed data file found: enough to say that two
// files hold the same, and no word about anybody.
type Inspection struct {
	Schema int            `json:"schema"`
	Counts map[string]int `json:"counts"` // rows a table
	Heads  []Head         `json:"heads"`
	Newest time.Time      `json:"newest,omitzero"` // of the newest fact, by its laptop's clock
}

// Same reports two files with the same rows and the same logs.
func (i Inspection) Same(o Inspection) bool {
	if i.Schema != o.Schema || len(i.Counts) != len(o.Counts) || !slices.Equal(i.Heads, o.Heads) {
		return false
	}
	for t, n := range i.Counts {
		if m, ok := o.Counts[t]; !ok || n != m {
			return false
		}
	}
	return true
}

// Facts is the length of the log.
func (i Inspection) Facts() int { return i.Counts["fact"] }

// Holds reports whether the log goes at least as far as a fact of a laptop.
func (i Inspection) Holds(device string, seq int64) bool {
	return slices.ContainsFunc(i.Heads, func(h Head) bool { return h.Device == device && h.Seq >= seq })
}

// VetTime is how long a file from outside may keep the program busy.
const VetTime = 5 * time.Second

// Vet looks at a file that may come from anywhere, without changing it: it is
// ours, of a version that we know, has our tables and nothing else (no trigger,
// no view), and is whole. Give it a copy that nobody else can change meanwhile.
// The error wraps ErrNotOurs, ErrNewer or ErrCorrupt.
func Vet(ctx context.Context, path string) (Inspection, error) {
	bounded, cancel := context.WithTimeout(ctx, VetTime)
	defer cancel()
	i, err := Inspect(bounded, path)
	if bounded.Err() != nil && ctx.Err() == nil {
		err = fmt.Errorf("data: look at %s: it takes too long: %w", filepath.Base(path), ErrCorrupt)
	}
	return i, err
}

// Inspect is Vet without the time limit, for large files of our own.
func Inspect(ctx context.Context, path string) (i Inspection, err error) {
	if path, err = filepath.Abs(path); err != nil {
		return i, wrap("look at a file", err)
	}
	steps, err := migrationsOf(embedded)
	if err != nil {
		return i, err
	}
	fresh, err := probe(ctx, path, len(steps))
	if err != nil {
		return i, asForeign(err)
	}
	if fresh {
		return i, fmt.Errorf("data: %s is empty: %w", filepath.Base(path), ErrNotOurs)
	}
	db, err := sql.Open("sqlite", dsn(path, probing))
	if err != nil {
		return i, wrap("look at "+filepath.Base(path), err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	conn, err := db.Conn(ctx)
	if err != nil {
		return i, asForeign(wrap("look at "+filepath.Base(path), err))
	}
	defer func() { _ = conn.Close() }() // it only read
	if err = confine(conn); err == nil {
		i, err = inspect(ctx, conn, steps)
	}
	return i, asForeign(wrap("look at "+filepath.Base(path), err))
}

// asForeign makes errors of a file from outside one of those that say so.
func asForeign(err error) error {
	for _, known := range []error{nil, ErrNotOurs, ErrNewer, ErrCorrupt, ErrNoFile, fs.ErrNotExist, context.Canceled} {
		if errors.Is(err, known) {
			return err
		}
	}
	return fmt.Errorf("%w: %w", ErrCorrupt, err)
}

// confine sets limits on what a hostile file may ask of SQLite.
func confine(c *sql.Conn) error {
	for id, most := range map[int]int{
		sqlite3.SQLITE_LIMIT_LENGTH: 16 << 20, sqlite3.SQLITE_LIMIT_SQL_LENGTH: 100_000, sqlite3.SQLITE_LIMIT_COLUMN: 100,
		sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 20, sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 5, sqlite3.SQLITE_LIMIT_VDBE_OP: 25_000,
		sqlite3.SQLITE_LIMIT_FUNCTION_ARG: 8, sqlite3.SQLITE_LIMIT_ATTACHED: 0, sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 1,
		sqlite3.SQLITE_LIMIT_WORKER_THREADS: 0,
	} {
		if _, err := sqlite.Limit(c, id, most); err != nil {
			return err
		}
	}
	return nil
}

func inspect(ctx context.Context, c *sql.Conn, steps []migration) (i Inspection, err error) {
	if i.Schema, err = schemaVersion(ctx, c); err != nil {
		return i, err
	}
	if err := sameSchema(ctx, c, steps[:i.Schema]); err != nil {
		return i, err
	}
	var result string
	if err := c.QueryRowContext(ctx, "PRAGMA integrity_check(1)").Scan(&result); err != nil {
		return i, err
	}
	if result != "ok" {
		return i, fmt.Errorf("%s: %w", result, ErrCorrupt)
	}
	if i.Counts, err = countAll(ctx, c); err != nil {
		return i, err
	}
	i.Heads, err = heads(ctx, c)
	var ms sql.NullInt64
	if err == nil {
		err = c.QueryRowContext(ctx, "SELECT max(wall_ms) FROM fact").Scan(&ms)
	}
	if ms.Valid {
		i.Newest = time.UnixMilli(ms.Int64).UTC()
	}
	return i, err
}

// countAll counts the rows of every table of ours.
func countAll(ctx context.Context, c *sql.Conn) (map[string]int, error) {
	out := map[string]int{}
	tables, err := strings1(ctx, c, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
	for _, t := range tables { // sameSchema knows them all: none needs quoting
		var n int
		if err == nil {
			err = c.QueryRowContext(ctx, "SELECT count(*) FROM "+t).Scan(&n)
		}
		out[t] = n
	}
	return out, err
}

// chained is the schema that brought the chain.
func chained(ctx context.Context, c *sql.Conn) bool {
	var n int
	return c.QueryRowContext(ctx, "SELECT count(*) FROM pragma_table_info('fact') WHERE name = 'chain'").Scan(&n) == nil && n == 1
}

func heads(ctx context.Context, c *sql.Conn) ([]Head, error) {
	column := "x''"
	if chained(ctx, c) {
		column = "chain"
	}
	rows, err := c.QueryContext(ctx, "SELECT device, max(seq), "+column+" FROM fact GROUP BY device ORDER BY device")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []Head
	for rows.Next() {
		var h Head
		var link []byte
		if err := rows.Scan(&h.Device, &h.Seq, &link); err != nil {
			return nil, err
		}
		h.Link = hex.EncodeToString(link)
		out = append(out, h)
	}
	return out, rows.Err()
}

// strings1 reads one column.
func strings1(ctx context.Context, c *sql.Conn, query string) ([]string, error) {
	rows, err := c.QueryContext(ctx, query)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []string
	for rows.Next() {
		var s string
		if err := rows.Scan(&s); err != nil {
			return nil, err
		}
		out = append(out, s)
	}
	return out, rows.Err()
}
