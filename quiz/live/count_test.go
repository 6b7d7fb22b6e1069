package live_test

import (
	"context"
	"fmt"
	"runtime"
	"sync"
	"testing"
	"time"

	"diklat/quiz/live"
)

// crowd seats n people at n laptops before an open question. Every box is read up
// to that question.
func crowd(t *testing.T, h *live.Hub, n int) []*live.Mailbox[live.View] {
	t.Helper()
	boxes := make([]*live.Mailbox[live.View], n)
	for i := range boxes {
		boxes[i] = sit(t, h, fmt.Sprint(i), fmt.Sprint("p", i))
	}
	do(t, h, live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: twoItems()}, live.OpenItem{Item: 0})
	for _, box := range boxes {
		waitView(t, box, "the question", func(v live.View) bool { return v.Quiz != nil && len(v.Quiz.Asks) == 1 })
	}
	return boxes
}

// TestAnAnswerConcernsItsOwnSeat counts views: one for the seat that answered, none
// for the others, and those who lead wait for the next beat.
func TestAnAnswerConcernsItsOwnSeat(t *testing.T) {
	h, err := live.Open(context.Background(), &memory{}, live.Options{Tick: time.Hour})
	if err != nil {
		t.Fatal(err)
	}
	defer h.Close()
	boxes := crowd(t, h, 30)
	watch, _, err := h.Watch(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	before := snapshot(t, h).Version
	for i := range 10 {
		if err := give(h, fmt.Sprint(i), fmt.Sprint("p", i), "q1", "b"); err != nil {
			t.Fatal(err)
		}
	}
	h.Close() // ends each box behind what it holds
	for i, box := range boxes {
		v, more := box.Next()
		if i >= 10 && more {
			t.Errorf("laptop %d was told of another one's answer: %+v", i, v)
		}
		if i < 10 && (!more || v.Quiz.Asks[0].Mine == nil) {
			t.Errorf("laptop %d was not told of its answer", i)
		}
	}
	if s, _ := watch.Next(); s.Version != before {
		t.Errorf("those who lead were told at once: version %d, not %d", s.Version, before)
	}
}

// slowDisk holds the first append until it is let go, and counts.
type slowDisk struct {
	memory
	mu      sync.Mutex
	on      bool
	appends []int // records of each
	let     chan struct{}
}

func (d *slowDisk) Append(ctx context.Context, recs []live.Record) error {
	d.mu.Lock()
	on := d.on
	if on {
		d.appends = append(d.appends, len(recs))
	}
	d.mu.Unlock()
	if on {
		<-d.let
	}
	return d.memory.Append(ctx, recs)
}

func (d *slowDisk) held() int {
	d.mu.Lock()
	defer d.mu.Unlock()
	n := 0
	for _, a := range d.appends {
		n += a
	}
	return n
}

// TestAClassThatAnswersAtOnceSharesACommit: whoever comes while the disk is at work
// goes with the next commit, all of them with one.
func TestAClassThatAnswersAtOnceSharesACommit(t *testing.T) {
	const n = 300
	d := &slowDisk{let: make(chan struct{})}
	h := open(t, d)
	crowd(t, h, n)
	d.mu.Lock()
	d.on = true
	d.mu.Unlock()
	errs := make(chan error, n)
	for i := range n {
		go func() { errs <- give(h, fmt.Sprint(i), fmt.Sprint("p", i), "q1", "b") }()
	}
	for deadline := time.Now().Add(20 * time.Second); d.held()+live.Queued(h) < n; runtime.Gosched() {
		if time.Now().After(deadline) {
			t.Fatalf("%d answers on the disk and %d before it, of %d", d.held(), live.Queued(h), n)
		}
	}
	close(d.let)
	for range n {
		if err := <-errs; err != nil {
			t.Fatal(err)
		}
	}
	if len(d.appends) > 2 || d.held() != n {
		t.Errorf("%d answers took the commits %v", n, d.appends)
	}
}
