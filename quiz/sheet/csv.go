package sheet

import (
	"strings"

	"diklat/quiz/source"
)

// readCSV reads text with the delimiter that its lines use: Indonesian
// spreadsheets write ";". Columns beyond maxCols are passed over one by one, so
// that a line of millions of them costs nothing.
func readCSV(text string) (table, error) {
	c := &csvReader{rest: text, comma: delimiter(text), line: 1}
	var out table
	cells := 0
	for c.rest != "" {
		r := c.row()
		if cells += len(r.cells); cells > maxCells || len(out) >= maxRows {
			return nil, &source.Error{Code: source.Bomb}
		}
		if len(r.cells) > 0 {
			out = append(out, r)
		}
	}
	return out, nil
}

// csvReader takes one row after the other off a text.
type csvReader struct {
	rest  string
	comma byte
	line  int
}

// row reads up to the end of a line that is not inside quotes. An empty line
// gives no cells.
func (c *csvReader) row() row {
	r := row{line: c.line}
	for first := true; ; first = false {
		text, quoted, end := c.field()
		if first && end && text == "" && !quoted {
			return r
		}
		if len(r.cells) < maxCols {
			r.cells = append(r.cells, csvCell(text))
		}
		if end {
			return r
		}
	}
}

// field reads one field and the sign behind it; end is set at the end of the row.
func (c *csvReader) field() (text string, quoted, end bool) {
	if strings.HasPrefix(c.rest, `"`) {
		return c.quoted()
	}
	return c.unquoted()
}

// behind drops n bytes and the delimiter after them.
func (c *csvReader) behind(n int) (end bool) {
	if n >= len(c.rest) {
		c.rest = ""
		return true
	}
	end = c.rest[n] == '\n'
	if end {
		c.line++
	}
	comma := c.rest[n] == c.comma
	c.rest = c.rest[n+1:]
	// A delimiter at the very end of the file begins a last, empty field, which
	// nobody misses.
	return end || comma && c.rest == ""
}

// quoted reads a field in quotes; two quotes in it are one. Without a closing
// quote it goes on to the end of the file. What stands behind the closing quote
// belongs to it too, as spreadsheets have it.
func (c *csvReader) quoted() (text string, quoted, end bool) {
	var b strings.Builder
	c.rest = c.rest[1:]
	for {
		n := strings.IndexByte(c.rest, '"')
		if n < 0 {
			b.WriteString(c.rest)
			c.line += strings.Count(c.rest, "\n")
			c.rest = ""
			return b.String(), true, true
		}
		b.WriteString(c.rest[:n])
		c.line += strings.Count(c.rest[:n], "\n")
		c.rest = c.rest[n+1:]
		if !strings.HasPrefix(c.rest, `"`) {
			break
		}
		b.WriteByte('"')
		c.rest = c.rest[1:]
	}
	tail, _, end := c.unquoted()
	b.WriteString(tail)
	return b.String(), true, end
}

// unquoted reads up to the delimiter, whatever it begins with.
func (c *csvReader) unquoted() (text string, quoted, end bool) {
	n := 0
	for n < len(c.rest) && c.rest[n] != c.comma && c.rest[n] != '\n' {
		n++
	}
	text = c.rest[:n]
	return text, false, c.behind(n)
}

// csvCell takes the apostrophe off that a writer put before "=", and sees a
// field as the formula that a spreadsheet would make of it.
func csvCell(s string) cell {
	if len(s) > 1 && s[0] == '\'' && strings.IndexByte("=+-@'\t", s[1]) >= 0 {
		return cell{text: s[1:]}
	}
	t := strings.TrimSpace(s)
	computes := len(t) > 1 && (t[0] == '=' || t[0] == '@') && t[1] != ' ' ||
		len(t) > 2 && (t[0] == '+' || t[0] == '-') && strings.ContainsAny(t, "|!")
	return cell{text: s, formula: computes}
}

// delimiter is the sign that the first lines agree on most.
func delimiter(text string) byte {
	head := text[:min(len(text), 16<<10)]
	best, most := byte(','), 0
	for _, d := range []byte{',', ';', '\t'} {
		if n := outsideQuotes(head, d); n > most {
			best, most = d, n
		}
	}
	return best
}

func outsideQuotes(s string, d byte) int {
	n, quoted := 0, false
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '"':
			quoted = !quoted
		case s[i] == d && !quoted:
			n++
		}
	}
	return n
}
