package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"diklat/data/curriculum"
	"diklat/quiz/course"
)

// checkCmd lints content and question files.
func (a *app) checkCmd() *cobra.Command {
	t := a.text.Check
	asJSON := false
	c := &cobra.Command{Use: "check [PATH...]", Aliases: []string{"periksa-isi"}, Short: a.text.CLI.Check, Long: t.Long,
		RunE: func(_ *cobra.Command, paths []string) error { return a.runCheck(paths, asJSON) }}
	c.Flags().BoolVar(&asJSON, "json", false, t.FlagJSON)
	return c
}

// finding is one thing to cure. Line and Col count from 1; 0 means the file as
// a whole.
type finding struct {
	File     string          `json:"file"`
	Line     int             `json:"line"`
	Col      int             `json:"col"`
	Severity course.Severity `json:"severity"`
	Code     string          `json:"code"`
	Cause    string          `json:"cause"`
	Cure     string          `json:"cure"`
}

// findings are the result of `diklat check`. Its JSON is a promise to scripts.
type findings struct {
	Problems []finding      `json:"problems"`
	Errors   int            `json:"errors"`
	Warnings int            `json:"warnings"`
	Counts   map[string]int `json:"counts"`
}

func (a *app) runCheck(paths []string, asJSON bool) error {
	l := newLinter(a.text, a.now())
	if len(paths) == 0 {
		l.pack("", curriculum.FS(), nil)
	}
	for _, p := range paths {
		if err := l.path(p); err != nil {
			return sentenceError{a.text.CLI.NoRead(p)}
		}
	}
	if err := a.printFindings(l.result(), asJSON); err != nil {
		return err
	}
	if l.found.Errors > 0 {
		return silentError{}
	}
	return nil
}

func (a *app) printFindings(f findings, asJSON bool) error {
	if asJSON {
		return writeJSON(a.out, f)
	}
	for _, p := range f.Problems {
		a.say(a.out, a.findingLine(p))
	}
	if s := a.countLine(f.Counts); s != "" {
		a.say(a.out, s)
	}
	sum := a.text.CLI.CheckSum(f.Errors, f.Warnings)
	if len(f.Problems) == 0 {
		sum += " " + a.text.Check.Clean
	}
	a.say(a.out, sum)
	return nil
}

// findingLine is file:line:col: cause cure, as editors and terminals read it.
func (a *app) findingLine(f finding) string {
	mark := ""
	if f.Severity == course.SevWarning {
		mark = a.text.Check.Warning + ": "
	}
	return strings.TrimSpace(fmt.Sprintf("%s:%d:%d: %s%s %s", f.File, max(f.Line, 1), max(f.Col, 1), mark, f.Cause, f.Cure))
}

// countOrder puts what a reader looks for first; other counts follow by name.
func countOrder(name string) int {
	order := []string{"modules", "slides", "banks", "items", "facts", "scenarios", "nodes", "choices", "forms", "form_items", "surveys", "survey_items", "services", "files", "question_files", "questions"}
	if i := slices.Index(order, name); i >= 0 {
		return i
	}
	return len(order)
}

// countLine tells what was checked: "8 modul, 190 slide, ...".
func (a *app) countLine(counts map[string]int) string {
	names := slices.SortedFunc(maps.Keys(counts), func(x, y string) int {
		return cmp.Or(cmp.Compare(countOrder(x), countOrder(y)), cmp.Compare(x, y))
	})
	var parts []string
	for _, n := range names {
		word, ok := a.text.Check.Counted[n]
		if !ok {
			word = n
		}
		if counts[n] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", counts[n], word))
		}
	}
	if parts == nil {
		return ""
	}
	return strings.Join(parts, ", ") + "."
}

// writeJSON writes one document for scripts.
func writeJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}

// sortFindings orders by place.
func sortFindings(fs []finding) {
	slices.SortStableFunc(fs, func(x, y finding) int {
		return cmp.Or(cmp.Compare(x.File, y.File), cmp.Compare(x.Line, y.Line), cmp.Compare(x.Col, y.Col))
	})
}
