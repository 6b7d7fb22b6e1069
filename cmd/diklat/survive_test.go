package main

import (
	"strings"
	"testing"
	"time"

	"diklat/quiz/live"
	"diklat/roster/access"
	"diklat/tui"
	"diklat/tui/i18n"
)

// idleHall is a hall whose screens are covered after a moment.
func idleHall(t *testing.T, idle time.Duration) *hall {
	t.Helper()
	h := newHall(t, halls.now)
	shelf := h.app.shelf(newMarkdown(), h.house.store)
	s := &seats{house: h.house, class: h.class, shelf: shelf, words: newWords(), idle: idle,
		lang: func() i18n.Lang { return i18n.ID },
		lead: func(who access.Actor) tui.Trainer { return h.app.leading(who, h.house, h.class, shelf) }}
	if err := h.Close(t.Context()); err != nil {
		t.Fatal(err)
	}
	h.model = s.model
	if err := h.Open(t.Context()); err != nil {
		t.Fatal(err)
	}
	h.addr = h.boundAddr()
	return h
}

// TestAScreenLeftAloneIsCovered: nothing of the last person can be read or scrolled
// back to; the same person goes on where they were, half an answer included; another
// one comes to the door. A slide stays in view.
func TestAScreenLeftAloneIsCovered(t *testing.T) {
	t.Parallel()
	h := idleHall(t, 3*time.Second)
	h.add(t, "Maria Tnunay")
	g := visit(t, h.addr).comeIn(hallPIN, "Oeltua", "Maria Tnunay")
	h.lead(t, live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: pickQuiz(2)}, live.OpenItem{Item: 0})
	g.WaitFor(t, "apa dulu?")
	g.settle()
	g.Type("2") // chosen, not sent
	g.WaitFor(t, "Belum terkirim. Tekan Enter.")
	s := g.WaitFor(t, "Masih di sini, M***?")
	for _, bad := range []string{"Maria", "Tnunay", "kontrak"} {
		if strings.Contains(s, bad) || strings.Contains(g.Scrollback(), bad) {
			t.Errorf("%q can still be read:\n%s\n%s", bad, s, g.Scrollback())
		}
	}
	g.Type("1\r")
	g.WaitFor(t, "Belum terkirim. Tekan Enter.")
	g.settle()
	g.Press("enter")
	g.WaitFor(t, "✓ Tersimpan")
	h.lead(t, live.EndQuiz{}, live.ShowSlide{Module: "M2", Slide: 0})
	g.WaitGone(t, "apa dulu?")
	g.WaitFor(t, "M***")
	if s := g.Screen(); strings.Contains(s, "Masih di sini") || strings.Contains(s, "Maria") {
		t.Errorf("a slide is covered, or the name stays:\n%s", s)
	}
	g.Type("x") // somebody sits down
	g.WaitFor(t, "Masih di sini, M***?")
	g.Type("2\r")
	g.WaitFor(t, "Bagaimana Anda ikut di laptop ini?")
	if strings.Contains(g.Screen()+g.Scrollback(), "Maria") {
		t.Error("the name can still be read at the door")
	}
}

