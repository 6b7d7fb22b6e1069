package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// moduleRoot is the top of the tree, seen from this package.
const moduleRoot = "../.."

// source is one Go file of the tree and what it imports.
type source struct {
	path    string // from the top, with slashes
	test    bool
	lines   int
	imports []string
}

// folder is the package of a file, as imports name it without the module.
func (s source) folder() string { return path.Dir(s.path) }

// sources reads every Go file of the tree but for testdata and modules of others.
func sources(t *testing.T) []source {
	t.Helper()
	var out []source
	err := filepath.WalkDir(moduleRoot, func(p string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == "testdata" || d.Name() == "deepcopy" || strings.HasPrefix(d.Name(), ".") && p != moduleRoot):
			return filepath.SkipDir
		case d.IsDir() || filepath.Ext(p) != ".go":
			return nil
		}
		s, err := readSource(p)
		out = append(out, s)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(out) < 100 {
		t.Fatalf("found only %d Go files", len(out))
	}
	return out
}

func readSource(p string) (source, error) {
	text, err := os.ReadFile(p)
	if err != nil {
		return source{}, err
	}
	f, err := parser.ParseFile(token.NewFileSet(), p, text, parser.ImportsOnly)
	if err != nil {
		return source{}, err
	}
	rel, err := filepath.Rel(moduleRoot, p)
	s := source{path: filepath.ToSlash(rel), test: strings.HasSuffix(p, "_test.go"), lines: strings.Count(string(text), "\n")}
	for _, i := range f.Imports {
		name, _ := strconv.Unquote(i.Path.Value)
		s.imports = append(s.imports, name)
	}
	return s, err
}

// Groups of imports; a name ending in / stands for everything below it.
var (
	teaFamily = []string{"charm.land/bubbletea/", "charm.land/bubbles/", "charm.land/lipgloss/",
		"github.com/charmbracelet/x/ansi", "github.com/charmbracelet/ultraviolet", "github.com/charmbracelet/colorprofile"}
	sshFamily = []string{"charm.land/ssh", "charm.land/wish/", "golang.org/x/crypto/ssh"}
	domain    = []string{"diklat/quiz", "diklat/quiz/", "diklat/roster", "diklat/roster/"}
	yaml      = []string{"github.com/goccy/go-yaml", "github.com/goccy/go-yaml/"}
	// pure is what the domain leaves to others: it gets readers, writers and times.
	pure = []string{"os", "os/", "net", "net/", "database/", "plugin", "syscall"}
	// pieces are the packages of tui that know no domain.
	pieces = []string{"diklat/tui/part", "diklat/tui/key", "diklat/tui/style", "diklat/tui/i18n"}
)

// rule says what a package may import beyond the standard library, and what
// of that library it must not. The first rule that fits a package holds.
type rule struct {
	of    string
	may   []string
	never []string
}

func rules() []rule {
	screens := join(domain, teaFamily, pieces, []string{"diklat/tui/ask", "diklat/tui/tell", "diklat/tui/screen"})
	return []rule{
		{of: "cmd/diklat", may: []string{"diklat/", "charm.land/bubbletea/", "charm.land/fang/", "github.com/spf13/cobra",
			"github.com/google/uuid", "github.com/charmbracelet/x/term", "github.com/fsnotify/fsnotify", "golang.org/x/crypto/scrypt", "golang.org/x/sys/",
			"charm.land/ssh", "golang.org/x/crypto/ssh", "charm.land/wish/"}, never: []string{"database/"}},
		{of: "quiz/course/", may: join([]string{"diklat/quiz", "diklat/quiz/"}, yaml), never: pure},
		{of: "quiz/course", may: []string{"diklat/quiz", "diklat/quiz/"}, never: pure},
		{of: "quiz/stats", may: []string{"diklat/quiz", "gonum.org/v1/gonum/"}, never: pure},
		{of: "quiz/quiztest", may: []string{"diklat/quiz", "pgregory.net/rapid"}, never: pure},
		{of: "quiz/", may: []string{"diklat/quiz", "diklat/quiz/"}, never: pure},
		{of: "quiz", never: pure},
		{of: "roster/clean", may: []string{"golang.org/x/text/"}, never: pure},
		{of: "roster/exchange", never: pure},
		{of: "roster/access", may: []string{"diklat/roster"}, never: pure},
		{of: "roster/timekeeper", never: pure},
		{of: "roster/intake", may: []string{"diklat/roster", "diklat/roster/clean"}, never: pure},
		{of: "roster/report", may: []string{"diklat/roster", "diklat/roster/clean", "diklat/quiz", "diklat/quiz/stats", "diklat/quiz/outcome"}, never: pure},
		{of: "roster/export/xlsx", may: []string{"diklat/roster/report", "diklat/roster/clean", "github.com/xuri/excelize/"}, never: pure},
		{of: "roster/export/pdf", may: []string{"diklat/roster/report", "diklat/roster/clean", "codeberg.org/go-pdf/fpdf", "rsc.io/qr"}, never: pure},
		{of: "roster/export/", may: []string{"diklat/roster/report", "diklat/roster/clean"}, never: pure},
		{of: "roster", may: []string{"diklat/roster/clean"}, never: pure},
		{of: "data/curriculum"},
		{of: "data/backup", may: []string{"diklat/data", "diklat/roster", "filippo.io/age", "golang.org/x/sys/unix"}, never: []string{"database/"}},
		{of: "data/datatest", may: []string{"diklat/data", "diklat/roster"}},
		{of: "data", may: join(domain, []string{"modernc.org/sqlite", "modernc.org/sqlite/"})},
		{of: "tui/part", may: join(teaFamily, pieces, []string{"diklat/roster/clean", "rsc.io/qr", "github.com/yuin/goldmark/"}), never: pure},
		{of: "tui/key", may: join(teaFamily, pieces), never: pure},
		{of: "tui/style", may: join(teaFamily, pieces), never: pure},
		{of: "tui/i18n", may: join(teaFamily, pieces), never: pure},
		{of: "tui/sshd", may: join(teaFamily, sshFamily, []string{"diklat/tui", "diklat/roster", "diklat/roster/clean"}), never: []string{"database/"}},
		{of: "tui/emul", may: []string{"github.com/charmbracelet/ultraviolet", "github.com/charmbracelet/x/vt"}, never: pure},
		{of: "tui/crowd", may: []string{"golang.org/x/crypto/ssh", "diklat/tui/emul", "diklat/tui/i18n"}, never: []string{"database/"}},
		{of: "tui/tuitest", may: join(teaFamily, pieces, []string{"diklat/roster", "diklat/tui/screen", "diklat/tui/emul", "golang.org/x/crypto/ssh", "github.com/creack/pty"}),
			never: []string{"database/"}},
		{of: "tui/line", may: join(screens, []string{"diklat/tui"}), never: pure},
		{of: "tui/ask", may: screens, never: pure},
		{of: "tui/tell", may: screens, never: pure},
		{of: "tui/screen/", may: screens, never: pure}, // a sister's folder is not among them
		{of: "tui/screen", may: screens, never: pure},
		{of: "tui", may: join(screens, []string{"diklat/tui/screen/"}), never: pure},
	}
}

