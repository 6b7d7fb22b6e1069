package chair

import (
	"context"
	"errors"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/quiz/scenario"
	"diklat/roster"
)

// sentence says why an answer is not saved, in words for a participant; ref is
// what the log calls the try.
func (s *Screen) sentence(err error, ref string) string {
	t, c := s.env.T.Errors, s.env.T.Chair
	var bad *quiz.AnswerError
	var move *scenario.MoveError
	switch {
	case s.view.Phase == live.Case && errors.Is(err, live.ErrNotOpen):
		return c.TaleMoved
	case errors.Is(err, live.ErrNoCase):
		return c.TaleOver + " " + c.Wait
	case errors.Is(err, live.ErrCaseLong):
		return t.CaseLong
	case errors.As(err, &move):
		return t.CaseMove
	case errors.Is(err, live.ErrNotOpen):
		return t.NotOpen
	case errors.Is(err, live.ErrNoQuiz), errors.Is(err, live.ErrNoItem), errors.Is(err, live.ErrRevealed):
		return c.Over + " " + c.Wait
	case errors.Is(err, live.ErrNoSeat):
		return t.NoSeat
	case errors.Is(err, live.ErrEnded):
		return t.Ended
	case errors.Is(err, live.ErrFull):
		return t.Full
	case errors.As(err, &bad):
		return t.BadAnswer
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled):
		return c.NotSaved + " " + c.Retry
	case errors.Is(err, roster.ErrDiskFull), errors.Is(err, roster.ErrReadOnly),
		errors.Is(err, roster.ErrLocked), errors.Is(err, roster.ErrNotSaved):
		return c.NotSaved + " " + c.CallTrainer + " " + c.Retry
	}
	return c.NotSaved + " " + t.Unknown(ref) + " " + c.Retry
}

// praise is a kind word for a share of the full score.
func (s *Screen) praise(score float64, total int) string {
	t := s.env.T.Chair
	switch {
	case total == 0:
		return ""
	case score >= 0.8*float64(total):
		return t.Great
	case score >= 0.5*float64(total):
		return t.Fine
	}
	return t.Keep
}
