package quiz

import "math"

// numericRules: a number is typed.
//
// Credit: the best Weight among the keys that the number meets. A text that can
// be read two ways ("1.500" is 1500 or 1.5, see ReadNumber) counts by its better
// reading. A key of Weight 0 that spans everything carries the Why for wrong
// answers.
type numericRules struct{}

func (numericRules) validate(q *Question) []Problem {
	var ps []Problem
	found := false
	for _, k := range q.Numbers {
		if math.IsNaN(k.Min) || math.IsNaN(k.Max) || k.Min > k.Max ||
			math.IsInf(k.Min, 0) || math.IsInf(k.Max, 0) {
			ps = append(ps, Problem{Question: q.ID, Fault: BadRange})
		}
		if badWeight(k.Weight, 0) {
			ps = append(ps, Problem{Question: q.ID, Fault: BadWeight})
		}
		found = found || k.Weight >= full
	}
	if !found {
		ps = append(ps, Problem{Question: q.ID, Fault: NoKey})
	}
	return ps
}

func (numericRules) check(q *Question, a Answer) error {
	if err := checkText(q, a); err != nil {
		return err
	}
	if len(ReadNumber(a.Text)) == 0 {
		return &AnswerError{Question: q.ID, Why: NotANumber}
	}
	return nil
}

func (numericRules) grade(q *Question, a Answer) float64 {
	best := 0.0
	for _, v := range ReadNumber(a.Text) {
		for _, k := range q.Numbers {
			if k.accepts(v) && k.Weight > best {
				best = k.Weight
			}
		}
	}
	if best >= full {
		return 1
	}
	return best
}

// accepts allows for the last bits lost when a tolerance was added in binary:
// 3.14 with tolerance 0.05 must take 3.19.
func (k NumberKey) accepts(v float64) bool {
	slack := 1e-12 * max(math.Abs(k.Min), math.Abs(k.Max))
	if math.IsInf(slack, 0) {
		slack = 0
	}
	return v >= k.Min-slack && v <= k.Max+slack
}

func (numericRules) key(q *Question) Answer {
	for _, k := range q.Numbers {
		if k.Weight >= full {
			return Answer{Text: FormatNumber(k.middle())}
		}
	}
	return Answer{}
}

// middle is the number a key means: without the bits a tolerance left in it
// (3.09..3.19 is 3.14 and not 3.1399999999999997).
func (k NumberKey) middle() float64 {
	m := k.Min/2 + k.Max/2
	for digits := 1; digits < 17; digits++ {
		if r := roundTo(m, digits); math.Abs(r-m) <= 1e-12*math.Abs(m) && k.accepts(r) {
			return r
		}
	}
	return m
}

// guess is somewhere around a key, near enough to be right now and then.
func (numericRules) guess(q *Question, pick func(int) int) Answer {
	at := 10.0
	for _, k := range q.Numbers {
		if k.Weight >= full {
			at = k.middle()
			break
		}
	}
	return Answer{Text: FormatNumber(math.Round(at) + float64(pick(7)-3))}
}
