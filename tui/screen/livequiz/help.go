package livequiz

import (
	"diklat/quiz/live"
	"diklat/tui/key"
)

// AllKeys are the keys of every stage, for "?".
func (s *Screen) AllKeys() []key.Binding {
	t := s.cfg.Env.T.RoomKeys
	if s.snap != nil && s.snap.Run != nil && s.snap.Run.Mode != live.Live {
		return []key.Binding{key.New("t", t.Limit, "t"), key.New("+", t.More, "+", "="), key.New("j", t.Pause, "j"), key.New("g", t.Paper, "g"), key.New("r", t.Ranking, "r"), key.New("e", t.End, "e")}
	}
	return []key.Binding{
		key.New("Enter", t.Go, "enter", "space"), key.New("o", t.Open, "o"), key.New("c", t.Close, "c"), key.New("b", t.Reveal, "b"),
		key.New("n", t.Next, "n", "right"), key.New("p", t.Prev, "p", "left"), key.New("i", t.Peek, "i"), key.New("u", t.Again, "u"),
		key.New("t", t.Limit, "t"), key.New("+", t.More, "+", "="), key.New("j", t.Pause, "j"),
		key.New("a", t.Cards, "a"), key.New("h", t.Hands, "h"), key.New("g", t.Paper, "g"), key.New("q", t.Free, "q"),
		key.New("r", t.Ranking, "r"), key.New("↑↓", t.Texts, "up", "down"), key.New("e", t.End, "e"),
	}
}
