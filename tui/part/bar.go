package part

import (
	"math"
	"strings"

	"diklat/tui/style"
)

// Bar draws n of total in w cells. Zero shows nothing filled and everything is
// full; all between keep at least one cell of each, so that "nearly" never
// looks like "all".
func Bar(t style.Theme, n, total, w int) string {
	full, w := 0, max(w, 0)
	if total > 0 {
		full = int(math.Round(float64(n) / float64(total) * float64(w)))
	}
	switch {
	case n <= 0:
		full = 0
	case n >= total:
		full = w
	default:
		full = max(min(max(full, 1), w-1), 0)
	}
	return t.Tint(0, strings.Repeat(t.Glyphs.Full, full)) + t.Dim.Render(strings.Repeat(t.Glyphs.Empty, w-full))
}
