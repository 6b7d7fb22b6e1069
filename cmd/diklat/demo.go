package main

import (
	"context"

	"github.com/spf13/cobra"

	"diklat/data"
)

// demoCmd makes a finished, simulated event.
func (a *app) demoCmd() *cobra.Command {
	t := a.text.CLI
	cfg := data.DemoConfig{}
	c := &cobra.Command{Use: "demo", Aliases: []string{"simulasi"}, Short: t.Demo, Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return a.runDemo(c.Context(), cfg) }}
	c.Flags().Int64Var(&cfg.Seed, "seed", 1, t.FlagSeed)
	c.Flags().IntVar(&cfg.People, "people", data.DemoPeople, t.FlagPeople)
	c.Flags().IntVar(&cfg.Villages, "villages", data.DemoVillages, t.FlagVillages)
	return c
}

func (a *app) runDemo(ctx context.Context, cfg data.DemoConfig) error {
	if cfg.People < 1 || cfg.Villages < 1 || cfg.Check() != nil { // 0 would mean the default
		return usageError{a.text.CLI.DemoSize}
	}
	path, err := a.path()
	if err != nil {
		return err
	}
	s, err := data.Open(ctx, path, data.Options{Clock: a.now})
	if err != nil {
		return err
	}
	defer s.Close()
	have, err := s.Events(ctx)
	if err != nil {
		return err
	}
	for _, e := range have {
		if !e.Simulated {
			return sentenceError{a.text.CLI.DemoBusy}
		}
	}
	cfg.Room = demoRoom
	e, err := data.Demo(ctx, s, cfg)
	if err != nil {
		return err
	}
	if err := s.SetCurrentEvent(ctx, e.ID, "simulasi"); err != nil {
		return err
	}
	a.say(a.out, a.text.CLI.DemoDone(s.Path(), string(e.ID), cfg.People, cfg.Villages))
	return nil
}
