package data

import (
	"fmt"
	"slices"

	"diklat/quiz"
	"diklat/roster/clean"
)

// CleanQuestions makes the texts of foreign questions safe to keep and to show,
// and gives every question an id of its own. bad are those that cannot be asked
// (any more): good leaves them out. The argument is not changed.
func CleanQuestions(qs []quiz.Question) (good []quiz.Question, bad []quiz.Problem) {
	taken := map[quiz.QuestionID]bool{}
	for _, q := range qs {
		q = cleanQuestion(q)
		if ps := quiz.Validate(&q); len(ps) > 0 {
			bad = append(bad, ps[0])
			continue
		}
		for n := len(good) + 1; q.ID == "" || taken[q.ID]; n++ {
			q.ID = quiz.QuestionID(fmt.Sprintf("S%d", n))
		}
		taken[q.ID] = true
		good = append(good, q)
	}
	return good, bad
}

// cleanQuestion cleans every text of a question: stems and explanations keep
// their lines, everything else is one line.
func cleanQuestion(q quiz.Question) quiz.Question {
	q.ID = quiz.QuestionID(clean.Line(string(q.ID)))
	q.Name, q.Source, q.Module = clean.Line(q.Name), clean.Line(q.Source), clean.Line(q.Module)
	q.Category = clean.Line(q.Category)
	q.Stem, q.Explain, q.Help, q.ReadAloud = clean.Text(q.Stem), clean.Text(q.Explain), clean.Text(q.Help), clean.Text(q.ReadAloud)
	q.Choices = cleanEach(q.Choices, func(c *quiz.Choice) {
		c.ID, c.Text, c.Why = quiz.ChoiceID(clean.Line(string(c.ID))), clean.Line(c.Text), clean.Text(c.Why)
	})
	q.Pairs = cleanEach(q.Pairs, func(p *quiz.Pair) {
		p.ID, p.Left, p.Right = quiz.ChoiceID(clean.Line(string(p.ID))), clean.Line(p.Left), clean.Line(p.Right)
	})
	q.Numbers = cleanEach(q.Numbers, func(n *quiz.NumberKey) { n.Why = clean.Text(n.Why) })
	q.Texts = cleanEach(q.Texts, func(k *quiz.TextKey) { k.Pattern, k.Why = clean.Line(k.Pattern), clean.Text(k.Why) })
	q.Facts = cleanEach(q.Facts, func(f *quiz.FactID) { *f = quiz.FactID(clean.Line(string(*f))) })
	q.Tags = cleanEach(q.Tags, func(s *string) { *s = clean.Line(*s) })
	return q
}

func cleanEach[E any](xs []E, f func(*E)) []E {
	xs = slices.Clone(xs)
	for i := range xs {
		f(&xs[i])
	}
	return xs
}
