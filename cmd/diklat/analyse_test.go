package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"testing"

	"diklat/quiz/stats"
	"diklat/tui/i18n"
)

// Every code of the figures has words in both languages: an empty one would
// leave a hole in a sentence.
func TestEveryCodeOfTheFiguresHasWords(t *testing.T) {
	codes := textConstants(t, "../../quiz/stats")
	for _, lang := range []i18n.Lang{i18n.ID, i18n.EN} {
		w := i18n.New(lang).Stats
		l := statsLabels(w)
		said := map[string]func(string) string{
			"GroupRule": func(s string) string { return l.Rule(stats.GroupRule(s)) },
			"Band":      func(s string) string { return l.Band(stats.Band(s)) },
			"Flag":      func(s string) string { return l.Flag(stats.Flag(s)) },
			"Note":      func(s string) string { return l.Note(stats.Note(s)) },
			"Code":      func(s string) string { return w.Problem[s] + w.Refused[s] },
		}
		for kind, say := range said {
			if len(codes[kind]) == 0 {
				t.Errorf("no constants of type %s: the test proves nothing", kind)
			}
			for _, c := range codes[kind] {
				if say(c) == "" {
					t.Errorf("%s: %s %q has no words", lang, kind, c)
				}
			}
		}
	}
}

// textConstants lists the typed text constants of a package by their type.
func textConstants(t *testing.T, dir string) map[string][]string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]string{}
	for _, name := range files {
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			v, ok := n.(*ast.ValueSpec)
			if !ok || len(v.Values) != 1 {
				return true
			}
			typ, isName := v.Type.(*ast.Ident)
			lit, isText := v.Values[0].(*ast.BasicLit)
			if isName && isText && lit.Kind == token.STRING {
				if s, err := strconv.Unquote(lit.Value); err == nil {
					out[typ.Name] = append(out[typ.Name], s)
				}
			}
			return true
		})
	}
	return out
}
