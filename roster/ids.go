package roster

import "strings"

// Ids are UUIDv7 in text form unless said otherwise.
type (
	// EventID names a kegiatan.
	EventID string
	// SesiID names a sesi of an event.
	SesiID string
	// PersonID names a person of the programme.
	PersonID string
	// VillageCode is the Kemendagri code as text ("53.01.10.2007"), or
	// "kantor:..." for an office, "lain:..." for a place without a code.
	VillageCode string
	// Actor says who did something: "pelatih", "sendiri:<person>",
	// "panitia", "impor", "simulasi".
	Actor string
)

// The actors that are not a participant.
const (
	Trainer   Actor = "pelatih"
	Organiser Actor = "panitia"
	Import    Actor = "impor"
	Simulator Actor = "simulasi"
)

// Self is the actor of somebody who acts for themselves.
func Self(p PersonID) Actor { return Actor("sendiri:" + string(p)) }

// Leads reports somebody who leads: the trainer at the laptop, or a named one.
func (a Actor) Leads() bool { return a == Trainer || strings.HasPrefix(string(a), string(Trainer)+":") }

// Name is the actor as a person reads it: the name behind "pelatih:", the word for
// the others; "" for people who acted for themselves, who have ids and no names here.
func (a Actor) Name() string {
	kind, name, named := strings.Cut(string(a), ":")
	switch {
	case kind == "sendiri":
		return ""
	case named:
		return name
	}
	return kind
}

// Places that have no code of the ministry begin like this.
const (
	OfficePrefix = "kantor:"
	OtherPrefix  = "lain:"
)
