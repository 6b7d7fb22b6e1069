package quiz

// openRules: free text of up to MaxText characters, kept for the trainer to
// read and never scored.
type openRules struct{}

func (openRules) validate(*Question) []Problem { return nil }

func (openRules) check(q *Question, a Answer) error { return checkText(q, a) }

func (openRules) grade(*Question, Answer) float64 { return 0 }

func (openRules) key(*Question) Answer { return Answer{} }

func (openRules) guess(*Question, func(int) int) Answer { return Answer{Text: "tidak tahu"} }
