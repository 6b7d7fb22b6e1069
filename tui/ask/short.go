package ask

import (
	"diklat/quiz"
	"diklat/tui/screen"
)

// short takes a few words.
type short struct{ *typed }

func newShort(env *screen.Env, q quiz.Question, mine quiz.Answer) *short {
	return &short{newTyped(env, q, mine, 120)}
}

func (s *short) Hint() string {
	if _, ok := s.Answer(); ok {
		return s.env.T.Ask.Send
	}
	return s.env.T.Ask.Short
}
