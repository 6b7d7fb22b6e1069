package cards

import (
	"fmt"
	"strings"

	"diklat/quiz"
	"diklat/roster/clean"
	"diklat/tui/ask"
	"diklat/tui/part"
)

// View draws the question, the line, and what was keyed last.
func (s *Screen) View(w, h int) string {
	env, t := s.cfg.Env, s.cfg.Env.T.Keyin
	if s.snap == nil || s.snap.Run == nil {
		return "\n  " + env.T.Common.Loading
	}
	r := s.snap.Run
	q, at := s.question()
	var b strings.Builder
	b.WriteString("\n")
	stem := part.Wrap(clean.Text(q.Stem), max(w-3, 10))
	most := 3
	if s.test() {
		most = 6 // it is read out as it stands
	}
	for _, l := range stem[:min(len(stem), most)] {
		b.WriteString(" " + env.S.Title.Render(l) + "\n")
	}
	text := map[quiz.ChoiceID]string{quiz.True: env.T.Quiz.True, quiz.False: env.T.Quiz.False}
	for _, c := range q.Choices {
		if c.Text != "" {
			text[c.ID] = clean.Line(c.Text)
		}
	}
	for _, p := range q.Pairs {
		text[p.ID] = p.Right
	}
	for i, id := range r.Shown(at, "") {
		b.WriteString("   " + part.Cut(fmt.Sprintf("%d %s %s  %s", i+1, env.S.Shape(i), ask.Letter(i), clean.Line(text[id])), w-5, env.S.Glyphs.Ellipsis) + "\n")
	}
	if s.test() && q.ReadAloud != "" && h >= 18 {
		say := env.T.Quiz.ReadAloud + ": \"" + strings.Trim(clean.Line(q.ReadAloud), `"`) + `"`
		for _, l := range part.Wrap(say, max(w-3, 10)) {
			b.WriteString(" " + l + "\n")
		}
	}
	way := t.ByCard
	if s.aloud {
		way = t.ByVoice
	}
	b.WriteString("\n " + env.S.Dim.Render(way) + "\n")
	b.WriteString(" " + part.Cut(s.waits(), w-2, env.S.Glyphs.Ellipsis) + "\n")
	b.WriteString(" " + env.S.Select.Render(" "+s.typed+"_ ") + "  " + part.Cut(s.meant(), max(w-8-part.Width(s.typed), 6), env.S.Glyphs.Ellipsis) + "\n\n")
	for _, e := range s.last {
		b.WriteString(part.Cut(fmt.Sprintf("   %s %3d  %s  %s", s.sign(e), e.row.Number, e.row.Name, e.text), w-2, env.S.Glyphs.Ellipsis) + "\n")
	}
	return part.Block(b.String(), w, h)
}

// meant says whom and what the line means, before Enter keeps it.
func (s *Screen) meant() string {
	env, t := s.cfg.Env, s.cfg.Env.T.Keyin
	if s.typed == "" {
		return env.S.Dim.Render(t.TypeHint)
	}
	n, _, number := split(s.typed)
	row, a, found, ok := s.read()
	switch {
	case !number:
		return env.S.Warn.Render(t.NumberFirst)
	case !found:
		return env.S.Warn.Render(t.NoNumber(n))
	case !ok:
		return row.Name
	}
	r := s.snap.Run
	q, at := s.question()
	shown := r.Shown(at, "")
	said := row.Name + " " + env.S.Glyphs.Arrow + " " + ask.WriteMarks(q, shown, a)
	if had, given := r.Now(at, personOf(row)); given {
		said += "  (" + t.Before(ask.WriteMarks(q, shown, had.Answer)) + ")"
	}
	return said
}

// sign tells how far an entry is on its way to the disk.
func (s *Screen) sign(e entry) string {
	g := s.cfg.Env.S.Glyphs
	switch e.state {
	case saved:
		return s.cfg.Env.S.Good.Render(g.Tick)
	case failed:
		return s.cfg.Env.S.Warn.Render("!")
	case flying:
	}
	return g.Ellipsis
}

// waits names who has no answer to the item that is read out.
func (s *Screen) waits() string {
	env, t := s.cfg.Env, s.cfg.Env.T.Keyin
	list := s.missing()
	switch {
	case s.page.last:
		return env.S.Title.Render(t.ReadOver)
	case len(list) == 0 && !s.test():
		return env.S.Good.Render(env.S.Glyphs.Tick) + " " + env.T.Quiz.NobodyMissing
	case len(list) == 0:
		return env.S.Good.Render(env.S.Glyphs.Tick) + " " + t.AllKeyed
	}
	var names []string
	for _, r := range list {
		names = append(names, fmt.Sprintf("%d %s", r.Number, clean.Name(r.Name)))
	}
	return t.Missing(len(list), strings.Join(names, ", "))
}
