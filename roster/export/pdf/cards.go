package pdf

import (
	"io"
	"math"
	"strconv"
)

// shapeCount is how many shapes there are: as many as choices on a card set.
const shapeCount = 6

// Cards writes sets of answer cards, two to a page: number, shape and letter, as
// the screens have them. choices is 2 to 6 cards a set. foot says what the card
// is for, below the letter.
func Cards(w io.Writer, s Setup, sets, choices int, foot string) error {
	choices = min(max(choices, 2), shapeCount)
	d := New(s)
	n := 0
	for range max(sets, 1) {
		for i := range choices {
			if n%2 == 0 {
				d.Page()
				d.Line(0, d.h/2, d.w, d.h/2, 0.1) // to cut along
			}
			d.card(float64(n%2)*d.h/2, i, foot)
			n++
		}
		n += n % 2 // a set begins on a page of its own
	}
	return d.Write(w)
}

// card draws card i into the half page that begins at y.
func (d *Doc) card(y float64, i int, foot string) {
	half := d.h / 2
	d.Text(20, y+38, Style{Size: 90, Bold: true}, strconv.Itoa(i+1))
	d.Shape(d.w/2, y+half/2-8, 34, i)
	d.Text(d.w-20, y+half-22, Style{Size: 130, Bold: true, Align: Right}, string(rune('A'+i)))
	d.Text(20, y+half-12, Style{Size: 11, Grey: 90}, foot)
}

// Shape draws the shape of choice i around a point: ● ■ ▲ ◆ ★ ✚; r is about half
// its width. Shapes above six begin again.
func (d *Doc) Shape(x, y, r float64, i int) {
	switch i % shapeCount {
	case 0:
		d.Ring(x, y, r, 0.2, true)
	case 1:
		d.Fill(x-0.88*r, y-0.88*r, 1.76*r, 1.76*r, 0)
	case 2:
		d.Area(x, y-r, x+r, y+0.8*r, x-r, y+0.8*r)
	case 3:
		d.Area(x, y-1.1*r, x+0.85*r, y, x, y+1.1*r, x-0.85*r, y)
	case 4:
		d.Area(star(x, y, 1.1*r)...)
	case 5:
		d.Fill(x-0.32*r, y-r, 0.64*r, 2*r, 0)
		d.Fill(x-r, y-0.32*r, 2*r, 0.64*r, 0)
	}
}

// star is a star of five points.
func star(x, y, r float64) []float64 {
	var out []float64
	for k := range 10 {
		a, len := math.Pi/5*float64(k)-math.Pi/2, r
		if k%2 == 1 {
			len = 0.42 * r
		}
		out = append(out, x+len*math.Cos(a), y+len*math.Sin(a))
	}
	return out
}
