package live

import (
	"maps"
	"time"

	"diklat/quiz"
)

// Events of a test.
type (
	// TestStarted begins a test. Quiz holds the questions of all forms. Form is
	// who was given which; people who come later get theirs when they begin.
	TestStarted struct {
		Run  RunID               `json:"run"`
		Plan TestPlan            `json:"plan"`
		Quiz quiz.Quiz           `json:"quiz"`
		Form map[PersonID]string `json:"form,omitempty"`
	}
	// TestBegan says that a person began, with this form.
	TestBegan struct {
		Run    RunID    `json:"run"`
		Person PersonID `json:"person"`
		Form   string   `json:"form"`
		Ref    string   `json:"ref,omitempty"`
	}
	// TestHandedIn says that a person is done; their answers stay as they are.
	TestHandedIn struct {
		Run    RunID    `json:"run"`
		Person PersonID `json:"person"`
		Ref    string   `json:"ref,omitempty"`
	}
	// TestReturned lets a person who handed in go on.
	TestReturned struct {
		Run    RunID    `json:"run"`
		Person PersonID `json:"person"`
	}
	// FormGiven gives a person a form, decided by the trainer: the sheet of paper
	// that they took.
	FormGiven struct {
		Run    RunID    `json:"run"`
		Person PersonID `json:"person"`
		Form   string   `json:"form"`
	}
)

func (TestStarted) kind() string  { return "test-started" }
func (TestBegan) kind() string    { return "test-began" }
func (TestHandedIn) kind() string { return "test-handed-in" }
func (TestReturned) kind() string { return "test-returned" }
func (FormGiven) kind() string    { return "test-form" }

// decodeTest reads an event of a test back; ok is false for another kind.
func decodeTest(r Record) (e Event, ok bool, err error) {
	switch r.Kind {
	case "test-started":
		e, err = decodeAs[TestStarted](r)
	case "test-began":
		e, err = decodeAs[TestBegan](r)
	case "test-handed-in":
		e, err = decodeAs[TestHandedIn](r)
	case "test-returned":
		e, err = decodeAs[TestReturned](r)
	case "test-form":
		e, err = decodeAs[FormGiven](r)
	default:
		return nil, false, nil
	}
	return e, true, err
}

// testEvent applies an event of a test; it reports whether e was one.
func (w *builder) testEvent(e stamped) bool {
	switch ev := e.Event.(type) {
	case TestStarted:
		w.start(QuizStarted{Run: ev.Run, Mode: Test, Quiz: ev.Quiz}, e.at)
		w.Run.Test = &TestRun{TestPlan: ev.Plan, Form: maps.Clone(ev.Form), Begun: map[PersonID]time.Time{}, Done: map[PersonID]time.Time{}}
		if w.Run.Test.Form == nil {
			w.Run.Test.Form = map[PersonID]string{}
		}
		w.ownTest = true
	case TestBegan:
		if t := w.testing(ev.Run); t != nil {
			t.Form[ev.Person] = ev.Form
			t.Begun[ev.Person] = e.at
		}
	case TestHandedIn:
		if t := w.testing(ev.Run); t != nil {
			t.Done[ev.Person] = e.at
		}
	case TestReturned:
		if t := w.testing(ev.Run); t != nil {
			delete(t.Done, ev.Person)
		}
	case FormGiven:
		if t := w.testing(ev.Run); t != nil {
			t.Form[ev.Person] = ev.Form
		}
	default:
		return false
	}
	return true
}

// testing returns what the current run knows as a test, for writing; nil if id is
// not the current one or is no test.
func (w *builder) testing(id RunID) *TestRun {
	r := w.run(id)
	if r == nil || r.Test == nil {
		return nil
	}
	if !w.ownTest {
		c := *r.Test
		c.Form, c.Begun, c.Done = maps.Clone(c.Form), maps.Clone(c.Begun), maps.Clone(c.Done)
		r.Test, w.ownTest = &c, true
	}
	return r.Test
}

// formByAnswer gives a person the form that an answer of theirs belongs to: a
// sheet of paper that is keyed in says by its questions which one it is.
func (w *builder) formByAnswer(r *Run, ev Answered) {
	if r.Test == nil || r.Test.Form[ev.Person] != "" {
		return
	}
	if form := r.Test.formWith(ev.Question); form != "" {
		w.testing(ev.Run).Form[ev.Person] = form
	}
}
