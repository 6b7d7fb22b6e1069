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
	Number int        // small, stable while the laptop is known: "laptop 4"
	Person PersonID   // who answers here now; empty at the door
	People []PersonID // everybody who sits here
	Crew   CrewID     // "" for one alone
	Out    bool       // sent out by the trainer
	Addr   string
	Screen string // "80x24"
	Since  time.Time
	Left   time.Time // when the line dropped; zero while connected
}

// seating is who sits where. Only the loop touches it.
type seating struct {
	seats  map[SeatID]*seat
	met    map[PersonID]bool // sat somewhere since the program started
	last   int
	max    int
	forget time.Duration
}

type seat struct {
	Seat
	box *Mailbox[View]
	was place // where a laptop that was sent out goes back to
}

// place is who holds a seat: a person alone, or a crew.
type place struct {
	person PersonID
	crew   CrewID
}

func newSeating(limit int) *seating {
	return &seating{seats: map[SeatID]*seat{}, met: map[PersonID]bool{}, max: limit, forget: 10 * time.Minute}
}

// add gives a connection a seat, with the number its address had before if that
// laptop just came back. A laptop that was sent out stays out.
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
			st.Number, st.Out, st.was = s.Number, s.Out, s.was
			delete(g.seats, old)
		case now.Sub(s.Left) > g.forget && !s.Out:
			delete(g.seats, old)
		}
	}
	if st.Number == 0 {
		g.last++
		st.Number = g.last
	}
	g.seats[id] = st
	if st.Out {
		st.box.Put(View{Out: true})
	}
	return st, nil
}

// mayEnter refuses a seat that is not there or was sent out.
func (g *seating) mayEnter(id SeatID) (*seat, error) {
	s, ok := g.seats[id]
	switch {
	case !ok || !s.Left.IsZero():
		return nil, ErrNoSeat
	case s.Out:
		return nil, ErrOut
	}
	return s, nil
}

// sit puts a person on a seat, alone, or frees it with "". The newest seat of a
// person wins: the old one is told and keeps nobody.
func (g *seating) sit(id SeatID, p PersonID) error {
	s, err := g.mayEnter(id)
	if err != nil {
		return err
	}
	g.free(s, p)
	s.Person, s.Crew, s.People = p, "", nil
	if p != "" {
		s.People = []PersonID{p}
		g.met[p] = true
	}
	return nil
}

// crew puts a crew on a seat. The seats at which its members sat alone, and the
// one it had before, are told.
func (g *seating) crew(id SeatID, c Crew) error {
	s, err := g.mayEnter(id)
	if err != nil {
		return err
	}
	for _, o := range g.seats {
		if o != s && o.Crew == c.ID {
			g.lose(o)
		}
	}
	for _, p := range c.Members {
		g.free(s, p)
		g.met[p] = true
	}
	s.Person, s.Crew, s.People = "", c.ID, c.Members
	return nil
}

// free takes a person off every seat at which they sit alone, but for keep.
func (g *seating) free(keep *seat, p PersonID) {
	for _, o := range g.seats {
		if o != keep && p != "" && o.Person == p {
			g.lose(o)
		}
	}
}

// lose frees a seat whose people sit elsewhere now.
func (g *seating) lose(o *seat) {
	o.Person, o.Crew, o.People = "", "", nil
	if !o.Left.IsZero() {
		delete(g.seats, o.ID) // nobody is missing there any more
		return
	}
	o.box.Put(View{Lost: true})
}

// leave marks a seat as dropped; its people stay named so that the trainer sees
// who is missing.
func (g *seating) leave(id SeatID, now time.Time) {
	s, ok := g.seats[id]
	if !ok {
		return
	}
	s.box.Close()
	if len(s.People) == 0 && !s.Out {
		delete(g.seats, id)
		return
	}
	s.Left = now
}

// list returns the seats by number.
func (g *seating) list(st *State) []Seat {
	out := make([]Seat, 0, len(g.seats))
	for _, s := range g.seats {
		one := s.Seat
		if c, ok := st.Crews[s.Crew]; ok {
			one.Person = st.speaker(c)
			if st.Phase == Quiz && st.Run != nil {
				if _, who := st.Run.called(c); who != "" {
					one.Person = who
				}
			}
		}
		out = append(out, one)
	}
	slices.SortFunc(out, func(a, b Seat) int { return cmp.Or(cmp.Compare(a.Number, b.Number), a.Since.Compare(b.Since)) })
	return out
}
