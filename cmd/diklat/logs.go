package main

import (
	"fmt"
	"io"
	"log/slog"

	"diklat/roster/clean"
)

// newLog writes to a terminal what may quote a peer or a file: each value is one
// line of harmless text. The usual handler lets some control characters through.
func newLog(w io.Writer) *slog.Logger {
	return slog.New(slog.NewTextHandler(w, &slog.HandlerOptions{ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
		switch a.Value.Kind() {
		case slog.KindString, slog.KindAny:
			a.Value = slog.StringValue(clean.Line(fmt.Sprint(a.Value.Any())))
		default:
		}
		return a
	}}))
}
