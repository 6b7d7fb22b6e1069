package part

import (
	"regexp"
	"strings"
	"sync"

	"charm.land/glamour/v2"
	"charm.land/glamour/v2/ansi"
	xansi "github.com/charmbracelet/x/ansi"

	"diklat/roster/clean"
)

// Markdown renders slides and keeps what it rendered, so that a class of sixty
// seats at the same width costs one rendering. It is safe for use by many
// connections at once.
type Markdown struct {
	mu    sync.Mutex
	ascii bool
	by    map[int]*glamour.TermRenderer // by width
	kept  map[rendered]string
}

type rendered struct {
	text  string
	width int
}

// keepRenderings bounds the memory of the cache; a whole curriculum at three
// widths fits.
const keepRenderings = 512

// NewMarkdown returns a renderer; ascii keeps to signs every console has.
func NewMarkdown(ascii bool) *Markdown {
	return &Markdown{ascii: ascii, by: map[int]*glamour.TermRenderer{}, kept: map[rendered]string{}}
}

// Render sets text in lines of at most w cells. Text that cannot be rendered
// comes back wrapped as it is: a slide is never lost to its markup.
func (m *Markdown) Render(text string, w int) string {
	w = max(w, 10)
	m.mu.Lock()
	defer m.mu.Unlock()
	id := rendered{text, w}
	if out, ok := m.kept[id]; ok {
		return out
	}
	out := m.render(text, w)
	if len(m.kept) >= keepRenderings {
		clear(m.kept)
	}
	m.kept[id] = out
	return out
}

// links are the hyperlinks that terminals would open. Nobody in the hall has a
// net, and a click must not do what a slide says.
var links = regexp.MustCompile("\x1b\\][^\x07\x1b]*(?:\x07|\x1b\\\\)")

func (m *Markdown) render(text string, w int) string {
	r := m.by[w]
	if r == nil {
		var err error
		r, err = glamour.NewTermRenderer(glamour.WithStyles(slideStyle(m.ascii)), glamour.WithWordWrap(w-hang))
		if err != nil {
			return strings.Join(Wrap(text, w), "\n")
		}
		m.by[w] = r
	}
	out, err := r.Render(unwrap(clean.Lines(text)))
	out = links.ReplaceAllString(out, "")
	if err != nil {
		return strings.Join(Wrap(text, w), "\n")
	}
	lines := strings.Split(strings.Trim(out, "\n"), "\n")
	for i, l := range lines {
		l = strings.TrimRight(l, " ")
		if Width(l) > w {
			l = Cut(l, w, "")
		}
		lines[i] = l
	}
	return strings.Join(hanging(lines), "\n")
}

// hang is how far the second line of a list item stands in.
const hang = 3

var (
	softBreak = regexp.MustCompile(`([^\s\\|])\n([^\s\-*+>#|\d])`)
	item      = regexp.MustCompile(`^\s*([•\-]|\d+\.) `)
)

// unwrap joins lines that the author broke only for their editor, so that the
// text breaks where this screen needs it. Lists, tables, quotes and blank lines
// stay.
func unwrap(text string) string {
	text = strings.ReplaceAll(text, "\n  ", "\n") // a continued list item
	return softBreak.ReplaceAllString(text, "$1 $2")
}

// hanging sets the later lines of a list item below its first word.
func hanging(lines []string) []string {
	in := 0
	for i, l := range lines {
		plain := xansi.Strip(l)
		switch m := item.FindString(plain); {
		case m != "":
			in = Width(m)
		case plain == "":
			in = 0
		case in > 0:
			lines[i] = strings.Repeat(" ", in) + strings.TrimLeft(l, " ")
		}
	}
	return lines
}

// slideStyle is the look of a slide: bold for what matters, no boxes, colour
// nowhere alone.
func slideStyle(ascii bool) ansi.StyleConfig {
	yes, bullet, bar := true, "• ", "│ "
	col, row, mid := "│", "─", "┼"
	if ascii {
		bullet, bar, col, row, mid = "- ", "| ", "|", "-", "+"
	}
	one := uint(1)
	bold := ansi.StylePrimitive{Bold: &yes}
	return ansi.StyleConfig{
		BlockQuote:     ansi.StyleBlock{Indent: &one, IndentToken: &bar},
		List:           ansi.StyleList{LevelIndent: 2},
		Heading:        ansi.StyleBlock{StylePrimitive: ansi.StylePrimitive{Bold: &yes, BlockSuffix: "\n"}},
		Strong:         bold,
		Emph:           ansi.StylePrimitive{Italic: &yes},
		HorizontalRule: ansi.StylePrimitive{Format: "\n"},
		Item:           ansi.StylePrimitive{BlockPrefix: bullet},
		Enumeration:    ansi.StylePrimitive{BlockPrefix: ". "},
		Task:           ansi.StyleTask{Ticked: "[x] ", Unticked: "[ ] "},
		Code:           ansi.StyleBlock{StylePrimitive: bold},
		Table:          ansi.StyleTable{ColumnSeparator: &col, RowSeparator: &row, CenterSeparator: &mid},
	}
}
