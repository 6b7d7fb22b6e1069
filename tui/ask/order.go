package ask

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz"
	"diklat/tui/key"
	"diklat/tui/screen"
)

// order puts all choices in order: digits one after the other.
type order struct {
	sheet
	digits
	q     quiz.Question
	seq   []int // places of choices as shown, in the person's order
	saved bool  // seq is what was sent before; the next digit starts anew
}

func newOrder(env *screen.Env, q quiz.Question, mine quiz.Answer) *order {
	o := &order{sheet: newSheet(env), digits: newDigits(len(q.Choices)), q: q}
	for _, id := range mine.Choices {
		if i := find(&q, id); i >= 0 && !slices.Contains(o.seq, i) {
			o.seq = append(o.seq, i)
		}
	}
	o.saved = len(o.seq) > 0
	return o
}

func (o *order) full() bool { return len(o.q.Choices) > 0 && len(o.seq) == len(o.q.Choices) }

// Press: a digit takes the next place, Backspace removes the last one.
func (o *order) Press(m tea.KeyPressMsg) bool {
	if k, ok := key.Digit(m); ok {
		if i, ok := o.take(k); ok {
			o.add(i)
		}
		return false
	}
	switch {
	case key.Is(m, o.env.K.Enter):
		o.drop()
		if o.full() {
			return true
		}
		o.turn(1)
	case m.Code == tea.KeyBackspace:
		if !o.drop() && len(o.seq) > 0 {
			o.seq, o.saved = o.seq[:len(o.seq)-1], false
		}
	case key.Is(m, o.env.K.Down, o.env.K.PageDown):
		o.turn(1)
	case key.Is(m, o.env.K.Up, o.env.K.PageUp):
		o.turn(-1)
	}
	return false
}

func (o *order) add(i int) {
	if o.saved {
		o.seq, o.saved = nil, false
	}
	if !slices.Contains(o.seq, i) {
		o.seq = append(o.seq, i)
		o.look(i)
	}
}

func (o *order) Answer() (quiz.Answer, bool) {
	var a quiz.Answer
	for _, i := range o.seq {
		a.Choices = append(a.Choices, o.q.Choices[i].ID)
	}
	return a, o.full()
}

func (o *order) blocks(w int) [][]string {
	return rows(o.env, &o.q, w, func(i int) (string, bool) {
		if slices.Contains(o.seq, i) {
			return chosenMark(o.env, o.saved), true
		}
		return "", false
	})
}

func (o *order) status(w int) []string {
	var s []string
	for _, i := range o.seq {
		s = append(s, sign(o.env, i, len(o.q.Choices)))
	}
	if p := o.pending(); p != "" {
		s = append(s, p)
	}
	return status(o.env, o.env.T.Ask.YoursOrder, s, o.env.S.Glyphs.Arrow, w)
}

func (o *order) View(w, h int) string {
	return o.draw(o.blocks(w), o.status(w), w, h)
}

func (o *order) Need(w int) int { return need(o.blocks(w), o.status(w)) }

func (o *order) Hint() string {
	switch {
	case o.full():
		return o.env.T.Ask.OrderSend
	case o.two():
		return o.env.T.Ask.PickTwo(len(o.q.Choices))
	}
	return o.env.T.Ask.OrderNext(len(o.seq)+1, len(o.q.Choices))
}

func (o *order) Typing() bool { return o.two() }
