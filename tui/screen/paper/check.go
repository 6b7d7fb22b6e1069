package paper

import (
	tea "charm.land/bubbletea/v2"

	"diklat/quiz/live"
	"diklat/tui/ask"
)

// kept counts people of whom the run has an answer that was keyed.
func (s *Screen) kept() int {
	n := 0
	for i := range s.rows {
		if s.isKept(i) {
			n++
		}
	}
	return n
}

func (s *Screen) isKept(row int) bool {
	p := live.PersonID(s.rows[row].ID)
	for i := range s.snap.Run.Items {
		if g, ok := s.snap.Run.Given(i, p); ok && g.Via.Keyed() {
			return true
		}
	}
	return false
}

// toCheck is the first row from i on that was keyed once and not yet twice; where
// there is none, row i.
func (s *Screen) toCheck(i int) int {
	for k := i; k < len(s.rows); k++ {
		if s.isKept(k) && !s.checked[live.PersonID(s.rows[k].ID)] {
			return k
		}
	}
	return min(i, max(len(s.rows)-1, 0))
}

// useless says which marks the cell in hand takes.
func (s *Screen) useless() tea.Cmd {
	env, w := s.cfg.Env, s.row
	if w.at >= len(w.cells) {
		return env.Hint(env.T.Keyin.RowFull)
	}
	last := ask.Letter(max(len(w.cells[w.at].shown)-1, 0))
	return env.Hint(env.T.Keyin.BadMark(s.number(w.at), last))
}
