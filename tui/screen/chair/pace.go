package chair

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/tui/key"
)

// pace is where a person is in a quiz at their own pace.
type pace struct {
	run   live.RunID
	at    int          // the question in hand; -1 when all are done
	again int          // the question looked at again; -1 none
	seen  map[int]bool // texts that were read: the room keeps no answer to them
	given int          // how many questions had an answer in the view before
	typed string       // the number typed on the summary
	turn  int          // of a crew: the question it was at; -1 none
	held  int          // of a crew: the question that all answered and whose key is read; -1 none
}

// syncPace starts a run at the first question without an answer.
func (s *Screen) syncPace() {
	if !s.paced() {
		s.pace = pace{at: -1, again: -1}
		return
	}
	if s.turns() {
		s.syncTurns()
		return
	}
	given := 0
	for _, a := range s.view.Quiz.Asks {
		if a.Mine != nil {
			given++
		}
	}
	if s.pace.run != s.view.Quiz.Run || given < s.pace.given { // fewer: of somebody else
		s.pace = pace{run: s.view.Quiz.Run, again: -1, seen: map[int]bool{}}
		s.pace.at = s.owed(0)
	}
	s.pace.given = given
}

// owed finds a question without an answer, from i on and then from the start;
// -1 if there is none.
func (s *Screen) owed(i int) int {
	if s.turns() {
		return s.turnNext()
	}
	asks := s.view.Quiz.Asks
	for k := range asks {
		n := (i + k) % len(asks)
		if asks[n].Mine == nil && !s.pace.seen[n] {
			return n
		}
	}
	return -1
}

// next goes on after a reveal.
func (s *Screen) next() {
	if !s.paced() {
		return
	}
	s.pace.held = -1
	s.pace.at = s.owed(s.pace.at + 1)
	s.sync()
	s.turn()
}

// read notes that a text was read and goes on.
func (s *Screen) read() {
	s.pace.seen[s.pace.at] = true
	s.next()
}

// pressSummary: digits and Enter open a question again; there, Enter reads on
// and goes back.
func (s *Screen) pressSummary(m tea.KeyPressMsg) tea.Cmd {
	if s.face.kind == review {
		s.pressReview(m)
		return nil
	}
	d, digit := key.Digit(m)
	switch {
	case digit:
		s.typeNumber(d)
	case m.Code == tea.KeyBackspace && s.pace.typed != "":
		s.pace.typed = s.pace.typed[:len(s.pace.typed)-1]
	case key.Is(m, s.env.K.Enter) && s.pace.typed == "":
		s.pages.turn(1)
	case key.Is(m, s.env.K.Enter):
		n, _ := strconv.Atoi(s.pace.typed)
		s.pace.typed = ""
		if n >= 1 && n <= len(s.view.Quiz.Asks) {
			s.pace.again = n - 1
			s.sync()
			s.turn()
		}
	}
	return nil
}

// typeNumber adds a digit; a number that no question has starts anew. A leading
// 0 opens the menu, as everywhere.
func (s *Screen) typeNumber(d int) {
	if s.pace.typed == "" && d == 0 {
		s.menu = &menu{}
		return
	}
	t := s.pace.typed + strconv.Itoa(d)
	if n, _ := strconv.Atoi(t); n > len(s.view.Quiz.Asks) {
		t = strconv.Itoa(d)
	}
	if n, _ := strconv.Atoi(t); n >= 1 && n <= len(s.view.Quiz.Asks) {
		s.pace.typed = t
	}
}

func (s *Screen) pressReview(m tea.KeyPressMsg) {
	k := s.env.K
	switch {
	case key.Is(m, k.Enter) && !s.pages.last(), key.Is(m, k.Down, k.PageDown):
		s.pages.turn(1)
	case key.Is(m, k.Up, k.PageUp):
		s.pages.turn(-1)
	case key.Is(m, k.Enter), m.Code == tea.KeyBackspace:
		s.pace.again = -1
		s.sync()
		s.turn()
	}
}

// tally counts the person's answers to the scored questions.
func tally(asks []live.Ask) (right, partly, taken, scored int) {
	for _, a := range asks {
		if !a.Question.Kind.Scored() {
			continue
		}
		scored++
		if a.Reveal == nil {
			continue
		}
		taken++
		switch {
		case a.Reveal.Mine.Correct:
			right++
		case a.Reveal.Mine.Score > 0:
			partly++
		}
	}
	return right, partly, taken, scored
}

// verdict is what a question of the summary came to.
func (s *Screen) verdict(a live.Ask) string {
	t := s.env.T.Chair
	switch {
	case s.turns(), a.Question.Kind == quiz.Description || a.Reveal == nil || !a.Reveal.Mine.Scored:
		return s.env.S.Glyphs.Dot
	case a.Reveal.Mine.Correct:
		return s.env.S.Glyphs.Tick + " " + t.Right
	case a.Reveal.Mine.Score > 0:
		return t.Partly
	}
	return t.NotYet
}
