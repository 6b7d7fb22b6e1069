package main

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"diklat/data"
	"diklat/quiz/sheet"
	qsource "diklat/quiz/source"
	"diklat/roster"
	"diklat/roster/intake"
)

// setColumns holds what people said about the columns of tables, by the headings
// of the table, as JSON.
const setColumns = "import.columns"

// maxColumns is how many tables are remembered.
const maxColumns = 50

// sheetsOf hands tables on to package intake.
func sheetsOf(grids []sheet.Grid) []intake.Sheet {
	out := make([]intake.Sheet, len(grids))
	for i, g := range grids {
		out[i].Name = g.Name
		for _, r := range g.Rows {
			out[i].Rows = append(out[i].Rows, intake.Row(r))
		}
	}
	return out
}

// gridError puts the refusal of a whole file in words.
func (a *app) gridError(err error) error {
	var se *qsource.Error
	t := a.text.Intake
	if !errors.As(err, &se) {
		return err
	}
	switch se.Code {
	case qsource.Bomb, qsource.TooBig, qsource.TooDeep:
		return sentenceError{t.TooLarge}
	case qsource.BadZip:
		return sentenceError{t.BadFile}
	default:
		return sentenceError{t.Binary}
	}
}

// peopleTable reads a file, with its ODK parent if one is named or lies beside it,
// and finds the list of people in it.
func (a *app) peopleTable(path, parent string) (intake.Table, error) {
	sheets, err := a.sheets(path)
	if err != nil {
		return intake.Table{}, err
	}
	if parent == "" {
		parent = besides(path)
	}
	if parent != "" {
		more, err := a.sheets(parent)
		if err != nil {
			return intake.Table{}, err
		}
		sheets = append(sheets, more...)
	}
	t, err := intake.Find(sheets)
	if errors.Is(err, intake.ErrNoTable) {
		return t, sentenceError{a.text.Intake.NoTable}
	}
	return t, err
}

func (a *app) sheets(path string) ([]intake.Sheet, error) {
	f, err := a.open(path)
	if err != nil {
		return nil, sentenceError{err.Error()}
	}
	defer f.Close()
	b, err := qsource.Load(f)
	if err != nil {
		return nil, a.gridError(err)
	}
	grids, err := sheet.Grids(b)
	if err != nil {
		return nil, a.gridError(err)
	}
	return sheetsOf(grids), nil
}

// besides is the parent of a repeat group as ODK Briefcase writes it: FORM.csv
// beside FORM-people.csv.
func besides(path string) string {
	dir, name := filepath.Split(path)
	i := strings.LastIndex(name, "-")
	if i < 1 || !strings.EqualFold(filepath.Ext(name), ".csv") {
		return ""
	}
	p := dir + name[:i] + filepath.Ext(name)
	if info, err := os.Stat(p); err != nil || !info.Mode().IsRegular() {
		return ""
	}
	return p
}

// remembered gives the columns of a table what people said about them before.
func remembered(ctx context.Context, s *data.Store, t *intake.Table) {
	all, sign := columnsSaid(ctx, s), t.Signature()
	said := all[sign]
	if len(said) != len(t.Fields) {
		return
	}
	for i, f := range said {
		if t.Fields[i] != intake.NIK { // never, whatever was said
			t.Fields[i] = f
		}
	}
}

func columnsSaid(ctx context.Context, s *data.Store) map[string][]intake.Field {
	out := map[string][]intake.Field{}
	text, ok, err := s.Setting(ctx, setColumns)
	if err != nil || !ok || json.Unmarshal([]byte(text), &out) != nil {
		return map[string][]intake.Field{}
	}
	return out
}

// remember keeps what was said about the columns of a table.
func remember(ctx context.Context, s *data.Store, t intake.Table) error {
	all := columnsSaid(ctx, s)
	if len(all) >= maxColumns {
		all = map[string][]intake.Field{}
	}
	all[t.Signature()] = t.Fields
	b, err := json.Marshal(all)
	if err != nil {
		return err
	}
	return s.SetSetting(ctx, setColumns, string(b), roster.Import)
}

// planPeople compares the rows of a table with everybody who is known.
func planPeople(ctx context.Context, s *data.Store, e roster.Event, t intake.Table, said intake.Answers) (intake.Result, []intake.Step, error) {
	roles, err := s.Roles(ctx)
	if err != nil {
		return intake.Result{}, nil, err
	}
	res := intake.Read(t, intake.Known{Roles: roles, Year: e.Year(), Answers: said,
		Match: func(text string) (roster.Village, error) { return s.MatchVillage(ctx, text) }})
	var steps []intake.Step
	for _, d := range res.Drafts {
		var known []roster.Person
		if !d.Refused {
			if known, err = s.Alike(ctx, d.Person); err != nil {
				return res, nil, err
			}
		}
		steps = append(steps, intake.Decide(d, known))
	}
	return res, steps, nil
}

// keepPeople takes in what the steps say.
func keepPeople(ctx context.Context, s *data.Store, e roster.EventID, steps []intake.Step, update bool) ([]roster.Enrolment, error) {
	in := data.PeopleImport{Event: e, Places: intake.NewPlaces(steps)}
	for _, st := range steps {
		p := data.ImportedPerson{Person: st.Person, Place: st.Place}
		switch st.Action {
		case intake.Add:
			p.ID = ""
		case intake.Same:
		case intake.Update:
			if !update {
				p.Person = st.Before // on the list, as they are
			}
		case intake.Ask, intake.Refuse:
			continue
		}
		in.People = append(in.People, p)
	}
	return s.ImportPeople(ctx, in, roster.Import)
}
