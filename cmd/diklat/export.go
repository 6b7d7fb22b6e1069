package main

import (
	"context"
	"errors"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"diklat/data"
	"diklat/roster"
	"diklat/roster/export/pdf"
	"diklat/roster/report"
	"diklat/tui/screen/export"
)

// exportOptions are the flags of the export commands.
type exportOptions struct {
	event, village, format, out, paper, sign, per, quiz string
	day, sesi, walkin                                   int
	excel, filled, anonymous                            bool
}

// defaultWalkin is how many empty rows a list to sign ends with.
const defaultWalkin = 5

// exportCmd writes files for organisers, a command a kind.
func (a *app) exportCmd() *cobra.Command {
	t := a.text.CLI
	c := &cobra.Command{Use: "export", Aliases: []string{"ekspor"}, Short: t.Export, Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error { return usageError{t.NeedsName("export")} }}
	c.PersistentPostRunE = func(x *cobra.Command, _ []string) error {
		if out := x.Flag("out"); out == nil || out.Value.String() == standardStream {
			return nil // reading changes nothing
		}
		return a.took(x.Context(), x.Name())
	}
	for _, k := range exportKinds() {
		c.AddCommand(a.exportOf(k))
	}
	c.AddCommand(a.cardsCmd(), a.answersheetCmd())
	return c
}

// exportOf is the command of a kind.
func (a *app) exportOf(k exportKind) *cobra.Command {
	t, o := a.text.CLI, &exportOptions{}
	c := &cobra.Command{Use: k.name, Short: k.short(a.text), Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			if o.filled && !c.Flags().Changed("empty") {
				o.walkin = 0 // who walked in is on the list by now
			}
			return a.runExport(c.Context(), *o, k)
		}}
	if k.alias != "" {
		c.Aliases = []string{k.alias}
	}
	f := c.Flags()
	if k.byEvent {
		f.StringVar(&o.event, "event", "", t.FlagEvent)
		f.StringVar(&o.village, "village", "", t.FlagVillage)
	}
	f.StringVar(&o.format, "format", string(k.formats[0]), a.text.Export.FlagFormat(names(k.formats)))
	f.StringVar(&o.out, "out", "-", t.FlagOut)
	if slices.Contains(k.formats, export.CSV) {
		f.BoolVar(&o.excel, "excel", false, t.FlagExcel)
	}
	if slices.Contains(k.formats, export.PDF) || k.whole {
		f.StringVar(&o.paper, "paper", string(pdf.A4), a.text.Export.FlagPaper)
	}
	if k.anonymous {
		f.BoolVar(&o.anonymous, "anonymous", false, a.text.Export.FlagAnonymous)
	}
	if k.sheets {
		f.StringVar(&o.sign, "sign", "", a.text.Export.FlagSign)
		f.StringVar(&o.per, "per", string(report.PerDay), a.text.Export.FlagPer)
		f.IntVar(&o.day, "day", 0, a.text.Export.FlagDay)
		f.IntVar(&o.sesi, "sesi", 0, a.text.ExportWays.FlagSesi)
		f.IntVar(&o.walkin, "empty", defaultWalkin, a.text.Export.FlagEmpty)
		f.BoolVar(&o.filled, "filled", false, a.text.Export.FlagFilled)
	}
	if k.ofQuiz {
		f.StringVar(&o.quiz, "quiz", "", a.text.Export.FlagQuiz)
	}
	f.StringVar(&a.content.dir, "content", "", t.FlagContent)
	return c
}

// names are the formats as people choose them; csv-excel has a flag of its own.
func names(formats []export.Format) []string {
	var out []string
	for _, f := range formats {
		out = append(out, string(f))
	}
	return out
}

