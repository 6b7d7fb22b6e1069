package quiz

// Answer is what one person gave. Exactly the fields that the question's kind
// reads are set:
//
//	single, truefalse, poll, scale: Choices with one id
//	multi:   Choices, any order
//	order:   Choices, every id once, in the person's order
//	match:   Choices, one right side's id for each pair that has a Left, in the
//	         order of Question.Pairs ("" where none was chosen)
//	numeric, short, open: Text as typed
type Answer struct {
	Choices []ChoiceID `json:"choices,omitempty"`
	Text    string     `json:"text,omitempty"`
}

// Result is the grade of one answer.
type Result struct {
	Score   float64 `json:"score"`   // 0..1, partial credit as documented at the kind
	Correct bool    `json:"correct"` // full score
	Scored  bool    `json:"scored"`  // false for kinds without a key
}

// Grade grades a by q. It never fails: an answer that Check would refuse gets 0.
func Grade(q *Question, a Answer) Result {
	r, ok := rulesOf(q.Kind)
	if !ok || !q.Kind.Scored() || r.check(q, a) != nil {
		return Result{Scored: q.Kind.Scored()}
	}
	s := min(max(r.grade(q, a), 0), 1)
	return Result{Score: s, Correct: s > 1-1e-9, Scored: true}
}

// Check reports why a is no answer to q (an *AnswerError), or nil.
// It says nothing about right or wrong.
func Check(q *Question, a Answer) error {
	r, ok := rulesOf(q.Kind)
	if !ok {
		return &AnswerError{Question: q.ID, Why: BadKind}
	}
	return r.check(q, a)
}

// Key returns the answer that earns the full score; ok is false where the kind
// has none.
func Key(q *Question) (a Answer, ok bool) {
	r, found := rulesOf(q.Kind)
	if !found || !q.Kind.Scored() {
		return Answer{}, false
	}
	return r.key(q), true
}

// Guess returns an answer that Check accepts, from somebody who does not know:
// simulations and load tests use it. pick(n) returns a random number from 0 to
// n-1. A description has no answer: the zero Answer.
func Guess(q *Question, pick func(n int) int) Answer {
	r, ok := rulesOf(q.Kind)
	if !ok {
		return Answer{}
	}
	return r.guess(q, pick)
}

// AnswerFault says in one word what is wrong with an answer.
type AnswerFault string

// The faults of answers.
const (
	BadKind       AnswerFault = "kind"     // the question's kind is unknown
	UnknownChoice AnswerFault = "choice"   // a choice the question does not have
	WrongCount    AnswerFault = "count"    // too few or too many choices
	Repeated      AnswerFault = "repeated" // a choice given twice
	NotANumber    AnswerFault = "number"   // numeric answer that is no number
	Empty         AnswerFault = "empty"    // nothing given
	TooLong       AnswerFault = "long"     // over MaxText characters
	NotAsked      AnswerFault = "unasked"  // the question asks for nothing
)

// MaxText is the longest text an answer may hold, in runes.
const MaxText = 1000

// AnswerError says why an answer was refused.
type AnswerError struct {
	Question QuestionID
	Why      AnswerFault
}

func (e *AnswerError) Error() string {
	return "quiz: answer to " + string(e.Question) + " refused: " + string(e.Why)
}
