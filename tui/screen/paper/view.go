package paper

import (
	"fmt"
	"slices"
	"strings"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/roster/clean"
	"diklat/tui/ask"
	"diklat/tui/part"
)

// View draws the row in hand, the item in hand below it, and the people around.
func (s *Screen) View(w, h int) string {
	env, t := s.cfg.Env, s.cfg.Env.T.Keyin
	switch {
	case s.snap == nil || s.snap.Run == nil:
		return "\n  " + env.T.Common.Loading
	case len(s.rows) == 0:
		return "\n  " + strings.Join(part.Wrap(t.NoPeople, max(w-4, 10)), "\n  ")
	case s.row == nil || len(s.row.cells) == 0:
		return "\n  " + strings.Join(part.Wrap(t.NoItems, max(w-4, 10)), "\n  ")
	}
	var b strings.Builder
	b.WriteString("\n" + s.around(-1, w) + s.who(w) + s.grid(w))
	if s.row.asking >= 0 {
		b.WriteString("\n" + s.slip(w))
	} else {
		b.WriteString("\n" + s.inHand(w))
	}
	b.WriteString("\n" + s.around(1, w))
	return part.Block(b.String(), w, h)
}

// around names the people before or after the one in hand.
func (s *Screen) around(d, w int) string {
	env := s.cfg.Env
	i := s.at + d
	if i < 0 || i >= len(s.rows) {
		return "\n"
	}
	r := s.rows[i]
	return env.S.Dim.Render(part.Cut(fmt.Sprintf("   %3d  %s%s", r.Number, r.Name, s.sign(i)), w-2, env.S.Glyphs.Ellipsis)) + "\n"
}

// sign says whether a person's row is kept, and checked.
func (s *Screen) sign(i int) string {
	env, p := s.cfg.Env, s.rows[i].ID
	row := newRow(s.snap.Run, live.PersonID(p), "", false)
	n := 0
	for _, c := range row.cells {
		if c.stood != "" {
			n++
		}
	}
	out := ""
	if n > 0 {
		out = fmt.Sprintf("  %s %d/%d", env.S.Glyphs.Tick, n, len(row.cells))
	}
	if s.checked[live.PersonID(p)] {
		out += " " + env.T.Keyin.IsChecked
	}
	return out
}

func (s *Screen) who(w int) string {
	env, r := s.cfg.Env, s.rows[s.at]
	name := fmt.Sprintf(" %s %3d  %s", env.S.Glyphs.Cursor, r.Number, env.S.Title.Render(r.Name))
	if s.row.form != "" {
		name += "  " + env.T.Keyin.Form(s.row.form)
	}
	if s.jump != nil {
		name = " " + env.T.Keyin.JumpTo + " " + env.S.Select.Render(" "+*s.jump+"_ ")
	}
	return part.Cut(name+s.sign(s.at), w-1, env.S.Glyphs.Ellipsis) + "\n\n"
}

// grid draws the cells by fives, with their numbers above.
func (s *Screen) grid(w int) string {
	env := s.cfg.Env
	wide := 3
	for _, c := range s.row.cells {
		if ask.Marks(c.q) != 1 {
			wide = 5
		}
	}
	per := max((w-6)/(wide*5+2), 1) * 5
	var b strings.Builder
	for from := 0; from < len(s.row.cells); from += per {
		var top, mid strings.Builder
		for i := from; i < min(from+per, len(s.row.cells)); i++ {
			if i > from && i%5 == 0 {
				top.WriteString("  ")
				mid.WriteString("  ")
			}
			top.WriteString(part.PadLeft(fmt.Sprint(s.number(i)), wide))
			mid.WriteString(s.cell(i, wide))
		}
		b.WriteString("    " + env.S.Dim.Render(top.String()) + "\n    " + mid.String() + "\n")
	}
	if slices.ContainsFunc(s.row.cells, func(c cell) bool { return c.locked == unread || c.locked == sealed }) {
		b.WriteString("    " + env.S.Dim.Render(part.Cut(env.T.Keyin.Crossed, w-6, env.S.Glyphs.Ellipsis)) + "\n")
	}
	return b.String()
}

