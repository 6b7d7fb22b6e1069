package live

import (
	"math"

	"diklat/quiz"
)

// Middle is how a scale was answered: the mean of its points, which count from 1, and
// how far answers lie from it.
type Middle struct {
	N, Of int     // answers; points of the scale
	Mean  float64 // 1..Of
	SD    float64 // sample standard deviation (n-1), 0 for a single answer
}

// MiddleOf reads it off the spread of a scale, whose bars stand in the order of its
// points; ok is false for other kinds and where nobody has answered.
func MiddleOf(q *quiz.Question, bars []Bar) (m Middle, ok bool) {
	if q.Kind != quiz.Scale {
		return m, false
	}
	m.Of = len(bars)
	sum := 0
	for i, b := range bars {
		m.N += b.Count
		sum += (i + 1) * b.Count
	}
	if m.N == 0 {
		return m, false
	}
	m.Mean = float64(sum) / float64(m.N)
	square := 0.0
	for i, b := range bars {
		square += float64(b.Count) * math.Pow(float64(i+1)-m.Mean, 2)
	}
	if m.N > 1 {
		m.SD = math.Sqrt(square / float64(m.N-1))
	}
	return m, true
}
