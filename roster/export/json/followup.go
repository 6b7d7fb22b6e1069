package json

import (
	"bufio"
	"encoding/json"
	"io"
	"slices"

	"diklat/roster/report"
)

// Plan writes {"event":{...},"plan":[...],"services":[...]}, one row a line. The
// shape is a promise to scripts.
func Plan(w io.Writer, p report.Plan) error {
	return document(w, func(out *printer) {
		out.text(`{"event":`)
		out.value(p.Event)
		out.text(`,"plan":[`)
		list(out, slices.Values(p.Rows))
		out.text(`],"services":[`)
		list(out, slices.Values(p.Services))
		out.text("]}\n")
	})
}

// Services writes {"services":[...]}, one row a line. The shape is a promise to
// scripts.
func Services(w io.Writer, services []report.ServiceRow) error {
	return document(w, func(out *printer) {
		out.text(`{"services":[`)
		list(out, slices.Values(services))
		out.text("]}\n")
	})
}

// document runs print on a buffered printer and returns the first error.
func document(w io.Writer, print func(*printer)) error {
	b := bufio.NewWriterSize(w, 64<<10)
	p := printer{w: b, enc: json.NewEncoder(b)}
	p.enc.SetEscapeHTML(false)
	print(&p)
	if p.err != nil {
		return p.err
	}
	return b.Flush()
}
