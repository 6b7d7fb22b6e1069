package results

import (
	"fmt"
	"strings"

	"diklat/quiz/outcome"
	"diklat/quiz/stats"
	"diklat/tui/part"
	"diklat/tui/tell"
)

// itemMap plots the items: how easy they are from left to right, how well they
// tell the strong from the weak from bottom to top. A cell with several items
// shows their number; "!" is an item that confused.
func (s *Screen) itemMap(w, h int) string {
	env, t := s.cfg.Env, s.cfg.Env.T.Results
	if len(s.list()) == 0 {
		return s.say(w, t.NoItems)
	}
	title := part.Wrap(t.MapTitle, max(w-2, 10))
	legend := part.Wrap(t.MapLegend(env.S.Glyphs.Shapes[0], env.S.Glyphs.Warn), max(w-2, 10))
	wide, high := max(min(w-10, 61), 11), max(min(h-4-len(title)-len(legend), 15), 5)
	grid := make([][]int, high)
	odd := make([][]bool, high)
	for y := range grid {
		grid[y], odd[y] = make([]int, wide), make([]bool, wide)
	}
	left := 0
	for _, it := range s.list() {
		if !it.P.OK || !it.D.OK {
			left++
			continue
		}
		x := cell(it.P.V, 0, 1, wide)
		y := high - 1 - cell(it.D.V, -1, 1, high)
		grid[y][x]++
		odd[y][x] = odd[y][x] || it.Confusing()
	}
	lines := strings.Split(part.Indent(strings.Join(title, "\n"), 1), "\n")
	for y := range grid {
		var b strings.Builder
		for x, n := range grid[y] {
			b.WriteString(s.point(n, odd[y][x], y == high/2, x))
		}
		lines = append(lines, part.PadLeft(s.axis(y, high), 6)+" "+b.String())
	}
	mark := part.Pad("0", wide/2) + part.Pad(s.num(stats.Of(0.5), 1), wide-wide/2-1) + "1"
	lines = append(lines, "       "+mark)
	for _, l := range legend {
		lines = append(lines, " "+l)
	}
	if left > 0 {
		lines = append(lines, " "+env.S.Dim.Render(t.MapLeft(left)))
	}
	return strings.Join(lines, "\n")
}

// point draws one cell of the map.
func (s *Screen) point(n int, odd, zero bool, x int) string {
	g := s.cfg.Env.S
	switch {
	case n == 0 && zero && x%2 == 0:
		return g.Dim.Render(g.Glyphs.Rule)
	case n == 0:
		return " "
	case odd:
		return g.Warn.Render(g.Glyphs.Warn)
	case n == 1:
		return g.Tint(0, g.Glyphs.Shapes[0])
	}
	return g.Tint(0, fmt.Sprint(min(n, 9)))
}

// axis is the number beside a line of the map.
func (s *Screen) axis(y, high int) string {
	switch y {
	case 0:
		return "D  1"
	case high / 2:
		return "0"
	case high - 1:
		return "-1"
	}
	return ""
}

// cell is the place of v among n cells from low to high.
func cell(v, low, high float64, n int) int {
	return min(max(int((v-low)/(high-low)*float64(n-1)+0.5), 0), n-1)
}

// projector is the group's picture alone, large, for everybody to see.
func (s *Screen) projector(w, h int) string {
	pic, ok := s.fig.learned.Picture(s.title)
	if !ok {
		return s.say(w, s.cfg.Env.T.Results.HallFew(outcome.Least))
	}
	return "\n" + strings.Join(tell.Teller{Env: s.cfg.Env}.Group(pic, w-2, h-1), "\n")
}
