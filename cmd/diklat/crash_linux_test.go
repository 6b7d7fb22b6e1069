package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"diklat/data"
	"diklat/data/datatest"
	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/roster"
	"diklat/tui/tuitest"
)

// kills is how many kills a test makes, and until when it goes on; the long form
// is DIKLAT_LONG=1 with DIKLAT_MINUTES.
func kills(cheap, full int) (n int, until time.Time) {
	if os.Getenv("DIKLAT_LONG") == "" {
		if testing.Short() {
			cheap = 2
		}
		return cheap, time.Now().Add(time.Hour)
	}
	m, err := time.ParseDuration(os.Getenv("DIKLAT_MINUTES") + "m")
	if err != nil {
		m = 8 * time.Minute
	}
	return full, time.Now().Add(m)
}

// bot is one laptop in line mode. It returns errors: its server gets killed.
type bot struct {
	*tuitest.Client
	from int
}

func newBot(t *testing.T, addr string) (*bot, error) {
	c, err := tuitest.Connect(t, addr, "baca", 80, 24, tuitest.WithTerm("dumb"), tuitest.WithDialTimeout(10*time.Second),
		tuitest.WithSource(fmt.Sprintf("127.0.%d.%d", 1+rand.IntN(20), 1+rand.IntN(250)))) // laptops of their own
	if err != nil {
		return nil, err
	}
	return &bot{Client: c}, nil
}

func (b *bot) hears(text string) (string, error) {
	seen := ""
	_, err := b.Await(15*time.Second, func(string) bool {
		seen = string(b.Raw()[b.from:])
		return strings.Contains(strings.Join(strings.Fields(seen), " "), text)
	})
	return seen, err
}

// pick hears a list out and answers with the number before text.
func (b *bot) pick(until, text string) error {
	said, err := b.hears(until)
	if err != nil {
		return err
	}
	for _, m := range readOut.FindAllStringSubmatch(said, -1) {
		if strings.Contains(m[2], text) {
			b.from = len(b.Raw())
			b.Type(m[1] + "\r")
			return nil
		}
	}
	return fmt.Errorf("%q is not in %q", text, said)
}

// comeIn is the way of one person to their seat; nil once they read then, which
// comes after they are recorded as present.
func (b *bot) comeIn(village, name, then string) error {
	if err := b.pick("Berkelompok", "Sendiri"); err != nil {
		return err
	}
	if err := b.pick("Desa lain", village); err != nil {
		return err
	}
	if err := b.pick("Saya belum terdaftar", name); err != nil {
		return err
	}
	if _, err := b.hears("Apakah Anda " + name); err != nil {
		return err
	}
	b.from = len(b.Raw())
	b.Type("1\r")
	_, err := b.hears(then)
	return err
}

