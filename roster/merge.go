package roster

import (
	"cmp"
	"errors"
)

// What can be wrong with a merge.
var (
	ErrSamePerson = errors.New("a person cannot be merged with themselves")
	ErrMerged     = errors.New("the person was merged with another")
	ErrNotMerged  = errors.New("the person was not merged")
)

// Merge says that two entries are one person: Gone is shown no more, Into holds
// what was recorded about both. Undone takes it back: everything is then as if the
// two had never been merged, and what was recorded since stays with the entry under
// which it was recorded.
type Merge struct {
	Gone   PersonID `json:"gone"`
	Into   PersonID `json:"into"`
	Undone bool     `json:"undone,omitempty"`
	By     Actor    `json:"by"`
}

// Joined is the entry that stays, with what it does not know taken from the other.
func Joined(stays, gone Person) Person {
	stays.BirthYear = cmp.Or(stays.BirthYear, gone.BirthYear)
	stays.AgeBand = cmp.Or(stays.AgeBand, gone.AgeBand)
	stays.Phone = cmp.Or(stays.Phone, gone.Phone)
	stays.Office = cmp.Or(stays.Office, gone.Office)
	stays.WG = cmp.Or(stays.WG, gone.WG)
	stays.Consent = cmp.Or(stays.Consent, gone.Consent)
	return stays
}

// JoinMarks is the mark of one sesi that stands after a merge. Somebody who was
// there under one name was there: the sweep that marked the other entry absent
// does not outdo it. Else the newer one stands.
func JoinMarks(older, newer Mark) Mark {
	switch {
	case older.Status.Here() && !newer.Status.Here(), newer.Status == Unmarked:
		return older
	}
	return newer
}
