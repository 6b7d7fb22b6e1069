package ask_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"diklat/quiz"
	"diklat/tui/ask"
	"diklat/tui/i18n"
)

// Every kind is answered with digits and Enter alone, but for those that ask
// for words; what comes out is what the kind's own rules take.
func TestAnswerByDigits(t *testing.T) {
	for _, c := range []struct {
		kind quiz.Kind
		keys []string
		want quiz.Answer
	}{
		{quiz.Single, []string{"2", "enter"}, quiz.Answer{Choices: ids("b")}},
		{quiz.Single, []string{"2", "4", "enter"}, quiz.Answer{Choices: ids("d")}},
		{quiz.Single, []string{"2", "9", "enter"}, quiz.Answer{Choices: ids("b")}},
		{quiz.Single, []string{"down", "down", "enter"}, quiz.Answer{Choices: ids("b")}},
		{quiz.Poll, []string{"1", "enter"}, quiz.Answer{Choices: ids("a")}},
		{quiz.Scale, []string{"4", "enter"}, quiz.Answer{Choices: ids("d")}},
		{quiz.TrueFalse, []string{"2", "enter"}, quiz.Answer{Choices: []quiz.ChoiceID{quiz.False}}},
		{quiz.Multi, []string{"3", "1", "4", "4", "enter"}, quiz.Answer{Choices: ids("ac")}},
		{quiz.Order, []string{"2", "2", "1", "4", "3", "enter"}, quiz.Answer{Choices: ids("badc")}},
		{quiz.Order, []string{"2", "1", "backspace", "4", "3", "1", "enter"}, quiz.Answer{Choices: ids("bdca")}},
		{quiz.Match, []string{"3", "1", "enter"}, quiz.Answer{Choices: ids("ca")}},
		{quiz.Match, []string{"3", "backspace", "1", "2", "3", "enter"}, quiz.Answer{Choices: ids("ab")}},
		{quiz.Numeric, []string{"3", "8", "backspace", "7", "enter"}, quiz.Answer{Text: "37"}},
		{quiz.Short, append(letters(" lapor  "), "enter"), quiz.Answer{Text: "lapor"}},
		{quiz.Open, append(letters("0 bukan menu ?"), "enter"), quiz.Answer{Text: "0 bukan menu ?"}},
	} {
		w := ask.New(newEnv(i18n.ID, false), sample(c.kind), nil)
		if sent := press(w, c.keys...); !sent {
			t.Errorf("%s %v: not sent; %s", c.kind, c.keys, w.Hint())
		}
		if got, ok := w.Answer(); !ok || !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s %v: got %v %v, want %v", c.kind, c.keys, got, ok, c.want)
		}
	}
}

// Enter sends nothing while an answer is not complete.
func TestIncomplete(t *testing.T) {
	for _, c := range []struct {
		kind quiz.Kind
		keys []string
	}{
		{quiz.Single, nil}, {quiz.Single, []string{"0"}}, {quiz.Single, []string{"2", "backspace"}}, {quiz.TrueFalse, []string{"3"}},
		{quiz.Multi, []string{"1", "1"}}, {quiz.Order, []string{"1", "2", "3"}}, {quiz.Order, []string{"1", "1", "1", "1"}},
		{quiz.Match, []string{"1"}}, {quiz.Numeric, nil}, {quiz.Numeric, []string{"d", "u", "a"}}, {quiz.Short, []string{" "}}, {quiz.Open, nil},
	} {
		w := ask.New(newEnv(i18n.ID, false), sample(c.kind), nil)
		if press(w, append(c.keys, "enter")...) {
			t.Errorf("%s %v was sent", c.kind, c.keys)
		}
		if _, ok := w.Answer(); ok {
			t.Errorf("%s %v is called complete", c.kind, c.keys)
		}
	}
}

