package live

import (
	"maps"
	"slices"
	"time"

	"diklat/quiz"
)

// Tally is how many people without a device held up a hand or a card for each
// choice. It holds no persons.
type Tally struct {
	Via    Way
	Counts map[quiz.ChoiceID]int
	At     time.Time
}

// Sum is how many hands there were.
func (t *Tally) Sum() int {
	n := 0
	if t != nil {
		for _, c := range t.Counts {
			n += c
		}
	}
	return n
}

// Tallied keeps a tally of one round of a question in place of the one before. No
// counts take it away.
type Tallied struct {
	Run      RunID                 `json:"run"`
	Question quiz.QuestionID       `json:"question"`
	Round    int                   `json:"round,omitempty"`
	Via      Way                   `json:"via,omitempty"`
	Counts   map[quiz.ChoiceID]int `json:"counts,omitempty"`
}

func (Tallied) kind() string { return "tallied" }

// TallyAnswers writes a tally down, for the round that the question is in.
type TallyAnswers struct {
	Run      RunID
	Question quiz.QuestionID
	Via      Way // WayAloud or WayCard
	Counts   map[quiz.ChoiceID]int
}

// maxHands is more hands than a hall has.
const maxHands = 2000

func (a TallyAnswers) check(s *State) ([]Event, error) {
	r := s.Run
	if r == nil || r.ID != a.Run {
		return nil, ErrNoQuiz
	}
	i := r.index(a.Question)
	if i < 0 {
		return nil, ErrNoItem
	}
	if r.Mode != Live && r.Mode != Paced || r.Mode == Live && r.Items[i].Stage == Waiting {
		return nil, ErrNotOpen
	}
	q := &r.Quiz.Questions[i]
	if !q.Kind.Picks() || a.Via != WayAloud && a.Via != WayCard {
		return nil, ErrTally
	}
	counts := map[quiz.ChoiceID]int{}
	for id, n := range a.Counts {
		if !slices.Contains(r.Shown(i, ""), id) || n < 0 || n > maxHands {
			return nil, ErrTally
		}
		if n > 0 {
			counts[id] = n
		}
	}
	if t := r.Items[i].Tally; t == nil && len(counts) == 0 || t != nil && t.Via == a.Via && maps.Equal(t.Counts, counts) {
		return nil, nil
	}
	return []Event{Tallied{Run: r.ID, Question: a.Question, Round: r.Items[i].Round(), Via: a.Via, Counts: counts}}, nil
}

func (w *builder) tally(ev Tallied, at time.Time) {
	r := w.run(ev.Run)
	if r == nil {
		return
	}
	i := r.index(ev.Question)
	if i < 0 {
		return
	}
	r.Items[i].Tally = nil
	if len(ev.Counts) > 0 {
		r.Items[i].Tally = &Tally{Via: ev.Via, Counts: maps.Clone(ev.Counts), At: at}
	}
}
