package chair

import (
	"context"
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/tui/key"
)

// exam is where a person is in a test: one item a screen, back and forth, the list
// of all, and the hand-in. The room knows the answers; this is only the place.
type exam struct {
	run    live.RunID
	who    live.PersonID
	at     int  // the item in hand
	list   bool // the list of all instead
	sure   bool // asked whether to hand in
	pick   int  // option pressed; 0 none
	typed  string
	number bool // typing the number of an item
	kept   int  // number of the item whose answer was saved last, from 1
	after  move // where the next acknowledged answer leads
	flight *live.TestStep
	req    uint64
	err    error
}

// move is where somebody goes from an item.
type move int

const (
	forth move = iota
	back
	toList
)

// The places of a test that are no item, as face.item has them.
const (
	placeIntro = -1 - iota
	placeList
	placeSure
	placeDone
)

// steppedTest is the room's word on a step of a test.
type steppedTest struct {
	req uint64
	err error
}

// testing reports a test on screen.
func (s *Screen) testing() bool {
	return s.view.Phase == live.Quiz && s.view.Quiz != nil && s.view.Quiz.Mode == live.Test && s.view.Quiz.Test != nil
}

// examPlace is the place on screen that is no item; ok is false at an item.
func (s *Screen) examPlace() (place int, ok bool) {
	if !s.testing() {
		return 0, false
	}
	t := s.view.Quiz.Test
	switch {
	case t.Done:
		return placeDone, true
	case !t.Begun:
		return placeIntro, true
	case s.exam.sure:
		return placeSure, true
	case s.exam.list || s.exam.at >= len(s.view.Quiz.Asks):
		return placeList, true
	}
	return 0, false
}

// syncExam starts a test at its first item without an answer; where all have one,
// at the list.
func (s *Screen) syncExam() {
	if !s.testing() {
		s.exam = exam{}
		return
	}
	q := s.view.Quiz
	if s.exam.run != q.Run || s.exam.who != s.me() {
		s.exam = exam{run: q.Run, who: s.me(), at: -1}
	}
	if q.Test.Done { // if the trainer returns it, it goes on at the list
		s.exam.sure, s.exam.list = false, true
	}
	if s.exam.at < 0 && q.Test.Begun {
		s.exam.at = s.firstEmpty()
		s.exam.list = s.exam.at < 0
		s.exam.at = max(s.exam.at, 0)
	}
}

// firstEmpty is the first item without an answer, -1 if all have one.
func (s *Screen) firstEmpty() int {
	return slices.IndexFunc(s.view.Quiz.Asks, func(a live.Ask) bool { return a.Mine == nil && a.Question.Kind != quiz.Description })
}

// goTo leads from the item in hand.
func (s *Screen) goTo(m move) {
	e := &s.exam
	e.kept = 0
	switch m {
	case back:
		e.at = max(e.at-1, 0)
	case toList:
		e.list = true
	case forth:
		if e.at++; e.at >= len(s.view.Quiz.Asks) {
			e.at, e.list = len(s.view.Quiz.Asks)-1, true
		}
	}
	e.after, e.pick = forth, 0
	s.sync()
	s.turn()
}

// pressExamItem gives a key to an item of a test: 8, 9 and 7, or the page keys,
// move; an answer that was chosen and not sent is sent first.
func (s *Screen) pressExamItem(m tea.KeyPressMsg) tea.Cmd {
	it := s.item
	to, moves := s.moveOf(m)
	enter := key.Is(m, s.env.K.Enter)
	switch {
	case moves && it.flight != nil:
		s.exam.after = to
		return nil
	case moves:
		if _, complete := it.widget.Answer(); complete && it.touched && (it.saved == nil || it.changed()) && it.q.Kind != quiz.Description {
			s.exam.after = to
			return s.submit()
		}
		s.goTo(to)
		return nil
	case enter && it.q.Kind == quiz.Description && (it.steps == 0 || it.step+1 >= it.steps):
		s.goTo(forth)
		return nil
	case enter && it.flight == nil && it.err == nil && it.saved != nil && !it.changed():
		s.goTo(forth)
		return nil
	}
	return s.pressItem(m)
}

