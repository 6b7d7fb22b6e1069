// Package ask holds one input for each kind of question. An input knows its
// question without the key, turns digits (or text) and Enter into an answer by
// choice id, and draws itself into any box. It sends nothing: the screen does.
package ask

import (
	tea "charm.land/bubbletea/v2"

	"diklat/quiz"
	"diklat/tui/screen"
)

// Widget is the input of one question. Only one goroutine uses it.
type Widget interface {
	// Press takes a key; submit is true on Enter with a complete answer.
	Press(m tea.KeyPressMsg) (submit bool)
	// Answer returns what was given so far and whether it is complete.
	Answer() (a quiz.Answer, complete bool)
	// View draws the choices and what is chosen, without the stem, in at most
	// h lines of at most w cells.
	View(w, h int) string
	// Need is how many lines View takes at width w when nothing but air may
	// be left out.
	Need(w int) int
	// Hint is one line that says what to press now.
	Hint() string
	// Typing reports that letters and 0 are input here.
	Typing() bool
}

// New returns the input for q as one person sees it: choices in the order
// shown, no key. mine is what that person gave before, if anything.
func New(env *screen.Env, q quiz.Question, mine *quiz.Answer) Widget {
	if mine == nil {
		mine = &quiz.Answer{}
	}
	switch q.Kind {
	case quiz.Single, quiz.TrueFalse, quiz.Poll:
		return newList(env, q, *mine)
	case quiz.Scale:
		return newScale(env, q, *mine)
	case quiz.Multi:
		return newMulti(env, q, *mine)
	case quiz.Order:
		return newOrder(env, q, *mine)
	case quiz.Match:
		return newMatch(env, q, *mine)
	case quiz.Numeric:
		return newNumeric(env, q, *mine)
	case quiz.Short:
		return newShort(env, q, *mine)
	case quiz.Open:
		return newOpen(env, q, *mine)
	case quiz.Description:
	}
	return &description{env: env}
}
