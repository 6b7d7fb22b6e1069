package person

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"diklat/roster"
	"diklat/tui/key"
	"diklat/tui/part"
)

// wgForm asks the six questions, one a screen. Nothing is kept before the last.
type wgForm struct {
	at      int
	answers roster.WG
	problem bool
}

func newWGForm(p roster.Person) *wgForm { return &wgForm{answers: p.WG} }

// wgCodes are the answers behind the digits 1 to 5.
func wgCodes() [5]roster.WGCode {
	return [...]roster.WGCode{roster.WGNone, roster.WGSome, roster.WGLot, roster.WGCannot, roster.WGRefused}
}

func (s *Screen) pressWG(m tea.KeyPressMsg) tea.Cmd {
	f, k := s.wg, s.cfg.Env.K
	f.problem = false
	d, digit := key.Digit(m)
	codes := wgCodes()
	switch {
	case key.Is(m, k.Back):
		s.wg = nil
	case key.Is(m, k.Up):
		f.at = max(f.at-1, 0)
	case digit && d >= 1 && d <= len(codes):
		f.answers[f.at] = codes[d-1]
	case key.Is(m, k.Enter) && f.answers[f.at] == roster.WGNotAsked:
		f.problem = true
	case key.Is(m, k.Enter) && f.at < roster.WGQuestions-1:
		f.at++
	case key.Is(m, k.Enter):
		p := s.who
		p.WG = f.answers
		return s.put(p, s.cfg.Env.T.Person.Saved(p.Name))
	}
	return nil
}

func (s *Screen) wgView(w int) string {
	env, f := s.cfg.Env, s.wg
	t := env.T
	out := "\n " + env.S.Dim.Render(part.Cut(s.who.Name+" "+env.S.Glyphs.Dot+" "+t.Person.Question(f.at+1, roster.WGQuestions), w-2, env.S.Glyphs.Ellipsis)) + "\n\n "
	out += strings.Join(wrapBold(s, t.People.WGQuestions[f.at], w-2), "\n ") + "\n\n"
	for i, c := range wgCodes() {
		mark, word := "  ", t.People.WGAnswers[int(c)]
		if f.answers[f.at] == c {
			mark, word = env.S.Glyphs.Cursor+" ", env.S.Select.Render(word)
		}
		out += fmt.Sprintf(" %s%d %s  %s\n", mark, i+1, env.S.Shape(i), word)
	}
	note := env.S.Dim.Render(strings.Join(part.Wrap(t.Person.WGIntro, w-2), "\n "))
	if f.problem {
		note = env.S.Warn.Render(env.S.Glyphs.Warn + " " + t.Person.WGNone)
	}
	return out + "\n " + note
}

func wrapBold(s *Screen, text string, w int) []string {
	var out []string
	for _, l := range part.Wrap(text, w) {
		out = append(out, s.cfg.Env.S.Title.Render(l))
	}
	return out
}
