package main

import (
	"strings"
	"testing"

	"diklat/quiz/live"
	"diklat/tui/tuitest"
)

// TestTwoTrainersEditOnePerson: both have the same card open. What each changed of
// different fields is joined; of the same field the second one reads both values and
// who wrote the other, nothing is lost, and saving once more decides.
func TestTwoTrainersEditOnePerson(t *testing.T) {
	h := newHall(t, halls.now)
	id := h.add(t, "Maria Tnunay").ID
	rini, yosef := coLead(t, h, newTrainer(t, h, "rini")), coLead(t, h, newTrainer(t, h, "yosef"))
	for _, c := range []*tuitest.Client{rini, yosef} {
		c.Press("a")
		c.WaitFor(t, "Maria Tnunay")
		c.Press("e")
		c.WaitFor(t, "Ubah orang")
	}
	rename := func(c *tuitest.Client, more string) {
		t.Helper()
		c.Type(more)
		c.WaitFor(t, "Maria Tnunay"+more)
		c.Press("enter", "enter", "enter", "enter") // the fourth, at the role, saves
	}
	rename(rini, " Loe")
	rini.WaitGone(t, "Ubah orang")
	rename(yosef, " Tefa")
	s := yosef.WaitFor(t, "Pelatih lain (rini) baru mengubah nama")
	flat := strings.Join(strings.Fields(s), " ")
	for _, want := range []string{"Maria Tnunay Loe", "Maria Tnunay Tefa", "Simpan sekali lagi"} {
		if !strings.Contains(flat, want) {
			t.Errorf("the second one does not read %q:\n%s", want, s)
		}
	}
	if p, err := h.house.store.Person(t.Context(), id); err != nil || p.Name != "Maria Tnunay Loe" {
		t.Fatalf("kept: %q %v", p.Name, err)
	}
	yosef.Press("enter")
	yosef.WaitGone(t, "Ubah orang")
	if p, err := h.house.store.Person(t.Context(), id); err != nil || p.Name != "Maria Tnunay Tefa" {
		t.Errorf("kept after the second word: %q %v", p.Name, err)
	}
	rini.WaitFor(t, "Maria Tnunay Tefa")
}

// TestWhoLedIsOnRecord: what a co-trainer does with the room stands in the journal in
// their name, and the clock's own acts in the clock's.
func TestWhoLedIsOnRecord(t *testing.T) {
	h := newHall(t, halls.now)
	h.add(t, "Maria Tnunay")
	rini := coLead(t, h, newTrainer(t, h, "rini"))
	h.lead(t, live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: pickQuiz(2)})
	rini.Press("k")
	rini.WaitFor(t, "apa dulu?")
	rini.Press("o")
	rini.WaitFor(t, "TERBUKA")
	step := h.room(t).Step
	h.lead(t, live.SetClock{Seconds: 1})
	rini.WaitFor(t, "DITUTUP")
	who := map[string]string{}
	err := journal{h.house.store, h.event.ID}.Load(t.Context(), func(r live.Record) error {
		who[r.Kind] = r.Actor
		return nil
	})
	if err != nil || who["started"] != "pelatih" || who["opened"] != "pelatih:rini" || who["closed"] != live.TheClock {
		t.Errorf("the record says %v, %v", who, err)
	}
	err = h.house.Do(t.Context(), "pelatih", step, live.CloseItem{})
	if got, want := explain(h.app.text, err), "Waktunya baru saja habis."; !strings.HasPrefix(got, want) {
		t.Errorf("who came after the clock reads %q", got)
	}
}
