package pdf

import "diklat/roster/report"

// The layouts of the column in which people sign; see roster.Signature.
const (
	signSingle    = "tunggal"
	signAlternate = "selang-seling"
	signDouble    = "selang-seling-2-baris"
)

// signRow is the height of a row to sign in: 9 to 12 mm fit a signature.
const signRow = 10.0

// signHead is the height of the head of the table.
const signHead = 8.0

// Signin draws a daftar hadir: each sheet begins on a page of its own.
func (d *Doc) Signin(s report.Signin) {
	d.Left = 15
	for _, sh := range s.Sheets {
		t := &signin{Doc: d, Signin: s, sheet: sh}
		t.draw()
	}
}

// signin is one sheet on its way down the pages.
type signin struct {
	*Doc
	report.Signin
	sheet  report.SigninSheet
	widths []float64
}

func (t *signin) draw() {
	t.Part(t.sheet.About())
	t.Kop(t.sheet.Kop)
	for _, l := range t.sheet.Title {
		t.Paragraph(Style{Size: 11, Bold: true, Align: Centre}, l)
	}
	t.Y += 2
	t.Lines(t.sheet.Lines)
	t.columns()
	t.head()
	for i, r := range t.sheet.Rows {
		if t.need(i) {
			t.Page()
			t.head()
		}
		t.row(i, r)
		t.Y += signRow
	}
	t.foot()
}

// need reports that the i-th row does not fit on the page any more. A pair of rows
// whose signatures share their height is not torn apart.
func (t *signin) need(i int) bool {
	rows := 1.0
	if t.double() && i%2 == 0 && i+1 < len(t.sheet.Rows) {
		rows = 2
	}
	if t.double() && i%2 == 1 {
		return false
	}
	if left := len(t.sheet.Rows) - i; left == companions+len(t.sheet.Rows)%2 || left < companions && i == 0 {
		return t.Room() < float64(left)*signRow+t.footRoom()
	}
	return t.Room() < rows*signRow
}

// companions are how many rows stay with the signatures at the foot: signatures
// alone on a page could stand under any list. It is even, for pairs of rows.
const companions = 4

// footRoom is what totals and signatures take.
func (t *signin) footRoom() float64 {
	return 46 + float64(len(t.Totals(t.sheet)))*5
}

// double reports signatures two rows high; recorded letters need no such room.
func (t *signin) double() bool { return t.Layout == signDouble && !t.Filled }

// columns shares out the width: the signature keeps what it needs, the name and
// the village share the rest.
func (t *signin) columns() {
	//                    no  name sex age job from phone sign
	t.widths = []float64{9, 40, 9, 12, 22, 26, 25, 37}
	if t.Filled {
		t.widths[7] = 32
	}
	if !t.Filled && t.Layout != signSingle {
		t.widths = []float64{9, 34, 8, 11, 20, 23, 23, 52}
	}
	rest := t.Width()
	for _, w := range t.widths {
		rest -= w
	}
	t.widths[1] += rest * 0.7
	t.widths[5] += rest * 0.3
}

func (t *signin) head() {
	w, last := t.Words, t.Words.Sign
	if t.Filled {
		last = w.Recorded
	}
	x, s := t.Left, Style{Size: 8, Bold: true, Align: Centre}
	for i, h := range []string{w.No, w.Name, w.Sex, w.Age, w.Role, w.From, w.Phone, last} {
		t.Box(x, t.Y, t.widths[i], signHead, 0.25, 230)
		t.inside(x, t.widths[i], signHead, s, h)
		x += t.widths[i]
	}
	t.Y += signHead
}

// smallest is the size of letters down to which a text shrinks to fit its cell.
const smallest = 5.5

// inside writes a text into a cell of height h at the flow: on as many lines as
// find room, smaller if that is not enough.
func (t *signin) inside(x, w, h float64, s Style, text string) {
	room := func() int { return max(int((h-0.6)/s.line()), 1) }
	lines := t.Wrap(s, text, w-2*pad)
	for len(lines) > room() && s.size() > smallest {
		s.Size = s.size() - 0.5
		lines = t.Wrap(s, text, w-2*pad)
	}
	if n := room(); len(lines) > n {
		lines = append(lines[:n-1:n-1], lines[n-1]+"…")
	}
	y := t.Y + (h-float64(len(lines))*s.line())/2
	for _, l := range lines {
		y += s.line()
		at := map[Align]float64{Left: x + pad, Centre: x + w/2, Right: x + w - pad}[s.Align]
		t.Fit(at, y-s.line()*0.25, w-2*pad, s, l)
	}
}

