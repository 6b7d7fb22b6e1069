package course

import (
	"strings"
	"unicode/utf8"
)

// layout is how much room a slide's body takes at a width.
type layout struct {
	lines  int
	widest string // a word or row that cannot be made to fit, "" if all fits
	line   int    // where that stands, counted from the body's first line, 0-based
}

// layOut wraps Markdown as a terminal shows it: paragraphs and list items flow,
// a table takes a rule under its head and wraps in its cells, blank lines stay.
func layOut(body string, width int) layout {
	f := flow{width: width}
	for i, l := range strings.Split(body, "\n") {
		f.at = i
		f.feed(l)
	}
	f.flush()
	return f.out
}

// flow collects the lines of one block until the next begins.
type flow struct {
	width  int
	at     int
	out    layout
	text   []string // words of the paragraph or item being read
	hang   int      // columns an item's bullet takes
	start  int
	rows   [][]string
	fenced bool
}

func (f *flow) feed(l string) {
	trimmed := strings.TrimSpace(l)
	switch bullet := bulletOf(trimmed); {
	case strings.HasPrefix(trimmed, "```"):
		f.flush()
		f.fenced = !f.fenced
	case f.fenced:
		f.hard(l)
	case trimmed == "":
		f.flush()
		f.hang = 0
		f.out.lines++
	case strings.HasPrefix(trimmed, "|"):
		f.row(trimmed)
	case bullet > 0:
		f.flush()
		f.start, f.hang = f.at, bullet+indent(l)
		f.text = strings.Fields(plainMarkdown(trimmed[bullet:]))
	case strings.HasPrefix(trimmed, "#"):
		f.flush()
		f.start, f.hang = f.at, 0
		f.text = strings.Fields(plainMarkdown(strings.TrimLeft(trimmed, "# ")))
		f.flush()
	default:
		if len(f.rows) > 0 {
			f.flush()
		}
		if f.hang > 0 { // a second line of an item stays a line of its own
			hang := f.hang
			f.flush()
			f.hang = hang
		}
		if f.text == nil {
			f.start = f.at
		}
		f.text = append(f.text, strings.Fields(plainMarkdown(trimmed))...)
	}
}

func indent(l string) int { return len(l) - len(strings.TrimLeft(l, " ")) }

// bulletOf is the width of "- ", "* " or "12. " at the start, 0 if none.
func bulletOf(s string) int {
	if strings.HasPrefix(s, "- ") || strings.HasPrefix(s, "* ") || strings.HasPrefix(s, "+ ") {
		return 2
	}
	n := len(s) - len(strings.TrimLeft(s, "0123456789"))
	if n > 0 && n <= 3 && (strings.HasPrefix(s[n:], ". ") || strings.HasPrefix(s[n:], ") ")) {
		return n + 2
	}
	return 0
}

// plainMarkdown takes the marks off that a terminal turns into bold and the like.
func plainMarkdown(s string) string {
	return strings.NewReplacer("**", "", "__", "", "`", "", "*", "").Replace(s)
}

func (f *flow) flush() {
	if len(f.rows) > 0 {
		f.table()
		f.rows = nil
	}
	if f.text != nil {
		n, wide := wrap(f.text, f.width-f.hang)
		f.out.lines += n
		f.tooWide(wide, f.start)
		f.text = nil
	}
}

func (f *flow) hard(l string) {
	f.out.lines++
	if utf8.RuneCountInString(l) > f.width {
		f.tooWide(l, f.at)
	}
}

func (f *flow) tooWide(s string, at int) {
	if s != "" && f.out.widest == "" {
		f.out.widest, f.out.line = s, at
	}
}

// wrap counts the lines that words take, and names a word wider than a line.
func wrap(words []string, width int) (lines int, wide string) {
	col := 0
	lines = 1
	for _, w := range words {
		n := utf8.RuneCountInString(w)
		if n > width && wide == "" {
			wide = w
		}
		switch {
		case col == 0:
			col = n
		case col+1+n <= width:
			col += 1 + n
		default:
			lines, col = lines+1, n
		}
	}
	return lines, wide
}

func (f *flow) row(l string) {
	if len(f.rows) == 0 {
		f.flush()
		f.start, f.hang = f.at, 0
	}
	if strings.Trim(l, "|-: ") == "" { // the rule below the head
		return
	}
	var cells []string
	for c := range strings.SplitSeq(strings.Trim(l, "|"), "|") {
		cells = append(cells, strings.TrimSpace(plainMarkdown(c)))
	}
	f.rows = append(f.rows, cells)
}

// table counts a table's lines: cells are a space in from a thin rule between
// columns, and columns shrink no further than their longest word.
func (f *flow) table() {
	natural, least := f.columns()
	room := f.width - 3*(len(natural)-1) - 2
	if sum(least) > room {
		f.tooWide(strings.Join(f.rows[0], " | "), f.start)
		room = sum(least)
	}
	cols := share(natural, least, room)
	for i, c := range f.rows[0] {
		if utf8.RuneCountInString(c) > cols[i] { // a head is cut, not wrapped
			f.tooWide(c, f.start)
		}
	}
	f.out.lines++ // the rule
	for _, r := range f.rows {
		high := 1
		for i, c := range r {
			n, _ := wrap(strings.Fields(c), cols[i])
			high = max(high, n)
		}
		f.out.lines += high
	}
}

func (f *flow) columns() (natural, least []int) {
	for _, r := range f.rows {
		for i, c := range r {
			if i == len(natural) {
				natural, least = append(natural, 0), append(least, 0)
			}
			natural[i] = max(natural[i], utf8.RuneCountInString(c))
			for w := range strings.FieldsSeq(c) {
				least[i] = max(least[i], utf8.RuneCountInString(w))
			}
		}
	}
	return natural, least
}

// share narrows the widest columns first until all fit the room.
func share(natural, least []int, room int) []int {
	cols := append([]int(nil), natural...)
	for sum(cols) > room {
		widest := -1
		for i := range cols {
			if cols[i] > least[i] && (widest < 0 || cols[i] > cols[widest]) {
				widest = i
			}
		}
		if widest < 0 {
			break
		}
		cols[widest]--
	}
	return cols
}

func sum(ns []int) int {
	t := 0
	for _, n := range ns {
		t += n
	}
	return t
}
