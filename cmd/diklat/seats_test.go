package main

import (
	"strings"
	"testing"
	"time"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/roster"
	"diklat/tui/tuitest"
)

// pickQuiz has n questions of three choices; "b" is right.
func pickQuiz(n int) quiz.Quiz {
	q := quiz.Quiz{ID: "uji", Title: "Soal uji"}
	for i := range n {
		q.Questions = append(q.Questions, quiz.Question{ID: quiz.QuestionID(rune('p' + i)), Kind: quiz.Single, Stem: "Soal nomor " + string(rune('1'+i)) + ": apa dulu?",
			Explain: "Kontrak dulu.", Choices: []quiz.Choice{{ID: "a", Text: "tanda tangan"}, {ID: "b", Text: "minta kontrak", Weight: 1}, {ID: "c", Text: "usir kerabat"}}})
	}
	return q
}

// lead lets the trainer act.
func (h *hall) lead(tb testing.TB, acts ...live.Act) {
	tb.Helper()
	for _, a := range acts {
		if err := h.house.Do(tb.Context(), "pelatih", 0, a); err != nil {
			tb.Fatalf("%T: %v", a, err)
		}
	}
}

// room is what is kept now.
func (h *hall) room(tb testing.TB) *live.Snapshot {
	tb.Helper()
	hub, _, err := h.house.room()
	if err != nil {
		tb.Fatal(err)
	}
	s, err := hub.Snapshot(tb.Context())
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

// share lets people of Oeltua come in at one laptop; way is the row of the door.
func (g *guest) share(pin, way string, names ...string) *guest {
	g.tb.Helper()
	g.WaitFor(g.tb, "Tulis PIN")
	g.Type(pin)
	g.Press("enter")
	g.choose(way)
	for i, n := range names {
		if i > 0 {
			g.choose("Tambah orang")
		}
		g.WaitFor(g.tb, "Anda dari desa mana?")
		g.choose("Oeltua").choose(n).choose("Ya")
		g.WaitFor(g.tb, "di laptop ini:")
	}
	g.choose("Sudah lengkap, mulai")
	return g
}

const (
	inTurns = "Bergiliran: tiap orang menjawab sendiri"
	asGroup = "Berkelompok: berunding, satu jawaban"
)

// ready says that the called one is there.
func (g *guest) ready(name, digit string) *guest {
	g.tb.Helper()
	g.WaitFor(g.tb, "Serahkan laptop kepada "+name)
	g.WaitFor(g.tb, strings.ToUpper(name))
	g.settle()
	g.Type(digit)
	g.Press("enter")
	g.WaitFor(g.tb, "apa dulu?")
	g.settle()
	return g
}

// settle lets the time pass in which keys count for nothing after a new face.
func (g *guest) settle() { halls.add(350 * time.Millisecond) }

// answers gives an answer by the text of its row.
func (g *guest) answers(text string) *guest {
	g.tb.Helper()
	s := g.WaitUntil(g.tb, text, func(s string) bool { return rowOf(s, text) != "" })
	g.Type(rowOf(s, text))
	g.Press("enter")
	return g
}

// TestThreeWaysInOneQuestion: somebody alone, three who take turns and a group of
// three answer the same question at the same time over SSH.
func TestThreeWaysInOneQuestion(t *testing.T) {
	t.Parallel()
	h := newHall(t, halls.now)
	ids := map[string]roster.PersonID{}
	for _, n := range []string{"Stefanus Ottu", "Maria Tnunay", "Yosef Bani", "Ance Tefa", "Gita Loe", "Hana Loe", "Ina Loe"} {
		ids[n] = h.add(t, n).ID
	}
	alone := visit(t, h.addr).comeIn(hallPIN, "Oeltua", "Stefanus Ottu")
	turns := visit(t, h.addr, elsewhere()...).share(hallPIN, inTurns, "Maria Tnunay", "Yosef Bani", "Ance Tefa")
	turns.WaitFor(t, "Bergiliran di laptop ini: Maria Tnunay, Yosef Bani, Ance Tefa")
	group := visit(t, h.addr, elsewhere()...).share(hallPIN, asGroup, "Gita Loe", "Hana Loe", "Ina Loe")
	group.WaitFor(t, "Kelompok Oeltua (3 orang)")

	h.lead(t, live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: pickQuiz(2)}, live.OpenItem{Item: 0})
	group.WaitFor(t, "apa dulu?")
	alone.WaitFor(t, "apa dulu?")
	turns.ready("Maria Tnunay", "1").answers("minta kontrak")
	s := turns.WaitFor(t, "Serahkan laptop kepada Yosef Bani")
	if strings.Contains(s, "kontrak") || !strings.Contains(s, "Jawaban Maria tersimpan.") || !strings.Contains(s, "● 1 Maria ✓") {
		t.Errorf("between two people:\n%s", s)
	}
	if back := turns.Scrollback(); strings.Contains(back, "kontrak") {
		t.Errorf("the answer of Maria can be scrolled back to:\n%s", back)
	}
	group.answers("minta kontrak").WaitFor(t, "Tersimpan untuk semua anggota kelompok.")
	turns.ready("Yosef Bani", "2").answers("usir kerabat")
	alone.settle()
	alone.answers("tanda tangan").WaitFor(t, "✓ Tersimpan")
	// Ance is absent: her turn is passed over at the laptop, and not held against her.
	turns.WaitFor(t, "Serahkan laptop kepada Ance Tefa")
	turns.settle()
	turns.Type("9")
	turns.Press("enter")
	turns.answers("Ya, lewati")
	turns.WaitFor(t, "Semua sudah menjawab.")
	turns.WaitFor(t, "▲ 3 Ance (dilewati)")
	if turns.settle(); true {
		turns.Type("3") // she is back
		turns.Press("enter")
	}
	turns.ready("Ance Tefa", "3").answers("minta kontrak").WaitFor(t, "Semua sudah menjawab.")

	want := map[string]struct {
		way    live.Way
		choice quiz.ChoiceID
	}{"Stefanus Ottu": {"", "a"}, "Maria Tnunay": {live.WayTurn, "b"}, "Yosef Bani": {live.WayTurn, "c"}, "Ance Tefa": {live.WayTurn, "b"},
		"Gita Loe": {live.WayGroup, "b"}, "Hana Loe": {live.WayGroup, "b"}, "Ina Loe": {live.WayGroup, "b"}}
	r := h.room(t).Run
	if len(r.Items[0].Given) != len(want) {
		t.Fatalf("%d answers kept", len(r.Items[0].Given))
	}
	for name, w := range want {
		g := r.Items[0].Given[live.PersonID(ids[name])]
		if g.Via != w.way || len(g.Answer.Choices) != 1 || g.Answer.Choices[0] != w.choice {
			t.Errorf("%s: %+v", name, g)
		}
	}
	// Everybody counts as present, entered by themselves.
	e, sesi := h.house.today()
	roll, err := h.house.store.Roll(t.Context(), e.ID, sesi)
	if err != nil {
		t.Fatal(err)
	}
	for name, id := range ids {
		row, ok := roll.Find(id)
		if !ok || row.Mark.Method != roster.BySelf {
			t.Errorf("%s is not marked as present: %+v", name, row.Mark)
		}
	}
	h.lead(t, live.RevealItem{})
	turns.WaitFor(t, "Bandingkan dengan jawaban Anda masing-masing.")
	h.lead(t, live.OpenItem{Item: 1})
	turns.ready("Yosef Bani", "2") // the next one begins
}

