package main

import (
	"regexp"
	"strings"
	"testing"

	"diklat/quiz/live"
	"diklat/tui/tuitest"
)

// TestEachOfACrewHasANumber: people who share a laptop are told their numbers at the
// door, each with the name, and one of them takes a laptop of their own with it.
func TestEachOfACrewHasANumber(t *testing.T) {
	if elsewhere() == nil {
		t.Skip("needs a second address")
	}
	h := newHall(t, halls.now)
	h.add(t, "Maria Tnunay")
	h.add(t, "Yosef Bani")
	g := visit(t, h.addr, tuitest.WithSource("127.0.0.1")).share(hallPIN, inTurns, "Maria Tnunay", "Yosef Bani")
	s := strings.Join(strings.Fields(g.WaitFor(t, "Angka masing-masing")), " ")
	m := regexp.MustCompile(`Maria Tnunay (\d{5}), Yosef Bani (\d{5})`).FindStringSubmatch(s)
	if m == nil || m[1] == m[2] {
		t.Fatalf("the numbers of the crew:\n%s", g.Screen())
	}
	own := askedAt(t, h, "Yosef Bani", "127.0.0.2")
	own.number(m[1]) // Maria's opens nothing
	own.WaitFor(t, "Angka belum cocok.")
	own.Type("\x7f\x7f\x7f\x7f\x7f")
	own.number(m[2])
	own.WaitFor(t, "Anda masuk sebagai Yosef Bani")
	g.WaitGone(t, "Yosef")
}

// crewByLine lets two people of Oeltua share a laptop, line by line.
func crewByLine(t *testing.T, h *hall, way string, names ...string) *reader {
	t.Helper()
	r := read(t, h.addr, "baca", append(elsewhere(), tuitest.WithTerm("dumb"))...)
	r.hears("Tulis PIN")
	r.say(hallPIN, "Bagaimana Anda ikut")
	r.say(numberOf(t, r.hears("Berkelompok"), way), "Anda dari desa mana?")
	for i, n := range names {
		if i > 0 {
			r.say(numberOf(t, r.hears("Sudah lengkap, mulai"), "Tambah orang"), "Anda dari desa mana?")
		}
		r.say(numberOf(t, r.hears("Desa lain"), "Oeltua"), "Siapa nama Anda? (Oeltua)")
		r.say(numberOf(t, r.hears("Saya belum terdaftar"), n), "Apakah Anda "+n)
		r.say("1", "di laptop ini")
	}
	r.line(numberOf(t, r.hears("Sudah lengkap, mulai"), "Sudah lengkap"))
	return r
}

// TestCrewsLineByLine: somebody who hears the screen takes turns with another one, and a
// group answers once, with lines and nothing else.
func TestCrewsLineByLine(t *testing.T) {
	h := newHall(t, halls.now)
	ids := map[string]live.PersonID{}
	for _, n := range []string{"Maria Tnunay", "Yosef Bani", "Gita Loe", "Hana Loe"} {
		ids[n] = live.PersonID(h.add(t, n).ID)
	}
	turns := crewByLine(t, h, "Bergiliran", "Maria Tnunay", "Yosef Bani")
	turns.hears("Bergiliran di laptop ini: Maria Tnunay, Yosef Bani")
	group := crewByLine(t, h, "Berkelompok", "Gita Loe", "Hana Loe")
	group.hears("Kelompok Oeltua (2 orang)")
	h.lead(t, live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: pickQuiz(1)}, live.OpenItem{Item: 0})
	settle := func() { (&guest{}).settle() }

	turns.hears("Serahkan laptop kepada Maria Tnunay")
	settle()
	said := turns.say("1", "apa dulu?")
	settle()
	said = turns.say(numberOf(t, said+turns.hears("usir kerabat"), "minta kontrak"), "Serahkan laptop kepada Yosef Bani")
	if strings.Contains(said[strings.Index(said, "Serahkan"):], "kontrak") {
		t.Errorf("Yosef hears what Maria answered:\n%s", said)
	}
	settle()
	turns.say("2", "apa dulu?")
	settle()
	turns.say(numberOf(t, turns.hears("usir kerabat"), "usir kerabat"), "Semua sudah menjawab.")

	group.hears("apa dulu?")
	settle()
	group.say(numberOf(t, group.hears("usir kerabat"), "minta kontrak"), "Tersimpan untuk semua anggota kelompok.")
	given := h.room(t).Run.Items[0].Given
	for name, want := range map[string]live.Given{"Maria Tnunay": {Via: live.WayTurn}, "Yosef Bani": {Via: live.WayTurn}, "Gita Loe": {Via: live.WayGroup}, "Hana Loe": {Via: live.WayGroup}} {
		if g := given[ids[name]]; g.Via != want.Via || len(g.Answer.Choices) != 1 {
			t.Errorf("%s: %+v", name, g)
		}
	}
}
