package live_test

import (
	"fmt"

	"diklat/quiz"
)

// keyed is a quiz of every kind whose key, reasons, sources and helps are those of
// world w, 0 or 1.
func keyed(w int) quiz.Quiz {
	word := func(of string) string { return fmt.Sprintf("%s dunia %d", of, w) }
	full := func(id string, k quiz.Kind) quiz.Question {
		return quiz.Question{ID: quiz.QuestionID(id), Kind: k, Stem: "Soal " + id, Name: word("nama"), Explain: word("alasan"), Source: word("sumber"),
			Help: word("bantuan"), ReadAloud: word("bacaan"), Facts: []quiz.FactID{quiz.FactID(word("fakta"))}, Tags: []string{word("tanda")}, Category: word("golongan"), Difficulty: 1 + w}
	}
	three := func(weight ...float64) []quiz.Choice {
		out := make([]quiz.Choice, 3)
		for i, id := range []quiz.ChoiceID{"a", "b", "c"} {
			out[i] = quiz.Choice{ID: id, Text: "pilihan " + string(id), Why: word("sebab")}
			if len(weight) > 0 {
				out[i].Weight = weight[(i+w)%3]
			}
		}
		return out
	}
	qs := []quiz.Question{full("single", quiz.Single), full("multi", quiz.Multi), full("tf", quiz.TrueFalse), full("num", quiz.Numeric), full("short", quiz.Short),
		full("order", quiz.Order), full("match", quiz.Match), full("scale", quiz.Scale), full("poll", quiz.Poll), full("open", quiz.Open), full("latihan", quiz.Single)}
	qs[0].Choices, qs[0].Shuffle = three(1, 0, 0), true
	qs[1].Choices = three(0.5, 0.5, -1)
	qs[2].Choices = []quiz.Choice{{ID: quiz.True, Weight: float64(1 - w), Why: word("sebab")}, {ID: quiz.False, Weight: float64(w), Why: word("sebab")}}
	qs[3].Numbers = []quiz.NumberKey{{Min: float64(18 + w), Max: float64(18 + w), Weight: 1, Why: word("sebab")}}
	qs[4].Texts = []quiz.TextKey{{Pattern: []string{"tulis*", "lain"}[w], Weight: 1, Why: word("sebab")}}
	// The key of the next two is an order or a pairing that is shown mixed; see
	// TestNoViewHoldsTheKeyBeforeTheReveal. Here all but that differs.
	qs[5].Choices = three()
	qs[6].Pairs = []quiz.Pair{{ID: "a", Left: "kiri a", Right: "kanan a"}, {ID: "b", Left: "kiri b", Right: "kanan b"}, {ID: "c", Right: "pengecoh"}}
	qs[7].Choices, qs[8].Choices, qs[10].Choices = three(), three(), three(1, 0, 0)
	return quiz.Quiz{ID: "M", Title: "Kuis", Questions: qs}
}

// answerTo is an answer that every kind of keyed takes.
func answerTo(k quiz.Kind) quiz.Answer {
	switch k {
	case quiz.TrueFalse:
		return pick(quiz.True)
	case quiz.Numeric:
		return quiz.Answer{Text: "18"}
	case quiz.Short, quiz.Open:
		return quiz.Answer{Text: "tulisan saya"}
	case quiz.Order:
		return pick("a", "b", "c")
	case quiz.Match:
		return pick("a", "b")
	case quiz.Multi:
		return pick("a", "c")
	case quiz.Single, quiz.Scale, quiz.Poll, quiz.Description:
	}
	return pick("a")
}
