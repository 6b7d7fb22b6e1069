package roster

import (
	"unicode/utf8"

	"diklat/roster/clean"
)

// NoticeVersion names the notice about personal data that the program shows now.
const NoticeVersion = "2025-11"

// ConsentHow says how somebody agreed.
type ConsentHow string

// Consent must be written or recorded (UU 27/2022 Pasal 22).
const (
	BySignature ConsentHow = "tanda tangan" // on paper
	Witnessed   ConsentHow = "lisan"        // spoken, with a witness
	OnScreen    ConsentHow = "layar"        // keyed by the person
)

// ConsentHows lists the ways in the order in which screens number them.
func ConsentHows() []ConsentHow { return []ConsentHow{BySignature, Witnessed, OnScreen} }

// Purposes are what somebody agreed to, each asked by itself (UU 27/2022 Pasal 22:
// separable).
type Purposes struct {
	Report  bool `json:"report,omitempty"`  // laporan kepada donor
	Photo   bool `json:"photo,omitempty"`   // foto
	Contact bool `json:"contact,omitempty"` // kontak lanjutan
}

// Consent is one person's line: which notice, when, how, for what. The zero
// Consent means that nobody has asked.
type Consent struct {
	Notice   string     `json:"notice,omitempty"` // version of the notice that was read
	Day      Day        `json:"day,omitempty"`
	How      ConsentHow `json:"how,omitempty"`
	Purposes Purposes   `json:"purposes,omitzero"`
	Witness  string     `json:"witness,omitempty"`  // who heard a spoken consent
	Withdrew Day        `json:"withdrew,omitempty"` // the day it was taken back, "" if it stands
}

// Asked reports whether the person was asked at all.
func (c Consent) Asked() bool { return c.Notice != "" }

// Stands reports consent that was given and not taken back.
func (c Consent) Stands() bool { return c.Asked() && c.Withdrew == "" }

// check returns the consent cleaned, or a *FieldError.
func (c Consent) check() (Consent, error) {
	c.Notice, c.Witness = clean.Line(c.Notice), clean.Name(c.Witness)
	if c == (Consent{}) {
		return c, nil
	}
	known := false
	for _, h := range ConsentHows() {
		known = known || c.How == h
	}
	switch {
	case c.Notice == "" || c.Day == "" || !c.Day.valid() || !known:
		return Consent{}, field("consent", ErrConsent)
	case !c.Withdrew.valid():
		return Consent{}, field("withdrew", ErrDay)
	case utf8.RuneCountInString(c.Notice) > MaxRole:
		return Consent{}, tooLong("consent", c.Notice, MaxRole)
	case utf8.RuneCountInString(c.Witness) > MaxName:
		return Consent{}, tooLong("witness", c.Witness, MaxName)
	}
	return c, nil
}
