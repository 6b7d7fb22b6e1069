package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// maxLines is where a file becomes two.
const maxLines = 400

func TestFilesAreShort(t *testing.T) {
	for _, s := range sources(t) {
		if !s.test && s.lines > maxLines {
			t.Errorf("%s has %d lines", s.path, s.lines)
		}
	}
}

func TestTopLevelIsGiven(t *testing.T) {
	given := map[string]bool{"cmd": true, "data": true, "docs": true, "quiz": true, "roster": true, "tui": true}
	list, err := os.ReadDir(moduleRoot)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range list {
		if e.IsDir() && !given[e.Name()] && !strings.HasPrefix(e.Name(), ".") {
			t.Errorf("there is a folder %s at the top", e.Name())
		}
	}
}

// TestArchitectureNamesEveryPackage holds the map of docs/architecture.md
// against the packages that exist: every one, and no other.
func TestArchitectureNamesEveryPackage(t *testing.T) {
	page, err := os.ReadFile(filepath.Join(moduleRoot, "docs", "architecture.md"))
	if err != nil {
		t.Fatal(err)
	}
	named := mapped(string(page))
	if len(named) < 5 {
		t.Fatalf("the map names only %v", named)
	}
	packages := map[string]bool{}
	for _, s := range sources(t) {
		packages[s.folder()] = true
	}
	for p := range packages {
		if !mentions(named, p) {
			t.Errorf("the map does not name %s", p)
		}
	}
	for _, n := range named {
		found := false
		for p := range packages {
			found = found || mentions([]string{n}, p)
		}
		if !found {
			t.Errorf("the map names %s, which does not exist", n)
		}
	}
}

var quoted = regexp.MustCompile("`([^`]+)`")

// mapped are the packages in the first column of the page's tables.
func mapped(page string) []string {
	var out []string
	for l := range strings.Lines(page) {
		cells := strings.Split(l, "|")
		if len(cells) < 3 || strings.TrimSpace(cells[0]) != "" {
			continue
		}
		for _, m := range quoted.FindAllStringSubmatch(cells[1], -1) {
			out = append(out, m[1])
		}
	}
	return out
}

// mentions reports whether one of the names is the package, or its folder
// followed by a star.
func mentions(names []string, pkg string) bool {
	for _, n := range names {
		if ok, err := path.Match(n, pkg); err == nil && ok {
			return true
		}
	}
	return false
}

// TestNoPlaceOfAMachine looks for paths that only exist where somebody works.
func TestNoPlaceOfAMachine(t *testing.T) {
	// Put together here, so that this file holds none of them.
	private := regexp.MustCompile(`(^|[\s"'` + "`" + `(=:])(` + strings.Join([]string{"/wo" + "rk", "/ho" + "me", "/ro" + "ot", "/Us" + "ers",
		`[A-Z]:\\Us` + "ers"}, "|") + `)[/\\]`)
	err := filepath.WalkDir(moduleRoot, func(p string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && d.Name() == ".git":
			return filepath.SkipDir
		case !d.Type().IsRegular() || d.Name() == ".git": // a file where the tree is one of several
			return nil
		}
		text, err := os.ReadFile(p)
		if err != nil || strings.Contains(string(text[:min(len(text), 8000)]), "\x00") {
			return err // not text
		}
		for n, l := range strings.Split(string(text), "\n") {
			l = strings.ReplaceAll(l, "/ho"+"me/pelatih/", "") // nobody's: an example
			if private.MatchString(l) {
				t.Errorf("%s:%d names a place of one machine: %s", p, n+1, strings.TrimSpace(l))
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestNothingMutableUnderTUI: keys, styles, words and clocks are made for each
// connection, since one process serves many.
func TestNothingMutableUnderTUI(t *testing.T) {
	exceptions := map[string]string{
		"tui/style.palette":       "an array of colours that nothing writes to; Go has no constant of that type",
		"tui/sshd.cmdsType":       "a type, compared with",
		"tui/sshd.sequenceType":   "a type that Bubble Tea does not export, compared with",
		"tui/sshd.execType":       "a type that Bubble Tea does not export, compared with",
		"tui/sshd.backgroundType": "a type that Bubble Tea does not export, compared with",
		"tui/sshd.clearType":      "a type that Bubble Tea does not export, compared with",
	}
	used := map[string]bool{}
	for _, s := range sources(t) {
		if s.test || !strings.HasPrefix(s.path, "tui/") {
			continue
		}
		for _, v := range variables(t, s) {
			id := s.folder() + "." + v
			if exceptions[id] == "" {
				t.Errorf("%s: variable %s at the level of the package", s.path, v)
			}
			used[id] = true
		}
	}
	for id := range exceptions {
		if !used[id] {
			t.Errorf("the exception %s is not needed any more", id)
		}
	}
}

// variables lists the package's variables of a file, but for what never
// changes: errors, compiled expressions and checks of the compiler.
func variables(t *testing.T, s source) []string {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), filepath.Join(moduleRoot, s.path), nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, d := range f.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.VAR {
			continue
		}
		for _, sp := range g.Specs {
			v := sp.(*ast.ValueSpec)
			for i, n := range v.Names {
				if n.Name != "_" && !(i < len(v.Values) && constant(v.Values[i])) {
					out = append(out, n.Name)
				}
			}
		}
	}
	return out
}

// constant reports errors.New(...), fmt.Errorf(...) and regexp.MustCompile(...).
func constant(e ast.Expr) bool {
	call, ok := e.(*ast.CallExpr)
	if !ok {
		return false
	}
	f, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return false
	}
	pkg, ok := f.X.(*ast.Ident)
	if !ok {
		return false
	}
	switch pkg.Name + "." + f.Sel.Name {
	case "errors.New", "fmt.Errorf", "regexp.MustCompile":
		return true
	}
	return false
}
