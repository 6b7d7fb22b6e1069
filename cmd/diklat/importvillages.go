package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"diklat/data"
	"diklat/quiz/sheet"
	qsource "diklat/quiz/source"
	"diklat/roster"
	"diklat/roster/intake"
)

// maxVillageFile is far more than a list of all 83,762 villages takes.
const maxVillageFile = 64 << 20

// maxVillageRows bounds a list that claims to be longer.
const maxVillageRows = 400_000

type villageOptions struct {
	only                  []string
	dryRun, partial, json bool
}

func (a *app) importVillagesCmd() *cobra.Command {
	t := a.text.Intake.Villages
	o := villageOptions{}
	c := &cobra.Command{Use: "villages FILE", Aliases: []string{"desa"}, Short: t.Short, Args: a.oneArg(t.NeedFile),
		RunE: func(c *cobra.Command, args []string) error { return a.runImportVillages(c.Context(), args[0], o) }}
	f := c.Flags()
	f.StringSliceVar(&o.only, "only", nil, t.FlagOnly)
	f.BoolVar(&o.dryRun, "dry-run", false, a.text.CLI.FlagDryRun)
	f.BoolVar(&o.partial, "partial", false, a.text.Intake.FlagPartial)
	f.BoolVar(&o.json, "json", false, a.text.CLI.FlagJSON)
	return c
}

// villagesDone is the JSON of the import.
type villagesDone struct {
	Villages int          `json:"villages"`
	Added    int          `json:"added"`
	Changed  int          `json:"changed"`
	DryRun   bool         `json:"dry_run"`
	Errors   []importNote `json:"errors"`
}

// importNote is one problem of a file.
type importNote struct {
	Line    int    `json:"line"`
	Col     int    `json:"col"`
	Code    string `json:"code"`
	Message string `json:"message"`
}

func (a *app) runImportVillages(ctx context.Context, path string, o villageOptions) error {
	rows, err := a.villageRows(path)
	if err != nil {
		return err
	}
	list, ok := intake.ReadVillages(rows, o.only)
	if !ok || len(list.Villages) == 0 && len(list.Issues) == 0 {
		return sentenceError{a.text.Intake.Villages.NoTable}
	}
	out := villagesDone{Villages: len(list.Villages), DryRun: o.dryRun, Errors: []importNote{}}
	for _, i := range list.Issues {
		out.Errors = append(out.Errors, importNote{i.Line, i.Col, string(i.Code), a.villageSentence(i)})
	}
	refused := len(list.Issues) > 0 && !o.partial
	if !o.dryRun && !refused {
		if out.Added, out.Changed, err = a.keepVillages(ctx, list.Villages, !o.json); err != nil {
			return err
		}
	}
	a.tellVillages(path, out, o, refused)
	if refused {
		return sentenceError{a.text.Intake.NotKept(len(list.Issues))}
	}
	return nil
}

func (a *app) tellVillages(path string, out villagesDone, o villageOptions, refused bool) {
	t := a.text.Intake.Villages
	if o.json {
		_ = writeJSON(a.out, out)
		return
	}
	for _, n := range out.Errors {
		a.say(a.err, fmt.Sprintf("%s:%d:%d: %s", path, n.Line, n.Col, n.Message))
	}
	switch {
	case o.dryRun:
		a.say(a.out, t.Would(out.Villages, len(out.Errors)))
	case !refused:
		a.say(a.out, t.Sum(out.Villages, out.Added, out.Changed, out.Villages-out.Added-out.Changed))
	}
}

func (a *app) villageSentence(i intake.Issue) string {
	t := a.text.Intake.Villages
	switch i.Code {
	case intake.EatenCode:
		return t.Eaten(i.Text)
	case intake.BadVillage:
		return t.BadName(i.Text)
	case intake.CodeTwice:
		line := 0
		_, _ = fmt.Sscan(strings.Join(i.Others, ""), &line) // a number of our own
		return t.Twice(i.Text, line)
	default:
		return t.BadCode(i.Text)
	}
}

func (a *app) keepVillages(ctx context.Context, list []roster.Village, tell bool) (added, changed int, err error) {
	path, err := a.path()
	if err != nil {
		return 0, 0, err
	}
	s, err := data.Open(ctx, path, data.Options{Clock: a.now})
	if err != nil {
		return 0, 0, err
	}
	step := func(done int) {
		if tell && len(list) > 2000 && (done%10_000 == 0 || done == len(list)) {
			a.say(a.err, a.text.Intake.Villages.Progress(done, len(list)))
		}
	}
	added, changed, err = s.PutVillages(ctx, list, roster.Import, step)
	return added, changed, errors.Join(err, s.Close())
}

// villageRows reads a table: a workbook within the limits of package sheet, or a
// text of any number of villages.
func (a *app) villageRows(path string) ([]intake.Row, error) {
	f, err := a.open(path)
	if err != nil {
		return nil, sentenceError{err.Error()}
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, maxVillageFile+1))
	if err != nil {
		return nil, sentenceError{a.text.CLI.NoRead(path)}
	}
	if len(b) > maxVillageFile {
		return nil, sentenceError{a.text.Intake.TooLarge}
	}
	if sheet.IsZip(b) {
		grids, err := sheet.Grids(b)
		if err != nil {
			return nil, a.gridError(err)
		}
		var out []intake.Row
		for _, s := range sheetsOf(grids) {
			out = append(out, s.Rows...)
		}
		return out, nil
	}
	return a.csvVillages(b)
}

func (a *app) csvVillages(b []byte) ([]intake.Row, error) {
	if bytes.IndexByte(b, 0) >= 0 {
		text, _, err := qsource.Decode(b) // UTF-16, within its limits
		if err != nil {
			return nil, a.gridError(err)
		}
		b = []byte(text)
	}
	b = bytes.TrimPrefix(b, []byte("\xef\xbb\xbf"))
	r := csv.NewReader(bufio.NewReader(bytes.NewReader(b)))
	r.Comma, r.FieldsPerRecord, r.LazyQuotes = commaOf(b), -1, true
	var out []intake.Row
	for {
		rec, err := r.Read()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, sentenceError{a.text.Intake.Binary}
		}
		if len(out) >= maxVillageRows {
			return nil, sentenceError{a.text.Intake.TooLarge}
		}
		line, _ := r.FieldPos(0)
		for i := range rec {
			rec[i] = strings.TrimSpace(strings.ToValidUTF8(rec[i], ""))
		}
		out = append(out, intake.Row{Line: line, Cells: rec})
	}
}

// commaOf is the sign that parts the columns of the first line.
func commaOf(b []byte) rune {
	first, _, _ := bytes.Cut(b, []byte("\n"))
	best, most := ',', 0
	for _, d := range []rune{',', ';', '\t'} {
		if n := bytes.Count(first, []byte(string(d))); n > most {
			best, most = d, n
		}
	}
	return best
}
