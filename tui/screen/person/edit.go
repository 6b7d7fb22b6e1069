package person

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"diklat/roster"
	"diklat/tui/key"
	"diklat/tui/part"
)

// The lines of the form.
const (
	nameLine = iota
	villageLine
	sexLine
	roleLine
	officeLine
	yearLine
	bandLine
	phoneLine
)

// editForm changes the fields of the card.
type editForm struct {
	form    *part.Form
	roles   []roster.Role
	problem string
	several []roster.Village // one of them is meant; a digit chooses
	chosen  roster.VillageCode
	sure    bool
}

func newEditForm(s *Screen) *editForm {
	t, p := s.cfg.Env.T, s.who
	f := &editForm{roles: slices.Clone(s.roles)}
	if !slices.Contains(f.roles, p.Role) {
		f.roles = append(f.roles, p.Role)
	}
	var roles, bands []string
	for _, r := range f.roles {
		roles = append(roles, string(r))
	}
	for _, b := range append([]roster.AgeBand{roster.UnknownAge}, roster.AgeBands()...) {
		bands = append(bands, t.People.AgeBand[string(b)])
	}
	f.form = part.NewForm([]part.Entry{
		{Label: t.Person.Name, Value: p.Name, Limit: roster.MaxName, Hint: t.Person.SaveHint},
		{Label: t.Person.Village, Value: s.village.Name, Limit: 80, Hint: t.Person.VillageHint},
		{Label: t.Person.Sex, Options: []string{"L", "P"}, Choice: slices.Index([]roster.Sex{roster.L, roster.P}, p.Sex), Hint: t.Person.RoleHint},
		{Label: t.Person.Role, Options: roles, Choice: slices.Index(f.roles, p.Role), Hint: t.Person.RoleHint},
		{Label: t.Person.Office, Value: p.Office, Limit: roster.MaxOffice, Hint: t.Person.SaveHint},
		{Label: t.Person.BirthYear, Value: yearText(p.BirthYear), Limit: 4, Hint: t.Person.SaveHint},
		{Label: t.Person.AgeBand, Options: bands, Choice: slices.Index(roster.AgeBands(), p.AgeBand) + 1, Hint: t.Person.RoleHint},
		{Label: t.Person.Phone, Value: p.Phone, Limit: 20, Hint: t.Person.SaveHint},
	})
	return f
}

func (s *Screen) pressEdit(m tea.KeyPressMsg) tea.Cmd {
	f, k := s.edit, s.cfg.Env.K
	sure := f.sure
	f.sure = false
	if d, ok := key.Digit(m); ok && len(f.several) > 0 {
		if d >= 1 && d <= len(f.several) {
			f.chosen, f.several = f.several[d-1].Code, nil
			return s.saveEdit()
		}
		return nil
	}
	f.problem, f.several = "", nil
	switch {
	case key.Is(m, k.Back) && (sure || !f.form.Changed()):
		s.edit = nil
	case key.Is(m, k.Back):
		f.sure = true
		return s.cfg.Env.Confirm(s.cfg.Env.T.Person.Discard)
	case m.String() == "ctrl+s", key.Is(m, k.Enter) && f.form.Last():
		return s.saveEdit()
	case key.Is(m, k.Enter):
		f.form.Go(f.form.At() + 1)
	default:
		if f.form.At() == villageLine {
			f.chosen = ""
		}
		f.form.Press(m)
	}
	return nil
}

// matched is the village that was written.
type matched struct {
	req     uint64
	village roster.Village
	err     error
}

// saveEdit finds the village first, unless it stayed as it was.
func (s *Screen) saveEdit() tea.Cmd {
	f := s.edit
	text := f.form.Text(villageLine)
	switch {
	case f.chosen != "":
		return s.putEdit(f.chosen)
	case text == s.village.Name:
		return s.putEdit(s.who.Village)
	case s.req != 0:
		return nil
	}
	s.req = s.cfg.Env.Ask()
	req, book := s.req, s.cfg.Book
	return func() tea.Msg {
		v, err := book.MatchVillage(context.Background(), text)
		return matched{req, v, err}
	}
}

// matched goes on to save, or asks which of several villages is meant.
func (s *Screen) matched(m matched) tea.Cmd {
	if m.req != s.req || s.edit == nil {
		return nil
	}
	s.req = 0
	var ve *roster.VillageError
	switch {
	case m.err == nil:
		return s.putEdit(m.village.Code)
	case errors.As(m.err, &ve) && ve.Ambiguous():
		s.edit.several = ve.Candidates[:min(len(ve.Candidates), 9)]
		s.edit.form.Go(villageLine)
	default:
		s.edit.problem = s.cfg.Explain(m.err)
		s.edit.form.Go(villageLine)
	}
	return nil
}

func (s *Screen) putEdit(village roster.VillageCode) tea.Cmd {
	f, p := s.edit.form, s.who
	p.Name, p.Village, p.Office, p.Phone = f.Text(nameLine), village, f.Text(officeLine), f.Text(phoneLine)
	p.Sex = []roster.Sex{roster.L, roster.P}[f.Choice(sexLine)]
	p.Role = s.edit.roles[f.Choice(roleLine)]
	p.AgeBand = append([]roster.AgeBand{roster.UnknownAge}, roster.AgeBands()...)[f.Choice(bandLine)]
	p.BirthYear = 0
	if y := f.Text(yearLine); y != "" {
		n, err := strconv.Atoi(y)
		if err != nil || n == 0 {
			s.edit.problem = s.cfg.Env.T.Roll.BadYear
			f.Go(yearLine)
			return nil
		}
		p.BirthYear = n
	}
	p, err := roster.NewPerson(p)
	if err != nil {
		s.edit.problem = s.cfg.Explain(err)
		var fe *roster.FieldError
		if line, ok := map[string]int{"name": nameLine, "birth_year": yearLine, "phone": phoneLine, "office": officeLine}[fieldOf(err, &fe)]; ok {
			f.Go(line)
		}
		return nil
	}
	return s.put(p, s.cfg.Env.T.Person.Saved(p.Name))
}

func fieldOf(err error, fe **roster.FieldError) string {
	if errors.As(err, fe) {
		return (*fe).Field
	}
	return ""
}

func (s *Screen) editView(w, h int) string {
	env, f := s.cfg.Env, s.edit
	note := ""
	if f.problem != "" {
		note = "\n " + env.S.Warn.Render(env.S.Glyphs.Warn+" "+strings.Join(part.Wrap(f.problem, w-4), "\n   "))
	}
	if len(f.several) > 0 {
		note = "\n " + env.S.Warn.Render(env.S.Glyphs.Warn+" "+part.Cut(env.T.Person.Ambiguous(f.form.Text(villageLine)), w-4, env.S.Glyphs.Ellipsis))
		for i, v := range f.several {
			note += "\n " + part.Cut(fmt.Sprintf("  %d  %s (%s)", i+1, v.Full(), v.Code), w-2, env.S.Glyphs.Ellipsis)
		}
	}
	body := max(h-strings.Count(note, "\n")-1, 3)
	return part.Block("\n"+f.form.View(env.S, w, body)+note, w, h)
}
