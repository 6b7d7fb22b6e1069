package source

import (
	"strings"
	"unicode"
)

// CleanLine makes one line of s: control and direction characters go, every run
// of white space becomes one space. A file must not be able to move the cursor
// of the terminal that shows it.
func CleanLine(s string) string {
	if tidy(s) {
		return s
	}
	return strings.Join(strings.Fields(strings.Map(visible, s)), " ")
}

// CleanText keeps line breaks and the spaces inside a line; it trims lines on
// the right and allows one empty line in a row.
func CleanText(s string) string {
	if tidy(s) {
		return s
	}
	s = strings.Map(visible, strings.ReplaceAll(s, "\t", "    "))
	lines := strings.Split(s, "\n")
	out := lines[:0]
	for _, l := range lines {
		l = strings.TrimRight(l, " ")
		if l == "" && (len(out) == 0 || out[len(out)-1] == "") {
			continue
		}
		out = append(out, l)
	}
	return strings.TrimSpace(strings.Join(out, "\n"))
}

// tidy reports the common case: printable ASCII, single spaces, none at the ends.
func tidy(s string) bool {
	space := true
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c < ' ' || c >= 0x7f || c == ' ' && space {
			return false
		}
		space = c == ' '
	}
	return !space || s == ""
}

func visible(r rune) rune {
	switch {
	case r == '\n':
		return r
	case unicode.IsSpace(r): // also no-break and thin spaces
		return ' '
	case unicode.IsControl(r), unicode.Is(unicode.Cf, r), r == unicode.ReplacementChar:
		return -1
	}
	return r
}
