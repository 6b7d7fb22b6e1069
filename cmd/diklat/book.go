package main

import (
	"context"

	"diklat/data"
	"diklat/roster"
)

// book is the store as the trainer's screens see it. It rings the bell when the
// list of people changes and moves the house to the event that is chosen.
type book struct {
	*data.Store
	house *house
	open  func() bool // the class is open
}

// AddPerson adds, and tells those who stand at the door.
func (b book) AddPerson(ctx context.Context, e roster.EventID, p roster.Person, by roster.Actor) (roster.Enrolment, error) {
	en, err := b.Store.AddPerson(ctx, e, p, by)
	if err == nil {
		b.house.people.ring()
	}
	return en, err
}

// SetCurrentEvent chooses an event. While people sit in the room of another
// one, that room must be closed first.
func (b book) SetCurrentEvent(ctx context.Context, id roster.EventID, by roster.Actor) error {
	if _, e, err := b.house.room(); err == nil && e.ID != id && b.open() {
		return errRoomBusy
	}
	e, err := b.Store.Event(ctx, id)
	if err != nil {
		return err
	}
	if err := b.house.enter(ctx, e); err != nil {
		return err
	}
	return b.Store.SetCurrentEvent(ctx, id, by)
}
