package roster

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

// Places that have no code of the ministry begin like this.
const (
	OfficePrefix = "kantor:"
	OtherPrefix  = "lain:"
)