// moveOf reads a key that moves. Digits move where no choice has them and no text
// is typed.
func (s *Screen) moveOf(m tea.KeyPressMsg) (to move, ok bool) {
	switch {
	case key.Is(m, s.env.K.PageUp):
		return back, true
	case key.Is(m, s.env.K.PageDown):
		return forth, true
	case m.Code == tea.KeyTab:
		return toList, true
	}
	d, digit := key.Digit(m)
	if !digit || !s.digitsMove() {
		return 0, false
	}
	switch d {
	case 7:
		return toList, true
	case 8:
		return back, true
	case 9:
		return forth, true
	}
	return 0, false
}

// digitsMove reports that 7, 8 and 9 stand for no choice and no text.
func (s *Screen) digitsMove() bool {
	it := s.item
	return it != nil && !it.widget.Typing() && len(it.q.Choices) < 7 && it.q.Kind != quiz.Numeric
}

// pressExam is what keys do on the intro, the list and before the hand-in.
func (s *Screen) pressExam(m tea.KeyPressMsg) tea.Cmd {
	e := &s.exam
	d, digit := key.Digit(m)
	enter := key.Is(m, s.env.K.Enter)
	switch {
	case e.flight != nil || s.face.item == placeDone:
		if s.face.item == placeDone {
			return s.pressPages(m)
		}
	case e.number:
		s.typeItem(m, d, digit, enter)
	case digit && d >= 1 && d <= len(s.examOptions()):
		e.pick, e.err = d, nil
	case m.Code == tea.KeyBackspace:
		e.pick = 0
	case enter && e.pick > 0:
		return s.choosePlace()
	case key.Is(m, s.env.K.Down, s.env.K.PageDown):
		s.pages.turn(1)
	case key.Is(m, s.env.K.Up, s.env.K.PageUp):
		s.pages.turn(-1)
	}
	return nil
}

// choosePlace does what was picked.
func (s *Screen) choosePlace() tea.Cmd {
	e := &s.exam
	pick := e.pick
	switch s.face.item {
	case placeIntro:
		return s.stepTest(live.Begin)
	case placeSure:
		if pick == 1 {
			return s.stepTest(live.HandIn)
		}
		e.sure = false
	case placeList:
		switch pick {
		case 1:
			e.sure = true
		case 2:
			e.list, e.at = false, max(s.firstEmpty(), 0)
		case 3:
			e.number, e.typed = true, ""
		}
	}
	e.pick = 0
	s.sync()
	s.turn()
	return nil
}

// typeItem takes the number of an item, then Enter.
func (s *Screen) typeItem(m tea.KeyPressMsg, d int, digit, enter bool) {
	e := &s.exam
	switch n, _ := strconv.Atoi(e.typed); {
	case digit && n*10+d >= 1 && n*10+d <= len(s.view.Quiz.Asks):
		e.typed += strconv.Itoa(d)
	case digit && d >= 1 && d <= len(s.view.Quiz.Asks):
		e.typed = strconv.Itoa(d)
	case m.Code == tea.KeyBackspace && e.typed != "":
		e.typed = e.typed[:len(e.typed)-1]
	case m.Code == tea.KeyBackspace, enter && e.typed == "":
		e.number = false
	case enter:
		e.number, e.list, e.at = false, false, n-1
		s.sync()
		s.turn()
	}
}

// stepTest begins or hands in; a failed step goes out again under its old Ref.
func (s *Screen) stepTest(do live.TestDo) tea.Cmd {
	e := &s.exam
	req := s.env.Ask()
	st := live.TestStep{Seat: s.cfg.Seat, Person: s.me(), Run: e.run, Do: do, Ref: s.ref(req)}
	e.flight, e.req, e.err = &st, req, nil
	room := s.cfg.Room
	return func() tea.Msg {
		ctx, cancel := context.WithTimeout(context.Background(), patience)
		defer cancel()
		return steppedTest{req, room.Test(ctx, st)}
	}
}

// steppedTest takes the room's word; the new place comes with the next view.
func (s *Screen) tested(m steppedTest) {
	if s.exam.req != m.req {
		return
	}
	s.exam.flight, s.exam.err = nil, m.err
	s.exam.pick = 0
}
