package stats

import "math"

// findColumns sorts the columns into the person's id, the items and the rest.
func (l *layout) findColumns(p *problems) {
	rank := map[role]int{roleID: 4, roleName: 3, roleNumber: 1}
	best := 0
	take := func(j, points int) {
		if points > best {
			best, l.id = points, j
		}
	}
	var totals []int
	for j := range l.width {
		head := l.headAt(j)
		r := roleOf(head.text)
		if head.kind == number { // the head "1" is a question
			r = roleUnknown
		}
		switch {
		case r == roleTotal:
			totals = append(totals, j)
		case r == roleMeta:
			p.at(ColumnSkipped, l.sample(j))
		case r != roleUnknown:
			take(j, rank[r])
		case l.isItem(j):
			l.items = append(l.items, j)
		case !l.filled(j):
		case (j == 0 || head.text == "") && len(l.items) == 0 && best < 2:
			take(j, 1+int(math.Round(share(l.body, j, text)))) // a name before a number
		default:
			p.at(ColumnSkipped, l.sample(j))
		}
	}
	if len(l.items) == 0 { // a list of results is a test with one item
		l.items = totals[:min(len(totals), 1)]
		totals = totals[len(l.items):]
	}
	for _, j := range totals {
		p.at(TotalSkipped, l.sample(j))
	}
}

func (l *layout) headAt(j int) cell {
	if j < len(l.head) {
		return l.head[j]
	}
	return cell{}
}

// sample is what to show of a column: its head, or its first cell.
func (l *layout) sample(j int) cell {
	if c := l.headAt(j); c.text != "" {
		return c
	}
	for _, row := range l.body {
		if j < len(row) && row[j].text != "" {
			return row[j]
		}
	}
	return cell{col: j + 1}
}

func (l *layout) filled(j int) bool {
	for _, row := range l.body {
		if j < len(row) && row[j].kind != blank {
			return true
		}
	}
	return false
}

// isItem tells whether most of a column's cells are answers. A column with a
// name or a key that nobody answered is an item too.
func (l *layout) isItem(j int) bool {
	filled, own := 0, 0
	keyed := l.letters && j < len(l.key) && letterOf(l.key[j].text) > 0
	for _, row := range l.body {
		if j < len(row) && row[j].kind != blank {
			filled++
			if l.own(row[j]) {
				own++
			}
		}
	}
	if filled == 0 {
		return keyed || j > 0 && l.headAt(j).text != ""
	}
	return keyed || 2*own > filled && (j != 0 || !l.looksLikeIDs())
}

// looksLikeIDs tells whether a first column of numbers names persons: it counts
// them, or its numbers are all different and larger than any score beside it.
func (l *layout) looksLikeIDs() bool {
	if l.letters || l.width < 2 || len(l.body) < 2 || l.headAt(0).text != "" {
		return false
	}
	seen := map[float64]bool{}
	counting, top := len(l.body) >= 3, 0.0
	for i, row := range l.body {
		if len(row) == 0 || row[0].kind != number || row[0].num != float64(int64(row[0].num)) || seen[row[0].num] {
			return false
		}
		seen[row[0].num] = true
		top = max(top, row[0].num)
		counting = counting && row[0].num == float64(i+1)
	}
	return counting || top > 1 && l.othersAreBinary()
}

func (l *layout) othersAreBinary() bool {
	cells, odd := 0, 0
	for _, row := range l.body {
		for _, c := range row[1:] {
			if c.kind == number {
				cells++
				if c.num < 0 || c.num > 1 {
					odd++
				}
			}
		}
	}
	return cells > 0 && 10*odd <= cells
}

// findKey makes sure that a table of letters has a key: labelled, or the first
// row where nobody's name stands. A guess is told.
func (l *layout) findKey(p *problems) error {
	if !l.letters || l.key != nil {
		return nil
	}
	if len(l.body) == 0 {
		return &ReadError{Code: NoRows}
	}
	first := l.body[0]
	if l.id >= 0 && l.id < len(first) && first[l.id].text != "" {
		return &ReadError{Code: KeyMissing, Line: first[0].line}
	}
	l.key, l.body = first, l.body[1:]
	p.add(1, Problem{Code: KeyAssumed, Line: first[0].line})
	return nil
}
