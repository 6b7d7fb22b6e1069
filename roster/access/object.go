package access

import "diklat/roster"

// Action is what somebody wants to do.
type Action string

// The actions.
const (
	See    Action = "see"    // read, on a screen
	Add    Action = "add"    // make a new one
	Change Action = "change" // correct what is there
	Remove Action = "remove" // take away, erase
	Act    Action = "act"    // do what the object is for: answer, sit, lead, open
	Take   Action = "take"   // write it into a file that leaves the program
	Bring  Action = "bring"  // read it from a file that came from outside
)

// Actions lists every action.
func Actions() []Action { return []Action{See, Add, Change, Remove, Act, Take, Bring} }

// Kind is what it is done to.
type Kind string

// The kinds of objects.
const (
	Welcome  Kind = "welcome"  // title of the event, the villages to choose from, and the PIN to knock with
	Place    Kind = "place"    // a village or office
	Names    Kind = "names"    // the names of one village, to choose one's own
	Person   Kind = "person"   // one person's entry: name, phone, disability, consent
	Roll     Kind = "roll"     // everybody's entries and marks
	Mark     Kind = "mark"     // one attendance mark
	Seat     Kind = "seat"     // who sits where
	Room     Kind = "room"     // what the room is doing: slide, quiz, case
	Answer   Kind = "answer"   // one person's answers
	Key      Kind = "key"      // the right answers, before they are shown
	Result   Kind = "result"   // figures about a group
	Slide    Kind = "slide"    // what everybody may read of the content
	Content  Kind = "content"  // modules with notes, banks, cases
	Service  Kind = "service"  // the service map
	Plan     Kind = "plan"     // follow-up plans
	Quiz     Kind = "quiz"     // questions from a file
	Event    Kind = "event"    // events and their sesi
	Door     Kind = "door"     // the class server and its PIN
	Setting  Kind = "setting"  // settings of the laptop
	Backup   Kind = "backup"   // copies of everything
	Privacy  Kind = "privacy"  // erasing, retention, the sheet for a lost laptop
	Audit    Kind = "audit"    // who saw and changed what
	Trainers Kind = "trainers" // the keys that may lead
	Health   Kind = "health"   // the state of the laptop
)

// Kinds lists every kind.
func Kinds() []Kind {
	return []Kind{Welcome, Place, Names, Person, Roll, Mark, Seat, Room, Answer, Key, Result, Slide, Content, Service, Plan, Quiz, Event,
		Door, Setting, Backup, Privacy, Audit, Trainers, Health}
}

// Object is one thing of a kind. Person is whose it is; "" is nobody's in
// particular, and then nobody owns it.
type Object struct {
	Kind   Kind
	Person roster.PersonID
}

// Of is an object that belongs to a person.
func Of(k Kind, p roster.PersonID) Object { return Object{Kind: k, Person: p} }

// Any is an object that belongs to nobody in particular, or to everybody.
func Any(k Kind) Object { return Object{Kind: k} }
