package part

import (
	"strings"

	"rsc.io/qr"
)

// quiet is the white border of a code on a screen. The standard asks for four
// modules; readers of phones do with two, and a terminal has few lines.
const quiet = 2

// QR draws text as a code: light modules are filled, dark ones are left to the
// terminal's dark ground. Two modules share a cell, or, in ASCII, one takes two.
// It is nil for a text that no code can hold.
func QR(text string, ascii bool) []string {
	c, err := qr.Encode(text, qr.L)
	if err != nil {
		return nil
	}
	n := c.Size + 2*quiet
	light := func(x, y int) bool { return y < n && !c.Black(x-quiet, y-quiet) }
	var out []string
	step := 2
	if ascii {
		step = 1
	}
	for y := 0; y < n; y += step {
		var b strings.Builder
		for x := range n {
			switch up, down := light(x, y), light(x, y+1); {
			case ascii && up:
				b.WriteString("##")
			case ascii:
				b.WriteString("  ")
			case up && down:
				b.WriteRune('█')
			case up:
				b.WriteRune('▀')
			case down:
				b.WriteRune('▄')
			default:
				b.WriteByte(' ')
			}
		}
		out = append(out, b.String())
	}
	return out
}
