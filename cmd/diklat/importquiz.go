package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"diklat/data"
	"diklat/quiz"
	"diklat/quiz/qfile"
	"diklat/roster"
	"diklat/roster/clean"
	"diklat/tui/i18n"
)

type importOptions struct {
	format, name          string
	dryRun, partial, json bool
}

// importCmd takes in what was made elsewhere.
func (a *app) importCmd() *cobra.Command {
	c := &cobra.Command{Use: "import", Aliases: []string{"impor"}, Short: a.text.CLI.Import, Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error { return usageError{a.text.CLI.NeedsName("import")} }}
	c.AddCommand(a.importQuizCmd(), a.importRosterCmd(), a.importVillagesCmd())
	return c
}

func (a *app) importQuizCmd() *cobra.Command {
	t := a.text.CLI
	o := importOptions{}
	c := &cobra.Command{Use: "quiz FILE", Aliases: []string{"kuis"}, Short: t.ImportQuiz, Args: a.oneArg(a.text.ImportQuiz.NeedFile),
		RunE: func(c *cobra.Command, args []string) error { return a.runImportQuiz(c.Context(), args[0], o) }}
	f := c.Flags()
	f.StringVar(&o.format, "format", qfile.Auto, a.text.ImportQuiz.FlagFormat)
	f.StringVar(&o.name, "name", "", t.FlagName)
	f.BoolVar(&o.dryRun, "dry-run", false, t.FlagDryRun)
	f.BoolVar(&o.partial, "partial", false, t.FlagPartial)
	f.BoolVar(&o.json, "json", false, t.FlagJSON)
	return c
}

// runImportQuiz reads a whole file before the data file is touched: a file that
// is refused leaves no trace.
func (a *app) runImportQuiz(ctx context.Context, path string, o importOptions) error {
	if !slices.Contains(qfile.Formats, o.format) {
		return usageError{a.text.ImportQuiz.UnknownFormat(o.format, strings.Join(qfile.Formats, ", "))}
	}
	title, err := a.quizTitle(path, o.name)
	if err != nil {
		return err
	}
	res, err := a.readQuestions(path, o.format)
	if err == nil {
		err = a.worthKeeping(res, o.partial)
	}
	if err == nil && !o.dryRun {
		err = a.keepQuiz(ctx, quiz.Quiz{Title: title, Questions: res.Questions})
	}
	if err != nil && !errors.As(err, &sentenceError{}) {
		return err // the file was good and could not be kept: a document would say otherwise
	}
	if werr := a.printImport(path, title, res, o, err); werr != nil {
		return werr
	}
	return err
}

// quizTitle is --name, else the name of the file.
func (a *app) quizTitle(path, name string) (string, error) {
	title := clean.Line(name)
	if title == "" {
		title = titleOf(a.text, path)
	}
	if len([]rune(title)) > data.MaxQuizTitle {
		return "", usageError{a.text.ImportQuiz.NoTitle}
	}
	return title, nil
}

// titleOf makes a title of the name of a file.
func titleOf(t *i18n.Text, path string) string {
	title := clean.Line(strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)))
	if path == standardStream || title == "" {
		title = t.ImportQuiz.Stdin
	}
	if r := []rune(title); len(r) > data.MaxQuizTitle {
		title = clean.Line(string(r[:data.MaxQuizTitle]))
	}
	return title
}

// readQuestions reads a file and cleans what it holds. With a sentenceError the
// result tells of the error too.
func (a *app) readQuestions(path, format string) (qfile.Result, error) {
	f, err := a.open(path)
	if err != nil {
		return refused(qfile.Result{}, "unreadable", err.Error())
	}
	defer f.Close()
	return questionsOf(a.text, f, filepath.Base(path), format)
}

