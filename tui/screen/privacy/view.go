package privacy

import (
	"fmt"
	"strings"

	"diklat/tui/part"
)

// View draws consent, what is due and the trail, or what is asked.
func (s *Screen) View(w, h int) string {
	env, t := s.cfg.Env, s.cfg.Env.T.Privacy
	switch {
	case !s.loaded || s.busy:
		return "\n  " + env.T.Common.Loading
	case s.field != nil:
		return part.Block("\n "+strings.Join(part.Wrap(t.AskName, max(w-2, 1)), "\n ")+"\n\n   "+s.field.View(max(w-6, 1)), w, h)
	case s.found != nil:
		return part.Block(s.matches(w), w, h)
	}
	var b strings.Builder
	b.WriteString("\n " + env.S.Title.Render(t.Agreed) + "\n   " +
		strings.Join(part.Wrap(t.Consents(s.state.Asked, s.state.Stands, s.state.Withdrew, s.state.People), max(w-4, 1)), "\n   ") + "\n")
	if s.done != "" {
		b.WriteString("\n " + env.S.Good.Render(env.S.Glyphs.Tick) + " " + strings.Join(part.Wrap(s.done, max(w-4, 1)), "\n   ") + "\n")
	}
	b.WriteString("\n " + env.S.Title.Render(t.DueTitle) + "\n" + s.due(w) + "\n " + env.S.Title.Render(t.TrailTitle) + "\n")
	room := h - strings.Count(b.String(), "\n")
	for i, l := range s.state.Trail {
		if i >= room {
			break
		}
		text := "   " + env.S.Dim.Render(env.T.Dates.Short(l.At)+" "+env.T.Dates.Clock(l.At)) + "  " + l.Text
		b.WriteString(part.Cut(text, w-1, env.S.Glyphs.Ellipsis) + "\n")
	}
	if len(s.state.Trail) == 0 {
		b.WriteString("   " + env.S.Dim.Render(t.NoTrail))
	}
	return part.Block(strings.TrimRight(b.String(), "\n"), w, h)
}

// due lists what must go, and the backups that still hold somebody.
func (s *Screen) due(w int) string {
	env, t := s.cfg.Env, s.cfg.Env.T.Privacy
	var out []string
	for _, d := range s.state.Due {
		out = append(out, t.DueLine(d.People, t.Scope[d.Scope], t.Why[d.Why])+"  (d)")
	}
	if s.state.Holding > 0 {
		out = append(out, t.Holding(s.state.Holding)+"  (b)")
	}
	if len(out) == 0 {
		return "   " + env.S.Dim.Render(t.AllGood) + "\n"
	}
	for i, l := range out {
		out[i] = "   " + env.S.Warn.Render(env.S.Glyphs.Warn) + "  " + strings.Join(part.Wrap(l, max(w-8, 1)), "\n      ")
	}
	return strings.Join(out, "\n") + "\n"
}

func (s *Screen) matches(w int) string {
	env, t := s.cfg.Env, s.cfg.Env.T.Privacy
	var b strings.Builder
	b.WriteString("\n " + t.PickOne + "\n\n")
	for i, m := range s.found[:min(len(s.found), 9)] {
		b.WriteString(part.Cut(fmt.Sprintf("   %s  %s %s %s", env.S.Key.Render(fmt.Sprint(i+1)), m.Name, env.S.Glyphs.Dot, m.Village), w-1, env.S.Glyphs.Ellipsis) + "\n")
	}
	return b.String()
}
