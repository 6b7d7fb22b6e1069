package sshd

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// manyNumbers bounds a style: the library's parser falls over one of 33.
const manyNumbers = 16

// inked is the length of the style (an SGR sequence) that s begins with; 0 if it
// begins with something else.
func inked(s string) int {
	if len(s) < 3 || s[0] != ansi.ESC || s[1] != '[' {
		return 0
	}
	numbers := 1
	for i := 2; i < len(s) && numbers <= manyNumbers; i++ {
		switch c := s[i]; {
		case c == 'm':
			return i + 1
		case c == ';', c == ':':
			numbers++
		case c < '0' || c > '9':
			return 0
		}
	}
	return 0
}

// tame is s without sequences other than styles, controls and broken letters: the
// library lays out what is left.
func tame(s string) string {
	var b strings.Builder
	for s != "" {
		i := strings.IndexByte(s, ansi.ESC)
		if i < 0 {
			i = len(s)
		}
		b.WriteString(printable(s[:i]))
		s = s[i:]
		n := inked(s)
		b.WriteString(s[:n])
		if n == 0 && s != "" {
			_, _, n, _ = ansi.DecodeSequence(s, ansi.NormalState, nil)
			n = max(n, 1)
		}
		s = s[n:]
	}
	return b.String()
}

// resets reports a style that ends all others.
func resets(seq string) bool { return seq == ansi.ResetStyle || seq == "\x1b[0m" }

// plain reports that each line is text with styles that it ends itself, and nothing
// else: no control, no link, no style that goes on in the next line.
func plain(rows []string) bool {
	for _, row := range rows {
		if !plainRow(row) {
			return false
		}
	}
	return true
}

func plainRow(row string) bool {
	open := false
	for i := 0; i < len(row); {
		switch c := row[i]; {
		case c == ansi.ESC:
			n := inked(row[i:])
			if n == 0 {
				return false
			}
			open = !resets(row[i : i+n])
			i += n
			continue
		case c == '\r' && i == len(row)-1:
		case c < ' ', c == 0x7f:
			return false
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRuneInString(row[i:])
			if r == utf8.RuneError || r < 0xa0 {
				return false
			}
			i += n
			continue
		}
		i++
	}
	return !open
}

// printable is s without controls and broken letters; lines stay, tabs are spaces.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t':
			return ' '
		case r == '\n':
		case r < ' ', r >= 0x7f && r < 0xa0, r == utf8.RuneError:
			return -1
		}
		return r
	}, s)
}

// alike is how many bytes two plain lines begin with alike, up to a place where a
// letter ends in both, and the styles that hold there.
func alike(was, row string) (at int, ink string) {
	n := 0
	for n < len(was) && n < len(row) && was[n] == row[n] {
		size := max(inked(row[n:]), 1)
		if row[n] >= utf8.RuneSelf {
			_, size = utf8.DecodeRuneInString(row[n:])
		}
		if n+size > len(was) || was[n:n+size] != row[n:n+size] {
			break
		}
		n += size
		if ends(was, n) && ends(row, n) {
			at = n
		}
	}
	for i := 0; i < at; {
		k := inked(row[i:])
		switch {
		case k == 0:
			i++
			continue
		case resets(row[i : i+k]):
			ink = ""
		default:
			ink += row[i : i+k]
		}
		i += k
	}
	return at, ink
}

// ends reports that no sign follows that could belong to the letter before it.
func ends(s string, i int) bool { return i == len(s) || s[i] < utf8.RuneSelf }

// inks are the colours that a terminal has.
type inks struct {
	profile colorprofile.Profile
	known   map[string]string // by the style that was asked for
}

// manyInks bounds what is remembered: our screens have some twenty styles.
const manyInks = 64

// write writes a plain line in the colours that there are.
func (k *inks) write(out *bytes.Buffer, s string) {
	if k.profile == colorprofile.TrueColor {
		out.WriteString(s)
		return
	}
	for s != "" {
		i := strings.IndexByte(s, ansi.ESC)
		if i < 0 {
			i = len(s)
		}
		out.WriteString(s[:i])
		n := inked(s[i:])
		out.WriteString(k.mix(s[i : i+n]))
		s = s[i+n:]
	}
}

// mix is a style in the colours that there are.
func (k *inks) mix(seq string) string {
	if seq == "" || k.profile <= colorprofile.NoTTY {
		return ""
	}
	if got, ok := k.known[seq]; ok {
		return got
	}
	var b bytes.Buffer
	w := colorprofile.Writer{Forward: &b, Profile: k.profile}
	_, _ = w.WriteString(seq) // into memory
	got := b.String()
	if resets(got) && !resets(seq) { // a colour that there is not ends no other style
		got = ""
	}
	if k.known == nil {
		k.known = map[string]string{}
	}
	if len(k.known) < manyInks {
		k.known[strings.Clone(seq)] = got
	}
	return got
}
