package course

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

// The examples that trainers copy from docs/content.md must be right. A fence
// with a file name behind its language is that file.
func TestDocsExamples(t *testing.T) {
	b, err := os.ReadFile("../../docs/content.md")
	if err != nil {
		t.Fatal(err)
	}
	fsys := fstest.MapFS{}
	name, at := "", 0
	lines := strings.SplitAfter(string(b), "\n")
	for i, l := range lines {
		fence, ok := strings.CutPrefix(strings.TrimRight(l, "\n"), "```")
		switch {
		case !ok:
		case name != "":
			fsys[name] = &fstest.MapFile{Data: []byte(strings.Join(lines[at:i], ""))}
			name = ""
		default:
			if f := strings.Fields(fence); len(f) == 2 {
				name, at = f[1], i+1
			}
		}
	}
	if len(fsys) != 4 {
		t.Fatalf("found %d files in the page", len(fsys))
	}
	for _, p := range Lint(fsys).Problems {
		// The page's facts are those of the shipped pack; its bank is short.
		if p.Code == UnknownFact || p.Code == SmallBank {
			continue
		}
		t.Errorf("%s: %s", p.Place(), p.Cause)
	}
}
