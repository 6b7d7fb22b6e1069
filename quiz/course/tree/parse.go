package tree

import (
	"errors"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// Parse reads one YAML document. The error is always an *Error.
// Lines must end in "\n" alone and the text be valid UTF-8.
func Parse(src []byte) (root *Node, err error) {
	if e := guard(src); e != nil {
		return nil, e
	}
	// The parser has no promise for hostile input; its panic is a bad file, not
	// the end of the program.
	defer func() {
		if recover() != nil {
			root, err = nil, &Error{Fault: Syntax, Line: 1, Col: 1}
		}
	}()
	file, perr := parser.ParseBytes(src, 0)
	if perr != nil {
		return nil, syntaxError(src, perr)
	}
	return document(file)
}

// document takes the one body of a file.
func document(file *ast.File) (*Node, error) {
	var body ast.Node
	for _, d := range file.Docs {
		switch {
		case d.Body == nil:
		case d.Body.Type() == ast.DirectiveType:
			return nil, at(Reference, d.Body)
		case body != nil:
			return nil, at(Many, d.Body)
		default:
			body = d.Body
		}
	}
	if body == nil || body.Type() == ast.CommentType {
		return nil, &Error{Fault: Empty, Line: 1, Col: 1}
	}
	c := converter{}
	n := c.node(body, 1)
	if c.err != nil {
		return nil, c.err
	}
	return n, nil
}

func at(f Fault, n ast.Node) *Error {
	e := &Error{Fault: f, Line: 1, Col: 1}
	if t := n.GetToken(); t != nil && t.Position != nil {
		e.Line, e.Col = t.Position.Line, t.Position.Column
	}
	return e
}

// converter turns the parser's nodes into ours and stops at the first refusal.
type converter struct {
	err   *Error
	count int
}

func (c *converter) fail(e *Error) *Node {
	if c.err == nil {
		c.err = e
	}
	return &Node{Line: e.Line, Col: e.Col, Null: true}
}

func (c *converter) node(n ast.Node, depth int) *Node {
	c.count++
	if depth > MaxDepth || c.count > maxNodes {
		return c.fail(at(Deep, n))
	}
	switch v := n.(type) {
	case *ast.MappingNode:
		return c.mapping(v, v.Values, depth)
	case *ast.MappingValueNode:
		return c.mapping(v, []*ast.MappingValueNode{v}, depth)
	case *ast.SequenceNode:
		return c.sequence(v, depth)
	case *ast.LiteralNode:
		s := place(v)
		s.Text, s.Quoted = v.Value.Value, true
		return s
	case *ast.StringNode:
		s := place(v)
		s.Text, s.Quoted = v.Value, v.Token.Type != token.StringType
		return s
	case *ast.NullNode:
		s := place(v)
		s.Null = true
		return s
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.InfinityNode, *ast.NanNode:
		// The text as written: our own readers decide what 1.500 or ya means.
		s := place(v)
		s.Text = v.GetToken().Value
		return s
	}
	return c.fail(at(Reference, n))
}

func (c *converter) mapping(n ast.Node, values []*ast.MappingValueNode, depth int) *Node {
	m := place(n)
	m.Shape = Map
	seen := make(map[string]bool, len(values))
	for _, v := range values {
		key := c.key(v)
		if c.err != nil {
			return m
		}
		if seen[key.Text] {
			return c.fail(&Error{Fault: Duplicate, Line: key.Line, Col: key.Col, Arg: key.Text})
		}
		seen[key.Text] = true
		m.Fields = append(m.Fields, Field{Key: key, Value: c.node(v.Value, depth+1)})
	}
	// A block map's own token is its first colon; people look for the first key.
	if len(m.Fields) > 0 && !isFlow(n) {
		m.Line, m.Col = m.Fields[0].Key.Line, m.Fields[0].Key.Col
	}
	return m
}

func isFlow(n ast.Node) bool {
	m, ok := n.(*ast.MappingNode)
	return ok && m.IsFlowStyle
}

// key accepts plain scalar keys only.
func (c *converter) key(v *ast.MappingValueNode) *Node {
	switch v.Key.(type) {
	case *ast.StringNode, *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.NullNode:
		k := place(v.Key)
		k.Text = v.Key.GetToken().Value
		return k
	}
	return c.fail(at(Reference, v.Key))
}

func (c *converter) sequence(n *ast.SequenceNode, depth int) *Node {
	l := place(n)
	l.Shape = List
	for _, v := range n.Values {
		if v == nil {
			l.Items = append(l.Items, &Node{Line: l.Line, Col: l.Col, Null: true})
			continue
		}
		l.Items = append(l.Items, c.node(v, depth+1))
	}
	return l
}

func place(n ast.Node) *Node {
	e := at("", n)
	return &Node{Line: e.Line, Col: e.Col}
}

// syntaxError finds the place of a parser's complaint.
func syntaxError(src []byte, err error) *Error {
	e := &Error{Fault: Syntax, Line: 1, Col: 1}
	var ye yaml.Error
	if !errors.As(err, &ye) {
		return e
	}
	e.Arg = ye.GetMessage()
	if t := ye.GetToken(); t != nil && t.Position != nil {
		e.Line, e.Col = t.Position.Line, t.Position.Column
	}
	switch {
	case strings.Contains(e.Arg, "already defined"):
		e.Fault = Duplicate
		e.Arg = ye.GetToken().Value
	case tabIndented(src, e.Line):
		e.Fault = Tab
		e.Col = 1
	}
	return e
}

// tabIndented reports a tab before the first other character of a line.
func tabIndented(src []byte, line int) bool {
	lines := strings.SplitN(string(src), "\n", line+1)
	if line < 1 || line > len(lines) {
		return false
	}
	l := lines[line-1]
	return strings.Contains(l[:len(l)-len(strings.TrimLeft(l, " \t"))], "\t")
}
