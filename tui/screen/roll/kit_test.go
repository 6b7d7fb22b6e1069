package roll_test

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"diklat/roster"
	"diklat/tui/i18n"
	"diklat/tui/screen"
	"diklat/tui/screen/roll"
	"diklat/tui/tuitest"
)

const (
	oeltua roster.VillageCode = "53.01.10.2007"
	oben   roster.VillageCode = "53.01.15.2004"
	far    roster.VillageCode = "53.01.06.2001"
)

func village(code roster.VillageCode, name string) roster.Village {
	return roster.Village{Code: code, Name: name, Kind: roster.Desa}
}

// book keeps people and marks in memory and fails while err is set.
type book struct {
	event   roster.Event
	people  []roster.Enrolment
	past    []roster.Mark
	version uint64
	err     error
	markErr error // of Mark alone
	roles   []roster.Role
	others  []roster.Person // of other events
}

func newBook() *book {
	e, err := roster.NewEvent("Pelatihan Migrasi Aman", "Balai desa", tuitest.Now(), 1, roster.WITA, []roster.VillageCode{oeltua, oben})
	if err != nil {
		panic(err)
	}
	e.ID = "e1"
	for i := range e.Sesi {
		e.Sesi[i].ID = roster.SesiID("s" + string(rune('1'+i)))
	}
	b := &book{event: e}
	b.add("Maria Tnunay", oeltua, roster.P, roster.Kader, 1988)
	b.add("Maria Tefa", oeltua, roster.P, roster.Perangkat, 0)
	b.add("Marselinus Bani", oeltua, roster.L, roster.Keluarga, 0)
	b.add("Martinus Loe", oben, roster.L, roster.PurnaPMI, 0)
	b.add("Margarida Soares", oben, roster.P, roster.Kader, 0)
	b.add("Rini Pelatih", oben, roster.P, roster.Staff, 0)
	return b
}

func (b *book) add(name string, v roster.VillageCode, sex roster.Sex, role roster.Role, born int) roster.Enrolment {
	p := roster.Person{ID: roster.PersonID(name), Name: name, Village: v, Sex: sex, Role: role, BirthYear: born}
	e := roster.Enrolment{Event: b.event.ID, Number: len(b.people) + 1, Person: p}
	b.people = append(b.people, e)
	b.version++
	return e
}

func (b *book) stands(s roster.SesiID, p roster.PersonID) roster.Mark {
	for _, m := range slices.Backward(b.past) {
		if m.Sesi == s && m.Person == p {
			return m
		}
	}
	return roster.Mark{}
}

func (b *book) Roll(_ context.Context, _ roster.EventID, s roster.SesiID) (roster.Roll, error) {
	if b.err != nil {
		return roster.Roll{}, b.err
	}
	r := roster.Roll{Event: b.event, Version: b.version, Villages: []roster.Village{village(oeltua, "Oeltua"), village(oben, "Oben")}}
	r.Sesi, _ = b.event.SesiByID(s)
	order := []roster.VillageCode{oeltua, oben}
	for _, e := range b.people {
		if !slices.Contains(order, e.Village) {
			order = append(order, e.Village)
			r.Villages = append(r.Villages, village(e.Village, "Baun"))
		}
		r.Rows = append(r.Rows, roster.Row{Enrolment: e, Mark: b.stands(s, e.ID)})
	}
	slices.SortStableFunc(r.Rows, func(x, y roster.Row) int {
		return cmp.Or(cmp.Compare(slices.Index(order, x.Village), slices.Index(order, y.Village)), cmp.Compare(x.Number, y.Number))
	})
	return r, nil
}

func (b *book) Roles(context.Context) ([]roster.Role, error) { return b.roles, b.err }

func (b *book) Alike(_ context.Context, p roster.Person) ([]roster.Person, error) {
	list := make([]roster.Enrolment, len(b.others))
	for i, o := range b.others {
		list[i].Person = o
	}
	var out []roster.Person
	for _, e := range roster.Similar(p, list) {
		out = append(out, e.Person)
	}
	return out, b.err
}

func (b *book) AddVillage(_ context.Context, v roster.Village, _ roster.Actor) (roster.Village, error) {
	v, err := v.Check()
	if err == nil {
		err = b.err
	}
	return v, err
}

func (b *book) Rolls(ctx context.Context, e roster.EventID) ([]roster.Roll, error) {
	var out []roster.Roll
	for _, s := range b.event.Sesi {
		r, err := b.Roll(ctx, e, s.ID)
		if err != nil {
			return nil, err
		}
		out = append(out, r)
	}
	return out, nil
}

