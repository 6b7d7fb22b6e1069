package pdf

import (
	"fmt"

	"rsc.io/qr"
)

// QR draws a code of side millimetres with its white border. It fails if the text
// is longer than a code can hold (about 1,200 bytes).
func (d *Doc) QR(x, y, side float64, text string) error {
	c, err := qr.Encode(text, qr.M)
	if err != nil {
		return fmt.Errorf("pdf: QR of %d bytes: %w", len(text), err)
	}
	const quiet = 4 // modules, as the standard asks
	m := side / float64(c.Size+2*quiet)
	for row := range c.Size {
		for col := 0; col < c.Size; {
			n := 0 // a run of black is one rectangle: no hairlines between modules
			for col+n < c.Size && c.Black(col+n, row) {
				n++
			}
			if n > 0 {
				d.Fill(x+m*float64(col+quiet), y+m*float64(row+quiet), m*float64(n), m, 0)
			}
			col += n + 1
		}
	}
	return nil
}
