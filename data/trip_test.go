package data_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"diklat/data/datatest"
)

// TestPanicInTheWriterEndsTheProcess: a defect in the one goroutine that writes is
// no error that could be passed on; whoever goes on after it would not know what is
// on the disk. The process ends at once, nothing acknowledged is lost, and the next
// start goes on.
func TestPanicInTheWriterEndsTheProcess(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "x.db")
	fixture(t, 0, path)
	var acked []string
	for round := range 3 {
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), killChild+"="+path, fmt.Sprintf("%s=%d", killRound, round), fmt.Sprintf("%s=%d", tripChild, 1+rand.IntN(60)))
		var stderr strings.Builder
		cmd.Stderr = &stderr
		out, _ := cmd.Output() // how it ended is looked at below
		if code := cmd.ProcessState.ExitCode(); code != 2 || !strings.Contains(stderr.String(), "panic: tripped") {
			t.Fatalf("it ended with %d: %s", code, stderr.String())
		}
		for line := range strings.Lines(string(out)) {
			acked = append(acked, strings.TrimSpace(line))
		}
		verify(t, path, acked)
	}
	if len(acked) < 10 {
		t.Errorf("only %d writes were acknowledged", len(acked))
	}
	datatest.OpenAt(t, path, datatest.NewClock())
}
