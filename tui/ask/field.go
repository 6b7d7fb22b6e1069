package ask

import (
	"unicode"

	tea "charm.land/bubbletea/v2"

	"diklat/roster/clean"
	"diklat/tui/key"
	"diklat/tui/part"
)

// Field is a line of typed text: letters are added at the end, Backspace takes
// the last one away. It has no clipboard, so that nobody can reach the one of
// the server. Its zero value takes nothing; Max is the most runes it holds.
type Field struct {
	Max  int
	Only func(rune) bool // nil takes every letter, digit and sign
	buf  []rune
}

// NewField returns a field that holds text to start with.
func NewField(most int, text string) Field {
	return Field{Max: most, buf: []rune(clean.Line(text))}
}

// Press takes a key; it reports whether the text changed.
func (f *Field) Press(m tea.KeyPressMsg) bool {
	if m.Code == tea.KeyBackspace {
		return f.rub()
	}
	if m.Mod&^tea.ModShift != 0 {
		return false
	}
	text := m.Text
	if d, ok := key.Digit(m); ok && text == "" { // some keypads bring no text
		text = string(rune('0' + d))
	}
	changed := false
	for _, r := range text {
		changed = f.add(r) || changed
	}
	return changed
}

// rub takes the last letter with the marks on it.
func (f *Field) rub() bool {
	n := len(f.buf)
	for n > 0 && unicode.Is(unicode.M, f.buf[n-1]) {
		n--
	}
	if n > 0 {
		n--
	}
	changed := n < len(f.buf)
	f.buf = f.buf[:n]
	return changed
}

// add takes one rune if it can be shown: control and format characters never.
func (f *Field) add(r rune) bool {
	if unicode.IsSpace(r) {
		r = ' '
	}
	if !unicode.IsGraphic(r) || len(f.buf) >= f.Max || f.Only != nil && !f.Only(r) {
		return false
	}
	f.buf = append(f.buf, r)
	return true
}

// Text is what was typed, cleaned.
func (f *Field) Text() string { return clean.Line(string(f.buf)) }

// Len is how many runes were typed.
func (f *Field) Len() int { return len(f.buf) }

// Clear empties the field.
func (f *Field) Clear() { f.buf = nil }

// Lines draws the text with a cursor behind it, at most h lines of w cells; of
// a longer text the end stays in view.
func (f *Field) Lines(w, h int) []string {
	s := f.Text()
	if n := len(f.buf); n > 0 && f.buf[n-1] == ' ' && s != "" {
		s += " "
	}
	lines := part.Wrap(s+"_", max(w, 1))
	return lines[max(len(lines)-max(h, 1), 0):]
}
