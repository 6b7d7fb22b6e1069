package ask

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz"
	"diklat/tui/key"
	"diklat/tui/screen"
)

// typed is a text to write: the base of numeric, short and open.
type typed struct {
	env   *screen.Env
	q     quiz.Question
	field Field
	tried bool // Enter was pressed on something that is no answer
	// anew: what stands here was sent, and the next letter starts a new answer.
	anew, short bool
}

func newTyped(env *screen.Env, q quiz.Question, mine quiz.Answer, most int) *typed {
	return &typed{env: env, q: q, field: NewField(most, mine.Text)}
}

// Press: letters write, Backspace rubs out, Enter sends.
func (t *typed) Press(m tea.KeyPressMsg) bool {
	if key.Is(m, t.env.K.Enter) {
		_, ok := t.Answer()
		t.tried, t.anew = !ok, t.anew || ok && t.short
		return ok
	}
	if t.write(m) {
		t.tried = false
	}
	return false
}

// write gives a key to the text. A short answer that was sent is replaced by
// the first letter; Backspace goes on with it.
func (t *typed) write(m tea.KeyPressMsg) bool {
	old := t.field
	if t.anew && m.Code != tea.KeyBackspace {
		t.field.Clear()
	}
	changed := t.field.Press(m)
	if t.anew && m.Code != tea.KeyBackspace && t.field.Text() == "" {
		t.field = old // a space, or nothing that may stand here
		return false
	}
	t.anew = t.anew && !changed
	return changed
}

// Answer is complete once the question's own rules would take it.
func (t *typed) Answer() (quiz.Answer, bool) {
	a := quiz.Answer{Text: t.field.Text()}
	return a, quiz.Check(&t.q, a) == nil
}

// View draws the label and the text under it.
func (t *typed) View(w, h int) string {
	if h < 1 {
		return ""
	}
	lines := t.field.Lines(max(w-2, 1), h)
	for i := range lines {
		lines[i] = "  " + t.env.S.Title.Render(lines[i])
	}
	if h > len(lines) {
		lines = append(status(t.env, t.env.T.Ask.YoursText, []string{""}, "", w)[:1], lines...)
	}
	return strings.Join(lines, "\n")
}

func (t *typed) Need(w int) int { return 1 + len(t.field.Lines(max(w-2, 1), 1<<10)) }

func (t *typed) Typing() bool { return true }
