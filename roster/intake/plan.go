package intake

import (
	"diklat/roster"
	"diklat/roster/clean"
)

// Action is what becomes of a row.
type Action string

// The actions.
const (
	Add    Action = "add"    // somebody new
	Same   Action = "same"   // known already, and the file says nothing new
	Update Action = "update" // known already; the file knows more or other
	Ask    Action = "ask"    // may be one of Candidates
	Refuse Action = "refuse" // cannot be taken in
)

// Step is one row with what becomes of it.
type Step struct {
	Draft
	Action     Action
	Person     roster.Person // as it will be kept
	Before     roster.Person // of Same and Update: as it is kept now
	Candidates []roster.Person
}

// Decide compares a row with the people who are known and may be the same. The same
// name in the same place, with no years of birth that contradict, is the same
// person; if several are, or if the name is only nearly the same, the row asks.
func Decide(d Draft, known []roster.Person) Step {
	s := Step{Draft: d, Action: Add, Person: d.Person}
	if d.Refused {
		s.Action = Refuse
		return s
	}
	var same []roster.Person
	look := clean.Skeleton(d.Person.Name)
	for _, k := range known {
		contradict := k.BirthYear != 0 && d.Person.BirthYear != 0 && k.BirthYear != d.Person.BirthYear
		if clean.Skeleton(k.Name) == look && k.Village == d.Person.Village && !contradict {
			same = append(same, k)
		}
	}
	if len(same) == 1 {
		return s.Take(same[0])
	}
	if len(same) > 1 {
		s.Action, s.Candidates = Ask, same
		return s
	}
	list := make([]roster.Enrolment, len(known))
	for i, k := range known {
		list[i].Person = k
	}
	for _, e := range roster.Similar(d.Person, list) {
		s.Candidates = append(s.Candidates, e.Person)
	}
	if len(s.Candidates) > 0 {
		s.Action = Ask
	}
	return s
}

// Take makes the row one about a person who is known: what the file says goes over
// what is kept, what it does not say stays.
func (s Step) Take(p roster.Person) Step {
	s.Before, s.Person, s.Candidates = p, p, nil
	f := s.Draft.Person
	s.Person.Name, s.Person.Village, s.Person.Sex = f.Name, f.Village, f.Sex
	put(&s.Person.Role, f.Role)
	put(&s.Person.BirthYear, f.BirthYear)
	put(&s.Person.AgeBand, f.AgeBand)
	put(&s.Person.Phone, f.Phone)
	put(&s.Person.Office, f.Office)
	if s.Action = Update; s.Person == p {
		s.Action = Same
	}
	return s
}

// AsNew makes the row one about somebody new.
func (s Step) AsNew() Step {
	s.Action, s.Person, s.Before, s.Candidates = Add, s.Draft.Person, roster.Person{}, nil
	return s
}

func put[T comparable](to *T, v T) {
	var zero T
	if v != zero {
		*to = v
	}
}

// Count is how many steps have the action.
func Count(steps []Step, a Action) int {
	n := 0
	for _, s := range steps {
		if s.Action == a {
			n++
		}
	}
	return n
}

// NewPlaces are the places of steps that no village is known for, each once.
func NewPlaces(steps []Step) []roster.Village {
	var out []roster.Village
	seen := map[string]bool{}
	for _, s := range steps {
		if s.Action != Refuse && s.Draft.Person.Village == "" && s.Place != "" && !seen[s.Place] {
			seen[s.Place] = true
			out = append(out, roster.NewPlace(s.Place))
		}
	}
	return out
}
