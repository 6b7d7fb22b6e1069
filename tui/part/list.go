package part

// Cursor is a place in a list that scrolls. The list may change below it: the
// owner then sets At anew by identity, so that news from others never moves
// what a person points at.
type Cursor struct {
	At, top int
}

// Move goes d rows, stopping at the ends of n rows.
func (c *Cursor) Move(d, n int) { c.At = min(max(c.At+d, 0), max(n-1, 0)) }

// Range returns the rows that h lines show.
func (c *Cursor) Range(n, h int) (from, to int) {
	c.At = min(max(c.At, 0), max(n-1, 0))
	from, to = Window(c.At, c.top, n, h)
	c.top = from
	return from, to
}
