package importquiz

import (
	"fmt"
	"strings"

	"diklat/quiz"
	"diklat/quiz/qfile"
	"diklat/roster/clean"
	"diklat/tui/ask"
	"diklat/tui/part"
)

// View draws the stage.
func (s *Screen) View(w, h int) string {
	switch {
	case s.busy != "":
		return part.Block("\n "+strings.Join(part.Wrap(clean.Line(s.busy), max(w-2, 1)), "\n "), w, h)
	case s.stage == summing:
		return part.Block(s.sumView(w, h), w, h)
	case s.stage == looking:
		return part.Block(ask.Laptop(s.cfg.Env, s.narrow, w, h, s.try.View), w, h)
	case s.stage == naming:
		return part.Block(s.nameView(w), w, h)
	case s.stage == kept:
		return part.Block(s.keptView(w), w, h)
	}
	return part.Block(s.pickView(w, h), w, h)
}

// warned is the note below a field, marked; nothing if all is well.
func (s *Screen) warned(w int) []string {
	if s.note == "" {
		return nil
	}
	env := s.cfg.Env
	var out []string
	for i, l := range part.Wrap(s.note, max(w-4, 1)) {
		lead := "   "
		if i == 0 {
			lead = " " + env.S.Warn.Render(env.S.Glyphs.Warn) + " "
		}
		out = append(out, lead+l)
	}
	return out
}

// dimmed is a paragraph that helps.
func (s *Screen) dimmed(text string, w int) []string {
	var out []string
	for _, l := range part.Wrap(text, max(w-2, 1)) {
		out = append(out, " "+s.cfg.Env.S.Dim.Render(l))
	}
	return out
}

// pickView is the field, and below it the folder.
func (s *Screen) pickView(w, h int) string {
	env, t := s.cfg.Env, s.cfg.Env.T.ImportScreen
	mark, label := "  ", t.Path
	if !s.list {
		mark, label = env.S.Glyphs.Cursor+" ", env.S.Select.Render(label)
	}
	left := " " + mark + label + "  "
	lines := []string{left + s.path.View(max(w-part.Width(left)-1, 1))}
	if n := s.warned(w); n != nil {
		lines = append(lines, n...)
	} else {
		lines = append(lines, s.dimmed(t.PathHint, w)...)
	}
	if h >= 12 {
		lines = append(append([]string{""}, lines...), "")
	}
	// Of a long path the end says more.
	where := clean.Line(s.folder.Path)
	if room := max(w-part.Width(t.Folder)-4, 4); part.Width(where) > room {
		r := []rune(where)
		where = env.S.Glyphs.Ellipsis + string(r[max(len(r)-room+1, 0):])
	}
	lines = append(lines, " "+t.Folder+": "+env.S.Dim.Render(where))
	return strings.Join(append(lines, s.entries(w, h-len(lines))...), "\n")
}

func (s *Screen) entries(w, h int) []string {
	env, t := s.cfg.Env, s.cfg.Env.T.ImportScreen
	var foot []string
	files := 0
	for _, e := range s.folder.Entries {
		if !e.Dir {
			files++
		}
	}
	switch {
	case s.folder.More > 0:
		foot = s.dimmed(t.More(s.folder.More), w)
	case files == 0:
		foot = s.dimmed(t.NoFiles, w)
	}
	var out []string
	from, to := s.cur.Range(len(s.folder.Entries), max(h-len(foot), 1))
	for i := from; i < to; i++ {
		e := s.folder.Entries[i]
		name, tail := clean.Line(e.Name), fmt.Sprintf("%d kB", (e.Bytes+1023)/1024)
		switch {
		case e.Name == "..":
			tail = t.Parent
		case e.Dir:
			name, tail = name+"/", ""
		}
		mark := "  "
		if s.list && i == s.cur.At {
			mark, name = env.S.Glyphs.Cursor+" ", env.S.Select.Render(name)
		}
		out = append(out, part.Edges("   "+mark+name, env.S.Dim.Render(tail), w-2, env.S.Glyphs.Ellipsis))
	}
	return append(out, foot...)
}

// sumView says what was found, lists the problems and asks for consent.
func (s *Screen) sumView(w, h int) string {
	env, t := s.cfg.Env, s.cfg.Env.T.ImportScreen
	f := s.file
	head := []string{" " + env.S.Title.Render(part.Cut(clean.Line(f.Name), max(w-4-part.Width(f.Format), 4), env.S.Glyphs.Ellipsis)) +
		env.S.Dim.Render("  "+f.Format)}
	for _, l := range part.Wrap(s.counts(), max(w-2, 1)) {
		head = append(head, " "+l)
	}
	var foot []string
	add := func(style func(...string) string, sign, text string) {
		for i, l := range part.Wrap(text, max(w-4, 1)) {
			lead := "   "
			if i == 0 {
				lead = " " + style(sign) + " "
			}
			foot = append(foot, lead+l)
		}
	}
	g := env.S.Glyphs
	switch {
	case s.good() == 0:
		add(env.S.Bad.Render, g.Cross, t.Nothing)
	case len(f.Errors) > 0:
		add(env.S.Warn.Render, g.Warn, t.Consent(s.good(), len(f.Errors)))
	case len(f.Warnings) == 0:
		add(env.S.Good.Render, g.Tick, t.Sound)
	}
	if len(f.Errors)+len(f.Warnings) > 0 {
		head = append(head, " "+t.Problems(len(f.Errors), len(f.Warnings)))
	}
	if h >= 14 {
		head, foot = append(append([]string{""}, head...), ""), append([]string{""}, foot...)
	}
	if len(head)+len(foot) >= h { // a very small window: the question stays
		head = head[:max(h-len(foot)-1, 0)]
	}
	return strings.Join(append(append(head, s.problems(w, h-len(head)-len(foot))...), foot...), "\n")
}

