package data_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"diklat/data"
)

// recording is what a child did to a folder.
type recording struct {
	root   string
	before map[string][]byte
	facts  int // in the file before
	ops    []diskOp
	from   int  // cuts come after this call
	hard   bool // every cut drops something
}

func recordDay(t *testing.T, schema int, env []string, inject ...string) recording {
	t.Helper()
	needStrace(t)
	r := recording{root: scratch(t), before: map[string][]byte{}}
	path := filepath.Join(r.root, "x.db")
	fixture(t, schema, path)
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	r.before[path] = b
	r.facts = countFacts(t, path)
	var stderr string
	var code int
	r.ops, stderr, code = record(t, r.root, append(env, workChild+"="+path), inject...)
	if want := map[bool]int{true: 0, false: exitFault}[len(inject) == 0]; code != want {
		t.Fatalf("the child ended with %d: %s", code, stderr)
	}
	return r
}

// countFacts opens a copy, so that the original stays what it is.
func countFacts(t *testing.T, path string) int {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	twin := filepath.Join(t.TempDir(), "x.db")
	if err := os.WriteFile(twin, b, 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := data.Open(context.Background(), twin, data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	return number(t, s, "SELECT count(*) FROM fact")
}

// verdict is what was wrong with an image: the empty one is good.
type verdict struct{ corrupt, lost string }

// cuts lays n images of power cuts at random moments and asks what each opens
// as. all lays what a kill leaves instead.
func (r recording) cuts(t *testing.T, n int, lying, kill bool, seed uint64) (out []verdict) {
	t.Helper()
	rng := rand.New(rand.NewPCG(seed, 7))
	at := make([]int, n)
	for i := range at {
		at[i] = r.from + rng.IntN(len(r.ops)-r.from+1)
	}
	slices.Sort(at)
	d := newDisk(r.before, lying, rng)
	d.hard = r.hard
	var acked []string
	done := 0
	into := filepath.Join(scratch(t), "image")
	for _, k := range at {
		for ; done < k; done++ {
			if op := r.ops[done]; op.kind == "ack" {
				acked = append(acked, op.to)
			} else {
				d.do(op)
			}
		}
		img := d.now()
		if !kill {
			img = d.image()
		}
		lay(t, img, r.root, into)
		v := r.judge(into, acked)
		out = append(out, v)
		if v != (verdict{}) && !lying && os.Getenv("DIKLAT_KEEP") != "" {
			keep := fmt.Sprintf("%s/diklat-image-%d", os.TempDir(), k)
			_ = os.CopyFS(keep, os.DirFS(into))
			t.Logf("kept %s", keep)
		}
	}
	return out
}

// judge opens an image as the next start of the program does.
func (r recording) judge(dir string, acked []string) (v verdict) {
	ctx := context.Background()
	s, err := data.Open(ctx, filepath.Join(dir, "x.db"), data.Options{})
	if err != nil {
		return verdict{corrupt: err.Error()}
	}
	defer s.Close()
	list := func(query string) []string {
		rows, err := s.Dump(ctx, query)
		if err != nil && v.corrupt == "" {
			v.corrupt = err.Error()
		}
		return rows
	}
	if bad := list("SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'"); len(bad) > 0 {
		v.corrupt = bad[0]
	}
	if bad := list("SELECT device FROM fact GROUP BY device HAVING max(seq) <> count(*)"); len(bad) > 0 {
		v.corrupt = "a number is missing"
	}
	if c, err := s.VerifyChain(ctx); err != nil || len(c.Flaws) > 0 {
		v.corrupt = fmt.Sprintf("the chain: %v %v", c.Flaws, err)
	}
	if n := list("SELECT count(*) FROM fact"); len(n) == 1 {
		if have, _ := strconv.Atoi(n[0]); have < r.facts {
			v.lost = fmt.Sprintf("%d facts of %d", have, r.facts)
		}
	}
	have := map[string]int{}
	for _, q := range []string{"SELECT 'answer ' || question FROM answer WHERE run = 'r'", "SELECT 'checkin ' || sesi || ' ' || person FROM attendance"} {
		for _, row := range list(q) {
			have[row]++
		}
	}
	for _, a := range acked {
		switch {
		case strings.HasPrefix(a, "backup"):
			if err := openBackup(filepath.Join(dir, "cadangan", "x.db"), r.facts); err != nil {
				v.lost = "the backup: " + err.Error()
			}
		case a != "opened" && have[a] != 1:
			v.lost = fmt.Sprintf("%s is there %d times", a, have[a])
		}
	}
	return v
}

func openBackup(path string, facts int) error {
	s, err := data.Open(context.Background(), path, data.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	defer s.Close()
	rows, err := s.Dump(context.Background(), "SELECT count(*) FROM fact")
	if err != nil {
		return err
	}
	if n, _ := strconv.Atoi(rows[0]); n < facts {
		return fmt.Errorf("%d facts of %d", n, facts)
	}
	return nil
}

// sum counts and shows the first of each.
func sum(t *testing.T, what string, vs []verdict) (corrupt, lost int) {
	t.Helper()
	first := map[string]string{}
	for _, v := range vs {
		if v.corrupt != "" {
			corrupt++
			first["corrupt"] = v.corrupt
		}
		if v.lost != "" {
			lost++
			first["lost"] = v.lost
		}
	}
	t.Logf("%s: %d images, %d corrupt, %d with acknowledged rows lost %v", what, len(vs), corrupt, lost, first)
	return corrupt, lost
}

// TestPowerCuts replays what the program wrote and stops at any moment: what was
// not synced is dropped, kept or torn by sectors. Nothing acknowledged is lost.
// Two controls must fail, or the test would see nothing: a disk that ignores
// fsync, and a file kept with synchronous=NORMAL.
func TestPowerCuts(t *testing.T) {
	t.Parallel()
	n := images(300, 10000)
	schemas := append([]int{0}, fixtures()...)
	for _, schema := range schemas {
		r := recordDay(t, schema, nil)
		t.Logf("schema %d: %d calls", schema, len(r.ops))
		if corrupt, lost := sum(t, fmt.Sprintf("power cuts, schema %d", schema), r.cuts(t, (n+len(schemas)-1)/len(schemas), false, false, uint64(schema)+1)); corrupt+lost > 0 {
			t.Errorf("the file did not survive")
		}
		if schema != 0 {
			continue
		}
		r = r.late()
		if corrupt, lost := sum(t, "control: fsync ignored", r.cuts(t, n/20, true, false, 9)); corrupt+lost < n/20*9/10 {
			t.Errorf("a lying disk is survived too often: the test is blind")
		}
	}
	r := recordDay(t, 0, []string{workLoose + "=1"}).late()
	if _, lost := sum(t, "control: synchronous=NORMAL", r.cuts(t, n/20, false, false, 9)); lost < n/20*9/10 {
		t.Errorf("NORMAL is survived too often: the test is blind")
	}
}

// late keeps the controls to the time in which there is something to lose, and
// to cuts that drop something: from the tenth acknowledgement to the backup.
func (r recording) late() recording {
	acks := 0
	for i, op := range r.ops {
		if op.kind == "ack" {
			if acks++; acks == 10 {
				r.from = i
			}
			if strings.HasPrefix(op.to, "backup") {
				r.ops = r.ops[:i]
				break
			}
		}
	}
	r.hard = true
	return r
}
