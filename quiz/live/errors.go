package live

import "errors"

// Errors that a request can meet. Screens have a sentence for each.
var (
	ErrUnknownEvent = errors.New("live: event kind of a newer program")
	ErrNotOpen      = errors.New("live: this question is not open")
	ErrNoQuiz       = errors.New("live: no quiz is running")
	ErrQuizRunning  = errors.New("live: a quiz is running")
	ErrCaseRunning  = errors.New("live: a case is running")
	ErrNoCase       = errors.New("live: no such case")
	ErrCaseLong     = errors.New("live: this play has too many moves")
	ErrEmptyQuiz    = errors.New("live: the quiz has no questions")
	ErrNoItem       = errors.New("live: no such question")
	ErrTooOften     = errors.New("live: this answer was changed too often")
	ErrRevealed     = errors.New("live: the key of this question was shown")
	ErrHandedIn     = errors.New("live: this test was handed in")
	ErrNoForm       = errors.New("live: this person has no form of the test")
	ErrOtherForm    = errors.New("live: the question is not in this person's form")
	ErrFormUsed     = errors.New("live: this person has answered another form")
	ErrNoSeat       = errors.New("live: this seat holds no person")
	ErrCrew         = errors.New("live: this many people, or these, cannot share a laptop")
	ErrNoCrew       = errors.New("live: nobody shares this laptop")
	ErrNotTurn      = errors.New("live: it is the turn of somebody else")
	ErrLocked       = errors.New("live: the trainer locked the door")
	ErrOut          = errors.New("live: the trainer sent this laptop out")
	ErrConflict     = errors.New("live: somebody else changed the room first")
	ErrFull         = errors.New("live: the room is full")
	ErrEnded        = errors.New("live: the room is closed")
)
