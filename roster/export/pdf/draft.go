package pdf

import "diklat/roster/report"

// Draft draws a text with headings.
func (d *Doc) Draft(t report.Draft) {
	d.Page()
	d.Kop(t.Kop)
	d.Heading(t.Title)
	d.Lines(t.Lines)
	for _, s := range t.Sections {
		d.Need(20) // a heading does not stand alone at the foot
		d.Y += 3
		d.Paragraph(Style{Size: 10.5, Bold: true}, s.Head)
		d.Y++
		for _, p := range s.Text {
			d.Paragraph(Style{Size: 10}, p)
			d.Y += 1.5
		}
	}
}
