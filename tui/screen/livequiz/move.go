package livequiz

import (
	tea "charm.land/bubbletea/v2"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/tui/key"
)

// next opens the next item that was not revealed yet. An open question that
// nobody answered is left only when n comes twice: skip is the item, from 1, on
// which it came before.
func (s *Screen) next(skip int) tea.Cmd {
	env, r := s.cfg.Env, s.snap.Run
	to := s.after()
	if to < 0 {
		return s.last()
	}
	if s.asks() && r.Current().Stage == live.Opened && len(r.Current().Given) == 0 && skip != r.Item+1 {
		s.skip = r.Item + 1
		return env.Confirm(env.T.Quiz.SkipAsk)
	}
	return s.do(live.OpenItem{Item: to})
}

// after is the item that comes next; -1 if none is left. After a practice
// question, or one from the spot, the row goes on where it was left.
func (s *Screen) after() int {
	r := s.snap.Run
	if it := r.Current(); it.Practice || it.Added {
		for i := range r.Items {
			if i != r.Item && !s.over(i) && !r.Items[i].Added {
				return i
			}
		}
	}
	return s.unrevealed(r.Item, 1)
}

// prev opens the nearest item before this one that was not revealed yet.
func (s *Screen) prev() tea.Cmd {
	if to := s.unrevealed(s.snap.Run.Item, -1); to >= 0 {
		return s.do(live.OpenItem{Item: to})
	}
	return s.cfg.Env.Hint(s.cfg.Env.T.Quiz.NoPrev)
}

// unrevealed is the nearest item from one on, in steps of by, that was not
// revealed; -1 if there is none.
func (s *Screen) unrevealed(from, by int) int {
	r := s.snap.Run
	for i := from + by; i >= 0 && i < len(r.Items); i += by {
		if !s.over(i) {
			return i
		}
	}
	return -1
}

// over reports that item i is done with: revealed, or a text that was shown.
func (s *Screen) over(i int) bool {
	r := s.snap.Run
	st := r.Items[i].Stage
	if r.Items[i].Practice && i != r.Item {
		return true // it was for trying out
	}
	return st == live.Revealed || (st != live.Waiting && r.Quiz.Questions[i].Kind == quiz.Description)
}

// last says that no item follows, and what was not talked about yet: only what
// was revealed counts.
func (s *Screen) last() tea.Cmd {
	env, n := s.cfg.Env, 0
	for i := range s.snap.Run.Items {
		if !s.over(i) {
			n++
		}
	}
	switch {
	case n == 0:
		return env.Hint(env.T.Quiz.LastItem)
	case s.unrevealed(s.snap.Run.Item, -1) < 0:
		return env.Hint(env.T.Quiz.LastOpen)
	}
	return env.Hint(env.T.Quiz.LastLeft(n))
}

// moving are the keys of every stage.
func (s *Screen) moving() []key.Binding {
	t := s.cfg.Env.T.Quiz
	keys := []key.Binding{key.New("n", t.Next, "n")}
	if s.unrevealed(s.snap.Run.Item, -1) >= 0 {
		keys = append(keys, key.New("p", t.Prev, "p"))
	}
	keys = append(keys, key.New("e", t.End, "e"))
	st := s.snap.Run.Current().Stage
	if s.scored() && (st == live.Waiting || st == live.Opened) {
		keys = append(keys, key.New("i", t.Peek, "i"))
	}
	return keys
}
