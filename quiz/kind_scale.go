package quiz

// scaleRules: one point of a scale (Likert), kept and never scored. The choices
// stand from the low end to the high end and are never shuffled.
type scaleRules struct{}

func (scaleRules) validate(q *Question) []Problem { return validateUnweighted(q) }

func (scaleRules) check(q *Question, a Answer) error { return checkOne(q, a) }

func (scaleRules) grade(*Question, Answer) float64 { return 0 }

func (scaleRules) key(*Question) Answer { return Answer{} }

func (scaleRules) guess(q *Question, pick func(int) int) Answer { return guessOne(q, pick) }
