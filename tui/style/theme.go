// Package style holds the look: colours, glyphs and shapes. A Theme is built
// per connection and passed; nothing here is mutable.
package style

import (
	"image/color"

	"charm.land/lipgloss/v2"
)

// Theme is the look of one connection.
type Theme struct {
	Title  lipgloss.Style // what matters
	Plain  lipgloss.Style
	Dim    lipgloss.Style // what helps
	Good   lipgloss.Style
	Warn   lipgloss.Style
	Bad    lipgloss.Style
	Key    lipgloss.Style // a key in the footer
	Select lipgloss.Style // the chosen row, beside its marker
	Badge  lipgloss.Style // a short state in the header
	Glyphs Glyphs
	shapes [6]lipgloss.Style
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
	t := Theme{
		Title:  lipgloss.NewStyle().Bold(true),
		Plain:  lipgloss.NewStyle(),
		Dim:    lipgloss.NewStyle().Faint(true),
		Good:   lipgloss.NewStyle().Foreground(palette[2]),
		Warn:   lipgloss.NewStyle().Foreground(palette[1]).Bold(true),
		Bad:    lipgloss.NewStyle().Foreground(palette[5]).Bold(true),
		Key:    lipgloss.NewStyle().Bold(true),
		Select: lipgloss.NewStyle().Bold(true),
		Badge:  lipgloss.NewStyle().Bold(true),
		Glyphs: unicodeGlyphs(),
	}
	if ascii {
		t.Glyphs = asciiGlyphs()
	}
	for i := range t.shapes {
		t.shapes[i] = lipgloss.NewStyle().Foreground(palette[i]).Bold(true)
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
	return t.shapes[i].Render(t.Glyphs.Shapes[i])
}

// Tint colours s like choice i.
func (t Theme) Tint(i int, s string) string {
	if i < 0 || i >= len(t.shapes) {
		return s
	}
	return t.shapes[i].Render(s)
}
