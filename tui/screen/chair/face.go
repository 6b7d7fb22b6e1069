package chair

import "diklat/quiz/live"

// kind says what the screen is about.
type kind int

const (
	waiting  kind = iota // no view yet
	lobby                // nothing is on
	slide                // the trainer's slide
	pause                // a quiz, between two questions
	question             // open for an answer
	closed               // closed, not yet explained
	reveal               // the right answer and why
	summary              // own pace: all done
	review               // own pace: one question again
	intro                // a case: what is said before it
	told                 // a case: what a choice led to
	ending               // a case: how it ended
	wayOut               // a case: somebody stepped out of it
	test                 // a test: its intro, its list, the hand-in
	lost                 // another laptop took the seat
	handover             // a shared laptop: somebody is called
	through              // a shared laptop: all have answered
	covered              // nobody touched the screen for long
)

// face is what makes a screen another one, so that keys typed for the one
// before do not count on it.
type face struct {
	kind  kind
	run   live.RunID
	item  int
	round int
	page  slideID
	who   live.PersonID // of a shared laptop
}

type slideID struct {
	module string
	n      int
}

// now works out the face from the view, under the cover of a screen left alone.
func (s *Screen) now() face {
	f := s.open()
	if s.cover.on && (s.cover.asks || !f.public()) {
		return face{kind: covered}
	}
	return f
}

// open works out the face from the view.
func (s *Screen) open() face {
	switch {
	case s.lost:
		return face{kind: lost}
	case !s.have:
		return face{kind: waiting}
	case s.view.Phase == live.Slide:
		return face{kind: slide, page: slideID{s.view.Module, s.view.Slide}}
	case s.view.Phase == live.Case && s.view.Case != nil:
		return s.caseFace()
	case s.view.Phase != live.Quiz || s.view.Quiz == nil:
		return face{kind: lobby, who: s.looking()}
	}
	if f, ok := s.tableFace(); ok {
		return f
	}
	f := face{run: s.view.Quiz.Run}
	if s.turns() {
		f.who = s.view.Crew.Called
	}
	if place, ok := s.examPlace(); ok {
		f.kind, f.item = test, place
		return f
	}
	a := s.ask()
	switch {
	case s.paced() && (s.pace.at < 0 || s.view.Quiz.Closed) && s.pace.again < 0:
		f.kind = summary
		return f
	case a == nil:
		f.kind = pause
		return f
	}
	f.item, f.round = a.Index, a.Round
	switch {
	case s.pace.again >= 0:
		f.kind = review
	case a.Stage == live.Opened:
		f.kind = question
	case a.Stage == live.Closed:
		f.kind = closed
	case a.Stage == live.Revealed:
		f.kind = reveal
	default:
		f.kind = pause
	}
	return f
}

// paced reports a quiz at one's own pace.
func (s *Screen) paced() bool { return s.view.Quiz != nil && s.view.Quiz.Mode == live.Paced }

// ask is the question to show, nil if there is none now.
func (s *Screen) ask() *live.Ask {
	if s.view.Phase == live.Case {
		return s.caseAsk()
	}
	q := s.view.Quiz
	if q == nil {
		return nil
	}
	i := 0
	if s.testing() {
		if _, elsewhere := s.examPlace(); elsewhere {
			return nil
		}
		i = s.exam.at
	}
	if q.Mode == live.Paced {
		if i = s.pace.at; s.pace.again >= 0 {
			i = s.pace.again
		}
	}
	if i < 0 || i >= len(q.Asks) {
		return nil
	}
	return &q.Asks[i]
}
