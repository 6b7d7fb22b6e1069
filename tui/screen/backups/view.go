package backups

import (
	"fmt"
	"strings"

	"diklat/tui/part"
)

// View draws place, key, the last copies, and what a person types.
func (s *Screen) View(w, h int) string {
	env, t := s.cfg.Env, s.cfg.Env.T.Backup
	if !s.loaded {
		return "\n  " + env.T.Common.Loading
	}
	if s.asks != nothing {
		return part.Block(s.question(w), w, h)
	}
	var b strings.Builder
	c, ok := s.newest()
	last := t.NeverMade
	if ok {
		last = t.Ago(s.minutes(c)) + "  " + env.T.Dates.Short(c.Made) + " " + env.T.Dates.Clock(c.Made)
	}
	row := func(label, text string) {
		b.WriteString("   " + part.Pad(env.S.Dim.Render(label), 12) + part.Cut(text, w-16, env.S.Glyphs.Ellipsis) + "\n")
	}
	b.WriteString("\n")
	row(t.LastMade, env.S.Title.Render(last))
	row(t.Where, s.state.Place)
	row("", map[bool]string{true: t.KeyHas, false: t.KeyHasNot}[s.state.Key])
	b.WriteString("\n" + s.notice(w))
	b.WriteString("\n " + env.S.Title.Render(t.Latest) + "\n")
	if len(s.state.Copies) == 0 {
		b.WriteString("   " + strings.Join(part.Wrap(t.NoCopies, w-4), "\n   ") + "\n")
	}
	room := h - strings.Count(b.String(), "\n")
	for i, c := range s.state.Copies {
		if i >= room {
			break
		}
		b.WriteString(s.line(c, w) + "\n")
	}
	return part.Block(strings.TrimRight(b.String(), "\n"), w, h)
}

// notice is the one thing to know now: what runs, what went well, what is missing.
func (s *Screen) notice(w int) string {
	env, t := s.cfg.Env, s.cfg.Env.T.Backup
	say := func(mark, text string) string {
		return " " + mark + " " + strings.Join(part.Wrap(text, max(w-4, 1)), "\n   ") + "\n"
	}
	switch {
	case s.busy:
		return say(" ", []string{t.Copying, t.Writing, t.Reading}[min(max(s.stage, 0), 2)]+" "+env.S.Glyphs.Ellipsis+"  "+part.Bar(env.S, s.stage+1, 4, 12))
	case s.done != "":
		return say(env.S.Good.Render(env.S.Glyphs.Tick), s.done)
	case !s.state.Key:
		return say(env.S.Warn.Render(env.S.Glyphs.Warn), t.FirstHint)
	case s.state.Near:
		return say(env.S.Warn.Render(env.S.Glyphs.Warn), t.NearWarning)
	}
	return ""
}

func (s *Screen) line(c Copy, w int) string {
	env, t := s.cfg.Env, s.cfg.Env.T.Backup
	if c.Bad != nil {
		return "   " + env.S.Warn.Render(env.S.Glyphs.Warn) + "  " + part.Cut(c.Name+"  "+s.cfg.Explain(c.Bad), w-7, env.S.Glyphs.Ellipsis)
	}
	lock := t.Plain
	if c.Locked {
		lock = t.Encrypted
	}
	text := fmt.Sprintf("%s %s  %s", env.T.Dates.Short(c.Made), env.T.Dates.Clock(c.Made), t.Ago(s.minutes(c)))
	right := fmt.Sprintf("%d KB  %s ", c.Bytes>>10, lock)
	return part.Edges("   "+env.S.Good.Render(env.S.Glyphs.Tick)+"  "+text, env.S.Dim.Render(right), w, env.S.Glyphs.Ellipsis)
}

// question is what a person is asked to write.
func (s *Screen) question(w int) string {
	env, t := s.cfg.Env, s.cfg.Env.T.Backup
	say, hint := t.AskNewPass, t.PassHint
	switch s.asks {
	case place:
		say, hint = t.AskPlace, t.PlaceHint
	case drill:
		say, hint = t.AskDrill, ""
	case passphrase, nothing:
	}
	return "\n " + strings.Join(part.Wrap(say, max(w-2, 1)), "\n ") + "\n\n   " + s.field.View(max(w-6, 1)) + "\n\n " +
		env.S.Dim.Render(strings.Join(part.Wrap(hint, max(w-2, 1)), "\n "))
}
