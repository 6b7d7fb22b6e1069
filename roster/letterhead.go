package roster

import (
	"slices"
	"unicode/utf8"

	"diklat/roster/clean"
)

// Letterhead is what stands around the table of a printed sheet.
type Letterhead struct {
	// Kop are the lines above the double rule, the largest body first.
	Kop       []string  `json:"kop,omitempty"`
	Organiser string    `json:"organiser,omitempty"` // penyelenggara
	Funders   []string  `json:"funders,omitempty"`   // one line each: "Didukung oleh ..."
	Agenda    string    `json:"agenda,omitempty"`    // acara
	Signers   Signers   `json:"signers,omitzero"`
	Signature Signature `json:"signature,omitempty"`
}

// Head are the lines above the double rule: the kop with the funders before its last
// line, which is the address. Without a kop the organiser stands there.
func (l Letterhead) Head() []string {
	kop := l.Kop
	if len(kop) == 0 && l.Organiser != "" {
		kop = []string{l.Organiser}
	}
	if len(kop) < 2 {
		return append(slices.Clone(kop), l.Funders...)
	}
	last := len(kop) - 1
	return append(append(slices.Clone(kop[:last]), l.Funders...), kop[last])
}

// Signers sign at the foot of a sheet: on the left who takes note of it, on the
// right who led.
type Signers struct {
	// Place stands before the date on the right: "Camplong II, 7 November 2025".
	Place       string `json:"place,omitempty"`
	Mengetahui  Signer `json:"mengetahui,omitzero"`
	Fasilitator Signer `json:"fasilitator,omitzero"`
}

// Signer is one name under a sheet.
type Signer struct {
	Title string `json:"title,omitempty"` // "Kepala Desa Camplong II"
	Name  string `json:"name,omitempty"`  // "" leaves a line to write on
	NIP   string `json:"nip,omitempty"`   // of officials only
}

// Signature is the layout of the column in which people sign.
type Signature string

// The layouts seen on Indonesian sheets: one column; odd numbers left and even
// ones right; the same with cells of two rows.
const (
	SignSingle    Signature = "tunggal"
	SignAlternate Signature = "selang-seling"
	SignDouble    Signature = "selang-seling-2-baris"
)

// Signatures lists the layouts in the order in which screens number them.
func Signatures() []Signature { return []Signature{SignSingle, SignAlternate, SignDouble} }

// The sizes of a letterhead: lines, and runes a line.
const (
	MaxLines = 6
	MaxLine  = 120
)

// StaffMember is somebody who runs the event and signs no list.
type StaffMember struct {
	Name string `json:"name"`
	Task string `json:"task,omitempty"` // "fasilitator", "panitia"
}

// MaxStaff is how many people may run one event.
const MaxStaff = 40

// check returns the letterhead cleaned, or a *FieldError.
func (l Letterhead) check() (Letterhead, error) {
	var err error
	if l.Kop, err = lines("kop", l.Kop); err != nil {
		return Letterhead{}, err
	}
	if l.Funders, err = lines("funders", l.Funders); err != nil {
		return Letterhead{}, err
	}
	for _, t := range l.texts() {
		if *t.text = clean.Line(*t.text); utf8.RuneCountInString(*t.text) > MaxLine {
			return Letterhead{}, tooLong(t.name, *t.text, MaxLine)
		}
	}
	if l.Signature == "" {
		l.Signature = SignSingle
	}
	if !slices.Contains(Signatures(), l.Signature) {
		return Letterhead{}, field("signature", ErrSignature)
	}
	return l, nil
}

type namedText struct {
	name string
	text *string
}

// texts are the single lines, to be changed in place.
func (l *Letterhead) texts() []namedText {
	left, right := &l.Signers.Mengetahui, &l.Signers.Fasilitator
	return []namedText{{"organiser", &l.Organiser}, {"agenda", &l.Agenda}, {"place", &l.Signers.Place},
		{"mengetahui", &left.Title}, {"mengetahui", &left.Name}, {"mengetahui", &left.NIP},
		{"fasilitator", &right.Title}, {"fasilitator", &right.Name}, {"fasilitator", &right.NIP}}
}

// Clean returns the letterhead with harmless texts, whatever their length: for
// what is read from a file.
func (l Letterhead) Clean() Letterhead {
	each := func(in []string) (out []string) {
		for _, s := range in {
			out = append(out, clean.Line(s))
		}
		return out
	}
	l.Kop, l.Funders = each(l.Kop), each(l.Funders)
	for _, t := range l.texts() {
		*t.text = clean.Line(*t.text)
	}
	if !slices.Contains(Signatures(), l.Signature) {
		l.Signature = SignSingle
	}
	return l
}

// lines cleans a list of lines and drops the empty ones.
func lines(name string, in []string) ([]string, error) {
	var out []string
	for _, s := range in {
		if s = clean.Line(s); s == "" {
			continue
		}
		if utf8.RuneCountInString(s) > MaxLine {
			return nil, tooLong(name, s, MaxLine)
		}
		out = append(out, s)
	}
	if len(out) > MaxLines {
		return nil, &FieldError{Field: name, Err: ErrTooMany, Len: len(out), Max: MaxLines}
	}
	return out, nil
}

// staff cleans the people who run an event; lines without a name are dropped.
func staff(in []StaffMember) ([]StaffMember, error) {
	var out []StaffMember
	for _, m := range in {
		m.Name, m.Task = clean.Name(m.Name), clean.Line(m.Task)
		if m.Name == "" {
			continue
		}
		if _, err := PersonName(m.Name); err != nil {
			return nil, err
		}
		if utf8.RuneCountInString(m.Task) > MaxRole {
			return nil, tooLong("staff", m.Task, MaxRole)
		}
		out = append(out, m)
	}
	if len(out) > MaxStaff {
		return nil, &FieldError{Field: "staff", Err: ErrTooMany, Len: len(out), Max: MaxStaff}
	}
	return out, nil
}
