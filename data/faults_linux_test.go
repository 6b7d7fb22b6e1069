package data_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestFailedSyncThenPowerCut: a fsync that failed may have dropped what the
// program goes on seeing. Whatever is acknowledged afterwards must not lean on
// it, also if the power goes at the end.
func TestFailedSyncThenPowerCut(t *testing.T) {
	t.Parallel()
	n, firsts := images(40, 500), []int{2}
	if long() {
		firsts = []int{1, 2, 3, 4, 5, 6, 8, 10, 13, 16, 20, 25, 30}
	}
	for _, first := range firsts {
		r := recordDay(t, 0, []string{"GOMAXPROCS=1"}, fmt.Sprintf("fsync:error=EIO:when=%d", first))
		failed := 0
		for _, op := range r.ops {
			if op.kind == "sync" && op.failed && strings.HasSuffix(op.path, "-wal") {
				failed++
			}
		}
		name := fmt.Sprintf("fsync %d of each thread fails (%d of the log)", first, failed)
		if corrupt, lost := sum(t, name, r.cuts(t, n, false, false, uint64(first))); corrupt+lost > 0 {
			t.Error("what was acknowledged after a failed fsync leaned on it")
		}
	}
}

// TestFailedSyncOfTheLogsName: SQLite syncs the folder once for a new log and
// goes on whether that failed or not, so a day without faults shows the same
// calls as one in which it fails. The name must last without SQLite's call.
func TestFailedSyncOfTheLogsName(t *testing.T) {
	t.Parallel()
	r := recordDay(t, 0, nil)
	log := slices.IndexFunc(r.ops, func(op diskOp) bool { return op.kind == "sync" && strings.HasSuffix(op.path, "-wal") })
	if log < 0 || r.ops[log+1].kind != "sync" || r.ops[log+1].path != r.root {
		t.Fatal("SQLite does not sync the folder after the head of a new log any more")
	}
	r.ops[log+1].failed = true
	if corrupt, lost := sum(t, "the folder's fsync fails", r.cuts(t, images(40, 500), false, false, 3)); corrupt+lost > 0 {
		t.Error("what was acknowledged leaned on a name that the disk may not have")
	}
}

// fault is one call that fails.
type fault struct {
	call, errno string
	when        string
}

// faults are the calls to fail: the n-th alone, and all from the n-th on.
func faults() (out []fault) {
	calls := []string{"pwrite64", "fsync", "open,openat", "ftruncate", "renameat,unlink"}
	ns := []int{1, 3, 12}
	errnos := []string{"EIO"}
	if testing.Short() {
		ns = ns[1:2]
	}
	if long() {
		errnos = []string{"EIO", "ENOSPC", "EROFS"}
		ns = []int{1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 26, 34, 45, 60, 80, 110, 150, 200, 270, 360, 500}
	}
	for _, c := range calls {
		for _, e := range errnos {
			for _, n := range ns {
				out = append(out, fault{c, e, fmt.Sprint(n)}, fault{c, e, fmt.Sprintf("%d+", n)})
			}
		}
	}
	if !long() {
		out = append(out, fault{"pwrite64", "ENOSPC", "5+"}, fault{"pwrite64", "EROFS", "7"}, fault{"fsync", "ENOSPC", "4"})
	}
	return out
}

// TestFaultSweep fails calls on the data file and looks at three things: the
// program does not crash and says what is wrong in a kind that has a sentence;
// nothing it acknowledged is missing; the next start works.
func TestFaultSweep(t *testing.T) {
	t.Parallel()
	needStrace(t)
	root := scratch(t)
	first := filepath.Join(root, "first.db")
	fixture(t, 0, first)
	whole, err := os.ReadFile(first)
	if err != nil {
		t.Fatal(err)
	}
	facts := countFacts(t, first)
	hit, acks := 0, 0
	for i, f := range faults() {
		dir := filepath.Join(root, fmt.Sprint(i))
		lay(t, map[string][]byte{root + "/x.db": whole}, root, dir)
		said, stderr, code, injected := f.run(t, filepath.Join(dir, "x.db"))
		if !injected {
			continue // fewer calls than n: a clean pass
		}
		hit++
		if code != 0 && code != exitFault || strings.Contains(stderr, "panic") || strings.Contains(stderr, "goroutine ") {
			t.Errorf("%v: it ended with %d: %s", f, code, stderr)
		}
		if strings.Contains(stderr, "fault: ?") {
			t.Errorf("%v: no sentence for %s", f, stderr)
		}
		if v := (recording{facts: facts}).judge(dir, said); v != (verdict{}) {
			t.Errorf("%v: %+v", f, v)
		}
		acks += len(said)
		_ = os.RemoveAll(dir)
	}
	t.Logf("%d faults hit, %d writes acknowledged all the same, all there", hit, acks)
	if hit < 6 {
		t.Errorf("only %d faults hit", hit)
	}
}

// run does the small day while calls on the data file and what lies beside it fail.
func (f fault) run(t *testing.T, path string) (said []string, stderr string, code int, injected bool) {
	t.Helper()
	log := path + ".calls"
	args := []string{"-f", "-qq", "-o", log, "-P", path, "-P", path + "-wal", "-P", path + "-shm", "-P", filepath.Dir(path),
		"-P", filepath.Join(filepath.Dir(path), "cadangan"), "-e", "trace=" + f.call, "-e", fmt.Sprintf("inject=%s:error=%s:when=%s", f.call, f.errno, f.when), os.Args[0]}
	cmd := exec.Command("strace", args...)
	cmd.Env = append(os.Environ(), workChild+"="+path, "GOMAXPROCS=1")
	var errs strings.Builder
	cmd.Stderr = &errs
	out, _ := cmd.Output()
	calls, err := os.ReadFile(log)
	if err != nil {
		t.Fatal(err)
	}
	for l := range strings.Lines(string(out)) {
		said = append(said, strings.TrimSpace(l))
	}
	return said, errs.String(), cmd.ProcessState.ExitCode(), strings.Contains(string(calls), "INJECTED")
}
