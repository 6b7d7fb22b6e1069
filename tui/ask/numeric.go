package ask

import (
	"diklat/quiz"
	"diklat/tui/screen"
)

// numeric takes a number as people write it: 12, 3,5, Rp 1.500.
type numeric struct{ *typed }

func newNumeric(env *screen.Env, q quiz.Question, mine quiz.Answer) *numeric {
	return &numeric{newTyped(env, q, mine, 40)}
}

func (n *numeric) Hint() string {
	_, ok := n.Answer()
	switch {
	case ok:
		return n.env.T.Ask.Send
	case n.tried && n.field.Len() > 0:
		return n.env.T.Ask.NumberBad
	}
	return n.env.T.Ask.Number
}
