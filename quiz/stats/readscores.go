package stats

// largestScore is beyond any test; past it a number is an id or a slip.
const largestScore = 1e6

// readScores reads numbers and finds the best score of each item.
func (l *layout) readScores(m *Matrix, rows grid, p *problems) {
	k := len(l.items)
	m.Scores = make([]float64, len(rows)*k)
	best := l.bestScores(rows)
	m.Max, m.Assumed = best.max, best.assumed
	for i, row := range rows {
		for j := range k {
			c := l.cellAt(row, j)
			switch {
			case c.kind == blank:
				blankAt(c, p)
			case c.kind != number:
				p.at(Unreadable, c)
			case c.num < 0 || c.num > best.at(j):
				p.at(ScoreOutside, c)
			default:
				m.Scores[i*k+j] = c.num
			}
		}
	}
}

// scale is the best score of each item; nil is 1 everywhere.
type scale struct {
	max     []float64
	assumed bool
}

func (s scale) at(j int) float64 {
	if s.max == nil {
		return 1
	}
	return s.max[j]
}

// bestScores takes the row of best scores when there is one. Else an item has
// 1 as its best unless enough of its scores lie above: a few stray numbers in a
// 0/1 table are slips, a column of them is an item with more points.
func (l *layout) bestScores(rows grid) scale {
	k := len(l.items)
	s := scale{max: make([]float64, k)}
	above, top, cells, odd := make([]int, k), make([]float64, k), 0, 0
	for _, row := range rows {
		for j := range k {
			c := l.cellAt(row, j)
			if c.kind != number || c.num > largestScore {
				continue
			}
			cells++
			if c.num > 1 {
				odd++
				above[j]++
				top[j] = max(top[j], c.num)
			}
		}
	}
	slips := 10*odd <= cells
	wide, widest := 0, 1.0
	for j := range k {
		if top[j] > 1 && !(slips && above[j] <= max(1, len(rows)/10)) {
			wide++
			widest = max(widest, top[j])
			s.max[j] = top[j]
		} else {
			s.max[j] = 1
		}
	}
	if l.best == nil && wide == 0 {
		return scale{}
	}
	s.assumed = wide > 0
	if 2*wide > k { // one scale for all: 1-5, 0-100
		for j := range s.max {
			s.max[j] = widest
		}
	}
	if k == 1 && widest > 20 && widest <= 100 { // a list of results in percent
		s.max[0] = 100
	}
	return l.givenBest(s)
}

// givenBest puts the row of best scores over what was guessed.
func (l *layout) givenBest(s scale) scale {
	if l.best == nil {
		return s
	}
	given := 0
	for i, j := range l.items {
		if j < len(l.best) && l.best[j].kind == number && l.best[j].num > 0 && l.best[j].num <= largestScore {
			s.max[i] = l.best[j].num
			given++
		}
	}
	s.assumed = s.assumed && given < len(l.items)
	return s
}
