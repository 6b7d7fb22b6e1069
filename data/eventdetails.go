package data

import (
	"encoding/json"

	"diklat/roster"
	"diklat/roster/clean"
)

// eventDetails are the fields of an event that nothing is looked up by.
type eventDetails struct {
	Programme string `json:"programme,omitempty"`
	roster.Letterhead
	Staff     []roster.StaffMember `json:"staff,omitempty"`
	Threshold int                  `json:"threshold,omitempty"`
}

func detailsOf(e roster.Event) (string, error) {
	b, err := json.Marshal(eventDetails{Programme: e.Programme, Letterhead: e.Letterhead, Staff: e.Staff, Threshold: e.Threshold})
	return string(b), err
}

// fill puts the details into the event, cleaned; a field that the program would
// not take stays empty.
func (d eventDetails) fill(e *roster.Event) {
	e.Programme, e.Threshold, e.Staff = clean.Line(d.Programme), d.Threshold, d.Staff
	e.Letterhead = d.Letterhead.Clean()
	e.Threshold = e.CompletionThreshold()
	for i := range e.Staff {
		e.Staff[i].Name, e.Staff[i].Task = clean.Line(e.Staff[i].Name), clean.Line(e.Staff[i].Task)
	}
}
