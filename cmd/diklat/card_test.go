package main

import (
	"context"
	"testing"

	"diklat/data"
	"diklat/data/datatest"
	"diklat/roster"
	"diklat/tui/i18n"
	"diklat/tui/screen"
	"diklat/tui/screen/eventcard"
	"diklat/tui/screen/person"
	"diklat/tui/tuitest"
)

// cards is a stage on a real file.
type cards struct {
	*testing.T
	*tuitest.Stage
	store *data.Store
	event roster.Event
}

func (c *cards) rows() []roster.Row {
	c.Helper()
	r, err := c.store.Roll(context.Background(), c.event.ID, c.event.Sesi[0].ID)
	if err != nil {
		c.Fatal(err)
	}
	return r.Rows
}

func (c *cards) find(name string) roster.Person {
	c.Helper()
	for _, r := range c.rows() {
		if r.Name == name {
			return r.Person
		}
	}
	c.Fatalf("nobody is called %s", name)
	return roster.Person{}
}

func newCards(t *testing.T) *cards {
	s := datatest.Open(t)
	return &cards{T: t, store: s, event: datatest.Event(t, s)}
}

func (c *cards) open(l i18n.Lang, name string) {
	c.Helper()
	text := i18n.New(l)
	env := newEnv(text, false, datatest.NewClock().Now)
	p := person.New(person.Config{Env: env, Book: c.store, Who: screen.Who{Person: c.find(name).ID, Event: c.event}, Explain: func(err error) string { return explain(text, err) }})
	c.Stage = tuitest.NewStage(c.T, p, env.S, env.Take)
}

func TestTheCardHoldsAllFields(t *testing.T) {
	c := newCards(t)
	c.open(i18n.ID, "Yosef Lalus")
	c.Sees("Yosef Lalus", "Camplong II, Fatuleu", "081234567890", "Kesulitan fungsi", "belum diketahui")
	c.Fits()
	c.Press("e")
	c.Fits()
	c.Type(" Bani")
	c.Press("down")
	for range 20 {
		c.Press("backspace")
	}
	c.Type("oesao") // a name that exists twice asks
	c.Press("ctrl+s")
	c.Sees("1 kelurahan Oesao", "2 desa Oesao")
	c.Fits()
	c.Press("2")
	if p := c.find("Yosef Lalus Bani"); p.Village != "53.01.06.2015" || p.Phone != "081234567890" {
		t.Fatalf("kept %+v", p)
	}
	c.Press("e", "up", "up", "right", "ctrl+s") // phone, band
	if p := c.find("Yosef Lalus Bani"); p.AgeBand != roster.Under18 {
		t.Fatalf("kept %+v", p)
	}
	c.Press("e")
	c.Type("1")
	c.Press("ctrl+s")
	c.Sees("Nama hanya huruf")
	c.Press("esc", "esc")
	c.Sees("6 pertanyaan")
}

func TestTheSixQuestions(t *testing.T) {
	for _, l := range []i18n.Lang{i18n.ID, i18n.EN} {
		c := newCards(t)
		c.open(l, "Yosef Lalus")
		c.Press("d", "enter") // nothing was answered
		c.Fits()
		for i, d := range []string{"1", "2", "3", "1", "5", "1"} {
			if i == 5 {
				if p := c.find("Yosef Lalus"); p.WG != (roster.WG{}) {
					t.Fatal("kept before the last answer")
				}
			}
			c.Press(d, "enter")
		}
		if p := c.find("Yosef Lalus"); p.WG != (roster.WG{1, 2, 3, 1, 7, 1}) || p.Disability() != roster.DisabilityYes {
			t.Fatalf("kept %+v", p.WG)
		}
		c.Sees("1 2 3 1 7 1")
	}
}

func TestConsentIsGivenAndTakenBack(t *testing.T) {
	c := newCards(t)
	c.open(i18n.ID, "Yosef Lalus")
	c.Press("s")
	c.Fits()
	c.Press("1", "3", "5")
	c.Type("Rini")
	c.Press("enter", "enter")
	want := roster.Consent{Notice: roster.NoticeVersion, Day: "2025-11-07", How: roster.Witnessed, Purposes: roster.Purposes{Report: true, Contact: true}, Witness: "Rini"}
	if p := c.find("Yosef Lalus"); p.Consent != want {
		t.Fatalf("kept %+v", p.Consent)
	}
	c.Sees("ya, 07-11-2025, lisan, disaksikan")
	c.Press("s", "x", "x")
	if p := c.find("Yosef Lalus"); p.Consent.Stands() || p.Consent.Withdrew != "2025-11-07" {
		t.Fatalf("kept %+v", p.Consent)
	}
	c.Sees("ditarik kembali 07-11-2025")
}