// asked checks the flags of a kind.
func (a *app) asked(o exportOptions, k exportKind) (exportAsked, error) {
	t := a.text.Export
	out := exportAsked{village: o.village, format: export.Format(o.format), paper: pdf.Paper(o.paper), layout: roster.Signature(o.sign),
		per: report.Per(o.per), day: o.day, filled: o.filled, walkin: o.walkin, anonymous: o.anonymous, quiz: o.quiz}
	if !slices.Contains(k.formats, out.format) {
		return out, usageError{t.UnknownFormat(o.format, names(k.formats))}
	}
	if o.excel && out.format == export.CSV {
		out.format = export.Excel
	}
	if o.paper != "" && out.paper != pdf.A4 && out.paper != pdf.F4 {
		return out, usageError{t.UnknownPaper(o.paper)}
	}
	if k.whole && o.out == "-" && out.format == export.Folder {
		return out, usageError{t.NeedsOut("paket-laporan")}
	}
	if !k.sheets {
		return out, nil
	}
	if o.sign != "" && !slices.Contains(roster.Signatures(), out.layout) {
		return out, usageError{t.UnknownSign(o.sign)}
	}
	switch o.per {
	case "hari":
		out.per = report.PerDay
	case "desa":
		out.per = report.PerVillage
	case string(report.PerDay), string(report.PerSesi), string(report.PerVillage):
	default:
		return out, usageError{t.UnknownPer(o.per)}
	}
	if o.day < 0 || o.sesi < 0 || o.walkin < 0 || o.walkin > 200 {
		return out, usageError{t.BadCount}
	}
	return out, nil
}

func (a *app) runExport(ctx context.Context, o exportOptions, k exportKind) error {
	asked, err := a.asked(o, k)
	if err != nil {
		return err
	}
	open := a.openReading
	if k.writes || asked.anonymous {
		open = a.openWriting
	}
	s, err := open(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	if k.byEvent {
		if asked.event, err = a.eventOf(ctx, s, o.event); err != nil {
			return err
		}
		if err := a.oneSesi(&asked, o.sesi); err != nil {
			return err
		}
	}
	x := &exporter{store: s, text: a.text, now: a.now, shelf: a.shelf(nil, s)}
	a.tellContent(a.err)
	if asked.format == export.Folder {
		n, err := packFolder(ctx, x, asked, o.out)
		return a.wrote(k, o, n, k.finish(ctx, x, asked, err))
	}
	if o.out == "-" {
		_, err = k.write(ctx, x, asked, a.out)
		return a.villageError(k.finish(ctx, x, asked, err), o.village)
	}
	rows := 0
	err = writeWith(o.out, 0o600, func(w *os.File) (err error) {
		rows, err = k.write(ctx, x, asked, w)
		return err
	})
	for _, n := range x.notes {
		a.say(a.err, n)
	}
	return a.wrote(k, o, rows, k.finish(ctx, x, asked, err))
}

// wrote says how writing to a file ended.
func (a *app) wrote(k exportKind, o exportOptions, rows int, err error) error {
	if err = a.villageError(err, o.village); err != nil {
		var pe *os.PathError
		var le *os.LinkError
		if errors.As(err, &pe) || errors.As(err, &le) {
			return sentenceError{a.text.CLI.NoWrite(o.out)}
		}
		return err
	}
	if k.whole {
		a.say(a.err, a.text.Export.Packed(o.out, rows))
		return nil
	}
	a.say(a.err, a.text.CLI.Wrote(o.out, rows))
	return nil
}

// sentenceError is an error that is its own sentence.
type sentenceError struct{ text string }

func (e sentenceError) Error() string { return e.text }

// villageError turns what a report says of a village into a sentence.
func (a *app) villageError(err error, asked string) error {
	var ve *roster.VillageError
	if !errors.As(err, &ve) {
		return err
	}
	if ve.Ambiguous() {
		return sentenceError{a.text.CLI.Ambiguous(asked, len(ve.Candidates))}
	}
	return sentenceError{a.text.CLI.UnknownVillage(asked)}
}

// openReading opens the data file for commands that change nothing.
func (a *app) openReading(ctx context.Context) (*data.Store, error) {
	path, err := a.path()
	if err != nil {
		return nil, err
	}
	return data.Open(ctx, path, data.Options{Clock: a.now, ReadOnly: true})
}

// openWriting opens the data file that is there for commands that keep something.
func (a *app) openWriting(ctx context.Context) (*data.Store, error) {
	path, err := a.path()
	if err != nil {
		return nil, err
	}
	if _, err := os.Stat(path); errors.Is(err, os.ErrNotExist) {
		return nil, data.ErrNoFile
	}
	return data.Open(ctx, path, data.Options{Clock: a.now})
}
