package services

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz/course"
	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// press gives a key to the form or to the list.
func (s *Screen) press(m tea.KeyPressMsg) tea.Cmd {
	if s.form != nil {
		return s.pressForm(m)
	}
	k := s.cfg.Env.K
	switch {
	case k.Rows(m) != 0:
		s.move(k.Rows(m))
	case key.Is(m, k.Back):
		return s.cfg.Env.Leave()
	case m.String() == "n":
		s.form = newForm(s.cfg.Env, course.Service{})
	case m.String() == "u":
		return s.takeBack()
	case m.String() == "f":
		s.due, s.on = !s.due, ""
		s.filter()
	default:
		return s.pressRow(m)
	}
	return nil
}

func (s *Screen) pressRow(m tea.KeyPressMsg) tea.Cmd {
	c, ok := s.selected()
	if !ok {
		return nil
	}
	switch {
	case key.Is(m, s.cfg.Env.K.Enter):
		s.form = newForm(s.cfg.Env, c)
	case m.String() == "c":
		return s.stamp(c)
	case m.String() == "d":
		return s.revert(c)
	}
	return nil
}

func (s *Screen) move(d int) {
	s.cur.Move(d, len(s.shown))
	s.point()
}

// View draws the list by area with the details of one contact below it.
func (s *Screen) View(w, h int) string {
	env := s.cfg.Env
	t := env.T.Services
	switch {
	case s.form != nil:
		return s.form.view(env, w, h)
	case !s.loaded:
		return "\n  " + part.Cut(env.T.Common.Loading, max(w-2, 1), "")
	case len(s.shown) == 0:
		say := t.Empty
		if s.due && len(s.all) > 0 {
			say = t.AllFresh
		}
		return part.Block("\n  "+strings.Join(part.Wrap(say, max(w-4, 1)), "\n  "), w, h)
	}
	detail := s.detail(w)
	if h < len(detail)+6 {
		detail = detail[:max(min(len(detail), h-6), 0)]
	}
	lines, at := s.lines(w)
	room := max(h-len(detail), 1)
	from, to := part.Window(at, max(min(at-room/2, len(lines)-room), 0), len(lines), room)
	out := lines[from:to]
	for len(out) < room {
		out = append(out, "")
	}
	return part.Block(strings.Join(append(out, detail...), "\n"), w, h)
}

// lines draws the contacts under their areas; at is the cursor's line.
func (s *Screen) lines(w int) (lines []string, at int) {
	env := s.cfg.Env
	area := "-"
	for i, c := range s.shown {
		if c.Area != area {
			area = c.Area
			name := env.T.Services.Area[area]
			if name == "" {
				name = area
			}
			lines = append(lines, " "+env.S.Title.Render(part.Cut(name, max(w-1, 1), "")))
		}
		if i == s.cur.At {
			at = len(lines)
		}
		lines = append(lines, s.line(c, i == s.cur.At, w))
	}
	return lines, at
}

func (s *Screen) line(c course.Service, on bool, w int) string {
	env := s.cfg.Env
	mark, sign := "  ", " "
	if c.NeedsCheck(env.Today()) {
		sign = env.S.Warn.Render(env.S.Glyphs.Warn)
	}
	number := c.Contact
	if number == "" {
		number = env.S.Dim.Render(env.T.Services.Blank)
	}
	name := c.Name
	if on {
		mark, name = env.S.Glyphs.Cursor+" ", env.S.Select.Render(name)
	}
	left, dots := " "+mark+sign+" ", env.S.Glyphs.Ellipsis
	if w < 60 {
		return part.Cut(left+part.Edges(name, part.Cut(number, w/2, dots), max(w-6, 1), dots), w, dots)
	}
	left += part.Pad(part.Cut(name, w-55, dots), w-55) + "  " + part.Pad(part.Cut(number, 21, dots), 21) + "  "
	return part.Cut(left+s.short(c), w-1, dots)
}

// short is how far a contact can be trusted, in a few words.
func (s *Screen) short(c course.Service) string {
	env := s.cfg.Env
	out := ""
	if day, ok := c.CheckedOn(); ok && c.Called() && c.Contact != "" {
		out = env.T.Dates.Plain(day)
	}
	if c.NeedsCheck(env.Today()) {
		out = strings.TrimSpace(part.Pad(out, 11) + " " + env.S.Warn.Render(env.T.Services.Again))
	}
	return out
}

// detail says all about the contact under the cursor.
func (s *Screen) detail(w int) []string {
	env := s.cfg.Env
	t := env.T.Services
	c, ok := s.selected()
	if !ok {
		return nil
	}
	out := []string{""}
	add := func(text string) {
		for _, l := range part.Wrap(text, max(w-2, 1)) {
			out = append(out, " "+l)
		}
	}
	name := env.S.Title.Render(c.Name)
	if c.Contact != "" {
		name += ": " + c.Contact
	}
	add(name)
	add(t.For + ": " + c.For)
	if c.Hours != "" {
		add(t.Hours + ": " + c.Hours)
	}
	if state := screen.ContactState(env, c); state != "" {
		add(state)
	}
	if c.Emergency {
		add(env.S.Warn.Render(env.S.Glyphs.Warn + " " + t.Emergency))
	}
	if c.Source != "" {
		add(env.S.Dim.Render(t.Source + ": " + c.Source))
	}
	return out
}

// Head counts what asks to be checked.
func (s *Screen) Head() part.Head {
	env := s.cfg.Env
	h := part.Head{Crumbs: []string{env.T.Common.Program, env.T.Services.Title}}
	n := 0
	for _, c := range s.all {
		if c.NeedsCheck(env.Today()) {
			n++
		}
	}
	if n > 0 {
		h.State = env.T.Services.ToCheck(n)
	}
	return h
}

// Keys are those of what is on top.
func (s *Screen) Keys() []key.Binding {
	t, k := s.cfg.Env.T.Services, s.cfg.Env.K
	if s.form != nil {
		next := t.KeyNext
		if s.form.Last() {
			next = t.KeySave
		}
		keys := []key.Binding{key.New("Enter", next, "enter")}
		if s.form.Turns() {
			keys = append(keys, key.New("← →", t.KeyTurn, "left", "right"))
		}
		return append(keys, key.New("↑↓", k.Down.Help().Desc, "up", "down"), key.New("Ctrl+S", t.KeySave, "ctrl+s"), k.Back)
	}
	return []key.Binding{key.New("Enter", t.KeyEdit, "enter"), key.New("c", t.KeyStamp, "c"), key.New("n", t.KeyNew, "n"),
		key.New("u", t.KeyUndo, "u"), key.New("f", t.KeyFilter, "f"), key.New("d", t.KeyRevert, "d"), k.Back}
}