// TestOwnPaceInTurns: a crew works through a quiz at its own pace, question by
// question; the key of each comes when all of them have answered.
func TestOwnPaceInTurns(t *testing.T) {
	t.Parallel()
	h := newHall(t, halls.now)
	h.add(t, "Maria Tnunay")
	h.add(t, "Yosef Bani")
	g := visit(t, h.addr).share(hallPIN, inTurns, "Maria Tnunay", "Yosef Bani")
	g.WaitFor(t, "Bergiliran di laptop ini")
	h.lead(t, live.StartQuiz{Run: "r1", Mode: live.Paced, Quiz: pickQuiz(2)})
	g.ready("Maria Tnunay", "1").answers("minta kontrak")
	g.ready("Yosef Bani", "2").answers("tanda tangan")
	g.WaitFor(t, "Kontrak dulu.")
	g.settle()
	g.Press("enter")
	g.ready("Yosef Bani", "2").answers("minta kontrak")
	g.ready("Maria Tnunay", "1").answers("minta kontrak")
	g.WaitFor(t, "Kontrak dulu.")
	g.settle()
	g.Press("enter")
	g.WaitFor(t, "Semua soal selesai.")
}

// TestLaptopFindsItsPeopleAgain: after a cut line and after a restart of the whole
// program a shared laptop goes on where it was, once its people say so.
func TestLaptopFindsItsPeopleAgain(t *testing.T) {
	t.Parallel()
	db := t.TempDir() + "/diklat.db"
	h, shut := openHall(t, db, halls.now)
	h.add(t, "Maria Tnunay")
	h.add(t, "Yosef Bani")
	at := tuitest.WithSource("127.0.0.5")
	g := visit(t, h.addr, at).share(hallPIN, inTurns, "Maria Tnunay", "Yosef Bani")
	g.WaitFor(t, "Bergiliran di laptop ini")
	h.lead(t, live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: pickQuiz(2)}, live.OpenItem{Item: 0})
	g.ready("Maria Tnunay", "1").answers("minta kontrak").WaitFor(t, "Serahkan laptop kepada Yosef Bani")
	g.Cut()
	resume := func(h *hall) *guest {
		g := visit(t, h.addr, at)
		g.WaitFor(t, "Tulis PIN")
		g.Type(hallPIN)
		g.Press("enter")
		g.WaitFor(t, "Laptop ini tadi dipakai bersama. Lanjutkan?")
		return g.choose("Maria Tnunay, Yosef Bani (bergiliran)")
	}
	resume(h).WaitFor(t, "Serahkan laptop kepada Yosef Bani")
	shut()
	h, shut = openHall(t, db, halls.now)
	defer shut()
	g = resume(h)
	h.lead(t, live.OpenItem{Item: 0})
	g.ready("Yosef Bani", "2").answers("minta kontrak").WaitFor(t, "Semua sudah menjawab.")
}

