package live

import (
	"context"
	"slices"
	"strconv"
)

// The acts of a trainer on who takes part.
type (
	// SkipTurn passes a member of a crew over for the open question, or (Back)
	// calls them after all.
	SkipTurn struct {
		Person PersonID
		Back   bool
	}
	// LockDoor keeps newcomers out, or lets them in again.
	LockDoor struct{ On bool }
)

func (a SkipTurn) check(s *State) ([]Event, error) {
	ev, err := s.skip(a.Person, a.Back)
	if err != nil {
		return nil, err
	}
	return []Event{ev}, nil
}

func (a LockDoor) check(s *State) ([]Event, error) {
	if s.Locked == a.On {
		return nil, nil
	}
	return []Event{DoorLocked(a)}, nil
}

// seatLeader is the actor of changes that a laptop makes for all who sit there.
const seatLeader = "laptop"

// Sit puts a person on a seat, alone, or frees it with "". A person who sat
// elsewhere moves and leaves their crew; the old seat is told. Freeing the seat
// of a crew ends the crew.
func (h *Hub) Sit(ctx context.Context, id SeatID, p PersonID) error {
	return h.seatChange(ctx, seatLeader, func(b *draft) ([]Event, error) {
		s, ok := b.loop.seats.seats[id]
		switch {
		case !ok:
			return nil, ErrNoSeat
		case p == "":
			if c, ok := b.next.Crews[s.Crew]; ok {
				return []Event{CrewSet{Crew: c.ID}}, nil
			}
			return nil, nil
		}
		if _, err := b.loop.seats.mayEnter(id); err != nil {
			return nil, err
		}
		if err := b.mayJoin(p); err != nil {
			return nil, err
		}
		if c, ok := b.next.crewOf(p); ok {
			return []Event{setOf(c.without(p))}, nil
		}
		return nil, nil
	}, func(l *loop) error {
		if p == "" {
			return l.seats.empty(id)
		}
		return l.seats.sit(id, p)
	}, id)
}

// empty frees a seat; one that was sent out may be left too.
func (g *seating) empty(id SeatID) error {
	s, ok := g.seats[id]
	if !ok {
		return ErrNoSeat
	}
	s.Person, s.Crew, s.People = "", "", nil
	return nil
}

// Form lets people share the laptop of a seat. A crew that is there already
// becomes c: members come, go, and the kind may change; ID and Laptop of c are
// the room's to give.
func (h *Hub) Form(ctx context.Context, id SeatID, c Crew) error {
	return h.seatChange(ctx, seatLeader, func(b *draft) ([]Event, error) {
		s, err := b.loop.seats.mayEnter(id)
		if err != nil {
			return nil, err
		}
		if err := c.check(); err != nil {
			return nil, err
		}
		if err := b.mayJoin(c.Members...); err != nil {
			return nil, err
		}
		c.Laptop = s.Addr
		c.ID = s.Crew
		if old, ok := b.next.Crews[s.Crew]; ok && sameCrew(old, c) {
			return nil, nil
		} else if !ok {
			c.ID = b.newCrew(id)
		}
		return []Event{setOf(c)}, nil
	}, func(l *loop) error { return l.seats.crew(id, c) }, id)
}

// Resume gives a seat the crew that sat there, or elsewhere, before.
func (h *Hub) Resume(ctx context.Context, id SeatID, crew CrewID) error {
	return h.seatChange(ctx, seatLeader, func(b *draft) ([]Event, error) {
		s, err := b.loop.seats.mayEnter(id)
		if err != nil {
			return nil, err
		}
		c, ok := b.next.Crews[crew]
		if !ok {
			return nil, ErrNoCrew
		}
		if c.Laptop == s.Addr {
			return nil, nil
		}
		c.Laptop = s.Addr
		return []Event{setOf(c)}, nil
	}, func(l *loop) error {
		c, ok := l.state.Crews[crew]
		if !ok {
			return ErrNoCrew
		}
		return l.seats.crew(id, c)
	}, id)
}

