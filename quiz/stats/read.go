package stats

import (
	"io"
	"strconv"
)

// ReadMatrix reads a table of persons x items from a CSV file of any origin:
// scores 0/1 or parts of points, or letters A-E with a key row; comma,
// semicolon or tab; with or without a byte order mark, a head, an id column.
// A row labelled "maks" or "max" gives the best scores, one labelled "kunci" or
// "key" the right letters.
//
// What is odd in the table comes back as problems, and the rest is read all the
// same. The error is a *ReadError: nothing can be said about this table.
func ReadMatrix(r io.Reader) (Matrix, []Problem, error) {
	p := &problems{list: []Problem{}}
	g, err := readGrid(r, p)
	if err != nil {
		return Matrix{}, p.list, err
	}
	l, err := findLayout(g, p)
	if err != nil {
		return Matrix{}, p.list, err
	}
	keys := l.readKeys(p)
	if len(l.items) == 0 {
		return Matrix{}, p.list, &ReadError{Code: NoItemCols}
	}
	m := Matrix{Items: l.itemNames(p)}
	rows := l.persons(&m, p)
	if len(rows) == 0 {
		return Matrix{}, p.list, &ReadError{Code: NoRows}
	}
	if l.letters {
		l.readLetters(&m, rows, keys, p)
	} else {
		l.readScores(&m, rows, p)
	}
	return m, p.list, nil
}

// itemNames takes the head, and numbers where it says nothing.
func (l *layout) itemNames(p *problems) []string {
	names, seen := make([]string, len(l.items)), map[string]bool{}
	for i, j := range l.items {
		names[i] = shorten(l.headAt(j).text)
		if names[i] == "" {
			names[i] = strconv.Itoa(i + 1)
		}
		if seen[names[i]] {
			p.at(DuplicateItem, l.headAt(j))
		}
		seen[names[i]] = true
	}
	return names
}

// persons takes the rows with at least one answer, and their ids.
func (l *layout) persons(m *Matrix, p *problems) grid {
	rows, seen := make(grid, 0, len(l.body)), map[string]bool{}
	for _, row := range l.body {
		l.checkWidth(row, p)
		if !l.answered(row) {
			m.Gaps = true
			p.add(perCode, Problem{Code: RowEmpty, Line: lineOf(row), Value: shorten(l.idOf(row).text)})
			continue
		}
		rows = append(rows, row)
		if l.id < 0 {
			continue
		}
		id := l.idOf(row)
		if key := plainID(id.text); key != "" {
			if seen[key] {
				p.at(DuplicatePerson, id)
			}
			seen[key] = true
		}
		m.Persons = append(m.Persons, id.text)
	}
	return rows
}

func (l *layout) idOf(row []cell) cell {
	if l.id >= 0 && l.id < len(row) {
		return row[l.id]
	}
	return cell{}
}

func lineOf(row []cell) int {
	if len(row) == 0 {
		return 0
	}
	return row[0].line
}

func (l *layout) answered(row []cell) bool {
	for _, j := range l.items {
		if j < len(row) && row[j].kind != blank {
			return true
		}
	}
	return false
}

// checkWidth tells of ragged rows. A short row is one that ends before its last
// item; cells past the table are only told when something is in them.
func (l *layout) checkWidth(row []cell, p *problems) {
	if last := l.items[len(l.items)-1]; len(row) <= last && usedWidth(row) > 0 {
		p.add(perCode, Problem{Code: RowShort, Line: lineOf(row), Col: len(row)})
	}
	if usedWidth(row) > l.width {
		p.at(RowLong, row[l.width])
	}
}

// cellAt is the answer of a row to the i-th item.
func (l *layout) cellAt(row []cell, i int) cell {
	if j := l.items[i]; j < len(row) {
		return row[j]
	}
	return cell{line: lineOf(row), col: l.items[i] + 1}
}

// blankAt tells the blanks as one problem: they are many and ordinary.
func blankAt(c cell, p *problems) {
	p.add(1, Problem{Code: BlankCells, Line: c.line, Col: c.col, Count: 1})
}
