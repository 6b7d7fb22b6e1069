package main

import (
	"bufio"
	"context"
	"errors"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"diklat/data"
	"diklat/roster/clean"
)

// rescueCmd makes a good file of a damaged one.
func (a *app) rescueCmd() *cobra.Command {
	t := a.text.Guardian
	return &cobra.Command{Use: "rescue", Aliases: []string{"selamatkan"}, Short: t.Rescue, Long: t.RescueLong, Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return a.runRescue(c.Context()) }}
}

func (a *app) runRescue(ctx context.Context) error {
	path, err := a.path()
	if err != nil {
		return err
	}
	s, err := data.Open(ctx, path, data.Options{ReadOnly: true})
	if err == nil {
		err = errors.Join(s.Check(ctx), s.Close())
	}
	switch {
	case err == nil:
		a.say(a.out, a.text.Guardian.Healthy)
		return nil
	case !errors.Is(err, data.ErrCorrupt) && !errors.Is(err, data.ErrNotOurs):
		return err
	}
	return a.rescue(ctx, path)
}

// rescue does it and says what came over, table by table.
func (a *app) rescue(ctx context.Context, path string) error {
	r, err := data.Rescue(ctx, path, a.now())
	if err != nil {
		return err
	}
	t := a.text.Guardian
	if r.Whole() {
		a.say(a.out, t.RescueWhole)
	} else {
		a.say(a.out, t.RescuePart(r.Missing, r.Unused))
	}
	for _, c := range r.Tables {
		a.say(a.out, t.RescueTable(c.Table, c.Before, c.After))
	}
	a.say(a.out, t.RescueKept(clean.Line(r.Kept)))
	return nil
}

// rescueAndOpen offers the rescue to a trainer whose file is damaged: the class
// waits. It asks in plain lines, before any screen is drawn. The house is nil
// where the trainer leaves.
func (a *app) rescueAndOpen(ctx context.Context, damaged error) (*house, error) {
	path, err := a.path()
	if err != nil {
		return nil, err
	}
	t, in := a.text.Guardian, bufio.NewReader(a.in)
	for _, l := range []string{t.Damaged, t.OfferRescue, t.OfferLeave} {
		a.say(a.out, l)
	}
	for {
		_, _ = io.WriteString(a.out, t.AskNumber+" ")
		line, err := in.ReadString('\n')
		switch strings.TrimSpace(line) {
		case "1":
			if err := a.rescue(ctx, path); err != nil {
				return nil, err
			}
			_, _ = io.WriteString(a.out, t.Continue)
			_, _ = in.ReadString('\n')
			return a.openHouse(ctx)
		case "2":
			return nil, damaged
		}
		if err != nil {
			return nil, damaged
		}
	}
}
