package live

import "diklat/quiz"

// KeyAnswers writes down what one person gave without a device, or with one that
// failed: on an answer sheet, by a card, aloud. All is kept or nothing.
//
// An empty Answer takes back what was keyed before, so that an undo can restore
// what was there. What a person gave at a laptop stands: another answer for it is
// refused (ErrOwnAnswer). A question that was revealed takes sheets and cards
// alone, which were filled in before; such an answer is marked Late.
type KeyAnswers struct {
	Run     RunID
	Person  PersonID
	Via     Way // WayCard, WayPaper or WayAloud
	Answers map[quiz.QuestionID]quiz.Answer
}

// Withdrawn takes back an answer that the trainer keyed.
type Withdrawn struct {
	Run      RunID           `json:"run"`
	Question quiz.QuestionID `json:"question"`
	Person   PersonID        `json:"person,omitempty"`
	Token    string          `json:"token,omitempty"` // instead of Person, in a poll
	Round    int             `json:"round,omitempty"`
}

func (Withdrawn) kind() string { return "withdrawn" }

func (a KeyAnswers) check(s *State) ([]Event, error) {
	r := s.Run
	switch {
	case r == nil || r.ID != a.Run:
		return nil, ErrNoQuiz
	case !a.Via.Keyed() || a.Person == "":
		return nil, ErrWay
	}
	evs, err := a.oneForm(r)
	if err != nil {
		return nil, err
	}
	known := 0
	for i := range r.Items {
		answer, ok := a.Answers[r.Quiz.Questions[i].ID]
		if !ok {
			continue
		}
		known++
		ev, err := a.one(r, i, answer)
		if err != nil {
			return nil, err
		}
		if ev != nil {
			evs = append(evs, ev)
		}
	}
	if known != len(a.Answers) {
		return nil, ErrNoItem
	}
	return evs, nil
}

// oneForm refuses a row that is not of one form of a test, or of another form than
// the person has answered. Who has answered nothing gets the form of the sheet, or
// the one that is read out, whichever was dealt.
func (a KeyAnswers) oneForm(r *Run) ([]Event, error) {
	if r.Test == nil || len(a.Answers) == 0 {
		return nil, nil
	}
	form := ""
	for id := range a.Answers {
		of := r.Test.formWith(id)
		if of != "" && form != "" && form != of {
			return nil, ErrOtherForm
		}
		if of != "" {
			form = of
		}
	}
	own := r.FormOf(a.Person)
	if n, _ := r.AnsweredOf(a.Person); form != "" && own != "" && form != own && n > 0 {
		return nil, ErrOtherForm
	}
	switch {
	case form == "" && own == "":
		return nil, ErrNoForm
	case form == "" || form == own || own == "":
		return nil, nil
	}
	return []Event{FormGiven{Run: r.ID, Person: a.Person, Form: form}}, nil
}

// one is the event for one answer, nil if it is there already.
func (a KeyAnswers) one(r *Run, i int, answer quiz.Answer) (Event, error) {
	q, it := &r.Quiz.Questions[i], &r.Items[i]
	late := r.Mode == Live && it.Stage == Revealed
	if r.Mode == Live && it.Stage == Waiting || late && a.Via == WayAloud {
		return nil, ErrNotOpen
	}
	had, ok := r.Now(i, a.Person)
	empty := len(answer.Choices) == 0 && answer.Text == ""
	switch {
	case ok && !empty && same(had.Answer, answer):
		return nil, nil
	case ok && !had.Via.Keyed():
		return nil, ErrOwnAnswer
	case !ok && empty:
		return nil, nil
	case ok && had.Times >= maxTimes:
		return nil, ErrTooOften
	case empty:
		return Withdrawn{Run: r.ID, Question: q.ID, Person: a.Person, Round: it.Round()}, nil
	}
	if err := quiz.Check(q, answer); err != nil {
		return nil, err
	}
	return Answered{Run: r.ID, Question: q.ID, Person: a.Person, Answer: answer, Via: a.Via, Round: it.Round(), Late: late}, nil
}

func same(a, b quiz.Answer) bool {
	if a.Text != b.Text || len(a.Choices) != len(b.Choices) {
		return false
	}
	for i := range a.Choices {
		if a.Choices[i] != b.Choices[i] {
			return false
		}
	}
	return true
}

func (w *builder) withdraw(ev Withdrawn) {
	r := w.run(ev.Run)
	if r == nil {
		return
	}
	i := r.index(ev.Question)
	if i < 0 {
		return
	}
	who := ev.Person
	if ev.Token != "" {
		who = PersonID(ev.Token)
	}
	delete(w.given(r, i), who)
}
