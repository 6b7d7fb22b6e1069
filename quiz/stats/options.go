package stats

// readNumbered reads options that are numbered 1-5 instead of lettered: where the
// row of the key holds whole numbers and some of them, or of the answers, lie over
// 1. They become the letters A-E, and that is told. A table of 0 and 1 stays one of
// scores, whatever its key row says.
func (l *layout) readNumbered(g grid, p *problems) {
	at := l.numbered()
	if at == nil || !beyondOne(l.key, g, at) {
		return
	}
	for i, row := range g {
		if i == 0 && l.namesItems(row, at) {
			continue
		}
		asLetters(row, at)
	}
	asLetters(l.key, at)
	p.add(1, Problem{Code: OptionNumbers, Line: lineOf(l.key)})
}

// numbered are the columns in which the key is an option's number; nil if the key
// is none of numbers.
func (l *layout) numbered() []int {
	var at []int
	for j, c := range l.key {
		switch {
		case c.kind == letter:
			return nil
		case j == 0 && len(l.key) > 1 || c.kind != number:
		case option(c):
			at = append(at, j)
		default:
			return nil
		}
	}
	return at
}

// option tells whether a cell is the number of an option.
func option(c cell) bool {
	n := int(c.num)
	return c.kind == number && float64(n) == c.num && n >= 1 && n <= lastLetter-'A'+1
}

// beyondOne tells whether most answers are numbers of options, and one is over 1.
func beyondOne(key []cell, g grid, at []int) bool {
	cells, good, over := 0, 0, false
	for _, row := range append(grid{key}, g...) {
		for _, j := range at {
			if j >= len(row) || row[j].kind != number {
				continue
			}
			cells++
			if option(row[j]) {
				good++
				over = over || row[j].num > 1
			}
		}
	}
	return over && 10*good >= 9*cells
}

// namesItems tells whether a first row is the head: it has a known name, or counts
// the questions.
func (l *layout) namesItems(row []cell, at []int) bool {
	for _, c := range row {
		if c.kind == text && roleOf(c.text) != roleUnknown {
			return true
		}
	}
	var own []cell
	for _, j := range at {
		if j < len(row) {
			own = append(own, row[j])
		}
	}
	return counts(own) && own[0].num == 1
}

func asLetters(row []cell, at []int) {
	for _, j := range at {
		if j < len(row) && option(row[j]) {
			row[j].text, row[j].kind = string(rune('A'+int(row[j].num)-1)), letter
		}
	}
}
