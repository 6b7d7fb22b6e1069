package ask

import (
	"slices"
	"strings"

	"diklat/quiz"
	"diklat/roster/clean"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// Spell writes answer a to q, as its person sees q, in lines of w cells: each
// choice with number, shape and word.
func Spell(env *screen.Env, q quiz.Question, a quiz.Answer, w int) []string {
	choices(&q)
	var out []string
	switch q.Kind {
	case quiz.Match:
		for i, p := range q.Lefts() {
			right := ""
			if i < len(a.Choices) {
				right = said(env, &q, a.Choices[i])
			}
			out = append(out, part.Wrap(clean.Line(p.Left)+" "+env.S.Glyphs.Arrow+" "+right, w)...)
		}
	case quiz.Numeric, quiz.Short, quiz.Open:
		out = part.Wrap(clean.Line(a.Text), w)
	case quiz.Order:
		for i, id := range a.Choices {
			out = append(out, hang(label(i, len(a.Choices))+". ", said(env, &q, id), w)...)
		}
	case quiz.Single, quiz.Multi, quiz.TrueFalse, quiz.Scale, quiz.Poll, quiz.Description:
		picked := make([]int, len(a.Choices))
		for k, id := range a.Choices {
			picked[k] = find(&q, id)
		}
		slices.Sort(picked) // by number, as on the screen
		for _, i := range picked {
			if i >= 0 {
				out = append(out, Row{Label: label(i, len(q.Choices)), Shape: i, Text: text(env, &q, q.Choices[i])}.Lines(env, w)...)
			}
		}
	}
	return out
}

// said is "2 ■ Kemnaker".
func said(env *screen.Env, q *quiz.Question, id quiz.ChoiceID) string {
	i := find(q, id)
	if i < 0 {
		return ""
	}
	return sign(env, i, len(q.Choices)) + " " + text(env, q, q.Choices[i])
}

// hang wraps s behind a lead, with the other lines below its first letter.
func hang(lead, s string, w int) []string {
	n := part.Width(lead)
	lines := part.Wrap(s, max(w-n, 6))
	for i := range lines {
		if i == 0 {
			lines[i] = lead + lines[i]
			continue
		}
		lines[i] = strings.Repeat(" ", n) + lines[i]
	}
	return lines
}
