package live

import "maps"

// SamePeople tells the room who is entered twice: gone entries and under whom each
// goes on. It replaces what was told before.
type SamePeople struct{ Same map[PersonID]PersonID }

// PeopleSame is that, kept, so that a replay gives everybody the same forms.
type PeopleSame struct {
	Same map[PersonID]PersonID `json:"same,omitempty"`
}

func (PeopleSame) kind() string { return "people-same" }

func (a SamePeople) check(s *State) ([]Event, error) {
	if maps.Equal(a.Same, s.Same) {
		return nil, nil
	}
	return []Event{PeopleSame(a)}, nil
}

// As is the entry under which a person goes on: their own, unless they are merged.
func (s *State) As(p PersonID) PersonID {
	if into, ok := s.Same[p]; ok {
		return into
	}
	return p
}

// pastOf are the ended runs as they concern one person, whose answers may stand
// under several entries.
func (s *State) pastOf(p PersonID) []*Run {
	for _, into := range s.Same {
		if into == s.As(p) {
			return AsOne(s.Past, s.Same)
		}
	}
	return s.Past
}
