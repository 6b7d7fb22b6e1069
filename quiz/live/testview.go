package live

import "diklat/quiz"

// TestView is what a person learns of a test beside their questions. It holds no
// key, no score, and nothing of others.
type TestView struct {
	Part    TestPart
	Form    string // "" before they begin
	Forms   int    // how many forms there are
	Begun   bool
	Done    bool
	Items   int // questions they are asked, once they have a form
	Given   int // of these answered
	Minutes int // planned; 0 unknown
}

// testView is a test as one person sees it: their own items, all open, in the
// order of their form. Before they begin it holds no question.
func testView(r *Run, who PersonID) *QuizView {
	q := &QuizView{Run: r.ID, Title: r.Quiz.Title, Mode: r.Mode, Clock: r.Clock, Closed: r.Closed}
	_, begun := r.Test.Begun[who]
	_, done := r.Test.Done[who]
	n, of := r.AnsweredOf(who)
	q.Test = &TestView{Part: r.Test.Part, Form: r.FormOf(who), Forms: len(r.Test.Forms), Begun: begun, Done: done, Items: of, Given: n, Minutes: r.Test.Minutes}
	items := r.ItemsOf(who)
	q.Total = len(items)
	if !begun {
		return q
	}
	for at, i := range items {
		full := &r.Quiz.Questions[i]
		a := Ask{Index: at, Stage: Opened, Question: redact(full, r.Shown(i, who))}
		if done {
			a.Stage = Closed
		}
		if g, ok := r.Now(i, who); ok {
			mine := g.Answer
			a.Mine = &mine
		}
		q.Asks = append(q.Asks, a)
	}
	return q
}

// Change is what a person learns after a post-test: how many right answers they
// had before and have now. Known is false for somebody who took one test only.
type Change struct {
	Part        TestPart
	Given       int // answers that this test has of them
	Items       int
	Known       bool
	Before, Now int // right answers
	BeforeOf    int
	Of          int
}

// testOutcome is what a person learns of a test that ended: nothing but that it is
// kept, and after a post-test their own change.
func testOutcome(past []*Run, who PersonID) *Outcome {
	r := past[len(past)-1]
	given, of := r.AnsweredOf(who)
	if given == 0 {
		return nil
	}
	c := &Change{Part: r.Test.Part, Given: given, Items: of}
	out := &Outcome{Title: r.Quiz.Title, Change: c}
	if r.Test.Part != Post {
		return out
	}
	for _, b := range past[:len(past)-1] {
		if b.Test == nil || b.Test.Part != Pre || b.Test.Pair != r.Test.Pair {
			continue
		}
		if n, _ := b.AnsweredOf(who); n > 0 {
			c.Known = true
			c.Before, c.BeforeOf = b.rights(who)
		}
	}
	c.Now, c.Of = r.rights(who)
	return out
}

// rights counts a person's right answers and the items that count for them; what
// was left blank is not right.
func (r *Run) rights(p PersonID) (right, of int) {
	for i := range r.Items {
		if !r.Counts(p, i) {
			continue
		}
		of++
		if g, ok := r.Now(i, p); ok && g.Result.Correct {
			right++
		}
	}
	return right, of
}

// testOrder is the order of the choices of a test item: one for everybody, on
// every laptop and on paper, also before the test begins.
func testOrder(q *quiz.Question) []quiz.ChoiceID {
	return quiz.Shuffled(q, seed("tes", q.ID, ""))
}
