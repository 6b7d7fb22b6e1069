// Package pdf draws sheets for people to print, sign and keep. Fonts are embedded;
// there are no scripts, links or attachments in a file, whatever a name holds.
package pdf

import (
	"io"
	"time"

	"codeberg.org/go-pdf/fpdf"

	"diklat/roster/report"
)

// Paper is a size of paper.
type Paper string

// The papers of Indonesian offices, in millimetres.
const (
	A4 Paper = "a4" // 210 x 297
	F4 Paper = "f4" // 215 x 330: "folio"
)

// size is the paper upright.
func (p Paper) size() fpdf.SizeType {
	if p == F4 {
		return fpdf.SizeType{Wd: 215, Ht: 330}
	}
	return fpdf.SizeType{Wd: 210, Ht: 297}
}

// Setup says how a document is made.
type Setup struct {
	Paper     Paper // "" is A4
	Landscape bool
	Title     string
	Made      time.Time // the same time gives the same bytes
	// Stamp is written across every page, on top and in the middle: "SIMULASI",
	// "SALINAN"; "" for none.
	Stamp string
	// Foot is the line at the foot of a page, nil for none.
	Foot func(page, pages int) string
	// Point is the decimal point of numbers in tables, 0 for a comma.
	Point byte
}

// Doc is a document that is being drawn. Lengths are millimetres, sizes of
// letters points; (0, 0) is the top left corner.
type Doc struct {
	f     *fpdf.Fpdf
	setup Setup
	w, h  float64
	// The margins, and how far down the page the flow of blocks has come.
	Left, Right, Top, Bottom float64
	Y                        float64

	bold   bool // the font that is set
	glyphs map[glyph]int
	parts  []portion
}

// portion is a run of pages that is filed by itself: its first page, and what its
// feet say of it.
type portion struct {
	first int
	about string
}

// glyph is a letter of one of the fonts.
type glyph struct {
	r    rune
	bold bool
}

// New begins a document; it has no page yet.
func New(s Setup) *Doc {
	side := "P"
	size := s.Paper.size()
	d := &Doc{setup: s, glyphs: map[glyph]int{}, w: size.Wd, h: size.Ht, Left: 20, Right: 15, Top: 15, Bottom: 18}
	if s.Landscape {
		side, d.w, d.h = "L", size.Ht, size.Wd
	}
	d.f = fpdf.NewCustom(&fpdf.InitType{OrientationStr: side, UnitStr: "mm", Size: size})
	d.f.SetAutoPageBreak(false, 0)
	d.f.SetMargins(0, 0, 0)
	d.f.SetCellMargin(0)
	d.f.SetCatalogSort(true)
	d.f.SetCreationDate(s.Made)
	d.f.SetModificationDate(s.Made)
	d.f.SetProducer("diklat", true)
	d.f.SetTitle(printable(s.Title), true)
	d.f.SetLang("id")
	d.f.AddUTF8FontFromBytes(family, "", plainFace().ttf)
	d.f.AddUTF8FontFromBytes(family, "B", boldFace().ttf)
	return d
}

const family = "DejaVu"

// Size is the width and height of a page.
func (d *Doc) Size() (w, h float64) { return d.w, d.h }

// Width is what is left between the margins.
func (d *Doc) Width() float64 { return d.w - d.Left - d.Right }

// Room is what is left of the page below the flow.
func (d *Doc) Room() float64 { return d.h - d.Bottom - d.Y }

// Page begins a new page.
func (d *Doc) Page() {
	d.f.AddPage()
	d.Y = d.Top
	if d.setup.Stamp != "" {
		d.stamp()
	}
}

// Need begins a new page unless h is left on this one, and reports whether it did.
func (d *Doc) Need(h float64) bool {
	if d.f.PageNo() > 0 && d.Room() >= h {
		return false
	}
	d.Page()
	return true
}

// stamp writes the mark in grey across the page, so that what is signed over it
// stays readable, and in black on top.
func (d *Doc) stamp() {
	mark := printable(d.setup.Stamp)
	style := Style{Size: 54, Bold: true, Grey: 225}
	d.look(style)
	d.f.TransformBegin()
	d.f.TransformRotate(35, d.w/2, d.h/2)
	d.f.Text(d.w/2-d.wide(mark)/2, d.h/2, mark)
	d.f.TransformEnd()
	d.Text(d.w/2, 8, Style{Size: 10, Bold: true, Align: Centre}, d.setup.Stamp)
}

// Part begins a new page and with it a part of the document that is filed by
// itself: its pages are counted from 1, and about stands at the foot of each, so
// that a page that got lost says where it belongs.
func (d *Doc) Part(about string) {
	d.Page()
	d.parts = append(d.parts, portion{d.f.PageNo(), about})
}

// Write draws the feet of the pages and writes the document.
func (d *Doc) Write(w io.Writer) error {
	if d.f.PageNo() == 0 {
		d.Page()
	}
	if d.setup.Foot != nil {
		d.feet()
	}
	return d.f.Output(w)
}

// feet numbers the pages, those of each part by themselves.
func (d *Doc) feet() {
	parts, last := d.parts, d.f.PageNo()
	if len(parts) == 0 || parts[0].first > 1 {
		parts = append([]portion{{first: 1}}, parts...)
	}
	for i, p := range parts {
		end := last
		if i+1 < len(parts) {
			end = parts[i+1].first - 1
		}
		for n := p.first; n <= end; n++ {
			d.f.SetPage(n)
			d.forget()
			s := Style{Size: 7.5}
			of := d.setup.Foot(n-p.first+1, end-p.first+1)
			d.Fit(d.Left, d.h-10, d.Width()-d.Wide(s, of)-4, s, p.about)
			s.Align = Right
			d.Text(d.w-d.Right, d.h-10, s, of)
		}
	}
}

// forget makes the next font and colour be written out: the page that is gone
// back to ended with others.
func (d *Doc) forget() {
	d.f.SetFont(family, "B", 5)
	d.f.SetFillColor(1, 1, 1)
	d.f.SetFillColor(0, 0, 0)
}

// number is a number of a table as the document writes it.
func (d *Doc) number(k report.Kind, s string) string {
	if k != report.Number || d.setup.Point == '.' {
		return s
	}
	return comma(s)
}
