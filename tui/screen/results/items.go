package results

import (
	"fmt"
	"slices"
	"strings"

	"diklat/quiz/outcome"
	"diklat/quiz/stats"
	"diklat/roster/clean"
	"diklat/tui/part"
)

// items lists the questions with difficulty, discrimination and what is odd.
func (s *Screen) items(w, h int) string {
	env, t := s.cfg.Env, s.cfg.Env.T.Results
	list := s.list()
	if len(list) == 0 {
		return s.say(w, t.NoItems)
	}
	narrow := w < part.Narrow
	head := fmt.Sprintf("   %-7s%5s%6s  %s", t.Item, "p", "D", t.Look)
	if !narrow {
		head = "   " + part.Pad(t.Item, 8) + part.Pad(t.Module, 6) + part.PadLeft(t.Before, 8) + part.PadLeft(t.After, 9) + part.PadLeft("D", 7) + part.PadLeft("r'", 7) + "   " + t.Look
	}
	lines := []string{"", part.Cut(head, w-1, "")}
	quality := s.quality(w)
	from, to := s.cur.Range(len(list), max(h-3-len(quality), 1))
	for i := from; i < to; i++ {
		it := list[i]
		mark := "   "
		if i == s.cur.At {
			mark = " " + env.S.Glyphs.Cursor + " "
		}
		row := mark + part.Pad(string(it.ID), 8) + part.Pad(it.Module, 6) + part.PadLeft(s.pct(it.PPre), 8) + part.PadLeft(s.pct(it.PPost), 9) + part.PadLeft(s.num(it.D, 2), 7) + part.PadLeft(s.num(it.RPBCorrected, 2), 7) + "   " + s.flags(it)
		if narrow {
			row = mark + part.Pad(string(it.ID), 8) + part.PadLeft(s.pct(it.P), 4) + part.PadLeft(s.num(it.D, 2), 6) + "  " + s.flags(it)
		}
		lines = append(lines, part.Cut(row, w-1, env.S.Glyphs.Ellipsis))
	}
	return strings.Join(append(lines, quality...), "\n")
}

// pct prints a share as a percentage without its sign.
func (s *Screen) pct(v stats.Value) string {
	if !v.OK {
		return stats.Dash
	}
	return s.num(stats.Of(100*v.V), 0)
}

// flags are the one thing most worth knowing about an item, in words.
func (s *Screen) flags(it outcome.Item) string {
	env, t := s.cfg.Env, s.cfg.Env.T
	for _, f := range []stats.Flag{stats.KeySuspect, stats.StrongFailed, stats.ChosenByStrong, stats.AllRight, stats.AllWrong, stats.NeverChosen} {
		if slices.Contains(it.Flags, f) {
			text := t.Results.Short[string(f)]
			if it.Confusing() {
				return env.S.Warn.Render(env.S.Glyphs.Warn) + " " + text
			}
			return env.S.Dim.Render(text)
		}
	}
	return ""
}

// quality says how well each form measures.
func (s *Screen) quality(w int) []string {
	t := s.cfg.Env.T.Results
	var out []string
	for _, f := range s.fig.learned.Forms {
		r := f.Report
		text := t.Quality(f.Name, r.Persons, s.num(r.KR20, 2), s.num(r.SEM, 1), s.cfg.Env.T.Stats.Rule[string(r.Groups.Rule)])
		out = append(out, " "+s.cfg.Env.S.Dim.Render(part.Cut(text, w-2, s.cfg.Env.S.Glyphs.Ellipsis)))
	}
	return out
}

// item is one question with what people chose.
func (s *Screen) item(w int) []string {
	env, t := s.cfg.Env, s.cfg.Env.T.Results
	it := s.list()[min(s.cur.At, len(s.list())-1)]
	lines := []string{"", " " + env.S.Title.Render(string(it.ID)) + "  " + it.Module + "  " + t.FormPlace(it.Form, it.Place)}
	for _, l := range part.Wrap(clean.Text(it.Question.Stem), max(w-3, 10)) {
		lines = append(lines, " "+l)
	}
	lines = append(lines, "")
	lines = append(lines, s.options(it, w)...)
	lines = append(lines, "")
	figures := t.ItemFigures(s.pct(it.PPre), it.NPre, s.pct(it.PPost), it.NPost, s.num(it.D, 2), s.num(it.RPB, 2), s.num(it.RPBCorrected, 2), s.num(it.AlphaIfDeleted, 2))
	for _, l := range part.Wrap(figures, max(w-3, 10)) {
		lines = append(lines, " "+l)
	}
	for _, f := range it.Flags {
		for _, l := range part.Wrap(env.T.Stats.Flag[string(f)], max(w-5, 10)) {
			lines = append(lines, " "+env.S.Warn.Render(env.S.Glyphs.Warn)+" "+l)
		}
	}
	return lines
}

// options draws how often each choice was taken, by all and by the strong and the
// weak.
func (s *Screen) options(it outcome.Item, w int) []string {
	env, t := s.cfg.Env, s.cfg.Env.T.Results
	var lines []string
	for i, o := range it.Options {
		text, shape := t.Blank, " "
		switch {
		case o.Label == "?":
			text = t.OtherAnswer
		case o.Label != "" && i < len(it.Shown):
			shape = env.S.Shape(i)
			for _, c := range it.Question.Choices {
				if c.ID == it.Shown[i] {
					text = clean.Line(c.Text)
				}
			}
		}
		word := ""
		switch {
		case o.Key:
			word = env.S.Good.Render(t.Key)
		case len(o.Flags) > 0:
			word = t.Short[string(o.Flags[0])]
		}
		bar := 12
		if w < part.Narrow {
			bar = 4
		}
		tail := part.Bar(env.S, o.N, max(it.NPost, it.NPre, 1), bar) + fmt.Sprintf(" %3d  ", o.N) + part.Pad(s.pct(o.Upper)+"/"+s.pct(o.Lower), 8) + part.Pad(word, 14)
		if w < part.Narrow {
			tail = part.Bar(env.S, o.N, max(it.NPost, it.NPre, 1), bar) + fmt.Sprintf("%3d ", o.N) + part.Pad(word, 5)
		}
		lines = append(lines, part.Edges(fmt.Sprintf("   %s %s  %s", part.Pad(o.Label, 1), shape, text), tail, w-1, env.S.Glyphs.Ellipsis))
	}
	if len(lines) > 0 && w >= part.Narrow {
		lines = append(lines, part.PadLeft(env.S.Dim.Render(t.UpperLower), w-15))
	}
	return lines
}
