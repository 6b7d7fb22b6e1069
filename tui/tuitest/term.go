package tuitest

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"diklat/tui/emul"
)

// DefaultTimeout bounds every wait that is given no deadline of its own.
const DefaultTimeout = emul.DefaultTimeout

// Term is a terminal emulator whose waits fail the test.
type Term struct{ *emul.Term }

// NewTerm returns an empty screen of w by h cells.
func NewTerm(w, h int) *Term { return &Term{emul.New(w, h)} }

// WaitUntil waits until ok accepts the screen; otherwise it fails the test and
// shows the last screen. Why completes the sentence "while waiting for".
func (t *Term) WaitUntil(tb testing.TB, why string, ok func(screen string) bool) string {
	tb.Helper()
	screen, err := t.Await(0, ok)
	if err != nil {
		tb.Fatalf("%v\nwhile waiting for %s; the screen was:\n%s", err, why, frame(screen))
	}
	return screen
}

// WaitFor waits until the screen contains what, and returns the screen.
func (t *Term) WaitFor(tb testing.TB, what string) string {
	tb.Helper()
	return t.WaitUntil(tb, fmt.Sprintf("%q", what), func(s string) bool { return strings.Contains(s, what) })
}

// WaitGone waits until the screen no longer contains what.
func (t *Term) WaitGone(tb testing.TB, what string) string {
	tb.Helper()
	return t.WaitUntil(tb, fmt.Sprintf("%q to go", what), func(s string) bool { return !strings.Contains(s, what) })
}

// WaitEnd waits until the program's output is over.
func (t *Term) WaitEnd(tb testing.TB) string {
	tb.Helper()
	screen, err := t.Await(0, func(string) bool { return false })
	if !errors.Is(err, emul.ErrEnded) {
		tb.Fatalf("the output did not end; the screen was:\n%s", frame(screen))
	}
	return screen
}

// frame draws a margin so that blank rows and trailing text can be told apart.
func frame(screen string) string {
	return "  | " + strings.ReplaceAll(screen, "\n", "\n  | ")
}
