package part

import (
	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"diklat/roster/clean"
)

// Field is one line of text that a person types. It never reads a clipboard:
// over SSH that would be the trainer's.
type Field struct {
	in    textinput.Model
	limit int
}

// NewField returns a field for at most limit letters, holding value.
func NewField(value, placeholder string, limit int) *Field {
	in := textinput.New()
	in.Prompt = ""
	in.Placeholder = placeholder
	// One letter over the limit may be typed, so that a person is told rather
	// than silently cut short.
	in.CharLimit = limit + 20
	in.KeyMap.Paste = key.NewBinding(key.WithDisabled())
	in.KeyMap.AcceptSuggestion = key.NewBinding(key.WithDisabled())
	in.SetVirtualCursor(true)
	st := in.Styles()
	st.Cursor.Blink = false // a blinking cursor repaints for nothing
	in.SetStyles(st)
	in.SetValue(value)
	in.CursorEnd()
	return &Field{in: in, limit: limit}
}

// Focus lets the field take keys, or not.
func (f *Field) Focus(on bool) {
	if on {
		f.in.Focus()
	} else {
		f.in.Blur()
	}
}

// Press gives the field a key.
func (f *Field) Press(m tea.KeyPressMsg) {
	f.in, _ = f.in.Update(m)
}

// Value is the cleaned text.
func (f *Field) Value() string { return clean.Line(f.in.Value()) }

// Set replaces the text.
func (f *Field) Set(s string) {
	f.in.SetValue(s)
	f.in.CursorEnd()
}

// View draws the text with its cursor in w cells.
func (f *Field) View(w int) string {
	if !f.in.Focused() && f.Value() != "" {
		return Pad(f.Value(), w) // the beginning of a text that is only read
	}
	f.in.SetWidth(max(w-1, 1))
	f.in.SetCursor(f.in.Position()) // shows the end of a text that is longer than w
	return f.in.View()
}
