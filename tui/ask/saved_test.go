package ask_test

import (
	"strings"
	"testing"

	"diklat/quiz"
	"diklat/tui/ask"
	"diklat/tui/i18n"
)

// A tick says saved and nothing else: what is chosen and not sent has none.
func TestTickMeansSaved(t *testing.T) {
	for _, c := range []struct {
		kind       quiz.Kind
		mine, keys string
	}{
		{quiz.Multi, "ab", "3"}, {quiz.Order, "badc", "1234"}, {quiz.Match, "ab", "33"},
	} {
		mine := quiz.Answer{Choices: ids(c.mine)}
		w := ask.New(newEnv(i18n.ID, false), sample(c.kind), &mine)
		sees(t, w, 80, 24, "\u2713")
		for _, k := range letters(c.keys) {
			press(w, k)
			if strings.Contains(w.View(80, 24), "\u2713") {
				t.Errorf("%s: a tick before it is sent:\n%s", c.kind, w.View(80, 24))
			}
		}
		sees(t, w, 80, 24, "\u25b8")
	}
}

// After it was sent, the first letter starts a new answer; Backspace, a space
// and what cannot stand there do not.
func TestNewAnswerReplaces(t *testing.T) {
	for _, c := range []struct {
		kind       quiz.Kind
		mine, want string
		keys       []string
	}{
		{quiz.Numeric, "12", "5", []string{"5"}},
		{quiz.Numeric, "12", "56", []string{"5", "6"}},
		{quiz.Numeric, "12", "12", []string{"x", " "}},
		{quiz.Numeric, "12", "13", []string{"backspace", "3"}},
		{quiz.Short, "lapor", "ya", []string{"y", "a"}},
		{quiz.Open, "lapor", "lapor!", []string{"!"}},
		{quiz.Numeric, "", "7", []string{"1", "2", "enter", "7"}},
		{quiz.Numeric, "", "Rp 1.500,5", letters("Rp 1.a500,b5")},
	} {
		w := ask.New(newEnv(i18n.ID, false), sample(c.kind), &quiz.Answer{Text: c.mine})
		press(w, c.keys...)
		if a, _ := w.Answer(); a.Text != c.want {
			t.Errorf("%s %q then %v: %q, want %q", c.kind, c.mine, c.keys, a.Text, c.want)
		}
	}
}

func TestWordsOfParts(t *testing.T) {
	a := i18n.New(i18n.ID).Ask
	if a.Pick(2) != "Tekan 1 atau 2, lalu Enter." || a.More(1, 2) != "1/2  Enter: lanjut" || a.More(2, 2) != "2/2  Enter: kembali ke awal" {
		t.Error(a.Pick(2), a.More(1, 2), a.More(2, 2))
	}
}
