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

// migrate takes the steps that are missing, each in one transaction: after a
// power cut the file has all of a step or nothing of it.
func migrate(ctx context.Context, c *sql.Conn, steps []migration) error {
	for _, m := range steps {
		if err := step(ctx, c, m); err != nil {
			return wrap("migration "+m.name, err)
		}
	}
	return nil
}

func step(ctx context.Context, c *sql.Conn, m migration) (err error) {
	if _, err = c.ExecContext(ctx, "BEGIN IMMEDIATE"); err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_, _ = c.ExecContext(ctx, "ROLLBACK") // the first error says more
		}
	}()
	// Another process may have taken the step while we waited for the lock.
	have, err := schemaVersion(ctx, c)
	if err != nil {
		return err
	}
	if have < m.version {
		stamp := fmt.Sprintf("\nPRAGMA application_id = %d; PRAGMA user_version = %d;", applicationID, m.version)
		if _, err = c.ExecContext(ctx, m.sql+stamp); err != nil {
			return err
		}
	}
	_, err = c.ExecContext(ctx, "COMMIT")
	return err
}
