package ask

import (
	"strings"

	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// The screens that content must fit, in cells.
const (
	WideW   = 80
	WideH   = 24
	NarrowW = 40
	NarrowH = 20
)

// Laptop draws what a participant has between header and footer, in at most h
// lines of w cells: body fills the box that is left of a window of 80x24, or of
// 40x20 if narrow. It has a border where the terminal has room for one.
func Laptop(env *screen.Env, narrow bool, w, h int, body func(w, h int) string) string {
	bw, bh := WideW, WideH
	if narrow {
		bw, bh = NarrowW, NarrowH
	}
	name := env.T.Preview.Wide(bw, bh)
	bh = part.Room(env.S, part.Head{}, "", theirKeys(env), bw, bh)
	if w < bw+2 || h < bh+2 {
		return inside(min(bw, w), min(bh, h), body)
	}
	return border(env, inside(bw, bh, body), name, bw, bh)
}

// theirKeys is about what a participant's footer holds.
func theirKeys(env *screen.Env) []key.Binding {
	t := env.T.Chair
	return []key.Binding{key.New("1-4", t.KeyPick, "1"), key.New("Enter", t.KeySend, "enter"), key.New("0", t.KeyMenu, "0"), env.K.Help}
}

// inside sets content as a participant's screen does: some air around it.
func inside(w, h int, body func(w, h int) string) string {
	side, air := 3, 0
	if w < part.Narrow {
		side = 1
	}
	if h >= 14 {
		air = 1
	}
	inner := min(w-2*side, 72)
	return strings.Repeat("\n", air) + part.Indent(part.Block(body(inner, h-air), inner, h-air), side)
}

func border(env *screen.Env, body, name string, w, h int) string {
	h1, v, tl, tr, bl, br := "─", "│", "┌", "┐", "└", "┘"
	if env.S.Glyphs.ASCII {
		h1, v, tl, tr, bl, br = "-", "|", "+", "+", "+", "+"
	}
	dim := env.S.Dim.Render
	out := []string{dim(tl + h1 + " " + name + " " + strings.Repeat(h1, w-3-part.Width(name)) + tr)}
	lines := strings.Split(body, "\n")
	for i := range h {
		l := ""
		if i < len(lines) {
			l = lines[i]
		}
		out = append(out, dim(v)+part.Pad(l, w)+dim(v))
	}
	return strings.Join(append(out, dim(bl+strings.Repeat(h1, w)+br)), "\n")
}
