package source

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// Index finds lines and columns of a text. Building it costs one pass, so a
// reader makes it with the first problem only.
type Index struct {
	text   string
	starts []int
}

// At returns the line and column (both from 1, columns in characters) of a byte
// offset. The zero Index of a text is made by NewIndex.
func (x *Index) At(offset int) (line, col int) {
	offset = max(0, min(offset, len(x.text)))
	if x.starts == nil {
		x.starts = append(x.starts, 0)
		for i := 0; ; {
			n := strings.IndexByte(x.text[i:], '\n')
			if n < 0 {
				break
			}
			i += n + 1
			x.starts = append(x.starts, i)
		}
	}
	line = sort.SearchInts(x.starts, offset+1)
	return line, utf8.RuneCountInString(x.text[x.starts[line-1]:offset]) + 1
}

// NewIndex returns the index of text.
func NewIndex(text string) *Index { return &Index{text: text} }
