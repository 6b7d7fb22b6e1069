package data

import (
	"context"

	"diklat/roster"
)

// PeopleImport is a list of people to be taken in at once.
type PeopleImport struct {
	Event roster.EventID // on whose list they come; "" for none
	// Places are villages and offices that nobody knows yet, without a code.
	Places []roster.Village
	People []ImportedPerson
}

// ImportedPerson is one of them. With an id the card of that person is changed.
// Place stands for a village of PeopleImport.Places where Village is "".
type ImportedPerson struct {
	roster.Person
	Place string
}

// ImportPeople takes a list in, all of it or nothing. The places of people come in
// their order. Errors as AddPerson.
func (s *Store) ImportPeople(ctx context.Context, in PeopleImport, by roster.Actor) ([]roster.Enrolment, error) {
	var out []roster.Enrolment
	err := s.write(ctx, "import people", func(t *tx) error {
		places, err := t.importPlaces(in.Places, by)
		if err != nil {
			return err
		}
		out = make([]roster.Enrolment, 0, len(in.People))
		for _, p := range in.People {
			if p.Village == "" {
				p.Village = places[p.Place]
			}
			en, err := t.importPerson(in.Event, p.Person, by)
			if err != nil {
				return err
			}
			out = append(out, en)
		}
		return nil
	})
	return out, err
}

func (t *tx) importPlaces(places []roster.Village, by roster.Actor) (map[string]roster.VillageCode, error) {
	out := map[string]roster.VillageCode{}
	for _, p := range places {
		v, err := p.Check()
		if err != nil {
			return nil, err
		}
		out[p.Name] = v.Code
		if mustVillage(t, v.Code) == nil {
			continue
		}
		if err := t.put(kindVillage, "", by, v); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func (t *tx) importPerson(event roster.EventID, p roster.Person, by roster.Actor) (roster.Enrolment, error) {
	p, err := roster.NewPerson(p)
	if err != nil {
		return roster.Enrolment{}, err
	}
	if event != "" {
		return t.addPerson(event, p, by)
	}
	if p.ID == "" {
		p.ID = roster.PersonID(t.ids.next(t.now()))
	}
	return roster.Enrolment{Person: p}, t.putPerson(p, by)
}
