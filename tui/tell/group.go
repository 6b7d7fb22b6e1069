package tell

import (
	"fmt"
	"math"
	"strings"

	"diklat/quiz/outcome"
	"diklat/roster/clean"
	"diklat/tui/part"
)

// Group draws what a hall may see of its own learning: before and now, each
// objective as two bars, and on how many people it rests. It names nobody. With
// less than h lines the large figures make room first.
func (t Teller) Group(p outcome.Picture, w, h int) []string {
	s, r := t.Env.S, t.Env.T.Results
	before, after := round(p.Before), round(p.After)
	lines := []string{part.Center(s.Title.Render(r.HallTitle), w), ""}
	body := append(center(r.HallSay(fmt.Sprint(before), fmt.Sprint(after)), w), "")
	body = append(body, t.objectives(p, w)...)
	body = append(append(body, ""), center(s.Dim.Render(r.HallNote(p.Match.Matched, p.Match.PreOnly, p.Match.PostOnly)), w)...)
	big := part.Big(fmt.Sprintf("%d - %d", before, after), s.Glyphs.ASCII)
	if len(lines)+len(big)+1+len(body) <= h && part.Width(big[0]) <= w {
		for _, b := range big {
			lines = append(lines, part.Center(b, w))
		}
		lines = append(lines, "")
	}
	return append(lines, body...)
}

func center(text string, w int) []string {
	var out []string
	for _, l := range part.Wrap(text, max(w-2, 10)) {
		out = append(out, part.Center(l, w))
	}
	return out
}

// objectives are two bars each, with a word over them.
func (t Teller) objectives(p outcome.Picture, w int) []string {
	s, r := t.Env.S, t.Env.T.Results
	bar := min(max((w-36)/2, 5), 16)
	col := bar + 5
	name := max(w-2*col-3, 6)
	out := []string{strings.Repeat(" ", name+2) + part.Pad(s.Dim.Render(r.Before), col) + s.Dim.Render(r.Now)}
	for _, o := range p.Objectives {
		if !o.Before.OK || !o.After.OK {
			continue
		}
		label := o.Module
		if title := clean.Line(p.Titles[o.Module]); title != "" && w >= part.Narrow {
			label += " " + title
		}
		cell := func(v float64) string {
			return part.Bar(s, round(v), 100, bar) + part.PadLeft(fmt.Sprint(round(v)), 4) + " "
		}
		out = append(out, part.Pad(part.Cut(label, name, s.Glyphs.Ellipsis), name+2)+cell(o.Before.V)+cell(o.After.V))
	}
	return out
}

func round(v float64) int { return int(math.Floor(v + 0.5)) }
