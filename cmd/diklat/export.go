package main

import (
	"context"
	"errors"
	"io"
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

// writing writes one file of an event and returns its rows. Where a command has
// no flag for the event, e is empty.
type writing func(ctx context.Context, s *data.Store, e roster.Event, f export.Format, w io.Writer) (rows int, err error)

// exportCmd writes files for organisers.
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
	att := a.exportOf(true, func(o *exportOptions) writing {
		return func(ctx context.Context, s *data.Store, e roster.Event, f export.Format, w io.Writer) (int, error) {
			return attendance(ctx, s, e, o.village, f, w)
		}
	})
	att.Use, att.Aliases, att.Short = "attendance", []string{"kehadiran"}, t.ExportAttendance
	c.AddCommand(att, a.followupCmd(), a.servicesCmd(), a.scenariosCmd())
	return c
}

// exportOf is a command that writes one kind of file; of an event, if byEvent.
func (a *app) exportOf(byEvent bool, of func(*exportOptions) writing) *cobra.Command {
	t, o := a.text.CLI, &exportOptions{}
	c := &cobra.Command{Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return a.runExport(c.Context(), *o, byEvent, of(o)) }}
	f := c.Flags()
	if byEvent {
		f.StringVar(&o.event, "event", "", t.FlagEvent)
		f.StringVar(&o.village, "village", "", t.FlagVillage)
	}
	f.StringVar(&o.format, "format", "csv", t.FlagFormat)
	f.StringVar(&o.out, "out", "-", t.FlagOut)
	f.BoolVar(&o.excel, "excel", false, t.FlagExcel)
	return c
}

func (a *app) runExport(ctx context.Context, o exportOptions, byEvent bool, write writing) error {
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
	var e roster.Event
	if byEvent {
		if e, err = a.eventOf(ctx, s, o.event); err != nil {
			return err
		}
	}
	if o.out == "-" {
		_, err = write(ctx, s, e, f, a.out)
		return a.villageError(err, o.village)
	}
	rows := 0
	err = writeWith(o.out, 0o600, func(w *os.File) (err error) {
		rows, err = write(ctx, s, e, f, w)
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
