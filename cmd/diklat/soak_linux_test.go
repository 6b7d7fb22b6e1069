package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"diklat/tui/crowd"
	"diklat/tui/i18n"
)

// soakPlan is how long a class stays and how large it is. The long form is
// DIKLAT_SOAK=8h, with DIKLAT_SOAK_SEATS.
type soakPlan struct {
	seats, dropping, warm int
	questions             int           // at least
	length, every         time.Duration // of the whole, and of one question
}

func soakOf(t *testing.T) soakPlan {
	t.Helper()
	p := soakPlan{seats: 4, dropping: 1, warm: 1, questions: 3}
	d := os.Getenv("DIKLAT_SOAK")
	if d == "" {
		return p
	}
	var err error
	if p.length, err = time.ParseDuration(d); err != nil {
		t.Fatal(err)
	}
	p.seats, p.every = 20, 20*time.Second
	if n, err := strconv.Atoi(os.Getenv("DIKLAT_SOAK_SEATS")); err == nil {
		p.seats = n
	}
	if p.seats > 100 { // so many take longer, and an hour holds what a day of them would answer
		p.every = time.Minute
	}
	p.warm = min(15, max(int(p.length/p.every)/3, 1))
	p.dropping = max(p.seats/10, 1)
	return p
}

// use is what the server's process holds at one moment.
type use struct {
	crowd.Usage
	rss, wal, db int64 // bytes
	files        int
}

func useOf(t *testing.T, s *crowd.Served, db string) use {
	t.Helper()
	var u use
	if _, err := s.Order("usage", &u.Usage); err != nil {
		t.Fatal(err)
	}
	proc := fmt.Sprintf("/proc/%d/", s.PID())
	list, err := os.ReadDir(proc + "fd")
	if err != nil {
		t.Fatal(err)
	}
	status, err := os.ReadFile(proc + "statm")
	if err != nil {
		t.Fatal(err)
	}
	pages, err := strconv.ParseInt(string(bytes.Fields(status)[1]), 10, 64)
	if err != nil {
		t.Fatal(err)
	}
	u.files, u.rss = len(list), pages*int64(os.Getpagesize())
	u.wal, u.db = sizeOf(db+"-wal"), sizeOf(db)
	return u
}

func sizeOf(path string) int64 {
	st, err := os.Stat(path)
	if err != nil {
		return 0
	}
	return st.Size()
}

func (u use) String() string {
	const mib = 1 << 20
	return fmt.Sprintf("%d goroutines, %d files, RSS %.1f MiB, heap %.1f MiB, WAL %.2f MiB, file %.2f MiB, %.1f CPU-s",
		u.Goroutines, u.files, float64(u.rss)/mib, u.Memory/mib, float64(u.wal)/mib, float64(u.db)/mib, u.CPU)
}

// TestSoakOfAClass is bar 19: a class answers for hours, some laptops lose their
// line at each question, the trainer changes everybody's attendance. What the
// server holds stays what it was after the first minutes; everything that showed
// a tick is on the disk at the end.
func TestSoakOfAClass(t *testing.T) {
	t.Parallel()
	p := soakOf(t)
	ctx := t.Context()
	db := filepath.Join(t.TempDir(), "soak.db")
	a := &app{stdio: stdio{err: os.Stderr}, text: i18n.New(i18n.ID)}
	s, err := a.benchServe(ctx, db, benchOptions{sessions: p.seats, questions: 10, exe: binary(t)}, "room")
	if err != nil {
		t.Fatal(err)
	}
	trial := benchTrial(a.text, p.seats, 10)
	trial.Dropping = p.dropping
	stay, err := trial.Stay(ctx, s)
	if err != nil {
		t.Fatal(err)
	}
	first, last := p.goOn(ctx, t, s, stay, db)
	r, err := stay.End()
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d answers read as saved, %d on the disk, %d lost, %d of nobody; %d lines cut and taken up again; a digit shows after p50 %.0f p95 %.0f p99 %.0f ms, a tick after p50 %.0f p95 %.0f p99 %.0f ms; all came in within %.1f s",
		r.Acked, r.Kept, r.Lost, r.Phantom, r.Returned, r.Key.P50, r.Key.P95, r.Key.P99, r.Ack.P50, r.Ack.P95, r.Ack.P99, float64(p.seats)/r.Joined.PerSecond)
	if r.Lost > 0 || r.Phantom > 0 || r.Acked == 0 {
		t.Errorf("of %d answers %d are lost, %d are of nobody", r.Acked, r.Lost, r.Phantom)
	}
	heldSteady(t, first, last)
	if err := s.Stop(); err != nil {
		t.Error(err)
	}
}

// goOn puts questions until the time is over; it returns what the server held
// after the first ones and at the end.
func (p soakPlan) goOn(ctx context.Context, t *testing.T, s *crowd.Served, stay *crowd.Stay, db string) (first, last use) {
	t.Helper()
	began, told := time.Now(), time.Time{}
	for q := 1; q <= p.questions || time.Since(began) < p.length; q++ {
		next := time.Now().Add(p.every)
		if err := stay.Question(ctx); err != nil {
			t.Fatal(err)
		}
		if _, err := s.Order("mark", nil); err != nil {
			t.Fatal(err)
		}
		if q == p.warm {
			first = useOf(t, s, db)
		}
		if last = useOf(t, s, db); time.Since(told) >= time.Minute {
			told = time.Now()
			t.Logf("%6s %4d questions: %v", time.Since(began).Round(time.Second), q, last)
		}
		select {
		case <-time.After(time.Until(next)):
		case <-ctx.Done():
			t.Fatal(ctx.Err())
		}
	}
	return first, last
}

// heldSteady compares two moments with as many people in the room. What the room
// remembers of its answers grows with them and is no leak: 1 MiB in 4,500 of them.
func heldSteady(t *testing.T, first, last use) {
	t.Helper()
	t.Logf("after warming up: %v", first)
	t.Logf("at the end:       %v", last)
	if d := last.Goroutines - first.Goroutines; d > 5 {
		t.Errorf("%d goroutines more", d)
	}
	if d := last.files - first.files; d > 5 {
		t.Errorf("%d open files more", d)
	}
	if last.rss-first.rss > 20<<20 {
		t.Errorf("RSS grew from %d to %d bytes", first.rss, last.rss)
	}
	if last.wal > 16<<20 {
		t.Errorf("the log of the file grew to %d bytes", last.wal)
	}
}
