package part

import (
	"strings"
	"sync"

	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"diklat/roster/clean"
)

// Markdown renders slides and keeps what it rendered, so that a class of sixty
// seats at the same width costs one rendering. It is safe for use by many
// connections at once.
type Markdown struct {
	mu     sync.Mutex
	signs  signs
	parser parser.Parser     // nil until the first slide
	named  *strings.Replacer // signs that Markdown writes by name
	kept   map[rendered]string
}

type rendered struct {
	text  string
	width int
}

// keepRenderings bounds the memory of the cache; a whole curriculum at three
// widths fits.
const keepRenderings = 512

// signs are what a slide is drawn with beside its words.
type signs struct{ bullet, bar, col, row, cross string }

// NewMarkdown returns a renderer; ascii keeps to signs every console has.
func NewMarkdown(ascii bool) *Markdown {
	s := signs{bullet: "• ", bar: "│ ", col: " │ ", row: "─", cross: "─┼─"}
	if ascii {
		s = signs{bullet: "- ", bar: "| ", col: " | ", row: "-", cross: "-+-"}
	}
	return &Markdown{signs: s, kept: map[rendered]string{}}
}

// Render sets text in lines of at most w cells, each with its own style: bold for
// what matters, no boxes, colour nowhere alone. Nothing in it leads anywhere: a
// link is its words and its address.
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

func (m *Markdown) render(s string, w int) string {
	if m.parser == nil {
		m.parser, m.named = newParser(), newNamed()
	}
	source := []byte(clean.Lines(s))
	p := page{signs: m.signs, named: m.named, source: source}
	lines := p.blocks(m.parser.Parse(text.NewReader(source)), w, true)
	for i, l := range lines {
		if Width(l) > w { // a sign of two cells where one is left
			lines[i] = Cut(l, w, "")
		}
	}
	return strings.Trim(strings.Join(lines, "\n"), "\n")
}

// newParser reads CommonMark with tables and boxes to tick. HTML is text like any
// other: a slide has none.
func newParser() parser.Parser {
	p := util.Prioritized //nolint:misspell // the library's name
	return parser.NewParser(
		parser.WithBlockParsers(
			p(parser.NewSetextHeadingParser(), 100), p(parser.NewThematicBreakParser(), 200),
			p(parser.NewListParser(), 300), p(parser.NewListItemParser(), 400),
			p(parser.NewCodeBlockParser(), 500), p(parser.NewATXHeadingParser(), 600),
			p(parser.NewFencedCodeBlockParser(), 700), p(parser.NewBlockquoteParser(), 800),
			p(parser.NewParagraphParser(), 1000)),
		parser.WithInlineParsers(
			p(extension.NewTaskCheckBoxParser(), 0), p(parser.NewCodeSpanParser(), 100),
			p(parser.NewLinkParser(), 200), p(parser.NewAutoLinkParser(), 300),
			p(parser.NewEmphasisParser(), 500)),
		parser.WithParagraphTransformers(
			p(parser.LinkReferenceParagraphTransformer, 100), p(extension.NewTableParagraphTransformer(), 200)),
		parser.WithASTTransformers(p(extension.NewTableASTTransformer(), 0)))
}

// newNamed reads the names that people use. Signs by number are left as they are
// written: they could be signs that were cleaned away.
func newNamed() *strings.Replacer {
	return strings.NewReplacer("&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", `"`, "&nbsp;", "\u00a0")
}
