package part

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"

	"diklat/roster/clean"
)

// look is how words are written; nothing is said by it alone.
type look uint8

const (
	inBold look = 1 << iota
	inItalic
)

// styled writes s in a look.
func (l look) styled(s string) string {
	switch l {
	case inBold:
		return "\x1b[1m" + s + "\x1b[m"
	case inItalic:
		return "\x1b[3m" + s + "\x1b[m"
	case inBold | inItalic:
		return "\x1b[1;3m" + s + "\x1b[m"
	}
	return s
}

// stretch is text in one look.
type stretch struct {
	text string
	look look
}

// inline gathers the text in n. A line that its author broke only for their
// editor goes on; a break that was meant is a "\n".
func (p page) inline(n ast.Node, l look) []stretch {
	var out []stretch
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			out = append(out, stretch{p.text(c), l})
		case *ast.String:
			out = append(out, stretch{string(c.Value), l})
		case *ast.CodeSpan:
			out = append(out, stretch{p.code(c), l | inBold})
		case *ast.Emphasis:
			out = append(out, p.inline(c, l|emphasis(c))...)
		case *ast.Link:
			out = append(out, p.inline(c, l)...)
			out = append(out, address(c.Destination, out, l)...)
		case *ast.AutoLink:
			out = append(out, stretch{string(c.Label(p.source)), l})
		case *east.TaskCheckBox:
			out = append(out, stretch{box(c), l})
		default:
			out = append(out, p.inline(c, l)...)
		}
	}
	return out
}

func (p page) text(n *ast.Text) string {
	s := p.named.Replace(string(util.UnescapePunctuations(n.Segment.Value(p.source))))
	switch {
	case n.HardLineBreak():
		return s + "\n"
	case n.SoftLineBreak():
		return s + " "
	}
	return s
}

// code is the text of a code span, as it was written.
func (p page) code(n ast.Node) string {
	var b strings.Builder
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			b.Write(t.Segment.Value(p.source))
		}
	}
	return strings.ReplaceAll(b.String(), "\n", " ")
}

func emphasis(n *ast.Emphasis) look {
	if n.Level > 1 {
		return inBold
	}
	return inItalic
}

func box(n *east.TaskCheckBox) string {
	if n.IsChecked {
		return "[x] "
	}
	return "[ ] "
}

// address is where a link leads, to be read: nobody in the hall has a net, and a
// click must not do what a slide says.
func address(to []byte, words []stretch, l look) []stretch {
	s := clean.Line(string(to))
	if s == "" || len(words) > 0 && words[len(words)-1].text == s {
		return nil
	}
	return []stretch{{" (" + s + ")", l}}
}

// setText breaks text into lines of at most w cells at its spaces; a word that is
// longer than a line is broken where the line ends.
func setText(text []stretch, w int) []string {
	f := filler{w: max(w, 2)}
	for _, s := range text {
		for i, line := range strings.Split(s.text, "\n") {
			if i > 0 {
				f.word()
				f.line()
			}
			for j, word := range strings.Split(line, " ") {
				if j > 0 {
					f.word()
				}
				f.add(stretch{word, s.look})
			}
		}
	}
	f.word()
	f.line()
	return f.lines
}

// filler sets one word after another.
type filler struct {
	w        int
	lines    []string
	now      []stretch // of the line
	used     int
	next     []stretch // the word that is being read
	nextWide int
}

func (f *filler) add(s stretch) {
	if s.text != "" {
		f.next, f.nextWide = append(f.next, s), f.nextWide+Width(s.text)
	}
}

// word ends a word and sets it.
func (f *filler) word() {
	if len(f.next) == 0 {
		return
	}
	if f.used > 0 && f.used+1+f.nextWide > f.w {
		f.line()
	}
	if f.used > 0 {
		f.put(stretch{" ", f.now[len(f.now)-1].look & f.next[0].look})
	}
	for _, s := range f.next {
		for f.used+Width(s.text) > f.w {
			head := hard(s.text, f.w-f.used)
			if f.used == 0 || f.used+Width(head) <= f.w {
				f.put(stretch{head, s.look})
				s.text = s.text[len(head):]
			}
			f.line()
		}
		f.put(s)
	}
	f.next, f.nextWide = nil, 0
}

// put sets text on the line; what has the look of its neighbour joins it.
func (f *filler) put(s stretch) {
	f.used += Width(s.text)
	if n := len(f.now); n > 0 && f.now[n-1].look == s.look {
		f.now[n-1].text += s.text
		return
	}
	if s.text != "" {
		f.now = append(f.now, s)
	}
}

// line ends a line, if something stands on it.
func (f *filler) line() {
	if len(f.now) == 0 {
		return
	}
	var b strings.Builder
	for _, s := range f.now {
		b.WriteString(s.look.styled(s.text))
	}
	f.lines, f.now, f.used = append(f.lines, b.String()), nil, 0
}

// hard is the longest start of s that fits into w cells, at least one sign.
func hard(s string, w int) string {
	if head := ansi.Truncate(s, w, ""); head != "" && strings.HasPrefix(s, head) {
		return head
	}
	first, _ := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
	return first
}
