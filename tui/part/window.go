package part

// Window returns the half-open range of n rows that h lines show, with the
// cursor in view and, where possible, a little context around it. top is the
// first row shown before; keeping it means that the list moves only when it
// must.
func Window(cursor, top, n, h int) (from, to int) {
	if h <= 0 || n <= 0 {
		return 0, 0
	}
	if n <= h {
		return 0, n
	}
	if cursor < top {
		top = cursor
	}
	if cursor >= top+h {
		top = cursor - h + 1
	}
	top = min(max(top, 0), n-h)
	return top, top + h
}
