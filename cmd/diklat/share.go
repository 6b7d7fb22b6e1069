package main

import (
	"context"
	"slices"

	"diklat/quiz/live"
	"diklat/roster"
	"diklat/roster/access"
	"diklat/tui/screen"
	"diklat/tui/screen/door"
)

// Share records each of several people as present and gives them this seat.
func (d *desk) Share(ctx context.Context, p screen.Party) (door.Entry, error) {
	if err := d.may(access.Act, access.Any(access.Seat)); err != nil {
		return door.Entry{}, err
	}
	hub, e, err := d.house.room()
	if err != nil {
		return door.Entry{}, err
	}
	if len(p.Members) == 1 { // the others went elsewhere
		return d.Enter(ctx, p.Members[0].ID)
	}
	d.coming.Lock()
	defer d.coming.Unlock()
	ids := make([]live.PersonID, len(p.Members))
	for i, m := range p.Members {
		ids[i] = live.PersonID(m.ID)
	}
	for _, m := range p.Members {
		if err := d.mayMove(ctx, hub, m.ID); err != nil {
			return door.Entry{}, err
		}
	}
	if err := d.checkIn(ctx, e, ids); err != nil {
		return door.Entry{}, err
	}
	if err := hub.Form(ctx, d.seat, live.Crew{Kind: p.Kind, Name: p.Name, Members: ids}); err != nil {
		return door.Entry{}, err
	}
	d.class.proof.done(d.seat)
	out, err := d.Seated(ctx)
	if err == nil {
		out.Numbers = d.numbers(ctx, p.Members)
	}
	return out, err
}

// numbers gives an own number to those of a crew who have none yet. Who gets none is
// in all the same; the trainer can give them one.
func (d *desk) numbers(ctx context.Context, members []screen.Sitter) map[live.PersonID]string {
	out := map[live.PersonID]string{}
	for _, m := range members {
		if n, err := d.class.proof.first(ctx, m.ID); err == nil && n != "" {
			out[live.PersonID(m.ID)] = n
		}
	}
	return out
}

// Resume seats those again who shared this laptop before.
func (d *desk) Resume(ctx context.Context, id live.CrewID) (door.Entry, error) {
	if err := d.may(access.Act, access.Any(access.Seat)); err != nil {
		return door.Entry{}, err
	}
	hub, e, err := d.house.room()
	if err != nil {
		return door.Entry{}, err
	}
	snap, err := hub.Snapshot(ctx)
	if err != nil {
		return door.Entry{}, err
	}
	c, ok := snap.Crews[id]
	if !ok || c.Laptop != d.addr {
		return door.Entry{}, live.ErrNoCrew // only those of this very laptop
	}
	if err := d.checkIn(ctx, e, c.Members); err != nil {
		return door.Entry{}, err
	}
	if err := hub.Resume(ctx, d.seat, id); err != nil {
		return door.Entry{}, err
	}
	return d.Seated(ctx)
}

// checkIn records people as present in today's sesi. Doing it again changes nothing.
func (d *desk) checkIn(ctx context.Context, e roster.Event, ids []live.PersonID) error {
	sesi := d.sesi(e)
	for _, id := range ids {
		if _, err := d.house.store.CheckIn(ctx, e.ID, sesi, roster.PersonID(id), d.house.now()); err != nil {
			return err
		}
	}
	return nil
}

// Seated is who holds this seat now.
func (d *desk) Seated(ctx context.Context) (door.Entry, error) {
	if err := d.may(access.Act, access.Any(access.Seat)); err != nil {
		return door.Entry{}, err
	}
	hub, _, err := d.house.room()
	if err != nil {
		return door.Entry{}, err
	}
	snap, err := hub.Snapshot(ctx)
	if err != nil {
		return door.Entry{}, err
	}
	at := slices.IndexFunc(snap.Seats, func(s live.Seat) bool { return s.ID == d.seat })
	if at < 0 || len(snap.Seats[at].People) == 0 {
		return door.Entry{}, live.ErrNoSeat
	}
	s := snap.Seats[at]
	d.sitting(s.People)
	who, err := d.sitters(ctx, s.People)
	if err != nil || len(who) == 0 {
		return door.Entry{}, err
	}
	out := door.Entry{Sitter: who[0]}
	if c, ok := snap.Crews[s.Crew]; ok {
		out.Party = &screen.Party{Crew: c.ID, Kind: c.Kind, Name: c.Name, Members: who}
	}
	return out, nil
}

// Sitters names people who sit at this seat.
func (d *desk) Sitters(ctx context.Context, ids []live.PersonID) ([]screen.Sitter, error) {
	if err := d.may(access.Act, access.Any(access.Seat)); err != nil {
		return nil, err
	}
	for _, id := range ids {
		if err := d.may(access.See, access.Of(access.Person, roster.PersonID(id))); err != nil {
			return nil, err
		}
	}
	return d.sitters(ctx, ids)
}

// sitters names people in the order of ids; those who are gone are left out.
func (d *desk) sitters(ctx context.Context, ids []live.PersonID) ([]screen.Sitter, error) {
	_, e, err := d.house.room()
	if err != nil {
		return nil, err
	}
	r, err := d.house.store.Roll(ctx, e.ID, d.sesi(e))
	if err != nil {
		return nil, err
	}
	var out []screen.Sitter
	for _, id := range ids {
		if row, ok := r.Find(roster.PersonID(id)); ok {
			out = append(out, screen.Sitter{Enrolment: row.Enrolment, VillageName: r.VillageOf(row.Village).Name})
		}
	}
	return out, nil
}

// Pass passes over a member of the crew at this seat, or calls them after all.
func (d *desk) Pass(ctx context.Context, p live.PersonID, back bool) error {
	if err := d.may(access.Act, access.Of(access.Answer, roster.PersonID(p))); err != nil {
		return err
	}
	hub, _, err := d.house.room()
	if err != nil {
		return err
	}
	return hub.Pass(ctx, d.seat, p, back)
}

// sitting says who sits at this seat, in the room's words.
func (d *desk) sitting(people []live.PersonID) {
	ids := make([]roster.PersonID, len(people))
	for i, p := range people {
		ids[i] = roster.PersonID(p)
	}
	d.seated(ids...)
}

// follow keeps who may act from this seat in step with the room: the trainer moves
// people, and others leave for laptops of their own.
func (d *desk) follow(v live.View) {
	switch {
	case v.Lost:
		d.sitting(nil)
	case v.Crew != nil:
		d.sitting(v.Crew.Members)
	case v.Who != "":
		d.sitting([]live.PersonID{v.Who})
	}
}

// parties are those who shared this laptop before and sit nowhere now.
func (d *desk) parties(ctx context.Context) ([]screen.Party, bool, error) {
	hub, _, err := d.house.room()
	if err != nil {
		return nil, false, err
	}
	snap, err := hub.Snapshot(ctx)
	if err != nil {
		return nil, false, err
	}
	var out []screen.Party
	for _, c := range snap.CrewsAt(d.addr) {
		sits := slices.ContainsFunc(snap.Seats, func(s live.Seat) bool { return s.Crew == c.ID && s.Left.IsZero() })
		who, err := d.sitters(ctx, c.Members)
		if err != nil {
			return nil, false, err
		}
		if !sits && len(who) > 0 {
			out = append(out, screen.Party{Crew: c.ID, Kind: c.Kind, Name: c.Name, Members: who})
		}
	}
	return out, snap.Locked, nil
}
