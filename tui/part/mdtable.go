package part

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// gap is what stands between two columns, in cells.
const gap = 3

// grid is a table as text: the first row is its head.
type grid struct {
	rows  [][][]stretch
	align []east.Alignment
}

// table sets a table in columns, or, where its words would have to be broken,
// row below row.
func (p page) table(n *east.Table, w int) []string {
	g := grid{align: n.Alignments}
	for r := n.FirstChild(); r != nil; r = r.NextSibling() {
		l := look(0)
		if r.Kind() == east.KindTableHeader {
			l = inBold
		}
		g.rows = append(g.rows, p.cells(r, l))
	}
	if wide, ok := g.widths(w); ok {
		return g.columns(p.signs, wide)
	}
	return g.stacked(w)
}

func (p page) cells(row ast.Node, l look) [][]stretch {
	var out [][]stretch
	for c := row.FirstChild(); c != nil; c = c.NextSibling() {
		out = append(out, p.inline(c, l))
	}
	return out
}

// widths shares w among the columns: what is over is taken from the widest.
// False if a column would be narrower than its longest word.
func (g grid) widths(w int) (wide []int, ok bool) {
	n := len(g.align)
	wide, least := make([]int, n), make([]int, n)
	total := gap * (n - 1)
	for i := range n {
		for _, row := range g.rows {
			if i < len(row) {
				wide[i] = max(wide[i], longest(setText(row[i], 1<<16)))
				least[i] = max(least[i], longest(words(row[i])))
			}
		}
		total += wide[i]
	}
	for ; total > w; total-- {
		at := -1
		for i := range n {
			if wide[i] > least[i] && (at < 0 || wide[i] > wide[at]) {
				at = i
			}
		}
		if at < 0 {
			return nil, false
		}
		wide[at]--
	}
	return wide, true
}

// words are the words of a text, without their looks.
func words(text []stretch) []string {
	var b strings.Builder
	for _, s := range text {
		b.WriteString(s.text)
	}
	return strings.Fields(b.String())
}

func longest(lines []string) int {
	n := 0
	for _, l := range lines {
		n = max(n, Width(l))
	}
	return n
}

// columns draws the table, a line below its head.
func (g grid) columns(s signs, wide []int) []string {
	var lines []string
	for r, row := range g.rows {
		lines = append(lines, g.row(row, wide, s.col)...)
		if r == 0 {
			rules := make([]string, len(wide))
			for i, n := range wide {
				rules[i] = strings.Repeat(s.row, n)
			}
			lines = append(lines, strings.Join(rules, s.cross))
		}
	}
	return lines
}

// row draws one row, as many lines as its longest cell takes.
func (g grid) row(row [][]stretch, wide []int, col string) []string {
	cells, high := make([][]string, len(wide)), 1
	for i := range wide {
		if i < len(row) {
			cells[i] = setText(row[i], wide[i])
		}
		high = max(high, len(cells[i]))
	}
	lines := make([]string, high)
	for y := range lines {
		parts := make([]string, len(wide))
		for i, c := range cells {
			if y < len(c) {
				parts[i] = c[y]
			}
			parts[i] = aligned(parts[i], wide[i], g.align[i])
		}
		lines[y] = strings.TrimRight(strings.Join(parts, col), " ")
	}
	return lines
}

func aligned(s string, w int, a east.Alignment) string {
	switch a {
	case east.AlignRight:
		return PadLeft(s, w)
	case east.AlignCenter:
		return Pad(strings.Repeat(" ", max(0, (w-Width(s))/2))+s, w)
	case east.AlignLeft, east.AlignNone:
	}
	return Pad(s, w)
}

// stacked draws each row as lines "head: cell", an empty line between rows. No
// word of a table is lost on a narrow screen.
func (g grid) stacked(w int) []string {
	var lines []string
	for r, row := range g.rows {
		if r == 0 && len(g.rows) > 1 {
			continue
		}
		if len(lines) > 0 {
			lines = append(lines, "")
		}
		for i, cell := range row {
			text := cell
			if r > 0 && i < len(g.rows[0]) && len(g.rows[0][i]) > 0 {
				text = append(append(append([]stretch{}, g.rows[0][i]...), stretch{": ", inBold}), cell...)
			}
			for j, l := range setText(text, w-2) {
				if j > 0 {
					l = "  " + l
				}
				lines = append(lines, l)
			}
		}
	}
	return lines
}