// counts is "37 soal: 30 satu jawaban, 7 isian pendek; 2 dilewati".
func (s *Screen) counts() string {
	t := s.cfg.Env.T
	var order []quiz.Kind
	n := map[quiz.Kind]int{}
	for i := range s.file.Questions {
		k := s.file.Questions[i].Kind
		if n[k] == 0 {
			order = append(order, k)
		}
		n[k]++
	}
	var kinds []string
	for _, k := range order {
		kinds = append(kinds, fmt.Sprintf("%d %s", n[k], t.Quiz.Kinds[string(k)]))
	}
	out := t.ImportScreen.Found(s.good())
	if kinds != nil {
		out += ": " + strings.Join(kinds, ", ")
	}
	if s.file.Skipped > 0 {
		out += "; " + t.ImportScreen.Skipped(s.file.Skipped)
	}
	return out + "."
}

// problems are errors, then warnings, from s.off on.
func (s *Screen) problems(w, h int) []string {
	env := s.cfg.Env
	if s.said.w != w {
		s.said = said{w, append(s.wrapped(env.S.Bad.Render(env.S.Glyphs.Cross), s.file.Errors, w),
			s.wrapped(env.S.Warn.Render(env.S.Glyphs.Warn), s.file.Warnings, w)...)}
	}
	lines := s.said.lines
	if len(lines) <= h {
		s.off = 0
		return lines
	}
	room := max(h-1, 1)
	s.off = min(s.off, max(len(lines)-room, 0))
	more := ""
	if s.off+room < len(lines) {
		more = env.S.Dim.Render(part.Cut(" ↓ "+env.T.Module.More, w, env.S.Glyphs.Ellipsis))
	}
	return append(append([]string{}, lines[s.off:min(s.off+room, len(lines))]...), more)[:max(h, 0)]
}

// wrapped are problems in lines: the place, then what is wrong and the cure.
func (s *Screen) wrapped(sign string, list []qfile.Issue, w int) []string {
	var lines []string
	for _, i := range list {
		lines = append(lines, " "+sign+" "+s.cfg.Env.S.Title.Render(fmt.Sprintf("%d:%d", i.Line, i.Col)))
		text := clean.Line(i.Message)
		if bad := clean.Line(i.Text); bad != "" && !strings.Contains(text, bad) {
			text += " [" + bad + "]"
		}
		for _, l := range part.Wrap(text, max(w-5, 1)) {
			lines = append(lines, "   "+l)
		}
	}
	return lines
}

func (s *Screen) nameView(w int) string {
	env, t := s.cfg.Env, s.cfg.Env.T.ImportScreen
	left := " " + env.S.Glyphs.Cursor + " " + env.S.Select.Render(t.NameAsk) + "  "
	lines := []string{"", " " + strings.Join(part.Wrap(s.counts(), max(w-2, 1)), "\n "), "",
		left + s.name.View(max(w-part.Width(left)-1, 1)), ""}
	if n := s.warned(w); n != nil {
		return strings.Join(append(lines, n...), "\n")
	}
	return strings.Join(append(lines, s.dimmed(t.NameHint, w)...), "\n")
}

func (s *Screen) keptView(w int) string {
	env, t := s.cfg.Env, s.cfg.Env.T.ImportScreen
	q := s.kept.Quiz
	said := part.Wrap(t.Kept(q.Title, len(q.Questions)), max(w-4, 1))
	lines := append([]string{"", " " + env.S.Good.Render(env.S.Glyphs.Tick) + " " + strings.Join(said, "\n   "), ""}, s.dimmed(t.Next, w)...)
	return strings.Join(lines, "\n")
}

// Head names the stage.
func (s *Screen) Head() part.Head {
	t := s.cfg.Env.T
	h := part.Head{Crumbs: []string{t.Common.Program, t.Quiz.Title, t.ImportScreen.Title}}
	if s.file == nil || s.stage == picking {
		return h
	}
	h.About = clean.Line(s.file.Name)
	if s.stage == looking {
		h.State = t.ImportScreen.Item(s.item+1, s.good())
	}
	return h
}
