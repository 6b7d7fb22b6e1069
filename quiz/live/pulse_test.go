package live_test

import (
	"slices"
	"sync"
	"testing"
	"time"

	"diklat/quiz/live"
)

// heart is a journal that knows when the room was there last.
type heart struct {
	*memory
	mu   sync.Mutex
	run  live.RunID
	at   time.Time
	beat chan struct{}
}

func (h *heart) Beat(run live.RunID, at time.Time) {
	h.mu.Lock()
	h.run, h.at = run, at
	h.mu.Unlock()
	select {
	case h.beat <- struct{}{}:
	default:
	}
}

func (h *heart) Beaten(run live.RunID) time.Time {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.run != run {
		return time.Time{}
	}
	return h.at
}

func timed(t *testing.T, j live.Journal, c *handClock) *live.Hub {
	t.Helper()
	h := openAt(t, j, c)
	do(t, h, live.StartQuiz{Run: "r1", Mode: live.Paced, Quiz: twoItems(), Set: live.Setup{Seconds: 600}})
	return h
}

// TestAQuietMinuteIsUsedUp: the program is killed while people think; what the room
// noted beside its events says how much of the time was left.
func TestAQuietMinuteIsUsedUp(t *testing.T) {
	j, c := &heart{memory: &memory{}, beat: make(chan struct{}, 1)}, newHandClock()
	began := c.now()
	timed(t, j, c)
	c.pass(9 * time.Second)
	<-j.beat
	if at := j.Beaten("r1"); at.Before(began) || at.After(c.now()) {
		t.Errorf("the room was there at %v, it says", at)
	}
	recs := slices.Clone(j.recs) // what a killed program leaves
	for after, left := range map[time.Duration]time.Duration{209 * time.Second: 391 * time.Second, -time.Hour: 600 * time.Second} {
		next := openAt(t, &heart{memory: &memory{recs: slices.Clone(recs)}, run: "r1", at: began.Add(after)}, c)
		if clock := snapshot(t, next).Run.Clock; !clock.Paused || clock.Left != left {
			t.Errorf("there until %v: %+v", after, clock)
		}
	}
	other := openAt(t, &heart{memory: &memory{recs: slices.Clone(recs)}, run: "r2", at: began.Add(time.Minute)}, c)
	if clock := snapshot(t, other).Run.Clock; clock.Left != 600*time.Second {
		t.Errorf("with the note of another run: %+v", clock)
	}
}

// TestClosingInOrderStopsTheTime: who closes the program at the end of a sesi finds
// the run as it was left.
func TestClosingInOrderStopsTheTime(t *testing.T) {
	j, c := &memory{}, newHandClock()
	h := timed(t, j, c)
	c.awake(t, h, 100*time.Second)
	h.Close()
	c.pass(time.Hour)
	h = openAt(t, j, c)
	if clock := snapshot(t, h).Run.Clock; !clock.Paused || clock.Left != 500*time.Second {
		t.Errorf("closed after 100 of 600 seconds: %+v", clock)
	}
	h.Close()
	n := len(j.recs)
	h = openAt(t, j, c)
	h.Close() // what stands still is not stopped again
	if len(j.recs) != n {
		t.Errorf("%d records more", len(j.recs)-n)
	}
	h = openAt(t, j, c)
	do(t, h, live.EndQuiz{})
	sameAfterReplay(t, h, j)
}
