package live_test

import (
	"context"
	"errors"
	"sync"
	"testing"
	"time"

	"diklat/quiz/live"
)

// handClock is a clock that a test sets.
type handClock struct {
	mu sync.Mutex
	at time.Time
}

func newHandClock() *handClock {
	return &handClock{at: time.Date(2025, 11, 7, 8, 0, 0, 0, time.UTC)}
}

func (c *handClock) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.at
}

func (c *handClock) pass(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.at = c.at.Add(d)
}

// awake lets time pass in a room that is at work all the while; pass alone is a laptop
// whose lid is closed.
func (c *handClock) awake(t *testing.T, h *live.Hub, d time.Duration) {
	t.Helper()
	for ; d > 0; d -= 5 * time.Second {
		c.pass(min(d, 5*time.Second))
		snapshot(t, h)
	}
}

func openAt(t *testing.T, j live.Journal, c *handClock) *live.Hub {
	t.Helper()
	h, err := live.Open(context.Background(), j, live.Options{Clock: c.now, Tick: time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(h.Close)
	return h
}

// At the deadline the room closes the question, whatever a screen believes; what
// came before it is kept, what comes at it is not.
func TestOnlyTheRoomsClockEndsAQuestion(t *testing.T) {
	j, c := &memory{}, newHandClock()
	h := openAt(t, j, c)
	box := sit(t, h, "1", "maria")
	sit(t, h, "2", "yosef")
	do(t, h, live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: twoItems(), Set: live.Setup{Seconds: 60}}, live.OpenItem{Item: 0})
	v := waitView(t, box, "a deadline", func(v live.View) bool { return v.Quiz != nil && v.Quiz.Clock.On() })
	if got := v.Quiz.Clock.Remaining(c.now()); got != time.Minute {
		t.Fatalf("left: %v", got)
	}
	c.awake(t, h, 59*time.Second+999*time.Millisecond)
	if err := give(h, "1", "maria", "q1", "b"); err != nil {
		t.Fatalf("just before the deadline: %v", err)
	}
	c.pass(time.Millisecond)
	if err := give(h, "2", "yosef", "q1", "b"); !errors.Is(err, live.ErrNotOpen) {
		t.Fatalf("at the deadline: %v", err)
	}
	s := snapshot(t, h)
	if s.Run.Items[0].Stage != live.Closed || s.Run.Clock.On() || len(s.Run.Items[0].Given) != 1 {
		t.Fatalf("%+v %+v", s.Run.Items[0], s.Run.Clock)
	}
	do(t, h, live.OpenItem{Item: 1})
	if got := snapshot(t, h).Run.Clock.Remaining(c.now()); got != time.Minute {
		t.Errorf("the next question has %v", got)
	}
}

// The alarm rings by itself: nobody has to press a key.
func TestTimeIsUpWithoutAnyRequest(t *testing.T) {
	h := open(t, &memory{})
	box := sit(t, h, "1", "maria")
	do(t, h, live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: twoItems()}, live.OpenItem{Item: 0}, live.SetClock{Seconds: 1})
	waitView(t, box, "closed by the clock", func(v live.View) bool {
		return v.Quiz != nil && len(v.Quiz.Asks) > 0 && v.Quiz.Asks[0].Stage == live.Closed
	})
}

