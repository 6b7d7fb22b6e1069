package ask

import (
	"diklat/quiz"
	"diklat/tui/screen"
)

// open takes free text of up to quiz.MaxText letters.
type open struct{ *typed }

func newOpen(env *screen.Env, q quiz.Question, mine quiz.Answer) *open {
	return &open{newTyped(env, q, mine, quiz.MaxText)}
}

func (o *open) Hint() string {
	if _, ok := o.Answer(); ok {
		return o.env.T.Ask.Send
	}
	return o.env.T.Ask.Open
}
