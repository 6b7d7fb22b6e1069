package stats

import (
	"math"

	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/stat/distuv"
)

// Hake holds the normalised gain of a class from matched percentages.
//
// The headline is Class, (post - pre)/(100 - pre) on the class means (Hake,
// American Journal of Physics 66, 1998, 64-74). MeanIndividual averages each
// person's own gain and is another number (Bao, same journal 74, 2006, 917);
// persons who had 100 before have no gain of their own and are counted in
// NCeiling. The two must never share a label.
type Hake struct {
	N              int      `json:"n"`
	PreMean        Value    `json:"pre_mean_pct"`
	PostMean       Value    `json:"post_mean_pct"`
	Class          Value    `json:"class_gain"`
	ClassCI        Interval `json:"class_gain_ci95"`
	Band           Band     `json:"band,omitempty"`
	MeanIndividual Value    `json:"mean_individual_gain"`
	NIndividual    int      `json:"n_individual"`
	NCeiling       int      `json:"n_ceiling"`
}

// ClassGain compares percentages of the same persons, pre[i] with post[i].
// Lists of different length have no gain.
func ClassGain(pre, post []float64) Hake {
	if len(pre) != len(post) || len(pre) == 0 {
		return Hake{}
	}
	n := float64(len(pre))
	h := Hake{N: len(pre), PreMean: Of(floats.Sum(pre) / n), PostMean: Of(floats.Sum(post) / n)}
	if !h.PreMean.OK || !h.PostMean.OK {
		return Hake{N: h.N}
	}
	h.Class = ratio(h.PostMean.V-h.PreMean.V, headroom(h.PreMean.V))
	h.ClassCI = classInterval(pre, post, h.Class)
	h.Band = GainBand(h.Class)
	own := 0.0
	for i := range pre {
		g := IndividualGain(pre[i], post[i])
		if !g.OK {
			h.NCeiling++
			continue
		}
		h.NIndividual++
		own += g.V
	}
	h.MeanIndividual = ratio(own, float64(h.NIndividual))
	return h
}

// IndividualGain is one person's (post - pre)/(100 - pre), undefined at 100.
func IndividualGain(pre, post float64) Value { return ratio(post-pre, headroom(pre)) }

// headroom is what could still be gained; a crumb of rounding is none.
func headroom(pre float64) float64 {
	if room := 100 - pre; room > 1e-9 {
		return room
	}
	return 0
}

// classInterval is the 95 % interval of the class gain. The gain is 1 minus a
// ratio of means, what is still missing after to what was missing before, so
// its variance is that of a ratio estimator (Cochran, Sampling Techniques,
// 1977, section 6.3), taken with Student's t of n-1. Undefined under 2 persons.
func classInterval(pre, post []float64, g Value) Interval {
	n := float64(len(pre))
	if !g.OK || n < 2 {
		return Interval{}
	}
	r, ss, room := 1-g.V, 0.0, 0.0
	for i := range pre {
		e := (100 - post[i]) - r*(100-pre[i])
		ss += e * e
		room += (100 - pre[i]) / n
	}
	half := tQuantile(0.975, n-1) * math.Sqrt(ss/(n-1)/n) / room
	return Interval{Lo: Of(g.V - half), Hi: Of(g.V + half)}
}

// tQuantile is the quantile of Student's t.
func tQuantile(p, df float64) float64 {
	return distuv.StudentsT{Sigma: 1, Nu: df}.Quantile(p)
}
