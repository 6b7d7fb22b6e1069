// Package tree reads the YAML of content files into a small tree whose every
// node knows its line and column, so that whatever is wrong with a file can be
// said as file:line:col. It takes plain data only: no anchors, aliases, merge
// keys, tags or second documents, and nothing deeper than MaxDepth.
package tree

// Shape says what a node is.
type Shape int

// The shapes.
const (
	Scalar Shape = iota
	List
	Map
)

// Node is one value of a document. Line and Col count from 1, Col in characters.
type Node struct {
	Shape  Shape
	Line   int
	Col    int
	Text   string // of a Scalar, as meant: quotes and escapes are resolved
	Quoted bool   // the scalar was quoted or a block: "18" is text, 18 a number
	Null   bool   // nothing stands after the colon
	Items  []*Node
	Fields []Field // in the order of the file, keys unique
}

// Field is one key of a Map with its value.
type Field struct {
	Key   *Node
	Value *Node
}

// Get returns the value under key, nil if there is none.
func (n *Node) Get(key string) *Node {
	if n == nil {
		return nil
	}
	for _, f := range n.Fields {
		if f.Key.Text == key {
			return f.Value
		}
	}
	return nil
}

// Fault says in one word why a document was refused.
type Fault string

// The faults of documents.
const (
	Syntax    Fault = "syntax"    // not YAML
	Tab       Fault = "tab"       // a tab in the indentation
	Duplicate Fault = "duplicate" // a key given twice; Arg is the key
	Reference Fault = "reference" // an anchor, alias, merge key, tag or directive
	Deep      Fault = "deep"      // nested deeper than MaxDepth
	Large     Fault = "large"     // over MaxBytes, MaxLines or MaxLine
	Many      Fault = "many"      // a second document
	Empty     Fault = "empty"     // nothing in it
)

// Error is why a document was refused and where.
type Error struct {
	Fault     Fault
	Line, Col int
	Arg       string
}

func (e *Error) Error() string {
	s := "tree: " + string(e.Fault)
	if e.Arg != "" {
		s += ": " + e.Arg
	}
	return s
}

// Limits of one document. The parser needs up to a thousand bytes of memory for
// each byte of YAML, and its time grows with the square of a map's keys (a
// hostile megabyte took 55 s), so a document must stay small. A bank of 100 items
// has 70 KB and 1,500 lines.
const (
	MaxBytes = 256 << 10
	MaxLines = 8000
	MaxLine  = 4096 // bytes of one line
	MaxDepth = 24
	maxNodes = 100_000
)
