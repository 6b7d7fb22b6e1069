package ask

import (
	"strings"

	"diklat/quiz"
	"diklat/tui/screen"
)

// numeric takes a number as people write it: 12, 3,5, Rp 1.500.
type numeric struct{ *typed }

func newNumeric(env *screen.Env, q quiz.Question, mine quiz.Answer) *numeric {
	t := newTyped(env, q, mine, 40)
	t.short, t.anew = true, mine.Text != ""
	t.field.Only = func(r rune) bool { return strings.ContainsRune("0123456789,.- RrPp", r) }
	return &numeric{t}
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
