package home_test

import (
	"context"
	"testing"

	"diklat/quiz"
	"diklat/quiz/course"
	"diklat/roster"
	"diklat/tui/i18n"
	"diklat/tui/screen"
	"diklat/tui/screen/home"
	"diklat/tui/tuitest"
)

// What every screen stands in under test.
var newEnv, now, errDisk, explain = tuitest.Env, tuitest.Now, tuitest.ErrDisk, tuitest.Explain

// book is an event of two days in two villages.
type book struct {
	event roster.Event
	none  bool
	rows  []roster.Row
	err   error
}

func newBook(t *testing.T) *book {
	t.Helper()
	e, err := roster.NewEvent("Pelatihan Migrasi Aman", "Balai Desa Camplong II", now(), 2, roster.WITA, []roster.VillageCode{"1", "2", "3", "4", "5"})
	if err != nil {
		t.Fatal(err)
	}
	e.ID = "e1"
	for i := range e.Sesi {
		e.Sesi[i].ID = roster.SesiID(rune('1' + i))
	}
	b := &book{event: e}
	for i, n := range []string{"Maria Tnunay", "Yosef Lalus", "Ance Nubatonis", "Martinus Loe", "Margarida Soares", "Stefanus Taebenu"} {
		st, sex := roster.Present, roster.P
		if i > 3 {
			st = roster.Unmarked
		}
		if i%2 == 1 {
			sex = roster.L
		}
		b.rows = append(b.rows, roster.Row{Enrolment: roster.Enrolment{Number: i + 1, Person: roster.Person{ID: roster.PersonID(rune('a' + i)), Name: n,
			Village: roster.VillageCode(rune('1' + i%5)), Sex: sex, Role: roster.Kader}}, Mark: roster.Mark{Status: st}})
	}
	return b
}

func (b *book) CurrentEvent(context.Context) (roster.Event, bool, error) {
	return b.event, !b.none, b.err
}

func (b *book) Roll(_ context.Context, _ roster.EventID, s roster.SesiID) (roster.Roll, error) {
	r := roster.Roll{Event: b.event, Rows: b.rows}
	for i, n := range []string{"Camplong II", "Oeltua", "Oeletsala", "Oben", "Nunkurus"} {
		r.Villages = append(r.Villages, roster.Village{Code: roster.VillageCode(rune('1' + i)), Name: n})
	}
	r.Sesi, _ = b.event.SesiByID(s)
	return r, b.err
}

// library is two modules, the second without a bank.
type library struct{ none bool }

func (l library) Modules() []course.Module {
	if l.none {
		return nil
	}
	return []course.Module{
		{ID: "M2", Title: "Hukum, hak, dan tugas desa", JP: 3, Objectives: []string{"Menyebut lima syarat berangkat menurut UU 18/2017 tanpa melihat catatan dan menjelaskannya kepada keluarga"},
			Slides: make([]course.Slide, 9), Bank: quiz.Quiz{ID: "M2", Questions: make([]quiz.Question, 12)}},
		{ID: "M3", Title: "Migrasi aman: sebelum berangkat", JP: 2, Objectives: []string{"Memeriksa kontrak"}, Slides: make([]course.Slide, 4)}}
}

type hall struct {
	*tuitest.Stage
	book  *book
	today *screen.Today
	env   *screen.Env
}

func newHall(t *testing.T, b *book) *hall { return hallIn(t, b, i18n.ID, false) }

func hallIn(t *testing.T, b *book, l i18n.Lang, ascii bool) *hall {
	t.Helper()
	h := &hall{book: b, today: &screen.Today{}, env: newEnv(l, ascii)}
	s := home.New(home.Config{Env: h.env, Book: b, Library: library{}, Today: h.today, Explain: explain(h.env.T)})
	h.Stage = tuitest.NewStage(t, s, h.env.S, h.env.Take)
	return h
}
