package data_test

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"testing"

	"diklat/data"
	"diklat/data/datatest"
	"diklat/roster"
)

// day leaves a file with a morning's facts in it.
func day(t *testing.T) (*data.Store, roster.Event) {
	t.Helper()
	s := datatest.Open(t)
	e := datatest.Event(t, s)
	for _, p := range datatest.Crowd(t, s, e, 20) {
		if _, err := s.CheckIn(t.Context(), e.ID, e.Sesi[0].ID, p.ID, datatest.Start()); err != nil {
			t.Fatal(err)
		}
	}
	return s, e
}

func chainOf(t *testing.T, s *data.Store) data.Chain {
	t.Helper()
	c, err := s.VerifyChain(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestChainOfAnHonestDay(t *testing.T) {
	s, _ := day(t)
	c := chainOf(t, s)
	if !c.Intact() || len(c.Flaws) != 0 || len(c.Heads) != 1 || c.Heads[0].Device != s.Device() || c.Heads[0].Seq != int64(c.Facts) || c.Erased != 0 {
		t.Errorf("%+v", c)
	}
	if err := s.Rebuild(t.Context()); err != nil {
		t.Fatal(err)
	}
	if again := chainOf(t, s); again.Heads[0] != c.Heads[0] {
		t.Error("a rebuild changed the chain")
	}
}

// TestChainNoticesEveryChange: whatever column of whatever fact is changed by
// hand, the log says so; and a fact that is taken out or put in, too.
func TestChainNoticesEveryChange(t *testing.T) {
	s, _ := day(t)
	n := chainOf(t, s).Facts
	rng := rand.New(rand.NewPCG(1, 2))
	tries := 250
	if testing.Short() {
		tries = 50
	}
	for range tries {
		ord := 1 + rng.IntN(n-1) // the newest is tried below
		how := []string{
			`UPDATE fact SET body = json_set(body, '$.x', 'y') WHERE ord = %d`,
			`UPDATE fact SET actor = actor || 'x' WHERE ord = %d`,
			`UPDATE fact SET wall_ms = wall_ms + 1 WHERE ord = %d`,
			`UPDATE fact SET kind = kind || 'x' WHERE ord = %d`,
			`UPDATE fact SET event = coalesce(event, '') || 'x' WHERE ord = %d`,
			`UPDATE fact SET id = id || 'x' WHERE ord = %d`,
			`UPDATE fact SET body_hash = randomblob(32) WHERE ord = %d`,
			`UPDATE fact SET chain = randomblob(32) WHERE ord = %d`,
			`UPDATE fact SET body = '{"erased":"x"}' WHERE ord = %d`,
			`DELETE FROM fact WHERE ord = %d`,
		}[rng.IntN(10)]
		change := fmt.Sprintf(how, ord)
		err := s.Write(t.Context(), "CREATE TEMP TABLE IF NOT EXISTS kept AS SELECT * FROM fact", change)
		if err != nil {
			t.Fatalf("%s: %v", change, err)
		}
		if c := chainOf(t, s); len(c.Flaws) == 0 {
			t.Errorf("not noticed: %s", change)
		}
		if err := s.Write(t.Context(), fmt.Sprintf("DELETE FROM fact WHERE ord = %d", ord),
			fmt.Sprintf("INSERT INTO fact SELECT * FROM kept WHERE ord = %d", ord)); err != nil {
			t.Fatal(err)
		}
	}
	if c := chainOf(t, s); len(c.Flaws) != 0 {
		t.Fatalf("put back, and still: %+v", c.Flaws)
	}
	put := `INSERT INTO fact(id, device, seq, actor, wall_ms, kind, body) SELECT 'new', device, max(seq) + 1, actor, wall_ms, kind, body FROM fact`
	if err := s.Write(t.Context(), put); err != nil {
		t.Fatal(err)
	}
	if c := chainOf(t, s); c.Intact() {
		t.Error("a fact that was put in by hand looks like ours")
	}
}

// TestOldFileGetsItsChain: a file from before there was a chain is linked when it
// is opened, once.
func TestOldFileGetsItsChain(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	s, err := data.Open(t.Context(), path, data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	datatest.Event(t, s)
	if err := s.Write(t.Context(), "UPDATE fact SET chain = x'', body_hash = x''", "DELETE FROM meta WHERE key LIKE 'tip.%'"); err != nil {
		t.Fatal(err)
	}
	if chainOf(t, s).Intact() {
		t.Error("a log without links looks whole")
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	again := datatest.OpenAt(t, path, datatest.NewClock())
	if c := chainOf(t, again); len(c.Flaws) != 0 || c.Facts == 0 {
		t.Errorf("%+v", c)
	}
}