// number is the number of a cell on the sheet: of a test by the place in the form.
func (s *Screen) number(i int) int {
	if s.snap.Run.Test != nil {
		return i + 1
	}
	return s.snap.Run.Number(s.row.cells[i].item)
}

func (s *Screen) cell(i, wide int) string {
	env, c := s.cfg.Env, s.row.cells[i]
	text := clean.Line(c.typed)
	switch {
	case c.locked == unread, c.locked == sealed:
		text = "x"
	case text == "" && i != s.row.at:
		text = env.S.Glyphs.Dot
	case text == "":
		text = "_"
	}
	if r := []rune(text); len(r) > wide-1 {
		text = string(r[:wide-2]) + "+"
	}
	text = part.PadLeft(text, wide-1)
	switch {
	case i == s.row.at:
		return " " + env.S.Select.Render(text)
	case c.locked != free:
		return " " + env.S.Dim.Render(text)
	}
	return " " + text
}

// inHand shows the question of the cell, so that nobody loses the line.
func (s *Screen) inHand(w int) string {
	env, t, row := s.cfg.Env, s.cfg.Env.T.Keyin, s.row
	if row.at >= len(row.cells) {
		return " " + env.S.Good.Render(t.RowFull) + "\n"
	}
	c := row.cells[row.at]
	var b strings.Builder
	b.WriteString(" " + part.Cut(fmt.Sprintf("%d. %s", s.number(row.at), clean.Line(c.q.Stem)), w-3, env.S.Glyphs.Ellipsis) + "\n")
	if hint := s.hint(c); hint != "" {
		b.WriteString(" " + env.S.Dim.Render(part.Cut(hint, w-3, env.S.Glyphs.Ellipsis)) + "\n")
	}
	for i, l := range s.choices(c) {
		b.WriteString("   " + part.Cut(fmt.Sprintf("%d %s  %s", i+1, ask.Letter(i), l), w-5, env.S.Glyphs.Ellipsis) + "\n")
	}
	return b.String()
}

// hint says how a kind with more than one mark is keyed.
func (s *Screen) hint(c cell) string {
	t := s.cfg.Env.T.Keyin
	n := ask.Marks(c.q)
	switch {
	case !ask.Marked(c.q.Kind) && c.q.Kind != quiz.Description:
		return t.HintText
	case n > 1:
		return t.HintOrder(n)
	case n == 0 && ask.Marked(c.q.Kind):
		return t.HintMulti
	}
	return ""
}

func (s *Screen) choices(c cell) []string {
	t := s.cfg.Env.T.Quiz
	text := map[quiz.ChoiceID]string{quiz.True: t.True, quiz.False: t.False}
	for _, ch := range c.q.Choices {
		if ch.Text != "" {
			text[ch.ID] = clean.Line(ch.Text)
		}
	}
	for _, p := range c.q.Pairs {
		text[p.ID] = clean.Line(p.Right)
	}
	var out []string
	for _, id := range c.shown {
		out = append(out, text[id])
	}
	return out
}

// slip asks about one cell in which both passes differ.
func (s *Screen) slip(w int) string {
	env, t, row := s.cfg.Env, s.cfg.Env.T.Keyin, s.row
	i := row.slips[row.asking]
	c := row.cells[i]
	blank := func(x string) string {
		if x == "" {
			return t.Blank
		}
		return clean.Line(x)
	}
	lines := part.Wrap(t.Slip(s.number(i), blank(c.stood), blank(c.typed)), max(w-3, 10))
	return " " + env.S.Warn.Render(strings.Join(lines, "\n ")) + "\n\n   1 " + env.S.Shape(0) + "  " + t.SlipFirst(blank(c.stood)) + "\n   2 " + env.S.Shape(1) + "  " + t.SlipSecond(blank(c.typed)) + "\n"
}
