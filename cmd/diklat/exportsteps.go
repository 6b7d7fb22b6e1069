package main

import (
	"context"

	"diklat/roster/report"
)

// expect tells whoever watches how many rows there are, and returns how many come
// before each sheet. Without anybody watching nothing is counted.
func (x *exporter) expect(sheets []report.Sheet) []int {
	before, all := make([]int, len(sheets)), 0
	if x.steps == nil {
		return before
	}
	for i := range sheets {
		before[i] = all
		all += sheets[i].Len()
	}
	x.steps.Of(max(all, 1))
	return before
}

// watched counts rows for whoever watches and stops when nobody wants them any
// more; a writer of the rows must then look at ctx. before are the rows of earlier
// tables.
func (x *exporter) watched(ctx context.Context, t report.Table, rows *int, before int) report.Table {
	const often = 16
	all := t.Rows
	t.Rows = func(yield func([]string) bool) {
		*rows = 0
		for row := range all {
			*rows++
			if *rows%often == 0 {
				if ctx.Err() != nil {
					return
				}
				x.steps.Done(before + *rows)
			}
			if !yield(row) {
				return
			}
		}
		x.steps.Done(before + *rows)
	}
	return t
}

// each does n pieces of work, tells whoever watches after each, and stops when
// nobody wants them any more.
func (x *exporter) each(ctx context.Context, n int, do func(i int) error) error {
	x.steps.Of(n)
	for i := range n {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := do(i); err != nil {
			return err
		}
		x.steps.Done(i + 1)
	}
	return ctx.Err()
}

// atOnce does the last of two pieces of work, after everything was read: a document
// that is written in one go.
func (x *exporter) atOnce(do func() error) error {
	x.steps.Of(2)
	x.steps.Done(1)
	defer x.steps.Done(2)
	return do()
}
