package csv_test

import (
	"bytes"
	stdcsv "encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"diklat/roster/clean"
	"diklat/roster/export/csv"
	"diklat/roster/report"
)

func table(rows ...[]string) report.Table {
	return report.Table{
		Columns: []report.Column{{Key: "name"}, {Key: "phone", Kind: report.Code}, {Key: "n", Kind: report.Number}},
		Rows:    slices.Values(rows),
	}
}

func TestWriteBytes(t *testing.T) {
	var b bytes.Buffer
	err := csv.Write(&b, table([]string{"Loe, \"Tinus\"", "+6281234567", "-3"}, []string{"", "", ""}), csv.Options{})
	if want := "\ufeffname,phone,n\n\"Loe, \"\"Tinus\"\"\",+6281234567,-3\n,,\n"; err != nil || b.String() != want {
		t.Errorf("got %q, want %q, %v", b.String(), want, err)
	}
	b.Reset()
	err = csv.Write(&b, table([]string{"Maria", "081", "2"}), csv.Options{Excel: true})
	if want := "\ufeffname;phone;n\nMaria;081;2\n"; err != nil || b.String() != want {
		t.Errorf("Excel: %q, %v", b.String(), err)
	}
}

// hostile are texts that spreadsheets run, hide or break on.
func hostile() []string {
	return []string{
		"=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "\u200b=1", "\ufeff=1",
		"\uff1d1+1", "\uff0b1", "\uff0d1", "\uff201", "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://x\")",
		"'=1", "''=1", "\"=1\"", "a\";=1", "a,=1", "a\n=1", "a\r\n=1", "\x1b]52;c;x\a=1", "-", "+", "=", "@", "'",
	}
}

func TestNoCellIsAFormula(t *testing.T) {
	for _, excel := range []bool{false, true} {
		var rows [][]string
		for _, h := range hostile() {
			rows = append(rows, []string{h, h, h})
		}
		var b bytes.Buffer
		if err := csv.Write(&b, table(rows...), csv.Options{Excel: excel}); err != nil {
			t.Fatal(err)
		}
		got := read(t, b.String(), excel)
		if len(got) != len(rows)+1 {
			t.Fatalf("%d rows became %d", len(rows), len(got)-1)
		}
		for i, row := range got[1:] {
			for _, c := range row {
				if strings.ContainsAny(strings.TrimLeft(c, " ")[:min(1, len(c))], "=+-@\t\r\n") {
					t.Errorf("%q became the formula %q", rows[i][0], c)
				}
				if csv.Restore(c) != clean.Line(rows[i][0]) {
					t.Errorf("%q comes back as %q", rows[i][0], csv.Restore(c))
				}
			}
		}
	}
}

func read(t *testing.T, s string, excel bool) [][]string {
	t.Helper()
	r := stdcsv.NewReader(strings.NewReader(strings.TrimPrefix(s, "\ufeff")))
	if excel {
		r.Comma = ';'
	}
	got, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func FuzzGuard(f *testing.F) {
	for _, h := range hostile() {
		f.Add(h)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var b bytes.Buffer
		if err := csv.Write(&b, table([]string{s, s, s}), csv.Options{}); err != nil {
			t.Fatal(err)
		}
		got := read(t, b.String(), false)
		if len(got) != 2 || csv.Restore(got[1][0]) != clean.Line(s) {
			t.Fatalf("%q became %q", s, got)
		}
	})
}

type brokenWriter struct{}

var errFull = errors.New("full")

func (brokenWriter) Write([]byte) (int, error) { return 0, errFull }

func TestWriteReturnsTheErrorOfTheDisk(t *testing.T) {
	if err := csv.Write(brokenWriter{}, table([]string{"a", "b", "c"}), csv.Options{}); !errors.Is(err, errFull) {
		t.Errorf("error %v", err)
	}
}

func BenchmarkWrite100k(b *testing.B) {
	row := []string{"0198f3a0-0000-7000-8000-000000000001", "Maria Tnunay", "Oeltua", "53.01.24.2001", "P", "kader",
		"0198f3a0-0000-7000-8000-000000000002", "H", time.Date(2025, 11, 7, 8, 2, 0, 0, time.UTC).Format(time.RFC3339), "self", "pelatih"}
	t := report.Table{Rows: func(yield func([]string) bool) {
		for range 100_000 {
			if !yield(row) {
				return
			}
		}
	}}
	for i := range row {
		t.Columns = append(t.Columns, report.Column{Key: fmt.Sprint(i)})
	}
	for b.Loop() {
		if err := csv.Write(io.Discard, t, csv.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
