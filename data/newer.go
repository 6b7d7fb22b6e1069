package data

import (
	"context"
	"database/sql"
	"errors"
	"strconv"
)

// minReader is the oldest schema whose program can still read this one. It rises
// only when a migration takes away or changes what older programs read.
const minReader = 8

// metaReader holds minReader in the file.
const metaReader = "min_reader"

// Newer reports a file of a newer program, open to look at only.
func (s *Store) Newer() bool { return s.newer }

// readableBy reports whether a newer file says that a program of our schema can
// read it. A file that says nothing is not touched.
func readableBy(ctx context.Context, path string, ours int) bool {
	for _, a := range []access{readingOnly, probing} {
		db, err := sql.Open("sqlite", dsn(path, a))
		if err != nil {
			return false
		}
		var v string
		err = db.QueryRowContext(ctx, "SELECT value FROM meta WHERE key = ?", metaReader).Scan(&v)
		err = errors.Join(err, db.Close())
		if err != nil {
			continue
		}
		n, err := strconv.Atoi(v)
		return err == nil && n > 0 && n <= ours
	}
	return false
}
