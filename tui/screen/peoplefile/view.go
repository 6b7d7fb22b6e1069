package peoplefile

import (
	"fmt"
	"strings"

	"diklat/roster/clean"
	"diklat/roster/intake"
	"diklat/tui/part"
)

// View draws the step.
func (s *Screen) View(w, h int) string {
	env := s.cfg.Env
	note := ""
	switch {
	case s.busy:
		note = " " + env.S.Dim.Render(env.T.PeopleFile.Reading)
	case s.note != "":
		for i, l := range part.Wrap(s.note, max(w-4, 1)) {
			lead := "   "
			if i == 0 {
				lead = " " + env.S.Glyphs.Warn + " "
			}
			note += "\n" + env.S.Warn.Render(lead+l)
		}
		note = strings.TrimPrefix(note, "\n")
	}
	room := h
	if note != "" {
		room = max(h-1-strings.Count(note, "\n"), 1)
	}
	body := ""
	switch {
	case s.rows != nil:
		body = s.rowsView(w, room)
	case s.table != nil:
		body = s.columnsView(w, room)
	default:
		body = s.filesView(w, room)
	}
	body = part.Block(body, w, room)
	if note != "" {
		body += "\n" + note
	}
	return part.Block(body, w, h)
}

func (s *Screen) filesView(w, h int) string {
	env := s.cfg.Env
	t := env.T.PeopleFile
	out := "\n " + strings.Join(part.Wrap(t.PickHint, max(w-2, 1)), "\n ") + "\n " + env.S.Dim.Render(part.Cut(s.found.Dir, w-2, env.S.Glyphs.Ellipsis)) + "\n"
	if s.write {
		out += " " + env.S.Glyphs.Cursor + " " + s.path.View(max(w-5, 8))
	}
	out += "\n"
	if len(s.found.Names) == 0 {
		return out + " " + strings.Join(part.Wrap(t.Empty, max(w-2, 1)), "\n ")
	}
	from, to := s.cur.Range(len(s.found.Names), max(h-strings.Count(out, "\n")-1, 1))
	for i := from; i < to; i++ {
		mark, name := "  ", clean.Line(s.found.Names[i].Name)
		if s.found.Names[i].Dir {
			name += "/"
		}
		if i == s.cur.At && !s.write {
			mark, name = env.S.Glyphs.Cursor+" ", env.S.Select.Render(name)
		}
		out += part.Cut(" "+mark+name, w-1, env.S.Glyphs.Ellipsis) + "\n"
	}
	if s.found.More > 0 {
		out += " " + env.S.Dim.Render(t.More(s.found.More))
	}
	return out
}

func (s *Screen) columnsView(w, h int) string {
	env := s.cfg.Env
	t := env.T
	out := "\n " + env.S.Title.Render(t.PeopleFile.Columns) + "\n " + strings.Join(part.Wrap(t.PeopleFile.ColumnsHint, max(w-2, 1)), "\n ") + "\n\n"
	from, to := s.column.Range(len(s.table.Fields), max(h-strings.Count(out, "\n"), 1))
	for i := from; i < to; i++ {
		mark, word := "  ", t.Intake.Fields[string(s.table.Fields[i])]
		if i == s.column.At {
			mark, word = env.S.Glyphs.Cursor+" ", "< "+env.S.Select.Render(word)+" >"
		}
		head := ""
		if i < len(s.table.Head.Cells) {
			head = clean.Line(s.table.Head.Cells[i])
		}
		line := fmt.Sprintf(" %s%2d %s %s", mark, i+1, part.Pad(part.Cut(head, 22, env.S.Glyphs.Ellipsis), 22), part.Pad(word, 18))
		if w < part.Narrow {
			line = fmt.Sprintf(" %s%2d %s %s", mark, i+1, part.Pad(part.Cut(head, 14, env.S.Glyphs.Ellipsis), 14), word)
		} else {
			line += " " + env.S.Dim.Render(s.sample(i))
		}
		out += part.Cut(line, w-1, env.S.Glyphs.Ellipsis) + "\n"
	}
	return out
}

// sample shows the first cell of a column; nothing of a column of NIK.
func (s *Screen) sample(col int) string {
	if s.table.Fields[col] == intake.NIK {
		return ""
	}
	for _, r := range s.table.Rows {
		if col < len(r.Cells) && r.Cells[col] != "" {
			return clean.Line(r.Cells[col])
		}
	}
	return ""
}