// crowdFile is an event of many days with some people in each of eight villages.
func crowdFile(t *testing.T, days, each int) (db string, e roster.Event, people map[string][]roster.Enrolment) {
	t.Helper()
	ctx := context.Background()
	db = filepath.Join(t.TempDir(), "diklat.db")
	s, err := data.Open(ctx, db, data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var codes []roster.VillageCode
	for _, v := range data.DistrictVillages()[:8] {
		codes = append(codes, v.Code)
	}
	if e, err = roster.NewEvent("Pelatihan Migrasi Aman", "Balai", time.Now(), days, roster.WITA, codes); err == nil {
		if e, err = s.CreateEvent(ctx, e, roster.Trainer); err == nil {
			err = s.SetCurrentEvent(ctx, e.ID, roster.Trainer)
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	people = map[string][]roster.Enrolment{}
	for i, v := range data.DistrictVillages()[:8] {
		for j := range each {
			name := "Peserta " + string(rune('A'+i)) + string(rune('a'+j)) + "x"
			p, err := s.AddPerson(ctx, e.ID, roster.Person{Name: name, Village: codes[i], Sex: roster.P, Role: roster.Kader}, roster.Trainer)
			if err != nil {
				t.Fatal(err)
			}
			people[v.Name] = append(people[v.Name], p)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return db, e, people
}

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

// TestKilledDuringCheckIns kills the program while eight laptops check people in
// over SSH. Who read that they are recorded is recorded, once, after each kill.
func TestKilledDuringCheckIns(t *testing.T) {
	t.Parallel()
	n, until := kills(3, 500)
	var db string
	var e roster.Event
	var people map[string][]roster.Enrolment
	all, done, slowest := 0, 0, time.Duration(0)
	binary(t)
	addr := "127.0.0.1:0"
	var acked *ticks
	for round := 0; done < n && time.Now().Before(until); round++ {
		if db == "" || round == len(e.Sesi) {
			db, e, people = crowdFile(t, 6, 8)
			acked, round = &ticks{seen: map[string]bool{}}, 0
		}
		sesi := e.Sesi[round]
		began := time.Now()
		s := serve(t, db, "--addr", addr, "--no-pin", "--now", sesi.Start.Add(time.Minute).Format("02-01-2006 15.04"))
		slowest = max(slowest, time.Since(began))
		addr = s.addr
		before := len(acked.seen)
		goal := before + rand.IntN(16)
		if done%4 == 3 {
			goal = before + rand.IntN(56) // sometimes late in the morning
		}
		var wg sync.WaitGroup
		for village, list := range people {
			wg.Go(func() {
				for _, p := range list {
					b, err := newBot(t, s.addr)
					if err != nil {
						return // killed
					}
					err = b.comeIn(village, p.Name, "Anda masuk sebagai "+p.Name)
					b.Close()
					if err != nil {
						return
					}
					if acked.add(sesi.ID, p.ID) >= goal {
						_ = s.cmd.Process.Kill()
					}
				}
			})
		}
		wg.Wait()
		_ = s.cmd.Process.Kill()
		_ = s.cmd.Wait()
		done++
		all += len(acked.seen) - before
		checkTicks(t, db, e, acked.seen)
	}
	t.Logf("%d kills, %d check-ins acknowledged over SSH, all there once; slowest start %v", done, all, slowest.Round(time.Millisecond))
	if all == 0 {
		t.Error("nobody came in at all")
	}
}

// checkTicks opens the file as the next start does and compares.
func checkTicks(t *testing.T, db string, e roster.Event, acked map[string]bool) {
	t.Helper()
	ctx := context.Background()
	var s *data.Store
	datatest.Until(t, "the file to be free", func() bool { // the child dies after its parent
		var err error
		if s, err = data.Open(ctx, db, data.Options{}); err == nil {
			if err = s.Claim(ctx); err == nil {
				return true
			}
			_ = s.Close()
		}
		if !errors.Is(err, data.ErrLocked) {
			t.Fatalf("after a kill: %v", err)
		}
		return false
	})
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

// lastGiven is what each person sent, and what they read as saved.
type lastGiven struct {
	mu          sync.Mutex
	saved, sent map[roster.PersonID]string
}

// TestKilledInTheMiddleOfAQuestion kills the program while people answer and
// change their answer. After each start the same question is open, with what was
// saved: of each person, and of nobody else.
func TestKilledInTheMiddleOfAQuestion(t *testing.T) {
	t.Parallel()
	n, until := kills(3, 100)
	each := 1 // people of a village
	if os.Getenv("DIKLAT_LONG") != "" {
		each = 13 // 104 laptops
	}
	db, e, people := crowdFile(t, 1, each)
	q := quiz.Quiz{ID: "uji", Title: "Uji", Questions: []quiz.Question{{ID: "one", Kind: quiz.Single, Stem: "Pilih satu.",
		Choices: []quiz.Choice{{ID: "a", Text: "satu", Weight: 1}, {ID: "b", Text: "dua"}, {ID: "c", Text: "tiga"}}}}}
	leadFile(t, db, e, live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: q}, live.OpenItem{Item: 0}, live.SetClock{Seconds: 3600})
	given := &lastGiven{saved: map[roster.PersonID]string{}, sent: map[roster.PersonID]string{}}
	addr, total, done := "127.0.0.1:0", 0, 0
	left := time.Hour
	var rejoined []time.Duration
	for done < n && time.Now().Before(until) {
		s := serve(t, db, "--addr", addr, "--no-pin")
		addr = s.addr
		ready, goal := time.Now(), each*4+rand.IntN(each*30)
		var mu sync.Mutex
		var back atomic.Int32 // people who came back to the question
		acks := 0
		var wg sync.WaitGroup
		for village, p := range everyone(people) {
			wg.Go(func() {
				b, err := newBot(t, s.addr)
				for range 5 { // where all come at once some are sent away: gabung.cmd tries again after two seconds
					if err == nil || errors.Is(err, syscall.ECONNREFUSED) {
						break
					}
					time.Sleep(2 * time.Second)
					b, err = newBot(t, s.addr)
				}
				if err != nil {
					return // killed
				}
				defer b.Close()
				if err = b.comeIn(village, p.Name, "Pilih satu."); err != nil {
					return
				}
				back.Add(1)
				mu.Lock()
				rejoined = append(rejoined, time.Since(ready))
				mu.Unlock()
				for i := 0; ; i++ {
					k := rand.IntN(3)
					given.mu.Lock()
					given.sent[p.ID] = string(rune('a' + k))
					given.mu.Unlock()
					b.from = len(b.Raw())
					b.Type(string(rune('1'+k)) + "\r")
					if _, err := b.hears("Tersimpan"); err != nil {
						return
					}
					given.mu.Lock()
					given.saved[p.ID] = string(rune('a' + k))
					given.mu.Unlock()
					mu.Lock()
					if acks++; acks >= goal {
						_ = s.cmd.Process.Signal(syscall.SIGKILL)
					}
					mu.Unlock()
				}
			})
		}
		wg.Wait()
		_ = s.cmd.Process.Kill()
		_ = s.cmd.Wait()
		if back.Load() == 0 {
			t.Error("nobody came back to the question")
		}
		total, done = total+acks, done+1
		left = checkGiven(t, db, e, given, people, left)
	}
	slices.Sort(rejoined)
	at := func(part int) time.Duration {
		return rejoined[min(len(rejoined)*part/100, len(rejoined)-1)].Round(time.Millisecond)
	}
	t.Logf("%d kills, %d answers of %d laptops acknowledged; none lost, double or foreign; %v left of the hour", done, total, 8*each, left.Round(time.Second))
	if len(rejoined) > 0 {
		t.Logf("from ready to the same question, through PIN, village, name and \"Ya\": p50 %v, p95 %v, at most %v (%d times)", at(50), at(95), at(100), len(rejoined))
	}
	if total == 0 {
		t.Error("nobody answered at all")
	}
}

// everyone gives each person with their village.
func everyone(people map[string][]roster.Enrolment) iter.Seq2[string, roster.Enrolment] {
	return func(yield func(string, roster.Enrolment) bool) {
		for village, list := range people {
			for _, p := range list {
				if !yield(village, p) {
					return
				}
			}
		}
	}
}

// leadFile does acts in the room of a file that nobody has open.
func leadFile(t *testing.T, db string, e roster.Event, acts ...live.Act) {
	t.Helper()
	inRoom(t, db, e, func(hub *live.Hub) {
		for _, a := range acts {
			if err := hub.Do(context.Background(), "pelatih", 0, a); err != nil {
				t.Fatal(err)
			}
		}
	})
}

func inRoom(t *testing.T, db string, e roster.Event, fn func(*live.Hub)) {
	t.Helper()
	ctx := context.Background()
	s, err := data.Open(ctx, db, data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	hub, err := live.Open(ctx, journal{s, e.ID}, live.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer hub.Close()
	fn(hub)
}

// checkGiven compares the room after a kill with what people read.
func checkGiven(t *testing.T, db string, e roster.Event, given *lastGiven, people map[string][]roster.Enrolment, before time.Duration) (left time.Duration) {
	t.Helper()
	inRoom(t, db, e, func(hub *live.Hub) {
		snap, err := hub.Snapshot(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		if snap.Run == nil || snap.Run.ID != "r1" || len(snap.Run.Items) != 1 {
			t.Fatalf("the question is gone: %+v", snap.Run)
		}
		known := map[live.PersonID]bool{}
		for _, p := range everyone(people) {
			known[live.PersonID(p.ID)] = true
		}
		for p, g := range snap.Run.Items[0].Given {
			b, _ := json.Marshal(g.Answer)
			saved, sent := given.saved[roster.PersonID(p)], given.sent[roster.PersonID(p)]
			if !known[p] || !strings.Contains(string(b), `"`+saved+`"`) && !strings.Contains(string(b), `"`+sent+`"`) {
				t.Errorf("%s: the room holds %s; saved %q, sent %q", p, b, saved, sent)
			}
			given.saved[roster.PersonID(p)] = "" // what was on its way counts as sent from here
			for _, c := range "abc" {
				if strings.Contains(string(b), `"`+string(c)+`"`) {
					given.saved[roster.PersonID(p)], given.sent[roster.PersonID(p)] = string(c), string(c)
				}
			}
		}
		for p := range given.saved {
			if _, ok := snap.Run.Items[0].Given[live.PersonID(p)]; !ok {
				t.Errorf("the answer of %s is lost", p)
			}
		}
		left = snap.Run.Clock.Remaining(time.Now())
		if d := (left - before).Abs(); !snap.Run.Clock.On() || d > time.Second {
			t.Errorf("%v are left after %v before", left, before)
		}
	})
	return left
}
