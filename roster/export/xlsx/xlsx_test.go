package xlsx_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"diklat/roster/clean"
	"diklat/roster/export/xlsx"
	"diklat/roster/report"
)

// hostile are texts that a spreadsheet could run, or that could break the file.
func hostile() []string {
	return []string{
		"=1+1", "+62 811", "-1+1", "@SUM(1)", "\t=1", "\r=1", "\n=1", "  =1", "\u200b=1", "＝1+1", "＋1", "－1", "＠x", "'=1", "''",
		`=HYPERLINK("http://x","y")`, `=cmd|' /C calc'!A0`, "<f>1+1</f>", "]]></t><f>1</f>", "&amp;", "_x0041_", "_x000D_", "\x00\x1b[31m",
		"1e308", "1e309", "NaN", "Inf", "0x10", "007", "53.01", "53.01.10.2007", "2025-11-07", "TRUE", strings.Repeat("x", 400), "", "日本 😀", " a  b ",
	}
}

func sheet(name string) report.Sheet {
	var rows [][]string
	for _, h := range hostile() {
		rows = append(rows, []string{h, h, h})
	}
	return report.Sheet{
		Name: name, Kop: []string{"=KOP()", "Alamat"}, Lines: []report.Line{{Label: "=Label", Value: "=Value"}}, Notes: []string{"=NOTE()"},
		Table: report.Table{Title: "=TITLE()", Simulated: true, Rows: slices.Values(rows), Columns: []report.Column{
			{Key: "a", Label: "=HEAD()", Kind: report.Text}, {Key: "b", Label: "Nilai", Kind: report.Number}, {Key: "c", Kind: report.Code}}},
		Foot: [][]string{{"=SUM(B1:B9)", "12.5", "=1"}},
		Charts: []report.Chart{{Kind: report.Bars, Title: "=T", Names: "a", Series: []string{"b"}, Axis: "%", Max: 100},
			{Kind: report.Stacked, Title: "L/P", Names: "a", Series: []string{"b"}}, {Kind: report.Scatter, Title: "D", Names: "b", Series: []string{"b"}}},
	}
}

