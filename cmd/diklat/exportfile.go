package main

import (
	"bufio"
	"context"
	"fmt"
	"io"

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
	t = x.watched(ctx, x.headed(t), &rows)
	var err error
	switch k.format {
	case export.JSON:
		rows = t.Len()
		if asJSON == nil {
			asJSON = func(w io.Writer) error { return json.Table(w, t) }
		}
		err = buffered(w, asJSON)
	case export.CSV, export.Excel:
		err = csv.Write(w, t, csv.Options{Excel: k.format == export.Excel})
	case export.XLSX, export.PDF:
		err = x.book(ctx, k, report.Book{Sheets: []report.Sheet{{Table: t, Kop: k.event.Kop}}, Simulation: x.text.Sheets.Simulation, Landscape: true}, w)
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
	for i := range b.Sheets {
		if t := &b.Sheets[i].Table; k.event.Simulated {
			t.Simulated = true
		}
	}
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

// watched counts rows for whoever watches and stops when nobody wants them any
// more; a writer of the rows must then look at ctx.
func (x *exporter) watched(ctx context.Context, t report.Table, rows *int) report.Table {
	all := t.Rows
	t.Rows = func(yield func([]string) bool) {
		*rows = 0
		for row := range all {
			*rows++
			if *rows%256 == 0 {
				if ctx.Err() != nil {
					return
				}
				x.steps.Done(*rows)
			}
			if !yield(row) {
				return
			}
		}
	}
	return t
}

func buffered(w io.Writer, write func(io.Writer) error) error {
	b := bufio.NewWriter(w)
	if err := write(b); err != nil {
		return err
	}
	return b.Flush()
}
