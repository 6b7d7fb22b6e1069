package preview

import (
	"strings"

	"diklat/quiz/course"
	"diklat/roster/clean"
	"diklat/tui/ask"
	"diklat/tui/part"
)

// View draws the participant's screen in a box, or the problems.
func (s *Screen) View(w, h int) string { return part.Block(s.view(w, h), w, h) }

func (s *Screen) view(w, h int) string {
	env := s.cfg.Env
	t := env.T.Preview
	switch {
	case !s.have:
		return "\n  " + env.T.Common.Loading
	case s.pane == problemPane:
		return s.problemView(w, h)
	case len(s.read.Modules) == 0:
		return "\n" + part.Indent(strings.Join(append(part.Wrap(env.S.Title.Render(t.Empty), w-6), part.Wrap(t.EmptyCure, w-6)...), "\n"), 3)
	}
	note := ""
	switch {
	case s.read.Stale:
		note = t.Stale + ". " + t.Unused + "  (p)"
	case s.read.Blind:
		note = t.Blind
	}
	if note == "" {
		return s.box(w, h)
	}
	note = " " + env.S.Warn.Render(env.S.Glyphs.Warn) + " " + part.Cut(note, w-4, env.S.Glyphs.Ellipsis)
	return note + "\n" + s.box(w, h-1)
}

// box draws what a participant has between header and footer.
func (s *Screen) box(w, h int) string { return ask.Laptop(s.cfg.Env, s.narrow, w, h, s.body) }

func (s *Screen) body(w, h int) string {
	m := s.mod()
	switch {
	case s.pane == bankPane && s.try == nil:
		return strings.Join(part.Wrap(s.cfg.Env.T.Preview.NoBank, w), "\n")
	case s.pane == bankPane:
		return s.try.View(w, h)
	case len(m.Slides) == 0:
		return strings.Join(part.Wrap(s.cfg.Env.T.Preview.NoSlides, w), "\n")
	case s.pane == notesPane:
		return s.pages.Draw(s.cfg.Env, s.notes(m.Slides[s.slide], w), w, h)
	}
	return s.pages.Draw(s.cfg.Env, s.slideLines(m.Slides[s.slide], w), w, h)
}

// slideLines is a slide as it comes to a laptop: title, text, source.
func (s *Screen) slideLines(sl course.Slide, w int) []string {
	lines := append(part.Wrap(s.cfg.Env.S.Title.Render(clean.Line(sl.Title)), w), "")
	lines = append(lines, strings.Split(strings.Trim(s.cfg.Markdown.Render(sl.Body, w), "\n"), "\n")...)
	if s.read.Source == nil {
		return lines
	}
	if src := s.read.Source(sl.Facts); src != "" {
		lines = append(append(lines, ""), part.Wrap(src, w)...)
	}
	return lines
}

// notes is what only the trainer sees of a slide.
func (s *Screen) notes(sl course.Slide, w int) []string {
	env, t := s.cfg.Env, s.cfg.Env.T
	out := part.Wrap(env.S.Title.Render(t.Preview.NotesTitle)+"  "+t.Module.Minutes(sl.Minutes), w)
	for _, p := range [][2]string{{t.Module.ReadAloud, sl.ReadAloud}, {t.Module.Activity, sl.Activity}} {
		if p[1] != "" {
			out = append(append(out, "", env.S.Title.Render(p[0])), part.Wrap(clean.Text(p[1]), w)...)
		}
	}
	if sl.Notes != "" {
		out = append(append(out, "", env.S.Title.Render(t.Preview.Notes)), strings.Split(strings.Trim(s.cfg.Markdown.Render(sl.Notes, w), "\n"), "\n")...)
	}
	if sl.ReadAloud+sl.Activity+sl.Notes == "" {
		out = append(append(out, ""), part.Wrap(t.Module.NoNotes, w)...)
	}
	return out
}
