package data

import (
	"context"
	"database/sql"
	"encoding/hex"
	"errors"
)

// Rewritten reports a log that does not go on from what it was once: a head that
// was seen before, in the manifest of a backup, has another link now, or is gone. A
// laptop that wrote nothing here says nothing: the backup is of another file.
func (s *Store) Rewritten(ctx context.Context, before []Head) (yes bool, err error) {
	err = s.read(ctx, "compare the log", func(v *view) error {
		for _, h := range before {
			var link []byte
			var wrote bool
			if err := v.row("SELECT EXISTS (SELECT 1 FROM fact WHERE device = ?)", h.Device).Scan(&wrote); err != nil || !wrote {
				if err != nil {
					return err
				}
				continue
			}
			err := v.row("SELECT chain FROM fact WHERE device = ? AND seq = ?", h.Device, h.Seq).Scan(&link)
			if err != nil && !errors.Is(err, sql.ErrNoRows) {
				return err
			}
			yes = yes || h.Link != "" && hex.EncodeToString(link) != h.Link
		}
		return nil
	})
	return yes, err
}

// SQLiteVersion asks the SQLite that runs.
func SQLiteVersion(ctx context.Context) (v string, err error) {
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return "", err
	}
	defer db.Close()
	return v, db.QueryRowContext(ctx, "SELECT sqlite_version()").Scan(&v)
}
