package door

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"diklat/tui/ask"
	"diklat/tui/key"
	"diklat/tui/screen"
)

// perPage is how many rows one page has at most: 9 is for "not here" and 0 for
// the next page, always.
const perPage = 8

// other is the id of row 9.
const other = "\x00other"

// entry is one thing to choose.
type entry struct{ id, text string }

// list chooses by number. What is chosen is kept by id and the rows keep their
// places, so that a list renewed by others moves nothing under a finger.
type list struct {
	rows  []entry
	other string // words of row 9, "" for none
	first int    // first row of the page
	shown int    // rows on the page, as last drawn
	pick  string
}

// press takes a key; done is true on Enter with something chosen.
func (l *list) press(env *screen.Env, m tea.KeyPressMsg) (done bool) {
	if d, ok := key.Digit(m); ok {
		l.digit(d)
		return false
	}
	k := env.K
	switch {
	case key.Is(m, k.Enter):
		return l.pick != ""
	case key.Is(m, k.PageDown):
		l.next()
	case key.Is(m, k.PageUp):
		l.first = max(l.first-max(l.shown, 1), 0)
	case key.Is(m, k.Down):
		l.move(1)
	case key.Is(m, k.Up):
		l.move(-1)
	}
	return false
}

func (l *list) digit(d int) {
	switch {
	case d == 0:
		l.next()
	case d == 9 && l.other != "":
		l.pick = other
	case d <= l.onPage() && l.first+d-1 < len(l.rows):
		l.pick = l.rows[l.first+d-1].id
	}
}

// onPage is how many rows the page has; before it was drawn, as many as can be.
func (l *list) onPage() int {
	if l.shown == 0 {
		return perPage
	}
	return l.shown
}

// next turns the page and goes round at the end.
func (l *list) next() {
	if l.first += l.onPage(); l.first >= len(l.rows) {
		l.first = 0
	}
}

// move takes the row below or above the chosen one, with its page.
func (l *list) move(by int) {
	if len(l.rows) == 0 {
		return
	}
	i := l.index()
	if i < 0 {
		i = l.first - by
		if by < 0 {
			i = l.first + 1
		}
	}
	i = min(max(i+by, 0), len(l.rows)-1)
	l.pick = l.rows[i].id
	switch {
	case i < l.first:
		l.first = max(i-l.onPage()+1, 0)
	case i >= l.first+l.onPage():
		l.first = i
	}
}

// index is the place of what is chosen, -1 if it is no row.
func (l *list) index() int {
	for i, r := range l.rows {
		if r.id == l.pick {
			return i
		}
	}
	return -1
}

// more reports further pages.
func (l *list) more() bool { return len(l.rows) > l.onPage() }

// numbers is what the footer calls the numbers: "1-8".
func (l *list) numbers() string {
	n := min(l.onPage(), len(l.rows)-l.first)
	if l.other != "" {
		return "1-9"
	}
	return "1-" + strconv.Itoa(max(n, 1))
}

// merge takes renewed rows: known ones stay where they are, also if they are
// gone for others, new ones come at the end.
func (l *list) merge(rows []entry) {
	place := map[string]int{}
	for i, r := range l.rows {
		place[r.id] = i
	}
	for _, r := range rows {
		if i, ok := place[r.id]; ok {
			l.rows[i] = r
			continue
		}
		l.rows = append(l.rows, r)
	}
}

// draw returns the page in at most h lines of w cells.
func (l *list) draw(env *screen.Env, w, h int) []string {
	var tail [][]string
	if l.other != "" {
		tail = append(tail, l.row(env, 9, -1, entry{other, l.other}, w))
	}
	rows := l.page(env, w, h-height(tail))
	if len(rows) < len(l.rows) {
		// The line of the next page takes room itself; its height does not
		// depend on the numbers in it. On the smallest screens it replaces
		// row 9, which the footer still names.
		next := l.turn(env, len(rows), w)
		if 1+len(next)+height(tail) > h {
			tail = nil
		}
		rows = l.page(env, w, h-height(tail)-len(next))
		tail = append(tail, l.turn(env, len(rows), w))
	}
	l.shown = max(len(rows), 1)
	rows = append(rows, tail...)
	air := height(rows)+len(rows)-1 <= h
	var out []string
	for i, r := range rows {
		if air && i > 0 {
			out = append(out, "")
		}
		out = append(out, r...)
	}
	return out
}

// turn is the row that leads to the next page; n rows are on this one.
func (l *list) turn(env *screen.Env, n, w int) []string {
	t := env.T.Door
	text := t.NextPage + " (" + t.Range(l.first+1, l.first+n, len(l.rows)) + ")"
	return ask.Row{Label: "0", Shape: -1, Text: text}.Lines(env, w)
}

// page is the rows that fit into h lines, one at least.
func (l *list) page(env *screen.Env, w, h int) [][]string {
	if l.first >= len(l.rows) {
		l.first = 0
	}
	var out [][]string
	used := 0
	for i := l.first; i < len(l.rows) && len(out) < perPage; i++ {
		r := l.row(env, i-l.first+1, i-l.first, l.rows[i], w)
		if used+len(r) > h && len(out) > 0 {
			break
		}
		out = append(out, r)
		used += len(r)
	}
	return out
}

func (l *list) row(env *screen.Env, n, shape int, e entry, w int) []string {
	r := ask.Row{Label: strconv.Itoa(n), Shape: shape, Text: e.text, On: l.pick == e.id}
	if r.On {
		r.Mark = env.S.Glyphs.Cursor
	}
	return r.Lines(env, w)
}

func height(rows [][]string) int {
	n := 0
	for _, r := range rows {
		n += len(r)
	}
	return n
}
