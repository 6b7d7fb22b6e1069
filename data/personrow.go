package data

import (
	"encoding/json"

	"diklat/roster"
	"diklat/roster/clean"
)

// personColumns are the columns of a person p, in the order in which personState
// reads them.
const personColumns = "p.id, p.name, p.village, p.sex, p.role, p.birth_year, p.phone, p.age_band, p.office, p.wg, p.consent"

// personState reads the columns of a person.
type personState struct {
	p           roster.Person
	wg, consent string
}

func (s *personState) dest() []any {
	p := &s.p
	return []any{&p.ID, &p.Name, &p.Village, &p.Sex, &p.Role, &p.BirthYear, &p.Phone, &p.AgeBand, &p.Office, &s.wg, &s.consent}
}

// person gives what was read, harmless: the file may not be of our making.
func (s *personState) person() (roster.Person, error) {
	p := s.p
	p.Name, p.Phone, p.Office, p.Role = clean.Line(p.Name), clean.Line(p.Phone), clean.Line(p.Office), roster.Role(clean.Line(string(p.Role)))
	if err := unpack(s.wg, &p.WG); err != nil {
		return p, err
	}
	if err := unpack(s.consent, &p.Consent); err != nil {
		return p, err
	}
	p.Consent.Notice, p.Consent.Witness = clean.Line(p.Consent.Notice), clean.Line(p.Consent.Witness)
	return p, nil
}

// pack writes a value as JSON, the zero value as nothing.
func pack[T comparable](v T) (string, error) {
	var zero T
	if v == zero {
		return "", nil
	}
	b, err := json.Marshal(v)
	return string(b), err
}

func unpack[T any](s string, to *T) error {
	if s == "" {
		return nil
	}
	return json.Unmarshal([]byte(s), to)
}