func (t *signin) row(i int, r report.SigninRow) {
	x := t.Left
	mid := Style{Size: 8.5, Align: Centre}
	for c, text := range []string{r.No(), r.Name, r.Sex, r.Age, r.Role, r.From, r.Phone} {
		s := Style{Size: 8.5}
		if c == 0 || c == 2 || c == 3 {
			s = mid
		}
		t.Box(x, t.Y, t.widths[c], signRow, 0.25, 0)
		if c == 6 { // a number that is broken is read as another
			t.Fit(x+pad, t.Y+signRow/2+s.line()*0.3, t.widths[c]-2*pad, s, text)
		} else {
			t.inside(x, t.widths[c], signRow, s, text)
		}
		x += t.widths[c]
	}
	w := t.widths[7]
	switch {
	case t.Filled:
		t.Box(x, t.Y, w, signRow, 0.25, 0)
		t.inside(x, w, signRow, mid, r.Mark)
	case t.Layout == signDouble:
		t.doubled(x, w, i)
	case t.Layout == signAlternate:
		t.Box(x, t.Y, w/2, signRow, 0.25, 0)
		t.Box(x+w/2, t.Y, w/2, signRow, 0.25, 0)
		t.dots(x+float64(i%2)*w/2, signRow, t.label(i))
	default:
		t.Box(x, t.Y, w, signRow, 0.25, 0)
	}
}

// label is the number printed where the i-th person signs.
func (t *signin) label(i int) string {
	return t.sheet.Rows[i].No() + "."
}

// dots is where to sign: a number and a dotted line in the lower part of a cell.
func (t *signin) dots(x, h float64, label string) {
	t.Text(x+pad, t.Y+h*0.6, Style{Size: 7.5}, label)
	t.Text(x+pad+6, t.Y+h*0.75, Style{Size: 7.5, Grey: 120}, "................")
}

// doubled draws, on every odd row, two cells two rows high: for its person and for
// the next. The last row of an odd list has the left cell alone.
func (t *signin) doubled(x, w float64, i int) {
	if i%2 == 1 {
		return
	}
	h := 2 * signRow
	if i+1 >= len(t.sheet.Rows) {
		h = signRow
	}
	t.Box(x, t.Y, w/2, h, 0.25, 0)
	t.Box(x+w/2, t.Y, w/2, h, 0.25, 0)
	t.dots(x, h, t.label(i))
	if i+1 < len(t.sheet.Rows) {
		t.dots(x+w/2, h, t.label(i+1))
	}
}

// foot draws the totals and those who sign for the sheet.
func (t *signin) foot() {
	totals := t.Totals(t.sheet)
	t.Need(t.footRoom())
	t.Y += 2
	rule := len(totals) - 1
	for _, l := range totals[:rule] {
		t.Paragraph(Style{Size: 9, Bold: true}, l)
	}
	t.Paragraph(Style{Size: 7.5}, totals[rule])
	t.Y += 4
	t.Sign(t.sheet.Left, t.sheet.Right)
}

// Sign draws two signatures beside each other: who takes note on the left, who led
// on the right. Without a name there is a line to write one on.
func (d *Doc) Sign(left, right report.Signature) {
	top := d.Y
	half := d.Width() / 2
	for i, g := range []report.Signature{left, right} {
		x := d.Left + half*float64(i) + half/2
		y := top
		for _, l := range g.Above {
			y += 4.5
			d.Fit(x, y, half-6, Style{Size: 9, Align: Centre}, l)
		}
		y = top + 9 + 20 // room to sign
		name := g.Name
		if name == "" {
			d.Line(x-25, y+1, x+25, y+1, 0.25)
		}
		d.Fit(x, y, half-6, Style{Size: 9, Bold: true, Underline: true, Align: Centre}, name)
		if g.NIP != "" {
			d.Fit(x, y+4.5, half-6, Style{Size: 8, Align: Centre}, "NIP. "+g.NIP)
		}
	}
	d.Y = top + 36
}
