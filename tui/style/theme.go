// Package style holds the look: colours, glyphs and shapes. A Theme is built
// per connection and passed; nothing here is mutable.
package style

import (
	"image/color"

	"charm.land/lipgloss/v2"
)

// Look is how much a console can draw.
type Look int

// The looks, each for an older console.
const (
	Signs Look = iota // lines, shapes and colours
	ASCII             // signs that every console has, in colours
	Mono              // the same without colours
)

// Next is the look after this one; after the last comes the first.
func (l Look) Next() Look { return (l + 1) % (Mono + 1) }

// Theme is the look of one connection.
type Theme struct {
	Look   Look
	Title  Ink // what matters
	Plain  Ink
	Dim    Ink // what helps
	Good   Ink
	Warn   Ink
	Bad    Ink
	Key    Ink // a key in the footer
	Select Ink // the chosen row, beside its marker
	Badge  Ink // a short state in the header
	Glyphs Glyphs
	shapes [6]Ink    // colours of the choices
	shape  [6]string // their signs, drawn
}

// Glyphs are the signs beyond letters, with an ASCII set for old consoles.
type Glyphs struct {
	Rule, Full, Empty, Cursor, Tick, Cross, Dot, Arrow, Warn, Ellipsis string
	Shapes                                                             [6]string
	ASCII                                                              bool
}

// The Okabe-Ito palette: told apart by people with any common colour vision.
// Each is always together with a number, a shape or a word.
var palette = [...]color.Color{
	lipgloss.Color("#56B4E9"), // sky blue   1 circle
	lipgloss.Color("#E69F00"), // orange     2 square
	lipgloss.Color("#009E73"), // green      3 triangle
	lipgloss.Color("#CC79A7"), // purple     4 diamond
	lipgloss.Color("#F0E442"), // yellow     5 star
	lipgloss.Color("#D55E00"), // vermillion 6 cross
}

// New returns the theme; ascii asks for signs that every console has.
func New(ascii bool) Theme {
	if ascii {
		return Of(ASCII)
	}
	return Of(Signs)
}

// Of returns the theme of a look.
func Of(l Look) Theme {
	ink := func(c int) lipgloss.Style {
		if l == Mono {
			return lipgloss.NewStyle()
		}
		return lipgloss.NewStyle().Foreground(palette[c])
	}
	t := Theme{
		Look:   l,
		Title:  newInk(lipgloss.NewStyle().Bold(true)),
		Plain:  newInk(lipgloss.NewStyle()),
		Dim:    newInk(lipgloss.NewStyle().Faint(true)),
		Good:   newInk(ink(2)),
		Warn:   newInk(ink(1).Bold(true)),
		Bad:    newInk(ink(5).Bold(true)),
		Key:    newInk(lipgloss.NewStyle().Bold(true)),
		Select: newInk(lipgloss.NewStyle().Bold(true)),
		Badge:  newInk(lipgloss.NewStyle().Bold(true)),
		Glyphs: unicodeGlyphs(),
	}
	if l != Signs {
		t.Glyphs = asciiGlyphs()
	}
	for i := range t.shapes {
		t.shapes[i] = newInk(ink(i).Bold(true))
		t.shape[i] = t.shapes[i].Render(t.Glyphs.Shapes[i])
	}
	return t
}

func unicodeGlyphs() Glyphs {
	return Glyphs{Rule: "─", Full: "█", Empty: "░", Cursor: "▸", Tick: "✓", Cross: "✗", Dot: "·",
		Arrow: "→", Warn: "!", Ellipsis: "…", Shapes: [6]string{"●", "■", "▲", "◆", "★", "✚"}}
}

func asciiGlyphs() Glyphs {
	return Glyphs{Rule: "-", Full: "#", Empty: ".", Cursor: ">", Tick: "v", Cross: "x", Dot: ".",
		Arrow: ">", Warn: "!", Ellipsis: "~", Shapes: [6]string{"o", "#", "^", "<>", "*", "+"}, ASCII: true}
}

// Shape returns the coloured shape of choice i, 0-based; choices beyond the
// sixth have no shape and are told apart by number and word.
func (t Theme) Shape(i int) string {
	if i < 0 || i >= len(t.shapes) {
		return " "
	}
	return t.shape[i]
}

// Tint colours s like choice i.
func (t Theme) Tint(i int, s string) string {
	if i < 0 || i >= len(t.shapes) {
		return s
	}
	return t.shapes[i].Render(s)
}
