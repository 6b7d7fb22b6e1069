package live_test

import (
	"math"
	"testing"

	"diklat/quiz"
	"diklat/quiz/live"
)

// TestTheMiddleOfAScale: 1, 2, 2, 5 have the mean 2.5 and the standard deviation
// sqrt((2.25+0.25+0.25+6.25)/3) = sqrt 3.
func TestTheMiddleOfAScale(t *testing.T) {
	scale := &quiz.Question{Kind: quiz.Scale}
	bars := []live.Bar{{Count: 1}, {Count: 2}, {}, {}, {Count: 1}}
	m, ok := live.MiddleOf(scale, bars)
	if !ok || m.N != 4 || m.Of != 5 || m.Mean != 2.5 || math.Abs(m.SD-math.Sqrt(3)) > 1e-12 {
		t.Errorf("%+v %v", m, ok)
	}
	if m, ok := live.MiddleOf(scale, []live.Bar{{}, {Count: 1}}); !ok || m.Mean != 2 || m.SD != 0 {
		t.Errorf("one answer: %+v %v", m, ok)
	}
	if _, ok := live.MiddleOf(scale, make([]live.Bar, 5)); ok {
		t.Error("nobody has answered")
	}
	if _, ok := live.MiddleOf(&quiz.Question{Kind: quiz.Poll}, bars); ok {
		t.Error("a poll has no points")
	}
}
