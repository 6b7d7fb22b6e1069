package roster

import "time"

// Event is one kegiatan: a training over one or more days.
type Event struct {
	ID       EventID       `json:"id"`
	Title    string        `json:"title"`
	Venue    string        `json:"venue"`
	Zone     Zone          `json:"zone"` // WITA unless said otherwise
	Villages []VillageCode `json:"villages"`
	Sesi     []Sesi        `json:"sesi"`
	// Programme is the name that the events of one programme share; "" for none.
	Programme string `json:"programme,omitempty"`
	Letterhead
	// Staff are the trainers and helpers; they are never counted.
	Staff []StaffMember `json:"staff,omitempty"`
	// Threshold is the share of the sesi, in percent, from which somebody has
	// completed the event; CompletionThreshold reads it.
	Threshold int `json:"threshold,omitempty"`
	// Simulated marks invented data; every screen and file then says SIMULASI.
	Simulated bool      `json:"simulated,omitempty"`
	Created   time.Time `json:"created"`
}

// Part says which half of a day a sesi is.
type Part string

// The parts of a day.
const (
	Morning   Part = "pagi"
	Afternoon Part = "siang"
)

// Sesi is one half-day of an event: the unit of attendance.
type Sesi struct {
	ID   SesiID `json:"id"`
	Day  int    `json:"day"` // 1-based
	Part Part   `json:"part"`
	// Name is what people call the sesi ("Kunjungan ke LTSA"); "" for those that
	// are called by their half-day.
	Name  string    `json:"name,omitempty"`
	Start time.Time `json:"start"`
	End   time.Time `json:"end"`
}

// Zone is one of Indonesia's three.
type Zone string

// The zones with their distance to UTC; none has summer time.
const (
	WIB  Zone = "WIB"  // +7
	WITA Zone = "WITA" // +8
	WIT  Zone = "WIT"  // +9
)

// Location returns the fixed zone, WITA for an unknown one. It needs no
// time-zone database on the laptop.
func (z Zone) Location() *time.Location {
	switch z {
	case WIB:
		return time.FixedZone("WIB", 7*3600)
	case WIT:
		return time.FixedZone("WIT", 9*3600)
	case WITA:
	}
	return time.FixedZone("WITA", 8*3600)
}
