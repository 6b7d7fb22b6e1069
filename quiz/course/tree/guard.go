package tree

// guard refuses what would cost the parser memory or stack before it sees it.
// It is naive on purpose: it counts brackets in quotes too, which only matters
// to a text that leaves a hundred of them open.
func guard(src []byte) *Error {
	if len(src) > MaxBytes {
		return &Error{Fault: Large, Line: 1, Col: 1}
	}
	g := counter{line: 1, lead: true}
	for i, c := range src {
		if f := g.next(c, i+1 < len(src) && src[i+1] == ' '); f != "" {
			return &Error{Fault: f, Line: g.line, Col: max(g.col, 1)}
		}
	}
	return nil
}

// counter follows the nesting that can be seen without parsing.
type counter struct {
	line, col int
	open      int  // brackets
	dashes    int  // "- - - -" at the start of a line, each a list in a list
	lead      bool // nothing but dashes and spaces on this line so far
}

// next takes one byte and says what is wrong with it, "" if nothing.
func (g *counter) next(c byte, spaceFollows bool) Fault {
	g.col++
	switch c {
	case '\n':
		g.line, g.col, g.dashes, g.lead = g.line+1, 0, 0, true
	case ' ':
	case '-', '?', ':':
		if g.lead && spaceFollows {
			g.dashes++
		}
	case '[', '{':
		g.open, g.lead = g.open+1, false
	case ']', '}':
		g.open, g.lead = max(g.open-1, 0), false
	default:
		g.lead = false
	}
	switch {
	case g.open > 4*MaxDepth || g.dashes > MaxDepth:
		return Deep
	case g.col > MaxLine || g.line > MaxLines:
		return Large
	}
	return ""
}