// Move takes a person, with all they did, to another laptop: alone if nobody
// sits there, else as one more who takes turns, or one more of the group.
func (h *Hub) Move(ctx context.Context, actor string, p PersonID, to SeatID) error {
	var c Crew
	return h.seatChange(ctx, actor, func(b *draft) ([]Event, error) {
		s, err := b.loop.seats.mayEnter(to)
		if err != nil {
			return nil, err
		}
		old, had := b.next.crewOf(p)
		there, shared := b.next.Crews[s.Crew]
		switch {
		case p == "" || slices.Contains(s.People, p):
			return nil, ErrNoSeat
		case shared:
			c = there
			c.Members = append(slices.Clone(c.Members), p)
		case s.Person != "":
			c = Crew{ID: b.newCrew(to), Kind: Turns, Members: []PersonID{s.Person, p}}
		case had:
			return []Event{setOf(old.without(p))}, nil
		default:
			return nil, nil
		}
		c.Laptop = s.Addr
		if err := c.check(); err != nil {
			return nil, err
		}
		return []Event{setOf(c)}, nil
	}, func(l *loop) error {
		if c.ID == "" {
			return l.seats.sit(to, p)
		}
		return l.seats.crew(to, c)
	}, to)
}

// Pass is what the people at a shared laptop do about somebody who is absent:
// pass them over for the open question, or call them after all.
func (h *Hub) Pass(ctx context.Context, id SeatID, p PersonID, back bool) error {
	return h.seatChange(ctx, seatLeader, func(b *draft) ([]Event, error) {
		s, err := b.loop.seats.mayEnter(id)
		if err != nil {
			return nil, err
		}
		if c, ok := b.next.Crews[s.Crew]; !ok || !c.has(p) {
			return nil, ErrNoCrew
		}
		ev, err := b.next.skip(p, back)
		if err != nil {
			return nil, err
		}
		return []Event{ev}, nil
	}, nil, id)
}

// Kick sends a laptop out: its people are told and nobody may sit there until
// Readmit. A laptop whose line is down is forgotten instead.
func (h *Hub) Kick(ctx context.Context, id SeatID) error {
	return h.seatChange(ctx, "", nil, func(l *loop) error {
		s, ok := l.seats.seats[id]
		switch {
		case !ok:
			return ErrNoSeat
		case !s.Left.IsZero():
			delete(l.seats.seats, id)
			return nil
		case s.Out:
			return nil
		}
		s.was, s.Out = place{s.Person, s.Crew}, true
		s.Person, s.Crew, s.People = "", "", nil
		s.box.Put(View{Lost: true, Out: true})
		return nil
	}, "")
}

// Readmit lets a laptop that was sent out come back, to the people who sat there
// unless they sit elsewhere by now.
func (h *Hub) Readmit(ctx context.Context, id SeatID) error {
	return h.seatChange(ctx, "", nil, func(l *loop) error {
		s, ok := l.seats.seats[id]
		if !ok {
			return ErrNoSeat
		}
		if !s.Out {
			return nil
		}
		if s.Out = false; !s.Left.IsZero() {
			delete(l.seats.seats, id)
			return nil
		}
		l.restore(s)
		return nil
	}, id)
}

// restore gives a seat back to those who held it.
func (l *loop) restore(s *seat) {
	c, crew := l.state.Crews[s.was.crew]
	p := s.was.person
	taken := slices.ContainsFunc(slices.Collect(l.seats.all()), func(o *seat) bool {
		return o != s && (crew && o.Crew == c.ID || p != "" && slices.Contains(o.People, p))
	})
	switch {
	case taken:
	case crew:
		_ = l.seats.crew(s.ID, c) // the seat is there and not out
		return
	case p != "":
		_ = l.seats.sit(s.ID, p)
		return
	}
	s.box.Put(View{Lost: true}) // to the door, which is open again
}

// mayJoin keeps newcomers out of a locked room; those who took part before come
// back at any time.
func (b *draft) mayJoin(people ...PersonID) error {
	if !b.next.Locked {
		return nil
	}
	for _, p := range people {
		if !b.loop.seats.met[p] && !b.next.knows(p) {
			return ErrLocked
		}
	}
	return nil
}

// knows reports whether the record of the room names a person who takes part.
func (s *State) knows(p PersonID) bool {
	if _, ok := s.crewOf(p); ok {
		return true
	}
	if s.Run == nil {
		return false
	}
	return slices.ContainsFunc(s.Run.Items, func(it Item) bool { _, ok := it.Given[p]; return ok })
}

// newCrew names a crew after its seat; the version tells it from the crews that
// sat there before.
func (b *draft) newCrew(id SeatID) CrewID {
	return CrewID(string(id) + "-" + strconv.FormatUint(b.next.Version, 36))
}

func setOf(c Crew) CrewSet {
	return CrewSet{Crew: c.ID, Kind: c.Kind, Name: c.Name, Members: c.Members, Laptop: c.Laptop}
}

func sameCrew(a, b Crew) bool {
	return a.Kind == b.Kind && a.Name == b.Name && a.Laptop == b.Laptop && slices.Equal(a.Members, b.Members)
}
