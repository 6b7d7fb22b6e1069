package quiz

import "math"

// multiRules: a set of choices is picked.
//
// Credit, as in Moodle: the sum of the picked weights, at least 0, at most 1.
// The positive weights add up to 1 (within 0.02, since files write thirds as
// 33.333; the sum is scaled so that all keys together are exactly 1). Choices of
// weight 0 cost nothing; to keep people from picking everything, the wrong ones
// need a negative weight.
type multiRules struct{}

// multiSlack is how far from 1 the keys of a Multi may add up.
const multiSlack = 0.02

func (multiRules) validate(q *Question) []Problem {
	ps := validateChoices(q)
	sum := keySum(q)
	if sum == 0 {
		return append(ps, Problem{Question: q.ID, Fault: NoKey})
	}
	if math.IsNaN(sum) || math.Abs(sum-1) > multiSlack {
		ps = append(ps, Problem{Question: q.ID, Fault: BadWeight})
	}
	return ps
}

func (multiRules) check(q *Question, a Answer) error { return checkSome(q, a) }

func (multiRules) grade(q *Question, a Answer) float64 {
	sum := keySum(q)
	if sum <= 0 {
		return 0
	}
	got := 0.0
	for _, id := range a.Choices {
		c, _ := q.choice(id)
		got += c.Weight
	}
	return got / sum
}

func (multiRules) key(q *Question) Answer {
	var a Answer
	for _, c := range q.Choices {
		if c.Weight > 0 {
			a.Choices = append(a.Choices, c.ID)
		}
	}
	return a
}

// keySum adds the positive weights.
func keySum(q *Question) float64 {
	sum := 0.0
	for _, c := range q.Choices {
		if !(c.Weight <= 0) { // keeps NaN, which validate reports
			sum += c.Weight
		}
	}
	return sum
}

func (multiRules) guess(q *Question, pick func(int) int) Answer {
	var a Answer
	for _, id := range choiceIDs(q) {
		if pick(2) == 1 {
			a.Choices = append(a.Choices, id)
		}
	}
	if len(a.Choices) == 0 {
		return guessOne(q, pick)
	}
	return a
}
