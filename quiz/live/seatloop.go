package live

import (
	"context"
	"iter"
	"maps"
	"slices"
)

// seatChange asks the loop for a change of seats: events come first and are on
// disk when call runs; either may be nil. The seat push gets a new view.
func (h *Hub) seatChange(ctx context.Context, actor string, events func(*draft) ([]Event, error), call func(*loop) error, push SeatID) error {
	_, err := send(ctx, h, func(reply chan<- outcome) request {
		return request{actor: actor, events: events, reply: reply, call: func(l *loop) (outcome, error) {
			if call != nil {
				if err := call(l); err != nil {
					return outcome{}, err
				}
			}
			l.settle()
			l.push(push)
			return outcome{}, nil
		}}
	})
	return err
}

// seating takes the durable part of a change of seats.
func (b *draft) seating(r request) error {
	evs, err := r.events(b)
	if err != nil {
		return err
	}
	return b.add(r.actor, evs...)
}

// settle makes the seats fit the crews: a crew that is no more, or that lost a
// member to another laptop, learns it.
func (l *loop) settle() {
	for s := range l.seats.all() {
		if s.Crew == "" {
			continue
		}
		c, ok := l.state.Crews[s.Crew]
		switch {
		case !ok:
			l.seats.lose(s)
		case !slices.Equal(c.Members, s.People):
			s.People = c.Members
			l.push(s.ID)
		}
	}
}

func (g *seating) all() iter.Seq[*seat] { return maps.Values(maps.Clone(g.seats)) }

// crewAnswer takes what somebody at a shared laptop hands in. With turns only
// the one who is called may; a group's answer is kept for each of its members,
// all in one transaction.
func (b *draft) crewAnswer(c Crew, r request) error {
	if !c.has(r.person) {
		return ErrNoSeat
	}
	switch sub := r.sub.(type) {
	case *Submission:
		if run := b.next.Run; run != nil && run.kindOf(c) == Group {
			return b.groupAnswer(c, r, *sub)
		}
	case *TestStep:
	default: // a case is decided by the whole table
		if r.person != b.next.speaker(c) {
			return ErrNotTurn
		}
		return b.keep(r, r.sub, r.person, "", "")
	}
	if run := b.next.Run; run != nil && !again(r.sub, &b.next.State) {
		if _, who := run.called(c); who != r.person {
			return ErrNotTurn
		}
	}
	return b.keep(r, r.sub, r.person, WayTurn, c.ID)
}

// again reports that the very same step was kept before.
func again(sub submission, s *State) bool {
	_, again, err := sub.check(s)
	return err == nil && again
}

// groupAnswer keeps one answer for every member who may still give it. At least
// one must be able to, or the group is told why not.
func (b *draft) groupAnswer(c Crew, r request, sub Submission) error {
	var refused error
	done := false
	for _, p := range c.Members {
		one := sub
		one.Person = p
		if err := b.keep(r, &one, p, WayGroup, c.ID); err != nil {
			refused = err
			continue
		}
		done = true
	}
	if done {
		return nil
	}
	return refused
}

// keep adds one checked answer to the batch.
func (b *draft) keep(r request, sub submission, p PersonID, via Way, crew CrewID) error {
	ev, again, err := sub.check(&b.next.State)
	if err != nil || again {
		return err
	}
	if a, ok := ev.(Answered); ok {
		a.Via, a.Crew = via, crew
		ev = a
	}
	b.touched[p] = true
	return b.add(r.actor, ev)
}
