package tuitest

import (
	"encoding/xml"
	"fmt"
	"image/color"
	"io"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"
)

// The picture's measures in SVG units: a cell of common monospace fonts at 16,
// and the default colours of the picture.
const (
	cellW, cellH = 9.63, 20.0
	pad          = 14.0
	baseline     = 15.0
	darkBack     = "#16181d"
	lightText    = "#d7dae0"
)

// SVG writes a picture of the screen: monospace text with its colours on a
// dark background. Every run of equal cells is one element whose length is
// fixed, so columns stay aligned whatever font the viewer has.
func SVG(w io.Writer, t *Term) error {
	var b strings.Builder
	t.Cells(func(cols, rows int, at func(x, y int) *uv.Cell) {
		width, height := float64(cols)*cellW+2*pad, float64(rows)*cellH+2*pad
		fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.1f %.1f" width="%.0f" height="%.0f">`+"\n", width, height, width, height)
		fmt.Fprintf(&b, `<rect width="100%%" height="100%%" rx="8" fill="%s"/>`+"\n", darkBack)
		b.WriteString(`<g font-family="'DejaVu Sans Mono','Cascadia Mono',Menlo,Consolas,monospace" font-size="16" xml:space="preserve">` + "\n")
		for y := range rows {
			for x := 0; x < cols; {
				x = writeRun(&b, at, x, y, cols)
			}
		}
	})
	b.WriteString("</g>\n</svg>\n")
	_, err := io.WriteString(w, b.String())
	return err
}

// writeRun writes the run of equally styled cells that starts at x and returns
// the column after it.
func writeRun(b *strings.Builder, cell func(x, y int) *uv.Cell, x, y, cols int) int {
	style := styleOf(cell(x, y))
	var text strings.Builder
	end := x
	for end < cols {
		c := cell(end, y)
		if s := styleOf(c); !s.Equal(&style) {
			break
		}
		if c == nil || c.Content == "" {
			text.WriteByte(' ')
			end++
			continue
		}
		text.WriteString(c.Content)
		end += max(c.Width, 1)
	}
	left, top, wide := pad+float64(x)*cellW, pad+float64(y)*cellH, float64(end-x)*cellW
	fg, bg := inks(style)
	if bg != "" {
		fmt.Fprintf(b, `<rect x="%.2f" y="%.2f" width="%.2f" height="%.2f" fill="%s"/>`+"\n", left, top, wide, cellH, bg)
	}
	if s := text.String(); strings.TrimSpace(s) != "" {
		fmt.Fprintf(b, `<text x="%.2f" y="%.2f" textLength="%.2f" lengthAdjust="spacingAndGlyphs" fill="%s"%s>`, left, top+baseline, wide, fg, attributes(style))
		_ = xml.EscapeText(b, []byte(s)) // a strings.Builder does not fail
		b.WriteString("</text>\n")
	}
	return end
}

func styleOf(c *uv.Cell) uv.Style {
	if c == nil {
		return uv.Style{}
	}
	return c.Style
}

// inks returns the text colour and the background, empty for the default one.
func inks(s uv.Style) (fg, bg string) {
	fg, bg = hex(s.Fg, lightText), hex(s.Bg, "")
	if s.Attrs&uv.AttrReverse != 0 {
		if bg == "" {
			bg = darkBack
		}
		fg, bg = bg, fg
	}
	return fg, bg
}

func attributes(s uv.Style) string {
	var out string
	if s.Attrs&uv.AttrBold != 0 {
		out += ` font-weight="bold"`
	}
	if s.Attrs&uv.AttrItalic != 0 {
		out += ` font-style="italic"`
	}
	if s.Attrs&uv.AttrFaint != 0 {
		out += ` opacity="0.6"`
	}
	if s.Underline != uv.UnderlineNone {
		out += ` text-decoration="underline"`
	}
	return out
}

// hex writes a colour as #rrggbb.
func hex(c color.Color, fallback string) string {
	if c == nil {
		return fallback
	}
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}
