package clean

import "strings"

// Control characters that begin and end terminal sequences. A terminal may
// take the C1 forms (U+0080..U+009F) for the same as ESC and a letter.
const (
	esc = '\x1b'
	bel = '\a'
	dcs = '\u0090'
	sos = '\u0098'
	csi = '\u009b'
	st  = '\u009c'
	osc = '\u009d'
	pm  = '\u009e'
	apc = '\u009f'
)

// stripEscapes removes terminal sequences as a whole, so that the clipboard
// text of an OSC 52 or the digits of a colour do not stay behind as letters.
// s is valid UTF-8. A string sequence that never ends goes to the end of its line.
func stripEscapes(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return r == esc || r >= 0x80 && r <= 0x9f }) {
		return s
	}
	rs := []rune(s)
	last := lastTerminator(rs)
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(rs); {
		if n := sequence(rs[i:], last-i); n > 0 {
			i += n
			continue
		}
		b.WriteRune(rs[i])
		i++
	}
	return b.String()
}

// sequence returns how many runes of a terminal sequence stand at the start of
// rs, 0 if none. last is the place of the last terminator of string sequences.
func sequence(rs []rune, last int) int {
	intro, n := rs[0], 1
	if intro == esc {
		if len(rs) == 1 {
			return 1
		}
		intro, n = c1(rs[1]), 2
	}
	switch intro {
	case csi:
		return n + control(rs[n:])
	case osc, dcs, sos, pm, apc:
		return n + stringBody(rs[n:], last-n)
	}
	if rs[0] == esc {
		return escape(rs)
	}
	return 0
}

// c1 maps the letter after ESC to the one-character form.
func c1(r rune) rune {
	if r >= 0x40 && r <= 0x5f {
		return r + 0x40
	}
	return r
}

// control measures parameters, intermediates and the final byte of a CSI.
func control(rs []rune) int {
	for i, r := range rs {
		switch {
		case r >= 0x40 && r <= 0x7e:
			return i + 1
		case r < 0x20 || r > 0x7e:
			return i // broken off: what stands here is text again
		}
	}
	return len(rs)
}

// stringBody measures the text of an OSC, DCS, SOS, PM or APC and its end.
func stringBody(rs []rune, last int) int {
	for i, r := range rs {
		switch {
		case r == bel || r == st:
			return i + 1
		case r == esc && i+1 < len(rs) && rs[i+1] == '\\':
			return i + 2
		case r == '\n' && last < i:
			return i
		}
	}
	return len(rs)
}

// lastTerminator finds the last BEL or ST, -1 if there is none. It keeps a
// text full of sequences that never end from being searched again and again.
func lastTerminator(rs []rune) int {
	for i := len(rs) - 1; i >= 0; i-- {
		if rs[i] == bel || rs[i] == st || rs[i] == '\\' && i > 0 && rs[i-1] == esc {
			return i
		}
	}
	return -1
}

// escape measures ESC, intermediates and a final byte (ESC c, ESC ( B).
func escape(rs []rune) int {
	i := 1
	for i < len(rs) && rs[i] >= 0x20 && rs[i] <= 0x2f {
		i++
	}
	if i < len(rs) && rs[i] >= 0x30 && rs[i] <= 0x7e {
		i++
	}
	return i
}
