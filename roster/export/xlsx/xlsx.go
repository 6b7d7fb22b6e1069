// Package xlsx writes sheets as an Excel workbook. Every cell is text or a
// number: nothing that came from people can become a formula, and the format of
// text cells is "text", so that editing a cell does not make one either.
package xlsx

import (
	"errors"
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"

	"diklat/roster/report"
)

// ErrEmpty says that a book without a sheet cannot be a workbook.
var ErrEmpty = errors.New("xlsx: a workbook needs a sheet")

// Write writes a workbook: a tab a sheet, in order, and one with the charts if
// there are any. Rows are streamed.
func Write(w io.Writer, b report.Book) (err error) {
	if len(b.Sheets) == 0 {
		return ErrEmpty
	}
	f := excelize.NewFile()
	defer func() { err = errors.Join(err, f.Close()) }()
	k := &book{Book: b, f: f, names: map[string]bool{}}
	if k.look, err = newLook(f); err != nil {
		return err
	}
	for i := range b.Sheets {
		if err := k.sheet(i); err != nil {
			return fmt.Errorf("xlsx: sheet %d: %w", i+1, err)
		}
	}
	if err := k.draw(); err != nil {
		return fmt.Errorf("xlsx: charts: %w", err)
	}
	return f.Write(w)
}

// Table writes a workbook of one table.
func Table(w io.Writer, t report.Table, simulation string) error {
	return Write(w, report.Book{Sheets: []report.Sheet{{Table: t}}, Simulation: simulation})
}

// book is a workbook that is being written.
type book struct {
	report.Book
	f     *excelize.File
	look  look
	names map[string]bool // of tabs, in lower case
	drawn []drawn
}

// look is the styles of cells.
type look struct{ title, kop, head, text, number, boldText, boldNumber, note int }

func newLook(f *excelize.File) (look, error) {
	var l look
	const text, general = 49, 0
	border := []excelize.Border{{Type: "top", Color: "000000", Style: 1}, {Type: "bottom", Color: "000000", Style: 1},
		{Type: "left", Color: "000000", Style: 1}, {Type: "right", Color: "000000", Style: 1}}
	bold := func(size float64) *excelize.Font { return &excelize.Font{Bold: true, Size: size} }
	wrap := &excelize.Alignment{Vertical: "top", WrapText: true}
	for _, s := range []struct {
		id *int
		of excelize.Style
	}{
		{&l.title, excelize.Style{Font: bold(14), NumFmt: text}},
		{&l.kop, excelize.Style{Font: bold(11), NumFmt: text}},
		{&l.head, excelize.Style{Font: bold(11), NumFmt: text, Border: border, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"D9D9D9"}},
			Alignment: &excelize.Alignment{Horizontal: "center", Vertical: "center", WrapText: true}}},
		{&l.text, excelize.Style{NumFmt: text, Border: border, Alignment: wrap}},
		{&l.number, excelize.Style{NumFmt: general, Border: border, Alignment: &excelize.Alignment{Vertical: "top"}}},
		{&l.boldText, excelize.Style{Font: bold(11), NumFmt: text, Border: border}},
		{&l.boldNumber, excelize.Style{Font: bold(11), NumFmt: general, Border: border}},
		{&l.note, excelize.Style{NumFmt: text}},
	} {
		id, err := f.NewStyle(&s.of)
		if err != nil {
			return l, err
		}
		*s.id = id
	}
	return l, nil
}
