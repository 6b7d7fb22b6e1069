package main

import (
	"context"
	"slices"

	"diklat/data"
	"diklat/roster"
	"diklat/roster/access"
)

// book is the store as the screens of those who lead see it. It asks the warrant
// before each step, rings the bell when the list of people changes and moves the
// house to the event that is chosen.
type book struct {
	warrant
	store *data.Store
	house *house
	class *class
}

// CurrentEvent is the event in use.
func (b book) CurrentEvent(ctx context.Context) (e roster.Event, ok bool, err error) {
	if err := b.may(access.See, access.Event); err != nil {
		return e, false, err
	}
	return b.store.CurrentEvent(ctx)
}

// EventPage lists events, a page at a time.
func (b book) EventPage(ctx context.Context, query string, from, n int) (roster.EventPage, error) {
	return ask(b.warrant, access.See, access.Event, func() (roster.EventPage, error) { return b.store.EventPage(ctx, query, from, n) })
}

// Event is one event.
func (b book) Event(ctx context.Context, id roster.EventID) (roster.Event, error) {
	return ask(b.warrant, access.See, access.Event, func() (roster.Event, error) { return b.store.Event(ctx, id) })
}

// CopyEvent makes an event like another.
func (b book) CopyEvent(ctx context.Context, from roster.EventID, e roster.Event, withPeople bool, _ roster.Actor) (roster.Event, error) {
	return ask(b.warrant, access.Add, access.Event, func() (roster.Event, error) { return b.store.CopyEvent(ctx, from, e, withPeople, b.who.By()) })
}

// CreateEvent makes an event.
func (b book) CreateEvent(ctx context.Context, e roster.Event, _ roster.Actor) (roster.Event, error) {
	return ask(b.warrant, access.Add, access.Event, func() (roster.Event, error) { return b.store.CreateEvent(ctx, e, b.who.By()) })
}

// Villages lists the villages.
func (b book) Villages(ctx context.Context) ([]roster.Village, error) {
	return ask(b.warrant, access.See, access.Place, func() ([]roster.Village, error) { return b.store.Villages(ctx) })
}

// Roll is the list of one sesi.
func (b book) Roll(ctx context.Context, e roster.EventID, s roster.SesiID) (roster.Roll, error) {
	return ask(b.warrant, access.See, access.Roll, func() (roster.Roll, error) {
		r, err := b.store.Roll(ctx, e, s)
		if err == nil {
			err = b.house.saw(ctx, b.who, roster.Note{Did: string(access.See), Kind: string(access.Roll), Rows: len(r.Rows)})
		}
		return r, err
	})
}

// Mark keeps marks.
func (b book) Mark(ctx context.Context, marks ...roster.Mark) error {
	if err := b.may(access.Add, access.Mark); err != nil {
		return err
	}
	return b.store.Mark(ctx, b.signed(marks)...)
}

// signed are marks of a screen, which says "the trainer", in the name of the one
// who leads from there: the history says who it was.
func (b book) signed(marks []roster.Mark) []roster.Mark {
	out := slices.Clone(marks)
	for i := range out {
		out[i].By, out[i].UndoneBy = b.sign(out[i].By), b.sign(out[i].UndoneBy)
	}
	return out
}

// sign puts the name of the warrant where a screen says "the trainer".
func (w warrant) sign(by roster.Actor) roster.Actor {
	if by == roster.Trainer {
		return w.who.By()
	}
	return by
}

// History is every mark of a person.
func (b book) History(ctx context.Context, e roster.EventID, p roster.PersonID) ([]roster.Mark, error) {
	return ask(b.warrant, access.See, access.Mark, func() ([]roster.Mark, error) { return b.store.History(ctx, e, p) })
}

// AddPerson adds, and tells those who stand at the door.
func (b book) AddPerson(ctx context.Context, e roster.EventID, p roster.Person, _ roster.Actor) (roster.Enrolment, error) {
	if err := b.may(access.Add, access.Person); err != nil {
		return roster.Enrolment{}, err
	}
	en, err := b.store.AddPerson(ctx, e, p, b.who.By())
	if err == nil {
		b.house.people.ring()
	}
	return en, err
}

// UpdatePerson corrects somebody, and tells those who stand at the door.
func (b book) UpdatePerson(ctx context.Context, p roster.Person, _ roster.Actor) (roster.Person, error) {
	if err := b.may(access.Change, access.Person); err != nil {
		return roster.Person{}, err
	}
	p, err := b.store.UpdatePerson(ctx, p, b.who.By())
	if err == nil {
		b.house.people.ring()
	}
	return p, err
}

// UpdateEvent corrects an event; its room goes on under the new words.
func (b book) UpdateEvent(ctx context.Context, e roster.Event, _ roster.Actor) (roster.Event, error) {
	if err := b.may(access.Change, access.Event); err != nil {
		return roster.Event{}, err
	}
	e, err := b.store.UpdateEvent(ctx, e, b.who.By())
	if err != nil {
		return e, err
	}
	if _, now, err := b.house.room(); err == nil && now.ID == e.ID {
		return e, b.house.enter(ctx, e)
	}
	return e, nil
}

// SetCurrentEvent chooses an event. While people sit in the room of another
// one, that room must be closed first.
func (b book) SetCurrentEvent(ctx context.Context, id roster.EventID, _ roster.Actor) error {
	if err := b.may(access.Act, access.Event); err != nil {
		return err
	}
	b.class.life.Lock() // the door must not open between the question and the move
	defer b.class.life.Unlock()
	if _, e, err := b.house.room(); err == nil && e.ID != id && b.class.serving() {
		return errRoomBusy
	}
	e, err := b.store.Event(ctx, id)
	if err != nil {
		return err
	}
	if err := b.house.enter(ctx, e); err != nil {
		return err
	}
	return b.store.SetCurrentEvent(ctx, id, b.who.By())
}