// questionsOf is readQuestions on an open file, in the words of t.
func questionsOf(t *i18n.Text, f io.Reader, name, format string) (qfile.Result, error) {
	if format == qfile.Auto && isBank(name) {
		return bankOf(t, f, qfile.Diklat)
	}
	in := sentencesIn(t)
	res, err := qfile.Read(f, name, format)
	res = res.In(in)
	var fe *qfile.FileError
	if errors.As(err, &fe) {
		return refused(res, fe.Code, fe.In(in))
	}
	good, bad := data.CleanQuestions(res.Questions)
	res.Questions = good
	for _, p := range bad {
		res.Errors = append(res.Errors, qfile.Issue{Line: 1, Col: 1, Code: string(p.Fault), Message: t.ImportQuiz.BadQuestion(string(p.Question))})
	}
	return res, err
}

// refused is the result for a file that could not be read as a whole. A format
// that was never found out has no name.
func refused(res qfile.Result, code, why string) (qfile.Result, error) {
	if res.Format == qfile.Auto {
		res.Format = ""
	}
	res.Errors = append(res.Errors, qfile.Issue{Line: 1, Col: 1, Code: code, Message: why})
	return res, sentenceError{why}
}

// worthKeeping refuses a file with errors, unless a part of it will do.
func (a *app) worthKeeping(res qfile.Result, partial bool) error {
	switch n := len(res.Errors); {
	case n > 0 && len(res.Questions) == 0:
		return sentenceError{a.text.ImportQuiz.AllBad(n)}
	case n > 0 && !partial:
		return sentenceError{a.text.CLI.NotImported(n)}
	case len(res.Questions) == 0:
		return sentenceError{a.text.ImportQuiz.Nothing}
	}
	return nil
}

func (a *app) keepQuiz(ctx context.Context, q quiz.Quiz) error {
	path, err := a.path()
	if err != nil {
		return err
	}
	s, err := data.Open(ctx, path, data.Options{Clock: a.now})
	if err != nil {
		return err
	}
	_, err = s.AddQuiz(ctx, q, roster.Trainer)
	return errors.Join(err, s.Close())
}

// printImport says what was found and what became of it.
func (a *app) printImport(path, title string, res qfile.Result, o importOptions, failed error) error {
	if o.json {
		return writeJSON(a.out, res)
	}
	if failed != nil && len(res.Errors) == 1 && res.Errors[0].Message == failed.Error() {
		return nil // refused as a whole, and the sentence follows
	}
	a.say(a.out, a.importLine(res))
	for _, i := range slices.Concat(res.Errors, res.Warnings) {
		a.say(a.err, fmt.Sprintf("%s:%d:%d: %s", path, i.Line, i.Col, i.Message))
	}
	switch {
	case failed != nil:
	case o.dryRun:
		a.say(a.out, a.text.ImportQuiz.DryRun)
	default:
		a.say(a.out, a.text.ImportQuiz.Kept(title, len(res.Questions)))
	}
	return nil //nolint:nilerr // failed is the caller's to return
}

// importLine is "37 soal dibaca (gift): 30 pilihan ganda, 7 benar/salah; 3 bermasalah."
func (a *app) importLine(res qfile.Result) string {
	t := a.text.ImportQuiz
	kinds := map[quiz.Kind]int{}
	for _, q := range res.Questions {
		kinds[q.Kind]++
	}
	var parts []string
	for _, k := range slices.SortedFunc(maps.Keys(kinds), func(x, y quiz.Kind) int {
		return cmp.Or(cmp.Compare(kinds[y], kinds[x]), cmp.Compare(x, y))
	}) {
		parts = append(parts, fmt.Sprintf("%d %s", kinds[k], t.Kinds[string(k)]))
	}
	s := t.Read(len(res.Questions), res.Format)
	if parts != nil {
		s += ": " + strings.Join(parts, ", ")
	}
	for _, x := range []struct {
		n   int
		say func(int) string
	}{{res.Skipped, t.Skipped}, {len(res.Errors), t.Errors}, {len(res.Warnings), t.Warnings}} {
		if x.n > 0 {
			s += "; " + x.say(x.n)
		}
	}
	return s + "."
}
