package main

import (
	"context"

	"diklat/roster"
	"diklat/roster/access"
)

// ReplacePerson is UpdatePerson by one of two who may have the record open.
func (b book) ReplacePerson(ctx context.Context, was, p roster.Person, _ roster.Actor) (roster.Person, error) {
	if err := b.may(access.Change, access.Person); err != nil {
		return roster.Person{}, err
	}
	p, err := b.store.ReplacePerson(ctx, was, p, b.who.By())
	if err == nil {
		b.house.people.ring()
	}
	return p, err
}

// ReplaceEvent is UpdateEvent by one of two who may have the record open.
func (b book) ReplaceEvent(ctx context.Context, was, e roster.Event, _ roster.Actor) (roster.Event, error) {
	if err := b.may(access.Change, access.Event); err != nil {
		return roster.Event{}, err
	}
	e, err := b.store.ReplaceEvent(ctx, was, e, b.who.By())
	if err != nil {
		return e, err
	}
	if _, now, err := b.house.room(); err == nil && now.ID == e.ID {
		return e, b.house.enter(ctx, e)
	}
	return e, nil
}

// ReplaceFollowUp is PutFollowUp by one of two who may have the line open.
func (b book) ReplaceFollowUp(ctx context.Context, was, f roster.FollowUp) (roster.FollowUp, error) {
	f.By = b.sign(f.By)
	return ask(b.warrant, access.Change, access.Plan, func() (roster.FollowUp, error) { return b.store.ReplaceFollowUp(ctx, was, f) })
}

// MarkSeen is Mark by one of two who may mark the same people.
func (b book) MarkSeen(ctx context.Context, seen []roster.Mark, marks ...roster.Mark) error {
	if err := b.may(access.Add, access.Mark); err != nil {
		return err
	}
	return b.store.MarkSeen(ctx, seen, b.signed(marks)...)
}
