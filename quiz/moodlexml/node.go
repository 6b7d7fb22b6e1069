package moodlexml

import (
	"encoding/xml"
	"strings"

	"diklat/quiz/source"
)

// Limits of one <question>.
const (
	maxNodes = 4_000
	maxDepth = 40
)

// node is an element of one question. The content of <file> is dropped.
type node struct {
	name string
	attr []xml.Attr
	buf  strings.Builder
	kids []*node
}

func (n *node) text() string { return n.buf.String() }

// child returns the first child of that name, an empty node if there is none.
func (n *node) child(name string) *node {
	for _, k := range n.kids {
		if k.name == name {
			return k
		}
	}
	return &node{}
}

func (n *node) has(name string) bool { return n.child(name).name != "" }

// each calls f for all children of that name.
func (n *node) each(name string, f func(*node)) {
	for _, k := range n.kids {
		if k.name == name {
			f(k)
		}
	}
}

func (n *node) get(attr string) string {
	for _, a := range n.attr {
		if a.Name.Local == attr {
			return a.Value
		}
	}
	return ""
}

// content is the text of <text> below n, or of n itself in very old files.
func (n *node) content() string {
	if t := n.child("text"); t.name != "" {
		return t.text()
	}
	return n.text()
}

// word is the trimmed text of a child such as <single>.
func (n *node) word(name string) string {
	c := n.child(name)
	return strings.TrimSpace(c.content())
}

// yes reads the booleans of Moodle's versions: true, 1.
func (n *node) yes(name string) bool {
	w := n.word(name)
	return w == "1" || strings.EqualFold(w, "true")
}

// subtree reads the element that start began, up to its end. It fails with an
// *source.Error: TooManyParts for an element with too many others in it, once it
// was read to its end; TooDeep at once, since the decoder remembers every element
// that is open.
func subtree(d *xml.Decoder, start xml.StartElement) (*node, error) {
	root := &node{name: start.Name.Local, attr: start.Attr}
	stack := []*node{root}
	count := 1
	for len(stack) > 0 {
		tok, err := d.Token()
		if err != nil {
			return nil, err
		}
		top := stack[len(stack)-1]
		switch tok := tok.(type) {
		case xml.StartElement:
			if count++; len(stack) >= maxDepth {
				return nil, &source.Error{Code: source.TooDeep}
			}
			k := &node{name: tok.Name.Local, attr: tok.Attr}
			if count <= maxNodes {
				top.kids = append(top.kids, k)
			}
			stack = append(stack, k)
		case xml.CharData:
			if top.name != "file" && top.name != "image_base64" && count <= maxNodes {
				top.buf.Write(tok)
			}
		case xml.EndElement:
			stack = stack[:len(stack)-1]
		}
	}
	if count > maxNodes {
		return nil, &source.Error{Code: source.TooManyParts}
	}
	return root, nil
}
