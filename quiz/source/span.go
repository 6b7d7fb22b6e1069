package source

import (
	"math"
	"strconv"
)

// Span turns a value and a tolerance into bounds, without the dust of binary
// fractions: 3.14 and 0.05 give 3.09 and 3.19.
func Span(value, tolerance float64) (low, high float64) {
	return tidyFloat(value - tolerance), tidyFloat(value + tolerance)
}

// Middle is the way back.
func Middle(low, high float64) (value, tolerance float64) {
	return tidyFloat(low/2 + high/2), tidyFloat(high/2 - low/2)
}

// Everything spans all numbers: the key that catches wrong answers.
const Everything = math.MaxFloat64

// Decimal writes v with a decimal point and no exponent.
func Decimal(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

func tidyFloat(v float64) float64 {
	r, err := strconv.ParseFloat(strconv.FormatFloat(v, 'e', 14, 64), 64)
	if err != nil {
		return v
	}
	return r
}
