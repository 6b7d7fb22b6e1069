package tuitest

import (
	"fmt"
	"strings"
)

// Key returns the bytes a terminal sends for a key's name: "enter", "esc",
// "up", "ctrl+c", "f1"... or a single character, which is itself.
func Key(name string) (string, error) {
	if seq, ok := namedKey(name); ok {
		return seq, nil
	}
	if letter, ok := strings.CutPrefix(name, "ctrl+"); ok && len(letter) == 1 && letter[0] >= 'a' && letter[0] <= 'z' {
		return string(rune(letter[0] - 'a' + 1)), nil
	}
	if rest, ok := strings.CutPrefix(name, "alt+"); ok && len([]rune(rest)) == 1 {
		return "\x1b" + rest, nil
	}
	if len([]rune(name)) == 1 {
		return name, nil
	}
	return "", fmt.Errorf("tuitest: no key is called %q", name)
}

func namedKey(name string) (string, bool) {
	switch name {
	case "enter":
		return "\r", true
	case "esc":
		return "\x1b", true
	case "tab":
		return "\t", true
	case "shift+tab":
		return "\x1b[Z", true
	case "space":
		return " ", true
	case "backspace":
		return "\x7f", true
	case "up":
		return "\x1b[A", true
	case "down":
		return "\x1b[B", true
	case "right":
		return "\x1b[C", true
	case "left":
		return "\x1b[D", true
	case "home":
		return "\x1b[H", true
	case "end":
		return "\x1b[F", true
	case "insert":
		return "\x1b[2~", true
	case "delete":
		return "\x1b[3~", true
	case "pgup":
		return "\x1b[5~", true
	case "pgdown":
		return "\x1b[6~", true
	case "f1":
		return "\x1bOP", true
	}
	return "", false
}

// Paste returns text as a terminal sends it when it is pasted.
func Paste(text string) string { return "\x1b[200~" + text + "\x1b[201~" }
