// Package quiztest draws random valid questions for property tests.
package quiztest

import (
	"fmt"
	"math"
	"strings"

	"diklat/quiz"
	"pgregory.net/rapid"
)

// Kinds lists every kind, in the order of the constants.
var Kinds = []quiz.Kind{
	quiz.Single, quiz.Multi, quiz.TrueFalse, quiz.Numeric, quiz.Short, quiz.Match,
	quiz.Order, quiz.Scale, quiz.Poll, quiz.Open, quiz.Description,
}

// Question draws a valid question of kind k. Its choices are named a, b, c as
// the readers name them; its texts hold the characters that file formats trip over.
func Question(k quiz.Kind) *rapid.Generator[quiz.Question] {
	return rapid.Custom(func(t *rapid.T) quiz.Question {
		q := quiz.Question{
			ID:   quiz.QuestionID(fmt.Sprintf("Q%d", rapid.IntRange(1, 9999).Draw(t, "id"))),
			Kind: k,
			Stem: Text().Draw(t, "stem"),
		}
		if rapid.Bool().Draw(t, "explained") {
			q.Explain = Line().Draw(t, "explain")
		}
		fill[k](t, &q)
		return q
	})
}

// fill draws what belongs to each kind.
var fill = map[quiz.Kind]func(*rapid.T, *quiz.Question){
	quiz.Single:      func(t *rapid.T, q *quiz.Question) { drawSingle(t, q) },
	quiz.Multi:       func(t *rapid.T, q *quiz.Question) { drawMulti(t, q) },
	quiz.TrueFalse:   drawTrueFalse,
	quiz.Numeric:     drawNumeric,
	quiz.Short:       drawShort,
	quiz.Match:       drawMatch,
	quiz.Order:       func(t *rapid.T, q *quiz.Question) { q.Choices = choices(t, false) },
	quiz.Scale:       func(t *rapid.T, q *quiz.Question) { q.Choices = choices(t, false) },
	quiz.Poll:        func(t *rapid.T, q *quiz.Question) { q.Choices = choices(t, false) },
	quiz.Open:        func(*rapid.T, *quiz.Question) {},
	quiz.Description: func(*rapid.T, *quiz.Question) {},
}

// Word characters first, then what GIFT, Aiken, XML and CSV give a meaning to.
const (
	letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
	traps   = `~=#{}:\/[]()%*<>&;,."'|$_-+?!@^` + "éñ“”’–½→"
)

// Line draws a text of one line without spaces at its ends or two together.
func Line() *rapid.Generator[string] {
	word := rapid.StringOfN(rapid.OneOf(rapid.RuneFrom([]rune(letters)), rapid.RuneFrom([]rune(letters)),
		rapid.RuneFrom([]rune(traps))), 1, 8, -1)
	return rapid.Custom(func(t *rapid.T) string {
		return "k" + strings.Join(rapid.SliceOfN(word, 1, 5).Draw(t, "words"), " ") + "n"
	})
}

// Text draws one to three lines.
func Text() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(Line(), 1, 3).Draw(t, "lines"), "\n")
	})
}

func choices(t *rapid.T, why bool) []quiz.Choice {
	n := rapid.IntRange(2, quiz.MaxChoices).Draw(t, "choices")
	cs := make([]quiz.Choice, n)
	for i := range cs {
		cs[i] = quiz.Choice{ID: quiz.ChoiceID(rune('a' + i)), Text: Line().Draw(t, "choice")}
		if why && rapid.Bool().Draw(t, "has why") {
			cs[i].Why = Line().Draw(t, "why")
		}
	}
	return cs
}

func drawSingle(t *rapid.T, q *quiz.Question) {
	q.Choices = choices(t, true)
	q.Choices[rapid.IntRange(0, len(q.Choices)-1).Draw(t, "key")].Weight = 1
}

func drawMulti(t *rapid.T, q *quiz.Question) {
	q.Choices = choices(t, true)
	n := rapid.SampledFrom([]int{1, 2, 4, 5}).Draw(t, "keys") // shares without a remainder
	n = min(n, len(q.Choices))
	if n == 3 {
		n = 2
	}
	for i := range q.Choices {
		if i < n {
			q.Choices[i].Weight = 1 / float64(n)
		} else if rapid.Bool().Draw(t, "costs") {
			q.Choices[i].Weight = -0.5
		}
	}
}

func drawTrueFalse(t *rapid.T, q *quiz.Question) {
	q.Choices = []quiz.Choice{{ID: quiz.True}, {ID: quiz.False}}
	q.Choices[rapid.IntRange(0, 1).Draw(t, "key")].Weight = 1
	for i := range q.Choices {
		if rapid.Bool().Draw(t, "has why") {
			q.Choices[i].Why = Line().Draw(t, "why")
		}
	}
}

func drawNumeric(t *rapid.T, q *quiz.Question) {
	n := rapid.IntRange(1, 3).Draw(t, "keys")
	for i := range n {
		at := math.Round(rapid.Float64Range(-1e6, 1e6).Draw(t, "at")*100) / 100
		k := quiz.NumberKey{Min: at, Max: at, Weight: 0.5}
		if rapid.Bool().Draw(t, "range") {
			k.Max = at + float64(rapid.IntRange(1, 500).Draw(t, "width"))
		}
		if i == 0 {
			k.Weight = 1
		}
		if rapid.Bool().Draw(t, "has why") {
			k.Why = Line().Draw(t, "why")
		}
		q.Numbers = append(q.Numbers, k)
	}
}

func drawShort(t *rapid.T, q *quiz.Question) {
	n := rapid.IntRange(1, 4).Draw(t, "variants")
	for i := range n {
		k := quiz.TextKey{Pattern: Line().Draw(t, "pattern"), Weight: 0.5}
		if i == 0 {
			k.Weight = 1
		}
		if rapid.Bool().Draw(t, "has why") {
			k.Why = Line().Draw(t, "why")
		}
		q.Texts = append(q.Texts, k)
	}
}

func drawMatch(t *rapid.T, q *quiz.Question) {
	n := rapid.IntRange(2, 6).Draw(t, "pairs")
	for i := range n {
		q.Pairs = append(q.Pairs, quiz.Pair{ID: quiz.ChoiceID(rune('a' + i)),
			Left: Line().Draw(t, "left"), Right: Line().Draw(t, "right")})
	}
	if rapid.Bool().Draw(t, "distractor") {
		q.Pairs = append(q.Pairs, quiz.Pair{ID: quiz.ChoiceID(rune('a' + n)), Right: Line().Draw(t, "alone")})
	}
}
