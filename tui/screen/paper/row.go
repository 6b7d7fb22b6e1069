package paper

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/tui/ask"
	"diklat/tui/key"
)

// row is the sheet of one person as it is keyed.
type row struct {
	person  live.PersonID
	form    string
	cells   []cell
	at      int // the cell that takes keys; len(cells) after the last one
	touched bool
	asking  int   // the cell of which both passes differ and that is asked about; -1 none
	slips   []int // cells that differ
}

// cell is one item of the row.
type cell struct {
	item   int // of the run
	q      *quiz.Question
	shown  []quiz.ChoiceID
	typed  string // letters, or the text of kinds without marks
	stood  string // what is kept, as it would be typed
	locked lock
}

// lock says why a cell takes no keys.
type lock int

const (
	free   lock = iota
	laptop      // answered at a laptop: that stands
	unread      // the question was not asked yet
	sealed      // a poll that the person has answered: nobody may see how
)

// newRow reads what is kept of a person. In the second pass the cells begin
// empty, so that the eyes are on the sheet and not on the screen.
func newRow(r *live.Run, p live.PersonID, form string, second bool) *row {
	w := &row{person: p, form: form, asking: -1}
	for _, i := range itemsOf(r, p, form) {
		q := &r.Quiz.Questions[i]
		c := cell{item: i, q: q, shown: r.Shown(i, "")}
		g, ok := r.Now(i, p)
		switch {
		case ok && q.Kind == quiz.Poll:
			c.locked, ok = sealed, false
		case ok && !g.Via.Keyed():
			c.locked = laptop
		case r.Mode == live.Live && r.Items[i].Stage == live.Waiting:
			c.locked = unread
		}
		if ok {
			c.stood = ask.WriteMarks(q, c.shown, g.Answer)
		}
		if !second || c.locked != free {
			c.typed = c.stood
		}
		w.cells = append(w.cells, c)
	}
	w.at = w.after(-1)
	return w
}

// itemsOf are the items of a sheet, in its order: of a test those of the form, of
// other runs all that want an answer.
func itemsOf(r *live.Run, p live.PersonID, form string) []int {
	var all []int
	if r.Test == nil || r.FormOf(p) != "" {
		all = r.ItemsOf(p)
	} else {
		for _, f := range r.Test.Forms {
			if f.Name == form {
				all = places(r, append(append([]quiz.QuestionID{}, f.Items...), r.Test.Also...))
			}
		}
	}
	var out []int
	for _, i := range all {
		if r.Quiz.Questions[i].Kind != quiz.Description && !r.Items[i].Practice {
			out = append(out, i)
		}
	}
	return out
}

func places(r *live.Run, ids []quiz.QuestionID) []int {
	at := map[quiz.QuestionID]int{}
	for i := range r.Quiz.Questions {
		at[r.Quiz.Questions[i].ID] = i
	}
	var out []int
	for _, id := range ids {
		if i, ok := at[id]; ok {
			out = append(out, i)
		}
	}
	return out
}

// follow notes what the room learned meanwhile; what was typed stays.
func (w *row) follow(r *live.Run) {
	fresh := newRow(r, w.person, w.form, false)
	if len(fresh.cells) != len(w.cells) {
		return
	}
	for i := range w.cells {
		f := fresh.cells[i]
		w.cells[i].stood = f.stood
		if f.locked != w.cells[i].locked {
			w.cells[i].locked, w.cells[i].typed = f.locked, f.typed
		}
	}
}

// after is the next cell that takes keys; len(cells) if none is left.
func (w *row) after(i int) int {
	for i++; i < len(w.cells) && w.cells[i].locked != free; i++ {
	}
	return i
}

func (w *row) before(i int) int {
	for k := i - 1; k >= 0; k-- {
		if w.cells[k].locked == free {
			return k
		}
	}
	return i
}

