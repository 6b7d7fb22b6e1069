package access

import (
	"slices"

	"diklat/roster"
)

// Role is what somebody is to the class.
type Role int

// The roles, from the one who may least. The zero value may nearly nothing.
const (
	Nobody      Role = iota // connected, gave no PIN
	Projector               // the screen for the hall
	Guest                   // gave the PIN, stands at the door
	Participant             // holds a seat in their own name
	CoTrainer               // leads over SSH, with a key on the trainers' list
	Trainer                 // sits at the laptop that keeps the data
)

// Roles lists every role.
func Roles() []Role { return []Role{Nobody, Projector, Guest, Participant, CoTrainer, Trainer} }

// String is the role's name in logs and in the audit trail.
func (r Role) String() string {
	switch r {
	case Nobody:
	case Projector:
		return "projector"
	case Guest:
		return "guest"
	case Participant:
		return "participant"
	case CoTrainer:
		return "co-trainer"
	case Trainer:
		return "trainer"
	}
	return "nobody"
}

// Actor is who asks.
type Actor struct {
	Role Role
	// People are those who sit at the actor's seat: one, or a crew that shares a
	// laptop. Only a Participant has any.
	People []roster.PersonID
	// Name says who it is, for the audit trail: the comment of a co-trainer's key.
	Name string
}

// owns reports whether an object belongs to somebody at this seat.
func (a Actor) owns(o Object) bool { return o.Person != "" && slices.Contains(a.People, o.Person) }

// By is the actor of facts.
func (a Actor) By() roster.Actor {
	switch {
	case a.Role == CoTrainer && a.Name != "":
		return roster.Trainer + roster.Actor(":"+a.Name)
	case a.Role == Trainer || a.Role == CoTrainer:
		return roster.Trainer
	case a.Role == Participant && len(a.People) > 0:
		return roster.Self(a.People[0])
	}
	return "tamu"
}

// Local is the trainer at the laptop.
func Local() Actor { return Actor{Role: Trainer} }

// Seated is the actor of a seat: a participant for those who sit there, a guest
// if nobody does.
func Seated(people ...roster.PersonID) Actor {
	if len(people) == 0 {
		return Actor{Role: Guest}
	}
	return Actor{Role: Participant, People: people}
}
