package sheet

import (
	"encoding/xml"
	"math"
	"strconv"
	"strings"

	"diklat/quiz"
	"diklat/quiz/source"
)

// sheetReader collects the rows of one worksheet.
type sheetReader struct {
	w     *workbook
	out   table
	cells int
	chars int

	line, col int
	kind      string // the cell's t attribute
	formula   bool
	value     strings.Builder
	inValue   bool
}

// sheet reads one worksheet.
func (w *workbook) sheet(name string) (table, error) {
	r := &sheetReader{w: w}
	err := w.walk(name, r.start, r.end, func(c []byte) {
		if r.inValue {
			r.value.Write(c)
		}
	})
	return r.out, err
}

func (r *sheetReader) start(e xml.StartElement) error {
	switch e.Name.Local {
	case "row":
		r.line++
		if n, err := strconv.Atoi(attr(e, "r")); err == nil && n > 0 {
			r.line = n
		}
		r.col = -1
		if len(r.out) >= maxRows {
			return &source.Error{Code: source.Bomb}
		}
		r.out = append(r.out, row{line: r.line})
	case "c":
		r.col++
		if c, ok := column(attr(e, "r")); ok {
			r.col = c
		}
		r.kind, r.formula = attr(e, "t"), false
		r.value.Reset()
	case "f":
		r.formula = true
	case "v", "t":
		r.inValue = true
	}
	return nil
}

func (r *sheetReader) end(name string) error {
	switch name {
	case "v", "t":
		r.inValue = false
	case "c":
		return r.keep()
	case "row":
		if n := len(r.out); n > 0 && len(r.out[n-1].cells) == 0 {
			r.out = r.out[:n-1]
		}
	}
	return nil
}

// keep puts the finished cell into its row. Empty cells and those far to the
// right take no room.
func (r *sheetReader) keep() error {
	text := r.text()
	if text == "" && !r.formula || r.col >= maxCols || len(r.out) == 0 {
		return nil
	}
	last := &r.out[len(r.out)-1]
	for len(last.cells) <= r.col {
		last.cells = append(last.cells, cell{})
		r.cells++
	}
	r.chars += r.value.Len()
	if r.cells > maxCells || r.chars > maxUnpacked {
		return &source.Error{Code: source.Bomb}
	}
	last.cells[r.col] = cell{text: text, formula: r.formula}
	return nil
}

// text is what the cell shows.
func (r *sheetReader) text() string {
	v := r.value.String()
	switch r.kind {
	case "s":
		n, err := strconv.Atoi(strings.TrimSpace(v))
		if err != nil || n < 0 || n >= len(r.w.strings) {
			return ""
		}
		return r.w.strings[n]
	case "b":
		if strings.TrimSpace(v) == "1" {
			return "BENAR"
		}
		return "SALAH"
	case "", "n":
		// "20.0" is 20; 1.234 is a fraction and must not become 1234.
		if f, err := strconv.ParseFloat(strings.TrimSpace(v), 64); err == nil && !math.IsInf(f, 0) && !math.IsNaN(f) {
			return quiz.FormatNumber(f)
		}
	}
	return unxml(v)
}

// column reads the letters of "AB12".
func column(ref string) (int, bool) {
	n := 0
	for i := 0; i < len(ref) && i < 4; i++ {
		c := ref[i] &^ 0x20
		if c < 'A' || c > 'Z' {
			break
		}
		n = n*26 + int(c-'A') + 1
	}
	return n - 1, n > 0
}

// unxml undoes the _x000D_ that spreadsheets write for control characters.
func unxml(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	return strings.NewReplacer("_x000D_", "", "_x000d_", "", "_x000A_", "\n", "_x000a_", "\n", "_x0009_", "\t", "_x005F_", "_", "_x005f_", "_").Replace(s)
}