// text reports that the cell in hand takes letters and digits as text.
func (w *row) text() bool { return w.at < len(w.cells) && !ask.Marked(w.cells[w.at].q.Kind) }

// press gives a key to the cell in hand. A mark that completes the answer goes on
// by itself; Tab and the arrow go on where nobody can know. It reports whether the
// key was of use: eyes are on the sheet, and a mark lost unseen moves all after it.
func (w *row) press(m tea.KeyPressMsg) bool {
	switch {
	case m.Code == tea.KeyBackspace:
		w.back()
		return true
	case m.Code == tea.KeyLeft:
		w.at = w.before(w.at)
		return true
	case w.at >= len(w.cells):
		return m.Text == ""
	case m.Code == tea.KeyRight, m.Code == tea.KeyTab:
		w.at = w.after(w.at)
		return true
	}
	c := &w.cells[w.at]
	if !ask.Marked(c.q.Kind) {
		if m.Text != "" {
			w.touched = true
			c.typed += m.Text
		}
		return true
	}
	if d, digit := key.Digit(m); m.String() == "space" || m.String() == "-" || digit && d == 0 {
		w.blank()
		return true
	}
	return w.mark(m)
}

// unkeyed are the numbers of cells at the end of the row that were neither keyed nor
// blanked, none where the row is through.
func (w *row) unkeyed() (cells []int) {
	for i := w.at; i < len(w.cells); i++ {
		if c := w.cells[i]; c.locked == free && c.typed == "" {
			cells = append(cells, i)
		}
	}
	return cells
}

// blank says that nothing is ticked; after marks it says that there are no more.
func (w *row) blank() {
	c := &w.cells[w.at]
	if ask.Marks(c.q) == 0 && c.typed != "" && w.touched {
		w.at = w.after(w.at)
		return
	}
	w.touched = true
	c.typed = ""
	w.at = w.after(w.at)
}

func (w *row) mark(m tea.KeyPressMsg) bool {
	c := &w.cells[w.at]
	r := []rune(m.Text)
	if len(r) != 1 {
		return len(r) == 0
	}
	i, ok := ask.Mark(r[0], len(c.shown))
	if !ok {
		return false
	}
	w.touched = true
	n, l := ask.Marks(c.q), ask.Letter(i)
	switch {
	case n == 1:
		c.typed = l
	case n == 0 && strings.Contains(c.typed, l): // the same again takes it away
		c.typed = strings.ReplaceAll(c.typed, l, "")
	case n > 0 && (len(c.typed) >= n || strings.Contains(c.typed, l) && c.q.Kind == quiz.Order):
		c.typed = l // begins anew
	default:
		c.typed += l
	}
	if n > 0 && len(c.typed) == n {
		w.at = w.after(w.at)
	}
	return true
}

// back takes a letter off the cell in hand, or goes to the one before and empties
// it.
func (w *row) back() {
	if w.at < len(w.cells) && w.cells[w.at].typed != "" && ask.Marks(w.cells[w.at].q) != 1 {
		c := &w.cells[w.at]
		r := []rune(c.typed)
		c.typed, w.touched = string(r[:len(r)-1]), true
		return
	}
	if to := w.before(w.at); to != w.at {
		w.at, w.touched = to, true
		w.cells[to].typed = ""
	}
}

// answers are those of the row that differ from what is kept; bad is a cell that
// holds no answer, -1 if there is none.
func (w *row) answers() (out map[quiz.QuestionID]quiz.Answer, bad int) {
	out = map[quiz.QuestionID]quiz.Answer{}
	for i := range w.cells {
		c := &w.cells[i]
		if c.locked != free || c.typed == c.stood {
			continue
		}
		var a quiz.Answer
		if strings.TrimSpace(c.typed) != "" {
			var ok bool
			if a, ok = ask.ReadMarks(c.q, c.shown, c.typed); !ok {
				return nil, i
			}
		}
		out[c.q.ID] = a
	}
	return out, -1
}