// TestAnotherSitsDownAtTheSharedLaptop: people are added, and one goes to a laptop
// of their own, with what they have answered so far.
func TestAnotherSitsDownAtTheSharedLaptop(t *testing.T) {
	t.Parallel()
	h := newHall(t, halls.now)
	for _, n := range []string{"Maria Tnunay", "Yosef Bani", "Ance Tefa"} {
		h.add(t, n)
	}
	g := visit(t, h.addr).comeIn(hallPIN, "Oeltua", "Maria Tnunay")
	g.Type("0")
	g.answers("Siapa di laptop ini")
	g.choose(inTurns).choose("Tambah orang").choose("Oeltua").choose("Yosef Bani").choose("Ya").choose("Sudah lengkap, mulai")
	g.WaitFor(t, "bergiliran: Maria Tnunay, Yosef Bani")
	h.lead(t, live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: pickQuiz(2)}, live.OpenItem{Item: 0})
	g.ready("Maria Tnunay", "1").answers("minta kontrak").WaitFor(t, "Serahkan laptop kepada Yosef Bani")

	own := visit(t, h.addr).comeIn(hallPIN, "Oeltua", "Yosef Bani") // same address: nobody is asked for a number
	own.WaitFor(t, "apa dulu?")
	own.settle()
	own.answers("minta kontrak").WaitFor(t, "✓ Tersimpan")
	g.WaitFor(t, "Semua sudah menjawab.")
	g.WaitGone(t, "Yosef")
	if n := len(h.room(t).Run.Items[0].Given); n != 2 {
		t.Fatalf("%d answers", n)
	}
}
