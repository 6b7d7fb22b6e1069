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
	ways, below := s.ways(w), s.below(w)
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
		return " " + env.S.Select.Render(part.Cut("> "+digit+" "+s.kinds[i].Title, w-2, "…"))
	}
	return "   " + digit + " " + part.Cut(s.kinds[i].Title, w-6, "…")
}

// ways are the choices that fit the chosen kind, each with its key.
func (s *Screen) ways(w int) []string {
	t, k := s.cfg.Env.T.Export, s.kind()
	pick := func(yes bool, a, b string) string {
		if yes {
			return a
		}
		return b
	}
	var items []string
	add := func(key, label, value string) { items = append(items, key+"  "+label+": "+value) }
	add("f", t.Format, t.FormatName(string(s.formatOf(k))))
	if k.ByVillage {
		village := t.AllVillages
		if s.village > 0 {
			village = s.cfg.Villages[s.village-1].Name
		}
		add("v", t.Village, village)
	}
	if s.onPaper() {
		add("u", t.Paper, pick(s.order.F4, "F4 (215 x 330 mm)", "A4"))
	}
	if k.Sheets {
		add("i", t.Content, pick(s.order.Filled, t.Filled, t.Blank))
	}
	if k.Anonymous {
		add("n", t.Names, pick(s.order.Anonymous, t.WithoutNames, t.WithNames))
	}
	for i, it := range items {
		items[i] = " " + part.Cut(it, w-2, "…")
	}
	return items
}

// below is the state of the work, the last result, or the folder.
func (s *Screen) below(w int) []string {
	env, t := s.cfg.Env, s.cfg.Env.T.Export
	switch {
	case s.work != nil && s.work.given:
		return []string{" " + t.Giving}
	case s.work != nil:
		done, all := s.work.steps.Now()
		if all == 0 {
			return []string{" " + part.Cut(t.Working(done), w-2, "…")}
		}
		return []string{" " + part.Bar(env.S, done, all, max(w-16, 8)) + fmt.Sprintf(" %d/%d", done, all), " " + part.Cut(t.Working(0), w-2, "…")}
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
	k := s.kind()
	keys := []key.Binding{key.New("1-9", t.KeyPick, "1", "2", "3", "4", "5", "6", "7", "8", "9"), key.New("Enter", t.KeyWrite, "enter"), key.New("f", t.KeyFormat, "f")}
	if k.ByVillage {
		keys = append(keys, key.New("v", t.KeyVillage, "v"))
	}
	if s.onPaper() {
		keys = append(keys, key.New("u", t.KeyPaper, "u"))
	}
	if k.Sheets {
		keys = append(keys, key.New("i", t.KeyContent, "i"))
	}
	if k.Anonymous {
		keys = append(keys, key.New("n", t.KeyNames, "n"))
	}
	for _, k := range s.kinds {
		if k.Name == packKind {
			keys = append(keys, key.New("p", t.KeyPack, "p"))
		}
	}
	return append(keys, back)
}
