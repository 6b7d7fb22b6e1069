package live

import (
	"fmt"

	"diklat/quiz"
)

// QuestionAdded adds a question to a live run, after all others: the numbers of
// the others stay what sheets and notes say.
type QuestionAdded struct {
	Run      RunID         `json:"run"`
	Question quiz.Question `json:"question"`
}

func (QuestionAdded) kind() string { return "added" }

// AddQuestion adds a question to the live run; with Open it is asked at once. An
// id that is empty or taken is replaced.
type AddQuestion struct {
	Question quiz.Question
	Open     bool
}

// maxItems is the most questions of a run.
const maxItems = 300

func (a AddQuestion) check(s *State) ([]Event, error) {
	r := s.Run
	switch {
	case r == nil || r.Mode != Live:
		return nil, ErrNoQuiz
	case len(r.Items) >= maxItems:
		return nil, ErrTooOften
	case len(quiz.Validate(&a.Question)) > 0:
		return nil, ErrQuestion
	}
	q := a.Question
	for n := 1; q.ID == "" || r.index(q.ID) >= 0; n++ {
		q.ID = quiz.QuestionID(fmt.Sprintf("bebas-%d", n))
	}
	evs := []Event{QuestionAdded{Run: r.ID, Question: q}}
	if !a.Open {
		return evs, nil
	}
	if r.Current().Stage == Opened {
		evs = append(evs, ItemClosed{Run: r.ID, Item: r.Item})
	}
	return append(evs, ItemOpened{Run: r.ID, Item: len(r.Items)}), nil
}

func (w *builder) addQuestion(ev QuestionAdded) {
	r := w.run(ev.Run)
	if r == nil {
		return
	}
	// The quiz came with an event and is shared by every state since: never append
	// in place.
	qs := r.Quiz.Questions
	r.Quiz.Questions = append(qs[:len(qs):len(qs)], ev.Question)
	r.Items = append(r.Items[:len(r.Items):len(r.Items)], Item{Added: true})
}

// Number is the number of item i as people know it, from 1; 0 for a practice
// question, which has none.
func (r *Run) Number(i int) int {
	if r.Items[i].Practice {
		return 0
	}
	n := 0
	for k := range r.Items[:i+1] {
		if !r.Items[k].Practice {
			n++
		}
	}
	return n
}

// Total is how many numbered items there are.
func (r *Run) Total() int {
	n := 0
	for i := range r.Items {
		if !r.Items[i].Practice {
			n++
		}
	}
	return n
}
