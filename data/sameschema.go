package data

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
)

// schemaQuery lists what a file is made of, in an order of its own. SQLite's own
// tables of statistics and counters are no part of it.
const schemaQuery = `SELECT type || char(31) || name || char(31) || tbl_name || char(31) || coalesce(sql, '')
	FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%' ORDER BY 1`

// sameSchema refuses a file whose tables and indexes are not exactly those that
// the steps make: a trigger or a view would run in our name.
func sameSchema(ctx context.Context, c *sql.Conn, steps []migration) error {
	ours, err := schemaOf(ctx, steps)
	if err != nil {
		return err
	}
	theirs, err := strings1(ctx, c, schemaQuery)
	if err != nil {
		return err
	}
	if !slices.Equal(ours, theirs) {
		return fmt.Errorf("its tables are not ours: %w", ErrNotOurs)
	}
	return nil
}

// schemaOf makes the tables in memory and lists them.
func schemaOf(ctx context.Context, steps []migration) ([]string, error) {
	db, err := sql.Open("sqlite", ":memory:?_dqs=0")
	if err != nil {
		return nil, err
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	conn, err := db.Conn(ctx)
	if err != nil {
		return nil, err
	}
	defer func() { _ = conn.Close() }() // a schema in memory
	if err := migrate(ctx, conn, steps); err != nil {
		return nil, err
	}
	return strings1(ctx, conn, schemaQuery)
}
