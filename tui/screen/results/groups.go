package results

import (
	"fmt"
	"strings"

	"diklat/quiz/outcome"
	"diklat/tui/part"
)

// groups draws before and after for each group of matched people.
func (s *Screen) groups(list []outcome.Group, w int) []string {
	env, t := s.cfg.Env, s.cfg.Env.T.Results
	if len(list) == 0 {
		return strings.Split(s.say(w, t.NoGroups), "\n")
	}
	bar := 10
	if w < part.Narrow {
		bar = 4
	}
	name := max(w-3-5-2*(bar+5)-8, 4)
	lines := []string{"", part.Cut(part.Pad(" "+t.Group, name+3)+part.PadLeft("n", 4)+"  "+part.Pad(t.Before, bar+5)+part.Pad(t.After, bar+5)+t.Gain, w-1, "")}
	for _, g := range list {
		label := g.Name
		if label == "" {
			label = t.Unknown
		}
		lines = append(lines, "   "+part.Pad(part.Cut(label, name-1, env.S.Glyphs.Ellipsis), name)+part.PadLeft(fmt.Sprint(g.N), 4)+"  "+s.bar(g.Before, bar)+" "+s.bar(g.After, bar)+part.PadLeft(s.num(g.Gain, 2), 6))
	}
	note := t.GroupNote
	lines = append(lines, "")
	for _, l := range part.Wrap(note, max(w-3, 10)) {
		lines = append(lines, " "+env.S.Dim.Render(l))
	}
	return lines
}

// classes of a histogram: ten of ten percent, the last one with 100.
const classes = 10

// spread draws how people's percentages lie before and after: a bar a class, a
// person a cell while there is room.
func (s *Screen) spread(w int) []string {
	env, t, l := s.cfg.Env, s.cfg.Env.T.Results, &s.fig.learned
	if len(l.Before) == 0 {
		return strings.Split(s.say(w, t.NoGroups), "\n")
	}
	pre, post := histogram(l.Before), histogram(l.After)
	most := 1
	for i := range pre {
		most = max(most, pre[i], post[i])
	}
	room := max((w-18)/2-4, 4)
	width := min(room, most)
	lines := []string{"", part.Cut("   "+part.Pad("%", 9)+part.Pad(t.Before, room+4)+t.After, w-1, "")}
	for i := classes - 1; i >= 0; i-- {
		label := fmt.Sprintf("%d-%d", i*10, i*10+9)
		if i == classes-1 {
			label = "90-100"
		}
		cell := func(n int) string {
			full := n * width / most
			if n > 0 {
				full = max(full, 1)
			}
			return part.Pad(env.S.Tint(0, strings.Repeat(env.S.Glyphs.Full, full))+part.PadLeft(count(n), 3), room+4)
		}
		lines = append(lines, "   "+part.Pad(label, 9)+cell(pre[i])+cell(post[i]))
	}
	g := l.Gain
	lines = append(lines, "", " "+t.UpSameDown(g.Up, g.Same, g.Down))
	return append(lines, " "+part.Cut(t.MeanIndividual(s.num(g.MeanIndividual, 2), g.NIndividual), w-2, env.S.Glyphs.Ellipsis))
}

func count(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprint(n)
}

func histogram(xs []float64) [classes]int {
	var out [classes]int
	for _, x := range xs {
		out[min(max(int((x+1e-9)/10), 0), classes-1)]++
	}
	return out
}
