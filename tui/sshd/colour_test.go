package sshd

import (
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
)

// TestColoursComeFromTheClientAlone is bar 20 d: which colours a session has
// follows from what its client said, on every system the server runs on. Only
// without TERM would the library ask the server's own console, so TERM is never
// empty.
func TestColoursComeFromTheClientAlone(t *testing.T) {
	for _, c := range []struct {
		term string
		env  map[string]string
		want colorprofile.Profile
	}{
		{"xterm-256color", nil, colorprofile.ANSI256},
		{"xterm", nil, colorprofile.ANSI},
		{"vt100", nil, colorprofile.ANSI},
		{"cygwin", nil, colorprofile.ANSI},
		{"screen", nil, colorprofile.ANSI256},
		{"xterm-256color", map[string]string{"COLORTERM": "truecolor"}, colorprofile.TrueColor},
		{"xterm-256color", map[string]string{"COLORTERM": "\x1b]52;c;x\a"}, colorprofile.ANSI256},
		{"xterm-256color", map[string]string{"NO_COLOR": "1"}, colorprofile.ASCII},
		{"dumb", nil, colorprofile.NoTTY},
	} {
		s := &session{term: c.term, env: c.env}
		if got := colorprofile.Env(s.environ()); got != c.want {
			t.Errorf("%s %v: %v, want %v", c.term, c.env, got, c.want)
		}
	}
	for _, term := range []string{"", " ", "\x00", strings.Repeat("x", 99), "XTERM", "a\nb"} {
		s := &session{term: cleanTerm(term)}
		if env := s.environ(); len(env[0]) <= len("TERM=") {
			t.Errorf("%q leaves TERM empty: %q", term, env)
		}
	}
	// The output is the client's on every system; only newlines differ.
	if !mapsNewlines("linux") || !mapsNewlines("darwin") || mapsNewlines("windows") {
		t.Error("newlines are mapped where the terminal does it, or not where it does not")
	}
}
