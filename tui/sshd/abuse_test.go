package sshd_test

import (
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"runtime"
	"slices"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"diklat/tui/sshd"
	"diklat/tui/tuitest"
)

// The bars of docs/reliability.md that attack the server live in the files
// abuse_*_test.go, each in two forms: the cheap one runs with every test, the
// long one with `make abuse`.

// long reports the long form.
func long() bool { return os.Getenv("DIKLAT_ABUSE") == "long" }

// size takes the number of the form that runs.
func size(cheap, full int) int {
	if long() {
		return full
	}
	return cheap
}

// quiet asks for a terminal and a shell and throws the output away: a screen of
// the attacker's own would count as the server's memory.
func quiet(t *testing.T, ch gossh.Channel, w, h uint32) {
	t.Helper()
	if ok, err := ch.SendRequest("pty-req", true, ptyPayload(w, h)); !ok || err != nil {
		t.Fatalf("pty-req: %v %v", ok, err)
	}
	if ok, err := ch.SendRequest("shell", true, nil); !ok || err != nil {
		t.Fatalf("shell: %v %v", ok, err)
	}
	go func() { _, _ = io.Copy(io.Discard, ch) }()
}

// watcher is an honest client who types all along and notes how long each key
// takes to show.
type watcher struct {
	t     *testing.T
	c     *tuitest.Client
	typed int
	took  []time.Duration
}

func watch(t *testing.T, addr string) *watcher {
	t.Helper()
	w := &watcher{t: t, c: tuitest.Dial(t, addr, "jujur", 80, 24, tuitest.WithSource("127.0.0.1"))}
	w.c.WaitFor(t, "ready")
	return w
}

// keys types n keys, one after the other.
func (w *watcher) keys(n int) {
	w.t.Helper()
	for range n {
		w.typed++
		began := time.Now()
		w.c.Type(".")
		w.c.WaitFor(w.t, fmt.Sprintf("n=%d ", w.typed))
		w.took = append(w.took, time.Since(began))
	}
}

// p95 returns and forgets the times so far.
func (w *watcher) p95() time.Duration {
	p := percentile(w.took, 95)
	w.took = nil
	return p
}

// unhurt fails if keys are much slower than they were before, on a machine that
// may be busy with other things.
func (w *watcher) unhurt(what string, before time.Duration) {
	w.t.Helper()
	now := w.p95()
	w.t.Logf("%s: key to paint p95 %v, %v before", what, now.Round(time.Millisecond), before.Round(time.Millisecond))
	if now > 150*time.Millisecond && now > 6*before {
		w.t.Errorf("%s: an honest key takes %v (p95), it took %v", what, now, before)
	}
}

func percentile(ds []time.Duration, p int) time.Duration {
	if len(ds) == 0 {
		return 0
	}
	ds = slices.Clone(ds)
	slices.Sort(ds)
	return ds[min(len(ds)*p/100, len(ds)-1)]
}

// resources are what an attack may not use up.
type resources struct {
	goroutines, fds int
	heap            uint64
}

func measure() resources {
	r := resources{goroutines: settled(), heap: heap()}
	if list, err := os.ReadDir("/proc/self/fd"); err == nil {
		r.fds = len(list)
	}
	return r
}

// TestAbuseSizes is bar 4: windows of every size a client can claim.
func TestAbuseSizes(t *testing.T) {
	srv, addr := start(t, nil)
	w := watch(t, addr)
	w.keys(40)
	base, before := w.p95(), heap()
	for _, s := range [][2]uint32{{1<<32 - 1, 1}, {1<<32 - 1, 1<<32 - 1}, {65535, 65535}, {0, 0}, {1, 1}, {2000, 2000}, {500, 200}} {
		client, ch := raw(t, addr)
		quiet(t, ch, s[0], s[1])
		w.keys(5)
		_ = client.Close()
	}
	client, ch := raw(t, addr)
	quiet(t, ch, 80, 24)
	r := rand.New(rand.NewPCG(4, 4)) //nolint:gosec // an attack that can be repeated
	sent := 0
	for ; sent < size(1500, 10_000); sent++ {
		a, b := r.Uint32(), r.Uint32()
		if sent%3 == 0 {
			a, b = 10_000, 1_000
		}
		if _, err := ch.SendRequest("window-change", false, winPayload(a, b)); err != nil {
			break // more than any terminal sends: dropped
		}
		if sent%100 == 0 {
			w.keys(1)
		}
	}
	w.keys(20)
	_ = client.Close()
	w.unhurt(fmt.Sprintf("%d windows", sent), base)
	grewAtMost(t, before, 25)
	until(t, "the attackers to be gone", func() bool { return srv.Sessions() == 1 })
}

// TestAbuseSoak is the short half of bar 19: connections cut at every stage of
// the protocol leave nothing behind.
func TestAbuseSoak(t *testing.T) {
	srv, addr := start(t, func(c *sshd.Config) { c.Limits.PenaltyMax = -1 }) // or this one address would soon be refused
	for i := range stages {
		cut(t, addr, i)
	}
	until(t, "the first ones to be gone", func() bool { return srv.Sessions() == 0 })
	before := measure()
	cycles := size(240, 10_000)
	began := time.Now()
	for i := range cycles {
		cut(t, addr, i)
	}
	until(t, "the last ones to be gone", func() bool { return srv.Sessions() == 0 })
	until(t, "the goroutines to end", func() bool { return runtime.NumGoroutine() <= before.goroutines+5 })
	after := measure()
	t.Logf("%d cuts in %v: goroutines %d -> %d, files %d -> %d, heap %+d KiB", cycles, time.Since(began).Round(time.Second),
		before.goroutines, after.goroutines, before.fds, after.fds, (int64(after.heap)-int64(before.heap))>>10) //nolint:gosec // small
	if after.fds > before.fds+5 {
		t.Errorf("%d files are open, %d before", after.fds, before.fds)
	}
	grewAtMost(t, before.heap, 10)
}
