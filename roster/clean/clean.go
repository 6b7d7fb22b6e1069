package clean

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/width"
)

// maxMarks is how many combining marks one base letter keeps; more paint over
// the lines above and below.
const maxMarks = 4

// Line returns s as one line that is safe on a terminal and in a file: valid
// UTF-8 in NFC, without terminal sequences, control, format, private and
// unassigned characters, bidi and zero-width ones, at most four combining marks
// a letter, runs of white space as one space, trimmed. Line(Line(s)) == Line(s).
func Line(s string) string {
	if plain(s) {
		return s
	}
	return line(stripEscapes(strings.ToValidUTF8(s, "")))
}

// Text is Line for text of many lines: line breaks stay, at most one empty
// line stands between two others, none at the ends.
func Text(s string) string {
	s = stripEscapes(strings.ToValidUTF8(s, ""))
	s = newlines.Replace(s)
	var out []string
	empty := true
	for l := range strings.SplitSeq(s, "\n") {
		l = line(l)
		if l == "" && empty {
			continue
		}
		empty = l == ""
		out = append(out, l)
	}
	return strings.TrimRight(strings.Join(out, "\n"), "\n")
}

// Lines is Text for texts in which every space and empty line may mean something,
// such as Markdown: they stay. A tab becomes four spaces.
func Lines(s string) string {
	s = stripEscapes(strings.ToValidUTF8(s, ""))
	out := strings.Split(newlines.Replace(s), "\n")
	for i, l := range out {
		l = strings.Map(keep, strings.ReplaceAll(l, "\t", "    "))
		out[i] = marks(norm.NFC.String(marks(l)))
	}
	return strings.Join(out, "\n")
}

var newlines = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n")

// Name is Line for names of people and places. Letters of double width become
// plain ones, and the many apostrophes and hyphens become ' and -.
func Name(s string) string {
	if plain(s) && !strings.ContainsRune(s, '`') {
		return s
	}
	return Line(strings.Map(nameRune, Line(s)))
}

func nameRune(r rune) rune {
	switch r {
	case '\u2018', '\u2019', '\u201b', '\u02bc', '\u02b9', '\u2032', '`', '\u00b4':
		return '\''
	case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212':
		return '-'
	}
	if r >= '\uff01' && r <= '\uff5e' {
		return nameRune(r - '\uff01' + '!')
	}
	return r
}

// Cut returns the longest start of Line(s) that fits into cells columns of a
// terminal. It never parts a letter from its marks and adds nothing.
func Cut(s string, cells int) string {
	s = Line(s)
	used, end := 0, 0
	for i, r := range s {
		w := Cells(r)
		if used+w > cells {
			return strings.TrimRight(s[:end], " ")
		}
		used += w
		end = i + len(string(r))
	}
	return s
}

// Cells is how many columns of a terminal a rune takes: 0, 1 or 2.
func Cells(r rune) int {
	switch {
	case r < 0x300:
		return 1
	case unicode.In(r, unicode.Mn, unicode.Me):
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	default:
		return 1
	}
}

// plain reports whether s is already clean: printable ASCII with single spaces
// inside. Nearly every name is.
func plain(s string) bool {
	space := true
	for i := range len(s) {
		c := s[i]
		if c < ' ' || c > '~' || c == ' ' && space {
			return false
		}
		space = c == ' '
	}
	return !space || s == ""
}

// line cleans valid UTF-8 without terminal sequences.
func line(s string) string {
	if plain(s) {
		return s
	}
	s = strings.Map(keep, s)
	return fold(marks(norm.NFC.String(marks(s))))
}

// keep drops what must not stay (-1) and makes white space one kind.
func keep(r rune) rune {
	switch {
	case unicode.IsSpace(r) || unicode.Is(unicode.Z, r):
		return ' '
	case invisible(r) || !unicode.IsGraphic(r):
		return -1
	}
	return r
}

// invisible reports characters of graphic categories that show as nothing:
// joiners, variation selectors and fillers.
func invisible(r rune) bool {
	switch r {
	case '\u034f', '\u115f', '\u1160', '\u17b4', '\u17b5', '\u2800', '\u3164', '\uffa0':
		return true
	}
	return unicode.Is(unicode.Variation_Selector, r)
}

// marks drops combining marks beyond the fourth of a letter and those that
// have no letter to stand on.
func marks(s string) string {
	n := maxMarks
	return strings.Map(func(r rune) rune {
		switch {
		case r == ' ':
			n = maxMarks
		case !unicode.Is(unicode.M, r):
			n = 0
		case n >= maxMarks:
			return -1
		default:
			n++
		}
		return r
	}, s)
}

// fold makes runs of spaces one and trims.
func fold(s string) string { return strings.Join(strings.Fields(s), " ") }
