package stats

import (
	"fmt"
	"strconv"
)

func (t *page) gain(g Gain) {
	l := t.l
	lines := []line{{l.Matched, strconv.Itoa(g.N)}, {l.PreOnly, strconv.Itoa(g.PreOnly)}, {l.PostOnly, strconv.Itoa(g.PostOnly)}}
	if g.Ambiguous > 0 {
		lines = append(lines, line{l.Ambiguous, strconv.Itoa(g.Ambiguous)})
	}
	band := ""
	if g.Band != "" {
		band = " " + say(l.Band, g.Band)
	}
	lines = append(lines,
		line{l.Before, t.percent(g.PreMean)},
		line{l.After, t.percent(g.PostMean)},
		line{l.UpSameDown, fmt.Sprintf("%d / %d / %d", g.Up, g.Same, g.Down)},
		line{l.ClassGain, t.num(g.Class, 2) + band + t.interval(g.ClassCI, 2)},
		line{l.MeanIndividual, t.num(g.MeanIndividual, 2) + fmt.Sprintf(" (n = %d)", g.NIndividual)},
		line{l.MeanDiff, t.difference(g)},
		line{l.TTest, t.tTest(g)},
		line{l.Wilcoxon, t.wilcoxon(g)},
	)
	t.block(l.Gain, lines)
}

func (t *page) percent(v Value) string {
	if !v.OK {
		return Dash
	}
	return t.num(v, 1) + " %"
}

func (t *page) difference(g Gain) string {
	if g.T == nil || !g.T.MeanDiff.OK {
		return Dash
	}
	unit := t.l.Points
	if g.Unit == Percent {
		unit = t.l.Percent
	}
	return t.num(g.T.MeanDiff, 2) + " " + unit + t.interval(g.T.CI, 2)
}

func (t *page) tTest(g Gain) string {
	if g.T == nil || !g.T.T.OK {
		return Dash
	}
	return fmt.Sprintf("t(%d) = %s, p %s, d = %s", g.T.DF, t.num(g.T.T, 2), t.p(g.T.P), t.num(g.T.DZ, 2))
}

func (t *page) wilcoxon(g Gain) string {
	if g.Wilcoxon == nil || !g.Wilcoxon.P.OK {
		return Dash
	}
	w := g.Wilcoxon
	return fmt.Sprintf("W+ = %s, W- = %s, n = %d, p %s", t.num(w.WPlus, 1), t.num(w.WMinus, 1), w.N, t.p(w.P))
}

// p prints its sign too, and never as 0: nothing is that sure.
func (t *page) p(v Value) string {
	if v.OK && v.V < 0.0005 {
		return "< " + t.num(Of(0.001), 3)
	}
	return "= " + t.num(v, 3)
}

func (t *page) remarks(r Report) {
	if len(r.Notes)+len(r.Problems) == 0 {
		return
	}
	t.b.WriteString("\n" + t.l.Remarks + "\n")
	for _, n := range r.Notes {
		t.b.WriteString("- " + say(t.l.Note, n) + "\n")
	}
	for _, p := range r.Problems {
		t.b.WriteString("- " + t.l.problem(p) + "\n")
	}
}
