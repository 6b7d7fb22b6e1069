package main

import (
	"context"
	"io"
	"os"

	"github.com/spf13/cobra"

	"diklat/data"
	"diklat/roster"
	"diklat/roster/access"
	"diklat/tui/screen/export"
)

// followupCmd writes the follow-up plan of an event.
func (a *app) followupCmd() *cobra.Command {
	c := a.exportOf(true, func(o *exportOptions) writing {
		return func(ctx context.Context, s *data.Store, e roster.Event, f export.Format, w io.Writer) (int, error) {
			a.tellContent(a.err)
			return followup(ctx, a.shelf(nil, s), a.now, e, o.village, f, w)
		}
	})
	c.Use, c.Aliases, c.Short = "followup", []string{"rtl"}, a.text.Services.CLIPlan
	c.Flags().StringVar(&a.content.dir, "content", "", a.text.CLI.FlagContent)
	return c
}

// servicesCmd writes the service map. It belongs to the laptop and to no event.
func (a *app) servicesCmd() *cobra.Command {
	c := a.exportOf(false, func(*exportOptions) writing {
		return func(ctx context.Context, s *data.Store, _ roster.Event, f export.Format, w io.Writer) (int, error) {
			a.tellContent(a.err)
			return services(ctx, a.shelf(nil, s), a.now, f, w)
		}
	})
	c.Use, c.Aliases, c.Short = "services", []string{"layanan"}, a.text.Services.CLIServices
	c.Flags().StringVar(&a.content.dir, "content", "", a.text.CLI.FlagContent)
	return c
}

// planWriter writes plans and the service map for the trainer's screen.
type planWriter struct {
	writer
	shelf *shelf
}

// WritePlan writes a new file with the follow-up plan.
func (w planWriter) WritePlan(ctx context.Context, id roster.EventID, v roster.VillageCode, f export.Format) (string, int, error) {
	if err := w.may(access.Take, access.Plan); err != nil {
		return "", 0, err
	}
	return w.write(ctx, "rtl", id, v, f, func(e roster.Event, out *os.File) (int, error) {
		return followup(ctx, w.shelf, w.now, e, string(v), f, out)
	})
}

// WriteServices writes a new file with the service map.
func (w planWriter) WriteServices(ctx context.Context, id roster.EventID, f export.Format) (string, int, error) {
	if err := w.may(access.Take, access.Service); err != nil {
		return "", 0, err
	}
	return w.write(ctx, "layanan", id, "", f, func(_ roster.Event, out *os.File) (int, error) {
		return services(ctx, w.shelf, w.now, f, out)
	})
}