func join(lists ...[]string) []string {
	var out []string
	for _, l := range lists {
		out = append(out, l...)
	}
	return out
}

// ruleOf finds the rule of a package.
func ruleOf(pkg string) (rule, bool) {
	for _, r := range rules() {
		if pkg == r.of || strings.HasSuffix(r.of, "/") && strings.HasPrefix(pkg, r.of) {
			return r, true
		}
	}
	return rule{}, false
}

// in reports whether a list names an import.
func in(list []string, name string) bool {
	for _, l := range list {
		if name == l || strings.HasSuffix(l, "/") && strings.HasPrefix(name, l) {
			return true
		}
	}
	return false
}

// std reports a package of the standard library: its first part has no dot and
// is not this module.
func std(name string) bool {
	first, _, _ := strings.Cut(name, "/")
	return first != "diklat" && !strings.Contains(first, ".")
}

// breaks says what is wrong with an import, "" if nothing is.
func breaks(pkg, name string) string {
	r, ok := ruleOf(pkg)
	switch {
	case !ok:
		return "no rule says what it may import"
	case std(name) && in(r.never, name):
		return "must not import " + name
	case !std(name) && !in(r.may, name):
		return "may not import " + name
	}
	return ""
}

func TestLayers(t *testing.T) {
	for _, s := range sources(t) {
		if s.test {
			continue
		}
		for _, i := range s.imports {
			if why := breaks(s.folder(), i); why != "" {
				t.Errorf("%s %s", s.path, why)
			}
			if strings.HasSuffix(i, "test") && strings.HasPrefix(i, "diklat/") && !strings.HasSuffix(s.folder(), "test") {
				t.Errorf("%s imports %s, which is for tests", s.path, i)
			}
		}
	}
}

// TestLayersHold tries the rule on imports that somebody might write one day.
func TestLayersHold(t *testing.T) {
	for _, c := range []struct {
		pkg, imports string
		good         bool
	}{
		{"quiz", "diklat/roster/clean", false},
		{"quiz/live", "diklat/roster", false},
		{"quiz/live", "charm.land/bubbletea/v2", false},
		{"quiz/gift", "diklat/quiz/source", true},
		{"quiz/stats", "database/sql", false},
		{"quiz/course/tree", "github.com/goccy/go-yaml/ast", true},
		{"quiz/gift", "github.com/goccy/go-yaml", false},
		{"roster", "diklat/roster/clean", true},
		{"roster", "diklat/quiz", false},
		{"roster", "os", false},
		{"roster/report", "diklat/quiz/stats", true},
		{"roster/report", "diklat/data", false},
		{"roster/export/csv", "diklat/roster", false},
		{"roster/export/csv", "codeberg.org/go-pdf/fpdf", false},
		{"roster/export/pdf", "codeberg.org/go-pdf/fpdf", true},
		{"roster/export/xlsx", "diklat/data", false},
		{"data", "diklat/tui", false},
		{"data", "charm.land/wish/v2", false},
		{"data", "database/sql", true},
		{"tui", "database/sql", false},
		{"tui", "diklat/data", false},
		{"tui/part", "diklat/roster", false},
		{"tui/screen/chair", "diklat/tui/screen/door", false},
		{"tui/screen/chair", "diklat/tui/screen", true},
		{"tui/screen/chair", "diklat/tui", false},
		{"tui/screen/chair", "charm.land/ssh", false},
		{"tui/ask", "diklat/tui/sshd", false},
		{"tui/sshd", "diklat/quiz/live", false},
		{"tui/sshd", "charm.land/wish/v2/bubbletea", true},
		{"tui/tuitest", "diklat/data", false},
		{"cmd/diklat", "database/sql", false},
		{"utils", "fmt", false},
		{"tui/unheard", "fmt", false},
	} {
		if why := breaks(c.pkg, c.imports); (why == "") != c.good {
			t.Errorf("%s importing %s: %q", c.pkg, c.imports, why)
		}
	}
}
