package part

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"diklat/tui/key"
	"diklat/tui/style"
)

// Entry is one line of a Form: a text, or one of several options.
type Entry struct {
	Label, Hint string
	Value       string
	Limit       int      // letters of a text
	Options     []string // what can be chosen instead; Choice is the one at first
	Choice      int
}

// Form is labelled lines that a person fills in from the top to the bottom.
type Form struct {
	entries []Entry
	text    []*Field // nil where there are options
	choice  []int
	start   []string
	at      int
}

// NewForm returns a form at its first line.
func NewForm(entries []Entry) *Form {
	f := &Form{entries: entries, text: make([]*Field, len(entries)), choice: make([]int, len(entries))}
	for i, e := range entries {
		f.choice[i] = e.Choice
		if len(e.Options) == 0 {
			f.text[i] = NewField(e.Value, "", e.Limit)
		}
	}
	for i := range entries {
		f.start = append(f.start, f.held(i))
	}
	f.focus(true)
	return f
}

// At is the line that takes keys.
func (f *Form) At() int { return f.at }

// Go makes line i take keys.
func (f *Form) Go(i int) {
	f.focus(false)
	f.at = (i + len(f.entries)) % len(f.entries)
	f.focus(true)
}

func (f *Form) focus(on bool) {
	if t := f.text[f.at]; t != nil {
		t.Focus(on)
	}
}

// Last reports that the last line takes keys.
func (f *Form) Last() bool { return f.at == len(f.entries)-1 }

// Turns reports that the line that takes keys has options to turn through.
func (f *Form) Turns() bool { return f.text[f.at] == nil }

// Text is the cleaned text of line i.
func (f *Form) Text(i int) string { return f.text[i].Value() }

// Choice is the option of line i, 0-based.
func (f *Form) Choice(i int) int { return f.choice[i] }

// held is what line i holds now, to be compared.
func (f *Form) held(i int) string {
	if f.text[i] == nil {
		return f.entries[i].Options[f.choice[i]]
	}
	return f.text[i].Value()
}

// Changed reports that something else stands in the form than at first.
func (f *Form) Changed() bool {
	for i, was := range f.start {
		if f.held(i) != was {
			return true
		}
	}
	return false
}

// Press moves between the lines, turns options, or types.
func (f *Form) Press(m tea.KeyPressMsg) {
	n := len(f.entries[f.at].Options)
	d, digit := key.Digit(m)
	switch k := m.String(); {
	case k == "up" || k == "shift+tab":
		f.Go(f.at - 1)
	case k == "down" || k == "tab":
		f.Go(f.at + 1)
	case n == 0:
		f.text[f.at].Press(m)
	case k == "right" || k == "space":
		f.choice[f.at] = (f.choice[f.at] + 1) % n
	case k == "left":
		f.choice[f.at] = (f.choice[f.at] + n - 1) % n
	case digit && d >= 1 && d <= n:
		f.choice[f.at] = d - 1
	}
}

// View draws the lines, and the hint of the one that takes keys below them, in
// at most h lines of w cells.
func (f *Form) View(t style.Theme, w, h int) string {
	wide := 0
	for _, e := range f.entries {
		wide = max(wide, Width(e.Label))
	}
	wide = min(wide, max(w/3, 6))
	hint := Wrap(f.entries[f.at].Hint, max(w-3, 1))
	if f.entries[f.at].Hint == "" || len(hint)+3 > h {
		hint = nil
	}
	room := h
	if hint != nil {
		room -= len(hint) + 1
	}
	from, to := Window(f.at, max(f.at-room+1, 0), len(f.entries), room)
	var lines []string
	for i := from; i < to; i++ {
		lines = append(lines, f.line(t, i, wide, w))
	}
	if hint != nil {
		lines = append(lines, "")
		for _, l := range hint {
			lines = append(lines, "   "+t.Dim.Render(l))
		}
	}
	return Block(strings.Join(lines, "\n"), w, h)
}

func (f *Form) line(t style.Theme, i, wide, w int) string {
	e, on := f.entries[i], i == f.at
	mark, label := "  ", Pad(Cut(e.Label, wide, t.Glyphs.Ellipsis), wide)
	if on {
		mark, label = t.Glyphs.Cursor+" ", t.Select.Render(label)
	}
	left := " " + mark + label + "  "
	space := max(w-Width(left)-1, 1)
	switch {
	case f.text[i] == nil && on:
		return left + Cut("< "+t.Select.Render(f.held(i))+" >", space, t.Glyphs.Ellipsis)
	case f.text[i] == nil:
		return left + Cut(f.held(i), space, t.Glyphs.Ellipsis)
	case on:
		return left + f.text[i].View(space)
	}
	return left + Cut(f.text[i].Value(), space, t.Glyphs.Ellipsis)
}
