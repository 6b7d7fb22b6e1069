package ask

import (
	tea "charm.land/bubbletea/v2"

	"diklat/quiz"
	"diklat/tui/key"
	"diklat/tui/screen"
)

// description asks nothing: Enter says that it was read. The room takes no
// answer to it, so the screen must not send one.
type description struct{ env *screen.Env }

func (d *description) Press(m tea.KeyPressMsg) bool { return key.Is(m, d.env.K.Enter) }

func (d *description) Answer() (quiz.Answer, bool) { return quiz.Answer{}, true }

func (d *description) View(int, int) string { return "" }

func (d *description) Need(int) int { return 0 }

func (d *description) Hint() string { return d.env.T.Ask.Read }

func (d *description) Typing() bool { return false }
