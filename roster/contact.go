package roster

import (
	"unicode/utf8"

	"diklat/roster/clean"
)

// ContactID names an entry of the service map: "disnaker-kupang" for a shipped
// one, "lokal:<uuid>" for one that a trainer added.
type ContactID string

// LocalPrefix begins the id of a contact that is on no shipped map.
const LocalPrefix = "lokal:"

// Region says how far a contact reaches.
type Region string

// The regions, the widest first.
const (
	National Region = "nasional"
	Province Region = "provinsi"
	District Region = "kabupaten"
	InDesa   Region = "desa"
)

// Regions lists the regions in the order of the map.
func Regions() []Region { return []Region{National, Province, District, InDesa} }

// The longest texts of a contact, in runes after cleaning.
const (
	MaxContact = 80
	MaxNumber  = 60
	MaxHours   = 60
)

// Contact is what somebody found out on the spot about one service: a number
// for an entry of the shipped map, or an entry of their own.
type Contact struct {
	ID      ContactID `json:"id"`
	Name    string    `json:"name"`
	For     string    `json:"for"`    // what one goes there for
	Number  string    `json:"number"` // number or address; "" as long as nobody has it
	Region  Region    `json:"region"`
	Hours   string    `json:"hours"`
	Checked Day       `json:"checked"` // when it was tried; "" without a number
	By      Actor     `json:"by"`      // who tried it, or filled it in
	// Filled is when the number was written down without a call; "" once it was
	// tried, or without a number.
	Filled Day `json:"filled,omitempty"`
	// Gone takes back everything said here: a shipped entry stands as it was
	// shipped, an added one is on the map no more.
	Gone bool `json:"gone,omitempty"`
}

// Added reports a contact that is on no shipped map.
func (c Contact) Added() bool {
	return len(c.ID) > len(LocalPrefix) && c.ID[:len(LocalPrefix)] == LocalPrefix
}

// Check returns the contact cleaned, or a *FieldError. A contact without a
// number was never tried: its days are dropped.
func (c Contact) Check() (Contact, error) {
	c.ID = ContactID(clean.Line(string(c.ID)))
	c.Name, c.For, c.Number, c.Hours = clean.Name(c.Name), clean.Line(c.For), clean.Name(c.Number), clean.Line(c.Hours)
	if c.Number == "" {
		c.Checked, c.Filled = "", ""
	}
	long := func(s string, limit int) bool { return utf8.RuneCountInString(s) > limit }
	switch {
	case c.Name == "":
		return Contact{}, field("name", ErrNameEmpty)
	case long(c.Name, MaxContact):
		return Contact{}, tooLong("name", c.Name, MaxContact)
	case c.For == "":
		return Contact{}, field("for", ErrPurpose)
	case long(c.For, MaxContact):
		return Contact{}, tooLong("for", c.For, MaxContact)
	case long(c.Number, MaxNumber):
		return Contact{}, tooLong("number", c.Number, MaxNumber)
	case long(c.Hours, MaxHours):
		return Contact{}, tooLong("hours", c.Hours, MaxHours)
	case !c.Region.known():
		return Contact{}, field("region", ErrRegion)
	case !c.Checked.valid():
		return Contact{}, field("checked", ErrDay)
	case !c.Filled.valid():
		return Contact{}, field("filled", ErrDay)
	}
	return c, nil
}

func (r Region) known() bool {
	for _, k := range Regions() {
		if r == k {
			return true
		}
	}
	return false
}

func tooLong(name, s string, limit int) error {
	return &FieldError{Field: name, Err: ErrTextLong, Len: utf8.RuneCountInString(s), Max: limit}
}
