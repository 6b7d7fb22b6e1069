package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"time"
)

// checkTime bounds the check after an unclean end: people are waiting.
const checkTime = 3 * time.Second

// leftOver reports whether the last run left its log beside the file.
func leftOver(path string) bool {
	info, err := os.Stat(path + "-wal")
	return err == nil && info.Size() > 0
}

// quickCheck reads the whole file for damage, for at most checkTime; a file
// too large for that counts as whole.
func quickCheck(ctx context.Context, c *sql.Conn) error {
	bounded, cancel := context.WithTimeout(ctx, checkTime)
	defer cancel()
	var result string
	err := c.QueryRowContext(bounded, "PRAGMA quick_check(1)").Scan(&result)
	switch {
	case bounded.Err() != nil:
		return ctx.Err()
	case err != nil:
		return wrap("check", err)
	case result != "ok":
		return fmt.Errorf("data: check: %s: %w", result, ErrCorrupt)
	}
	return nil
}

// adopt gives the file its device id and the villages of this program.
func (s *Store) adopt(ctx context.Context, l *link) (err error) {
	t := s.begin(l)
	t.ctx = ctx
	m, err := readMeta(t)
	if err != nil {
		return err
	}
	here := homeOf(s.path)
	s.device = m["device"]
	if err := s.lookForLoss(t, m, s.hadLog); err != nil {
		return err
	}
	old, err := t.unsealed()
	if err != nil {
		return err
	}
	broken, err := brokenTips(t, m)
	if err != nil {
		return err
	}
	if len(broken) == 0 && m["home"] == here && s.device != "" && m["shipped"] == shippedVersion() && m[metaReader] == strconv.Itoa(minReader) && m["rebuild"] == "" && len(old) == 0 {
		return nil
	}
	if err := l.exec(ctx, "BEGIN IMMEDIATE"); err != nil {
		return err
	}
	if err := s.adoptTx(t, m, here, broken); err != nil {
		return errors.Join(err, l.exec(ctx, "ROLLBACK"))
	}
	return l.exec(ctx, "COMMIT")
}

func (s *Store) adoptTx(t *tx, m map[string]string, here string, broken map[string]int64) error {
	if err := t.keepCuts(broken); err != nil {
		return err
	}
	if m["home"] != here || s.device == "" {
		s.device = s.ids.next(s.clock())
	}
	for k, v := range map[string]string{"device": s.device, "home": here, "shipped": shippedVersion(), metaReader: strconv.Itoa(minReader)} {
		if err := t.setMeta(k, v); err != nil {
			return err
		}
	}
	if err := t.sealOld(); err != nil {
		return err
	}
	if m["rebuild"] == "" {
		return seedVillages(t)
	}
	// A migration added what only the facts can fill.
	if err := t.rebuild(); err != nil {
		return err
	}
	return t.do("DELETE FROM meta WHERE key = 'rebuild'")
}

// homeOf tells one place of a file from another. A file that was copied must
// not go on with the numbers of the original, so it gets a new device id; a
// new id too many does no harm.
func homeOf(path string) string {
	host, err := os.Hostname()
	if err != nil {
		host = "?"
	}
	if resolved, err := filepath.EvalSymlinks(path); err == nil {
		path = resolved
	}
	return host + ":" + path
}

func readMeta(t source) (map[string]string, error) {
	out := map[string]string{}
	err := each(t, func(r scanner) error {
		var k, v string
		err := r.Scan(&k, &v)
		out[k] = v
		return err
	}, "SELECT key, value FROM meta")
	return out, err
}
