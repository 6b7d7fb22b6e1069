package ask

import (
	"diklat/quiz"
	"diklat/tui/screen"
)

// short takes a few words.
type short struct{ *typed }

func newShort(env *screen.Env, q quiz.Question, mine quiz.Answer) *short {
	t := newTyped(env, q, mine, 120)
	t.short, t.anew = true, mine.Text != ""
	return &short{t}
}

func (s *short) Hint() string {
	if _, ok := s.Answer(); ok {
		return s.env.T.Ask.Send
	}
	return s.env.T.Ask.Short
}
