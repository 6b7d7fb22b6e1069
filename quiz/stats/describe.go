package stats

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/stat"
)

// Summary is the shape of a list of scores.
type Summary struct {
	N            int   `json:"n"`
	Mean         Value `json:"mean"`
	SD           Value `json:"sd"`            // sample, divisor n-1; n >= 2
	SDPopulation Value `json:"sd_population"` // divisor n
	Median       Value `json:"median"`
	Min          Value `json:"min"`
	Max          Value `json:"max"`
	Skewness     Value `json:"skewness"` // G1, n >= 3
	Kurtosis     Value `json:"kurtosis"` // G2, excess, n >= 4
}

// Describe summarises scores. Skewness is G1 and kurtosis the excess G2 of
// Joanes and Gill, "Comparing measures of sample skewness and kurtosis", The
// Statistician 47 (1998) 183-189. Scores without spread have no shape.
func Describe(scores []float64) Summary {
	return describe(scores, slices.Sorted(slices.Values(scores)))
}

// describe spares a second sort where the caller has one.
func describe(scores, sorted []float64) Summary {
	n := len(scores)
	if n == 0 {
		return Summary{}
	}
	mean, variance := stat.PopMeanVariance(scores, nil)
	s := Summary{
		N: n, Mean: Of(mean), Median: Of(median(sorted)),
		Min: Of(sorted[0]), Max: Of(sorted[n-1]),
	}
	if same(sorted[0], sorted[n-1]) {
		variance = 0 // not a rounding crumb
	}
	s.SDPopulation = Of(math.Sqrt(variance))
	if n >= 2 {
		s.SD = Of(math.Sqrt(variance * float64(n) / float64(n-1)))
	}
	if n >= 3 && variance > 0 {
		s.Skewness = Of(stat.Skew(scores, nil))
	}
	if n >= 4 && variance > 0 {
		s.Kurtosis = Of(stat.ExKurtosis(scores, nil))
	}
	return s
}

// median of sorted, non-empty scores.
func median(sorted []float64) float64 {
	n := len(sorted)
	if n%2 == 1 {
		return sorted[n/2]
	}
	return (sorted[n/2-1] + sorted[n/2]) / 2
}
