package preview

import (
	"fmt"
	"strings"

	"diklat/quiz/course"
	"diklat/roster/clean"
	"diklat/tui/i18n"
	"diklat/tui/part"
)

// problemView lists what is wrong with the files, errors first.
func (s *Screen) problemView(w, h int) string {
	env := s.cfg.Env
	t := env.T.Preview
	lines := []string{""}
	for _, l := range part.Wrap(env.S.Title.Render(t.ProblemsTitle)+"  "+s.count(), w-2) {
		lines = append(lines, " "+l)
	}
	if len(s.read.Problems.Errors()) > 0 {
		for _, l := range part.Wrap(t.Unused, w-2) {
			lines = append(lines, " "+env.S.Warn.Render(l))
		}
	}
	lines = append(lines, "")
	for _, warn := range []bool{false, true} {
		for _, p := range s.read.Problems {
			if (p.Severity == course.SevWarning) == warn {
				lines = append(lines, s.problem(p, w)...)
			}
		}
	}
	if len(s.read.Problems) == 0 {
		lines = append(lines, "   "+env.S.Good.Render(env.S.Glyphs.Tick)+" "+t.Clean)
	}
	return s.scrolled(lines, w, h)
}

// problem is one problem: where, what, and the cure.
func (s *Screen) problem(p course.Problem, w int) []string {
	env := s.cfg.Env
	cause, cure := p.Cause, p.Cure
	if c, r := p.English(); env.T.Lang == i18n.EN && c != string(p.Code) {
		cause, cure = c, r
	}
	place := fmt.Sprintf("%s:%d:%d", p.File, max(p.Line, 1), max(p.Col, 1))
	mark := env.S.Bad.Render(env.S.Glyphs.Cross)
	if p.Severity == course.SevWarning {
		mark, place = env.S.Warn.Render(env.S.Glyphs.Warn), place+" ("+env.T.Check.Warning+")"
	}
	out := []string{part.Cut(" "+mark+" "+env.S.Title.Render(clean.Line(place)), w, env.S.Glyphs.Ellipsis)}
	for _, l := range part.Wrap(clean.Line(cause+" "+cure), max(w-5, 10)) {
		out = append(out, "   "+l)
	}
	return out
}

// scrolled shows the lines from s.off on and says that there are more.
func (s *Screen) scrolled(lines []string, w, h int) string {
	if len(lines) <= h {
		s.off = 0
		return strings.Join(lines, "\n")
	}
	room := max(h-1, 1)
	s.off = min(s.off, len(lines)-room)
	more := ""
	if s.off+room < len(lines) {
		more = s.cfg.Env.S.Dim.Render(part.Cut(" ↓ "+s.cfg.Env.T.Module.More, w, s.cfg.Env.S.Glyphs.Ellipsis))
	}
	return strings.Join(append(append([]string{}, lines[s.off:s.off+room]...), more), "\n")
}
