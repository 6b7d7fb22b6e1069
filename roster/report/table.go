// Package report turns rolls into neutral tables that package export writes in
// the formats people ask for. It takes its words from the caller (Labels) and
// knows no file format, SQL or terminal.
package report

import "iter"

// Kind says how a column is to be read.
type Kind int

// The kinds. A spreadsheet must keep a Code as it stands: village codes and
// phone numbers are digits and no numbers.
const (
	Text Kind = iota
	Number
	Code
	Time // RFC 3339
)

// Column is one column. Key is the promise to scripts and never translated;
// Label is what a person reads.
type Column struct {
	Key   string
	Label string
	Kind  Kind
}

// Table is rows under columns. Rows may be walked more than once; each row has
// one text a column and is good until the next.
type Table struct {
	Title     string
	Simulated bool // writers for people say SIMULASI
	Columns   []Column
	Rows      iter.Seq[[]string]
}
