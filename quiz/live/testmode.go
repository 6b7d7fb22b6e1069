package live

import (
	"slices"
	"time"

	"diklat/quiz"
)

// Test is the mode of a test and of a form to fill in: each person has a form of
// their own, may go back and change answers until they hand in, and learns no
// key, neither then nor when it is closed.
const Test Mode = "test"

// TestPart says which test of a training a run is, or which form.
type TestPart string

// The parts. Kirkpatrick's levels 1 and 3 are forms without right answers.
const (
	Single    TestPart = ""          // one test, compared with none
	Pre       TestPart = "pre"       // before the training
	Post      TestPart = "post"      // after it
	Reaction  TestPart = "reaction"  // closing form: how it was (level 1)
	Behaviour TestPart = "behaviour" // second visit: what was done since (level 3)
)

// Survey reports a form that is never scored.
func (p TestPart) Survey() bool { return p == Reaction || p == Behaviour }

// TestPlan says who is asked what. The run's quiz holds the questions of all
// forms; forms and Also name them.
type TestPlan struct {
	Part TestPart `json:"part,omitempty"`
	// Pair is the same for a pre-test and its post-test, and for nothing else.
	Pair  string     `json:"pair,omitempty"`
	Forms []TestForm `json:"forms"`
	// Also is asked of everybody after their form and never scored: the items of
	// attitude.
	Also    []quiz.QuestionID `json:"also,omitempty"`
	Minutes int               `json:"minutes,omitempty"` // planned; nothing ends by itself
}

// TestForm is one form of a test, "A" or "B".
type TestForm struct {
	Name  string            `json:"name"`
	Items []quiz.QuestionID `json:"items"`
}

// TestRun is what a run of mode Test knows beside its answers. A published one
// is never written again.
type TestRun struct {
	TestPlan
	Form  map[PersonID]string    // who has which form; see Run.FormOf
	Begun map[PersonID]time.Time // who began on a laptop
	Done  map[PersonID]time.Time // who handed in
}

// FormOf is the form of a person, "" if they have none yet. It never changes once
// the person has seen it.
func (r *Run) FormOf(p PersonID) string {
	if r.Test == nil {
		return ""
	}
	return r.Test.Form[p]
}

// form finds a form by its name.
func (t *TestPlan) form(name string) (TestForm, bool) {
	for _, f := range t.Forms {
		if f.Name == name {
			return f, true
		}
	}
	return TestForm{}, false
}

// formWith is the form that holds a question; "" for one asked of everybody.
func (t *TestPlan) formWith(q quiz.QuestionID) string {
	for _, f := range t.Forms {
		if slices.Contains(f.Items, q) {
			return f.Name
		}
	}
	return ""
}

// ItemsOf are the places in the quiz of what a person is asked, in their order;
// in modes other than Test everything. Nil for a person without a form.
func (r *Run) ItemsOf(p PersonID) []int {
	if r.Test == nil {
		out := make([]int, len(r.Items))
		for i := range out {
			out[i] = i
		}
		return out
	}
	f, ok := r.Test.form(r.FormOf(p))
	if !ok {
		return nil
	}
	return r.itemsIn(f)
}

// ItemsIn are the places in the quiz of what people with the nth form are asked.
func (r *Run) ItemsIn(n int) []int { return r.itemsIn(r.Test.Forms[n]) }

func (r *Run) itemsIn(f TestForm) []int {
	var out []int
	for _, id := range append(slices.Clone(f.Items), r.Test.Also...) {
		if i := r.index(id); i >= 0 {
			out = append(out, i)
		}
	}
	return out
}

// Counts reports whether item i counts in the score of a person: a scored item of
// their own form. Those asked of everybody are judged apart and never scored.
func (r *Run) Counts(p PersonID, i int) bool {
	q := &r.Quiz.Questions[i]
	if !q.Kind.Scored() {
		return false
	}
	if r.Test == nil {
		return true
	}
	if r.Test.Part.Survey() || slices.Contains(r.Test.Also, q.ID) {
		return false
	}
	f, ok := r.Test.form(r.FormOf(p))
	return ok && slices.Contains(f.Items, q.ID)
}

// AnsweredOf counts the answers of a person to what they are asked.
func (r *Run) AnsweredOf(p PersonID) (n, of int) {
	for _, i := range r.ItemsOf(p) {
		if r.Quiz.Questions[i].Kind == quiz.Description {
			continue
		}
		of++
		if _, ok := r.Now(i, p); ok {
			n++
		}
	}
	return n, of
}

// mayAnswer says why a person may not answer item i of a test now, or nil.
func (r *Run) mayAnswer(p PersonID, i int) error {
	if r.Test == nil {
		return nil
	}
	id := r.Quiz.Questions[i].ID
	if _, done := r.Test.Done[p]; done {
		return ErrHandedIn
	}
	own, of := r.FormOf(p), r.Test.formWith(id)
	switch {
	case slices.Contains(r.Test.Also, id):
		if own == "" {
			return ErrNoForm
		}
	case own == "":
		return ErrNoForm
	case own != of:
		return ErrOtherForm
	}
	return nil
}
