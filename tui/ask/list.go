package ask

import (
	tea "charm.land/bubbletea/v2"

	"diklat/quiz"
	"diklat/tui/key"
	"diklat/tui/screen"
)

// list picks one of some choices: single, true/false and poll.
type list struct {
	sheet
	digits
	q    quiz.Question
	pick int // -1 none
}

func newList(env *screen.Env, q quiz.Question, mine quiz.Answer) *list {
	choices(&q)
	l := &list{sheet: newSheet(env), digits: newDigits(len(q.Choices)), q: q, pick: -1}
	if len(mine.Choices) == 1 {
		l.choose(find(&q, mine.Choices[0]))
	}
	return l
}

func (l *list) choose(i int) {
	l.pick = i
	l.look(i)
}

// Press: a digit chooses, the arrows too, Backspace takes it back.
func (l *list) Press(m tea.KeyPressMsg) bool {
	n := len(l.q.Choices)
	if k, ok := key.Digit(m); ok {
		if i, ok := l.take(k); ok {
			l.choose(i)
		}
		return false
	}
	switch {
	case key.Is(m, l.env.K.Enter):
		l.drop()
		if l.pick < 0 {
			l.turn(1)
		}
		return l.pick >= 0
	case m.Code == tea.KeyBackspace:
		if !l.drop() {
			l.choose(-1)
		}
	case n > 0 && key.Is(m, l.env.K.Down):
		l.choose(min(l.pick+1, n-1))
	case n > 0 && key.Is(m, l.env.K.Up):
		l.choose(max(l.pick-1, 0))
	case key.Is(m, l.env.K.PageDown):
		l.turn(1)
	case key.Is(m, l.env.K.PageUp):
		l.turn(-1)
	}
	return false
}

func (l *list) Answer() (quiz.Answer, bool) {
	if l.pick < 0 {
		return quiz.Answer{}, false
	}
	return quiz.Answer{Choices: []quiz.ChoiceID{l.q.Choices[l.pick].ID}}, true
}

func (l *list) blocks(w int) [][]string {
	return rows(l.env, &l.q, w, func(i int) (string, bool) {
		if i == l.pick {
			return l.env.S.Glyphs.Cursor, true
		}
		return "", false
	})
}

func (l *list) status(w int) []string {
	var value []string
	switch {
	case l.pending() != "":
		value = []string{l.pending()}
	case l.pick >= 0:
		value = []string{l.env.S.Title.Render(sign(l.env, l.pick, len(l.q.Choices)))}
	}
	return status(l.env, l.env.T.Ask.Yours, value, "", w)
}

func (l *list) View(w, h int) string { return l.draw(l.blocks(w), l.status(w), w, h) }

func (l *list) Need(w int) int { return need(l.blocks(w), l.status(w)) }

func (l *list) Hint() string {
	switch {
	case l.pick >= 0:
		return l.env.T.Ask.Send
	case l.two():
		return l.env.T.Ask.PickTwo(len(l.q.Choices))
	}
	return l.env.T.Ask.Pick(len(l.q.Choices))
}

func (l *list) Typing() bool { return l.two() }
