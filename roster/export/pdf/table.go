package pdf

import (
	"unicode/utf8"

	"diklat/roster/report"
)

// Sheet draws a sheet on new pages: letterhead, title, lines, the table with its
// head on every page, totals and notes.
func (d *Doc) Sheet(s report.Sheet) {
	d.Page()
	d.Kop(s.Kop)
	d.Heading(s.Title)
	d.Lines(s.Lines)
	g := d.grid(s)
	g.head()
	for row := range s.Rows {
		g.row(row, Style{Size: g.size})
	}
	for _, row := range s.Foot {
		g.row(row, Style{Size: g.size, Bold: true})
	}
	d.Y += 2
	for _, n := range s.Notes {
		d.Paragraph(Style{Size: 8}, n)
	}
}

// Kop draws a letterhead: its first lines bold, the last one small, a double rule
// below. A letterhead without lines draws nothing.
func (d *Doc) Kop(lines []string) {
	if len(lines) == 0 {
		return
	}
	for i, l := range lines {
		s := Style{Size: 12, Bold: true, Align: Centre}
		if i > 1 {
			s.Size = 10
		}
		if i > 0 && i == len(lines)-1 {
			s = Style{Size: 8, Align: Centre}
		}
		d.Paragraph(s, l)
	}
	d.Y++
	d.Line(d.Left, d.Y, d.w-d.Right, d.Y, 0.8)
	d.Line(d.Left, d.Y+1, d.w-d.Right, d.Y+1, 0.25)
	d.Y += 4
}

// Heading writes a title in the middle.
func (d *Doc) Heading(title string) {
	if title != "" {
		d.Paragraph(Style{Size: 11, Bold: true, Align: Centre}, title)
		d.Y += 2
	}
}

// Lines writes labels and values, the colons below each other.
func (d *Doc) Lines(lines []report.Line) {
	s, label := Style{Size: 9}, 0.0
	for _, l := range lines {
		label = max(label, d.Wide(s, l.Label))
	}
	label = min(label, d.Width()/3)
	for _, l := range lines {
		for i, part := range d.Wrap(s, l.Value, d.Width()-label-5) {
			d.Need(s.line())
			d.Y += s.line()
			y := d.Y - s.line()*0.25
			if i == 0 {
				d.Fit(d.Left, y, label+0.1, s, l.Label)
				d.Text(d.Left+label+2, y, s, ":")
			}
			d.Text(d.Left+label+5, y, s, part)
		}
	}
	if len(lines) > 0 {
		d.Y += 2
	}
}

// grid is a table on its way down the pages.
type grid struct {
	*Doc
	cols   []report.Column
	widths []float64
	size   float64
}

// pad is the white space inside a cell.
const pad = 1.0

// sample is how many rows are looked at to share out the width.
const sample = 200

// grid shares the width out by what the cells hold: each column gets what its
// longest word needs, then what its text would like.
func (d *Doc) grid(s report.Sheet) *grid {
	g := &grid{Doc: d, cols: s.Columns, size: 8}
	if len(s.Columns) > 10 {
		g.size = 7
	}
	if len(s.Columns) > 16 {
		g.size = 6
	}
	like := make([]float64, len(s.Columns))
	st := Style{Size: g.size, Bold: true}
	for i, c := range s.Columns {
		like[i] = min(d.Wide(st, headOf(c))+0.2, 22) // a little more than it takes: sums of fractions
	}
	measure := func(row []string) {
		for i := range s.Columns {
			if n := utf8.RuneCountInString(row[i]); n > 0 {
				like[i] = max(like[i], min(d.Wide(st, row[i])+0.2, 60))
			}
		}
	}
	n := 0
	for row := range s.Rows {
		measure(row)
		if n++; n == sample {
			break
		}
	}
	for _, row := range s.Foot {
		measure(row)
	}
	grow := make([]bool, len(like))
	for i, c := range s.Columns {
		grow[i] = c.Kind == report.Text
	}
	g.widths = share(like, grow, d.Width()-2*pad*float64(len(like)))
	for i := range g.widths {
		g.widths[i] += 2 * pad
	}
	return g
}

// share gives columns what they like, or where that is too much, takes from the
// widest first; what is left over goes to those that may grow, in proportion.
func share(like []float64, grow []bool, room float64) []float64 {
	out := append([]float64{}, like...)
	sum := func() (t float64) {
		for _, w := range out {
			t += w
		}
		return t
	}
	if t := sum(); t < room {
		growing := 0.0
		for i, w := range out {
			if grow[i] {
				growing += w
			}
		}
		for i := range out {
			if grow[i] && growing > 0 {
				out[i] += out[i] / growing * (room - t)
			}
		}
		return out
	}
	for lo, hi, n := 0.0, room, 0; n < 50; n++ { // the width that no column may pass
		most := (lo + hi) / 2
		for i, w := range like {
			out[i] = min(w, most)
		}
		if sum() > room {
			hi = most
		} else {
			lo = most
		}
	}
	return out
}

func headOf(c report.Column) string {
	if c.Label != "" {
		return c.Label
	}
	return c.Key
}

func (g *grid) head() {
	heads := make([]string, len(g.cols))
	for i, c := range g.cols {
		heads[i] = headOf(c)
	}
	g.cells(heads, Style{Size: g.size, Bold: true, Align: Centre}, 230)
}

// row draws a row, on a new page with the head again if it must.
func (g *grid) row(row []string, s Style) {
	if g.Room() < g.height(row, s) {
		g.Page()
		g.head()
	}
	g.cells(row, s, 0)
}

func (g *grid) height(row []string, s Style) float64 {
	lines := 1
	for i := range g.cols {
		lines = max(lines, len(g.Wrap(s, row[i], g.widths[i]-2*pad)))
	}
	most := int((g.h - g.Top - g.Bottom) / s.line() / 2) // half a page at most
	return float64(min(lines, most))*s.line() + 2*pad*0.7
}

func (g *grid) cells(row []string, s Style, grey int) {
	h := g.height(row, s)
	x := g.Left
	for i, c := range g.cols {
		w := g.widths[i]
		g.Box(x, g.Y, w, h, 0.2, grey)
		st := s
		if c.Kind == report.Number && grey == 0 {
			st.Align = Right
		}
		y := g.Y + pad*0.7
		for _, l := range g.Wrap(st, g.number(c.Kind, row[i]), w-2*pad) {
			if y += st.line(); y > g.Y+h {
				break
			}
			at := map[Align]float64{Left: x + pad, Centre: x + w/2, Right: x + w - pad}[st.Align]
			g.Text(at, y-st.line()*0.25, st, l)
		}
		x += w
	}
	g.Y += h
}

// Book draws the sheets of a book one after the other.
func (d *Doc) Book(b report.Book) {
	for _, s := range b.Sheets {
		d.Sheet(s)
	}
}
