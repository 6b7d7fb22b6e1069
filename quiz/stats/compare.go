package stats

// Unit says what a difference is counted in.
type Unit string

// Points where both tests have the same best total, else percent of it.
const (
	Points  Unit = "points"
	Percent Unit = "percent"
)

// Gain is the change between two tests of the same persons. Every figure is of
// the matched persons only; Match says who was left out.
type Gain struct {
	Hake
	Match
	Unit     Unit        `json:"unit"` // of T and of the mean difference
	T        *TTest      `json:"t"`    // nil under 10 pairs
	Wilcoxon *SignedRank `json:"wilcoxon"`
	Up       int         `json:"n_up"`
	Same     int         `json:"n_same"`
	Down     int         `json:"n_down"`
}

// Compare matches the persons of two tests and computes the gain. The tests may
// hold different items. Under 10 pairs there is no test and no interval: a
// p-value from so few would be read as proof.
func Compare(pre, post Matrix) Gain {
	if pre.Check() != nil || post.Check() != nil {
		return Gain{Match: Match{Rule: MatchNone}}
	}
	pre, post = oneScale(pre, post)
	pairs, info := match(pre, post)
	g := Gain{Match: info, Unit: Percent}
	a, b := pick2(pre.Totals(), post.Totals(), pairs)
	maxA, maxB := pre.MaxTotal(), post.MaxTotal()
	if len(pairs) == 0 || pre.K() == 0 || post.K() == 0 {
		return g
	}
	pa, pb := scaled(a, 100/maxA), scaled(b, 100/maxB)
	g.Hake = ClassGain(pa, pb)
	if same(maxA, maxB) {
		g.Unit = Points
	} else {
		a, b = pa, pb
	}
	g.count(a, b)
	if len(pairs) < testFrom {
		g.ClassCI = Interval{}
		return g
	}
	t, w := PairedT(a, b), Wilcoxon(a, b)
	g.T, g.Wilcoxon = &t, &w
	return g
}

func (g *Gain) count(pre, post []float64) {
	for i := range pre {
		switch {
		case same(pre[i], post[i]):
			g.Same++
		case post[i] > pre[i]:
			g.Up++
		default:
			g.Down++
		}
	}
}

// oneScale gives two tables with guessed best scores the larger guess of both,
// so that a low pre-test is not measured with a shorter ruler.
func oneScale(pre, post Matrix) (Matrix, Matrix) {
	if !(pre.Assumed || post.Assumed) || pre.K() != post.K() {
		return pre, post
	}
	best := make([]float64, pre.K())
	for j := range best {
		switch {
		case !pre.Assumed:
			best[j] = pre.MaxOf(j)
		case !post.Assumed:
			best[j] = post.MaxOf(j)
		default:
			best[j] = max(pre.MaxOf(j), post.MaxOf(j))
		}
	}
	pre.Max, post.Max = best, best
	return pre, post
}

func pick2(pre, post []float64, pairs []pair) (a, b []float64) {
	a, b = make([]float64, len(pairs)), make([]float64, len(pairs))
	for i, p := range pairs {
		a[i], b[i] = pre[p.pre], post[p.post]
	}
	return a, b
}

func scaled(xs []float64, by float64) []float64 {
	out := make([]float64, len(xs))
	for i, x := range xs {
		out[i] = x * by
	}
	return out
}

// compare adds the gain and what must be said about it.
func (r *Report) compare(pre, post Matrix) {
	g := Compare(pre, post)
	r.Gain = &g
	add := func(when bool, n Note) {
		if when {
			r.Notes = append(r.Notes, n)
		}
	}
	add(pre.Check() != nil, BadShape)
	add(g.N == 0, NobodyMatched)
	add(g.N > 0 && g.N < testFrom, FewMatched)
	add(g.N > 0 && g.Rule == MatchRow, MatchedByRow)
	add(g.NCeiling > 0, PreCeiling)
	add(g.Band == Negative, NegativeGain)
}