// TestSurvivalOfASeat: newest seat wins with notice; sent out and let in again with
// one key; a locked door knows those who were in.
func TestSurvivalOfASeat(t *testing.T) {
	t.Parallel()
	h := newHall(t, halls.now)
	for _, n := range []string{"Maria Tnunay", "Yosef Bani"} {
		h.add(t, n)
	}
	h.lead(t, live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: pickQuiz(2)}, live.OpenItem{Item: 0})
	first := visit(t, h.addr).comeIn(hallPIN, "Oeltua", "Maria Tnunay")
	first.WaitFor(t, "apa dulu?")
	first.settle()
	first.answers("minta kontrak").WaitFor(t, "✓ Tersimpan")
	second := visit(t, h.addr).comeIn(hallPIN, "Oeltua", "Maria Tnunay")
	first.WaitFor(t, "Kursi ini sudah dipindah")
	s := second.WaitFor(t, "✓ Tersimpan") // same question, own answer
	if !strings.Contains(s, "apa dulu?") {
		t.Errorf("the question is gone:\n%s", s)
	}
	main := h.app.leading(access.Local(), h.house, h.class, h.app.shelf(newMarkdown(), h.house.store)).Room
	seat := func() live.SeatID {
		for _, st := range h.room(t).Seats {
			if len(st.People) > 0 || st.Out {
				return st.ID
			}
		}
		t.Fatal("nobody sits anywhere")
		return ""
	}
	id := seat()
	if err := main.Kick(t.Context(), id); err != nil {
		t.Fatal(err)
	}
	second.WaitFor(t, "Pelatih mengeluarkan laptop ini.")
	second.Press("enter")
	second.WaitFor(t, "Tunggu di tempat")
	if err := main.Readmit(t.Context(), id); err != nil {
		t.Fatal(err)
	}
	second.WaitFor(t, "apa dulu?")

	h.lead(t, live.LockDoor{On: true})
	late := visit(t, h.addr)
	late.WaitFor(t, "Tulis PIN")
	late.Type(hallPIN + "\r")
	late.WaitFor(t, "Pintu dikunci pelatih.")
	late.choose("Sendiri").choose("Oeltua").choose("Yosef Bani").choose("Ya")
	late.WaitFor(t, "Pintu dikunci pelatih. Tunggu")
	second.Cut()
	visit(t, h.addr).comeIn(hallPIN, "Oeltua", "Maria Tnunay").WaitFor(t, "apa dulu?")
	h.lead(t, live.LockDoor{On: false})
	late.Press("enter")
	late.WaitFor(t, "Yosef Bani · Oeltua")
}

// TestMovedByTheTrainer: somebody is taken to another laptop with their answers; the
// laptop at the door becomes theirs, the one they left goes on without them.
func TestMovedByTheTrainer(t *testing.T) {
	h := newHall(t, halls.now)
	maria, yosef := h.add(t, "Maria Tnunay"), h.add(t, "Yosef Bani")
	_ = maria
	turns := visit(t, h.addr).share(hallPIN, inTurns, "Maria Tnunay", "Yosef Bani")
	turns.WaitFor(t, "Bergiliran di laptop ini")
	free := visit(t, h.addr)
	free.WaitFor(t, "Tulis PIN")
	free.Type(hallPIN + "\r")
	free.WaitFor(t, "Bagaimana Anda ikut")
	h.lead(t, live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: pickQuiz(2)}, live.OpenItem{Item: 0})
	turns.WaitFor(t, "Serahkan laptop kepada Maria Tnunay")
	var to live.SeatID
	for _, st := range h.room(t).Seats {
		if len(st.People) == 0 {
			to = st.ID
		}
	}
	main := h.app.leading(access.Local(), h.house, h.class, h.app.shelf(newMarkdown(), h.house.store)).Room
	if err := main.Move(t.Context(), "pelatih", live.PersonID(yosef.ID), to); err != nil {
		t.Fatal(err)
	}
	free.WaitFor(t, "Yosef Bani · Oeltua")
	free.WaitFor(t, "apa dulu?")
	free.settle()
	free.answers("minta kontrak").WaitFor(t, "✓ Tersimpan")
	turns.WaitGone(t, "Yosef")
}

// TestAFrozenLaptopDelaysNobody: one client stops reading while the room goes on;
// the others see every question and their answers are kept.
func TestAFrozenLaptopDelaysNobody(t *testing.T) {
	t.Parallel()
	h := newHall(t, halls.now)
	for _, n := range []string{"Maria Tnunay", "Yosef Bani"} {
		h.add(t, n)
	}
	frozen := visit(t, h.addr).comeIn(hallPIN, "Oeltua", "Yosef Bani")
	g := visit(t, h.addr, elsewhere()...).comeIn(hallPIN, "Oeltua", "Maria Tnunay")
	frozen.Freeze()
	defer frozen.Thaw()
	q := pickQuiz(8)
	h.lead(t, live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: q})
	for i := range q.Questions {
		h.lead(t, live.OpenItem{Item: i})
		g.WaitFor(t, q.Questions[i].Stem)
		g.settle()
		g.answers("minta kontrak").WaitFor(t, "✓ Tersimpan")
		h.lead(t, live.RevealItem{})
	}
	if right, _ := h.room(t).Run.Verdicts(h.room(t).Seats[1].Person); right == 0 {
		right, _ = h.room(t).Run.Verdicts(h.room(t).Seats[0].Person)
		if right != 8 {
			t.Errorf("%d of 8 answers counted", right)
		}
	}
}