func (s *Screen) rowsView(w, h int) string {
	env, r := s.cfg.Env, s.rows
	t := env.T
	sum := t.Intake.Sum(len(r.steps), intake.Count(r.steps, intake.Add), intake.Count(r.steps, intake.Update), intake.Count(r.steps, intake.Same),
		intake.Count(r.steps, intake.Ask), intake.Count(r.steps, intake.Refuse))
	for _, more := range s.passed() {
		sum += " " + more
	}
	out := "\n " + strings.Join(part.Wrap(sum, max(w-2, 1)), "\n ") + "\n " + env.S.Dim.Render(part.Cut(s.switches(), w-2, env.S.Glyphs.Ellipsis)) + "\n\n"
	list := r.listed()
	about := ""
	if r.cur.At < len(list) {
		about = s.about(list[r.cur.At], w, max(h/3, 2))
	}
	from, to := r.cur.Range(len(list), max(h-strings.Count(out, "\n")-strings.Count(about, "\n")-1, 1))
	for i := from; i < to; i++ {
		out += s.row(list[i], i == r.cur.At, w) + "\n"
	}
	return out + about
}

// passed says what was done with rows of nobody, and with the forms of a repeat group.
func (s *Screen) passed() []string {
	var out []string
	t := s.cfg.Env.T.Intake
	if e, f := s.rows.res.Empty, s.rows.res.Foot; e+f > 0 {
		out = append(out, t.Left(e, f))
	}
	if s.table.Joined() {
		out = append(out, t.Joined)
	}
	return out
}

// switches say what u, n and b do now.
func (s *Screen) switches() string {
	t, r := s.cfg.Env.T.PeopleFile, s.rows
	pick := func(on bool, yes, no string) string {
		if on {
			return yes
		}
		return no
	}
	return strings.Join([]string{pick(r.update, t.Update, t.NoUpdate), pick(r.said.NewVillages, t.NewVillages, t.KnownVillages), pick(r.doubtful, t.AllRows, t.Doubtful)}, "   ")
}

func (s *Screen) row(i int, on bool, w int) string {
	env, st := s.cfg.Env, s.rows.steps[i]
	mark, name := "  ", st.Draft.Person.Name
	if name == "" {
		name = "-"
	}
	if on {
		mark, name = env.S.Glyphs.Cursor+" ", env.S.Select.Render(name)
	}
	word := env.T.Intake.Actions[string(st.Action)]
	if s.rows.skipped[st.Line] {
		word = env.T.PeopleFile.Skipped
	}
	place := st.Place
	if place == "" {
		place = string(st.Draft.Person.Village)
	}
	word += map[bool]string{true: " " + env.S.Glyphs.Warn}[len(st.Issues) > 0]
	if w < part.Narrow {
		return part.Edges(fmt.Sprintf(" %s%4d  %s", mark, st.Line, name), word, w-1, env.S.Glyphs.Ellipsis)
	}
	const placeWide, wordWide = 20, 12
	nameWide := w - 17 - placeWide - wordWide
	column := func(text string, n int) string { return part.Pad(part.Cut(text, n, env.S.Glyphs.Ellipsis), n) }
	return fmt.Sprintf(" %s%4d  %s  %s  %s  %s", mark, st.Line, column(name, nameWide), column(string(st.Draft.Person.Sex), 1), column(place, placeWide), word)
}

// about says below the list what is doubtful about a row, and asks who it is.
func (s *Screen) about(i, w, most int) string {
	env, st := s.cfg.Env, s.rows.steps[i]
	var lines []string
	add := func(text string) { lines = append(lines, part.Wrap(text, max(w-2, 1))...) }
	if st.Action == intake.Ask {
		text := env.T.PeopleFile.SameAs
		for n, c := range st.Candidates[:min(len(st.Candidates), 9)] {
			text += fmt.Sprintf("  %d %s", n+1, c.Name)
			if c.BirthYear != 0 {
				text += fmt.Sprintf(" (%d)", c.BirthYear)
			}
		}
		add(text + "  " + env.T.PeopleFile.New + "  " + env.T.PeopleFile.Skip)
	}
	for _, x := range st.Issues {
		add(env.S.Glyphs.Warn + " " + s.issue(x))
	}
	for n, v := range st.Villages[:min(len(st.Villages), 9)] {
		add(fmt.Sprintf("   %d  %s (%s)", n+1, v.Full(), v.Code))
	}
	if len(lines) > most {
		lines = append(lines[:most-1], env.S.Glyphs.Ellipsis)
	}
	out := ""
	for _, l := range lines {
		out += "\n " + env.S.Warn.Render(l)
	}
	return out
}

// issue is what is wrong with a cell. Here a key takes a village as a new one, or
// chooses among several.
func (s *Screen) issue(x intake.Issue) string {
	t := s.cfg.Env.T
	if x.Code == intake.ManyVillages {
		return t.PeopleFile.WhichVillage(x.Text)
	}
	if x.Code == intake.UnknownVillage {
		return t.PeopleFile.NoSuchVillage(x.Text)
	}
	return t.Intake.Issue(string(x.Code), x.Text, x.Others)
}
