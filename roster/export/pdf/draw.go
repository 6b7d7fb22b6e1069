package pdf

import (
	"strings"

	"codeberg.org/go-pdf/fpdf"
)

// Align is where a text stands.
type Align int

// The places of a text.
const (
	Left Align = iota
	Centre
	Right
)

// Style is how letters look.
type Style struct {
	Size      float64 // points; 0 is 9
	Bold      bool
	Underline bool
	Align     Align
	Grey      int // 0 black .. 255 white
}

func (s Style) size() float64 {
	if s.Size == 0 {
		return 9
	}
	return s.Size
}

// line is the height of a line of text in millimetres.
func (s Style) line() float64 { return s.size() * 0.3528 * 1.25 }

// look sets the font.
func (d *Doc) look(s Style) {
	style := ""
	if s.Bold {
		style += "B"
	}
	if s.Underline {
		style += "U"
	}
	d.bold = s.Bold
	d.f.SetFont(family, style, s.size())
	d.f.SetTextColor(s.Grey, s.Grey, s.Grey)
}

// Text writes one line with its foot at y; x is its left end, middle or right end.
func (d *Doc) Text(x, y float64, s Style, text string) {
	text = printable(text)
	if text == "" {
		return
	}
	d.look(s)
	switch w := d.wide(text); s.Align {
	case Centre:
		x -= w / 2
	case Right:
		x -= w
	case Left:
	}
	d.f.Text(x, y, text)
}

// Fit writes one line as Text does, smaller if it would be wider than w, and cut
// with an ellipsis where half the size is not enough.
func (d *Doc) Fit(x, y, w float64, s Style, text string) {
	text = printable(text)
	least := s.size() / 2
	for s.Size = s.size(); s.Size > least && d.Wide(s, text) > w; s.Size -= 0.5 {
	}
	if d.Wide(s, text) > w {
		n, _ := d.fits(text, w-d.wide("…"))
		text = strings.TrimSpace(text[:n]) + "…"
	}
	d.Text(x, y, s, text)
}

// FitTwo writes a text into a strip of height h from top on: on one line, on two where
// one is too narrow, and smaller only where two are.
func (d *Doc) FitTwo(x, top, w, h float64, s Style, text string) {
	if d.Wide(s, text) <= w {
		d.Text(x, top+(h+s.line())/2-s.line()*0.25, s, text)
		return
	}
	least := s.size() * 0.7
	s.Size = min(s.size(), h/2/0.3528/1.1) // two lines, close together
	lines := d.Wrap(s, text, w)
	for ; len(lines) > 2 && s.Size > least; lines = d.Wrap(s, text, w) {
		s.Size -= 0.25
	}
	if len(lines) > 2 {
		lines = []string{lines[0], strings.Join(lines[1:], " ")}
	}
	for i, l := range lines {
		d.Fit(x, top+h/2*float64(i+1)-h*0.06, w, s, l)
	}
}

// Wide is the width of a line of text.
func (d *Doc) Wide(s Style, text string) float64 {
	d.look(s)
	return d.wide(printable(text))
}

// Wrap breaks a text into lines no wider than w; a word that is wider is broken.
func (d *Doc) Wrap(s Style, text string, w float64) []string {
	d.look(s)
	var out []string
	line, used, space := "", 0.0, d.wide(" ")
	for _, word := range strings.Fields(printable(text)) {
		wide := d.wide(word)
		if line != "" && used+space+wide <= w {
			line, used = line+" "+word, used+space+wide
			continue
		}
		if line != "" {
			out = append(out, line)
		}
		for wide > w {
			n, part := d.fits(word, w)
			out, word, wide = append(out, word[:n]), word[n:], wide-part
		}
		line, used = word, wide
	}
	if line != "" || len(out) == 0 {
		out = append(out, line)
	}
	return out
}

// wide is the width of a text in the font that is set. The fonts do not kern, so
// that a text is as wide as its letters.
func (d *Doc) wide(text string) float64 {
	_, size := d.f.GetFontSize()
	units := 0
	for _, r := range text {
		units += d.units(r)
	}
	return float64(units) * size / 1000
}

// units is the width of a letter in thousandths of the size of the font.
func (d *Doc) units(r rune) int {
	k := glyph{r, d.bold}
	n, ok := d.glyphs[k]
	if !ok {
		n = d.f.GetStringSymbolWidth(string(r))
		d.glyphs[k] = n
	}
	return n
}

// fits is how many bytes of a word are no wider than w, one letter at least, and
// their width.
func (d *Doc) fits(word string, w float64) (n int, wide float64) {
	_, size := d.f.GetFontSize()
	for i, r := range word {
		more := float64(d.units(r)) * size / 1000
		if n > 0 && wide+more > w {
			return n, wide
		}
		n, wide = i+len(string(r)), wide+more
	}
	return n, wide
}

// Paragraph writes a text between the margins and moves the flow below it.
func (d *Doc) Paragraph(s Style, text string) {
	for _, l := range d.Wrap(s, text, d.Width()) {
		d.Need(s.line())
		d.Y += s.line()
		x := d.Left
		switch s.Align {
		case Centre:
			x = d.Left + d.Width()/2
		case Right:
			x = d.w - d.Right
		case Left:
		}
		d.Text(x, d.Y-s.line()*0.25, s, l)
	}
}

// Line draws a line of that thickness.
func (d *Doc) Line(x1, y1, x2, y2, thick float64) {
	d.f.SetLineWidth(thick)
	d.f.Line(x1, y1, x2, y2)
}

// Box draws a frame; grey above 0 fills it.
func (d *Doc) Box(x, y, w, h, thick float64, grey int) {
	style := "D"
	if grey > 0 {
		d.f.SetFillColor(grey, grey, grey)
		style = "FD"
	}
	d.f.SetLineWidth(thick)
	d.f.Rect(x, y, w, h, style)
}

// Fill paints a rectangle, black for grey 0.
func (d *Doc) Fill(x, y, w, h float64, grey int) {
	d.f.SetFillColor(grey, grey, grey)
	d.f.Rect(x, y, w, h, "F")
}

// Ring draws a circle around a point; filled where fill is true.
func (d *Doc) Ring(x, y, r, thick float64, fill bool) {
	style := "D"
	if fill {
		d.f.SetFillColor(0, 0, 0)
		style = "F"
	}
	d.f.SetLineWidth(thick)
	d.f.Circle(x, y, r, style)
}

// Area fills a polygon in black: pairs of x and y.
func (d *Doc) Area(xy ...float64) {
	d.f.SetFillColor(0, 0, 0)
	pts := make([]fpdf.PointType, len(xy)/2)
	for i := range pts {
		pts[i] = fpdf.PointType{X: xy[2*i], Y: xy[2*i+1]}
	}
	d.f.Polygon(pts, "F")
}

func comma(s string) string { return strings.Replace(s, ".", ",", 1) }
