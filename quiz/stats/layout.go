package stats

import "math"

// layout is what stands where in a grid.
type layout struct {
	letters bool   // answers by letter, else scores
	head    []cell // nil when the table has none
	key     []cell // right letters
	best    []cell // best scores
	body    grid
	width   int
	id      int // column of the person's id, -1 for none
	items   []int
}

// findLayout tells head, key and persons apart. It asks the names first and
// then what most cells of a column are.
func findLayout(g grid, p *problems) (layout, error) {
	l := layout{id: -1}
	g = dropBlankEnd(g)
	if len(g) == 0 {
		return l, &ReadError{Code: Empty}
	}
	l.width = commonWidth(g)
	g = l.dropTitles(g, p)
	g = l.takeLabelled(g, p)
	l.readNumbered(g, p)
	l.letters = mostlyLetters(g)
	if len(g) > 0 && l.isHead(g[0], g[1:]) {
		l.head, g = g[0], g[1:]
		if len(l.head) == l.width-1 && share(g, 0, text) > 0.5 {
			l.head = append([]cell{{}}, l.head...) // a head without a word over the ids
		}
		l.width = max(l.width, usedWidth(l.head))
	}
	l.body = g
	l.findColumns(p)
	if len(l.items) == 0 {
		return l, &ReadError{Code: NoItemCols}
	}
	if err := l.findKey(p); err != nil {
		return l, err
	}
	if len(l.body) == 0 {
		return l, &ReadError{Code: NoRows}
	}
	return l, nil
}

// dropBlankEnd drops the empty rows a spreadsheet leaves under a table.
func dropBlankEnd(g grid) grid {
	for len(g) > 0 && usedWidth(g[len(g)-1]) == 0 {
		g = g[:len(g)-1]
	}
	return g
}

// usedWidth is the width up to the last cell with anything in it.
func usedWidth(row []cell) int {
	for j := len(row); j > 0; j-- {
		if row[j-1].text != "" {
			return j
		}
	}
	return 0
}

// commonWidth is the width most rows have; of equals the widest.
func commonWidth(g grid) int {
	seen, widest := map[int]int{}, 0
	for _, row := range g {
		seen[len(row)]++
		widest = max(widest, usedWidth(row))
	}
	best := 0
	for w, n := range seen {
		if n > seen[best] || n == seen[best] && w > best {
			best = w
		}
	}
	return min(best, widest)
}

// dropTitles drops lines above the table with one text alone.
func (l *layout) dropTitles(g grid, p *problems) grid {
	for len(g) > 1 && l.width >= 3 {
		only, n := cell{}, 0
		for _, c := range g[0] {
			if c.text != "" {
				only, n = c, n+1
			}
		}
		if n > 1 || n == 1 && only.kind != text {
			break
		}
		if n == 1 {
			p.at(TitleSkipped, only)
		}
		g = g[1:]
	}
	return g
}

// takeLabelled takes out the rows that say they are the key, the best scores
// or a sum.
func (l *layout) takeLabelled(g grid, p *problems) grid {
	out := make(grid, 0, len(g))
	for i, row := range g {
		label := rowLabel(row)
		switch {
		case isKeyLabel(label.text) && l.key == nil:
			l.key = row
		case isKeyLabel(label.text):
			p.at(KeyTwice, label)
		case isMaxLabel(label.text) && l.best == nil:
			l.best = row
		case i > 0 && isSumLabel(label.text):
			p.at(TotalSkipped, label)
		default:
			out = append(out, row)
		}
	}
	return out
}

// rowLabel is the first text of a row, past a running number.
func rowLabel(row []cell) cell {
	for _, c := range row[:min(len(row), 3)] {
		if c.kind == text {
			return c
		}
	}
	return cell{}
}

// mostlyLetters leaves out the first row and column, which may be names.
func mostlyLetters(g grid) bool {
	letters, numbers := 0, 0
	for i, row := range g {
		if i == 0 && len(g) > 1 {
			continue
		}
		for j, c := range row {
			if j == 0 && len(row) > 1 {
				continue
			}
			switch c.kind {
			case letter:
				letters++
			case number:
				numbers++
			case blank, text:
			}
		}
	}
	return letters > numbers
}

// isHead tells whether a row names the columns: it holds a known name, mostly
// cells that are no answers here, or the running numbers of the questions.
func (l *layout) isHead(row []cell, body grid) bool {
	foreign, filled := 0, 0
	for j, c := range row {
		if c.kind == text && roleOf(c.text) != roleUnknown {
			return true
		}
		if c.kind == blank || j == 0 && len(row) > 1 || share(body, j, text) > 0.5 {
			continue // a name over names tells nothing
		}
		filled++
		if !l.own(c) {
			foreign++
		}
	}
	if filled > 0 && 2*foreign >= filled && foreign > 0 {
		return true
	}
	return !l.letters && (counts(row) || len(row) > 1 && counts(row[1:])) && largest(body, row) <= 1
}

// own tells whether a cell can be an answer in this table.
func (l *layout) own(c cell) bool {
	if l.letters {
		return c.kind == letter || c.kind == text && len(c.text) <= 3 && marksOf(c.text) != nil
	}
	return c.kind == number
}

// counts tells whether the cells are running numbers n, n+1, ... to 3 or more.
func counts(row []cell) bool {
	if len(row) < 3 {
		return false
	}
	for j, c := range row {
		if c.kind != number || c.num != row[0].num+float64(j) {
			return false
		}
	}
	return row[0].num >= 1
}

// largest is the largest score past the first column.
func largest(body grid, row []cell) float64 {
	top := 0.0
	for _, r := range body {
		for j, c := range r {
			if c.kind == number && (j > 0 || len(row) == 1) {
				top = math.Max(top, c.num)
			}
		}
	}
	return top
}

// share is the part of a column's filled cells that are of a kind.
func share(g grid, col int, k kind) float64 {
	filled, n := 0, 0
	for _, row := range g {
		if col < len(row) && row[col].kind != blank {
			filled++
			if row[col].kind == k {
				n++
			}
		}
	}
	if filled == 0 {
		return 0
	}
	return float64(n) / float64(filled)
}
