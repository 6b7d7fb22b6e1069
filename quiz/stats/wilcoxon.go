package stats

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/stat/distuv"
)

// exactUpTo is the largest number of non-zero differences tested exactly.
const exactUpTo = 25

// SignedRank is Wilcoxon's test for paired scores; differences are post - pre.
type SignedRank struct {
	N            int   `json:"n_nonzero"`
	Zeros        int   `json:"zeros"` // pairs without a difference, left out
	Ties         bool  `json:"ties"`  // equal sizes share a mean rank
	WPlus        Value `json:"w_plus"`
	WMinus       Value `json:"w_minus"`
	Exact        bool  `json:"exact"`
	P            Value `json:"p_two_sided"`         // exact up to 25 differences, else PNormal
	PGreater     Value `json:"p_one_sided_greater"` // post > pre, by the same method
	Z            Value `json:"z_tie_corrected"`     // of the smaller sum, no continuity
	PNormal      Value `json:"p_normal_continuity"`
	RankBiserial Value `json:"rank_biserial"` // effect size, (W+ - W-)/(W+ + W-)
}

// Wilcoxon is the signed-rank test (Wilcoxon, Biometrics Bulletin 1, 1945,
// 80-83). Pairs without a difference are dropped, as in the original; equal
// sizes get their mean rank. Up to 25 differences the p-value is exact: every
// one of the 2^n signs over those very ranks, ties included, and two-sided it
// is twice the smaller tail. Above, the normal approximation with the variance
// corrected for ties and a continuity correction of one half (Hollander, Wolfe
// and Chicken 2014, section 3.1).
func Wilcoxon(pre, post []float64) SignedRank {
	diffs := differences(pre, post)
	kept := slices.DeleteFunc(slices.Clone(diffs), func(d float64) bool { return math.Abs(d) <= 1e-12 })
	w := SignedRank{N: len(kept), Zeros: len(diffs) - len(kept)}
	if w.N == 0 {
		return w
	}
	ranks, tieSum := midRanks(kept)
	w.Ties = tieSum > 0
	plus, minus := 0.0, 0.0
	for i, d := range kept {
		if d > 0 {
			plus += ranks[i]
		} else {
			minus += ranks[i]
		}
	}
	w.WPlus, w.WMinus = Of(plus), Of(minus)
	w.RankBiserial = ratio(plus-minus, plus+minus)
	greater := w.normal(plus, minus, tieSum)
	w.P, w.PGreater = w.PNormal, greater
	if w.N <= exactUpTo {
		w.Exact = true
		below, above := tails(ranks, plus)
		w.P, w.PGreater = Of(math.Min(1, 2*math.Min(below, above))), Of(above)
	}
	return w
}

// normal fills Z and PNormal and gives the one-sided p for post > pre.
func (w *SignedRank) normal(plus, minus, tieSum float64) Value {
	n := float64(w.N)
	mean := n * (n + 1) / 4
	sd := math.Sqrt(n*(n+1)*(2*n+1)/24 - tieSum/48)
	if !(sd > 0) {
		return Value{}
	}
	small := math.Min(plus, minus)
	w.Z = Of((small - mean) / sd)
	w.PNormal = Of(math.Min(1, 2*distuv.UnitNormal.CDF(math.Min(0, small+0.5-mean)/sd)))
	return Of(distuv.UnitNormal.Survival((plus - 0.5 - mean) / sd))
}

// midRanks ranks the sizes and gives the sum of t^3 - t over runs of t ties.
func midRanks(d []float64) (ranks []float64, tieSum float64) {
	order := make([]int, len(d))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		if math.Abs(d[a]) < math.Abs(d[b]) {
			return -1
		}
		if math.Abs(d[a]) > math.Abs(d[b]) {
			return 1
		}
		return 0
	})
	ranks = make([]float64, len(d))
	for from := 0; from < len(order); {
		to := from + 1
		for to < len(order) && same(math.Abs(d[order[to]]), math.Abs(d[order[from]])) {
			to++
		}
		for _, i := range order[from:to] {
			ranks[i] = float64(from+to+1) / 2
		}
		t := float64(to - from)
		tieSum += t*t*t - t
		from = to
	}
	return ranks, tieSum
}

// tails are P(W <= w) and P(W >= w) over all signs of these ranks. Twice a
// mid-rank is an integer, so the distribution is counted on doubled ranks.
func tails(ranks []float64, w float64) (below, above float64) {
	total := len(ranks) * (len(ranks) + 1) // doubled
	count := make([]float64, total+1)
	count[0] = 1
	for _, r := range ranks {
		step := int(math.Round(2 * r))
		for s := total; s >= step; s-- {
			count[s] += count[s-step]
		}
	}
	at := int(math.Round(2 * w))
	for s, c := range count {
		if s <= at {
			below += c
		}
		if s >= at {
			above += c
		}
	}
	all := math.Exp2(float64(len(ranks)))
	return below / all, above / all
}
