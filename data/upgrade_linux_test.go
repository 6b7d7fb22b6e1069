package data_test

import (
	"context"
	"database/sql"
	"errors"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"diklat/data"
)

// TestUpgradeKilledAnywhere takes the file of each released schema through the
// migrations of this program and kills it at any call. What is left is the old
// file, which the old program opens with everything in it, or the newest one, which
// the old program refuses and leaves alone, and none between; this program goes on
// from either.
func TestUpgradeKilledAnywhere(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	steps, err := data.Steps()
	if err != nil {
		t.Fatal(err)
	}
	for _, schema := range fixtures() {
		r := recordDay(t, schema, nil)
		end := slices.IndexFunc(r.ops, func(op diskOp) bool { return op.to == "opened" })
		r.ops = r.ops[:end+1]
		rng := rand.New(rand.NewPCG(uint64(schema), 18))
		counts := map[string]int{}
		// Most calls write the copy that is kept; the migration comes after it.
		begins := slices.IndexFunc(r.ops, func(op diskOp) bool { return op.kind == "write" && strings.HasSuffix(op.path, "/x.db-wal") })
		for i := range images(10, 100) {
			k := begins + rng.IntN(len(r.ops)-begins+1)
			if i%4 == 0 {
				k = rng.IntN(begins)
			}
			d := newDisk(r.before, false, rng)
			for _, op := range r.ops[:k] {
				d.do(op)
			}
			dir := filepath.Join(scratch(t), "killed")
			lay(t, d.now(), r.root, dir)
			path := filepath.Join(dir, "x.db")
			old, err := data.Program(schema)
			if err != nil {
				t.Fatal(err)
			}
			lay(t, d.now(), r.root, dir+"-twin")
			if v := schemaIn(t, filepath.Join(dir+"-twin", "x.db")); v != schema && v != len(steps) {
				t.Errorf("schema %d, call %d: the file is between the schemas: %d", schema, k, v)
			}
			before := counts["old"]
			old.ReadOnly = true // the old program's code is not this one: only its door is asked
			s, err := data.Open(ctx, path, old)
			switch {
			case err == nil && s.Newer():
				counts["newer, to look at"]++
				_ = s.Close()
			case err == nil:
				counts["old"]++
				if n := number(t, s, "SELECT count(*) FROM fact"); n != r.facts {
					t.Errorf("schema %d, call %d: the old file has %d facts of %d", schema, k, n, r.facts)
				}
				_ = s.Close()
			case errors.Is(err, data.ErrNewer):
				counts["newer, refused"]++
			default:
				t.Errorf("schema %d, call %d: %v", schema, k, err)
			}
			if old.ReadOnly = false; counts["old"] == before {
				if _, err := data.Open(ctx, path, old); !errors.Is(err, data.ErrNewer) {
					t.Errorf("schema %d, call %d: the old program opens a newer file: %v", schema, k, err)
				}
			}
			if bad := r.judge(dir, nil); bad != (verdict{}) {
				t.Errorf("schema %d, call %d: this program: %+v", schema, k, bad)
			}
		}
		t.Logf("schema %d, %d calls: %v", schema, len(r.ops), counts)
		if len(counts) < 2 {
			t.Errorf("schema %d: only %v was seen", schema, counts)
		}
	}
}

// schemaIn reads the number of the schema as SQLite sees it.
func schemaIn(t *testing.T, path string) (v int) {
	t.Helper()
	db, err := sql.Open("sqlite", "file:"+path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if err := db.QueryRowContext(t.Context(), "PRAGMA user_version").Scan(&v); err != nil {
		t.Fatal(err)
	}
	return v
}
