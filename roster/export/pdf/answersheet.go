package pdf

import (
	"io"
	"strconv"
)

// AnswerItem is one item of an answer sheet: bubbles A, B, ... to tick, or a line
// to write on where Choices is 0.
type AnswerItem struct {
	Number  int
	Choices int
	Several bool // more than one may be ticked
}

// AnswerHead is whose sheet it is. An empty name leaves a line to write on.
type AnswerHead struct {
	Number  string // of the person, by which the sheet is keyed
	Name    string
	Village string
}

// AnswerWords are the words of a sheet.
type AnswerWords struct{ Title, Event, Name, Village, Number, Hint, Several string }

// The measures of a sheet, in millimetres.
const (
	sheetHead   = 44.0
	sheetRow    = 8.2
	sheetColumn = 58.0
)

// AnswerSheets writes one sheet a person: two to a page where the items fit.
func AnswerSheets(w io.Writer, s Setup, words AnswerWords, people []AnswerHead, items []AnswerItem) error {
	d := New(s)
	half := d.h / 2
	columns := int(d.Width() / sheetColumn)
	rows := int((half - sheetHead - 8) / sheetRow)
	if len(items) <= columns*rows {
		for i, p := range people {
			if i%2 == 0 {
				d.Page()
				d.Line(0, half, d.w, half, 0.1)
			}
			d.answerSheet(float64(i%2)*half, half, words, p, items)
		}
		return d.Write(w)
	}
	per := columns * int((d.h-sheetHead-14)/sheetRow)
	for _, p := range people {
		for from := 0; from < len(items); from += per {
			d.Page()
			d.answerSheet(0, d.h, words, p, items[from:min(from+per, len(items))])
		}
	}
	return d.Write(w)
}

// answerSheet draws one sheet into h millimetres from y on.
func (d *Doc) answerSheet(y, h float64, words AnswerWords, p AnswerHead, items []AnswerItem) {
	x := d.Left
	d.Fit(x, y+14, d.Width()-30, Style{Size: 13, Bold: true}, words.Title)
	d.Fit(x, y+19.5, d.Width()-30, Style{Size: 9, Grey: 80}, words.Event)
	d.Text(d.w-d.Right, y+11, Style{Size: 8, Grey: 80, Align: Right}, words.Number)
	d.Box(d.w-d.Right-22, y+12, 22, 13, 0.4, 0)
	d.Text(d.w-d.Right-11, y+22, Style{Size: 24, Bold: true, Align: Centre}, p.Number)
	d.field(x, y+28, 100, words.Name, p.Name)
	d.field(x+106, y+28, d.Width()-106, words.Village, p.Village)
	d.Fit(x, y+36, d.Width(), Style{Size: 8.5}, words.Hint)
	rows := int((h - sheetHead - 8) / sheetRow)
	for i, it := range items {
		d.answerRow(x+float64(i/rows)*sheetColumn, y+sheetHead+float64(i%rows)*sheetRow, words, it)
	}
}

// field writes a label and its value above a line.
func (d *Doc) field(x, y, w float64, label, value string) {
	wide := d.Wide(Style{}, label+" ")
	d.Text(x, y, Style{Grey: 80}, label)
	d.Fit(x+wide+1, y, w-wide-1, Style{Size: 11, Bold: true}, value)
	d.Line(x+wide+1, y+1.2, x+w, y+1.2, 0.2)
}

func (d *Doc) answerRow(x, y float64, words AnswerWords, it AnswerItem) {
	d.Text(x+7, y+4.4, Style{Size: 10, Bold: true, Align: Right}, strconv.Itoa(it.Number))
	if it.Choices == 0 {
		d.Line(x+10, y+5.2, x+sheetColumn-6, y+5.2, 0.2)
		return
	}
	step := min(7.4, (sheetColumn-14)/float64(it.Choices))
	for c := range it.Choices {
		cx := x + 12.5 + float64(c)*step
		d.Ring(cx, y+3, min(2.9, step/2-0.3), 0.3, false)
		d.Text(cx, y+4.1, Style{Size: 8, Grey: 110, Align: Centre}, string(rune('A'+c)))
	}
	if it.Several {
		d.Text(x+12.5+float64(it.Choices)*step-2, y+4.1, Style{Size: 7, Grey: 80}, words.Several)
	}
}
