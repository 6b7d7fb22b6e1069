package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"slices"

	"diklat/roster/export/csv"
	"diklat/roster/export/json"
	"diklat/roster/export/pdf"
	"diklat/roster/export/xlsx"
	"diklat/roster/report"
	"diklat/tui/screen/export"
)

// table writes a table in any format and returns its rows. asJSON writes the shape
// that JSON has for it; nil: a list of objects.
func (x *exporter) table(ctx context.Context, k exportAsked, t report.Table, w io.Writer, asJSON func(io.Writer) error) (int, error) {
	rows := 0
	t = x.headed(t)
	var err error
	switch k.format {
	case export.JSON:
		rows = t.Len()
		if asJSON == nil {
			asJSON = func(w io.Writer) error { return json.Table(w, t) }
		}
		err = x.atOnce(func() error { return buffered(w, asJSON) })
	case export.CSV, export.Excel:
		x.expect([]report.Sheet{{Table: t}})
		err = csv.Write(w, x.watched(ctx, t, &rows, 0), csv.Options{Excel: k.format == export.Excel})
	case export.XLSX, export.PDF:
		t = x.forPeople(k, t)
		book := report.Book{Sheets: []report.Sheet{{Table: t, Kop: k.event.Head()}}, Simulation: x.text.Sheets.Simulation, Landscape: true}
		rows, err = x.counted(ctx, k, book, w)
	default:
		err = fmt.Errorf("export: format %q", k.format)
	}
	if err == nil {
		err = ctx.Err()
	}
	return rows, err
}

// book writes sheets as a workbook or on paper.
func (x *exporter) book(ctx context.Context, k exportAsked, b report.Book, w io.Writer) error {
	_, err := x.counted(ctx, k, b, w)
	return err
}

// counted writes sheets and returns how many rows they had.
func (x *exporter) counted(ctx context.Context, k exportAsked, b report.Book, w io.Writer) (int, error) {
	b.Sheets = slices.Clone(b.Sheets)
	before := x.expect(b.Sheets)
	rows := make([]int, len(b.Sheets))
	for i := range b.Sheets {
		t := &b.Sheets[i].Table
		t.Simulated = t.Simulated || k.event.Simulated
		*t = x.watched(ctx, *t, &rows[i], before[i])
	}
	err := x.drawn(ctx, k, b, w)
	all := 0
	for _, n := range rows {
		all += n
	}
	return all, err
}

func (x *exporter) drawn(ctx context.Context, k exportAsked, b report.Book, w io.Writer) error {
	if k.format == export.XLSX {
		if err := xlsx.Write(w, b); err != nil {
			return err
		}
		return ctx.Err()
	}
	title := ""
	if len(b.Sheets) > 0 {
		title = b.Sheets[0].Title
	}
	d := pdf.New(x.setup(k, title, b.Landscape))
	d.Book(b)
	if err := ctx.Err(); err != nil {
		return err
	}
	return d.Write(w)
}

// setup is how documents of an event are made.
func (x *exporter) setup(k exportAsked, title string, landscape bool) pdf.Setup {
	s := pdf.Setup{Paper: k.paper, Landscape: landscape, Title: title, Made: x.now(), Foot: x.text.Sheets.PageOf}
	if k.event.Simulated {
		s.Stamp = x.text.Sheets.Simulation
	}
	return s
}

// headed gives the columns that have no label for people the words of the catalogue.
func (x *exporter) headed(t report.Table) report.Table {
	cols := append([]report.Column{}, t.Columns...)
	for i := range cols {
		if cols[i].Label == "" {
			cols[i].Label = x.text.Export.Head(cols[i].Key)
		}
	}
	t.Columns = cols
	return t
}

func buffered(w io.Writer, write func(io.Writer) error) error {
	b := bufio.NewWriter(w)
	if err := write(b); err != nil {
		return err
	}
	return b.Flush()
}
