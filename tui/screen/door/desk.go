// Package door is how a participant joins: PIN, village by number, own name by
// number (or a new one), confirm, in. Every list is of one event; nothing but
// the desk's word moves a person on.
package door

import (
	"context"
	"errors"
	"time"

	"diklat/quiz/live"
	"diklat/roster"
	"diklat/tui/screen"
)

// Welcome is what the door shows of the event. Villages may stay empty until
// the PIN was given; the door asks again after it.
type Welcome struct {
	Title     string
	Simulated bool
	NeedPIN   bool
	Villages  []roster.Village
	Locked    bool           // the trainer lets nobody new in
	Parties   []screen.Party // who shared this laptop before
}

// Entry is who came in; it is the argument of screen.Chair.
type Entry struct {
	screen.Sitter
	Mark   roster.Mark
	Number string        // their own number, the one time it is told; "" else
	Party  *screen.Party // of a shared laptop; the Sitter is its first member then
	// Numbers are those of the members who are told theirs now, by person.
	Numbers map[live.PersonID]string
}

// ErrPIN says that a PIN is wrong.
var ErrPIN = errors.New("door: wrong PIN")

// ErrElsewhere says that the person sits at another laptop, so that their own
// number is asked. ErrNumber says that it was wrong.
var (
	ErrElsewhere = errors.New("door: the person sits elsewhere")
	ErrNumber    = errors.New("door: wrong number")
)

// Prover is a Desk that may answer Enter with ErrElsewhere. Prove returns nil,
// ErrNumber or a *WaitError; after nil, Enter lets the person in. The trainer
// may let them in too; the door then hears screen.Changed.
type Prover interface {
	Prove(ctx context.Context, p roster.PersonID, number string) error
}

// WaitError says that too many PINs were wrong; For is how long to wait.
type WaitError struct{ For time.Duration }

func (e *WaitError) Error() string { return "door: too many wrong PINs, wait " + e.For.String() }

// Desk keeps the list of the event and who is in.
type Desk interface {
	Welcome(ctx context.Context) (Welcome, error)
	// TryPIN returns nil, ErrPIN or a *WaitError.
	TryPIN(ctx context.Context, pin string) error
	// People are those of one village on the list of this event.
	People(ctx context.Context, v roster.VillageCode) ([]roster.Enrolment, error)
	// Register puts a new person on the list.
	Register(ctx context.Context, p roster.Person) (roster.Enrolment, error)
	// Enter records the person as present and gives them this seat; both are
	// on disk when it returns.
	Enter(ctx context.Context, p roster.PersonID) (Entry, error)
}

// Placer is a Desk that knows villages beyond those of the event. Place returns
// the village that a person's words name, and keeps it if it is new.
type Placer interface {
	Place(ctx context.Context, name string) (roster.Village, error)
}

// Sharer is a Desk that seats several people at one laptop. Share and Resume
// return once each of them is recorded as present.
type Sharer interface {
	// Greet says whether a person may sit here: nil, or as Enter does that they
	// still hold a seat elsewhere.
	Greet(ctx context.Context, p roster.PersonID) error
	Share(ctx context.Context, p screen.Party) (Entry, error)
	// Resume seats those again who shared this laptop before.
	Resume(ctx context.Context, id live.CrewID) (Entry, error)
	// Seated is who holds this seat already, because the trainer put them there.
	Seated(ctx context.Context) (Entry, error)
}

// Config makes a door.
type Config struct {
	Env  *screen.Env
	Desk Desk
	// Edit is who sits at the chair under this door, to be changed; Kind is empty
	// for one alone. Nil: people come in.
	Edit *screen.Party
}

// patience is how long the desk may take before the person is told.
const patience = 20 * time.Second

// The desk's answers. req is the request they answer; late ones are dropped.
type (
	welcomeMsg struct {
		req     uint64
		welcome Welcome
		err     error
	}
	pinMsg struct {
		req uint64
		err error
	}
	placeMsg struct {
		req     uint64
		village roster.Village
		err     error
	}
	peopleMsg struct {
		req    uint64
		people []roster.Enrolment
		err    error
	}
	registeredMsg struct {
		req uint64
		who roster.Enrolment
		err error
	}
	provedMsg struct {
		req uint64
		err error
	}
	enteredMsg struct {
		req   uint64
		entry Entry
		err   error
	}
)
