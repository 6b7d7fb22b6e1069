package ask

import (
	"strings"

	"diklat/quiz"
	"diklat/tui/screen"
)

// scale picks one point of a scale, low to high. A growing bar stands before
// the words, so that the order of the points shows without reading.
type scale struct{ *list }

func newScale(env *screen.Env, q quiz.Question, mine quiz.Answer) *scale {
	return &scale{newList(env, q, mine)}
}

func (s *scale) blocks(w int) [][]string {
	n := len(s.q.Choices)
	out := make([][]string, n)
	for i, c := range s.q.Choices {
		r := Row{Label: label(i, n), Shape: i, Text: text(s.env, &s.q, c), On: i == s.pick}
		if r.On {
			r.Mark = s.env.S.Glyphs.Cursor
		}
		if w >= 34+n {
			g := s.env.S.Glyphs
			r.Text = strings.Repeat(g.Full, i+1) + strings.Repeat(g.Empty, n-i-1) + " " + r.Text
		}
		out[i] = r.Lines(s.env, w)
	}
	return out
}

func (s *scale) View(w, h int) string { return s.draw(s.blocks(w), s.status(w), w, h) }

func (s *scale) Need(w int) int { return need(s.blocks(w), s.status(w)) }
