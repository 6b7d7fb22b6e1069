package paper

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/tui/ask"
	"diklat/tui/key"
)

// enter keeps the row, or in the second pass compares it first.
func (s *Screen) enter(sure bool) tea.Cmd {
	w := s.row
	if s.sending != "" {
		return nil // one row at a time, so that an undo is of the newest
	}
	_, bad := w.answers()
	if left := w.unkeyed(); bad < 0 && w.touched && len(left) > 0 && !sure {
		s.sure = "enter"
		return s.cfg.Env.Confirm(s.cfg.Env.T.Keyin.HalfRow(s.number(left[0]), s.number(left[len(left)-1])))
	}
	if s.second && !w.compared() {
		w.compare()
		if len(w.slips) > 0 {
			w.asking = 0
			return nil
		}
		s.checked[w.person] = true
		w.touched = false
		s.cfg.Env.Say(s.cfg.Env.T.Keyin.Agrees(s.rows[s.at].Name))
		s.next()
		return nil
	}
	return s.keep()
}

// compared reports that the second pass was compared and every slip decided.
func (w *row) compared() bool { return w.slips != nil && w.asking < 0 }

// compare notes the cells in which both passes differ.
func (w *row) compare() {
	w.slips = []int{}
	for i, c := range w.cells {
		if c.locked == free && c.typed != c.stood {
			w.slips = append(w.slips, i)
		}
	}
}

// settle decides one slip: 1 keeps what was keyed first, 2 takes the second.
func (s *Screen) settle(m tea.KeyPressMsg) tea.Cmd {
	w := s.row
	c := &w.cells[w.slips[w.asking]]
	switch d, digit := key.Digit(m); {
	case digit && d == 1:
		c.typed = c.stood
	case digit && d == 2:
	default:
		return nil
	}
	if w.asking++; w.asking < len(w.slips) {
		return nil
	}
	w.asking = -1
	s.checked[w.person] = true
	return s.keep()
}

// keep sends the row and goes on to the next person.
func (s *Screen) keep() tea.Cmd {
	env, w := s.cfg.Env, s.row
	answers, bad := w.answers()
	if bad >= 0 {
		w.at = bad
		return env.Hint(env.T.Keyin.BadCell(bad + 1))
	}
	if len(answers) == 0 {
		w.touched = false
		s.next()
		return nil
	}
	before := map[quiz.QuestionID]quiz.Answer{}
	for id := range answers {
		before[id] = quiz.Answer{}
		for _, c := range w.cells {
			if c.q.ID == id && c.stood != "" {
				before[id], _ = ask.ReadMarks(c.q, c.shown, c.stood)
			}
		}
	}
	s.undo = &live.KeyAnswers{Run: s.snap.Run.ID, Person: w.person, Via: live.WayPaper, Answers: before}
	return s.send(live.KeyAnswers{Run: s.snap.Run.ID, Person: w.person, Via: live.WayPaper, Answers: answers})
}

func (s *Screen) send(act live.KeyAnswers) tea.Cmd {
	s.req = s.cfg.Env.Ask()
	req, room := s.req, s.cfg.Room
	s.sending = act.Person
	return func() tea.Msg { return kept{req, room.Do(context.Background(), "pelatih", 0, act)} }
}

// answered goes on once the row is on disk; a row that was refused stays in hand.
func (s *Screen) answered(m kept) tea.Cmd {
	if m.req != s.req {
		return nil
	}
	who := s.sending
	s.sending = ""
	if m.err != nil {
		return s.cfg.Env.Fail(s.cfg.Explain(m.err))
	}
	if s.undone == who {
		s.undone = ""
		s.row = nil
		s.refresh()
		return s.cfg.Env.Say(s.cfg.Env.T.Keyin.TakenBack)
	}
	s.saved++
	if s.row != nil && s.row.person == who {
		s.row.touched = false
		s.next()
	}
	return nil
}

// next goes to the next person; after the last one it says so.
func (s *Screen) next() {
	if to := s.toCheck(s.at + 1); s.second && s.at < len(s.rows)-1 && s.isKept(to) {
		s.to(to)
		return
	}
	if s.at == len(s.rows)-1 {
		s.row = nil
		s.refresh()
		s.cfg.Env.Hint(s.cfg.Env.T.Keyin.LastRow)
		return
	}
	s.to(s.at + 1)
}

// takeBack brings back what the last row replaced.
func (s *Screen) takeBack() tea.Cmd {
	if s.undo == nil || s.sending != "" {
		return s.cfg.Env.Hint(s.cfg.Env.T.Keyin.NothingToUndo)
	}
	act := *s.undo
	s.undo, s.undone = nil, act.Person
	for i, r := range s.rows {
		if live.PersonID(r.ID) == act.Person {
			s.at = i
		}
	}
	s.row.touched = false
	return s.send(act)
}
