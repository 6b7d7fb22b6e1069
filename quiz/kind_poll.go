package quiz

// pollRules: one choice, never scored. Whoever stores the answer keeps no name
// with it.
type pollRules struct{}

func (pollRules) validate(q *Question) []Problem { return validateUnweighted(q) }

func (pollRules) check(q *Question, a Answer) error { return checkOne(q, a) }

func (pollRules) grade(*Question, Answer) float64 { return 0 }

func (pollRules) key(*Question) Answer { return Answer{} }

func (pollRules) guess(q *Question, pick func(int) int) Answer { return guessOne(q, pick) }
