package main

import (
	"context"
	"io"

	"diklat/roster/export/json"
	"diklat/roster/export/pdf"
	"diklat/roster/report"
	"diklat/tui/screen/export"
)

// learned is the report that the files of results and items are made from, without
// names where that was asked for.
func (x *exporter) learned(ctx context.Context, k exportAsked) (report.Learned, error) {
	r, err := learnedOf(ctx, x.store, x.shelf.library(), k.event, k.village, x.text)
	if err != nil || !k.anonymous {
		return r, err
	}
	rolls, err := x.store.Rolls(ctx, k.event.ID)
	if err != nil {
		return r, err
	}
	m, err := x.mask(ctx, k, rolls)
	if err != nil {
		return r, err
	}
	return m.Learned(r), nil
}

// writeResults writes what the class learned.
func writeResults(ctx context.Context, x *exporter, k exportAsked, w io.Writer) (int, error) {
	r, err := x.learned(ctx, k)
	if err != nil {
		return 0, err
	}
	n := len(r.Rows)
	switch k.format {
	case export.JSON:
		return n, x.atOnce(func() error { return json.Document(w, r) })
	case export.XLSX:
		return n, x.book(ctx, k, r.Book(), w)
	case export.PDF:
		return n, x.atOnce(func() error { return x.learnedPDF(k, r, w) })
	default:
		return x.table(ctx, k, r.PersonTable(), w, nil)
	}
}

// writeItems writes how good each question was.
func writeItems(ctx context.Context, x *exporter, k exportAsked, w io.Writer) (int, error) {
	r, err := x.learned(ctx, k)
	if err != nil {
		return 0, err
	}
	n := len(r.Items)
	switch k.format {
	case export.JSON:
		return n, x.atOnce(func() error { return json.Document(w, r.ItemDocument()) })
	case export.XLSX:
		return n, x.book(ctx, k, r.ItemBook(), w)
	case export.PDF:
		return n, x.atOnce(func() error { return x.learnedPDF(k, r, w) })
	default:
		return x.table(ctx, k, r.ItemTable(), w, nil)
	}
}

// learnedPDF draws the two pages for a donor, of results and items alike.
func (x *exporter) learnedPDF(k exportAsked, r report.Learned, w io.Writer) error {
	d := pdf.New(x.setup(k, r.Words().Title, false))
	d.Learned(r)
	return d.Write(w)
}
