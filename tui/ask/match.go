package ask

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz"
	"diklat/roster/clean"
	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// match asks for one right side after the other, for each left side by digit.
type match struct {
	sheet
	digits
	q     quiz.Question
	picks []int // place of the right side for each left one so far
	saved bool
}

func newMatch(env *screen.Env, q quiz.Question, mine quiz.Answer) *match {
	q.Pairs = q.Lefts()
	m := &match{sheet: newSheet(env), digits: newDigits(len(q.Choices)), q: q}
	for _, id := range mine.Choices {
		if i := find(&q, id); i >= 0 && len(m.picks) < len(q.Pairs) {
			m.picks = append(m.picks, i)
		}
	}
	m.saved = len(m.picks) > 0
	return m
}

func (w *match) full() bool { return len(w.q.Pairs) > 0 && len(w.picks) == len(w.q.Pairs) }

// Press: a digit answers the pair in question, Backspace goes one pair back.
func (w *match) Press(m tea.KeyPressMsg) bool {
	if k, ok := key.Digit(m); ok {
		if i, ok := w.take(k); ok {
			w.add(i)
		}
		return false
	}
	switch {
	case key.Is(m, w.env.K.Enter):
		w.drop()
		if w.full() {
			return true
		}
		w.turn(1)
	case m.Code == tea.KeyBackspace:
		if !w.drop() && len(w.picks) > 0 {
			w.picks, w.saved = w.picks[:len(w.picks)-1], false
		}
	case key.Is(m, w.env.K.Down, w.env.K.PageDown):
		w.turn(1)
	case key.Is(m, w.env.K.Up, w.env.K.PageUp):
		w.turn(-1)
	}
	return false
}

func (w *match) add(i int) {
	if w.saved {
		w.picks, w.saved = nil, false
	}
	if !w.full() {
		w.picks = append(w.picks, i)
	}
}

func (w *match) Answer() (quiz.Answer, bool) {
	var a quiz.Answer
	for _, i := range w.picks {
		a.Choices = append(a.Choices, w.q.Choices[i].ID)
	}
	return a, w.full()
}

// pair draws left side i and what it was given.
func (w *match) pair(i, width int) []string {
	mark, value := "", ""
	switch {
	case i < len(w.picks):
		value = sign(w.env, w.picks[i], len(w.q.Choices))
		if w.saved || w.full() { // before that the cursor marks the pair in question alone
			mark = chosenMark(w.env, w.saved)
		}
	case i == len(w.picks):
		mark, value = w.env.S.Glyphs.Cursor, "?"
		if p := w.pending(); p != "" {
			value = p
		}
	}
	if value != "" {
		value = nbsp + w.env.S.Glyphs.Arrow + nbsp + strings.ReplaceAll(value, " ", nbsp)
	}
	lines := part.Wrap(clean.Line(w.q.Pairs[i].Left)+value, max(width-2, 6))
	for k := range lines {
		lines[k] = strings.ReplaceAll(lines[k], nbsp, " ")
		if i == len(w.picks) {
			lines[k] = w.env.S.Select.Render(lines[k])
		}
		if k == 0 {
			lines[k] = part.Pad(mark, 2) + lines[k]
			continue
		}
		lines[k] = "  " + lines[k]
	}
	return lines
}

// lefts draws all left sides; now only the one in question.
func (w *match) lefts(width int) (all, now []string) {
	for i := range w.q.Pairs {
		all = append(all, w.pair(i, width)...)
	}
	if !w.full() {
		return all, w.pair(len(w.picks), width)
	}
	return all, all
}

func (w *match) blocks(width int) [][]string {
	return rows(w.env, &w.q, width, func(i int) (string, bool) {
		if slices.Contains(w.picks, i) {
			return chosenMark(w.env, w.saved), false
		}
		return "", false
	})
}

// View shows all pairs above the right sides if there is room, else the pair in
// question alone; when every pair has its side, the pairs come first.
func (w *match) View(width, h int) string {
	all, now := w.lefts(width)
	rights := w.blocks(width)
	if len(all)+1+height(rights) > h {
		all = now
	}
	if room := h - len(all) - 1; room >= 2 {
		return strings.Join(all, "\n") + "\n\n" + w.draw(rights, nil, width, room)
	}
	return part.Block(strings.Join(all, "\n"), width, h)
}

func (w *match) Need(width int) int {
	_, now := w.lefts(width)
	return len(now) + 1 + height(w.blocks(width))
}

func (w *match) Hint() string {
	switch {
	case w.full():
		return w.env.T.Ask.MatchSend
	case w.two():
		return w.env.T.Ask.PickTwo(len(w.q.Choices))
	}
	return w.env.T.Ask.MatchNext(len(w.picks)+1, len(w.q.Pairs))
}

func (w *match) Typing() bool { return w.two() }
