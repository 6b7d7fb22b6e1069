// Package stats holds the figures a trainer needs after a test: item analysis,
// reliability, the shape of the scores, the gain between two tests and whether
// it is more than chance.
//
// The package is pure: it knows no screen, no store and no clock, and it never
// writes a sentence. What it has to say is a number, a typed code (Problem,
// Note, Flag, Band) or an undefined Value; the caller owns the words.
//
// Conventions, the same everywhere:
//
//   - A score table is persons x items, row by row. A blank counts as wrong.
//   - The variance inside KR-20 is the population variance (divisor n), because
//     p(1-p) is one; mixed divisors give a different, too high figure.
//   - The printed standard deviation is the sample one (divisor n-1), and SEM
//     uses it; SDPopulation is given beside it.
//   - Skewness and kurtosis are the adjusted G1 and G2 of Joanes and Gill
//     (1998), as in SAS, Excel and Moodle; kurtosis is the excess (normal = 0).
//   - What cannot be computed is an undefined Value: null in JSON, "-" in text.
//     A NaN never leaves the package.
package stats