func (b *book) Mark(_ context.Context, marks ...roster.Mark) error {
	if err := cmp.Or(b.err, b.markErr); err != nil {
		return err
	}
	b.past = append(b.past, marks...)
	b.version++
	return nil
}

func (b *book) History(_ context.Context, _ roster.EventID, p roster.PersonID) ([]roster.Mark, error) {
	if b.err != nil {
		return nil, b.err
	}
	var out []roster.Mark
	for _, m := range b.past {
		if m.Person == p {
			out = append(out, m)
		}
	}
	return out, nil
}

func (b *book) UpdatePerson(_ context.Context, p roster.Person, _ roster.Actor) (roster.Person, error) {
	if b.err != nil {
		return p, b.err
	}
	for i := range b.people {
		if b.people[i].ID == p.ID {
			b.people[i].Person = p
		}
	}
	b.version++
	return p, nil
}

func (b *book) AddPerson(_ context.Context, _ roster.EventID, p roster.Person, _ roster.Actor) (roster.Enrolment, error) {
	if b.err != nil {
		return roster.Enrolment{}, b.err
	}
	en := b.add(p.Name, p.Village, p.Sex, p.Role, p.BirthYear)
	if p.ID != "" {
		b.people[len(b.people)-1].ID, en.ID = p.ID, p.ID
	}
	b.people[len(b.people)-1].Phone = p.Phone
	return en, nil
}

// self is somebody's own check-in, from another connection.
func (b *book) self(p roster.PersonID) {
	b.past = append(b.past, roster.Mark{Event: "e1", Sesi: "s1", Person: p, Status: roster.Present, At: tuitest.Now(), Method: roster.BySelf, By: roster.Self(p)})
	b.version++
}

// letter is what stands for a person in the first sesi.
func (b *book) letter(p roster.PersonID) roster.Status { return b.stands("s1", p).Status }

// explain puts the errors of these tests in words.
func explain(t *i18n.Text) func(error) string {
	return func(err error) string {
		switch {
		case errors.Is(err, tuitest.ErrDisk):
			return t.Errors.NotSaved
		case errors.Is(err, roster.ErrNameEmpty):
			return t.Errors.NameEmpty
		case errors.Is(err, roster.ErrNameLong):
			return t.Errors.NameLong
		case errors.Is(err, roster.ErrNameLetters):
			return t.Errors.NameLetters
		case errors.Is(err, roster.ErrReasonLong):
			return t.Errors.ReasonLong
		case errors.Is(err, roster.ErrSex):
			return t.Errors.Sex
		case errors.Is(err, roster.ErrPhone):
			return t.Errors.Phone
		case errors.Is(err, roster.ErrBirthYear):
			return t.Roll.BadYear
		}
		return "?? " + err.Error()
	}
}

func stage(t *testing.T, b *book) *tuitest.Stage { return stageIn(t, b, i18n.ID, false) }

func stageIn(t *testing.T, b *book, l i18n.Lang, ascii bool) *tuitest.Stage {
	t.Helper()
	env := tuitest.Env(l, ascii)
	district := []roster.Village{village(oeltua, "Oeltua"), village(oben, "Oben"), village(far, "Baun"),
		{Code: "53.01.06.1004", Name: "Oesao", Kind: roster.Kelurahan, District: "Kupang Timur"}, {Code: "53.01.06.2015", Name: "Oesao", Kind: roster.Desa, District: "Kupang Timur"},
		{Code: "53.01.09.2003", Name: "Camplong II", Kind: roster.Desa, Aliases: []string{"Camplong Dua"}}}
	s := roll.New(roll.Config{Env: env, Book: b, Event: b.event, Sesi: "s1", District: district, Explain: explain(env.T)})
	return tuitest.NewStage(t, s, env.S, env.Take)
}

// toast is the newest line that the screen said.
func toast(st *tuitest.Stage) screen.Toast {
	for _, m := range slices.Backward(st.Asked) {
		if x, ok := m.(screen.Toast); ok {
			return x
		}
	}
	return screen.Toast{}
}

// on is the name under the cursor.
func on(st *tuitest.Stage) string {
	for _, l := range strings.Split(st.Frame(), "\n") {
		if strings.HasPrefix(l, " ▸") {
			return l
		}
	}
	return ""
}
