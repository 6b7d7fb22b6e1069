package roll

import (
	"context"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"diklat/roster"
	"diklat/roster/clean"
	"diklat/tui/key"
	"diklat/tui/part"
)

// The fields of the form, in the order in which Enter walks through them.
const (
	nameField = iota
	villageField
	sexField
	roleField
	yearField
	phoneField
	fieldCount
)

// addForm takes a new person: name, village, L/P, role; the rest is optional.
type addForm struct {
	at       int
	text     [fieldCount]*part.Field
	villages []roster.Village
	village  int  // index into what the typed text leaves
	which    bool // the person saw that there are several villages of the name
	sex      roster.Sex
	role     int
	roles    []roster.Role
	problem  string
	twins    []roster.Enrolment // similar people; Enter once more means another
	known    []roster.Person    // of other events, who may be the same; a digit takes one
	asked    bool               // the programme was asked about the person
	req      uint64
	edit     *roster.Row // whose data is corrected; nil: a new person
	start    string      // what the form held at first
	sure     bool        // Esc was pressed once
}

func newAddForm(s *Screen) *addForm {
	f := &addForm{roles: s.roles}
	for i := range f.text {
		f.text[i] = part.NewField("", "", 60)
	}
	f.text[nameField].Focus(true)
	seen := map[roster.VillageCode]bool{}
	here := roster.VillageCode("")
	if r, ok := s.selected(); ok {
		here = r.Village
	}
	put := func(v roster.Village) {
		if !seen[v.Code] {
			seen[v.Code] = true
			f.villages = append(f.villages, v)
		}
	}
	if here != "" {
		put(s.roll.VillageOf(here))
	}
	for _, v := range s.roll.Villages {
		put(v)
	}
	for _, v := range s.cfg.District {
		put(v)
	}
	f.start = f.held()
	return f
}

// matches are the villages that the typed text leaves; those of the event come
// first.
func (f *addForm) matches() []roster.Village {
	want := clean.Key(f.text[villageField].Value())
	if want == "" {
		return f.villages
	}
	var out []roster.Village
	for _, v := range f.villages {
		if strings.Contains(clean.Key(v.Name+" "+v.Official+" "+strings.Join(v.Aliases, " ")), want) {
			out = append(out, v)
		}
	}
	return out
}

func (f *addForm) chosen() (roster.Village, bool) {
	m := f.matches()
	if f.village >= len(m) {
		return roster.Village{}, false
	}
	return m[f.village], true
}

func (f *addForm) move(d int) {
	f.text[f.at].Focus(false)
	f.at = (f.at + d + fieldCount) % fieldCount
	f.text[f.at].Focus(true)
}

// person is what the form holds.
func (f *addForm) person() roster.Person {
	p := roster.Person{}
	if f.edit != nil {
		p = f.edit.Person // what the form does not show stays
	}
	p.Name, p.Sex, p.Role, p.Phone = f.text[nameField].Value(), f.sex, f.roles[f.role], f.text[phoneField].Value()
	if v, ok := f.chosen(); ok {
		p.Village = v.Code
	}
	p.BirthYear, _ = strconv.Atoi(f.text[yearField].Value())
	return p
}

// pressAdd walks through the form.
func (s *Screen) pressAdd(m tea.KeyPressMsg) tea.Cmd {
	f, k := s.add, s.cfg.Env.K
	asked, sure := len(f.twins) > 0 || len(f.known) > 0, f.sure
	f.sure = false
	if d, ok := key.Digit(m); ok && d >= 1 && d <= len(f.known) {
		return s.takeKnown(f.known[d-1])
	}
	if !key.Is(m, k.Enter) {
		f.problem, f.twins, f.known, f.asked = "", nil, nil, false
	}
	next, before := key.New("", "", "tab"), key.New("", "", "shift+tab")
	switch {
	case key.Is(m, k.Back):
		// Esc is the answer to "the same person?", and what is on its way to
		// the disk is not lost.
		if !sure && !asked && f.req == 0 && f.held() != f.start {
			f.sure = true
			return s.cfg.Env.Confirm(s.cfg.Env.T.Roll.Discard)
		}
		s.add = nil
	case key.Is(m, k.Enter):
		return s.enterAdd()
	case key.Is(m, next):
		f.move(1)
	case key.Is(m, before):
		f.move(-1)
	case f.at == villageField && m.String() == "ctrl+n":
		return s.keepPlace()
	case f.at == villageField && key.Is(m, k.Down, k.Up):
		d := 1
		if key.Is(m, k.Up) {
			d = -1
		}
		f.village, f.which = min(max(f.village+d, 0), max(len(f.matches())-1, 0)), true
	case key.Is(m, k.Down):
		f.move(1)
	case key.Is(m, k.Up):
		f.move(-1)
	default:
		f.press(m)
	}
	return nil
}

