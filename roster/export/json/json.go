// Package json writes reports as JSON documents for scripts.
package json

import (
	"bufio"
	"encoding/json"
	"io"
	"iter"

	"diklat/roster/report"
)

// Attendance writes {"event":{...},"sessions":[...],"rows":[...]}, one row a
// line. The shape is a promise to scripts.
func Attendance(w io.Writer, a report.Attendance) error {
	b := bufio.NewWriterSize(w, 64<<10)
	p := printer{w: b, enc: json.NewEncoder(b)}
	p.enc.SetEscapeHTML(false)
	p.text(`{"event":`)
	p.value(a.Event)
	p.text(`,"sessions":`)
	p.value(a.Sessions)
	p.text(`,"rows":[`)
	list(&p, a.Rows())
	p.text("]}\n")
	if p.err != nil {
		return p.err
	}
	return b.Flush()
}

// Document writes one value as a JSON document, indented for people who look inside.
func Document(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	return e.Encode(v)
}

// Table writes a list of objects with the keys of the columns. Every value is
// text.
func Table(w io.Writer, t report.Table) error {
	b := bufio.NewWriterSize(w, 64<<10)
	p := printer{w: b, enc: json.NewEncoder(b)}
	p.enc.SetEscapeHTML(false)
	p.text("[")
	list(&p, func(yield func(map[string]string) bool) {
		for row := range t.Rows {
			o := make(map[string]string, len(row))
			for i, c := range t.Columns {
				o[c.Key] = row[i]
			}
			if !yield(o) {
				return
			}
		}
	})
	p.text("]\n")
	if p.err != nil {
		return p.err
	}
	return b.Flush()
}

// printer keeps the first error.
type printer struct {
	w   *bufio.Writer
	enc *json.Encoder
	err error
}

func (p *printer) text(s string) {
	if p.err == nil {
		_, p.err = p.w.WriteString(s)
	}
}

func (p *printer) value(v any) {
	if p.err == nil {
		p.err = p.enc.Encode(v)
	}
}

func list[T any](p *printer, items iter.Seq[T]) {
	first := true
	for it := range items {
		if !first {
			p.text(",")
		}
		first = false
		p.value(it)
		if p.err != nil {
			return
		}
	}
}
