package live

import (
	"context"
	"slices"
	"time"
)

// ring does what happens because time is up, before anything else of the batch:
// an answer that comes at the deadline is too late, whoever is served first.
func (b *draft) ring() {
	evs := b.next.overdue(b.now)
	if len(evs) == 0 {
		return
	}
	b.steps = true
	b.loop.led(TheClock, evs)
	_ = b.add(TheClock, b.witness(evs)...) // these events always encode
}

// The loop looks at the clock every heartbeat while a limit runs. If it was away for
// longer than asleep, the laptop's lid was closed, or a disk held the room up for as
// long: either way nobody could answer.
const (
	heartbeat = time.Second
	asleep    = 10 * time.Second
)

// woke stops the time as of the last moment at which the room was there, before
// anything else of the batch: a deadline that passed in a closed laptop ends nothing.
func (b *draft) woke() {
	r, seen := b.next.Run, b.loop.seen
	if r == nil || r.Clock.Deadline.IsZero() || seen.IsZero() || b.now.Sub(seen) <= asleep {
		return
	}
	b.steps = true
	evs := []Event{ClockPaused{Run: r.ID, AsOf: seen}}
	b.loop.led(TheClock, evs)
	_ = b.add(TheClock, evs...) // this event always encodes
}

// note sees whom the events of an act concern: answers that a trainer keyed wake
// those people alone, everything else wakes the room.
func (b *draft) note(evs []Event) {
	for _, e := range evs {
		switch ev := e.(type) {
		case Answered:
			b.touched[ev.Person] = true
		case Withdrawn:
			b.touched[ev.Person] = true
		case Tallied:
			b.keyed = true
		default:
			b.steps = true
		}
	}
}

// witness puts before the close of a question who is there and was not known yet.
func (b *draft) witness(evs []Event) []Event {
	for i, e := range evs {
		if _, ok := e.(ItemClosed); !ok {
			continue
		}
		if who := b.next.newcomers(b.loop.seats.people()); len(who) > 0 {
			out := append(evs[:i:i], Joined{Run: b.next.Run.ID, People: who})
			return append(out, evs[i:]...)
		}
		break
	}
	return evs
}

// seal gives a run that has just begun its secret.
func (b *draft) seal() {
	if r := b.next.Run; r != nil && r.secret == nil {
		if r = b.next.run(r.ID); r != nil {
			r.secret = b.loop.secret(r.ID)
		}
	}
}

// secret is the secret of a run; one in memory if the journal cannot keep it.
func (l *loop) secret(run RunID) []byte {
	if v, ok := l.h.journal.(Vault); ok {
		if s, err := v.Secret(context.Background(), run); err == nil && len(s) > 0 {
			return s
		}
	}
	return newSecret()
}

// unlock brings the secret of the run back after a restart.
func (l *loop) unlock() {
	if r := l.state.Run; r != nil {
		c := *r
		c.secret = l.secret(r.ID)
		l.state.Run, l.sealed = &c, true
	}
	l.lock()
}

// lock forgets the secret of a run that has ended. If that fails it is tried
// again at the next end, and at the next start of the program.
func (l *loop) lock() {
	if l.state.Run != nil {
		l.sealed = true
		return
	}
	if v, ok := l.h.journal.(Vault); ok && l.sealed {
		_, err := v.Secret(context.Background(), "")
		l.sealed = err != nil
	}
}

// arm sets the alarm for the deadline of the room, if there is a new one. A
// deadline that rang and still stands, because the disk failed or the clock was
// set back, is tried again after a second.
func (l *loop) arm() {
	var at time.Time
	if r := l.state.Run; r != nil {
		at = r.Clock.Deadline
	}
	rang := l.alarm == nil && at.Equal(l.wake)
	l.beat(!at.IsZero())
	if l.alarm != nil && at.Equal(l.wake) {
		return
	}
	l.wake, l.alarm = at, nil
	if at.IsZero() {
		return
	}
	wait := max(at.Sub(l.h.opt.Clock()), 0)
	if rang {
		wait = max(wait, time.Second)
	}
	l.alarm = time.After(wait)
}

// beat sets the next heartbeat, or stops the heart where no limit runs.
func (l *loop) beat(on bool) {
	switch {
	case !on:
		l.pulse = nil
	case l.pulse == nil:
		l.pulse = time.After(heartbeat)
	}
}

// people are all who sit at a laptop now, each once.
func (g *seating) people() []PersonID {
	var out []PersonID
	known := map[PersonID]bool{}
	for _, s := range g.seats {
		for _, p := range s.People {
			if s.Left.IsZero() && !known[p] {
				known[p] = true
				out = append(out, p)
			}
		}
	}
	slices.Sort(out)
	return out
}
