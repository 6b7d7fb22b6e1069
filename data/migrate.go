package data

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
)

//go:embed migrations/*.sql
var embedded embed.FS

// migration is one numbered step of the schema.
type migration struct {
	version int
	name    string
	sql     string
}

// migrationsOf reads NNNN_name.sql files; their numbers go 1, 2, 3 without gaps.
func migrationsOf(files fs.FS) ([]migration, error) {
	names, err := fs.Glob(files, "migrations/*.sql")
	if err != nil {
		return nil, fmt.Errorf("data: list migrations: %w", err)
	}
	slices.Sort(names)
	out := make([]migration, 0, len(names))
	for i, n := range names {
		base := strings.TrimPrefix(n, "migrations/")
		number, _, _ := strings.Cut(base, "_")
		v, err := strconv.Atoi(number)
		if err != nil || v != i+1 {
			return nil, fmt.Errorf("data: migration %s is out of order", base)
		}
		b, err := fs.ReadFile(files, n)
		if err != nil {
			return nil, fmt.Errorf("data: read migration %s: %w", base, err)
		}
		out = append(out, migration{version: v, name: base, sql: string(b)})
	}
	return out, nil
}

// schemaVersion reads the number of the last step taken.
func schemaVersion(ctx context.Context, q querier) (v int, err error) {
	err = q.QueryRowContext(ctx, "PRAGMA user_version").Scan(&v)
	return v, err
}

// migrate takes all the steps that are missing in one transaction: a kill or a power
// cut leaves the old schema or the newest, and none that no program was ever released
// with.
func migrate(ctx context.Context, c *sql.Conn, steps []migration) (err error) {
	have, err := schemaVersion(ctx, c)
	if err != nil || have >= len(steps) {
		return wrap("migrate", err)
	}
	if _, err = c.ExecContext(ctx, "BEGIN IMMEDIATE"); err != nil {
		return wrap("migrate", err)
	}
	defer func() {
		if err != nil {
			_, _ = c.ExecContext(ctx, "ROLLBACK") // the first error says more
		}
	}()
	// Another process may have taken the steps while we waited for the lock.
	if have, err = schemaVersion(ctx, c); err != nil {
		return wrap("migrate", err)
	}
	for _, m := range steps[min(have, len(steps)):] {
		stamp := fmt.Sprintf("\nPRAGMA application_id = %d; PRAGMA user_version = %d;", applicationID, m.version)
		if _, err = c.ExecContext(ctx, m.sql+stamp); err != nil {
			return wrap("migration "+m.name, err)
		}
	}
	_, err = c.ExecContext(ctx, "COMMIT")
	return wrap("migrate", err)
}
