package main

import (
	"context"
	"slices"
	"time"

	"diklat/quiz/live"
	"diklat/roster"
	"diklat/roster/access"
	"diklat/tui/screen/door"
)

// heldFor is how long the seat of a dropped line stays its person's.
const heldFor = 10 * time.Minute

// mayMove returns door.ErrElsewhere if the person still holds a seat at another
// laptop, and has neither given their number here nor been waved in.
func (d *desk) mayMove(ctx context.Context, hub *live.Hub, p roster.PersonID) error {
	proof := d.class.proof
	if !proof.on() || proof.wavedIn(d.seat, p) || d.hasProved(p) {
		return nil
	}
	snap, err := hub.Snapshot(ctx)
	if err != nil {
		return err
	}
	for _, s := range snap.Seats {
		if s.ID != d.seat && slices.Contains(s.People, live.PersonID(p)) && d.strange(s) {
			proof.ask(d.seat, p)
			return door.ErrElsewhere
		}
	}
	return nil
}

// strange reports that a seat is of another laptop and not given up.
func (d *desk) strange(s live.Seat) bool {
	return sourceOf(s.Addr) != sourceOf(d.addr) && (s.Left.IsZero() || d.house.now().Sub(s.Left) < heldFor)
}

func (d *desk) hasProved(p roster.PersonID) bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.proved[p]
}

// Prove implements door.Prover. The proof is good for this person on this
// connection, until they leave.
func (d *desk) Prove(ctx context.Context, p roster.PersonID, number string) error {
	if err := d.may(access.Act, access.Any(access.Seat)); err != nil {
		return err
	}
	if err := d.class.proof.try(ctx, d.addr, p, number); err != nil {
		return err
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.proved == nil {
		d.proved = map[roster.PersonID]bool{}
	}
	d.proved[p] = true
	return nil
}

// Greet implements door.Sharer.
func (d *desk) Greet(ctx context.Context, p roster.PersonID) error {
	if err := d.may(access.Act, access.Any(access.Seat)); err != nil {
		return err
	}
	hub, _, err := d.house.room()
	if err != nil {
		return err
	}
	d.coming.Lock()
	defer d.coming.Unlock()
	return d.mayMove(ctx, hub, p)
}
