package main

import (
	"bytes"
	"context"
	stdcsv "encoding/csv"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"diklat/data"
	"diklat/data/datatest"
	"diklat/roster"
	"diklat/roster/clean"
	"diklat/roster/export/csv"
	"diklat/roster/export/pdf"
	"diklat/tui/screen/export"
)

// hostileTexts would run in a spreadsheet, break a file or move a terminal, if a
// writer let them.
func hostileTexts() []string {
	return []string{
		"=1+1", "+62 811", "-1+1", "@SUM(1)", "\t=1", "\r=1", "\n=1", "  =1", "\u200b=1", "＝1+1", "＋1", "－1", "＠x", "'=1",
		`=HYPERLINK("http://x","y")`, `=cmd|' /C calc'!A0`, "=DDE(\"x\")", "<f>1+1</f>", "]]></t><f>1</f>", "&amp;", "_x0041_", "\x00\x1b[31m", "\x1b]52;c;aGFp\a",
		") Tj /JS (app.alert(1))", "<</S/URI/URI(http://x)>>", "/Launch /OpenAction", "endstream endobj", "\\)\\(", "\u202eevil", "\xff\xfe", strings.Repeat("M", 110), "日本 😀", "{nb}",
	}
}

// hostileDay is an event in which every text that a person can type is hostile and
// every sesi is over.
func hostileDay(t *testing.T) (*data.Store, roster.Event) {
	t.Helper()
	ctx := context.Background()
	s := datatest.Open(t)
	texts := hostileTexts()
	say := func(i int) string { return texts[i%len(texts)] }
	e := datatest.Event(t, s)
	e.Title, e.Venue, e.Simulated = "=Judul "+say(0), "=Tempat "+say(1), true
	e.Kop, e.Organiser, e.Funders, e.Agenda = []string{say(0), say(14), "@alamat"}, say(15), []string{say(17)}, say(18)
	e.Signers = roster.Signers{Place: say(3), Mengetahui: roster.Signer{Title: say(16), Name: say(14), NIP: "=1"}, Fasilitator: roster.Signer{Title: "=x", Name: say(23)}}
	e.Signature = roster.SignAlternate
	for i := range e.Sesi {
		e.Sesi[i].Name = say(i)
	}
	e, err := s.UpdateEvent(ctx, e, roster.Trainer)
	if err != nil {
		t.Fatal(err)
	}
	roll, err := s.Roll(ctx, e.ID, e.Sesi[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	for i, r := range roll.Rows {
		p := r.Person
		p.Office = say(i)
		if _, err := s.UpdatePerson(ctx, p, roster.Trainer); err != nil {
			t.Fatal(err)
		}
		for _, se := range e.Sesi {
			for _, status := range []roster.Status{roster.Sick, roster.Present} {
				m := roster.Mark{Event: e.ID, Sesi: se.ID, Person: r.ID, Status: status, Reason: say(i), Method: roster.ByTrainer, By: roster.Actor("pelatih:" + say(i))}
				if err := s.Mark(ctx, m); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	for i := range texts {
		f := roster.FollowUp{Event: e.ID, Village: e.Villages[i%5], Activity: say(i) + "!", Responsible: say(i) + "!", When: say(i) + "!", Evidence: say(i) + "!", Risk: say(i), By: roster.Trainer}
		if _, err := s.PutFollowUp(ctx, f); err != nil {
			t.Fatal(err)
		}
	}
	c := roster.Contact{Name: "=Koperasi()", For: "@x", Number: "=1+1", Region: roster.District, Hours: "+1", Checked: "2025-01-01", By: roster.Trainer}
	if _, err := s.PutContact(ctx, c); err != nil {
		t.Fatal(err)
	}
	return s, e
}

// everyFile writes every kind in every format, with names and without.
func everyFile(t *testing.T, s *data.Store, e roster.Event) (dir string, files []string) {
	t.Helper()
	dir = t.TempDir()
	for _, k := range exportKinds() {
		if k.whole {
			continue
		}
		for _, f := range append(slices.Clone(k.formats), export.Excel) {
			for _, anonymous := range []bool{false, true} {
				if anonymous && !k.anonymous || f == export.Excel && !slices.Contains(k.formats, export.CSV) || f == export.Excel && k.ofQuiz {
					continue
				}
				asked := exportAsked{event: e, format: f, paper: pdf.F4, per: "day", walkin: 2, filled: anonymous, anonymous: anonymous, quiz: "M1"}
				var b bytes.Buffer
				if _, err := k.write(context.Background(), exporterOf(s), asked, &b); err != nil {
					t.Fatalf("%s as %s: %v", k.name, f, err)
				}
				name := fmt.Sprintf("%s-%t-%s.%s", k.name, anonymous, f, strings.TrimSuffix(string(f), "-excel"))
				if err := os.WriteFile(filepath.Join(dir, name), b.Bytes(), 0o600); err != nil {
					t.Fatal(err)
				}
				files = append(files, name)
			}
		}
	}
	return dir, files
}

// TestHostileTextInEveryExport: whatever people typed is text in every file.
func TestHostileTextInEveryExport(t *testing.T) {
	t.Parallel()
	s, e := hostileDay(t)
	dir, files := everyFile(t, s, e)
	if len(files) < 40 {
		t.Fatalf("only %d files", len(files))
	}
	for _, name := range files {
		path := filepath.Join(dir, name)
		switch filepath.Ext(name) {
		case ".csv":
			if !strings.HasPrefix(name, "quiz") { // a sheet of questions has its own writer and tests
				noFormulaCSV(t, path, strings.Contains(name, "excel"))
			}
		case ".xlsx":
			noFormulaXLSX(t, path)
		case ".pdf":
			noAction(t, path)
		}
	}
	followupRoundTrip(t, filepath.Join(dir, "followup-false-csv.csv"), filepath.Join(dir, "followup-false-xlsx.xlsx"))
}

func noFormulaCSV(t *testing.T, path string, excel bool) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r := stdcsv.NewReader(f)
	if excel {
		r.Comma = ';'
	}
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	for _, row := range rows {
		for _, c := range row {
			if c = strings.TrimLeft(c, " \u200b\ufeff"); c != "" && strings.ContainsAny(c[:1], "=@\t\r\n") || startsWide(c) || signed(c) {
				t.Errorf("%s: a formula: %q", filepath.Base(path), c)
			}
			if strings.ContainsAny(c, "\x1b\a\x00\u202e") {
				t.Errorf("%s: control characters: %q", filepath.Base(path), c)
			}
		}
	}
}

// startsWide reports a sign of a formula in its wide form, which some programs narrow.
func startsWide(c string) bool {
	r, _ := utf8.DecodeRuneInString(c)
	return strings.ContainsRune("＝＋－＠", r)
}

// signed reports a text that begins with + or - and is no plain number.
func signed(c string) bool {
	return c != "" && strings.ContainsAny(c[:1], "+-") && !regexp.MustCompile(`^[+-][0-9]+([.,][0-9]+)?$`).MatchString(c)
}

func noFormulaXLSX(t *testing.T, path string) {
	t.Helper()
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	defer f.Close()
	for _, tab := range f.GetSheetList() {
		rows, err := f.GetRows(tab)
		if err != nil {
			t.Fatal(err)
		}
		for r, row := range rows {
			for c := range row {
				at, _ := excelize.CoordinatesToCellName(c+1, r+1)
				if formula, _ := f.GetCellFormula(tab, at); formula != "" {
					t.Errorf("%s %s!%s: %q", filepath.Base(path), tab, at, formula)
				}
			}
		}
	}
	for name, part := range readZip(t, path) {
		if strings.Contains(name, "externalLink") || bytes.Contains(part, []byte("<hyperlink ")) || bytes.Contains(part, []byte(`TargetMode="External"`)) ||
			strings.HasPrefix(name, "xl/worksheets/") && regexp.MustCompile(`<f[ >]`).Match(part) {
			t.Errorf("%s: %s", filepath.Base(path), name)
		}
	}
}

// noAction reads the objects of a PDF outside of their streams.
func noAction(t *testing.T, path string) {
	t.Helper()
	if _, err := exec.LookPath("qpdf"); err != nil {
		t.Log("qpdf is not installed")
		return
	}
	out, err := exec.Command("qpdf", "--qdf", "--object-streams=disable", path, "-").Output()
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	out = regexp.MustCompile(`(?s)\bstream\n.*?\nendstream`).ReplaceAll(out, nil)
	out = regexp.MustCompile(`/Title .*`).ReplaceAll(out, nil)
	if hit := regexp.MustCompile(`/(JS|JavaScript|URI|Launch|OpenAction|AA|Annots|EmbeddedFile)\b`).Find(out); hit != nil {
		t.Errorf("%s holds %s", filepath.Base(path), hit)
	}
}

// followupRoundTrip: the texts of the plan come back as they are kept.
func followupRoundTrip(t *testing.T, csvFile, xlsxFile string) {
	t.Helper()
	text, err := os.ReadFile(csvFile)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := stdcsv.NewReader(strings.NewReader(strings.TrimPrefix(string(text), "\ufeff"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenFile(xlsxFile)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	cells, err := f.GetRows(f.GetSheetName(0))
	if err != nil {
		t.Fatal(err)
	}
	var flat []string
	for _, r := range cells {
		flat = append(flat, r...)
	}
	for _, h := range hostileTexts() {
		want := clean.Line(h + "!")
		if !slices.ContainsFunc(rows, func(r []string) bool { return csv.Restore(r[3]) == want }) {
			t.Errorf("CSV lost %q", want)
		}
		if !slices.Contains(flat, want) {
			t.Errorf("XLSX lost %q", want)
		}
	}
}

// TestLibreOfficeOpensEveryExport: another program finds no formula and no error.
func TestLibreOfficeOpensEveryExport(t *testing.T) {
	t.Parallel()
	if _, err := exec.LookPath("soffice"); err != nil {
		t.Skip("soffice is not installed (libreoffice-calc-nogui)")
	}
	if testing.Short() {
		t.Skip("takes half a minute")
	}
	s, e := hostileDay(t)
	dir, files := everyFile(t, s, e)
	args := []string{"-env:UserInstallation=file://" + dir + "/profile", "--headless", "--convert-to", "fods", "--outdir", filepath.Join(dir, "out")}
	want := 0
	for _, name := range files {
		if ext := filepath.Ext(name); ext == ".csv" || ext == ".xlsx" {
			args, want = append(args, filepath.Join(dir, name)), want+1
		}
	}
	if out, err := exec.Command("soffice", args...).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	made, err := filepath.Glob(filepath.Join(dir, "out", "*.fods"))
	if err != nil || len(made) < want {
		t.Fatalf("%d of %d files were opened (%v)", len(made), want, err)
	}
	for _, path := range made {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if n := bytes.Count(text, []byte("table:formula")); n != 0 {
			t.Errorf("%s: %d formulas", filepath.Base(path), n)
		}
		if bytes.Contains(text, []byte(`calcext:value-type="error"`)) || bytes.Contains(text, []byte(`xlink:href="http`)) {
			t.Errorf("%s: an error or a link", filepath.Base(path))
		}
	}
}
