package source

import (
	"strings"
	"unicode/utf8"
)

// Index finds lines and columns of a text. It remembers the last place asked
// for and counts from there: problems come nearly in the order of the file, and a
// table of all line starts could be larger than the file.
type Index struct {
	text      string
	at        int // the last offset
	line, col int // its place
}

// NewIndex returns the index of text.
func NewIndex(text string) *Index { return &Index{text: text, line: 1, col: 1} }

// At returns the line and column (both from 1, columns in characters) of a byte
// offset.
func (x *Index) At(offset int) (line, col int) {
	offset = max(0, min(offset, len(x.text)))
	from := x.at
	if offset < from {
		x.line -= strings.Count(x.text[offset:from], "\n")
		from = strings.LastIndexByte(x.text[:offset], '\n') + 1
		x.col = 1
	}
	if between := x.text[from:offset]; between != "" {
		if n := strings.LastIndexByte(between, '\n'); n >= 0 {
			x.line += strings.Count(between, "\n")
			x.col, between = 1, between[n+1:]
		}
		x.col += utf8.RuneCountInString(between)
	}
	x.at = offset
	return x.line, x.col
}
