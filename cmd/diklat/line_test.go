package main

import (
	"bytes"
	"regexp"
	"strings"
	"testing"
	"time"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/tui/tuitest"
)

// reader is somebody who hears what a program writes, line by line.
type reader struct {
	*tuitest.Client
	t    *testing.T
	from int // what was heard before this is done with
}

// read connects in line mode.
func read(t *testing.T, addr, user string, opts ...tuitest.Option) *reader {
	t.Helper()
	return &reader{Client: tuitest.Dial(t, addr, user, 80, 24, opts...), t: t}
}

// hears waits until text was said since the last thing heard, however it is
// broken into lines.
func (r *reader) hears(text string) string {
	r.t.Helper()
	seen := ""
	_, err := r.Await(0, func(string) bool {
		seen = string(r.Raw()[r.from:])
		return strings.Contains(strings.Join(strings.Fields(seen), " "), text)
	})
	if err != nil {
		r.t.Fatalf("%v; while waiting for %q it said:\n%s", err, text, seen)
	}
	return seen
}

// line writes a line; what was said before counts no more.
func (r *reader) line(s string) {
	r.from = len(r.Raw())
	r.Type(s + "\r")
}

// say writes a line and waits for the answer.
func (r *reader) say(s, answer string) string {
	r.t.Helper()
	r.line(s)
	return r.hears(answer)
}

var readOut = regexp.MustCompile(`(?m)^\s*>?\s*(\d)\s+\S*\s*(.*?)\r?$`)

// numberOf is the number before a row that was read out.
func numberOf(t *testing.T, said, text string) string {
	t.Helper()
	for _, m := range readOut.FindAllStringSubmatch(said, -1) {
		if strings.Contains(m[2], text) {
			return m[1]
		}
	}
	t.Fatalf("%q has no number in:\n%s", text, said)
	return ""
}

// rowBefore is the number of the row that was read out with this text.
func rowBefore(said, text string) string {
	for l := range strings.Lines(said) {
		n, rest, ok := strings.Cut(strings.TrimLeft(l, "> "), " ")
		if ok && len(n) == 1 && n >= "1" && n <= "9" && strings.Contains(rest, text) {
			return n
		}
	}
	return ""
}

// isMaria comes in alone as Maria.
func (r *reader) isMaria(then string) {
	r.t.Helper()
	r.say(numberOf(r.t, r.hears("Berkelompok"), "Sendiri"), "Anda dari desa mana?")
	r.say(numberOf(r.t, r.hears("Desa lain"), "Oeltua"), "Siapa nama Anda? (Oeltua)")
	r.say(numberOf(r.t, r.hears("Saya belum terdaftar"), "Maria Tnunay"), "Apakah Anda Maria Tnunay dari Oeltua?")
	r.say("1", then)
}

// everyKind is a quiz with one question of each kind.
func everyKind() quiz.Quiz {
	abc := []quiz.Choice{{ID: "a", Text: "satu"}, {ID: "b", Text: "dua"}, {ID: "c", Text: "tiga"}}
	keyed := []quiz.Choice{{ID: "a", Text: "satu", Weight: 1}, {ID: "b", Text: "dua"}, {ID: "c", Text: "tiga"}}
	return quiz.Quiz{ID: "uji", Title: "Semua jenis soal", Questions: []quiz.Question{
		{ID: "single", Kind: quiz.Single, Stem: "Pilih satu.", Choices: keyed},
		{ID: "multi", Kind: quiz.Multi, Stem: "Pilih dua.", Choices: []quiz.Choice{{ID: "a", Text: "satu", Weight: 0.5}, {ID: "b", Text: "dua", Weight: 0.5}, {ID: "c", Text: "tiga", Weight: -1}}},
		{ID: "tf", Kind: quiz.TrueFalse, Stem: "Benar atau salah?", Choices: []quiz.Choice{{ID: quiz.True, Weight: 1}, {ID: quiz.False}}},
		{ID: "number", Kind: quiz.Numeric, Stem: "Berapa umur minimal?", Numbers: []quiz.NumberKey{{Min: 18, Max: 18, Weight: 1}}},
		{ID: "short", Kind: quiz.Short, Stem: "Tulis satu kata.", Texts: []quiz.TextKey{{Pattern: "desa", Weight: 1}}},
		{ID: "match", Kind: quiz.Match, Stem: "Pasangkan.", Pairs: []quiz.Pair{{ID: "a", Left: "kiri a", Right: "kanan a"}, {ID: "b", Left: "kiri b", Right: "kanan b"}}},
		{ID: "order", Kind: quiz.Order, Stem: "Urutkan.", Choices: abc},
		{ID: "scale", Kind: quiz.Scale, Stem: "Seberapa yakin?", Choices: abc},
		{ID: "poll", Kind: quiz.Poll, Stem: "Pilih yang Anda suka.", Choices: abc},
		{ID: "open", Kind: quiz.Open, Stem: "Ceritakan."},
	}}
}

// given are lines that answer the questions of everyKind.
var linesOf = map[quiz.Kind]string{
	quiz.Single: "2", quiz.Multi: "1 3", quiz.TrueFalse: "1", quiz.Numeric: "18", quiz.Short: "desa kami",
	quiz.Match: "2 1", quiz.Order: "3 1 2", quiz.Scale: "2", quiz.Poll: "3", quiz.Open: "saya ingin pulang",
}

