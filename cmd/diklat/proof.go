package main

import (
	"context"
	"net/netip"
	"sync"
	"time"

	"diklat/data"
	"diklat/quiz/live"
	"diklat/roster"
	"diklat/tui/screen"
	"diklat/tui/screen/door"
)

// proofs keeps people's own numbers. A number is asked only of those who want a
// seat that somebody still holds at another laptop: without it, a neighbour who
// picks Maria's name would take her answers over. Who left a seat, or comes
// back from the same laptop, is asked nothing. The trainer may wave somebody in
// with one key, so that nobody stays out for a forgotten number.
type proofs struct {
	store   *data.Store
	now     clock
	changed func() // those who wait, or the setting, changed
	key     keyer

	mu     sync.Mutex
	off    bool
	asking map[live.SeatID]live.PersonID // who stands at the door and is asked
	waved  map[live.SeatID]live.PersonID // whom the trainer lets in
	wrong  map[proofKey]*spell
	tried  map[netip.Prefix]*spell
}

// proofKey is what wrong numbers count for: one laptop's tries for one person.
// There is no count for a person alone: with it, a stranger could keep the
// person out.
type proofKey struct {
	from netip.Prefix
	who  roster.PersonID
}

// spell counts within a stretch of time that begins with the first.
type spell struct {
	n     int
	since time.Time
}

// A number has five digits. Ten laptops that guess for an hour look at most at
// 10 x 8 of 100,000: 0.08 %.
const (
	numberDigits = 5
	numberTries  = 4 // of one laptop for one person, in numberWait
	numberWait   = 30 * time.Minute
	laptopWrong  = 20 // of one laptop for all people, in laptopWindow
	laptopWindow = time.Hour
)

const (
	setProof  = "class.proof"  // noPIN: numbers are not asked
	setNumber = "class.angka." // and the person: the kept number
)

func newProofs(s *data.Store, now clock, changed func()) *proofs {
	return &proofs{store: s, now: now, changed: changed, key: slowKey, asking: map[live.SeatID]live.PersonID{}, waved: map[live.SeatID]live.PersonID{},
		wrong: map[proofKey]*spell{}, tried: map[netip.Prefix]*spell{}}
}

// load reads the setting.
func (p *proofs) load(ctx context.Context) error {
	v, _, err := p.store.Setting(ctx, setProof)
	p.mu.Lock()
	defer p.mu.Unlock()
	p.off = v == noPIN
	return err
}

// AskNumbers switches the whole on or off.
func (p *proofs) AskNumbers(ctx context.Context, on bool, by roster.Actor) error {
	v := noPIN
	if on {
		v = ""
	}
	if err := p.store.SetSetting(ctx, setProof, v, by); err != nil {
		return err
	}
	p.mu.Lock()
	p.off = !on
	p.mu.Unlock()
	p.changed()
	return nil
}

// Wave lets the person in who is asked at a seat.
func (p *proofs) Wave(_ context.Context, seat live.SeatID) error {
	p.mu.Lock()
	who, ok := p.asking[seat]
	if ok {
		p.waved[seat] = who
	}
	p.mu.Unlock()
	if !ok {
		return live.ErrNoSeat
	}
	p.changed()
	return nil
}

// NewNumber gives a person another number and returns it, to be shown once.
func (p *proofs) NewNumber(ctx context.Context, who roster.PersonID, by roster.Actor) (string, error) {
	n := randomDigits(numberDigits)
	kept, err := seal(n)
	if err != nil {
		return "", err
	}
	return n, p.store.SetSetting(ctx, setNumber+string(who), kept, by)
}

// first returns a number for somebody who has none, "" for everybody else.
func (p *proofs) first(ctx context.Context, who roster.PersonID) (string, error) {
	if !p.on() {
		return "", nil
	}
	if _, ok, err := p.store.Setting(ctx, setNumber+string(who)); ok || err != nil {
		return "", err
	}
	return p.NewNumber(ctx, who, roster.Trainer)
}

func (p *proofs) on() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return !p.off
}

// try compares a number. It returns door.ErrNumber, or a *door.WaitError while
// this laptop has to wait; a number given then is not looked at.
func (p *proofs) try(ctx context.Context, laptop string, who roster.PersonID, number string) error {
	from := sourceOf(laptop)
	p.mu.Lock()
	wait := max(p.left(p.wrong[proofKey{from, who}], numberTries, numberWait), p.left(p.tried[from], laptopWrong, laptopWindow))
	p.mu.Unlock()
	if wait > 0 {
		return &door.WaitError{For: wait}
	}
	kept, ok, err := p.store.Setting(ctx, setNumber+string(who))
	if err != nil {
		return err
	}
	if !ok {
		kept = nobodys // the same work for those who have none
	}
	if opens(kept, number, p.key) && ok {
		return nil
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.forget()
	count(p.wrong, proofKey{from, who}, p.now(), numberWait)
	count(p.tried, from, p.now(), laptopWindow)
	return door.ErrNumber
}

// left is how long a full spell lasts on.
func (p *proofs) left(w *spell, most int, lasts time.Duration) time.Duration {
	if w == nil || w.n < most {
		return 0
	}
	return max(w.since.Add(lasts).Sub(p.now()), 0)
}

func count[K comparable](m map[K]*spell, k K, now time.Time, lasts time.Duration) {
	w := m[k]
	if w == nil || now.Sub(w.since) >= lasts {
		w = &spell{since: now}
		m[k] = w
	}
	w.n++
}

// forget drops spells that are over once there are many.
func (p *proofs) forget() {
	if len(p.wrong) < maxGuarded {
		return
	}
	for k, w := range p.wrong {
		if p.now().Sub(w.since) >= numberWait {
			delete(p.wrong, k)
		}
	}
	for k, w := range p.tried {
		if p.now().Sub(w.since) >= laptopWindow {
			delete(p.tried, k)
		}
	}
}

// ask notes that a seat is asked for a number.
func (p *proofs) ask(seat live.SeatID, who roster.PersonID) {
	p.mu.Lock()
	p.asking[seat] = live.PersonID(who)
	p.mu.Unlock()
	p.changed()
}

// wavedIn reports whether the trainer let this person in at this seat.
func (p *proofs) wavedIn(seat live.SeatID, who roster.PersonID) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	w, ok := p.waved[seat]
	return ok && w == live.PersonID(who)
}

// done forgets a seat: somebody sits there now, or nobody ever will.
func (p *proofs) done(seat live.SeatID) {
	p.mu.Lock()
	_, asked := p.asking[seat]
	delete(p.asking, seat)
	delete(p.waved, seat)
	p.mu.Unlock()
	if asked {
		p.changed()
	}
}

// shown is what the trainer's screens get to know.
func (p *proofs) shown() (on bool, asking []screen.Asking) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for s, who := range p.asking {
		if _, ok := p.waved[s]; !ok {
			asking = append(asking, screen.Asking{Seat: s, Person: who})
		}
	}
	return !p.off, asking
}
