package tell

import (
	"strconv"
	"strings"

	"diklat/quiz"
	"diklat/quiz/scenario"
	"diklat/roster/clean"
	"diklat/tui/part"
)

// Map draws the path: each branch by its number, what was chosen and what else
// there was.
func (t Teller) Map(m *scenario.Map, w int) []string {
	c := t.Env.T.Cases
	out := append(part.Wrap(t.strong(c.Map), w), part.Wrap(t.Env.S.Dim.Render(c.MapHint(t.Env.S.Glyphs.Cursor)), w)...)
	for i := range m.Forks {
		out = append(append(out, ""), t.fork(i, &m.Forks[i], w)...)
	}
	var unseen []string
	for _, n := range m.Unseen {
		unseen = append(unseen, clean.Line(n.Title))
	}
	if len(unseen) > 0 {
		dot := " " + t.Env.S.Glyphs.Dot + " "
		out = append(append(out, ""), part.Wrap(t.Env.S.Dim.Render(c.Unseen)+" "+strings.Join(unseen, dot), w)...)
	}
	return out
}

// Forks lists the branches in one line each, for choosing one by its number.
func (t Teller) Forks(m *scenario.Map, w int) []string {
	var out []string
	for i := range m.Forks {
		f := &m.Forks[i]
		line := t.forkHead(i, f) + "  " + t.Env.S.Glyphs.Arrow + " " + t.Sign(place(f.Node, f.Chosen.ID)) + " " + clean.Line(f.Chosen.Text)
		out = append(out, part.Cut(line, w, t.Env.S.Glyphs.Ellipsis))
	}
	return out
}

func (t Teller) forkHead(i int, f *scenario.Fork) string {
	c := t.Env.T.Cases
	head := part.PadLeft(strconv.Itoa(i+1), 2) + "  " + t.strong(clean.Line(f.Node.Title))
	switch {
	case f.Practice:
		head += "  " + t.Env.S.Dim.Render(c.Practice)
	case f.Red:
		head += "  " + t.Env.S.Bad.Render(t.Env.S.Glyphs.Cross+" "+c.RedMark)
	}
	return head
}

func (t Teller) fork(i int, f *scenario.Fork, w int) []string {
	out := part.Wrap(t.forkHead(i, f), w)
	tried := map[quiz.ChoiceID]bool{}
	for _, o := range f.Others {
		tried[o.ID] = o.Tried
	}
	for k := range f.Node.Choices {
		ch := &f.Node.Choices[k]
		mark, text := "", clean.Line(ch.Text)
		if ch.ID == f.Chosen.ID {
			mark = t.Env.S.Glyphs.Cursor
		} else if tried[ch.ID] {
			text += " (" + t.Env.T.Cases.Tried + ")"
		}
		out = append(out, indent(t.row(k, mark, text, mark != "", w-2))...)
	}
	return out
}

// place is the index of a choice of a branch, -1 if it has none of that id.
func place(n *scenario.Node, id quiz.ChoiceID) int {
	for i := range n.Choices {
		if n.Choices[i].ID == id {
			return i
		}
	}
	return -1
}
