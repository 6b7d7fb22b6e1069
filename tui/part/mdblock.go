package part

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// page is one text that is being set.
type page struct {
	signs  signs
	named  *strings.Replacer
	source []byte
}

// narrowest is the least that is left for words beside marks that stand in; where
// lists in lists leave less, they stand in no further.
const narrowest = 8

// blocks sets what stands in n, one below the other; apart with an empty line
// between.
func (p page) blocks(n ast.Node, w int, apart bool) []string {
	var lines []string
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if b := p.block(c, w); len(b) > 0 {
			if apart && len(lines) > 0 {
				lines = append(lines, "")
			}
			lines = append(lines, b...)
		}
	}
	return lines
}

func (p page) block(n ast.Node, w int) []string {
	switch n := n.(type) {
	case *ast.Heading:
		return setText(p.inline(n, inBold), w)
	case *ast.List:
		return p.list(n, w)
	case *ast.Blockquote:
		return beside(p.signs.bar, p.signs.bar, w, func(w int) []string { return p.blocks(n, w, true) })
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		return p.verbatim(n, w)
	case *ast.ThematicBreak:
		return []string{strings.Repeat(p.signs.row, min(w, 20))}
	case *east.Table:
		return p.table(n, w)
	}
	if n.Type() == ast.TypeBlock && n.FirstChild() != nil && n.FirstChild().Type() == ast.TypeBlock {
		return p.blocks(n, w, true)
	}
	return setText(p.inline(n, 0), w)
}

// list sets the items of a list below each other. Between items of more than one
// paragraph stands an empty line.
func (p page) list(n *ast.List, w int) []string {
	var lines []string
	number := n.Start
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		mark := p.signs.bullet
		if n.IsOrdered() {
			mark = strconv.Itoa(number) + string(n.Marker) + " "
			number++
		}
		if !n.IsTight && paragraphs(n) && len(lines) > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, beside(mark, strings.Repeat(" ", Width(mark)), w, func(w int) []string {
			return p.blocks(c, w, !n.IsTight)
		})...)
	}
	return lines
}

// paragraphs reports whether an item of the list holds more than one.
func paragraphs(n *ast.List) bool {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if c.ChildCount() > 1 {
			return true
		}
	}
	return false
}

// beside sets lines right of marks: first before the first one, later before the
// others. Where that leaves too little for words, only the first line has its mark.
func beside(first, later string, w int, set func(w int) []string) []string {
	in := Width(first)
	if w-in < narrowest {
		later, in = "", 0
	}
	body := set(w - in)
	if len(body) == 0 {
		body = []string{""}
	}
	if in == 0 && Width(first)+Width(body[0]) > w {
		body = append([]string{""}, body...)
	}
	for i, l := range body {
		mark := later
		if i == 0 {
			mark = first
		}
		body[i] = strings.TrimRight(mark+l, " ")
	}
	return body
}

// verbatim sets lines as they were written; what is too long goes on below.
func (p page) verbatim(n ast.Node, w int) []string {
	var lines []string
	for i := range n.Lines().Len() {
		at := n.Lines().At(i)
		l := strings.TrimRight(string(at.Value(p.source)), " \n")
		for Width(l) > w {
			head := hard(l, w)
			lines, l = append(lines, head), l[len(head):]
		}
		lines = append(lines, l)
	}
	return lines
}
