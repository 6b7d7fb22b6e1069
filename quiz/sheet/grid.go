package sheet

import (
	"archive/zip"
	"bytes"
	"path"
	"strings"

	"diklat/quiz/source"
)

// Grid is one table of a file, for those who read tables that hold no questions.
type Grid struct {
	Name string
	Rows []GridRow
}

// GridRow is one line: its number in the file, and its trimmed cells.
type GridRow struct {
	Line  int
	Cells []string
}

// maxGrids is how many sheets of a workbook are read.
const maxGrids = 20

// Grids reads a CSV text or all visible sheets of a workbook, under the limits of
// this package. Formulas give the value that was kept with them.
func Grids(b []byte) ([]Grid, error) {
	if !IsZip(b) {
		text, _, err := source.Decode(b)
		if err != nil {
			return nil, err
		}
		t, err := readCSV(text)
		return []Grid{{Rows: gridRows(t)}}, err
	}
	return gridsXLSX(b)
}

func gridsXLSX(b []byte) ([]Grid, error) {
	w, err := openWorkbook(b)
	if err != nil {
		return nil, err
	}
	sheets, err := w.sheets()
	if err != nil {
		return nil, err
	}
	if w.strings, err = w.sharedStrings(); err != nil {
		return nil, err
	}
	var out []Grid
	cells := 0
	for _, name := range sheets[:min(len(sheets), maxGrids)] {
		t, err := w.sheet(name)
		if err != nil {
			return nil, err
		}
		for _, r := range t {
			cells += len(r.cells)
		}
		if cells > maxCells {
			return nil, &source.Error{Code: source.Bomb}
		}
		if len(t) > 0 {
			out = append(out, Grid{Name: strings.TrimSuffix(path.Base(name), ".xml"), Rows: gridRows(t)})
		}
	}
	return out, nil
}

// openWorkbook checks a zip file and indexes its parts.
func openWorkbook(b []byte) (*workbook, error) {
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		return nil, &source.Error{Code: source.BadZip, Err: err}
	}
	if len(z.File) > maxParts {
		return nil, &source.Error{Code: source.Bomb}
	}
	w := &workbook{parts: map[string]*zip.File{}}
	for _, f := range z.File {
		if f.UncompressedSize64 > maxUnpacked && strings.HasSuffix(f.Name, ".xml") {
			return nil, &source.Error{Code: source.Bomb, Detail: f.Name}
		}
		w.parts[strings.TrimPrefix(strings.ToLower(path.Clean("/"+f.Name)), "/")] = f
	}
	if w.parts["xl/workbook.xml"] == nil {
		return nil, &source.Error{Code: source.BadZip}
	}
	return w, nil
}

func gridRows(t table) []GridRow {
	out := make([]GridRow, 0, len(t))
	for _, r := range t {
		g := GridRow{Line: r.line, Cells: make([]string, len(r.cells))}
		for i := range r.cells {
			g.Cells[i] = r.at(i)
		}
		out = append(out, g)
	}
	return out
}
