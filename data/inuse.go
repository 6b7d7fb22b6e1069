package data

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"strconv"
	"time"
)

// metaOpen stands in the file itself while a program leads a class on it: the
// number of facts it held when the program began. A copy of the file alone, made
// with the file manager meanwhile, has the mark and not the log.
const metaOpen = "open"

// Partial tells of a file that may lack its newest records: it was copied, or
// lost its log, while a program was writing to it.
type Partial struct {
	Facts int       // in the file
	Last  time.Time // when the newest of them happened; zero for none
}

// Partial reports what Open found out about the file; nil if nothing is missing.
func (s *Store) Partial() *Partial { return s.partial }

// lookForLoss decides whether a file that was marked as in use is one whose
// program was killed (its log lies beside it) or a copy without all of it.
func (s *Store) lookForLoss(src source, m map[string]string, hadLog bool) error {
	if m[metaOpen] == "" || hadLog && m["home"] == homeOf(s.path) {
		return nil
	}
	p := &Partial{}
	var ms sql.NullInt64
	if err := src.row("SELECT count(*), max(wall_ms) FROM fact").Scan(&p.Facts, &ms); err != nil {
		return err
	}
	if ms.Valid {
		p.Last = time.UnixMilli(ms.Int64).UTC()
	}
	s.partial = p
	return nil
}

// hasLog reports the log of a program that did not close the file.
func hasLog(path string) bool {
	_, err := os.Stat(path + "-wal")
	return !errors.Is(err, fs.ErrNotExist)
}

// markOpen puts the mark into the file itself, or takes it away.
func (s *Store) markOpen(ctx context.Context, on bool) error {
	err := s.writer.submit(ctx, func(t *tx) error {
		if !on {
			return t.do("DELETE FROM meta WHERE key = ?", metaOpen)
		}
		var n int
		if err := t.row("SELECT count(*) FROM fact").Scan(&n); err != nil {
			return err
		}
		return t.setMeta(metaOpen, strconv.Itoa(n))
	})
	if err != nil || !on {
		return err // closing moves the log into the file anyway
	}
	var busy, frames, moved int
	return s.readers.QueryRowContext(ctx, "PRAGMA wal_checkpoint(PASSIVE)").Scan(&busy, &frames, &moved)
}