func TestDoublesAreMergedOnTheCard(t *testing.T) {
	c := newCards(t)
	n := len(c.rows())
	c.open(i18n.ID, "Martinus Loe")
	c.Press("g")
	c.Sees("Tidak ada nama yang mirip")
	c.Fits()
	c.Type("marg")
	c.Sees("Margarida Soares", "Oben")
	c.Press("enter", "enter")
	c.Sees("Digabung dari", "Margarida Soares")
	if len(c.rows()) != n-1 {
		t.Fatalf("%d people", len(c.rows()))
	}
	c.Press("u", "u")
	c.Misses("Digabung dari")
	if len(c.rows()) != n {
		t.Fatalf("%d people", len(c.rows()))
	}
	c.Press("k", "k")
	if len(c.rows()) != n-1 {
		t.Fatal("still on the list")
	}
	c.Asks(screen.Back{})
}

func (c *cards) openEvent(l i18n.Lang, cp bool) {
	text := i18n.New(l)
	env := newEnv(text, false, datatest.NewClock().Now)
	s := eventcard.New(eventcard.Config{Env: env, Registry: c.store, Of: screen.OfEvent{ID: c.event.ID, Copy: cp}, Explain: func(err error) string { return explain(text, err) }})
	c.Stage = tuitest.NewStage(c.T, s, env.S, env.Take)
}

func (c *cards) now() roster.Event {
	c.Helper()
	e, err := c.store.Event(context.Background(), c.event.ID)
	if err != nil {
		c.Fatal(err)
	}
	return e
}

func TestTheDetailsOfAnEvent(t *testing.T) {
	c := newCards(t)
	c.openEvent(i18n.ID, false)
	c.Fits()
	c.Press("1", "down", "down", "right", "down")
	c.Type("Migrasi Aman")
	c.Press("up", "up", "up", "up", "backspace", "backspace")
	c.Type("75")
	c.Press("ctrl+s")
	if e := c.now(); e.Zone != roster.WIB || e.Programme != "Migrasi Aman" || e.Threshold != 75 || e.Sesi[0].Start.Format("15.04 MST") != "08.00 WIB" {
		t.Fatalf("kept %+v", e)
	}
	c.Press("2")
	c.Fits()
	c.Type("LAKPESDAM NU")
	c.Press("up", "right", "ctrl+s")
	if e := c.now(); len(e.Kop) != 1 || e.Kop[0] != "LAKPESDAM NU" || e.Signature != roster.SignAlternate {
		t.Fatalf("kept %+v", e.Letterhead)
	}
	c.Press("3")
	c.Fits()
	c.Type("Camplong II")
	c.Press("ctrl+s", "5", "n")
	c.Type("Rini Pelatih")
	c.Press("enter")
	c.Type("fasilitator")
	c.Press("enter")
	if e := c.now(); e.Signers.Place != "Camplong II" || len(e.Staff) != 1 || e.Staff[0].Task != "fasilitator" {
		t.Fatalf("kept %+v %+v", e.Signers, e.Staff)
	}
	c.Fits()
	c.Press("x", "x", "esc", "6", "n")
	c.Type("tokoh adat")
	c.Press("enter")
	if roles, err := c.store.Roles(context.Background()); err != nil || roles[0] != "tokoh adat" {
		t.Fatalf("roles %v %v", roles, err)
	}
	c.Fits()
}

func TestSesiAreAddedChangedAndRemoved(t *testing.T) {
	c := newCards(t)
	c.openEvent(i18n.ID, false)
	c.Press("4")
	c.Fits()
	c.Press("n", "up")
	c.Fits()
	c.Type("Kunjungan ke LTSA")
	c.Press("enter")
	e := c.now()
	last := e.Sesi[len(e.Sesi)-1]
	if len(e.Sesi) != 5 || last.Name != "Kunjungan ke LTSA" || last.Day != 3 || last.Part != roster.Morning || last.Start.Format("02-01 15.04") != "09-11 08.00" {
		t.Fatalf("kept %+v", last)
	}
	c.Sees("Kunjungan ke LTSA")
	if err := c.store.Mark(context.Background(), roster.Mark{Event: e.ID, Sesi: e.Sesi[0].ID, Person: c.find("Yosef Lalus").ID, Status: roster.Present, Method: roster.ByTrainer, By: roster.Trainer}); err != nil {
		t.Fatal(err)
	}
	c.Press("x", "x")
	c.Asks(screen.Toast{Text: "Sesi ini sudah punya catatan kehadiran; tidak dapat dihapus.", Bad: true})
	for range 4 {
		c.Press("down")
	}
	c.Press("enter", "down", "down", "down", "backspace", "backspace", "backspace", "backspace", "backspace")
	c.Type("07.00")
	c.Press("ctrl+s")
	c.Sees("selesai sesudah mulai")
	c.Press("esc", "esc", "x", "x")
	if n := len(c.now().Sesi); n != 4 {
		t.Fatalf("%d sesi", n)
	}
}

func TestAnEventIsCopiedOnTheScreen(t *testing.T) {
	c := newCards(t)
	c.openEvent(i18n.EN, true)
	c.Fits()
	c.Press("enter", "enter")
	c.Type("5-1-2026")
	c.Press("ctrl+s")
	page, err := c.store.EventPage(context.Background(), "", 0, 10)
	if err != nil || page.Total != 2 {
		t.Fatalf("%+v %v", page, err)
	}
	c.Asks(screen.Back{})
}
