package screen

import "diklat/roster"

// The places of people and of the details of events.
const (
	EventCard  Place = "rincian"
	Person     Place = "orang"
	PeopleFile Place = "impor-orang"
)

// Who is what the card of a person needs to know.
type Who struct {
	Person roster.PersonID
	Event  roster.Event // on whose list they were chosen
}

// OfEvent is what the details of an event need to know.
type OfEvent struct {
	ID   roster.EventID
	Copy bool // begin with a copy of it
}
