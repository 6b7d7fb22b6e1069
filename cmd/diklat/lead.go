package main

import (
	"context"

	"diklat/quiz/live"
	"diklat/roster/access"
)

// lead is the live room as those who lead it see it.
type lead struct {
	warrant
	house *house
}

// Do leads the current room, in the name of the warrant.
func (l lead) Do(ctx context.Context, _ string, step uint64, act live.Act) error {
	if err := l.may(access.Act, access.Room); err != nil {
		return err
	}
	return l.house.Do(ctx, string(l.who.By()), step, act)
}

// Kick frees a seat of the current room.
func (l lead) Kick(ctx context.Context, id live.SeatID) error {
	if err := l.may(access.Remove, access.Seat); err != nil {
		return err
	}
	return l.house.Kick(ctx, id)
}

// Readmit lets a laptop that was sent out come in again.
func (l lead) Readmit(ctx context.Context, id live.SeatID) error {
	return l.seating(access.Change, func(hub *live.Hub) error { return hub.Readmit(ctx, id) })
}

// Move takes a person to another laptop.
func (l lead) Move(ctx context.Context, _ string, p live.PersonID, to live.SeatID) error {
	return l.seating(access.Change, func(hub *live.Hub) error { return hub.Move(ctx, string(l.who.By()), p, to) })
}

// seating changes who sits where, if the warrant allows it.
func (l lead) seating(act access.Action, do func(*live.Hub) error) error {
	if err := l.may(act, access.Seat); err != nil {
		return err
	}
	hub, _, err := l.house.room()
	if err != nil {
		return err
	}
	return do(hub)
}

// keeper is the door as those who lead see it.
type keeper struct {
	warrant
	class *class
}

// Open opens the class server.
func (k keeper) Open(ctx context.Context) error {
	if err := k.may(access.Act, access.Door); err != nil {
		return err
	}
	return k.class.Open(ctx)
}

// Close closes it.
func (k keeper) Close(ctx context.Context) error {
	if err := k.may(access.Change, access.Door); err != nil {
		return err
	}
	return k.class.Close(ctx)
}

// SetPIN makes a new PIN, or none.
func (k keeper) SetPIN(ctx context.Context, on bool) error {
	if err := k.may(access.Change, access.Door); err != nil {
		return err
	}
	return k.class.SetPIN(ctx, on)
}
