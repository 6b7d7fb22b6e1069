package live

import "diklat/quiz"

// Way is how an answer came in.
type Way string

// The ways. "" in a record means WayOwn.
const (
	WayOwn   Way = "own"   // at a laptop, alone
	WayTurn  Way = "turn"  // at a laptop that several people share in turns
	WayGroup Way = "group" // at a laptop, one answer of a group
	WayCard  Way = "card"  // a printed card held up, keyed by the trainer
	WayPaper Way = "paper" // an answer sheet, keyed by the trainer
	WayAloud Way = "aloud" // said or shown by hand, keyed by the trainer
)

// Keyed reports that the trainer wrote the answer down, not the person.
func (w Way) Keyed() bool { return w == WayCard || w == WayPaper || w == WayAloud }

// Setup is how a run goes. Everything is off unless somebody asks for it.
type Setup struct {
	// Seconds is the time for each question of a live run, for the whole of
	// other runs; 0 is no limit.
	Seconds int `json:"seconds,omitempty"`
	// Practice names the question of the quiz that only shows how answering
	// works. It is asked first, stands last, and never counts.
	Practice quiz.QuestionID `json:"practice,omitempty"`
	// Survey asks for opinions: no question has a key or a score.
	Survey bool `json:"survey,omitempty"`
	// Ranking lets the trainer see who has the most points, on their own screen.
	Ranking bool `json:"ranking,omitempty"`
}

// maxSeconds is the longest limit, a day.
const maxSeconds = 24 * 60 * 60

// fits reports whether a quiz can be run like this.
func (s Setup) fits(q *quiz.Quiz) bool {
	if s.Seconds < 0 || s.Seconds > maxSeconds {
		return false
	}
	n := len(q.Questions)
	return s.Practice == "" || n > 1 && q.Questions[n-1].ID == s.Practice
}
