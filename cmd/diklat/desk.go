package main

import (
	"context"
	"errors"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"diklat/quiz/live"
	"diklat/roster"
	"diklat/roster/access"
	"diklat/tui/screen"
	"diklat/tui/screen/door"
)

// desk lets one connection in: PIN, village, name, check-in, seat.
type desk struct {
	house *house
	class *class
	seat  live.SeatID
	addr  string
	in    atomic.Bool // this connection gave the PIN

	tries tries // wrong PINs of this connection; the guard's lock holds it

	signed atomic.Int32 // people and places that this connection added

	// coming is held while people come in. The door tries again when something changes;
	// a try that began before another one seated them would ask for their number after it.
	coming sync.Mutex

	mu     sync.Mutex
	proved map[roster.PersonID]bool          // gave their numbers here
	drafts map[roster.Person]roster.PersonID // ids of those who register here
	people []roster.PersonID                 // who sits at this seat
}

// actor is who asks from this seat: nobody before the PIN, a guest before a name.
func (d *desk) actor() access.Actor {
	if d.class.pin() != "" && !d.in.Load() {
		return access.Actor{}
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	return access.Seated(d.people...)
}

// seated says who sits at this seat from now on.
func (d *desk) seated(people ...roster.PersonID) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.people = people
}

// may refuses those who did not give the PIN, and those who ask for what is
// somebody else's, whatever their screen says.
func (d *desk) may(act access.Action, o access.Object) error {
	a := d.actor()
	err := access.Can(a, act, o)
	if err != nil && a.Role == access.Nobody {
		return errors.Join(door.ErrPIN, err)
	}
	return err
}

// maxSigned is how many people and places one connection may add: more than a
// table of people needs, too few to fill the list with noise.
const maxSigned = 40

// errTooMany is more than maxSigned.
var errTooMany = errors.New("too many people added from one connection")

// Welcome says what is asked at the door.
func (d *desk) Welcome(ctx context.Context) (door.Welcome, error) {
	if err := d.may(access.See, access.Any(access.Welcome)); err != nil {
		return door.Welcome{}, err
	}
	_, e, err := d.house.room()
	if err != nil {
		return door.Welcome{}, err
	}
	r, err := d.house.store.Roll(ctx, e.ID, d.sesi(e))
	if err != nil {
		return door.Welcome{}, err
	}
	w := door.Welcome{Title: e.Title, Simulated: e.Simulated, NeedPIN: d.class.pin() != "" && !d.in.Load(), Villages: r.Villages}
	if !w.NeedPIN {
		w.Parties, w.Locked, err = d.parties(ctx)
	}
	return w, err
}

func (d *desk) sesi(e roster.Event) roster.SesiID {
	if now, s := d.house.today(); now.ID == e.ID {
		return s
	}
	return roster.CurrentSesi(e, d.house.now()).ID
}

// TryPIN compares the PIN.
func (d *desk) TryPIN(_ context.Context, pin string) error {
	if err := d.may(access.Act, access.Any(access.Welcome)); err != nil {
		return err
	}
	want := d.class.pin()
	if want == "" {
		d.in.Store(true)
		return nil
	}
	err := d.class.guard.try(pin, want, &d.tries, d.addr)
	if err == nil {
		d.in.Store(true)
	}
	return err
}

// People lists the names of one village. Staff do not answer quizzes.
func (d *desk) People(ctx context.Context, v roster.VillageCode) ([]roster.Enrolment, error) {
	if err := d.may(access.See, access.Any(access.Names)); err != nil {
		return nil, err
	}
	_, e, err := d.house.room()
	if err != nil {
		return nil, err
	}
	r, err := d.house.store.Roll(ctx, e.ID, d.sesi(e))
	if err != nil {
		return nil, err
	}
	list := roster.Enrolments(r.Of(v))
	return slices.DeleteFunc(list, func(p roster.Enrolment) bool { return !p.Role.Participant() }), nil
}

// Place finds the village that a person wrote, and keeps one that nobody knew.
func (d *desk) Place(ctx context.Context, name string) (roster.Village, error) {
	if err := d.may(access.Add, access.Any(access.Place)); err != nil {
		return roster.Village{}, err
	}
	known, err := d.house.store.Villages(ctx)
	if err != nil {
		return roster.Village{}, err
	}
	v, err := roster.MatchVillage(known, name)
	var ve *roster.VillageError
	if err == nil || !errors.As(err, &ve) || ve.Ambiguous() {
		return v, err
	}
	if d.signed.Add(1) > maxSigned {
		return roster.Village{}, errTooMany
	}
	return d.house.store.AddVillage(ctx, roster.NewPlace(name), "sendiri")
}

