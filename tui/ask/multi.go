package ask

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz"
	"diklat/tui/key"
	"diklat/tui/screen"
)

// multi picks some of the choices: a digit ticks or unticks.
type multi struct {
	sheet
	digits
	q  quiz.Question
	on []bool
	// sent is what was saved before, in the order of the choices.
	sent []bool
}

func newMulti(env *screen.Env, q quiz.Question, mine quiz.Answer) *multi {
	m := &multi{sheet: newSheet(env), digits: newDigits(len(q.Choices)), q: q, on: make([]bool, len(q.Choices))}
	for _, id := range mine.Choices {
		if i := find(&q, id); i >= 0 {
			m.on[i] = true
		}
	}
	m.sent = slices.Clone(m.on)
	return m
}

// Press: digits tick, Backspace takes a half-typed number back, Enter sends.
func (w *multi) Press(m tea.KeyPressMsg) bool {
	if k, ok := key.Digit(m); ok {
		if i, ok := w.take(k); ok {
			w.on[i] = !w.on[i]
			w.look(i)
		}
		return false
	}
	switch {
	case key.Is(m, w.env.K.Enter):
		w.drop()
		if _, ok := w.Answer(); ok {
			return true
		}
		w.turn(1)
	case m.Code == tea.KeyBackspace:
		w.drop()
	case key.Is(m, w.env.K.Down, w.env.K.PageDown):
		w.turn(1)
	case key.Is(m, w.env.K.Up, w.env.K.PageUp):
		w.turn(-1)
	}
	return false
}

func (w *multi) Answer() (quiz.Answer, bool) {
	var a quiz.Answer
	for i, on := range w.on {
		if on {
			a.Choices = append(a.Choices, w.q.Choices[i].ID)
		}
	}
	return a, len(a.Choices) > 0
}

func (w *multi) blocks(width int) [][]string {
	mark := chosenMark(w.env, slices.Equal(w.on, w.sent))
	return rows(w.env, &w.q, width, func(i int) (string, bool) {
		if w.on[i] {
			return mark, true
		}
		return "", false
	})
}

func (w *multi) status(width int) []string {
	var picked []string
	for i, on := range w.on {
		if on {
			picked = append(picked, sign(w.env, i, len(w.on)))
		}
	}
	if p := w.pending(); p != "" {
		picked = append(picked, p)
	}
	return status(w.env, w.env.T.Ask.YoursMany, picked, "", width)
}

func (w *multi) View(width, h int) string { return w.draw(w.blocks(width), w.status(width), width, h) }

func (w *multi) Need(width int) int { return need(w.blocks(width), w.status(width)) }

func (w *multi) Hint() string {
	if _, ok := w.Answer(); ok {
		return w.env.T.Ask.ManySend
	}
	if w.two() {
		return w.env.T.Ask.PickTwo(len(w.on))
	}
	return w.env.T.Ask.Many
}

func (w *multi) Typing() bool { return w.two() }
