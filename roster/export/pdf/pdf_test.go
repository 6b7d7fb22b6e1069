package pdf_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"diklat/roster/export/pdf"
	"diklat/roster/report"
)

// made is when the documents of these tests were made.
var made = time.Date(2025, 11, 7, 8, 14, 0, 0, time.UTC)

// text is what pdftotext reads in a document.
func text(t *testing.T, doc []byte) string {
	t.Helper()
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("pdftotext is not installed (poppler-utils)")
	}
	file := filepath.Join(t.TempDir(), "a.pdf")
	if err := os.WriteFile(file, doc, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("pdftotext", "-layout", file, "-").CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return string(out)
}

func write(t *testing.T, d *pdf.Doc) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := d.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func foot(p, n int) string { return fmt.Sprintf("Halaman %d dari %d", p, n) }

// list is a sheet of n people.
func list(n int, name string) report.Sheet {
	rows := make([][]string, n)
	for i := range rows {
		rows[i] = []string{fmt.Sprint(i + 1), name, "87.5"}
	}
	return report.Sheet{
		Kop:   []string{"LAKPESDAM PBNU", "Program Migrasi Aman", "Jl. Contoh 1, Kupang"},
		Lines: []report.Line{{Label: "Tempat", Value: "Balai Desa Camplong II"}, {Label: "Hari/Tanggal", Value: "Jumat, 7 November 2025"}},
		Table: report.Table{Title: "DAFTAR HADIR", Simulated: true, Rows: slices.Values(rows),
			Columns: []report.Column{{Key: "no", Label: "No", Kind: report.Number}, {Key: "name", Label: "Nama", Kind: report.Text}, {Key: "share", Label: "%", Kind: report.Number}}},
		Foot:  [][]string{{"", "Jumlah", fmt.Sprint(n)}},
		Notes: []string{"Ambang kelulusan 80 %."},
	}
}

func TestSheetOverPages(t *testing.T) {
	for _, paper := range []pdf.Paper{pdf.A4, pdf.F4} {
		d := pdf.New(pdf.Setup{Paper: paper, Title: "Daftar", Made: made, Stamp: "SIMULASI", Foot: foot})
		d.Sheet(list(120, "Maria Tnunay"))
		got := text(t, write(t, d))
		pages := strings.Split(strings.TrimSuffix(got, "\f"), "\f")
		if len(pages) < 3 {
			t.Fatalf("%s: %d pages", paper, len(pages))
		}
		for i, p := range pages {
			if foot := fmt.Sprintf("Halaman %d dari %d", i+1, len(pages)); !strings.Contains(p, foot) || !strings.Contains(p, "SIMULASI") {
				t.Errorf("%s: page %d lacks %q or the stamp", paper, i+1, foot)
			}
			if i < len(pages)-1 && !strings.Contains(p, "Nama") {
				t.Errorf("%s: page %d has no head", paper, i+1)
			}
		}
		for _, want := range []string{"LAKPESDAM PBNU", "Tempat", "Balai Desa Camplong II", "87,5", "Ambang kelulusan 80 %.", "Jumlah"} {
			if !strings.Contains(got, want) {
				t.Errorf("%s: %q is not on paper", paper, want)
			}
		}
		if n := strings.Count(got, "Maria Tnunay"); n != 120 {
			t.Errorf("%s: %d people", paper, n)
		}
	}
}

func TestLettersAndShapes(t *testing.T) {
	d := pdf.New(pdf.Setup{Made: made})
	d.Page()
	d.Text(20, 30, pdf.Style{Size: 12}, "●■▲◆★✚ é ñ D’Costa")
	d.Text(20, 40, pdf.Style{Size: 12, Bold: true}, "●■▲◆★✚ Ĕ")
	d.Text(20, 50, pdf.Style{}, "日😀x")
	got := text(t, write(t, d))
	for _, want := range []string{"●■▲◆★✚ é ñ D’Costa", "●■▲◆★✚ Ĕ", "\ufffd\ufffdx"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in %q", want, got)
		}
	}
}

// hostile are names that would do something if a writer let them.
func hostile() []string {
	return []string{
		") Tj /JS (app.alert(1)) /S /JavaScript", "<</Type/Action/S/URI/URI(http://x)>>", "/Launch /OpenAction", "endstream endobj",
		"\\)\\(", "\x1b]52;c;aGFp\a", "=1+1", "\u202eevil", "\xff\xfe", strings.Repeat("M", 5000), strings.Repeat("kata ", 3000),
		"\U0010ffff", "\uffff", "\u0000", "%PDF-1.7", "(((((", "日本語", "{nb}", "",
	}
}

// actions are the names of what a PDF may do when it is opened or clicked.
var actions = regexp.MustCompile(`/(JS|JavaScript|URI|Launch|OpenAction|AA|SubmitForm|ImportData|EmbeddedFile|Annots|RichMedia|GoToR)\b`)

func TestHostileTextStaysText(t *testing.T) {
	d := pdf.New(pdf.Setup{Title: ") /JS (x)", Made: made, Stamp: "SALINAN", Foot: foot})
	for _, h := range hostile() {
		s := list(3, h)
		s.Kop, s.Lines, s.Notes, s.Title = []string{h, h}, []report.Line{{Label: h, Value: h}}, []string{h}, h
		d.Sheet(s)
		d.Fit(20, 20, 30, pdf.Style{}, h)
	}
	doc := write(t, d)
	file := filepath.Join(t.TempDir(), "a.pdf")
	if err := os.WriteFile(file, doc, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := exec.LookPath("qpdf"); err != nil {
		t.Skip("qpdf is not installed")
	}
	if out, err := exec.Command("qpdf", "--check", file).CombinedOutput(); err != nil {
		t.Errorf("%v: %s", err, out)
	}
	// Streams hold what is drawn; a reader looks for actions outside of them.
	out, err := exec.Command("qpdf", "--qdf", "--stream-data=uncompress", "--object-streams=disable", file, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	outside := regexp.MustCompile(`(?s)\bstream\n.*?\nendstream`).ReplaceAll(out, nil)
	outside = regexp.MustCompile(`/Title .*`).ReplaceAll(outside, nil) // a string, not a key
	if found := actions.Find(outside); found != nil {
		t.Errorf("the document holds %s", found)
	}
}

func TestSameInputSameBytes(t *testing.T) {
	one := func() []byte {
		d := pdf.New(pdf.Setup{Title: "x", Made: made, Foot: foot})
		d.Sheet(list(40, "Maria"))
		if err := d.QR(100, 200, 30, "001/SERT"); err != nil {
			t.Fatal(err)
		}
		return write(t, d)
	}
	if !bytes.Equal(one(), one()) {
		t.Error("two runs differ")
	}
	if err := pdf.New(pdf.Setup{}).QR(0, 0, 10, strings.Repeat("x", 5000)); err == nil {
		t.Error("a code of 5000 bytes")
	}
}

func TestWrap(t *testing.T) {
	d := pdf.New(pdf.Setup{Made: made})
	d.Page()
	s := pdf.Style{Size: 9}
	for _, text := range append(hostile(), "satu dua tiga") {
		for _, l := range d.Wrap(s, text, 20) {
			if d.Wide(s, l) > 20.01 && len([]rune(l)) > 1 {
				t.Errorf("%q is %.1f mm", l, d.Wide(s, l))
			}
		}
	}
}
