package part

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// Wrap breaks styled text into lines of at most w cells, each with its own
// style. The library's wrap may set a hyphen one cell beyond the edge; such a
// text is broken again one cell earlier.
func Wrap(s string, w int) []string {
	w = max(w, 1)
	if !strings.ContainsAny(s, "\n\t") && Width(s) <= w {
		return []string{s} // most lines fit
	}
	for try := w; try >= max(w-1, 1); try-- {
		lines := strings.Split(lipgloss.Wrap(s, try, " "), "\n")
		if fits(lines, w) {
			return lines
		}
	}
	return strings.Split(ansi.Hardwrap(s, w, false), "\n")
}

func fits(lines []string, w int) bool {
	for _, l := range lines {
		if Width(l) > w {
			return false
		}
	}
	return true
}
