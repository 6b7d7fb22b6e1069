package stats

// readKeys reads the right letters and drops the items without one.
func (l *layout) readKeys(p *problems) [][]int8 {
	if !l.letters {
		return nil
	}
	var keys [][]int8
	kept := l.items[:0:0]
	for _, j := range l.items {
		c := cell{line: lineOf(l.key), col: j + 1}
		if j < len(l.key) {
			c = l.key[j]
		}
		marks := marksOf(c.text)
		if c.kind == blank || len(marks) == 0 {
			p.at(KeyMissingItem, c)
			continue
		}
		kept, keys = append(kept, j), append(keys, marks)
	}
	l.items = kept
	return keys
}

// readLetters scores answers against the key.
func (l *layout) readLetters(m *Matrix, rows grid, keys [][]int8, p *problems) {
	k := len(l.items)
	m.Scores, m.Choices = make([]float64, len(rows)*k), make([]int8, len(rows)*k)
	m.Keys, m.Options = keys, make([]int, k)
	last := int8(1)
	for _, key := range keys {
		for _, c := range key {
			last = max(last, c)
		}
	}
	for i, row := range rows {
		for j := range k {
			c := choice(l.cellAt(row, j), p)
			m.Choices[i*k+j] = c
			last = max(last, c)
			if c >= 0 && isKey(keys[j], int(c)) {
				m.Scores[i*k+j] = 1
			}
		}
	}
	// One paper has one number of options: the largest letter seen anywhere.
	for j := range m.Options {
		m.Options[j] = int(last) + 1
	}
}

// choice reads one answer; what is no option counts as wrong and is told.
func choice(c cell, p *problems) int8 {
	switch c.kind {
	case blank:
		blankAt(c, p)
		return Blank
	case letter:
		if at := letterOf(c.text); at <= lastLetter {
			return int8(at - 'A')
		}
		p.at(LetterOutside, c)
	case text:
		if len(marksOf(c.text)) > 1 {
			p.at(ManyMarks, c)
		} else {
			p.at(Unreadable, c)
		}
	default:
		p.at(Unreadable, c)
	}
	return Other
}
