package pdf

import (
	"strconv"

	"diklat/roster/report"
)

// Certificates draws the certificates of an event, each on two pages: the front,
// and the table of what was taught on the back. Documents of it are landscape.
func (d *Doc) Certificates(c report.Certificates) error {
	for _, r := range c.List {
		if err := d.front(c, r); err != nil {
			return err
		}
		d.back(c, r)
	}
	return nil
}

func (d *Doc) front(c report.Certificates, r report.CertificateRow) error {
	d.Left, d.Right, d.Top = 25, 25, 19
	d.Page()
	w, l := c.Words, c.Lines
	d.Box(9, 9, d.w-18, d.h-18, 1.2, 0)
	d.Box(11, 11, d.w-22, d.h-22, 0.3, 0)
	if r.Copy {
		d.Text(d.w-16, 18, Style{Size: 12, Bold: true, Align: Right}, w.Copy)
	}
	for i, k := range l.Kop {
		s := Style{Size: 11, Bold: true, Align: Centre}
		if i > 0 && i == len(l.Kop)-1 { // the address, as on other sheets
			s = Style{Size: 8, Align: Centre}
		}
		d.Paragraph(s, k)
	}
	title, what := w.CertificateOfAttendance, w.Attended(r.Here, r.Held)
	if r.Completed {
		title, what = w.CertificateOfCompletion, w.CompletedAll(r.Here, r.Held)
	}
	d.Y += 3
	d.centred(24, true, title)
	d.centred(11, false, w.CertificateNo+": "+r.Number)
	d.Y += 4
	d.centred(11, false, w.GivenTo)
	d.name(r.Name)
	d.centred(11, false, w.FromPlace(r.Village))
	d.Y += 3
	d.centred(11, false, what)
	d.centred(13, true, l.Title)
	d.centred(11, false, w.HeldAt(l.Venue, l.When))
	by := w.Amount(c.JP)
	if l.Organiser != "" {
		by += " - " + w.Organiser + ": " + l.Organiser
	}
	d.centred(10, false, by)
	for _, f := range l.Funders {
		d.centred(9, false, f)
	}
	d.Y = max(d.Y+3, d.h-67)
	d.Sign(l.Left, l.Right)
	const side = 26.0
	if err := d.QR(d.w/2-side/2, d.h-14-side, side, r.Number+"|"+r.Check); err != nil {
		return err
	}
	d.Text(d.w/2, d.h-12.5, Style{Size: 7, Align: Centre}, w.CheckCode+": "+r.Check)
	return nil
}

// centred is a paragraph in the middle.
func (d *Doc) centred(size float64, bold bool, text string) {
	d.Paragraph(Style{Size: size, Bold: bold, Align: Centre}, text)
}

// name writes whose certificate it is, on one line however long.
func (d *Doc) name(name string) {
	s := Style{Size: 22, Bold: true, Align: Centre}
	d.Y += 11
	d.Fit(d.w/2, d.Y-2, d.Width(), s, name)
	d.Line(d.w/2-70, d.Y, d.w/2+70, d.Y, 0.3)
	d.Y++
}

func (d *Doc) back(c report.Certificates, r report.CertificateRow) {
	w := c.Words
	rows := make([][]string, len(c.Materials))
	for i, m := range c.Materials {
		rows[i] = []string{strconv.Itoa(i + 1), m.Name, strconv.Itoa(m.JP)}
	}
	d.Sheet(report.Sheet{
		Table: report.Table{Title: w.Materials, Columns: []report.Column{{Key: "no", Label: w.No, Kind: report.Number}, {Key: "name", Label: w.Material},
			{Key: "jp", Label: "JP", Kind: report.Number}}, Rows: func(yield func([]string) bool) {
			for _, row := range rows {
				if !yield(row) {
					return
				}
			}
		}},
		Lines: []report.Line{{Label: w.CertificateNo, Value: r.Number}, {Label: w.Name, Value: r.Name}, {Label: w.Agenda, Value: c.Lines.Title}},
		Foot:  [][]string{{"", w.Total, strconv.Itoa(c.JP)}},
		Notes: []string{c.Lines.Rule, c.Lines.Threshold, w.SesiOf(r.Here, r.Held)},
	})
}
