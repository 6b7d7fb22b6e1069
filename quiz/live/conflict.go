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
