package stats

import (
	"math"

	"gonum.org/v1/gonum/floats"
)

// spreadless is the share of a variance below which a difference of variances
// is rounding and not spread.
const spreadless = 1e-12

// moments are the sums every figure about items is made of. They are taken row
// by row, so all the item figures together cost O(n k), and with vector
// operations, because a branch on a right or wrong answer is a coin the
// processor cannot guess.
type moments struct {
	n, k   int
	binary bool // every score is 0 or 1
	totals []float64
	sum    []float64 // by item
	ss     []float64 // sum of squared deviations, by item; exactly 0 if constant
	sp     []float64 // sum of products with the total's deviation, by item
	meanT  float64
	ssT    float64 // of the totals; exactly 0 if constant
}

func momentsOf(m Matrix) moments {
	n, k := m.N(), m.K()
	buf := make([]float64, 5*k)
	mo := moments{n: n, k: k, totals: m.Totals(), sum: buf[:k], ss: buf[k : 2*k], sp: buf[2*k : 3*k]}
	if n == 0 || k == 0 {
		return mo
	}
	mo.binary = m.Dichotomous()
	mo.meanT = floats.Sum(mo.totals) / float64(n)
	for _, t := range mo.totals {
		mo.ssT += (t - mo.meanT) * (t - mo.meanT)
	}
	if mo.binary {
		mo.countRight(m)
	} else {
		mo.shift(m, buf[3*k:4*k], buf[4*k:])
	}
	if constant(mo.totals) {
		mo.ssT = 0
		clear(mo.sp)
	}
	return mo
}

// countRight is the way for 0 and 1, where a square is the score itself.
func (mo *moments) countRight(m Matrix) {
	for i, t := range mo.totals {
		row := m.Row(i)
		floats.Add(mo.sum, row)
		floats.AddScaled(mo.sp, t-mo.meanT, row)
	}
	for j, s := range mo.sum {
		mo.ss[j] = s * (float64(mo.n) - s) / float64(mo.n)
		if mo.ss[j] == 0 {
			mo.sp[j] = 0
		}
	}
}

// shift takes squares and products about the first row: a constant item is then
// exactly 0, and the numbers stay small.
func (mo *moments) shift(m Matrix, d, squares []float64) {
	first, n := m.Row(0), float64(mo.n)
	for i, t := range mo.totals {
		floats.SubTo(d, m.Row(i), first)
		floats.Add(mo.sum, d)
		floats.AddScaled(mo.sp, t-mo.meanT, d)
		floats.Mul(d, d)
		floats.Add(squares, d)
	}
	for j, s := range mo.sum {
		mo.ss[j] = squares[j] - s*s/n
		if mo.ss[j] <= spreadless*squares[j] {
			mo.ss[j], mo.sp[j] = 0, 0
		}
		mo.sum[j] = s + n*first[j]
	}
}

// rest are the sums for the total without item j: its own squares and its
// products with the item.
func (mo *moments) rest(j int) (ss, sp float64) {
	ss = mo.ssT + mo.ss[j] - 2*mo.sp[j]
	if ss <= spreadless*(mo.ssT+mo.ss[j]) {
		return 0, 0
	}
	return ss, mo.sp[j] - mo.ss[j]
}

func constant(xs []float64) bool {
	for _, x := range xs {
		if !same(x, xs[0]) {
			return false
		}
	}
	return true
}

// isBinary tells whether every x is 0 or 1, without a branch a score.
func isBinary(xs []float64) bool {
	odd := uint64(0)
	for _, x := range xs {
		odd |= math.Float64bits(x*x-x) << 1 // 0 and -0 leave nothing
	}
	return odd == 0
}