// press gives a key to the field.
func (f *addForm) press(m tea.KeyPressMsg) {
	d, digit := key.Digit(m)
	switch f.at {
	case sexField:
		switch m.String() {
		case "l", "L", "1":
			f.sex = roster.L
		case "p", "P", "2":
			f.sex = roster.P
		}
	case roleField:
		switch {
		case digit && d >= 1 && d <= len(f.roles):
			f.role = d - 1
		case digit && d == 0 && len(f.roles) >= 10:
			f.role = 9
		case m.String() == "right" || m.String() == "space":
			f.role = (f.role + 1) % len(f.roles)
		case m.String() == "left":
			f.role = (f.role + len(f.roles) - 1) % len(f.roles)
		}
	case villageField:
		f.text[f.at].Press(m)
		f.village, f.which = 0, false
	default:
		f.text[f.at].Press(m)
	}
}

// enterAdd goes on to the next needed field, and saves from the role on.
func (s *Screen) enterAdd() tea.Cmd {
	f := s.add
	t := s.cfg.Env.T
	switch f.at {
	case nameField:
		if _, err := roster.PersonName(f.text[nameField].Value()); err != nil {
			f.problem = s.cfg.Explain(err)
			return nil
		}
		f.move(1)
		return nil
	case villageField:
		v, ok := f.chosen()
		if !ok {
			f.problem = t.Roll.NoVillage(f.text[villageField].Value())
			return nil
		}
		if same := roster.SameName(f.villages, v); len(same) > 1 && !f.which {
			f.which, f.problem = true, t.Roll.WhichVillage(len(same), v.Name, v.Full())
			return nil
		}
		f.move(1)
		return nil
	case sexField:
		if f.sex == "" {
			f.problem = t.Errors.Sex
			return nil
		}
		f.move(1)
		return nil
	}
	return s.saveAdd()
}

func (s *Screen) saveAdd() tea.Cmd {
	f := s.add
	if _, ok := f.chosen(); !ok {
		f.problem = s.cfg.Env.T.Roll.NoVillage(f.text[villageField].Value())
		return nil
	}
	p, err := roster.NewPerson(f.person())
	if err != nil {
		f.problem = s.cfg.Explain(err)
		return nil
	}
	if f.text[yearField].Value() != "" && p.BirthYear == 0 {
		f.problem = s.cfg.Env.T.Roll.BadYear
		return nil
	}
	if f.twins == nil {
		if f.twins = roster.Similar(p, roster.Enrolments(s.roll.Rows)); len(f.twins) > 0 {
			return nil
		}
	}
	if f.req != 0 {
		return nil // on its way to the disk
	}
	if f.edit == nil && !f.asked {
		return s.askKnown(p)
	}
	f.req = s.cfg.Env.Ask()
	if f.edit != nil {
		return s.change(f.req, f.edit.Number, p)
	}
	return s.enrol(f.req, p)
}

// enrol adds the person and marks them present, each on disk before it shows.
func (s *Screen) enrol(req uint64, p roster.Person) tea.Cmd {
	book, e, sesi, now := s.cfg.Book, s.cfg.Event.ID, s.sesi.ID, s.cfg.Env.Now()
	return func() tea.Msg {
		ctx := context.Background()
		who, err := book.AddPerson(ctx, e, p, trainer)
		if err != nil {
			return added{req: req, err: err}
		}
		err = book.Mark(ctx, roster.Mark{Event: e, Sesi: sesi, Person: who.ID, Status: roster.Present,
			At: now, Method: roster.ByTrainer, By: trainer})
		return added{req, who, err}
	}
}

// added shows the new person. Somebody who is on the list but could not be
// marked must not be added a second time, so the form closes for them too.
func (s *Screen) added(m added) tea.Cmd {
	f := s.add
	mine, kept := f != nil && f.req == m.req, m.who.ID != ""
	if mine && !kept {
		f.req, f.problem = 0, s.cfg.Explain(m.err)
		return nil
	}
	if mine {
		s.add = nil
	}
	if kept {
		s.on = m.who.ID
	}
	if m.err != nil {
		s.cfg.Env.Fail(s.cfg.Explain(m.err))
		return s.load()
	}
	s.undo = append(s.undo, step{[]roster.PersonID{m.who.ID}})
	s.cfg.Env.Say(s.cfg.Env.T.Roll.Added(m.who.Name, m.who.Number))
	return s.load()
}
