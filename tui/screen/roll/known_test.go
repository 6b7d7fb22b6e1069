package roll_test

import (
	"testing"

	"diklat/roster"
)

func TestSomebodyOfAnotherEventIsTakenAsWhoTheyAre(t *testing.T) {
	b := newBook()
	b.others = []roster.Person{{ID: "old", Name: "Yohana Kase", Village: oben, Sex: roster.P, Role: roster.Kader, BirthYear: 1980, WG: roster.WG{1, 1, 3, 1, 1, 1}}}
	add := func() {
		st := stage(t, b)
		st.Press("n")
		st.Type("Yohana Kase")
		st.Press("enter")
		st.Type("oben")
		st.Press("enter", "p", "enter", "enter")
		st.Sees("Dikenal dari kegiatan lain", "1 Yohana Kase", "1980")
		st.Fits()
		if len(b.people) == 6 {
			st.Press("1")
		} else {
			st.Press("enter")
		}
	}
	add()
	got := b.people[len(b.people)-1]
	if got.ID != "old" || b.letter("old") != roster.Present {
		t.Fatalf("kept %+v, %q", got, b.letter("old"))
	}
	b.others[0].ID = "older" // a third Yohana, of yet another event
	b.people[6].Name = "Somebody Else"
	add()
	if got := b.people[len(b.people)-1]; got.ID == "older" || len(b.people) != 8 {
		t.Fatalf("kept %+v", got)
	}
}

func TestAnEditKeepsWhatTheFormDoesNotShow(t *testing.T) {
	b := newBook()
	b.roles = []roster.Role{"tokoh adat", roster.Staff, roster.Observer}
	b.people[0].WG, b.people[0].Office = roster.WG{1, 1, 1, 1, 1, 4}, "Disnaker"
	b.people[0].Consent = roster.Consent{Notice: "x", Day: "2025-11-07", How: roster.Witnessed}
	st := stage(t, b)
	st.Press("e")
	st.Type(" Bani")
	for range 3 {
		st.Press("tab")
	}
	st.Press("enter")
	p := b.people[0].Person
	if p.Name != "Maria Tnunay Bani" || p.Role != roster.Kader || p.WG != (roster.WG{1, 1, 1, 1, 1, 4}) || p.Office != "Disnaker" || p.Consent.Notice != "x" {
		t.Fatalf("kept %+v", p)
	}
	st.Press("n")
	st.Type("Baru Sekali")
	st.Press("enter", "enter", "l", "enter", "right", "left", "1", "enter")
	if p := b.people[len(b.people)-1]; p.Role != "tokoh adat" {
		t.Fatalf("kept %+v", p)
	}
}

func TestAPlaceThatNobodyKnowsIsKept(t *testing.T) {
	b := newBook()
	st := stage(t, b)
	st.Press("n")
	st.Type("Orang Jauh")
	st.Press("enter")
	st.Type("Desa Antah Berantah")
	st.Press("enter")
	st.Sees("Ctrl+N")
	st.Press("ctrl+n", "enter", "l", "enter", "enter")
	if p := b.people[len(b.people)-1]; p.Village != "lain:desa-antah-berantah" {
		t.Fatalf("kept %+v", p)
	}
}
