// Package key turns key presses into what they mean. Digits and Enter are
// enough for participants; letters are for trainers.
package key

import (
	"strconv"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// Binding is bubbles' binding: keys and the help that the footer shows.
type Binding = key.Binding

// New binds keys to a help text; the first key is the one shown unless label
// says otherwise.
func New(label, help string, keys ...string) Binding {
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(label, help))
}

// Is reports whether the press is one of the binding's keys.
func Is(m tea.KeyPressMsg, b ...Binding) bool { return key.Matches(m, b...) }

// Span is what a footer calls the digits of n rows: "1-8", at most "1-9".
func Span(n int) string {
	if n < 2 {
		return "1"
	}
	return "1-" + strconv.Itoa(min(n, 9))
}

// Digit returns the digit that was pressed, on either block of the keyboard.
func Digit(m tea.KeyPressMsg) (int, bool) {
	k := m.Key()
	switch {
	case k.Mod != 0:
	case k.Code >= '0' && k.Code <= '9':
		return int(k.Code - '0'), true
	case k.Code >= tea.KeyKp0 && k.Code <= tea.KeyKp9:
		return int(k.Code - tea.KeyKp0), true
	}
	return 0, false
}

// Common are the bindings that mean the same on every screen.
type Common struct {
	Up, Down, PageUp, PageDown, Enter, Back, Help, Look, Quit Binding
}

// screenful is how many rows a page key goes in a list.
const screenful = 10

// Rows returns how many rows a key goes down in a list: negative is up, 0 is no
// such key.
func (c Common) Rows(m tea.KeyPressMsg) int {
	switch {
	case Is(m, c.Up):
		return -1
	case Is(m, c.Down):
		return 1
	case Is(m, c.PageUp):
		return -screenful
	case Is(m, c.PageDown):
		return screenful
	}
	return 0
}

// Labels are the words of the common bindings.
type Labels struct {
	Up, Down, Enter, Back, Help, Look, Quit string
}

// NewCommon builds them in the words of one language.
func NewCommon(l Labels) Common {
	return Common{
		Up:       New("↑", l.Up, "up"),
		Down:     New("↓", l.Down, "down"),
		PageUp:   New("PgUp", l.Up, "pgup"),
		PageDown: New("PgDn", l.Down, "pgdown"),
		Enter:    New("Enter", l.Enter, "enter", "kpenter"),
		Back:     New("Esc", l.Back, "esc"),
		Help:     New("?", l.Help, "?"),
		Look:     New("W", l.Look, "W"),
		Quit:     New("Ctrl+C", l.Quit, "ctrl+c"),
	}
}
