package live

// ConflictError says that a trainer decided on a room that somebody led further
// meanwhile. Nothing of the act happened. errors.Is(err, ErrConflict) holds.
type ConflictError struct {
	By   string // who led the room; an actor
	Mine bool   // it was the same actor: a key pressed twice
	What Event  // the last step, nil if it is not known
	Item int    // of What, 0-based; -1 if it is about no question
}

func (e *ConflictError) Error() string { return ErrConflict.Error() }

// Is makes every ConflictError an ErrConflict.
func (e *ConflictError) Is(target error) bool { return target == ErrConflict }

// TheClock is the actor of what happens because time is up, or because the laptop
// slept.
const TheClock = "jam"

// lastStep is the last thing that a trainer did, for those who came second.
type lastStep struct {
	by   string
	what Event
}

// led remembers what a trainer did.
func (l *loop) led(by string, evs []Event) {
	for _, e := range evs {
		if !ofPerson(e) {
			l.last = lastStep{by, e}
		}
	}
}

// calm is a row of steps in which one actor changed nothing but the time that
// people have. Deciding on any step of it is no surprise to that actor: who gives
// half a minute more and presses Enter at once has not mistaken the question.
type calm struct {
	by       string
	from, to uint64
}

// allows reports that an actor who saw the room at step seen may act at step now.
func (c calm) allows(actor string, seen, now uint64) bool {
	return seen == now || c.by == actor && c.to == now && c.from <= seen && seen <= now
}

// then is the row after actor took the room from one step to another.
func (c calm) then(actor string, evs []Event, from, to uint64) calm {
	for _, e := range evs {
		switch e.(type) {
		case ClockSet, ClockAdded, ClockPaused, ClockResumed:
		default:
			return calm{}
		}
	}
	if c.by == actor && c.to == from {
		from = c.from
	}
	return calm{actor, from, to}
}

// conflict is the error for an actor who decided on an older step.
func (l *loop) conflict(actor string) error {
	e := &ConflictError{By: l.last.by, Mine: l.last.by == actor, What: l.last.what, Item: -1}
	switch ev := l.last.what.(type) {
	case ItemOpened:
		e.Item = ev.Item
	case ItemClosed:
		e.Item = ev.Item
	case ItemRevealed:
		e.Item = ev.Item
	case ItemAgain:
		e.Item = ev.Item
	}
	return e
}
