package live

import (
	"time"

	"diklat/quiz"
)

// Phase is what the room does.
type Phase string

// The phases.
const (
	Lobby Phase = "lobby"
	Slide Phase = "slide"
	Quiz  Phase = "quiz"
	Case  Phase = "case"
)

// Mode is how a quiz runs.
type Mode string

// The modes.
const (
	Live  Mode = "live"  // the trainer paces
	Paced Mode = "paced" // each person at their own pace
)

// Stage is how far one item of a live run is.
type Stage string

// The stages, in their order.
const (
	Waiting  Stage = ""
	Opened   Stage = "open"
	Closed   Stage = "closed"
	Revealed Stage = "revealed"
)

// State is the durable part of a room. Apply returns a new one that shares what
// did not change, so a published State is never written again.
type State struct {
	Version uint64    // events applied
	Step    uint64    // events other than answers applied: what a trainer decided on
	At      time.Time // of the newest event
	Phase   Phase
	Module  string
	Slide   int
	Run     *Run   // the current run in phase Quiz
	Past    []*Run // ended runs, oldest first
	Case    *CaseRun
	Cases   []*CaseRun // ended ones, oldest first
	Crews   map[CrewID]Crew
	Hall    Hall                  // what the projector shows instead
	Locked  bool                  // the door lets nobody new in
	Same    map[PersonID]PersonID // merged entries, and under whom each goes on
}

// Run is one run of a quiz.
type Run struct {
	ID      RunID
	Mode    Mode
	Quiz    quiz.Quiz
	Test    *TestRun // in mode Test only
	Item    int      // the current item in mode Live
	Items   []Item
	Started time.Time
	Ended   time.Time // zero while it runs
	Set     Setup
	Clock   Clock
	Closed  bool                // own pace: time was up; more time opens it again
	Since   map[PersonID]uint64 // Version at which each person was first there
	secret  []byte              // for the tokens of polls; nil once nobody can know
}

// Item is what happened to one question of a run.
type Item struct {
	Stage  Stage
	Since  time.Time          // of the stage
	Opened time.Time          // of this round
	Shut   uint64             // Version of the newest close
	Given  map[PersonID]Given // of this round; in a poll by tokens
	// Earlier are the rounds before, if the question was asked again.
	Earlier  []Round
	Tally    *Tally // hands, of this round; nil if none were counted
	Practice bool   // shows how answering works; counts for nothing
	Added    bool   // came during the run
	// Skipped are members of a crew who were passed over: not taken, not wrong.
	Skipped map[PersonID]bool
}

// Given is the newest answer of one person to one item.
type Given struct {
	Answer quiz.Answer
	Result quiz.Result
	At     time.Time
	Ref    string
	Times  int // how often this person has answered this item
	Via    Way
	Crew   CrewID // whose laptop it was, for turns and groups
	Late   bool   // keyed after the reveal, from a sheet or card filled in before
}

// Question returns the current question of a live run.
func (r *Run) Question() *quiz.Question { return &r.Quiz.Questions[r.Item] }

// Current returns the current item of a live run.
func (r *Run) Current() *Item { return &r.Items[r.Item] }

// index finds a question of the run; -1 if it has none of that id.
func (r *Run) index(id quiz.QuestionID) int {
	for i := range r.Quiz.Questions {
		if r.Quiz.Questions[i].ID == id {
			return i
		}
	}
	return -1
}

// accepts reports whether item i takes answers now.
func (r *Run) accepts(i int) bool {
	if !r.Ended.IsZero() {
		return false
	}
	if r.Mode != Live {
		return !r.Closed
	}
	return i == r.Item && r.Items[i].Stage == Opened
}

// Score sums a person's results over the scored items of the run. taken counts
// items answered, total the scored items; in mode Live all three leave out what
// was not revealed: nobody is judged on what was never talked about. What was
// asked before the person came is left out too, see Followed. In mode Test only
// the items of the person's own form count.
func (r *Run) Score(p PersonID) (score float64, taken, total int) {
	for i := range r.Items {
		if !r.judged(p, i) || !r.Followed(i, p) {
			continue
		}
		total++
		if g, ok := r.Given(i, p); ok {
			taken++
			score += g.Result.Score
		}
	}
	return score, taken, total
}
