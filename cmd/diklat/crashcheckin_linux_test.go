package main

import (
	"context"
	"errors"
	"math/rand/v2"
	"os"
	"sync"
	"testing"
	"time"

	"diklat/data"
	"diklat/roster"
)

// ticks are what people read as recorded, by sesi and person.
type ticks struct {
	mu   sync.Mutex
	seen map[string]bool
}

func (k *ticks) add(sesi roster.SesiID, p roster.PersonID) int {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.seen[string(sesi)+" "+string(p)] = true
	return len(k.seen)
}

// morning is how a test of check-ins is cut out.
type morning struct {
	kills, checkins int // at least
	until           time.Time
	each, laptops   int // people and laptops of a village
}

func (m morning) over(kills, checkins int) bool {
	return kills >= m.kills && checkins >= m.checkins || !time.Now().Before(m.until)
}

// TestKilledDuringCheckIns kills the program while laptops check people in over
// SSH, eight of them or, in the long form, 104. Who read that they are recorded is
// recorded, once, after each kill, and the next start is ready soon on the file
// as the kill left it.
func TestKilledDuringCheckIns(t *testing.T) {
	t.Parallel()
	m := morning{each: 8, laptops: 1}
	if m.kills, m.until = kills(3, 500); os.Getenv("DIKLAT_LONG") != "" {
		m.each, m.laptops, m.checkins = 26, 13, 100*m.kills
	}
	binary(t)
	var f checkinFile
	var starts []time.Duration
	all, done := 0, 0
	for addr := "127.0.0.1:0"; !m.over(done, all); done++ {
		if f.round == len(f.event.Sesi) {
			f = newCheckinFile(t, m.each)
		}
		began := time.Now()
		s := serve(t, f.db, "--addr", addr, "--no-pin", "--now", f.sesi().Start.Add(time.Minute).Format("02-01-2006 15.04"))
		starts = append(starts, time.Since(began))
		addr = s.addr
		before := len(f.acked.seen)
		late := 2 * m.each // most kills come early in the morning where the form is short
		if m.laptops > 1 || done%4 == 3 {
			late = 7 * m.each
		}
		f.comeInUntil(t, s, m.laptops, before+rand.IntN(late))
		_ = s.cmd.Process.Kill()
		_ = s.cmd.Wait()
		freed(t, f.db)
		all += len(f.acked.seen) - before
		checkTicks(t, copied(t, f.db), f.event, f.acked.seen)
		f.round++
		if done%25 == 24 {
			t.Logf("%d kills, %d check-ins", done+1, all)
		}
	}
	t.Logf("%d kills, %d check-ins acknowledged to %d laptops over SSH, all there once", done, all, 8*m.laptops)
	t.Logf("ready after a kill: p50 %v, p95 %v, at most %v", rank(starts, 50).Round(time.Millisecond), rank(starts, 95).Round(time.Millisecond), rank(starts, 100).Round(time.Millisecond))
	if all == 0 {
		t.Error("nobody came in at all")
	}
}

// checkinFile is an event whose people come in, one sesi a round.
type checkinFile struct {
	db     string
	event  roster.Event
	people map[string][]roster.Enrolment
	acked  *ticks
	round  int
}

func newCheckinFile(t *testing.T, each int) checkinFile {
	t.Helper()
	db, e, people := crowdFile(t, 6, each)
	return checkinFile{db: db, event: e, people: people, acked: &ticks{seen: map[string]bool{}}}
}

func (f *checkinFile) sesi() roster.Sesi { return f.event.Sesi[f.round] }

// comeInUntil lets everybody come in, at so many laptops a village, and kills the
// server as soon as goal people in all read that they are recorded.
func (f *checkinFile) comeInUntil(t *testing.T, s *server, laptops, goal int) {
	t.Helper()
	var wg sync.WaitGroup
	for village, list := range f.people {
		for i := range laptops {
			wg.Go(func() {
				for j := i; j < len(list); j += laptops {
					if !f.comesIn(t, s.addr, village, list[j]) {
						return // killed
					}
					if f.acked.add(f.sesi().ID, list[j].ID) >= goal {
						_ = s.cmd.Process.Kill()
					}
				}
			})
		}
	}
	wg.Wait()
}

func (f *checkinFile) comesIn(t *testing.T, addr, village string, p roster.Enrolment) bool {
	b, err := arrive(addr)
	if err != nil {
		return false
	}
	defer b.Close()
	if err = b.comeIn(village, p.Name, "Anda masuk sebagai "+p.Name); errors.Is(err, errNotThere) {
		t.Error(err)
	}
	return err == nil
}

// checkTicks opens the file as the next start does and compares.
func checkTicks(t *testing.T, db string, e roster.Event, acked map[string]bool) {
	t.Helper()
	ctx := context.Background()
	s, err := data.Open(ctx, db, data.Options{})
	if err != nil {
		t.Fatalf("after a kill: %v", err)
	}
	defer s.Close()
	if err := s.Check(ctx); err != nil {
		t.Fatal(err)
	}
	if c, err := s.VerifyChain(ctx); err != nil || len(c.Flaws) > 0 {
		t.Fatalf("the log: %v %v", c.Flaws, err)
	}
	rolls, err := s.Rolls(ctx, e.ID)
	if err != nil {
		t.Fatal(err)
	}
	have := map[string]int{}
	for _, r := range rolls {
		for _, row := range r.Rows {
			if row.Mark.Status == roster.Present {
				have[string(r.Sesi.ID)+" "+string(row.ID)]++
			}
		}
	}
	for k := range acked {
		if have[k] != 1 {
			t.Fatalf("%s read that it is recorded and is there %d times", k, have[k])
		}
	}
	for _, p := range rolls[0].Rows {
		marks, err := s.History(ctx, e.ID, p.ID)
		if err != nil {
			t.Fatal(err)
		}
		seen := map[roster.SesiID]int{}
		for _, m := range marks {
			if seen[m.Sesi]++; seen[m.Sesi] > 1 {
				t.Fatalf("%s was recorded twice in one sesi", p.ID)
			}
		}
	}
}
