package ask

import (
	"strings"

	"diklat/quiz"
	"diklat/roster/clean"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// text is what choice c of q says. True and False get the word of the language
// unless the question brings its own.
func text(env *screen.Env, q *quiz.Question, c quiz.Choice) string {
	if s := clean.Line(c.Text); s != "" {
		return s
	}
	if q.Kind == quiz.TrueFalse {
		switch c.ID {
		case quiz.True:
			return env.T.Ask.True
		case quiz.False:
			return env.T.Ask.False
		}
	}
	return ""
}

// sign is number and shape of choice i of n: "2 ■".
func sign(env *screen.Env, i, n int) string {
	s := label(i, n)
	if i < len(env.S.Glyphs.Shapes) {
		s += " " + env.S.Shape(i)
	}
	return s
}

// find returns the place of a choice as shown, -1 if q has none of that id.
func find(q *quiz.Question, id quiz.ChoiceID) int {
	for i, c := range q.Choices {
		if c.ID == id {
			return i
		}
	}
	return -1
}

// choices makes sure that a true/false question has both of its choices.
func choices(q *quiz.Question) {
	if q.Kind == quiz.TrueFalse && len(q.Choices) < 2 {
		q.Choices = quiz.Options(q)
	}
}

// Row is one numbered line to choose: mark, number, shape, words. The door and
// the menu of the chair draw theirs the same way.
type Row struct {
	Mark  string // at most two cells
	Label string // the number as it is typed
	Shape int    // 0-based, -1 none
	Text  string
	On    bool // chosen
}

// Lines draws the row at width w, the words hanging behind the shape.
func (r Row) Lines(env *screen.Env, w int) []string {
	gap := "  "
	if w < 34 {
		gap = " "
	}
	shape := ""
	if r.Shape >= 0 && r.Shape < len(env.S.Glyphs.Shapes) {
		shape = env.S.Shape(r.Shape)
	}
	head := part.Pad(r.Mark, 2) + r.Label + " " + part.Pad(shape, shapeWidth(env)) + gap
	indent := part.Width(head)
	out := part.Wrap(r.Text, max(w-indent, 6))
	for k := range out {
		if r.On {
			out[k] = env.S.Select.Render(out[k])
		}
		if k == 0 {
			out[k] = head + out[k]
			continue
		}
		out[k] = strings.Repeat(" ", indent) + out[k]
	}
	return out
}

func shapeWidth(env *screen.Env) int {
	if env.S.Glyphs.ASCII {
		return 2
	}
	return 1
}

// chosenMark stands before a chosen row: a tick says saved and nothing else.
func chosenMark(env *screen.Env, saved bool) string {
	if saved {
		return env.S.Glyphs.Tick
	}
	return env.S.Glyphs.Cursor
}

// rows draws the choices of q; each says what stands before it and whether it
// is chosen.
func rows(env *screen.Env, q *quiz.Question, w int, each func(i int) (mark string, on bool)) [][]string {
	out := make([][]string, len(q.Choices))
	for i, c := range q.Choices {
		mark, on := each(i)
		out[i] = Row{mark, label(i, len(q.Choices)), i, text(env, q, c), on}.Lines(env, w)
	}
	return out
}
