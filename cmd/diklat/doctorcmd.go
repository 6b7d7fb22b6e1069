package main

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"diklat/data"
	"diklat/roster/access"
	"diklat/tui/i18n"
	"diklat/tui/screen/health"
)

// doctorCmd looks at the laptop before a class.
func (a *app) doctorCmd() *cobra.Command {
	var asJSON, breach bool
	c := &cobra.Command{Use: "doctor", Aliases: []string{"periksa"}, Short: a.text.Doctor.Short,
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) > 0 { // "periksa FOLDER" was the word for checking content
				return a.runCheck(args, asJSON)
			}
			if breach {
				v, err := a.openVault(c.Context())
				if err != nil {
					return err
				}
				return errors.Join(a.runSheet(c.Context(), registry{v}, privacyOptions{out: standardStream}), v.store.Close())
			}
			return a.runDoctor(c.Context(), asJSON)
		}}
	c.Flags().BoolVar(&asJSON, "json", false, a.text.CLI.FlagJSON)
	c.Flags().BoolVar(&breach, "breach", false, a.text.Doctor.FlagBreach)
	return c
}

// healthReport is the JSON of the doctor.
type healthReport struct {
	OK     bool      `json:"ok"`
	Checks []checked `json:"checks"`
}

func (a *app) runDoctor(ctx context.Context, asJSON bool) error {
	path, err := a.path()
	if err != nil {
		return err
	}
	// Looked at and not changed: a damaged file must not be touched by its doctor.
	s, broken := data.Open(ctx, path, data.Options{Clock: a.now, ReadOnly: true})
	if broken == nil {
		defer s.Close()
	}
	d := doctor{t: a.text.Doctor, dates: a.text.Dates, now: a.now, path: path}
	out := healthReport{OK: true, Checks: d.examine(ctx, vault{store: s, now: a.now}, broken)}
	faults, warnings := 0, 0
	for _, c := range out.Checks {
		switch c.State {
		case stateFault:
			faults++
		case stateWarn:
			warnings++
		}
	}
	out.OK = faults == 0
	if asJSON {
		err = writeJSON(a.out, out)
	} else {
		a.printChecks(out.Checks, faults, warnings)
	}
	if err == nil && !out.OK {
		err = silentError{}
	}
	return err
}

func (a *app) printChecks(list []checked, faults, warnings int) {
	t := a.text.Doctor
	for _, c := range list {
		mark := map[string]string{stateOK: "v", stateWarn: "-", stateFault: "!", stateUnknown: "?"}[c.State]
		line := mark + " " + t.Names[c.ID] + ": " + c.Text
		if c.Cure != "" {
			line += " " + t.Do + ": " + c.Cure
		}
		a.say(a.out, line)
	}
	if faults+warnings == 0 {
		a.say(a.out, t.AllWell)
		return
	}
	a.say(a.out, t.Sum(faults, warnings))
}

// ward is the doctor as the trainer's screen sees it.
type ward struct {
	warrant
	house *house
	class *class
	text  func() *i18n.Text
}

// Examine implements health.Doctor.
func (w ward) Examine(ctx context.Context) ([]health.Check, error) {
	if err := w.may(access.See, access.Health); err != nil {
		return nil, err
	}
	t := w.text()
	d := doctor{t: t.Doctor, dates: t.Dates, now: w.house.now, path: w.house.store.Path(), open: w.class.serving()}
	var out []health.Check
	for _, c := range d.examine(ctx, w.house.rounds.vault, nil) {
		out = append(out, health.Check(c))
	}
	return out, nil
}
