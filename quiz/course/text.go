package course

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"
)

// cleanText brings a file to lines that end in "\n" without a byte-order mark,
// and reports broken or hidden characters. A file with problems is not read on.
func cleanText(name string, b []byte) (string, Problems) {
	b = bytes.TrimPrefix(b, []byte("\xef\xbb\xbf"))
	b = bytes.ReplaceAll(b, []byte("\r\n"), []byte("\n"))
	if len(bytes.TrimSpace(b)) == 0 {
		return "", Problems{NewProblem(name, 1, 1, EmptyFile)}
	}
	if plainASCII(b) {
		return string(b), nil
	}
	return string(b), badRunes(name, b)
}

// plainASCII is the quick way through for most files.
func plainASCII(b []byte) bool {
	for _, c := range b {
		if c >= utf8.RuneSelf || c < ' ' && c != '\n' && c != '\t' || c == 0x7f {
			return false
		}
	}
	return true
}

// badRunes reports at most ten places: a binary file has thousands.
func badRunes(name string, b []byte) Problems {
	var ps Problems
	line, col := 1, 0
	for len(b) > 0 && len(ps) < 10 {
		r, n := utf8.DecodeRune(b)
		b = b[n:]
		col++
		switch {
		case r == '\n':
			line, col = line+1, 0
		case r == utf8.RuneError && n == 1:
			ps = append(ps, NewProblem(name, line, col, NotUTF8))
		case control(r):
			ps = append(ps, NewProblem(name, line, col, ControlChar, fmt.Sprintf("U+%04X", r)))
		}
	}
	return ps
}

// control reports what could move a cursor or turn a line around on a terminal.
func control(r rune) bool {
	return r < ' ' && r != '\t' || r >= 0x7f && r <= 0x9f ||
		r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || r == 0xfeff
}

// words counts what is read as a word: runs that hold a letter or digit.
func words(s string) int {
	n := 0
	for f := range strings.FieldsSeq(s) {
		if strings.ContainsFunc(f, isWordRune) {
			n++
		}
	}
	return n
}

func isWordRune(r rune) bool {
	return r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= 0xc0
}
