package scenario

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"diklat/quiz/course"
)

var update = flag.Bool("update", false, "write testdata/broken/*/want.txt anew; read the diff before keeping it")

// Every folder below testdata/broken is a pack with broken scenarios; its want.txt
// says what is wrong, and where.
func TestBrokenScenarios(t *testing.T) {
	dirs, err := filepath.Glob("testdata/broken/*")
	if err != nil || len(dirs) == 0 {
		t.Fatalf("no broken packs: %v", err)
	}
	for _, dir := range dirs {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			rep := course.Lint(os.DirFS(dir), Checker{}, course.ServiceChecker{})
			var b strings.Builder
			for _, p := range rep.Problems {
				fmt.Fprintf(&b, "%s %s %s %s\n", p.Place(), p.Severity, p.Code, strings.Join(p.Args, " | "))
				cause, cure := p.English()
				for _, s := range []string{p.Cause, p.Cure, cause, cure} {
					if s == "" || strings.Contains(s, "{") {
						t.Errorf("%s says %q", p.Code, s)
					}
				}
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

func TestNothingIsHalfLoaded(t *testing.T) {
	for _, dir := range []string{"head", "nodes"} {
		all, err := Load(os.DirFS("testdata/broken/" + dir))
		var ps course.Problems
		if all != nil || !errors.As(err, &ps) || ps[0].Line == 0 {
			t.Errorf("%s: %d scenarios, %v", dir, len(all), err)
		}
	}
	if all, err := Load(fstest.MapFS{}); err != nil || len(all) != 0 {
		t.Errorf("a folder without scenarios: %v, %v", all, err)
	}
}
