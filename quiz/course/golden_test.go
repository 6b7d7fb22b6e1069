package course

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write testdata/broken/*/want.txt anew; read the diff before keeping it")

// Every folder below testdata/broken is a pack with faults; its want.txt says
// which, where.
func TestBrokenPacks(t *testing.T) {
	dirs, err := filepath.Glob("testdata/broken/*")
	if err != nil || len(dirs) == 0 {
		t.Fatalf("no broken packs: %v", err)
	}
	for _, dir := range dirs {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			rep := Lint(os.DirFS(dir))
			var b strings.Builder
			for _, p := range rep.Problems {
				fmt.Fprintf(&b, "%s %s %s %s\n", p.Place(), p.Severity, p.Code, strings.Join(p.Args, " | "))
				wellSaid(t, p)
			}
			want := filepath.Join(dir, "want.txt")
			if *update {
				if err := os.WriteFile(want, []byte(b.String()), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			w, err := os.ReadFile(want)
			if err != nil {
				t.Fatal(err)
			}
			if b.String() != string(w) {
				t.Errorf("got\n%swant\n%s", b.String(), w)
			}
		})
	}
}

// wellSaid checks that a problem speaks both languages and leaves no gap open.
func wellSaid(t *testing.T, p Problem) {
	t.Helper()
	cause, cure := p.English()
	for _, s := range []string{p.Cause, p.Cure, cause, cure} {
		if s == "" || strings.Contains(s, "{0}") || strings.Contains(s, "{1}") || strings.Contains(s, "{2}") {
			t.Errorf("%s says %q", p.Code, s)
		}
	}
}

func TestEveryCodeHasSentences(t *testing.T) {
	for code, m := range messages {
		if m.cause == "" || m.cure == "" || m.causeEN == "" || m.cureEN == "" {
			t.Errorf("%s lacks a sentence", code)
		}
		for _, s := range []string{m.cause, m.cure} {
			if !strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "{1}") {
				t.Errorf("%s: %q does not end", code, s)
			}
		}
	}
}
