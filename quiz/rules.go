package quiz

// rules is what a kind must know. One value a kind, in its own file.
type rules interface {
	// validate reports what the question lacks; nil if it can be asked.
	validate(q *Question) []Problem
	// check reports whether a is an answer to q at all (an *AnswerError or nil).
	check(q *Question, a Answer) error
	// grade returns the score of a checked answer; Grade clamps it to 0..1.
	grade(q *Question, a Answer) float64
	// key returns the answer with the full score.
	key(q *Question) Answer
	// guess returns an answer of somebody who does not know; pick(n) gives 0..n-1.
	guess(q *Question, pick func(n int) int) Answer
}

// rulesOf is the one place that lists the kinds' rules.
func rulesOf(k Kind) (rules, bool) {
	switch k {
	case Single:
		return singleRules{}, true
	case Multi:
		return multiRules{}, true
	case TrueFalse:
		return trueFalseRules{}, true
	case Numeric:
		return numericRules{}, true
	case Short:
		return shortRules{}, true
	case Match:
		return matchRules{}, true
	case Order:
		return orderRules{}, true
	case Scale:
		return scaleRules{}, true
	case Poll:
		return pollRules{}, true
	case Open:
		return openRules{}, true
	case Description:
		return descriptionRules{}, true
	}
	return nil, false
}

// Fault says in one word what is wrong with a question.
type Fault string

// The faults of questions. Sentences for them live in tui/i18n and in check.
const (
	NoStem       Fault = "no-stem"
	UnknownKind  Fault = "unknown-kind"
	NoChoices    Fault = "no-choices"
	NoKey        Fault = "no-key"
	ManyKeys     Fault = "many-keys"
	DoubleChoice Fault = "double-choice"
	EmptyChoice  Fault = "empty-choice"
	BadWeight    Fault = "bad-weight"
	BadRange     Fault = "bad-range"
	TooMany      Fault = "too-many"
)

// MaxChoices is the most choices a question may show: two digits still type fast.
const MaxChoices = 12

// Problem is one fault of one question.
type Problem struct {
	Question QuestionID
	Fault    Fault
	Choice   ChoiceID // the choice it is about, if any
}

// Validate reports everything that keeps q from being asked, nil if nothing.
func Validate(q *Question) []Problem {
	r, ok := rulesOf(q.Kind)
	if !ok {
		return []Problem{{Question: q.ID, Fault: UnknownKind}}
	}
	var ps []Problem
	if q.Stem == "" {
		ps = append(ps, Problem{Question: q.ID, Fault: NoStem})
	}
	return append(ps, r.validate(q)...)
}