// What was sent before is there again, and the next digit changes it.
func TestChangeSaved(t *testing.T) {
	for _, c := range []struct {
		kind       quiz.Kind
		mine, want string
		keys       []string
	}{
		{quiz.Single, "b", "c", []string{"3"}},
		{quiz.Multi, "ab", "b", []string{"1"}},
		{quiz.Order, "badc", "abcd", []string{"1", "2", "3", "4"}},
		{quiz.Match, "ab", "cc", []string{"3", "3"}},
	} {
		mine := quiz.Answer{Choices: ids(c.mine)}
		w := ask.New(newEnv(i18n.ID, false), sample(c.kind), &mine)
		if got, ok := w.Answer(); !ok || !reflect.DeepEqual(got, mine) {
			t.Errorf("%s: %v was not kept: %v", c.kind, mine, got)
		}
		if !press(w, append(c.keys, "enter")...) {
			t.Errorf("%s: the change was not sent", c.kind)
		}
		if got, _ := w.Answer(); !reflect.DeepEqual(got.Choices, ids(c.want)) {
			t.Errorf("%s: got %v, want %s", c.kind, got, c.want)
		}
		if !reflect.DeepEqual(mine.Choices, ids(c.mine)) {
			t.Errorf("%s wrote into the answer it was given", c.kind)
		}
	}
}

// More than nine choices take two digits, so that 1 never waits for a second one.
func TestTwelveChoices(t *testing.T) {
	q := sample(quiz.Single)
	q.Choices = choicesOf(strings.Split("satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas duabelas", " ")...)
	w := ask.New(newEnv(i18n.ID, false), q, nil)
	sees(t, w, 80, 24, "01 ● satu", "12 duabelas", "belum ada")
	if press(w, "1", "enter") {
		t.Error("half a number was sent")
	}
	press(w, "1")
	sees(t, w, 80, 24, "1_")
	if !press(w, "1", "enter") {
		t.Error("11 was not sent")
	}
	if a, _ := w.Answer(); a.Choices[0] != "k" {
		t.Errorf("11 is %s", a.Choices)
	}
	press(w, "1", "3") // there is no 13
	if a, _ := w.Answer(); a.Choices[0] != "k" {
		t.Errorf("13 chose %s", a.Choices)
	}
	if !w.Typing() {
		t.Error("0 has to reach the question")
	}
}

// Each choice has number, shape and word; what is chosen is said in words too.
func TestNumberShapeWord(t *testing.T) {
	w := ask.New(newEnv(i18n.ID, false), sample(quiz.Single), nil)
	sees(t, w, 80, 20, "1 ● Catat", "2 ■ Arahkan", "3 ▲ Pantau", "4 ◆ Diam", "Pilihan Anda: belum ada")
	press(w, "2")
	sees(t, w, 80, 20, "▸ 2 ■ Arahkan", "Pilihan Anda: 2 ■")
	ascii := ask.New(newEnv(i18n.EN, true), sample(quiz.Multi), nil)
	press(ascii, "1", "4")
	sees(t, ascii, 80, 20, "> 1 o Catat", "> 4 <> Diam", "Your choices: 1 o 4 <>")
	for _, r := range ansi.Strip(ascii.View(80, 20)) {
		if r > '~' {
			t.Errorf("%q is not ASCII", r)
		}
	}
	tf := ask.New(newEnv(i18n.EN, false), sample(quiz.TrueFalse), nil)
	sees(t, tf, 40, 10, "1 ● True", "2 ■ False")
	order := ask.New(newEnv(i18n.ID, false), sample(quiz.Order), nil)
	press(order, "3", "1")
	sees(t, order, 80, 20, "▸ 3 ▲ Pantau", "Urutan Anda: 3 ▲ → 1 ●")
	if h := order.Hint(); h != "Tekan angka untuk urutan ke-3 dari 4." {
		t.Error(h)
	}
}

