package roll

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"diklat/roster"
	"diklat/tui/key"
	"diklat/tui/screen"
)

// newEditForm is the form of a new person, filled in with what is kept of one
// on the list.
func newEditForm(s *Screen, r roster.Row) *addForm {
	f := newAddForm(s) // the village of the selected person comes first
	f.edit, f.sex = &r, r.Sex
	if f.role = slices.Index(f.roles, r.Role); f.role < 0 { // of an older list of roles
		f.roles, f.role = append(slices.Clone(f.roles), r.Role), len(f.roles)
	}
	f.text[nameField].Set(r.Name)
	f.text[phoneField].Set(r.Phone)
	if r.BirthYear != 0 {
		f.text[yearField].Set(strconv.Itoa(r.BirthYear))
	}
	f.start = f.held()
	return f
}

// held is all that the form holds, to be compared.
func (f *addForm) held() string {
	out := fmt.Sprint(f.sex, f.role, f.village)
	for _, t := range f.text {
		out += "\n" + t.Value()
	}
	return out
}

// saves reports that Enter saves here; before the role it goes on.
func (f *addForm) saves() bool { return f.at >= roleField }

// says is the form's title and what Enter and Esc do here.
func (f *addForm) says(env *screen.Env) (title, more string) {
	t := env.T.Roll
	title, more = t.AddTitle, t.SaveMore
	if f.edit != nil {
		title, more = t.EditTitle, t.EditMore
	}
	if !f.saves() {
		more = t.SaveFrom
	}
	return title, more
}

// addKeys are true for the field that takes keys.
func (s *Screen) addKeys() []key.Binding {
	t, f := s.cfg.Env.T, s.add
	enter, arrows := t.Setup.Next, t.Setup.Move
	if f.saves() {
		enter = t.Roll.Save
	}
	keys := []key.Binding{key.New("Enter", enter, "enter")}
	if f.at == villageField {
		arrows = t.Roll.ChooseVillage
		keys = append(keys, key.New("Tab", t.Setup.Move, "tab"))
	}
	return append(keys, key.New("↑↓", arrows, "up", "down"), s.cfg.Env.K.Back)
}

// change keeps the corrected data of a person; marks stay as they are.
func (s *Screen) change(req uint64, no int, p roster.Person) tea.Cmd {
	book, was := s.cfg.Book, s.add.edit.Person
	return func() tea.Msg {
		var who roster.Person
		var err error
		if careful, ok := book.(Careful); ok {
			who, err = careful.ReplacePerson(context.Background(), was, p, trainer)
		} else {
			who, err = book.UpdatePerson(context.Background(), p, trainer)
		}
		return changed{req, no, who, err}
	}
}

// Careful is a Book that two trainers may have open: what somebody else changed
// meanwhile is joined, or refused with *roster.EditConflict or *roster.MarkConflict.
type Careful interface {
	ReplacePerson(ctx context.Context, was, p roster.Person, by roster.Actor) (roster.Person, error)
	MarkSeen(ctx context.Context, seen []roster.Mark, marks ...roster.Mark) error
}

func (s *Screen) changed(m changed) tea.Cmd {
	f := s.add
	mine := f != nil && f.req == m.req
	switch {
	case mine && m.err != nil:
		f.req, f.problem = 0, s.cfg.Explain(m.err)
		var fight *roster.EditConflict
		if errors.As(m.err, &fight) && f.edit != nil { // saved again, it is decided
			f.edit.Person = roster.Seen(f.edit.Person, fight)
		}
		return nil
	case m.err != nil:
		return s.cfg.Env.Fail(s.cfg.Explain(m.err))
	case mine:
		s.add = nil
	}
	s.cfg.Env.Say(s.cfg.Env.T.Roll.Changed(m.who.Name, m.no))
	return s.load()
}
