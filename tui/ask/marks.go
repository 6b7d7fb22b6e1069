package ask

import (
	"slices"
	"strings"

	"diklat/quiz"
)

// How a trainer keys what people without a device gave: by the letters or digits
// that cards, sheets and screens share, 1 and A for the first choice.

// Marked reports kinds that are keyed by marks; the others by their text.
func Marked(k quiz.Kind) bool { return k.Picks() || k == quiz.Order || k == quiz.Match }

// Marks is how many marks an answer to q has: 1 for most kinds; 0 where it is not
// fixed, of a multi question and of texts.
func Marks(q *quiz.Question) int {
	switch q.Kind {
	case quiz.Single, quiz.TrueFalse, quiz.Scale, quiz.Poll:
		return 1
	case quiz.Order:
		return len(q.Choices)
	case quiz.Match:
		n := 0
		for _, p := range q.Pairs {
			if p.Left != "" {
				n++
			}
		}
		return n
	case quiz.Multi, quiz.Numeric, quiz.Short, quiz.Open, quiz.Description:
	}
	return 0
}

// Mark reads one mark of a question with n choices: its place from 0; ok is false
// for another key.
func Mark(r rune, n int) (i int, ok bool) {
	switch {
	case r >= '1' && r <= '9':
		i = int(r - '1')
	case r >= 'a' && r <= 'l':
		i = int(r - 'a')
	case r >= 'A' && r <= 'L':
		i = int(r - 'A')
	default:
		return 0, false
	}
	return i, i < n
}

// Letter is the letter of choice i on cards and sheets.
func Letter(i int) string { return string(rune('A' + i)) }

// ReadMarks makes an answer of what was typed; shown is the order of the choices
// as the room, or the sheet, has them. ok is false for what is no answer.
func ReadMarks(q *quiz.Question, shown []quiz.ChoiceID, typed string) (a quiz.Answer, ok bool) {
	typed = strings.TrimSpace(typed)
	if !Marked(q.Kind) {
		a = quiz.Answer{Text: typed}
		return a, quiz.Check(q, a) == nil
	}
	for _, r := range typed {
		i, ok := Mark(r, len(shown))
		if !ok {
			return quiz.Answer{}, false
		}
		a.Choices = append(a.Choices, shown[i])
	}
	if q.Kind == quiz.Multi {
		slices.SortFunc(a.Choices, func(x, y quiz.ChoiceID) int { return slices.Index(shown, x) - slices.Index(shown, y) })
		a.Choices = slices.Compact(a.Choices)
	}
	if n := Marks(q); n > 0 && len(a.Choices) != n {
		return quiz.Answer{}, false
	}
	return a, quiz.Check(q, a) == nil
}

// WriteMarks is what a trainer would have typed for an answer: "B", "BD", "18".
func WriteMarks(q *quiz.Question, shown []quiz.ChoiceID, a quiz.Answer) string {
	if !Marked(q.Kind) {
		return a.Text
	}
	var out strings.Builder
	for _, id := range a.Choices {
		if i := slices.Index(shown, id); i >= 0 {
			out.WriteString(Letter(i))
		}
	}
	return out.String()
}
