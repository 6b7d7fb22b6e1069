package main

import (
	"archive/zip"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// files reads back what the real program writes of it.
func (x *exam) files() {
	t, db, dir := x.t, x.app.db, x.t.TempDir()
	t.Helper()
	for _, kind := range []string{"results", "items"} {
		for _, format := range []string{"csv", "json", "xlsx", "pdf"} {
			for _, anonymous := range []bool{false, true} {
				file := filepath.Join(dir, fmt.Sprint(kind, anonymous, ".", format))
				args := []string{"export", kind, "--format", format, "--out", "-"}
				if anonymous {
					args = append(args, "--anonymous")
				}
				if err := os.WriteFile(file, []byte(command(t, db, args...)), 0o600); err != nil {
					t.Fatal(err)
				}
				x.holds(kind, format, anonymous, textOf(t, file))
			}
		}
	}
	var doc struct {
		Match struct {
			N int `json:"n_matched"`
		}
		Gain struct {
			Class float64 `json:"class_gain"`
		}
		Rows []struct{ Match string }
	}
	if err := json.Unmarshal([]byte(textOf(t, filepath.Join(dir, "resultsfalse.json"))), &doc); err != nil || doc.Match.N != 5 || len(doc.Rows) != 5 || math.Abs(doc.Gain.Class-5.0/6) > 1e-6 {
		t.Errorf("JSON: %+v %v", doc, err)
	}
}

// holds checks one file for what it must say, and whom it may name.
func (x *exam) holds(kind, format string, anonymous bool, text string) {
	x.t.Helper()
	if text == "" {
		return // nothing here opens this format
	}
	text = flat(text)
	want := map[string]string{"results": "matched", "items": "A1"}[kind]
	if kind == "items" && anonymous {
		want = "form" // two and three people a form are too few to leave the house
	}
	if format == "pdf" {
		want = "Ikut kedua tes"
	}
	if format == "xlsx" && kind == "results" {
		want = "Oeltua"
		if anonymous {
			want = "90"
		}
	}
	if !strings.Contains(text, want) {
		x.t.Errorf("%s as %s (anonymous %v) does not say %q:\n%.600s", kind, format, anonymous, want, text)
	}
	for name := range x.row {
		if named := strings.Contains(text, name); named && (anonymous || kind == "items" || format == "pdf") {
			x.t.Errorf("%s as %s (anonymous %v) names %s", kind, format, anonymous, name)
		} else if !named && !anonymous && kind == "results" && format != "pdf" {
			x.t.Errorf("%s as %s does not name %s", kind, format, name)
		}
	}
}

// textOf is a file as text: a PDF through pdftotext, a workbook by its parts; ""
// where the tool is absent.
func textOf(t *testing.T, file string) string {
	t.Helper()
	switch filepath.Ext(file) {
	case ".pdf":
		out, err := exec.Command("pdftotext", "-layout", file, "-").Output()
		if err != nil {
			t.Log("pdftotext: ", err)
			return ""
		}
		return string(out)
	case ".xlsx":
		z, err := zip.OpenReader(file)
		if err != nil {
			t.Fatal(err)
		}
		defer z.Close()
		var b strings.Builder
		for _, f := range z.File {
			r, err := f.Open()
			if err != nil {
				t.Fatal(err)
			}
			if _, err := io.Copy(&b, r); err != nil {
				t.Fatal(err)
			}
			_ = r.Close()
		}
		return b.String()
	}
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
