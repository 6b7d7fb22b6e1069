package live

import "time"

// Clock is the time that people have: for the open question of a live run, for
// the whole of other runs. The zero Clock is no limit, which is what a run has
// unless the trainer wants one. Only the room's own clock decides; screens tick
// from what stands here.
type Clock struct {
	Deadline time.Time     // when answers end; zero without a limit and in a pause
	Left     time.Duration // what a pause has kept; 0 without a limit
	Paused   bool          // time stands still; answers are taken all the same
	Dark     bool          // it does so because the machine was off or asleep
}

// On reports that there is a limit.
func (c Clock) On() bool { return !c.Deadline.IsZero() || c.Left > 0 }

// Remaining is the time left at now, never below 0; 0 without a limit.
func (c Clock) Remaining(now time.Time) time.Duration {
	switch {
	case c.Paused:
		return c.Left
	case c.Deadline.IsZero():
		return 0
	}
	return max(c.Deadline.Sub(now), 0)
}

// The events of the clock.
type (
	// ClockSet gives people Seconds from now on; 0 takes the limit away.
	ClockSet struct {
		Run     RunID `json:"run"`
		Seconds int   `json:"seconds"`
	}
	// ClockAdded gives them more.
	ClockAdded struct {
		Run     RunID `json:"run"`
		Seconds int   `json:"seconds"`
	}
	// ClockPaused makes time stand still. AsOf is the moment that what is left
	// counts from; zero is the event's own. After a power cut, and when the laptop
	// slept, it is the last moment known before, so that the dark minutes cost nobody
	// anything.
	ClockPaused struct {
		Run  RunID     `json:"run"`
		AsOf time.Time `json:"asOf,omitzero"`
	}
	// ClockResumed lets time run again.
	ClockResumed struct {
		Run RunID `json:"run"`
	}
	// RunClosed ends the answers of a run at people's own pace; the run stays.
	RunClosed struct {
		Run RunID `json:"run"`
	}
)

func (ClockSet) kind() string     { return "clock-set" }
func (ClockAdded) kind() string   { return "clock-added" }
func (ClockPaused) kind() string  { return "clock-paused" }
func (ClockResumed) kind() string { return "clock-resumed" }
func (RunClosed) kind() string    { return "run-closed" }

func seconds(n int) time.Duration { return time.Duration(n) * time.Second }

// give is the clock with d more, from at on.
func (c Clock) give(d time.Duration, at time.Time) Clock {
	switch {
	case c.Paused:
		c.Left += d
	case c.Deadline.Before(at):
		c.Deadline = at.Add(d)
	default:
		c.Deadline = c.Deadline.Add(d)
	}
	return c
}

// pause keeps what is left at a moment; a limit keeps at least one second.
func (c Clock) pause(asOf time.Time) Clock {
	if c.Paused {
		return c
	}
	out := Clock{Paused: true}
	if !c.Deadline.IsZero() {
		out.Left = max(c.Deadline.Sub(asOf), time.Second)
	}
	return out
}

func (c Clock) resume(at time.Time) Clock {
	if !c.Paused || c.Left == 0 {
		return Clock{Deadline: c.Deadline}
	}
	return Clock{Deadline: at.Add(c.Left)}
}

// clockEvent applies an event of the clock; it reports whether e was one.
func (w *builder) clockEvent(e stamped) bool {
	switch ev := e.Event.(type) {
	case ClockSet:
		w.setClock(ev.Run, func(r *Run) {
			r.Clock = Clock{Paused: r.Clock.Paused && ev.Seconds > 0, Dark: r.Clock.Dark && ev.Seconds > 0}
			if ev.Seconds > 0 {
				r.Clock, r.Closed = r.Clock.give(seconds(ev.Seconds), e.at), false
			}
		})
	case ClockAdded:
		w.setClock(ev.Run, func(r *Run) { r.Clock, r.Closed = r.Clock.give(seconds(ev.Seconds), e.at), false })
	case ClockPaused:
		asOf := ev.AsOf
		if asOf.IsZero() {
			asOf = e.at
		}
		w.setClock(ev.Run, func(r *Run) {
			r.Clock = r.Clock.pause(asOf)
			r.Clock.Dark = !ev.AsOf.IsZero()
		})
	case ClockResumed:
		w.setClock(ev.Run, func(r *Run) { r.Clock = r.Clock.resume(e.at) })
	case RunClosed:
		w.setClock(ev.Run, func(r *Run) { r.Clock, r.Closed = Clock{}, true })
	default:
		return false
	}
	return true
}

func (w *builder) setClock(id RunID, set func(*Run)) {
	if r := w.run(id); r != nil {
		set(r)
	}
}

// overdue is what happens because time is up at now; nil if it is not.
func (s *State) overdue(now time.Time) []Event {
	r := s.Run
	switch {
	case r == nil || r.Clock.Deadline.IsZero() || now.Before(r.Clock.Deadline):
		return nil
	case r.Mode == Live:
		return []Event{ItemClosed{Run: r.ID, Item: r.Item}}
	}
	return []Event{RunClosed{Run: r.ID}}
}

// afterDark is what a room does first after a restart: a question that was open,
// or a limit that ran, stands still from the last moment known until the trainer
// goes on.
func (s *State) afterDark(known time.Time) []Event {
	r := s.Run
	if r == nil || r.Clock.Paused || !r.Clock.On() && (r.Mode != Live || r.Current().Stage != Opened) {
		return nil
	}
	return []Event{ClockPaused{Run: r.ID, AsOf: known}}
}
