package qfile_test

import (
	"os"
	"strings"
	"testing"

	"diklat/quiz/qfile"
)

// The page names every exception, and its examples are read without a problem.
func TestFormatsPage(t *testing.T) {
	b, err := os.ReadFile("../../docs/formats.md")
	if err != nil {
		t.Fatal(err)
	}
	page := string(b)
	for file := range wanted {
		if !strings.Contains(page, "`"+file+"`") {
			t.Errorf("docs/formats.md does not say why %s is read otherwise", file)
		}
	}
	for format, want := range map[string]int{qfile.Aiken: 1, qfile.GIFT: 7} {
		_, rest, _ := strings.Cut(page, "```"+format+"\n")
		example, _, _ := strings.Cut(rest, "```")
		r := read(t, example, "x", qfile.Auto)
		if r.Format != format || len(r.Questions) != want || len(r.Errors)+len(r.Warnings) > 0 {
			t.Errorf("%s: %s\n%s", format, summary(r), said(r))
		}
	}
}
