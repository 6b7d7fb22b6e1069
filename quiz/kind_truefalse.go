package quiz

// trueFalseRules: True or False.
//
// The two choices are fixed; Question.Choices holds at least the right one with
// Weight 1, and the other one where it has a Why to tell. Their Text may be
// empty: screens write the word in their language. Credit: all or nothing.
type trueFalseRules struct{}

func (trueFalseRules) validate(q *Question) []Problem {
	var ps []Problem
	seen := map[ChoiceID]bool{}
	keys := 0
	for _, c := range q.Choices {
		if c.ID != True && c.ID != False || seen[c.ID] {
			ps = append(ps, Problem{Question: q.ID, Fault: DoubleChoice, Choice: c.ID})
		}
		seen[c.ID] = true
		switch {
		case c.Weight == 1:
			keys++
		case c.Weight != 0:
			ps = append(ps, Problem{Question: q.ID, Fault: BadWeight, Choice: c.ID})
		}
	}
	if keys == 0 {
		ps = append(ps, Problem{Question: q.ID, Fault: NoKey})
	}
	if keys > 1 {
		ps = append(ps, Problem{Question: q.ID, Fault: ManyKeys})
	}
	return ps
}

func (trueFalseRules) check(q *Question, a Answer) error {
	if a.Text != "" || len(a.Choices) > 1 {
		return &AnswerError{Question: q.ID, Why: WrongCount}
	}
	if len(a.Choices) == 0 {
		return &AnswerError{Question: q.ID, Why: Empty}
	}
	if id := a.Choices[0]; id != True && id != False {
		return &AnswerError{Question: q.ID, Why: UnknownChoice}
	}
	return nil
}

func (trueFalseRules) grade(q *Question, a Answer) float64 {
	c, _ := q.choice(a.Choices[0])
	return c.Weight
}

func (trueFalseRules) key(q *Question) Answer {
	for _, c := range q.Choices {
		if c.Weight == 1 {
			return Answer{Choices: []ChoiceID{c.ID}}
		}
	}
	return Answer{}
}

func (trueFalseRules) guess(q *Question, pick func(int) int) Answer { return guessOne(q, pick) }
