package stats

import (
	"errors"

	"gonum.org/v1/gonum/floats"
)

// ErrShape tells that the slices of a Matrix do not fit together.
var ErrShape = errors.New("stats: the parts of the matrix do not fit together")

// Blank in Matrix.Choices is a question left open, Other an answer that is
// none of the options.
const (
	Blank int8 = -1
	Other int8 = -2
)

// Matrix is a table of persons x items.
type Matrix struct {
	Persons []string  // ids, or nil when the table has none
	Items   []string  // one id an item
	Scores  []float64 // persons x items, row by row
	Max     []float64 // best score of each item; nil means 1 everywhere
	Choices []int8    // chosen option, 0 = A, row by row; nil for a table of scores
	Keys    [][]int8  // right options of each item, with Choices
	Options []int     // number of options of each item, with Choices
	Assumed bool      // Max was guessed from the scores seen
	Gaps    bool      // rows without an answer were left out, so row numbers say nothing
}

// NewMatrix builds a table of scores from rows; a short row is filled with 0
// and what is longer than items is cut.
func NewMatrix(persons, items []string, rows [][]float64) Matrix {
	m := Matrix{Persons: persons, Items: items, Scores: make([]float64, len(rows)*len(items))}
	for i, row := range rows {
		copy(m.Scores[i*len(items):(i+1)*len(items)], row)
	}
	return m
}

// N is the number of persons.
func (m Matrix) N() int {
	if len(m.Items) == 0 {
		return len(m.Persons)
	}
	return len(m.Scores) / len(m.Items)
}

// K is the number of items.
func (m Matrix) K() int { return len(m.Items) }

// Row is one person's scores; it shares memory with the matrix.
func (m Matrix) Row(i int) []float64 { return m.Scores[i*m.K() : (i+1)*m.K()] }

// choicesOf is one person's choices, where the table has them.
func (m Matrix) choicesOf(i int) []int8 { return m.Choices[i*m.K() : (i+1)*m.K()] }

// Column copies one item's scores.
func (m Matrix) Column(j int) []float64 {
	out := make([]float64, m.N())
	for i := range out {
		out[i] = m.Scores[i*m.K()+j]
	}
	return out
}

// MaxOf is the best score of item j.
func (m Matrix) MaxOf(j int) float64 {
	if j < len(m.Max) && m.Max[j] > 0 {
		return m.Max[j]
	}
	return 1
}

// MaxTotal is the best total.
func (m Matrix) MaxTotal() float64 {
	sum := 0.0
	for j := range m.Items {
		sum += m.MaxOf(j)
	}
	return sum
}

// Totals are the persons' raw scores.
func (m Matrix) Totals() []float64 {
	out := make([]float64, m.N())
	for i := range out {
		out[i] = floats.Sum(m.Row(i))
	}
	return out
}

// Dichotomous tells whether every score is 0 or 1.
func (m Matrix) Dichotomous() bool {
	return isBinary(m.Scores)
}

// Check tells whether the parts fit together and every score is a number.
func (m Matrix) Check() error {
	n, k := m.N(), m.K()
	switch {
	case len(m.Scores) != n*k,
		m.Persons != nil && len(m.Persons) != n,
		m.Max != nil && len(m.Max) != k,
		m.Choices != nil && (len(m.Choices) != n*k || len(m.Keys) != k || len(m.Options) != k):
		return ErrShape
	}
	// x-x is 0 for a number; NaN and infinities are carried into any sum.
	if s := floats.Sum(m.Scores); s-s != 0 {
		return ErrShape
	}
	return nil
}
