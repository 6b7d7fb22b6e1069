package clean

import (
	"strings"
	"unicode/utf8"
)

// maxStyle is how many numbers a style sequence of a frame may hold. No look needs
// half as many; at 33 the renderer's parser (x/ansi) indexes past its array in a
// goroutine that nothing can recover, and every session ends with the process.
const maxStyle = 24

// Screen returns a whole painted frame with nothing in it but text, line breaks and
// short style sequences. It is the last look before a renderer: whatever came past
// all the others ends here. A frame that is in order comes back as it is.
func Screen(s string) string {
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "")
	}
	var out strings.Builder
	kept := 0 // everything before is in out
	for i := 0; i < len(s); {
		n, good := 1, true
		switch {
		case s[i] == esc:
			n, good = escaped(s[i:])
		case s[i] < ' ' && s[i] != '\n', s[i] == 0x7f:
			good = false
		case s[i] == 0xc2 && s[i+1] < 0xa0: // U+0080 to U+009F
			n, good = 2, false
		}
		if !good {
			out.WriteString(s[kept:i])
			kept = i + n
		}
		i += n
	}
	if kept == 0 {
		return s
	}
	out.WriteString(s[kept:])
	return out.String()
}

// escaped is how long the sequence at the start of s is, and whether it is a style.
func escaped(s string) (n int, style bool) {
	if len(s) < 2 {
		return len(s), false
	}
	switch s[1] {
	case '[':
		for i := 2; i < len(s); i++ {
			if c := s[i]; c >= 0x40 && c <= 0x7e {
				return i + 1, c == 'm' && numbers(s[2:i])
			} else if c < 0x20 || c > 0x7e {
				return i, false
			}
		}
		return len(s), false
	case ']', 'P', 'X', '^', '_':
		return stringEnd(s), false
	}
	return 1, false
}

// numbers reports parameters of a style, and not too many.
func numbers(s string) bool {
	n := 1
	for i := range len(s) {
		switch c := s[i]; {
		case c == ';' || c == ':':
			n++
		case c < '0' || c > '9':
			return false
		}
	}
	return n <= maxStyle
}

// stringEnd is where a string of a terminal ends: after its terminator, or before
// the end of the line, which no string may cross.
func stringEnd(s string) int {
	for i := 2; i < len(s); i++ {
		switch {
		case s[i] == '\a':
			return i + 1
		case s[i] == '\n' || s[i] == esc && !strings.HasPrefix(s[i:], "\x1b\\"):
			return i
		case s[i] == esc:
			return i + 2
		}
	}
	return len(s)
}