func TestPauseResumeAndMoreTime(t *testing.T) {
	c := newHandClock()
	h := openAt(t, &memory{}, c)
	sit(t, h, "1", "maria")
	left := func() time.Duration { return snapshot(t, h).Run.Clock.Remaining(c.now()) }
	do(t, h, live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: twoItems()}, live.OpenItem{Item: 0})
	if err := h.Do(context.Background(), "pelatih", 0, live.PauseClock{}); !errors.Is(err, live.ErrTime) {
		t.Errorf("a pause without a limit: %v", err)
	}
	if snapshot(t, h).Run.Clock != (live.Clock{}) {
		t.Fatal("a run has a limit that nobody asked for")
	}
	do(t, h, live.SetClock{Seconds: 30})
	c.pass(10 * time.Second)
	do(t, h, live.PauseClock{})
	c.pass(time.Hour)
	if left() != 20*time.Second {
		t.Fatalf("in a pause: %v", left())
	}
	if err := give(h, "1", "maria", "q1", "b"); err != nil {
		t.Fatalf("an answer in a pause: %v", err)
	}
	do(t, h, live.AddTime{Seconds: 15})
	if left() != 35*time.Second || !snapshot(t, h).Run.Clock.Paused {
		t.Fatalf("more time in a pause: %v", left())
	}
	do(t, h, live.ResumeClock{})
	c.pass(5 * time.Second)
	if left() != 30*time.Second {
		t.Fatalf("after the pause: %v", left())
	}
	do(t, h, live.AddTime{Seconds: 60})
	if left() != 90*time.Second {
		t.Fatalf("more time: %v", left())
	}
	c.awake(t, h, 2*time.Minute)
	do(t, h, live.AddTime{Seconds: 20}) // it was closed by the clock: this opens it again
	if s := snapshot(t, h); s.Run.Current().Stage != live.Opened || left() != 20*time.Second {
		t.Fatalf("%v, %v left", s.Run.Current().Stage, left())
	}
	do(t, h, live.SetClock{Seconds: 0})
	if snapshot(t, h).Run.Clock.On() {
		t.Error("the limit is still there")
	}
}

// A power cut in the middle of a question costs nobody time or answers: it opens
// again standing still, and one act lets time run.
func TestAfterARestartAnOpenQuestionStandsStill(t *testing.T) {
	j, c := &memory{}, newHandClock()
	h := openAt(t, j, c)
	sit(t, h, "1", "maria")
	do(t, h, live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: twoItems(), Set: live.Setup{Seconds: 60}}, live.OpenItem{Item: 0})
	c.awake(t, h, 20*time.Second)
	if err := give(h, "1", "maria", "q1", "b"); err != nil {
		t.Fatal(err)
	}
	h.Close()
	c.pass(24 * time.Hour) // the hall of yesterday
	h = openAt(t, j, c)
	box := sit(t, h, "1", "maria")
	v := waitView(t, box, "the same question", func(v live.View) bool { return v.Quiz != nil })
	if a := v.Quiz.Asks[0]; a.Stage != live.Opened || a.Mine == nil || !v.Quiz.Clock.Paused || v.Quiz.Clock.Left != 40*time.Second {
		t.Fatalf("%+v %+v", a, v.Quiz.Clock)
	}
	sit(t, h, "2", "yosef")
	if err := give(h, "2", "yosef", "q1", "c"); err != nil {
		t.Fatalf("before the trainer goes on: %v", err)
	}
	do(t, h, live.ResumeClock{})
	if left := snapshot(t, h).Run.Clock.Remaining(c.now()); left != 40*time.Second {
		t.Fatalf("left: %v", left)
	}
	n := len(j.recs)
	h.Close()
	h = openAt(t, j, c)
	h.Close()
	openAt(t, j, c)
	if len(j.recs) != n+1 {
		t.Errorf("two more restarts wrote %d records", len(j.recs)-n)
	}
}

func TestOwnPaceClosesAtItsTimeAndCanBeGivenMore(t *testing.T) {
	c := newHandClock()
	h := openAt(t, &memory{}, c)
	sit(t, h, "1", "maria")
	do(t, h, live.StartQuiz{Run: "r1", Mode: live.Paced, Quiz: twoItems(), Set: live.Setup{Seconds: 600}})
	if err := give(h, "1", "maria", "q1", "b"); err != nil {
		t.Fatal(err)
	}
	c.awake(t, h, 10*time.Minute)
	if err := give(h, "1", "maria", "q2", "b"); !errors.Is(err, live.ErrNotOpen) {
		t.Fatalf("after the closing time: %v", err)
	}
	s := snapshot(t, h)
	if v := live.ViewOf(&s.State, "maria"); !v.Quiz.Closed || s.Run == nil {
		t.Fatalf("%+v", v.Quiz)
	}
	do(t, h, live.AddTime{Seconds: 60})
	if err := give(h, "1", "maria", "q2", "b"); err != nil {
		t.Fatalf("with more time: %v", err)
	}
}
