package live

import (
	"cmp"
	"slices"
	"time"
)

// Seat is one connection as the trainer sees it. A seat without Person stands
// at the door.
type Seat struct {
	ID     SeatID
	Number int // small, stable while the laptop is known: "laptop 4"
	Person PersonID
	Addr   string
	Screen string // "80x24"
	Since  time.Time
	Left   time.Time // when the line dropped; zero while connected
}

// seating is who sits where. Only the loop touches it.
type seating struct {
	seats  map[SeatID]*seat
	last   int
	max    int
	forget time.Duration
}

type seat struct {
	Seat
	box  *Mailbox[View]
	lost bool
}

func newSeating(limit int) *seating {
	return &seating{seats: map[SeatID]*seat{}, max: limit, forget: 10 * time.Minute}
}

// add gives a connection a seat, with the number its address had before if that
// laptop just came back.
func (g *seating) add(id SeatID, addr, screen string, now time.Time) (*seat, error) {
	live := 0
	for _, s := range g.seats {
		if s.Left.IsZero() {
			live++
		}
	}
	if live >= g.max {
		return nil, ErrFull
	}
	st := &seat{Seat: Seat{ID: id, Addr: addr, Screen: screen, Since: now}, box: NewMailbox[View]()}
	for old, s := range g.seats {
		switch {
		case s.Left.IsZero():
		case s.Addr == addr && st.Number == 0:
			st.Number = s.Number
			delete(g.seats, old)
		case now.Sub(s.Left) > g.forget:
			delete(g.seats, old)
		}
	}
	if st.Number == 0 {
		g.last++
		st.Number = g.last
	}
	g.seats[id] = st
	return st, nil
}

// sit puts a person on a seat. The newest seat of a person wins: the old one is
// told and keeps nobody.
func (g *seating) sit(id SeatID, p PersonID) error {
	s, ok := g.seats[id]
	if !ok {
		return ErrNoSeat
	}
	for _, o := range g.seats {
		if o != s && p != "" && o.Person == p {
			o.Person = ""
			if !o.Left.IsZero() {
				delete(g.seats, o.ID) // nobody is missing there any more
				continue
			}
			o.lost = true
			o.box.Put(View{Lost: true})
		}
	}
	s.Person, s.lost = p, false
	return nil
}

// leave marks a seat as dropped; its person stays named so that the trainer
// sees who is missing.
func (g *seating) leave(id SeatID, now time.Time) {
	s, ok := g.seats[id]
	if !ok {
		return
	}
	s.box.Close()
	if s.Person == "" {
		delete(g.seats, id)
		return
	}
	s.Left = now
}

// list returns the seats by number.
func (g *seating) list() []Seat {
	out := make([]Seat, 0, len(g.seats))
	for _, s := range g.seats {
		out = append(out, s.Seat)
	}
	slices.SortFunc(out, func(a, b Seat) int { return cmp.Or(cmp.Compare(a.Number, b.Number), a.Since.Compare(b.Since)) })
	return out
}
