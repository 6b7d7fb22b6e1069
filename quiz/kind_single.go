package quiz

// singleRules: one choice is picked.
//
// Credit: the weight of the picked choice, a negative one counts as 0. Files
// may hold two choices of weight 1 ("either will do"); Key then gives the first.
type singleRules struct{}

func (singleRules) validate(q *Question) []Problem {
	ps := validateChoices(q)
	for _, c := range q.Choices {
		if c.Weight >= full {
			return ps
		}
	}
	return append(ps, Problem{Question: q.ID, Fault: NoKey})
}

func (singleRules) check(q *Question, a Answer) error { return checkOne(q, a) }

func (singleRules) grade(q *Question, a Answer) float64 {
	c, _ := q.choice(a.Choices[0])
	if c.Weight >= full {
		return 1
	}
	return c.Weight
}

func (singleRules) key(q *Question) Answer {
	for _, c := range q.Choices {
		if c.Weight >= full {
			return Answer{Choices: []ChoiceID{c.ID}}
		}
	}
	return Answer{}
}

func (singleRules) guess(q *Question, pick func(int) int) Answer { return guessOne(q, pick) }