func book(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	err := xlsx.Write(&b, report.Book{Sheets: []report.Sheet{sheet("Rekap"), sheet("rekap"), sheet("=a[b]:*?/\\'" + strings.Repeat("x", 40)), sheet("")},
		Charts: "Grafik", Simulation: "SIMULASI", Landscape: true})
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestEveryCellIsWhatWasWritten opens the file again and compares every cell.
func TestEveryCellIsWhatWasWritten(t *testing.T) {
	f, err := excelize.OpenReader(bytes.NewReader(book(t)))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	tabs := f.GetSheetList()
	if len(tabs) != 5 || tabs[0] != "Rekap" || tabs[1] != "rekap 2" || tabs[3] != "=TITLE()" || tabs[4] != "Grafik" {
		t.Fatalf("tabs %q", tabs)
	}
	for _, tab := range tabs[:4] {
		rows, err := f.GetRows(tab, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		above := []string{"SIMULASI", "=KOP()", "Alamat", "=TITLE()", "=Label: =Value"}
		for i, want := range above {
			if rows[i][0] != want {
				t.Errorf("%s row %d is %q, want %q", tab, i+1, rows[i], want)
			}
		}
		if got := strings.Join(rows[len(above)+1], "|"); got != "=HEAD()|Nilai|c" {
			t.Errorf("%s head %q", tab, got)
		}
		for i, h := range hostile() {
			want := clean.Line(h)
			got := append(rows[len(above)+2+i], "", "", "")
			if got[0] != want || got[2] != want {
				t.Errorf("%s: %q was read back as %q and %q", tab, h, got[0], got[2])
			}
		}
	}
}

// TestNoFormulaNoLink reads the parts of the file as a spreadsheet would.
func TestNoFormulaNoLink(t *testing.T) {
	doc := book(t)
	z, err := zip.NewReader(bytes.NewReader(doc), int64(len(doc)))
	if err != nil {
		t.Fatal(err)
	}
	bad := regexp.MustCompile(`<f[ >/]|<hyperlink|TargetMode="External"|externalLink|ddeLink|oleObject|vbaProject|<definedName[^>]*>[^<&]`)
	for _, part := range z.File {
		r, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(part.Name, "xl/charts/") {
			text = regexp.MustCompile(`<(c:)?f>&#39;[^<]*&#39;!\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?</(c:)?f>`).ReplaceAll(text, nil) // the ranges that a chart draws
		}
		if hit := bad.Find(text); hit != nil || strings.Contains(part.Name, "external") || strings.Contains(part.Name, "embeddings") {
			t.Errorf("%s holds %s", part.Name, hit)
		}
	}
}

// TestLibreOffice has another program open the file: no cell may be a formula or
// an error there.
func TestLibreOffice(t *testing.T) {
	if _, err := exec.LookPath("soffice"); err != nil {
		t.Skip("soffice is not installed (libreoffice-calc-nogui)")
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a.xlsx"), book(t), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("soffice", "-env:UserInstallation=file://"+dir+"/profile", "--headless", "--convert-to", "fods", "--outdir", dir, filepath.Join(dir, "a.xlsx")).CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	text, err := os.ReadFile(filepath.Join(dir, "a.fods"))
	if err != nil {
		t.Fatal(err, string(out))
	}
	if n := bytes.Count(text, []byte("table:formula")); n != 0 {
		t.Errorf("%d formulas", n)
	}
	if hit := regexp.MustCompile(`calcext:value-type="error"|xlink:href="http`).Find(text); hit != nil {
		t.Errorf("%s", hit)
	}
	if !bytes.Contains(text, []byte(`=HYPERLINK(&quot;http://x&quot;`)) && !bytes.Contains(text, []byte(`=HYPERLINK("http://x"`)) {
		t.Error("the text of a cell is gone")
	}
	if n := bytes.Count(text, []byte("<chart:chart ")); n != 12 {
		t.Errorf("%d charts", n)
	}
}

func TestNumbersAreNumbers(t *testing.T) {
	f, err := excelize.OpenReader(bytes.NewReader(book(t)))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	last, err := f.GetRows("Rekap")
	if err != nil {
		t.Fatal(err)
	}
	row := len(last) - 2 // totals, an empty row, the note
	for cell, want := range map[string]excelize.CellType{"A": excelize.CellTypeInlineString, "B": excelize.CellTypeUnset, "C": excelize.CellTypeInlineString} {
		got, err := f.GetCellType("Rekap", cell+itoa(row))
		if err != nil || got != want {
			t.Errorf("%s%d has type %v, want %v (%v)", cell, row, got, want, err)
		}
	}
	if v, _ := f.GetCellValue("Rekap", "B"+itoa(row)); v != "12.5" {
		t.Errorf("the total is %q", v)
	}
}

func itoa(n int) string {
	return strings.TrimLeft(string([]byte{byte('0' + n/100), byte('0' + n/10%10), byte('0' + n%10)}), "0")
}

type fullDisk struct{}

var errFull = errors.New("full")

func (fullDisk) Write([]byte) (int, error) { return 0, errFull }

func TestErrors(t *testing.T) {
	if err := xlsx.Write(io.Discard, report.Book{}); !errors.Is(err, xlsx.ErrEmpty) {
		t.Errorf("an empty book: %v", err)
	}
	if err := xlsx.Table(fullDisk{}, sheet("").Table, ""); !errors.Is(err, errFull) {
		t.Errorf("a full disk: %v", err)
	}
	s := sheet("")
	s.Charts[0].Series = []string{"nothing"}
	if err := xlsx.Write(io.Discard, report.Book{Sheets: []report.Sheet{s}, Charts: "G"}); err == nil {
		t.Error("a chart of no column")
	}
}
