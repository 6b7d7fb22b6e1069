package live

import (
	"slices"

	"diklat/quiz"
)

// The acts of a trainer with a test. A test ends with EndQuiz.
type (
	// StartTest begins a test. Who is among Members has a form at once, so that
	// sheets can be handed out; in a post-test everybody who took the pre-test of
	// the pair gets the other form.
	StartTest struct {
		Run     RunID
		Plan    TestPlan
		Quiz    quiz.Quiz // the questions of all forms
		Members []Member
	}
	// GiveForm gives a person who has not answered yet a form: the sheet of paper
	// that they hold.
	GiveForm struct {
		Person PersonID
		Form   string
	}
	// ReturnTest lets a person who handed in go on.
	ReturnTest struct{ Person PersonID }
	// HandInFor hands in for a person: paper that came back.
	HandInFor struct{ Person PersonID }
)

func (a StartTest) check(s *State) ([]Event, error) {
	if err := busy(s); err != nil {
		return nil, err
	}
	if a.Run == "" || len(a.Plan.Forms) == 0 || !whole(a.Plan, a.Quiz) {
		return nil, ErrEmptyQuiz
	}
	given := Assign(a.Members, a.Plan.names(), formBefore(AsOne(s.Past, s.Same), a.Plan))
	return []Event{TestStarted{Run: a.Run, Plan: a.Plan, Quiz: a.Quiz, Form: given}}, nil
}

// whole reports that forms have names of their own and items that the quiz has,
// and that no item stands in two places.
func whole(p TestPlan, q quiz.Quiz) bool {
	has, seen, names := map[quiz.QuestionID]bool{}, map[quiz.QuestionID]bool{}, map[string]bool{}
	for i := range q.Questions {
		if has[q.Questions[i].ID] {
			return false
		}
		has[q.Questions[i].ID] = true
	}
	ok := func(ids []quiz.QuestionID) bool {
		for _, id := range ids {
			if !has[id] || seen[id] {
				return false
			}
			seen[id] = true
		}
		return true
	}
	for _, f := range p.Forms {
		if f.Name == "" || names[f.Name] || len(f.Items) == 0 || !ok(f.Items) {
			return false
		}
		names[f.Name] = true
	}
	return ok(p.Also)
}

// test is the current run if it is a test.
func (s *State) test() (*Run, error) {
	if s.Run == nil || s.Run.Test == nil {
		return nil, ErrNoQuiz
	}
	return s.Run, nil
}

func (a GiveForm) check(s *State) ([]Event, error) {
	r, err := s.test()
	if err != nil {
		return nil, err
	}
	if _, ok := r.Test.form(a.Form); !ok || a.Person == "" {
		return nil, ErrOtherForm
	}
	if r.FormOf(a.Person) == a.Form {
		return nil, nil
	}
	if n, _ := r.AnsweredOf(a.Person); n > 0 {
		return nil, ErrFormUsed
	}
	return []Event{FormGiven{Run: r.ID, Person: a.Person, Form: a.Form}}, nil
}

func (a ReturnTest) check(s *State) ([]Event, error) {
	r, err := s.test()
	if err != nil {
		return nil, err
	}
	if _, done := r.Test.Done[a.Person]; !done {
		return nil, nil
	}
	return []Event{TestReturned{Run: r.ID, Person: a.Person}}, nil
}

func (a HandInFor) check(s *State) ([]Event, error) {
	r, err := s.test()
	if err != nil {
		return nil, err
	}
	if r.FormOf(a.Person) == "" {
		return nil, ErrNoForm
	}
	if _, done := r.Test.Done[a.Person]; done {
		return nil, nil
	}
	return []Event{TestHandedIn{Run: r.ID, Person: a.Person}}, nil
}

// TestDo is what a person does with a test beside answering.
type TestDo string

// What a person does.
const (
	Begin  TestDo = "begin"
	HandIn TestDo = "hand-in"
)

// TestStep is a step of one person in a test.
type TestStep struct {
	Seat   SeatID
	Person PersonID
	Run    RunID
	Do     TestDo
	Ref    string
}

func (st *TestStep) check(s *State) (ev Event, again bool, err error) {
	r := s.Run
	if r == nil || r.ID != st.Run || r.Test == nil {
		return nil, false, ErrNoQuiz
	}
	switch st.Do {
	case Begin:
		if _, begun := r.Test.Begun[st.Person]; begun {
			return nil, true, nil
		}
		form := r.FormOf(st.Person)
		if form == "" {
			form = r.formFor(s.As(st.Person), s.pastOf(st.Person))
		}
		return TestBegan{Run: r.ID, Person: st.Person, Form: form, Ref: st.Ref}, false, nil
	case HandIn:
		if _, done := r.Test.Done[st.Person]; done {
			return nil, true, nil
		}
		if !slices.Contains(r.Test.names(), r.FormOf(st.Person)) {
			return nil, false, ErrNoForm
		}
		return TestHandedIn{Run: r.ID, Person: st.Person, Ref: st.Ref}, false, nil
	}
	return nil, false, ErrNotOpen
}
