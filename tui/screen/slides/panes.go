package slides

import (
	"fmt"
	"strings"

	"diklat/quiz/course"
	"diklat/tui/part"
)

// notes is what the trainer says and does on this slide.
func (s *Screen) notes(w int) string {
	env, sl := s.cfg.Env, s.slide()
	t := env.T.Module
	var b strings.Builder
	b.WriteString("\n " + env.S.Title.Render(sl.Title) + "\n")
	block := func(label, text string) {
		if text == "" {
			return
		}
		b.WriteString("\n " + env.S.Title.Render(label) + "\n")
		for _, l := range part.Wrap(text, min(w-4, 74)) {
			b.WriteString("   " + l + "\n")
		}
	}
	block(t.ReadAloud, sl.ReadAloud)
	block(t.Activity, sl.Activity)
	if sl.Notes != "" {
		b.WriteString("\n " + env.S.Title.Render(t.NotesTitle) + "\n" + part.Indent(s.cfg.Markdown.Render(sl.Notes, min(w-4, 74)), 3) + "\n")
	}
	if sl.ReadAloud+sl.Activity+sl.Notes == "" {
		b.WriteString("\n " + t.NoNotes)
	}
	return b.String()
}

// sources lists the facts of the slide, each with its law and article.
func (s *Screen) sources(w int) string {
	env := s.cfg.Env
	t := env.T.Module
	var b strings.Builder
	b.WriteString("\n " + env.S.Title.Render(t.Facts) + "\n\n")
	facts := s.slide().Facts
	if len(facts) == 0 {
		return b.String() + " " + t.NoFacts
	}
	for i, id := range facts {
		f, _ := s.cfg.Library.Fact(id)
		lead := fmt.Sprintf("  %d  %s  ", i+1, id)
		b.WriteString(lead + strings.Join(part.Wrap(f.Source, w-1-part.Width(lead)), "\n"+strings.Repeat(" ", part.Width(lead))) + "\n")
		if f.Level == course.Unverified {
			b.WriteString("          " + env.S.Warn.Render(env.S.Glyphs.Warn+" "+env.T.Common.Untrusted) + "\n")
		}
	}
	return b.String() + "\n " + env.S.Dim.Render(t.FactHint)
}

// oneFact shows a fact with its basis.
func (s *Screen) oneFact(w int) string {
	env := s.cfg.Env
	t := env.T.Module
	id := s.slide().Facts[min(s.fact, len(s.slide().Facts)-1)]
	f, _ := s.cfg.Library.Fact(id)
	text := f.Text
	if env.T.Lang == "en" && f.EN != "" {
		text = f.EN
	}
	var b strings.Builder
	b.WriteString("\n " + env.S.Title.Render(string(id)+"  "+f.Topic) + "\n\n")
	for _, l := range part.Wrap(text, min(w-4, 72)) {
		b.WriteString("   " + l + "\n")
	}
	b.WriteString("\n " + env.S.Title.Render(t.Law) + "\n")
	for _, l := range part.Wrap(f.Source, min(w-4, 72)) {
		b.WriteString("   " + l + "\n")
	}
	b.WriteString("\n " + env.S.Title.Render(t.Level) + "\n   " + string(f.Level) + "  " + t.Levels[string(f.Level)])
	return b.String()
}
