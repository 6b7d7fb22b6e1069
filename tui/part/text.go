// Package part holds the pieces that screens are made of: frame, lists, bars,
// large letters, slides. It knows no domain.
package part

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Width is how many cells s takes on a terminal, escape sequences not counted.
// What nearly all texts are made of, ASCII, colours and the signs of our screens,
// is counted at once; anything else leaves the whole text to the library.
func Width(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= ' ' && c <= '~':
			n++
		case c == 0x1b && i+1 < len(s) && s[i+1] == '[':
			end := colourEnd(s, i+2)
			if end < 0 {
				return ansi.StringWidth(s)
			}
			i = end
		case c == 0xe2:
			if i+2 >= len(s) || !narrow(rune(c&0x0f)<<12|rune(s[i+1]&0x3f)<<6|rune(s[i+2]&0x3f)) || s[i+1]&0xc0 != 0x80 || s[i+2]&0xc0 != 0x80 {
				return ansi.StringWidth(s)
			}
			n, i = n+1, i+2
		case c == 0xc2 && i+1 < len(s) && s[i+1] == 0xb7: // the dot between two things
			n, i = n+1, i+1
		default:
			return ansi.StringWidth(s)
		}
	}
	return n
}

// narrow reports a sign of our screens that takes one cell and joins no other:
// dashes, quotes, dots, lines, bars, shapes, ticks.
func narrow(r rune) bool {
	return r >= 0x2010 && r <= 0x2015 || r >= 0x2018 && r <= 0x201f || r == 0x2026 || r == 0x203a ||
		r >= 0x2500 && r <= 0x25a9 || r == 0x25b2 || r == 0x25b8 || r == 0x25c6 || r == 0x25cf || r == 0x2605 || r == 0x2713 || r == 0x271a
}

// colourEnd is the place of the m that ends a colour's sequence whose parameters
// begin at i, -1 if it is another sequence.
func colourEnd(s string, i int) int {
	for ; i < len(s); i++ {
		switch c := s[i]; {
		case c == 'm':
			return i
		case c >= '0' && c <= '9', c == ';', c == ':':
		default:
			return -1
		}
	}
	return -1
}

// Cut shortens s to w cells, ending in "…" (or "~") where something was lost.
func Cut(s string, w int, ellipsis string) string {
	if w <= 0 {
		return ""
	}
	if Width(s) <= w {
		return s
	}
	return ansi.Truncate(s, w, ellipsis)
}

// Pad fills s with spaces to w cells and cuts what is over.
func Pad(s string, w int) string {
	if n := Width(s); n < w {
		return s + strings.Repeat(" ", w-n)
	}
	return ansi.Truncate(s, max(w, 0), "")
}

// PadLeft sets s flush right in w cells.
func PadLeft(s string, w int) string {
	if n := Width(s); n < w {
		return strings.Repeat(" ", w-n) + s
	}
	return ansi.Truncate(s, max(w, 0), "")
}

// Indent puts n spaces before each line of s.
func Indent(s string, n int) string {
	pad := strings.Repeat(" ", n)
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		if l != "" {
			lines[i] = pad + l
		}
	}
	return strings.Join(lines, "\n")
}

// Edges sets left flush left and right flush right in w cells. The right part
// stays whole; the left one gives way.
func Edges(left, right string, w int, ellipsis string) string {
	rw := Width(right)
	if rw >= w {
		return Cut(right, w, ellipsis)
	}
	if right == "" {
		return Pad(Cut(left, w, ellipsis), w)
	}
	room := w - rw - 1
	return Pad(Cut(left, room, ellipsis), room) + " " + right
}

// Center sets s in the middle of w cells.
func Center(s string, w int) string {
	n := (w - Width(s)) / 2
	if n <= 0 {
		return Cut(s, w, "")
	}
	return strings.Repeat(" ", n) + s
}

// Block cuts a body to h lines of w cells.
func Block(s string, w, h int) string {
	lines := strings.Split(s, "\n")
	if len(lines) > h {
		lines = lines[:max(h, 0)]
	}
	for i, l := range lines {
		if Width(l) > w {
			lines[i] = ansi.Truncate(l, w, "")
		}
	}
	return strings.Join(lines, "\n")
}
