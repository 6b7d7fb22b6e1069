package data

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// Rescued says what a rescue brought over.
type Rescued struct {
	Facts   int          // brought over
	Missing int          // numbers that no page holds any more
	Unused  int          // brought over, but what they build on is missing
	Tables  []TableCount // what people see, table by table
	Kept    string       // where the damaged file lies now
}

// Whole reports that nothing was lost.
func (r Rescued) Whole() bool { return r.Missing == 0 && r.Unused == 0 }

// TableCount compares a table before and after; Before is -1 where the damaged
// file could not be counted.
type TableCount struct {
	Table         string
	Before, After int
}

// cameRescued marks facts that a rescue brought over: their numbers may have gaps.
const cameRescued = "selamat"

// Rescue makes a good file in the place of a damaged one, from every fact that
// any page of the file or of its log still holds, and keeps the damaged one
// beside it under a name of its own. If it fails, the damaged file is unchanged.
// The error is ErrLocked while another program leads a class on the file.
func Rescue(ctx context.Context, path string, now time.Time) (r Rescued, err error) {
	if path, err = filepath.Abs(path); err != nil {
		return r, wrap("rescue", err)
	}
	if _, err := os.Stat(path); err != nil {
		return r, fmt.Errorf("data: rescue: %w: %w", ErrNoFile, err)
	}
	release, err := claim(ctx, path)
	if err != nil {
		return r, err
	}
	defer func() { err = errors.Join(err, release()) }()
	list, err := factsOnPages(path)
	if err != nil {
		return r, wrap("rescue", err)
	}
	if len(list) == 0 {
		return r, fmt.Errorf("data: rescue: no records on any page: %w", ErrNotOurs)
	}
	before := countTables(ctx, path)
	fresh := path + ".selamat"
	if err := errors.Join(removeTemp(fresh), removeTemp(fresh+"-wal"), removeTemp(fresh+"-shm")); err != nil {
		return r, wrap("rescue", err)
	}
	if r, err = buildFrom(ctx, fresh, list); err != nil {
		return r, errors.Join(wrap("rescue", err), removeTemp(fresh))
	}
	after := countTables(ctx, fresh)
	for _, t := range counted() {
		r.Tables = append(r.Tables, TableCount{t, before[t], after[t]})
	}
	r.Kept = strings.TrimSuffix(path, filepath.Ext(path)) + ".rusak-" + now.Format("20060102-150405") + filepath.Ext(path)
	return r, wrap("rescue", putInPlace(path, fresh, r.Kept))
}

// counted are the tables whose rows a person would miss.
func counted() []string {
	return []string{"event", "person", "enrolment", "attendance", "answer", "quiz", "followup", "service", "setting"}
}

// factsOnPages collects the facts of a file and its log, each once, in the order
// of arrival. Of two images of one fact the intact one counts, else the newer.
func factsOnPages(path string) ([]found, error) {
	file, err := os.ReadFile(path) // nobody has it open: no lock is lost
	if err != nil {
		return nil, err
	}
	wal, err := os.ReadFile(path + "-wal")
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, err
	}
	byID := map[string]found{}
	newPages(file, wal).facts(func(f found) {
		if have, ok := byID[f.id]; ok && have.intact() && !f.intact() && !strings.HasPrefix(string(f.body), `{"erased":`) {
			return
		}
		byID[f.id] = f
	})
	out := make([]found, 0, len(byID))
	for _, f := range byID {
		out = append(out, f)
	}
	slices.SortFunc(out, func(a, b found) int { return cmp.Or(cmp.Compare(a.ord, b.ord), cmp.Compare(a.id, b.id)) })
	return out, nil
}

// buildFrom makes a new file of the facts.
func buildFrom(ctx context.Context, path string, list []found) (r Rescued, err error) {
	s, err := Open(ctx, path, Options{})
	if err != nil {
		return r, err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	return r, s.write(ctx, "rescue", func(t *tx) error {
		r = Rescued{}
		newest := map[string]int64{}
		for _, f := range list {
			ok, err := t.bring(f)
			if err != nil {
				return err
			}
			if ok {
				r.Facts++
				r.Missing--
				newest[f.device] = max(newest[f.device], f.seq)
			}
		}
		for _, n := range newest {
			r.Missing += int(n)
		}
		if err := t.sealOld(); err != nil {
			return err
		}
		r.Unused, err = t.replayWhatFits()
		return err
	})
}

// bring keeps a fact as it was found; false for a number that is taken already.
func (t *tx) bring(f found) (bool, error) {
	if f.came == "" {
		f.came = cameRescued
	}
	if f.bodyHash == nil {
		f.bodyHash, f.chain = []byte{}, []byte{}
	}
	res, err := t.exec(`INSERT INTO fact(id, device, seq, actor, wall_ms, event, kind, body, body_hash, chain, came)
		VALUES(?, ?, ?, ?, ?, nullif(?, ''), ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
		f.id, f.device, f.seq, f.actor, f.wallMS, f.event, f.kind, string(f.body), f.bodyHash, f.chain, f.came)
	if err != nil {
		return false, err
	}
	n, err := res.RowsAffected()
	t.facts += int(n)
	return n > 0, err
}

// replayWhatFits is rebuild for a log with holes: a fact whose ground is missing
// (a mark of a person nobody knows) stays in the log and shows nowhere.
func (t *tx) replayWhatFits() (unused int, err error) {
	last := int64(0)
	for {
		page, err := t.page(last)
		if err != nil || len(page) == 0 {
			return unused, err
		}
		for _, f := range page {
			last = f.ord
			fits, err := t.tryApply(f)
			if err != nil {
				return unused, err
			}
			if !fits {
				unused++
			}
		}
	}
}

func (t *tx) tryApply(f fact) (fits bool, err error) {
	if err := t.link.exec(t.ctx, "SAVEPOINT one"); err != nil {
		return false, err
	}
	fits = t.apply(f) == nil
	if !fits {
		if err := t.link.exec(t.ctx, "ROLLBACK TO one"); err != nil {
			return false, err
		}
	}
	return fits, t.link.exec(t.ctx, "RELEASE one")
}

// countTables counts what can be counted; -1 for the rest.
func countTables(ctx context.Context, path string) map[string]int {
	out := map[string]int{}
	for _, name := range counted() {
		out[name] = -1
	}
	db, err := sql.Open("sqlite", dsn(path, copying))
	if err != nil {
		return out
	}
	defer db.Close()
	for name := range out {
		n := 0
		if err := db.QueryRowContext(ctx, "SELECT count(*) FROM "+name).Scan(&n); err == nil {
			out[name] = n
		}
	}
	return out
}

// putInPlace keeps the damaged file with its log under another name, and then
// gives its name to the good one. The log goes first: it must not be taken for
// that of the good file.
func putInPlace(path, fresh, kept string) error {
	for _, part := range []string{"", "-wal"} {
		b, err := os.ReadFile(path + part)
		if errors.Is(err, os.ErrNotExist) && part != "" {
			continue
		}
		if err == nil {
			err = os.WriteFile(kept+part, b, 0o600)
		}
		if err == nil {
			err = syncFile(kept + part)
		}
		if err != nil {
			return err
		}
	}
	if err := errors.Join(syncFile(fresh), syncFolder(filepath.Dir(path)), removeTemp(path+"-wal"), removeTemp(path+"-shm")); err != nil {
		return err
	}
	return errors.Join(os.Rename(fresh, path), syncFolder(filepath.Dir(path)))
}