// TestLineMode: somebody who cannot see the screen comes in, follows the class
// and answers every kind of question, with lines and nothing else.
func TestLineMode(t *testing.T) {
	t.Parallel()
	h := newHall(t, time.Now)
	h.add(t, "Maria Tnunay")
	r := read(t, h.addr, "tamu", tuitest.WithTerm("dumb"))
	said := r.hears("Tulis PIN dari layar pelatih.")
	if !strings.Contains(said, "Mode baris.") {
		t.Errorf("no word on how it works:\n%s", said)
	}
	said = r.say(hallPIN, "Bagaimana Anda ikut di laptop ini?")
	if strings.Contains(said, hallPIN) || !strings.Contains(said, "****") {
		t.Errorf("the PIN is shown:\n%s", said)
	}
	r.isMaria("Anda masuk sebagai Maria Tnunay dari Oeltua")
	r.hears("Anda tercatat hadir.")

	ctx := t.Context()
	do := func(a live.Act) {
		t.Helper()
		r.from = len(r.Raw())
		if err := h.house.Do(ctx, "pelatih", 0, a); err != nil {
			t.Fatal(err)
		}
	}
	do(live.ShowSlide{Module: "M2"})
	r.hears("Kata kunci: calon PMI, PMI, keluarga")
	q := everyKind()
	do(live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: q})
	for i, one := range q.Questions {
		do(live.OpenItem{Item: i})
		r.hears(one.Stem)
		said := r.say(linesOf[one.Kind], "Tersimpan.")
		if n := strings.Count(said, "Tersimpan."); n != 1 {
			t.Errorf("%s: said %d times that it is saved:\n%s", one.Kind, n, said)
		}
		do(live.RevealItem{})
		if one.Kind == quiz.Single {
			r.hears("Jawaban yang tepat: 1 ")
		} else if one.Kind.Scored() {
			r.hears("Jawaban yang tepat:")
		} else {
			r.hears("Terima kasih. Di sini tidak ada benar atau salah.")
		}
	}
	do(live.EndQuiz{})
	r.hears("Kuis terakhir Anda:")
	snap, err := h.house.hub.Snapshot(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for i, it := range snap.Past[0].Items {
		if len(it.Given) != 1 {
			t.Errorf("%s: %d answers are kept", q.Questions[i].Kind, len(it.Given))
		}
	}
	r.say("?", "Tekan angka jawaban, lalu Enter.")
	r.say("<", "Tunggu pelatih.")
	r.say("0", "Ganti peserta")
	r.say("<", "Tunggu pelatih.")
	if i := bytes.IndexByte(r.Raw(), 0x1b); i >= 0 {
		t.Errorf("an escape sequence reached a dumb terminal: %q", r.Raw()[i:min(i+20, len(r.Raw()))])
	}
	r.line("keluar")
	r.WaitEnd(t)
}

// TestLineModeTakesNothingOver: what was typed for one question is never the
// answer to the next, and says so.
func TestLineModeTakesNothingOver(t *testing.T) {
	t.Parallel()
	h := newHall(t, time.Now)
	h.add(t, "Maria Tnunay")
	if err := h.usePIN(t.Context(), noPIN); err != nil {
		t.Fatal(err)
	}
	r := read(t, h.addr, "baca") // by name, on a terminal that could paint
	r.isMaria("Anda tercatat hadir.")
	q := everyKind()
	do := func(a live.Act) {
		t.Helper()
		if err := h.house.Do(t.Context(), "pelatih", 0, a); err != nil {
			t.Fatal(err)
		}
	}
	do(live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: q})
	do(live.OpenItem{Item: 0})
	r.hears("Pilih satu.")
	r.Type("2") // and no Enter yet
	r.hears("> 2")
	do(live.RevealItem{})
	do(live.OpenItem{Item: 8})
	r.hears("Ketikan sebelum ini tidak dipakai.")
	r.hears("Pilih yang Anda suka.")
	r.from = len(r.Raw())
	r.Type("\r")
	r.hears("Tekan angka 1 sampai 3, lalu Enter.")
	snap, err := h.house.hub.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if n := len(snap.Run.Items[8].Given); n != 0 {
		t.Errorf("%d answers to a question nobody answered", n)
	}
	r.line("keluar")
	screen := r.WaitEnd(t)
	if strings.Contains(screen+r.Scrollback(), "Maria") {
		t.Errorf("the name is still on the screen:\n%s", screen)
	}
}

// TestLineModeAtOnesOwnPace: all of a quiz typed at once, as a file of answers is.
func TestLineModeAtOnesOwnPace(t *testing.T) {
	t.Parallel()
	h := newHall(t, time.Now)
	h.add(t, "Maria Tnunay")
	if err := h.usePIN(t.Context(), noPIN); err != nil {
		t.Fatal(err)
	}
	q := everyKind()
	if err := h.house.Do(t.Context(), "pelatih", 0, live.StartQuiz{Run: "r1", Mode: live.Paced, Quiz: q}); err != nil {
		t.Fatal(err)
	}
	r := read(t, h.addr, "baca")
	r.isMaria("Pilih satu.")
	for i, one := range q.Questions {
		said := r.say(linesOf[one.Kind], "Tekan Enter untuk")
		if !strings.Contains(strings.Join(strings.Fields(said), " "), "Jawaban Anda") && one.Kind.Scored() {
			t.Errorf("%s: no word on the answer:\n%s", one.Kind, said)
		}
		if i+1 < len(q.Questions) {
			r.say("", q.Questions[i+1].Stem)
		}
	}
	r.say("", "Selesai. Terima kasih.")
}
