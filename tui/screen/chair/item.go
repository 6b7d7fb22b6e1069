package chair

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"time"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/tui/ask"
	"diklat/tui/key"
)

// item is the question in hand: its input, and how far its answer is on the way
// to the disk. Each new question gets a new one.
type item struct {
	run      live.RunID
	who      live.PersonID // in whose name it is answered
	id       quiz.QuestionID
	index    int
	round    int
	number   int // as people know it; 0 where only the place is known
	practice bool
	q        quiz.Question
	widget   ask.Widget
	touched  bool         // typed on since the last answer went out
	saved    *quiz.Answer // on disk
	acked    bool         // saved is what the room acknowledged to this screen
	flight   *live.Submission
	req      uint64
	again    bool // Enter was pressed while an answer was in flight
	failed   *live.Submission
	err      error
	slow     bool // the answer in flight takes long enough to say so
	step     int  // on small screens: the part of the stem; -1 the choices
	steps    int  // parts of the stem as last drawn; 0 if all fits on one screen
}

// slowAfter is how long an answer may be on its way before the screen says that
// it is being kept: within a second a person does not wonder. Mostly the tick is
// there first, and a laptop that has its hands full is spared half the pictures.
const slowAfter = 700 * time.Millisecond

// slowMsg says that slowAfter has passed for a request.
type slowMsg struct{ req uint64 }

// savedMsg is the room's word on an answer.
type savedMsg struct {
	req uint64
	err error
}

// sync makes the item fit the view.
func (s *Screen) sync() {
	s.syncTale()
	s.syncPace()
	s.syncExam()
	if s.handing() {
		if it := s.item; it != nil && it.who != s.me() {
			s.item = nil // nothing of the one before stays
		}
		return
	}
	a := s.ask()
	if a == nil || s.view.Phase != live.Quiz && s.view.Phase != live.Case {
		s.item = nil
		return
	}
	run := s.run()
	if it := s.item; it == nil || it.run != run || it.id != a.Question.ID || it.index != a.Index || it.round != a.Round || it.who != s.me() {
		s.item = &item{run: run, who: s.me(), id: a.Question.ID, index: a.Index, round: a.Round, number: a.Number, practice: a.Practice, q: a.Question, saved: a.Mine}
		s.item.reset(s)
		return
	}
	s.item.refresh(s, a)
}

// run is the quiz or the case that the question in hand belongs to.
func (s *Screen) run() live.RunID {
	if s.view.Phase == live.Case {
		return s.view.Case.Run
	}
	return s.view.Quiz.Run
}

// reset gives the item an input that holds what is saved and nothing else.
func (it *item) reset(s *Screen) {
	it.widget = ask.New(s.env, it.q, it.saved)
	it.touched = false
}

// refresh takes what the room says about the same question. What the room
// acknowledged here is newer than a view that was already on its way. Otherwise
// the view is right, also if an answer is gone: no answer of one person ever
// goes, so the one before was of somebody else.
func (it *item) refresh(s *Screen, a *live.Ask) {
	if !it.acked && it.flight == nil && !equal(a.Mine, it.saved) {
		gone := a.Mine == nil
		it.saved = a.Mine
		if gone || !it.touched {
			it.reset(s)
		}
	}
	if a.Stage != live.Opened && it.touched {
		it.reset(s) // what was not sent is gone; a question opened again starts clean
	}
}

func equal(a, b *quiz.Answer) bool {
	if a == nil || b == nil {
		return a == b
	}
	return same(*a, *b)
}

// pressItem gives a key to the question.
func (s *Screen) pressItem(m tea.KeyPressMsg) tea.Cmd {
	it := s.item
	enter := key.Is(m, s.env.K.Enter)
	if enter && it.steps > 0 && it.step >= 0 && it.readOn() {
		return nil
	}
	if !enter {
		it.step = -1
	}
	if !it.widget.Press(m) {
		if enter && it.steps > 0 {
			it.step = 0 // nothing chosen yet: read the question again
		}
		it.touched = it.touched || !enter
		return nil
	}
	if it.q.Kind != quiz.Description {
		return s.submit()
	}
	if s.paced() {
		s.read()
	}
	it.step = 0
	return nil
}

