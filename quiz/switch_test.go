package quiz_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// A new kind touches the rules here, its widget and the readers. This lists
// every file outside these rooms that would have to be touched too: none.
func TestSwitchesOverKindStayInTheirRooms(t *testing.T) {
	rooms := []string{"quiz", "tui/ask", "quiz/gift", "quiz/aiken", "quiz/moodlexml", "quiz/sheet",
		"quiz/course", // reads the shipped bank
	}
	root, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	found := map[string][]string{}
	err = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
			return err
		}
		rel, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		dir := filepath.ToSlash(filepath.Dir(rel))
		if n := kindSwitches(t, path, dir == "quiz"); n > 0 {
			found[dir] = append(found[dir], filepath.Base(rel))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for dir, files := range found {
		t.Logf("%s: %s", dir, strings.Join(files, ", "))
		slices.Sort(files)
		if !slices.Contains(rooms, dir) && elsewhere[dir] != strings.Join(files, " ") {
			t.Errorf("%s switches over quiz.Kind in %s: ask quiz or tui/ask instead", dir, strings.Join(files, ", "))
		}
	}
	if want := []string{"options.go", "question.go", "rules.go", "shuffle.go"}; !slices.Equal(found["quiz"], want) {
		t.Errorf("package quiz switches over Kind in %v, want %v", found["quiz"], want)
	}
}

// elsewhere are the exceptions, by package. Kind.Picks, Options and Guess are
// there to make each of them go.
var elsewhere = map[string]string{
	"quiz/live":        "spread.go",   // how answers are counted: Picks
	"tui/screen/chair": "keys.go",     // which keys are shown
	"cmd/diklat":       "demoroom.go", // what a simulated person answers: Guess
}

// kindSwitches counts the switch statements of a file with a case for a kind.
func kindSwitches(t *testing.T, path string, inside bool) int {
	src, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	f, err := parser.ParseFile(token.NewFileSet(), path, src, parser.SkipObjectResolution)
	if err != nil {
		return 0 // its own package's build says so
	}
	n := 0
	ast.Inspect(f, func(node ast.Node) bool {
		if s, ok := node.(*ast.SwitchStmt); ok && slices.ContainsFunc(s.Body.List, func(c ast.Stmt) bool {
			return slices.ContainsFunc(c.(*ast.CaseClause).List, func(e ast.Expr) bool { return isKind(e, inside) })
		}) {
			n++
		}
		return true
	})
	return n
}

var kindNames = []string{"Single", "Multi", "TrueFalse", "Numeric", "Short", "Match", "Order", "Scale", "Poll", "Open", "Description"}

func isKind(e ast.Expr, inside bool) bool {
	switch e := e.(type) {
	case *ast.Ident:
		return inside && slices.Contains(kindNames, e.Name)
	case *ast.SelectorExpr:
		x, ok := e.X.(*ast.Ident)
		return ok && x.Name == "quiz" && slices.Contains(kindNames, e.Sel.Name)
	}
	return false
}
