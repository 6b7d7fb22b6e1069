package quiz

// orderRules: all choices are put in order. Question.Choices stands in the right
// order and is never shown so (see Shuffled).
//
// Credit: of the n-1 neighbours of the right order (first-second, second-third
// and so on) the share that stand side by side, in that direction, in the
// answer. One step put in the wrong place so costs two or three neighbours and
// not everything behind it.
type orderRules struct{}

func (orderRules) validate(q *Question) []Problem { return validateUnweighted(q) }

func (orderRules) check(q *Question, a Answer) error {
	if err := checkSome(q, a); err != nil {
		return err
	}
	if len(a.Choices) != len(q.Choices) {
		return &AnswerError{Question: q.ID, Why: WrongCount}
	}
	return nil
}

func (orderRules) grade(q *Question, a Answer) float64 {
	if len(q.Choices) < 2 {
		return 0
	}
	next := make(map[ChoiceID]ChoiceID, len(q.Choices))
	for i := 1; i < len(q.Choices); i++ {
		next[q.Choices[i-1].ID] = q.Choices[i].ID
	}
	kept := 0
	for i := 1; i < len(a.Choices); i++ {
		if n, ok := next[a.Choices[i-1]]; ok && n == a.Choices[i] {
			kept++
		}
	}
	return float64(kept) / float64(len(q.Choices)-1)
}

func (orderRules) key(q *Question) Answer {
	return Answer{Choices: choiceIDs(q)}
}

// choiceIDs lists the choices in the order of the question.
func choiceIDs(q *Question) []ChoiceID {
	ids := make([]ChoiceID, len(q.Choices))
	for i, c := range q.Choices {
		ids[i] = c.ID
	}
	return ids
}

func (orderRules) guess(q *Question, pick func(int) int) Answer {
	ids := choiceIDs(q)
	for i := len(ids) - 1; i > 0; i-- {
		j := pick(i + 1)
		ids[i], ids[j] = ids[j], ids[i]
	}
	return Answer{Choices: ids}
}
