package stats

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// kind is what a cell can be read as.
type kind uint8

const (
	blank kind = iota
	number
	letter
	text
)

// cell is one field, cleaned and classified.
type cell struct {
	text      string
	num       float64
	line, col int
	kind      kind
}

// longest is how much of a foreign text is kept: an id or a value to show.
const longest = 60

func newCell(s string, line, col int) cell {
	c := cell{text: clean(s), line: line, col: col}
	c.kind, c.num = classify(c.text)
	return c
}

// clean makes one printable line of a foreign text. Ids go to terminals, so
// control and invisible characters go.
func clean(s string) string {
	ok := true
	for i := range len(s) {
		if s[i] < 0x21 || s[i] > 0x7E {
			ok = false
			break
		}
	}
	if ok {
		return s
	}
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case !unicode.IsPrint(r) || r == utf8.RuneError:
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// shorten cuts a text to what can be shown.
func shorten(s string) string {
	if utf8.RuneCountInString(s) <= longest {
		return s
	}
	return string([]rune(s)[:longest-1]) + "…"
}

func classify(s string) (kind, float64) {
	switch strings.ToLower(s) {
	case "", "-", "–", "—", ".", "na", "n/a", "null", "kosong":
		return blank, 0
	case "true", "benar", "betul", "✓", "✔", "√":
		return number, 1
	case "false", "salah", "✗", "✘":
		return number, 0
	}
	if v, ok := parseNumber(s); ok {
		return number, v
	}
	if letterOf(s) > 0 {
		return letter, 0
	}
	return text, 0
}

// parseNumber reads digits with at most one decimal mark, point or comma, and
// a sign. Exponents and names such as NaN are no scores.
func parseNumber(s string) (float64, bool) {
	digits, marks := 0, 0
	for i, r := range s {
		switch {
		case r >= '0' && r <= '9':
			digits++
		case r == '.' || r == ',':
			marks++
		case i == 0 && (r == '-' || r == '+'):
		default:
			return 0, false
		}
	}
	if digits == 0 || marks > 1 || len(s) > 24 {
		return 0, false
	}
	v, err := strconv.ParseFloat(strings.Replace(s, ",", ".", 1), 64)
	return v, err == nil
}

// letterOf gives the capital of "B", "b", "B.", "(b)", or 0.
func letterOf(s string) byte {
	s = strings.TrimSuffix(strings.TrimSuffix(strings.TrimPrefix(s, "("), ")"), ".")
	if len(s) != 1 {
		return 0
	}
	c := s[0] &^ 0x20
	if c < 'A' || c > 'Z' {
		return 0
	}
	return c
}

// marksOf reads several options: "AC", "A/C", "a, c"; nil if it is other text
// or has a letter outside A-E.
func marksOf(s string) []int8 {
	var out []int8
	for _, r := range strings.ToUpper(s) {
		switch {
		case r >= 'A' && r <= lastLetter:
			out = append(out, int8(r-'A'))
		case strings.ContainsRune(" ,;/+&.()", r):
		default:
			return nil
		}
	}
	return out
}

// lastLetter is the last option of a paper test.
const lastLetter = 'E'
