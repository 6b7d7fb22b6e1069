package live

import "time"

// Pulse is a journal that can note at little cost, and need not keep for sure, that
// the room was there at a moment while the time of a run ran. After a crash in a
// quiet minute it knows better than the last event how much of the time was used.
// Beaten is zero where it knows nothing of that run. A room whose journal is no
// Pulse counts from its last event.
type Pulse interface {
	Beat(run RunID, at time.Time)
	Beaten(run RunID) time.Time
}

// beaten notes that the room is there, while a limit runs.
func (l *loop) beaten() {
	r := l.state.Run
	if p, ok := l.h.journal.(Pulse); ok && r != nil && !r.Clock.Deadline.IsZero() {
		p.Beat(r.ID, l.seen)
	}
}

// lastKnown is the last moment at which the room was there for certain.
func (s *State) lastKnown(j Journal) time.Time {
	if p, ok := j.(Pulse); ok && s.Run != nil {
		if at := p.Beaten(s.Run.ID); at.After(s.At) {
			return at
		}
	}
	return s.At
}

// halt stops a limit that runs when the room is closed in order: the minutes until it
// is opened again cost nobody anything.
func (l *loop) halt() {
	now := l.h.opt.Clock().Truncate(time.Millisecond)
	b := &draft{loop: l, next: edit(l.state), now: now, touched: map[PersonID]bool{}}
	b.woke() // closed right after a sleep
	if r := b.next.Run; r != nil && now.Before(r.Clock.Deadline) {
		_ = b.add(TheClock, ClockPaused{Run: r.ID, AsOf: now}) // this event always encodes
	}
	if b.persist() == nil {
		l.state = b.next.State
	}
}
