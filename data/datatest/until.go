package datatest

import (
	"testing"
	"time"
)

// patience bounds every wait: far beyond what a busy machine needs.
const patience = 60 * time.Second

// Until waits until ok holds, and fails the test if it never does. What completes
// the sentence "waiting for". It is for states that nobody announces: of another
// process, of the system, of counters.
func Until(tb testing.TB, what string, ok func() bool) {
	tb.Helper()
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	for end := time.Now().Add(patience); !ok(); <-tick.C {
		if time.Now().After(end) {
			tb.Fatalf("waiting for %s: not within %v", what, patience)
		}
	}
}
