package ask_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"diklat/quiz"
	"diklat/quiz/quiztest"
	"diklat/tui/ask"
	"diklat/tui/i18n"
)

// shown makes a question what live.Ask would show of it.
func shown(q quiz.Question) quiz.Question {
	if q.Kind == quiz.Match {
		for _, p := range q.Pairs {
			q.Choices = append(q.Choices, quiz.Choice{ID: p.ID, Text: p.Right})
		}
	}
	return q
}

// No line is wider than the box and no view higher, for any question, any keys
// and any size; and Need is a height in which all choices stand.
func TestFits(t *testing.T) {
	keys := []string{"0", "1", "2", "3", "4", "5", "9", "enter", "backspace", "up", "down", "a", " ", "ñ", "漢"}
	rapid.Check(t, func(t *rapid.T) {
		env := newEnv(rapid.SampledFrom([]i18n.Lang{i18n.ID, i18n.EN}).Draw(t, "lang"), rapid.Bool().Draw(t, "ascii"))
		q := shown(quiztest.Question(rapid.SampledFrom(kinds).Draw(t, "kind")).Draw(t, "question"))
		w := ask.New(env, q, nil)
		for range rapid.IntRange(0, 40).Draw(t, "presses") {
			w.Press(keyOf(rapid.SampledFrom(keys).Draw(t, "key")))
		}
		width, height := rapid.IntRange(18, 120).Draw(t, "w"), rapid.IntRange(1, 40).Draw(t, "h")
		checkBox(t, w.View(width, height), width, height)
		all := w.View(width, max(w.Need(width), 1))
		checkBox(t, all, width, max(w.Need(width), 1))
		if strings.Contains(ansi.Strip(all), "Enter: ") {
			t.Errorf("not all fits into Need = %d lines:\n%s", w.Need(width), all)
		}
		if h := w.Hint(); h == "" || strings.Contains(h, "\n") {
			t.Errorf("hint %q", h)
		}
	})
}

func checkBox(t *rapid.T, view string, w, h int) {
	lines := strings.Split(view, "\n")
	if len(lines) > h {
		t.Fatalf("%d lines in %d:\n%s", len(lines), h, view)
	}
	for _, l := range lines {
		if n := ansi.StringWidth(l); n > w {
			t.Fatalf("%d cells in %d: %q", n, w, l)
		}
	}
}
