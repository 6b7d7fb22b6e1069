package json

import (
	"io"
	"slices"

	"diklat/roster/report"
)

// Scenarios writes {"event":{...},"rows":[...]}, one row a line. The shape is a
// promise to scripts.
func Scenarios(w io.Writer, s report.Scenarios) error {
	return document(w, func(out *printer) {
		out.text(`{"event":`)
		out.value(s.Event)
		out.text(`,"rows":[`)
		list(out, slices.Values(s.Rows))
		out.text("]}\n")
	})
}
