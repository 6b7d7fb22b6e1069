package stats

import (
	"math"

	"gonum.org/v1/gonum/stat"
	"gonum.org/v1/gonum/stat/distuv"
)

// TTest is Student's t for paired scores; differences are post minus pre.
type TTest struct {
	N        int      `json:"n"`
	MeanDiff Value    `json:"mean_diff"`
	SDDiff   Value    `json:"sd_diff"` // sample
	T        Value    `json:"t"`
	DF       int      `json:"df"`
	P        Value    `json:"p_two_sided"`
	PGreater Value    `json:"p_one_sided_greater"` // post > pre
	CI       Interval `json:"ci95"`                // of the mean difference
	DZ       Value    `json:"cohen_dz"`
	DZCI     Interval `json:"cohen_dz_ci95"`
}

// PairedT tests whether the mean difference is 0 (Student, Biometrika 6, 1908,
// 1-25): t = mean(d) / (sd(d)/sqrt n) with n-1 degrees of freedom. The effect
// size is d_z = mean(d)/sd(d) (Cohen 1988, section 2.3.5); its interval uses the
// normal approximation with variance 1/n + d_z^2/(2n) (Hedges and Olkin 1985).
// With under two pairs or differences that are all alike t is undefined.
func PairedT(pre, post []float64) TTest {
	d := differences(pre, post)
	n := float64(len(d))
	t := TTest{N: len(d), DF: max(len(d)-1, 0)}
	if len(d) == 0 {
		return t
	}
	mean, sd := stat.MeanStdDev(d, nil)
	t.MeanDiff = Of(mean)
	if len(d) < 2 {
		return t
	}
	if constant(d) {
		t.SDDiff = Of(0)
		return t
	}
	se := sd / math.Sqrt(n)
	t.SDDiff, t.T = Of(sd), ratio(mean, se)
	t.P = Of(2 * upperTail(math.Abs(mean/se), n-1))
	t.PGreater = Of(upperTail(mean/se, n-1))
	t.CI = Interval{t.LowerBound(0.975), Of(mean + tQuantile(0.975, n-1)*se)}
	t.DZ = ratio(mean, sd)
	half := distuv.UnitNormal.Quantile(0.975) * math.Sqrt(1/n+t.DZ.V*t.DZ.V/(2*n))
	t.DZCI = Interval{Of(t.DZ.V - half), Of(t.DZ.V + half)}
	return t
}

// LowerBound is the one-sided lower bound of the mean difference at a level
// such as 0.95.
func (t TTest) LowerBound(level float64) Value {
	if !t.SDDiff.OK || t.N < 2 || level <= 0 || level >= 1 {
		return Value{}
	}
	n := float64(t.N)
	return Of(t.MeanDiff.V - tQuantile(level, n-1)*t.SDDiff.V/math.Sqrt(n))
}

// upperTail is P(T > t); the lower tail of -t keeps its digits far out.
func upperTail(t, df float64) float64 {
	return distuv.StudentsT{Sigma: 1, Nu: df}.CDF(-t)
}

// differences is post - pre, nil when the lists do not pair or hold no numbers.
func differences(pre, post []float64) []float64 {
	if len(pre) != len(post) {
		return nil
	}
	out := make([]float64, len(pre))
	for i := range pre {
		out[i] = post[i] - pre[i]
		if math.IsNaN(out[i]) || math.IsInf(out[i], 0) {
			return nil
		}
	}
	return out
}
