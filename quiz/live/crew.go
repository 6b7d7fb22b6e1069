package live

import (
	"maps"
	"slices"

	"diklat/quiz"
)

// CrewKind is how the people at one laptop take part.
type CrewKind string

// The kinds.
const (
	Turns CrewKind = "turns" // each answers for themselves, one after the other
	Group CrewKind = "group" // they talk and answer once; everybody keeps it
)

// CrewID names a crew for as long as people share a laptop.
type CrewID string

// Crew is who shares one laptop. Members stand in the order of their numbers
// there; a slice that was published is never written again.
type Crew struct {
	ID      CrewID
	Kind    CrewKind
	Name    string // what a group calls itself; may be empty
	Members []PersonID
	Laptop  string // address of the laptop at which it was formed last
}

// The most people at one laptop: a digit calls each of a crew that takes turns.
const (
	maxTurns = 8
	maxGroup = 20 // also the most who decide together in a case
)

// check refuses a crew that no laptop can hold. A crew of one is what is left
// when the others went to other laptops.
func (c Crew) check() error {
	limit := maxTurns
	switch c.Kind {
	case Turns:
	case Group:
		limit = maxGroup
	default:
		return ErrCrew
	}
	if len(c.Members) == 0 || len(c.Members) > limit || len(c.Name) > maxCrewName {
		return ErrCrew
	}
	for i, p := range c.Members {
		if p == "" || slices.Contains(c.Members[:i], p) {
			return ErrCrew
		}
	}
	return nil
}

// maxCrewName is the longest name of a group, in bytes.
const maxCrewName = 160

// has reports whether p is a member.
func (c Crew) has(p PersonID) bool { return slices.Contains(c.Members, p) }

// without returns the crew after p left it.
func (c Crew) without(p PersonID) Crew {
	c.Members = slices.DeleteFunc(slices.Clone(c.Members), func(m PersonID) bool { return m == p })
	return c
}

// Events about who shares a laptop. They are part of the journal so that a
// laptop finds its people again after a dropped line or a restart.
type (
	// CrewSet says who shares a laptop from now on; its members leave every
	// other crew. Without members the crew is no more.
	CrewSet struct {
		Crew    CrewID     `json:"crew"`
		Kind    CrewKind   `json:"crewKind,omitempty"`
		Name    string     `json:"name,omitempty"`
		Members []PersonID `json:"members,omitempty"`
		Laptop  string     `json:"laptop,omitempty"`
	}
	// TurnSkipped passes a person over for one question, or (Back) calls them
	// after all. It is no answer: the question counts as not taken.
	TurnSkipped struct {
		Run      RunID           `json:"run"`
		Question quiz.QuestionID `json:"question"`
		Person   PersonID        `json:"person"`
		Back     bool            `json:"back,omitempty"`
	}
	// DoorLocked keeps newcomers out, or (On false) lets them in again.
	DoorLocked struct {
		On bool `json:"on"`
	}
)

func (CrewSet) kind() string     { return "crew" }
func (TurnSkipped) kind() string { return "turn-skipped" }
func (DoorLocked) kind() string  { return "door" }

// seatEvent applies an event about seats; it reports whether e was one.
func (w *builder) seatEvent(e stamped) bool {
	switch ev := e.Event.(type) {
	case CrewSet:
		w.crewSet(ev)
	case TurnSkipped:
		w.turnSkipped(ev)
	case DoorLocked:
		w.Locked = ev.On
	default:
		return false
	}
	return true
}

func (w *builder) crewSet(ev CrewSet) {
	next := maps.Clone(w.Crews)
	if next == nil {
		next = map[CrewID]Crew{}
	}
	for id, c := range next {
		left := c
		for _, p := range ev.Members {
			if id != ev.Crew && left.has(p) {
				left = left.without(p)
			}
		}
		if next[id] = left; len(left.Members) == 0 {
			delete(next, id)
		}
	}
	next[ev.Crew] = Crew{ID: ev.Crew, Kind: ev.Kind, Name: ev.Name, Members: slices.Clone(ev.Members), Laptop: ev.Laptop}
	if len(ev.Members) == 0 {
		delete(next, ev.Crew)
	}
	w.Crews = next
}

// crewOf finds the crew of a person.
func (s *State) crewOf(p PersonID) (Crew, bool) {
	for _, c := range s.Crews {
		if c.has(p) {
			return c, true
		}
	}
	return Crew{}, false
}

// CrewsAt lists the crews that were formed last at a laptop, by id.
func (s *State) CrewsAt(laptop string) []Crew {
	var out []Crew
	for _, id := range slices.Sorted(maps.Keys(s.Crews)) {
		if c := s.Crews[id]; c.Laptop == laptop {
			out = append(out, c)
		}
	}
	return out
}
