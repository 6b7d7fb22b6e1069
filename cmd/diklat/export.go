package main

import (
	"context"
	"errors"
	"os"

	"github.com/spf13/cobra"

	"diklat/data"
	"diklat/roster"
	"diklat/tui/screen/export"
)

type exportOptions struct {
	event, village, format, out string
	excel                       bool
}

// exportCmd writes files for organisers.
func (a *app) exportCmd() *cobra.Command {
	t := a.text.CLI
	c := &cobra.Command{Use: "export", Aliases: []string{"ekspor"}, Short: t.Export, Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() }}
	o := exportOptions{}
	att := &cobra.Command{Use: "attendance", Aliases: []string{"kehadiran"}, Short: t.ExportAttendance, Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return a.runExport(c.Context(), o) }}
	f := att.Flags()
	f.StringVar(&o.event, "event", "", t.FlagEvent)
	f.StringVar(&o.village, "village", "", t.FlagVillage)
	f.StringVar(&o.format, "format", "csv", t.FlagFormat)
	f.StringVar(&o.out, "out", "-", t.FlagOut)
	f.BoolVar(&o.excel, "excel", false, t.FlagExcel)
	c.AddCommand(att)
	return c
}

func (a *app) runExport(ctx context.Context, o exportOptions) error {
	f := export.Format(o.format)
	if f != export.CSV && f != export.JSON {
		return usageError{a.text.CLI.UnknownFormat(o.format)}
	}
	if o.excel && f == export.CSV {
		f = export.Excel
	}
	s, err := a.openReading(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	e, err := a.eventOf(ctx, s, o.event)
	if err != nil {
		return err
	}
	if o.out == "-" {
		_, err = attendance(ctx, s, e, o.village, f, a.out)
		return a.villageError(err, o.village)
	}
	rows := 0
	err = writeWith(o.out, 0o600, func(w *os.File) (err error) {
		rows, err = attendance(ctx, s, e, o.village, f, w)
		return err
	})
	if err = a.villageError(err, o.village); err != nil {
		var pe *os.PathError
		var le *os.LinkError
		if errors.As(err, &pe) || errors.As(err, &le) {
			return sentenceError{a.text.CLI.NoWrite(o.out)}
		}
		return err
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

// eventOf finds the event by id, or the one in use.
func (a *app) eventOf(ctx context.Context, s *data.Store, id string) (roster.Event, error) {
	if id != "" {
		e, err := s.Event(ctx, roster.EventID(id))
		if errors.Is(err, roster.ErrUnknownEvent) {
			return e, sentenceError{a.text.CLI.UnknownEvent(id)}
		}
		return e, err
	}
	e, ok, err := s.CurrentEvent(ctx)
	if err == nil && !ok {
		err = sentenceError{a.text.CLI.NoEvent}
	}
	return e, err
}
