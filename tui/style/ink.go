package style

import (
	"strings"

	"charm.land/lipgloss/v2"
)

// Ink draws text in one style. It is a lipgloss style whose escape sequences
// were made once: a screen is drawn at every message, with dozens of short
// texts, and a style that has no measures needs no layout.
type Ink struct {
	style       lipgloss.Style
	open, close string
}

// mark stands for the text while the sequences around it are found out.
const mark = "x"

func newInk(s lipgloss.Style) Ink {
	open, end, _ := strings.Cut(s.Render(mark), mark)
	return Ink{s, open, end}
}

// Render draws texts, joined by spaces. What needs layout (lines, tabs, styles
// inside) is left to lipgloss.
func (i Ink) Render(texts ...string) string {
	s := strings.Join(texts, " ")
	switch {
	case s == "":
		return ""
	case strings.ContainsAny(s, "\n\r\t\x1b"):
		return i.style.Render(s)
	}
	return i.open + s + i.close
}
