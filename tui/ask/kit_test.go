package ask_test

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"diklat/quiz"
	"diklat/tui/ask"
	"diklat/tui/i18n"
	"diklat/tui/key"
	"diklat/tui/screen"
	"diklat/tui/style"
)

func newEnv(lang i18n.Lang, ascii bool) *screen.Env {
	words := i18n.New(lang)
	n := uint64(0)
	return &screen.Env{T: words, S: style.New(ascii), K: key.NewCommon(words.Common.Keys), Now: time.Now,
		Ask: func() uint64 { n++; return n }}
}

func keyOf(name string) tea.KeyPressMsg {
	switch name {
	case "enter":
		return tea.KeyPressMsg{Code: tea.KeyEnter}
	case "backspace":
		return tea.KeyPressMsg{Code: tea.KeyBackspace}
	case "down":
		return tea.KeyPressMsg{Code: tea.KeyDown}
	case "up":
		return tea.KeyPressMsg{Code: tea.KeyUp}
	}
	return tea.KeyPressMsg{Code: []rune(name)[0], Text: name}
}

// press types keys and says whether the last one sent the answer.
func press(w ask.Widget, keys ...string) bool {
	sent := false
	for _, k := range keys {
		sent = w.Press(keyOf(k))
	}
	return sent
}

// letters splits a text into keys.
func letters(s string) []string { return strings.Split(s, "") }

func plain(s string) string { return strings.Join(strings.Fields(ansi.Strip(s)), " ") }

func sees(t *testing.T, w ask.Widget, width, height int, parts ...string) {
	t.Helper()
	text := plain(w.View(width, height))
	for _, p := range parts {
		if !strings.Contains(text, p) {
			t.Fatalf("%q is not in:\n%s", p, ansi.Strip(w.View(width, height)))
		}
	}
}

func choicesOf(words ...string) []quiz.Choice {
	out := make([]quiz.Choice, len(words))
	for i, w := range words {
		out[i] = quiz.Choice{ID: quiz.ChoiceID('a' + rune(i)), Text: w}
	}
	return out
}

func ids(s string) []quiz.ChoiceID {
	var out []quiz.ChoiceID
	for _, r := range s {
		out = append(out, quiz.ChoiceID(r))
	}
	return out
}

// sample is one question of each kind, as live.Ask shows it.
func sample(k quiz.Kind) quiz.Question {
	q := quiz.Question{ID: "Q", Kind: k, Stem: "Soal"}
	switch k {
	case quiz.Single, quiz.Poll, quiz.Multi, quiz.Order, quiz.Scale:
		q.Choices = choicesOf("Catat", "Arahkan ke kantor yang berwenang di kabupaten", "Pantau", "Diam")
	case quiz.Match:
		q.Pairs = []quiz.Pair{{ID: "a", Left: "Desmigratif"}, {ID: "b", Left: "Desa Migran EMAS"}}
		q.Choices = choicesOf("Kemnaker", "KemenP2MI", "Migrant CARE")
	case quiz.TrueFalse:
		q.Choices = []quiz.Choice{{ID: quiz.True}, {ID: quiz.False}}
	case quiz.Numeric, quiz.Short, quiz.Open, quiz.Description:
	}
	return q
}

var kinds = []quiz.Kind{quiz.Single, quiz.Multi, quiz.TrueFalse, quiz.Numeric, quiz.Short, quiz.Match, quiz.Order,
	quiz.Scale, quiz.Poll, quiz.Open, quiz.Description}
