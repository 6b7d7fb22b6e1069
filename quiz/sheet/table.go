package sheet

import "strings"

// Limits of a table.
const (
	maxRows  = 20_000
	maxCols  = 80
	maxCells = 300_000
)

// cell is one field of a table.
type cell struct {
	text    string
	formula bool // computed: the text is what some program once made of it
}

// row is one line of a table. line is its row in a workbook, its first line in
// a CSV file.
type row struct {
	line  int
	cells []cell
}

// at returns the trimmed text of a column, "" beyond the end.
func (r row) at(col int) string {
	if col < 0 || col >= len(r.cells) {
		return ""
	}
	return strings.TrimSpace(r.cells[col].text)
}

// empty reports that nothing but the given column is filled in: templates have
// their rows numbered in advance.
func (r row) empty(numbers int) bool {
	for i := range r.cells {
		if i != numbers && r.at(i) != "" {
			return false
		}
	}
	return true
}

// formula returns the first column of those given that computes, or -1.
func (r row) formula(cols []int) int {
	for _, c := range cols {
		if c >= 0 && c < len(r.cells) && r.cells[c].formula {
			return c
		}
	}
	return -1
}

// table is the first filled sheet of a file.
type table []row