// Register adds a person who is on no list yet.
func (d *desk) Register(ctx context.Context, p roster.Person) (roster.Enrolment, error) {
	if err := d.may(access.Add, access.Any(access.Person)); err != nil {
		return roster.Enrolment{}, err
	}
	_, e, err := d.house.room()
	if err != nil {
		return roster.Enrolment{}, err
	}
	if d.signed.Add(1) > maxSigned {
		return roster.Enrolment{}, errTooMany
	}
	if !p.Role.Participant() {
		p.Role = roster.Warga
	}
	draft := p
	p.ID = d.idOf(draft)
	en, err := d.house.store.AddPerson(ctx, e.ID, p, roster.Self(p.ID))
	if err == nil {
		d.forget(draft) // the next one of that name is somebody else
		d.house.people.ring()
	}
	return en, err
}

// idOf gives somebody who registers an id, and the same one if they press Enter
// again because the answer did not come: one person stays one person.
func (d *desk) idOf(p roster.Person) roster.PersonID {
	d.mu.Lock()
	defer d.mu.Unlock()
	id, ok := d.drafts[p]
	if !ok {
		id = d.house.store.NewPersonID()
		if len(d.drafts) > 100 || d.drafts == nil {
			d.drafts = map[roster.Person]roster.PersonID{}
		}
		d.drafts[p] = id
	}
	return id
}

func (d *desk) forget(p roster.Person) {
	d.mu.Lock()
	defer d.mu.Unlock()
	delete(d.drafts, p)
}

// Enter records the person as present in today's sesi and gives them the seat.
func (d *desk) Enter(ctx context.Context, p roster.PersonID) (door.Entry, error) {
	if err := d.may(access.Act, access.Any(access.Seat)); err != nil {
		return door.Entry{}, err
	}
	hub, e, err := d.house.room()
	if err != nil {
		return door.Entry{}, err
	}
	d.coming.Lock()
	defer d.coming.Unlock()
	if err := d.mayMove(ctx, hub, p); err != nil {
		return door.Entry{}, err
	}
	sesi := d.sesi(e)
	mark, err := d.house.store.CheckIn(ctx, e.ID, sesi, p, d.house.now())
	if err != nil {
		return door.Entry{}, err
	}
	r, err := d.house.store.Roll(ctx, e.ID, sesi)
	if err != nil {
		return door.Entry{}, err
	}
	row, ok := r.Find(p)
	if !ok {
		return door.Entry{}, roster.ErrUnknownPerson
	}
	if err := hub.Sit(ctx, d.seat, live.PersonID(p)); err != nil {
		return door.Entry{}, err
	}
	d.seated(p)
	d.class.proof.done(d.seat)
	number, err := d.class.proof.first(ctx, p)
	if err != nil {
		number = "" // they are in; the trainer can give them one
	}
	return door.Entry{Sitter: screen.Sitter{Enrolment: row.Enrolment, VillageName: r.VillageOf(row.Village).Name}, Mark: mark, Number: number}, nil
}

// leave frees the seat for the next person; the PIN need not be given again on
// the same connection.
func (d *desk) leave() error {
	hub, _, err := d.house.room()
	if err != nil {
		return err
	}
	d.seated()
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	d.mu.Lock()
	d.proved = nil
	d.mu.Unlock()
	return hub.Sit(ctx, d.seat, "")
}

// Submit hands an answer to the room.
func (d *desk) Submit(ctx context.Context, s live.Submission) error {
	if err := d.may(access.Act, access.Of(access.Answer, roster.PersonID(s.Person))); err != nil {
		return err
	}
	hub, _, err := d.house.room()
	if err != nil {
		return err
	}
	return hub.Submit(ctx, s)
}

// Step hands a move in a case to the room.
func (d *desk) Step(ctx context.Context, st live.CaseStep) error {
	if err := d.may(access.Act, access.Of(access.Answer, roster.PersonID(st.Person))); err != nil {
		return err
	}
	hub, _, err := d.house.room()
	if err != nil {
		return err
	}
	return hub.Step(ctx, st)
}

// Test hands what a person does with a test to the room.
func (d *desk) Test(ctx context.Context, st live.TestStep) error {
	if err := d.may(access.Act, access.Of(access.Answer, roster.PersonID(st.Person))); err != nil {
		return err
	}
	hub, _, err := d.house.room()
	if err != nil {
		return err
	}
	return hub.Test(ctx, st)
}
