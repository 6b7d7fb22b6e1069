package export

import (
	"fmt"
	"strings"

	"diklat/tui/key"
	"diklat/tui/part"
)

// View draws the list, how the chosen file is written, and the last result.
func (s *Screen) View(w, h int) string {
	t := s.cfg.Env.T.Export
	if len(s.kinds) == 0 {
		return part.Block("\n "+strings.Join(part.Wrap(t.Nothing, w-2), "\n "), w, h)
	}
	ways, below := s.wayLines(w), s.below(w)
	room := max(h-len(ways)-len(below)-2, 3)
	from, to := s.cursor.Range(len(s.kinds), room)
	lines := make([]string, 0, h)
	for i := from; i < to; i++ {
		lines = append(lines, s.line(i, w))
	}
	lines = append(lines, "")
	lines = append(lines, ways...)
	lines = append(lines, "")
	lines = append(lines, below...)
	return part.Block(strings.Join(lines, "\n"), w, h)
}

// line is one kind of the list.
func (s *Screen) line(i, w int) string {
	env := s.cfg.Env
	digit := " "
	if i < 9 {
		digit = fmt.Sprint(i + 1)
	}
	if i == s.cursor.At {
		return " " + env.S.Select.Render(part.Cut(env.S.Glyphs.Cursor+" "+digit+" "+s.kinds[i].Title, w-2, "…"))
	}
	return "   " + digit + " " + part.Cut(s.kinds[i].Title, w-6, "…")
}

// below is the state of the work, the last result, or the folder.
func (s *Screen) below(w int) []string {
	env, t := s.cfg.Env, s.cfg.Env.T.Export
	switch {
	case s.work != nil && s.work.given:
		return []string{" " + t.Giving}
	case s.work != nil:
		done, all := s.work.steps.Now()
		far := ""
		if all > 0 {
			far = fmt.Sprintf(" %d/%d", done, all)
		}
		return []string{" " + part.Bar(env.S, done, all, max(w-16, 8)) + far, " " + part.Cut(t.Working, w-2, "…")}
	case s.last != "":
		lines := part.Wrap(s.last, w-4)
		out := []string{" " + env.S.Good.Render(env.S.Glyphs.Tick) + " " + lines[0]}
		for _, l := range lines[1:] {
			out = append(out, "   "+l)
		}
		return out
	}
	out := []string{" " + env.S.Dim.Render(part.Cut(t.Where, w-2, "…"))}
	for _, l := range part.Wrap(s.cfg.Writer.Folder(), w-4) {
		out = append(out, "   "+l)
	}
	return out
}

// Head names the screen.
func (s *Screen) Head() part.Head {
	return part.Head{Crumbs: []string{s.cfg.Env.T.Common.Program, s.cfg.Env.T.Export.Title}, About: s.cfg.Event.Title}
}

// Keys are those that do something now.
func (s *Screen) Keys() []key.Binding {
	t, back := s.cfg.Env.T.Export, s.cfg.Env.K.Back
	if s.work != nil {
		return []key.Binding{key.New(back.Help().Key, t.KeyGive, back.Keys()...)}
	}
	if len(s.kinds) == 0 {
		return []key.Binding{back}
	}
	keys := []key.Binding{key.New("1-9", t.KeyPick, "1", "2", "3", "4", "5", "6", "7", "8", "9"), key.New("Enter", t.KeyWrite, "enter")}
	for _, w := range s.ways() {
		keys = append(keys, key.New(w.key, w.does, w.key, strings.ToUpper(w.key)))
	}
	for _, k := range s.kinds {
		if k.Name == packKind {
			keys = append(keys, key.New("p", t.KeyPack, "p"))
		}
	}
	return append(keys, back)
}
