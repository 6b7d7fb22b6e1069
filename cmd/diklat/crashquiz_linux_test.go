package main

import (
	"context"
	"encoding/json"
	"iter"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"diklat/data"
	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/roster"
)

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
				b, err := arrive(s.addr)
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
					b.line(string(rune('1' + k)))
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
