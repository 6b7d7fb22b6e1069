package live_test

import (
	"testing"
	"time"

	"diklat/quiz/live"
)

// TestAClosedLidEndsNothing: the deadline passes while the trainer's laptop sleeps. The
// question is open when it wakes, with the time that was left when the lid was closed,
// and stands still until the trainer goes on; so is a run at one's own pace.
func TestAClosedLidEndsNothing(t *testing.T) {
	for _, mode := range []live.Mode{live.Live, live.Paced} {
		j, c := &memory{}, newHandClock()
		h := openAt(t, j, c)
		box := sit(t, h, "1", "maria")
		sit(t, h, "2", "yosef")
		do(t, h, live.StartQuiz{Run: "r1", Mode: mode, Quiz: twoItems(), Set: live.Setup{Seconds: 60}})
		if mode == live.Live {
			do(t, h, live.OpenItem{Item: 0})
		}
		c.awake(t, h, 20*time.Second)
		if err := give(h, "1", "maria", "q1", "b"); err != nil {
			t.Fatal(err)
		}
		c.pass(40 * time.Minute) // and nobody asks anything: the heart alone finds it out
		v := waitView(t, box, "time that stands still", func(v live.View) bool { return v.Quiz != nil && v.Quiz.Clock.Paused })
		if v.Quiz.Clock.Left != 40*time.Second || !v.Quiz.Clock.Dark || v.Quiz.Closed || v.Quiz.Asks[0].Mine == nil {
			t.Fatalf("%s: %+v %+v", mode, v.Quiz.Clock, v.Quiz.Asks[0])
		}
		if err := give(h, "2", "yosef", "q1", "c"); err != nil {
			t.Fatalf("%s: an answer after the sleep: %v", mode, err)
		}
		c.pass(time.Hour) // a pause is a pause
		do(t, h, live.ResumeClock{})
		if clock := snapshot(t, h).Run.Clock; clock.Remaining(c.now()) != 40*time.Second || clock.Dark {
			t.Fatalf("%s: after the pause %+v", mode, clock)
		}
		c.awake(t, h, 40*time.Second)
		if err := give(h, "2", "yosef", "q2", "c"); err == nil {
			t.Errorf("%s: time does not end any more", mode)
		}
		do(t, h, live.EndQuiz{})
		sameAfterReplay(t, h, j)
	}
}

// TestASleepWithoutALimitChangesNothing: where no limit runs nothing is stopped.
func TestASleepWithoutALimitChangesNothing(t *testing.T) {
	j, c := &memory{}, newHandClock()
	h := openAt(t, j, c)
	sit(t, h, "1", "maria")
	do(t, h, live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: twoItems()}, live.OpenItem{Item: 0})
	n := len(j.recs)
	c.pass(time.Hour)
	if err := give(h, "1", "maria", "q1", "b"); err != nil {
		t.Fatal(err)
	}
	if s := snapshot(t, h); s.Run.Clock != (live.Clock{}) || len(j.recs) != n+1 {
		t.Errorf("%+v, %d records more", s.Run.Clock, len(j.recs)-n)
	}
}
