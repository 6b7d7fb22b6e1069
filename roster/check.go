package roster

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"diklat/roster/clean"
)

// The longest texts, in runes after cleaning.
const (
	MaxName   = 60
	MaxTitle  = 120
	MaxVenue  = 120
	MaxRole   = 40
	MaxReason = 200
	MaxOffice = 80
)

// NewPerson returns p cleaned and checked. Every error is a *FieldError. An
// empty role becomes Warga; the id is left to the store.
func NewPerson(p Person) (Person, error) {
	var err error
	if p.Name, err = PersonName(p.Name); err != nil {
		return Person{}, err
	}
	if p.Role, err = roleOf(p.Role); err != nil {
		return Person{}, err
	}
	if p.Phone, err = phoneOf(p.Phone); err != nil {
		return Person{}, err
	}
	if p.Office = clean.Line(p.Office); utf8.RuneCountInString(p.Office) > MaxOffice {
		return Person{}, tooLong("office", p.Office, MaxOffice)
	}
	if p.Consent, err = p.Consent.check(); err != nil {
		return Person{}, err
	}
	if err := p.WG.check(); err != nil {
		return Person{}, err
	}
	switch {
	case p.Sex != L && p.Sex != P:
		return Person{}, field("sex", ErrSex)
	case p.Village == "":
		return Person{}, field("village", ErrNoVillage)
	case p.BirthYear != 0 && (p.BirthYear < 1900 || p.BirthYear > 2100):
		return Person{}, field("birth_year", ErrBirthYear)
	case !p.AgeBand.known():
		return Person{}, field("age_band", ErrAgeBand)
	}
	return p, nil
}

// PersonName cleans a name: 1..60 runes, letters with their marks, spaces and
// ' . - , only, at least one letter.
func PersonName(s string) (string, error) {
	s = clean.Name(s)
	n := utf8.RuneCountInString(s)
	switch {
	case s == "":
		return "", field("name", ErrNameEmpty)
	case n > MaxName:
		return "", &FieldError{Field: "name", Err: ErrNameLong, Len: n, Max: MaxName}
	case strings.ContainsFunc(s, notInName) || !strings.ContainsFunc(s, unicode.IsLetter):
		return "", field("name", ErrNameLetters)
	}
	return s, nil
}

func notInName(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.Is(unicode.M, r) && !strings.ContainsRune(" '.-,", r)
}

func roleOf(r Role) (Role, error) {
	s := clean.Name(string(r))
	if s == "" {
		return Warga, nil
	}
	if n := utf8.RuneCountInString(s); n > MaxRole {
		return "", &FieldError{Field: "role", Err: ErrRole, Len: n, Max: MaxRole}
	}
	return Role(s), nil
}

// phoneOf keeps a leading + and the digits: 6 to 15 of them, or nothing.
func phoneOf(s string) (string, error) {
	s = strings.Map(func(r rune) rune {
		if strings.ContainsRune(" -.()/", r) {
			return -1
		}
		return r
	}, clean.Name(s))
	if s == "" {
		return "", nil
	}
	digits := strings.TrimPrefix(s, "+")
	if len(digits) < 6 || len(digits) > 15 || strings.Trim(digits, "0123456789") != "" {
		return "", field("phone", ErrPhone)
	}
	return s, nil
}

// Check returns the mark with its reason cleaned, or a *FieldError.
func (m Mark) Check() (Mark, error) {
	m.Reason = clean.Line(m.Reason)
	n := utf8.RuneCountInString(m.Reason)
	switch {
	case !m.Status.known():
		return Mark{}, field("status", ErrStatus)
	case m.Method != BySelf && m.Method != ByTrainer && m.Method != ByPaper:
		return Mark{}, field("method", ErrMethod)
	case n > MaxReason:
		return Mark{}, &FieldError{Field: "reason", Err: ErrReasonLong, Len: n, Max: MaxReason}
	}
	return m, nil
}

func (s Status) known() bool {
	switch s {
	case Unmarked, Present, Late, LeftEarly, Excused, Sick, Absent:
		return true
	}
	return false
}
