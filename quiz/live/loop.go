package live

import (
	"context"
	"slices"
	"time"
)

// request is one thing the loop is asked. Exactly one of act, sub and call is
// set; events goes with call.
type request struct {
	act    Act
	step   uint64
	sub    submission
	seat   SeatID   // of sub
	person PersonID // of sub
	actor  string
	call   func(*loop) (outcome, error)
	// events makes what call needs on disk before it runs; nil: nothing.
	events func(*draft) ([]Event, error)
	reply  chan<- outcome
}

// submission is something a person hands in from their seat. again reports that
// the very same one was kept before.
type submission interface {
	check(s *State) (ev Event, again bool, err error)
}

// outcome is what the asker gets.
type outcome struct {
	err  error
	box  *Mailbox[View]
	snap *Snapshot
}

// loop is the room's one goroutine and all it owns.
type loop struct {
	h     *Hub
	state State
	seats *seating
	watch map[*Mailbox[*Snapshot]]bool
	last  lastStep
	calm  calm
	// due is when watchers get the counts that piled up; nil if none did.
	due <-chan time.Time
	// alarm rings when the time of a question is up; nil without a limit. wake is
	// the deadline it was set for.
	alarm <-chan time.Time
	wake  time.Time
	// pulse beats while a limit runs, and seen is when the loop was last at work: a
	// longer gap between the two means that the machine slept.
	pulse <-chan time.Time
	seen  time.Time
	// sealed says that the journal may still hold a secret to forget.
	sealed bool
}

func newLoop(h *Hub, s State) *loop {
	return &loop{h: h, state: s, seats: newSeating(h.opt.Seats), watch: map[*Mailbox[*Snapshot]]bool{}, sealed: true}
}

func (l *loop) run() {
	defer close(l.h.done)
	l.unlock()
	for {
		l.arm()
		select {
		case r := <-l.h.reqs:
			l.batch(l.gather(r))
		case <-l.due:
			l.due = nil
			l.tell()
		case <-l.alarm:
			l.alarm = nil
			l.batch(nil)
		case <-l.pulse:
			l.pulse = nil
			l.batch(nil)
			l.beaten()
		case <-l.h.stop:
			l.finish()
			return
		}
	}
}

// gather takes the requests that wait, so that they share one transaction.
func (l *loop) gather(first request) []request {
	rs := []request{first}
	for len(rs) < l.h.opt.Batch {
		select {
		case r := <-l.h.reqs:
			rs = append(rs, r)
		default:
			return rs
		}
	}
	return rs
}

// finish serves what waits and closes the mailboxes.
func (l *loop) finish() {
	for {
		select {
		case r := <-l.h.reqs:
			l.batch(l.gather(r))
			continue
		default:
		}
		break
	}
	l.halt()
	for _, s := range l.seats.seats {
		s.box.Close()
	}
	for box := range l.watch {
		box.Close()
	}
}

// batch runs the requests in order: check each on the state the former ones
// leave, persist all at once, apply, acknowledge, publish. If the journal
// fails, the state stays and every asker that would have changed it is told.
func (l *loop) batch(rs []request) {
	b, outs, wrote := l.drafted(rs)
	if err := b.persist(); err != nil {
		l.calm = calm{}
		for i := range rs {
			if wrote[i] {
				outs[i].err = err
			}
		}
	} else {
		l.state, l.seen = b.next.State, b.now
		l.lock()
	}
	seated := l.calls(rs, outs)
	for i, r := range rs {
		r.reply <- outs[i]
	}
	l.publish(b, seated)
}

// calls runs the requests that touch seats only, after the state moved on, so
// that what they publish is new.
func (l *loop) calls(rs []request, outs []outcome) (any bool) {
	for i, r := range rs {
		if r.call != nil && outs[i].err == nil {
			outs[i], outs[i].err = r.call(l)
			any = true
		}
	}
	return any
}

