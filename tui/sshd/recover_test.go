package sshd

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestEveryGoroutineRecovers reads this package: what begins with "go" or runs on a
// timer recovers first, or a panic in it would end the class.
func TestEveryGoroutineRecovers(t *testing.T) {
	files := token.NewFileSet()
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var list []*ast.File
	for _, n := range names {
		if strings.HasSuffix(n, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(files, n, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, f)
	}
	funcs, seen := map[string]*ast.FuncDecl{}, 0
	for _, f := range list {
		for _, d := range f.Decls {
			if fd, ok := d.(*ast.FuncDecl); ok {
				funcs[fd.Name.Name] = fd
			}
		}
	}
	for _, f := range list {
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.GoStmt:
				seen++
				if !recovers(bodyOf(n.Call.Fun, funcs)) {
					t.Errorf("%s: this goroutine does not recover", files.Position(n.Pos()))
				}
			case *ast.CallExpr:
				if sel, ok := n.Fun.(*ast.SelectorExpr); ok && sel.Sel.Name == "AfterFunc" {
					seen++
					if !recovers(bodyOf(n.Args[1], funcs)) {
						t.Errorf("%s: use gate.later", files.Position(n.Pos()))
					}
				}
			}
			return true
		})
	}
	if seen < 4 {
		t.Errorf("only %d goroutines were found: does this test still read the package?", seen)
	}
}

func bodyOf(e ast.Expr, funcs map[string]*ast.FuncDecl) *ast.BlockStmt {
	switch e := e.(type) {
	case *ast.FuncLit:
		return e.Body
	case *ast.SelectorExpr:
		if fd := funcs[e.Sel.Name]; fd != nil {
			return fd.Body
		}
	}
	return nil
}

// recovers reports a body that begins with a deferred recover.
func recovers(b *ast.BlockStmt) (yes bool) {
	if b == nil || len(b.List) == 0 {
		return false
	}
	d, ok := b.List[0].(*ast.DeferStmt)
	if !ok {
		return false
	}
	ast.Inspect(d, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && id.Name == "recover" {
			yes = true
		}
		return true
	})
	return yes
}

// TestTimersPanicAlone: a panic in a timer ends nothing.
func TestTimersPanicAlone(t *testing.T) {
	g := newGate(DefaultLimits())
	done := make(chan struct{})
	g.later(time.Millisecond, func() { defer close(done); panic("x") })
	<-done
	g.later(time.Millisecond, func() {}).Stop()
}
