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
	class *class
}

// AddPerson adds, and tells those who stand at the door.
func (b book) AddPerson(ctx context.Context, e roster.EventID, p roster.Person, by roster.Actor) (roster.Enrolment, error) {
	en, err := b.Store.AddPerson(ctx, e, p, by)
	if err == nil {
		b.house.people.ring()
	}
	return en, err
}

// UpdatePerson corrects somebody, and tells those who stand at the door.
func (b book) UpdatePerson(ctx context.Context, p roster.Person, by roster.Actor) (roster.Person, error) {
	p, err := b.Store.UpdatePerson(ctx, p, by)
	if err == nil {
		b.house.people.ring()
	}
	return p, err
}

// UpdateEvent corrects an event; its room goes on under the new words.
func (b book) UpdateEvent(ctx context.Context, e roster.Event, by roster.Actor) (roster.Event, error) {
	e, err := b.Store.UpdateEvent(ctx, e, by)
	if err != nil {
		return e, err
	}
	if _, now, err := b.house.room(); err == nil && now.ID == e.ID {
		return e, b.house.enter(ctx, e)
	}
	return e, nil
}

// SetCurrentEvent chooses an event. While people sit in the room of another
// one, that room must be closed first.
func (b book) SetCurrentEvent(ctx context.Context, id roster.EventID, by roster.Actor) error {
	b.class.life.Lock() // the door must not open between the question and the move
	defer b.class.life.Unlock()
	if _, e, err := b.house.room(); err == nil && e.ID != id && b.class.serving() {
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
