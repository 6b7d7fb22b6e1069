package intake

import (
	"errors"
	"fmt"

	"diklat/roster"
	"diklat/roster/clean"
)

// Answers are what a person said about places.
type Answers struct {
	// NewVillages takes an unknown place as one without a code, instead of
	// refusing the row.
	NewVillages bool
	// Villages says which of several a place is, by the key of its name.
	Villages map[string]roster.VillageCode
}

// Choose says which village a place of the file is.
func (a *Answers) Choose(place string, v roster.VillageCode) {
	if a.Villages == nil {
		a.Villages = map[string]roster.VillageCode{}
	}
	a.Villages[clean.Key(place)] = v
}

// place finds the village: the code counts more than the name.
func (r *reader) place(d *Draft, row Row) {
	from, table := row, r.Table
	if r.col(Village) < 0 && r.col(Code) < 0 && r.parent != nil {
		p, ok := r.parent.of(row)
		if !ok {
			r.note(d, Village, Orphan, "", true)
			return
		}
		from, table = p, r.parent.table
	}
	name, district := clean.Name(from.at(table.col(Village))), clean.Name(from.at(table.col(District)))
	code := roster.CodeOf(from.at(table.col(Code)))
	d.Place = name
	if code != "" {
		if v, err := r.know.Match(string(code)); err == nil {
			d.Person.Village = v.Code
			return
		}
	}
	if name == "" {
		r.note(d, Village, NoVillage, string(code), true)
		return
	}
	v, err := r.know.Match(name)
	if err != nil && district != "" {
		if w, err2 := r.know.Match(name + ", " + district); err2 == nil {
			v, err = w, nil
		}
	}
	d.Person.Village = v.Code
	var ve *roster.VillageError
	switch {
	case err == nil:
	case errors.As(err, &ve) && ve.Ambiguous():
		r.several(d, name, ve.Candidates)
	default:
		r.unknown(d, name)
	}
}

// several asks which village a place is, unless that was said already.
func (r *reader) several(d *Draft, name string, list []roster.Village) {
	said := r.know.Villages[clean.Key(name)]
	var others []string
	for _, c := range list {
		if c.Code == said {
			d.Person.Village = said
			return
		}
		others = append(others, fmt.Sprintf("%s (%s)", c.Full(), c.Code))
	}
	d.Villages = list
	r.note(d, Village, ManyVillages, name, true, others...)
}

// unknown takes a place as a new one, if that was said and if it can be one.
func (r *reader) unknown(d *Draft, name string) {
	if !r.know.NewVillages {
		r.note(d, Village, UnknownVillage, name, true)
		return
	}
	v, err := roster.NewPlace(name).Check()
	switch {
	case err != nil:
		r.note(d, Village, BadPlace, name, true)
	case v.Kind == roster.Kantor:
		r.note(d, Village, NewOffice, name, false)
	default:
		r.note(d, Village, NewVillage, name, false)
	}
}