// publish tells those whom the batch concerns.
func (l *loop) publish(b *draft, seated bool) {
	switch {
	case b.failed:
	case b.steps:
		for id := range l.seats.seats {
			l.push(id)
		}
		l.tell()
		return
	case len(b.touched) > 0:
		for id, s := range l.seats.seats {
			if slices.ContainsFunc(s.People, func(p PersonID) bool { return b.touched[p] }) {
				l.push(id)
			}
		}
		seated = true
	}
	seated = seated || b.keyed
	if seated && l.due == nil && len(l.watch) > 0 {
		l.due = time.After(l.h.opt.Tick)
	}
}

// push gives one seat the newest view of its people.
func (l *loop) push(id SeatID) {
	defer survived("the view of a seat")
	s := l.seats.seats[id]
	if s == nil || !s.Left.IsZero() {
		return
	}
	if c, ok := l.state.Crews[s.Crew]; ok {
		s.box.Put(viewOfCrew(&l.state, c))
	} else if s.Person != "" {
		s.box.Put(ViewOf(&l.state, s.Person))
	}
}

// tell gives every watcher the newest snapshot.
func (l *loop) tell() {
	defer survived("the view of those who lead")
	if len(l.watch) == 0 {
		return
	}
	snap := l.snapshot()
	for box := range l.watch {
		box.Put(snap)
	}
}

func (l *loop) snapshot() *Snapshot {
	return &Snapshot{State: l.state, Seats: l.seats.list(&l.state)}
}

// draft is the state a batch would leave, and the records that make it true.
type draft struct {
	loop    *loop
	next    *builder
	now     time.Time
	recs    []Record
	steps   bool
	failed  bool
	touched map[PersonID]bool
	keyed   bool // answers came that wake only those who lead
}

// take checks one request on the draft and adds what it does.
func (b *draft) take(r request) error {
	if r.sub != nil {
		return b.answer(r)
	}
	if r.events != nil {
		return b.seating(r)
	}
	seen := b.next.Step
	if r.step != 0 && !b.loop.calm.allows(r.actor, r.step, seen) {
		return b.loop.conflict(r.actor)
	}
	evs, err := r.act.check(&b.next.State)
	if err != nil {
		return err
	}
	b.note(evs)
	b.loop.led(r.actor, evs)
	err = b.add(r.actor, b.witness(evs)...)
	b.loop.calm = b.loop.calm.then(r.actor, evs, seen, b.next.Step)
	return err
}

func (b *draft) answer(r request) error {
	s := b.loop.seats.seats[r.seat]
	if s == nil {
		return ErrNoSeat
	}
	if c, ok := b.next.Crews[s.Crew]; ok {
		return b.crewAnswer(c, r)
	}
	if s.Person == "" || s.Person != r.person {
		return ErrNoSeat
	}
	ev, again, err := r.sub.check(&b.next.State)
	if err != nil || again {
		return err
	}
	b.touched[r.person] = true
	return b.add(r.actor, ev)
}

func (b *draft) add(actor string, evs ...Event) error {
	recs := make([]Record, 0, len(evs))
	next := make([]stamped, 0, len(evs))
	for _, e := range evs {
		e = b.next.nameless(e)
		who, at := b.next.unsigned(e, actor, b.now)
		rec, err := Encode(e, who, at)
		if err != nil {
			return err
		}
		recs, next = append(recs, rec), append(next, stamped{e, at})
	}
	b.recs = append(b.recs, recs...)
	for _, e := range next {
		b.next.one(e)
		b.seal()
	}
	return nil
}

// persist writes the batch. It takes no asker's context: one who hangs up must
// not take the others' answers along.
func (b *draft) persist() error {
	if len(b.recs) == 0 {
		return nil
	}
	if err := b.loop.h.journal.Append(context.Background(), b.recs); err != nil {
		b.failed = true
		return err
	}
	return nil
}