// readOn turns to the next part of the stem, and after the last one to the
// choices; it reports whether Enter was used up by that.
func (it *item) readOn() bool {
	if it.step+1 < it.steps {
		it.step++
		return true
	}
	it.step = -1
	return it.q.Kind != quiz.Description
}

// submit sends the answer on screen, one at a time, so that a change can never
// overtake what it changes. A failed one goes out again under its old Ref.
func (s *Screen) submit() tea.Cmd {
	it := s.item
	a, _ := it.widget.Answer()
	switch {
	case it.flight != nil:
		it.again = true
		return nil
	case it.saved != nil && it.failed == nil && same(*it.saved, a):
		return nil
	}
	req := s.env.Ask()
	sub := live.Submission{Seat: s.cfg.Seat, Person: it.who, Run: it.run,
		Question: it.id, Answer: a, Ref: s.ref(req), Round: it.round}
	if it.failed != nil && same(it.failed.Answer, a) {
		sub.Ref = it.failed.Ref
	}
	s.unseen = it.err == nil && !it.widget.Typing()
	it.flight, it.req, it.touched, it.slow = &sub, req, false, false
	it.failed, it.err = nil, nil
	room, branch, at := s.cfg.Room, s.view.Phase == live.Case, it.index
	return tea.Batch(s.env.After(slowAfter, slowMsg{req}), func() tea.Msg {
		// Not the connection's context: an answer on its way to the disk is
		// not taken back because a laptop lid was closed.
		ctx, cancel := context.WithTimeout(context.Background(), patience)
		defer cancel()
		if branch {
			return savedMsg{req, room.Step(ctx, caseStep(sub, at))}
		}
		return savedMsg{req, room.Submit(ctx, sub)}
	})
}

// slow says that an answer takes its time; of one that has arrived it says nothing.
func (s *Screen) slow(m slowMsg) {
	it := s.item
	if s.unseen = it == nil || it.flight == nil || it.req != m.req; !s.unseen {
		it.slow = true
	}
}

// ref names one press of Enter. The time keeps it unique over restarts of the
// program, in which seats and requests are counted from the start again.
func (s *Screen) ref(req uint64) string {
	return string(s.cfg.Seat) + "-" + strconv.FormatInt(s.env.Now().UnixNano(), 36) + "-" + strconv.FormatUint(req, 36)
}

// saved takes the room's word; one about an earlier question is dropped.
func (s *Screen) saved(m savedMsg) tea.Cmd {
	it := s.item
	if it == nil || it.flight == nil || it.req != m.req {
		return nil
	}
	sub := it.flight
	it.flight = nil
	again := it.again
	it.again = false
	if m.err != nil {
		it.failed, it.err = sub, m.err
		if errors.Is(m.err, live.ErrNoSeat) {
			s.lost, s.item = true, nil
			s.turn()
		}
		return nil
	}
	it.saved, it.acked = &sub.Answer, true
	if a, _ := it.widget.Answer(); same(a, sub.Answer) {
		it.reset(s)
	}
	if _, complete := it.widget.Answer(); again && complete && s.face.kind == question {
		return s.submit()
	}
	if s.testing() && !it.changed() {
		s.goTo(s.exam.after)
		s.exam.kept = it.index + 1
	}
	return nil
}

// changed reports an answer on screen that is not the saved one.
func (it *item) changed() bool {
	a, _ := it.widget.Answer()
	return it.saved != nil && !same(a, *it.saved)
}

func same(a, b quiz.Answer) bool { return a.Text == b.Text && slices.Equal(a.Choices, b.Choices) }