// Where all choices do not fit, Enter brings the others and a digit the chosen one.
func TestParts(t *testing.T) {
	w := ask.New(newEnv(i18n.ID, false), sample(quiz.Single), nil)
	sees(t, w, 20, 5, "1 ● Catat", "1/")
	press(w, "enter")
	if plain(w.View(20, 5)) == plain(ask.New(newEnv(i18n.ID, false), sample(quiz.Single), nil).View(20, 5)) {
		t.Error("Enter did not turn")
	}
	press(w, "4")
	sees(t, w, 20, 5, "4 ◆ Diam")
	match := ask.New(newEnv(i18n.ID, false), sample(quiz.Match), nil)
	sees(t, match, 80, 20, "▸ Desmigratif → ?", "Desa Migran EMAS", "3 ▲ Migrant CARE")
	press(match, "1")
	sees(t, match, 80, 20, "Desmigratif → 1 ●", "▸ Desa Migran EMAS → ?")
	if text := plain(match.View(30, 5)); strings.Contains(text, "Desmigratif") {
		t.Errorf("a narrow screen shows one pair at a time: %s", text)
	}
}

// Text from a pack or a keyboard reaches the terminal as text and nothing else.
func TestHostileText(t *testing.T) {
	q := sample(quiz.Single)
	q.Choices[0].Text = "\x1b]52;c;QUJD\x07Catat\x1b[31m\x1b[2J\u202e\nsekarang"
	w := ask.New(newEnv(i18n.ID, false), q, nil)
	view := w.View(80, 20)
	if !strings.Contains(plain(view), "Catat sekarang") || strings.Contains(view, "]52") || strings.Contains(view, "[2J") || strings.ContainsRune(view, '\u202e') {
		t.Errorf("%q", view)
	}
	open := ask.New(newEnv(i18n.ID, false), sample(quiz.Open), nil)
	press(open, "a", "\x1b", "[", "\x07", "\u202e", "\u200b", "\u0301", "b", "enter")
	if a, _ := open.Answer(); a.Text != "a[\u0301b" {
		t.Errorf("%q", a.Text)
	}
	press(open, "backspace", "backspace")
	if a, _ := open.Answer(); a.Text != "a" {
		t.Errorf("a letter goes with its marks: %q", a.Text)
	}
}

// A text longer than any answer may be is not taken.
func TestLongText(t *testing.T) {
	w := ask.New(newEnv(i18n.ID, false), sample(quiz.Open), nil)
	for range quiz.MaxText + 50 {
		press(w, "a")
	}
	a, ok := w.Answer()
	if !ok || len(a.Text) != quiz.MaxText {
		t.Errorf("%d letters, complete %v", len(a.Text), ok)
	}
}

// A number that is none is said so, after Enter and not before.
func TestBadNumber(t *testing.T) {
	w := ask.New(newEnv(i18n.ID, false), sample(quiz.Numeric), nil)
	press(w, "x", "-")
	before := w.Hint()
	press(w, "enter")
	if w.Hint() == before || !strings.Contains(w.Hint(), "belum angka") {
		t.Errorf("%q, then %q", before, w.Hint())
	}
	if press(w, "backspace", "3", ",", "5", "enter") != true {
		t.Error("3,5 is a number")
	}
}

func TestSpell(t *testing.T) {
	env := newEnv(i18n.ID, false)
	for _, c := range []struct {
		kind quiz.Kind
		a    quiz.Answer
		want string
	}{
		{quiz.Multi, quiz.Answer{Choices: ids("ad")}, "1 ● Catat 4 ◆ Diam"},
		{quiz.Multi, quiz.Answer{Choices: ids("da")}, "1 ● Catat 4 ◆ Diam"},
		{quiz.Order, quiz.Answer{Choices: ids("cabd")}, "1. 3 ▲ Pantau 2. 1 ● Catat 3. 2 ■ Arahkan ke kantor yang berwenang di kabupaten 4. 4 ◆ Diam"},
		{quiz.Match, quiz.Answer{Choices: ids("ca")}, "Desmigratif → 3 ▲ Migrant CARE Desa Migran EMAS → 1 ● Kemnaker"},
		{quiz.Numeric, quiz.Answer{Text: "37"}, "37"},
		{quiz.TrueFalse, quiz.Answer{Choices: []quiz.ChoiceID{quiz.True}}, "1 ● Benar"},
		{quiz.Single, quiz.Answer{Choices: ids("z")}, ""},
	} {
		if got := plain(strings.Join(ask.Spell(env, sample(c.kind), c.a, 70), "\n")); got != c.want {
			t.Errorf("%s: %q, want %q", c.kind, got, c.want)
		}
	}
}
