package quiz

// descriptionRules: a text to read. Every answer to it is refused.
type descriptionRules struct{}

func (descriptionRules) validate(*Question) []Problem { return nil }

func (descriptionRules) check(q *Question, _ Answer) error {
	return &AnswerError{Question: q.ID, Why: NotAsked}
}

func (descriptionRules) grade(*Question, Answer) float64 { return 0 }

func (descriptionRules) key(*Question) Answer { return Answer{} }

func (descriptionRules) guess(*Question, func(int) int) Answer { return Answer{} }
