package stats

import (
	"math"

	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/stat/distuv"
)

// KR20 is Kuder and Richardson's formula 20 (Psychometrika 2, 1937, 151-160),
//
//	k/(k-1) (1 - sum p q / var X)
//
// with the population variance of the totals, which makes it equal to
// Cronbach's alpha. It is defined for tables of 0 and 1 only, from two items
// and some spread of the totals; negative values are legal.
func KR20(m Matrix) Value {
	if m.Check() != nil {
		return Value{}
	}
	mo := momentsOf(m)
	return mo.kr20()
}

// Alpha is Cronbach's alpha (Psychometrika 16, 1951, 297-334),
// k/(k-1) (1 - sum of item variances / variance of totals), with one divisor
// for both; undefined under two items or without spread of the totals.
func Alpha(m Matrix) Value {
	if m.Check() != nil {
		return Value{}
	}
	mo := momentsOf(m)
	return mo.alpha()
}

func (mo *moments) kr20() Value {
	if !mo.binary {
		return Value{}
	}
	pq := 0.0
	for _, s := range mo.sum {
		p := s / float64(mo.n)
		pq += p * (1 - p)
	}
	return coefficient(mo.k, pq, mo.ssT/float64(mo.n))
}

func (mo *moments) alpha() Value {
	return coefficient(mo.k, floats.Sum(mo.ss), mo.ssT)
}

// alphaWithout is alpha of the test without item j.
func (mo *moments) alphaWithout(j int, items float64) Value {
	ss, _ := mo.rest(j)
	return coefficient(mo.k-1, items-mo.ss[j], ss)
}

// coefficient is k/(k-1) (1 - items/total).
func coefficient(k int, items, total float64) Value {
	if k < 2 || !(total > 0) {
		return Value{}
	}
	return Of(float64(k) / float64(k-1) * (1 - items/total))
}

// AlphaInterval is the 95 % interval of alpha for n persons and k items after
// Feldt, Psychometrika 30 (1965) 357-370: (1-alpha) scaled by quantiles of F
// with n-1 and (n-1)(k-1) degrees of freedom.
func AlphaInterval(alpha Value, n, k int) Interval {
	if !alpha.OK || n < 2 || k < 2 {
		return Interval{}
	}
	f := distuv.F{D1: float64(n - 1), D2: float64((n - 1) * (k - 1))}
	return Interval{
		Lo: Of(1 - (1-alpha.V)*f.Quantile(0.975)),
		Hi: Of(1 - (1-alpha.V)*f.Quantile(0.025)),
	}
}

// SEM is the standard error of measurement, sd sqrt(1 - reliability), in points
// of the test (Lord and Novick 1968, section 3.8).
func SEM(sd, reliability Value) Value {
	if !sd.OK || !reliability.OK {
		return Value{}
	}
	if reliability.V >= 1-spreadless { // the root would blow up a rounding crumb
		return Of(0)
	}
	return Of(sd.V * math.Sqrt(1-reliability.V))
}
