package main

import (
	"bytes"
	"context"
	stdcsv "encoding/csv"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"diklat/roster/export/csv"
	"diklat/tui/screen/export"
)

// written is one file of the event.
func (l *ledger) written(kind string, f export.Format, more ...func(*exportAsked)) []byte {
	l.Helper()
	k, ok := exportKindOf(kind)
	if !ok {
		l.Fatalf("no kind %s", kind)
	}
	asked := exportAsked{event: l.event, format: f, per: "day"}
	for _, m := range more {
		m(&asked)
	}
	var b bytes.Buffer
	if _, err := k.write(context.Background(), exporterOf(l.store), asked, &b); err != nil {
		l.Fatalf("%s as %s: %v", kind, f, err)
	}
	return b.Bytes()
}

// book is a workbook that was opened again: its tabs as rows of cells.
func (l *ledger) book(b []byte) (*excelize.File, map[string][][]string) {
	l.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(b))
	if err != nil {
		l.Fatal(err)
	}
	l.Cleanup(func() { _ = f.Close() })
	out := map[string][][]string{}
	for _, tab := range f.GetSheetList() {
		if out[tab], err = f.GetRows(tab); err != nil {
			l.Fatal(err)
		}
	}
	return f, out
}

// table is the part of a tab below the row that begins with head, n rows of it.
func (l *ledger) table(rows [][]string, head string, n int) (at int, table [][]string) {
	l.Helper()
	at = slices.IndexFunc(rows, func(r []string) bool { return len(r) > 2 && r[0] == head })
	if at < 0 || len(rows) < at+1+n {
		l.Fatalf("no table of %d rows headed %q in %q", n, head, rows)
	}
	return at, rows[at+1 : at+1+n]
}

// same compares cells; numbers may be written in another way, 75 and 75.0.
func (l *ledger) same(what string, got, want [][]string) {
	l.Helper()
	if len(got) != len(want) {
		l.Errorf("%s: %d rows, want %d", what, len(got), len(want))
		return
	}
	for i := range want {
		for k := range want[i] {
			cell := ""
			if k < len(got[i]) {
				cell = got[i][k]
			}
			if cell != want[i][k] && number(cell) != number(want[i][k]) {
				l.Errorf("%s: row %d column %d is %q, want %q", what, i+1, k+1, cell, want[i][k])
			}
		}
		if len(got[i]) > len(want[i]) {
			l.Errorf("%s: row %d has %d cells more", what, i+1, len(got[i])-len(want[i]))
		}
	}
}

// number is a cell as a number; text is itself.
func number(s string) string {
	if v, err := strconv.ParseFloat(s, 64); err == nil && !strings.HasPrefix(s, "0") || s == "0" || s == "0.0" {
		return strconv.FormatFloat(v, 'f', 3, 64)
	}
	return "text " + s
}

func (l *ledger) csv(b []byte, comma rune) [][]string {
	l.Helper()
	r := stdcsv.NewReader(strings.NewReader(strings.TrimPrefix(string(b), "\ufeff")))
	r.Comma = comma
	rows, err := r.ReadAll()
	if err != nil {
		l.Fatal(err)
	}
	for _, row := range rows {
		for i := range row {
			row[i] = csv.Restore(row[i])
		}
	}
	return rows
}

// set compares rows in any order.
func (l *ledger) set(what string, rows [][]string, want map[string]bool) {
	l.Helper()
	seen := map[string]bool{}
	for _, r := range rows {
		for len(r) < strings.Count(anyOf(want), "|")+1 {
			r = append(r, "") // a workbook keeps no empty cells at the end
		}
		line := strings.Join(r, "|")
		if !want[line] || seen[line] {
			l.Errorf("%s: %q is not what happened, or twice", what, line)
		}
		seen[line] = true
	}
	if len(seen) != len(want) {
		l.Errorf("%s: %d rows, want %d", what, len(seen), len(want))
	}
}

func anyOf(m map[string]bool) string {
	for k := range m {
		return k
	}
	return ""
}

// kinds looks at what the cells of a table are: n a number, t text.
func (l *ledger) kinds(f *excelize.File, tab string, at, rows int, kinds string) {
	l.Helper()
	for r := at + 2; r < at+2+rows; r++ {
		for c, want := range kinds {
			name, _ := excelize.CoordinatesToCellName(c+1, r)
			kind, err := f.GetCellType(tab, name)
			if err != nil {
				l.Fatal(err)
			}
			if isText := kind == excelize.CellTypeInlineString || kind == excelize.CellTypeSharedString; isText != (want == 't') {
				if v, _ := f.GetCellValue(tab, name); v != "" {
					l.Errorf("%s!%s %q is of kind %d", tab, name, v, kind)
				}
			}
		}
	}
}
