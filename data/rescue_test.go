package data_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"diklat/data"
	"diklat/data/datatest"
)

// damage changes one bit, or makes a page zeros.
func damage(b []byte, rng *rand.Rand) (out []byte, what string) {
	out = slices.Clone(b)
	if rng.IntN(2) == 0 {
		at := rng.IntN(len(out))
		out[at] ^= 1 << rng.IntN(8)
		return out, fmt.Sprintf("bit in byte %d", at)
	}
	n := rng.IntN(len(out) / 4096)
	clear(out[n*4096 : (n+1)*4096])
	return out, fmt.Sprintf("page %d is zeros", n+1)
}

// tally are the rows a person would miss.
func tally(t *testing.T, s *data.Store) (out [5]int) {
	t.Helper()
	for i, table := range []string{"fact", "person", "enrolment", "attendance", "answer"} {
		out[i] = number(t, s, "SELECT count(*) FROM "+table+" NOT INDEXED")
	}
	return out
}

// TestDamagedFiles changes a bit or zeroes a page: the program never crashes and
// never opens a file with rows missing as if nothing were. What it refuses is
// rescued, and the rescue counts what it could not bring over.
func TestDamagedFiles(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	dir := scratch(t)
	path := filepath.Join(dir, "x.db")
	fixture(t, 4, path)
	func() { // as this program keeps it
		s, err := data.Open(ctx, path, data.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}()
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	s := datatest.OpenAt(t, filepath.Join(dir, "x.db"), datatest.NewClock())
	want := tally(t, s)
	rng := rand.New(rand.NewPCG(3, 14))
	counts := map[string]int{}
	for i := range images(100, 1000) {
		b, what := damage(whole, rng)
		bad := filepath.Join(dir, fmt.Sprint(i), "x.db")
		lay(t, map[string][]byte{"/x/x.db": b}, "/x", filepath.Dir(bad))
		counts[openDamaged(t, bad, what, want)]++
		_ = os.RemoveAll(filepath.Dir(bad))
	}
	t.Logf("%v", counts)
}

func openDamaged(t *testing.T, path, what string, want [5]int) string {
	t.Helper()
	ctx := context.Background()
	s, err := data.Open(ctx, path, data.Options{})
	if err == nil {
		defer s.Close()
		if have := tally(t, s); have != want {
			t.Errorf("%s: opened with %v rows of %v", what, have, want)
		}
		if c, err := s.VerifyChain(ctx); err != nil || len(c.Flaws) > 0 {
			return "opened with every row; the chain shows the change"
		}
		return "opened with every row"
	}
	if sentenceFor(err) == "?" {
		t.Errorf("%s: no sentence for %v", what, err)
	}
	r, err := data.Rescue(ctx, path, time.Now())
	if err != nil {
		t.Errorf("%s: no rescue: %v", what, err)
		return "refused, not rescued"
	}
	s, err = data.Open(ctx, path, data.Options{})
	if err != nil {
		t.Errorf("%s: the rescued file: %v", what, err)
		return "refused, not rescued"
	}
	defer s.Close()
	have := tally(t, s)
	if r.Facts < want[0]-r.Missing || have[0] < r.Facts {
		t.Errorf("%s: %+v of %v, now %v", what, r, want, have)
	}
	if r.Whole() && have != want {
		t.Errorf("%s: called whole, and %v rows of %v", what, have, want)
	}
	if r.Whole() {
		return "refused, rescued whole"
	}
	return "refused, rescued in part, with counts"
}

// TestRescueTakesTheLog: what only the log holds comes over too, and the damaged
// file is kept with it.
func TestRescueTakesTheLog(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "x.db")
	s, err := data.Open(ctx, path, data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	datatest.Crowd(t, s, datatest.Event(t, s), 40)
	want := tally(t, s)
	twin := filepath.Join(t.TempDir(), "x.db")
	for _, part := range []string{"", "-wal"} {
		b, err := os.ReadFile(path + part) // a test's own; the store is done writing
		if err != nil {
			t.Fatal(err)
		}
		if part == "" {
			for i := 100; i < len(b); i++ {
				b[i] = 0xa5
			}
		}
		if err := os.WriteFile(twin+part, b, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	r, err := data.Rescue(ctx, twin, time.Date(2026, 11, 28, 9, 0, 0, 0, time.UTC))
	if err != nil || !r.Whole() || r.Facts != want[0] {
		t.Fatalf("%+v of %v, %v", r, want, err)
	}
	if filepath.Base(r.Kept) != "x.rusak-20261128-090000.db" {
		t.Errorf("kept as %s", r.Kept)
	}
	if _, err := os.Stat(r.Kept + "-wal"); err != nil {
		t.Error(err)
	}
	back := datatest.OpenAt(t, twin, datatest.NewClock())
	if have := tally(t, back); have != want {
		t.Errorf("%v rows of %v", have, want)
	}
	if c, err := back.VerifyChain(ctx); err != nil || !c.Intact() {
		t.Errorf("the chain after a rescue: %+v %v", c, err)
	}
	if _, err := data.Rescue(ctx, filepath.Join(t.TempDir(), "no.db"), time.Now()); err == nil {
		t.Error("a file that is not there was rescued")
	}
}
