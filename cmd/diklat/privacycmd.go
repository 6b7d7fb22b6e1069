package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"diklat/roster"
	"diklat/tui/i18n"
)

type privacyOptions struct {
	out                     string
	apply, yes, purge, json bool
	limit                   int
}

// privacyCmd is for the rights of people and the duties of those who keep data
// about them (UU 27/2022).
func (a *app) privacyCmd() *cobra.Command {
	t, o := a.text.Privacy, &privacyOptions{}
	c := &cobra.Command{Use: "privacy", Aliases: []string{"privasi"}, Short: t.Short, Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error { return usageError{a.text.CLI.NeedsName("privacy")} }}
	add := func(use, alias, short string, args cobra.PositionalArgs, run func(context.Context, registry, []string) error) *cobra.Command {
		x := &cobra.Command{Use: use, Aliases: []string{alias}, Short: short, Args: args, RunE: func(c *cobra.Command, args []string) error {
			v, err := a.openVault(c.Context())
			if err != nil {
				return err
			}
			return errors.Join(run(c.Context(), registry{v}, args), v.store.Close())
		}}
		c.AddCommand(x)
		return x
	}
	sheet := add("sheet", "lembar", t.SheetShort, cobra.NoArgs, func(ctx context.Context, r registry, _ []string) error { return a.runSheet(ctx, r, *o) })
	sheet.Flags().StringVar(&o.out, "out", "-", t.FlagFile)
	due := add("due", "jatuh-tempo", t.DueShort, cobra.NoArgs, func(ctx context.Context, r registry, _ []string) error { return a.runDue(ctx, r, *o) })
	due.Flags().BoolVar(&o.apply, "apply", false, t.FlagApply)
	erase := add("erase PERSON", "hapus", t.EraseShort, a.oneArg(t.NeedPerson), func(ctx context.Context, r registry, args []string) error { return a.runErase(ctx, r, args[0], *o) })
	erase.Flags().BoolVar(&o.yes, "yes", false, t.FlagYes)
	erase.Flags().BoolVar(&o.purge, "purge", false, t.FlagPurge)
	log := add("log", "jejak", t.LogShort, cobra.NoArgs, func(ctx context.Context, r registry, _ []string) error { return a.runTrail(ctx, r, *o) })
	log.Flags().IntVar(&o.limit, "limit", 50, t.FlagLimit)
	add("keep WHAT MONTHS", "simpan", t.KeepShort, cobra.MaximumNArgs(2), a.runKeep)
	show := add("show PERSON", "lihat", t.ShowShort, a.oneArg(t.NeedPerson), a.runShow)
	show.Long = t.ShowShort
	c.AddCommand(&cobra.Command{Use: "notice", Aliases: []string{"pemberitahuan"}, Short: t.NoticeShort, Args: cobra.NoArgs, RunE: func(*cobra.Command, []string) error {
		_, err := fmt.Fprintf(a.out, "%s\n[%s]\n", t.Notice, roster.NoticeVersion)
		return err
	}})
	for _, x := range []*cobra.Command{due, log} {
		x.Flags().BoolVar(&o.json, "json", false, a.text.CLI.FlagJSON)
	}
	return c
}

func (a *app) runSheet(ctx context.Context, r registry, o privacyOptions) error {
	text, err := r.lost(ctx, a.text)
	if err != nil {
		return err
	}
	if o.out == standardStream {
		_, err = io.WriteString(a.out, text)
		return err
	}
	if err := writeWhole(o.out, []byte(text), 0o600); err != nil {
		return sentenceError{a.text.CLI.NoWrite(o.out)}
	}
	a.say(a.err, a.text.Privacy.SheetAt(o.out))
	return nil
}

// dueLine is one purpose whose time is over, in JSON.
type dueLine struct {
	Scope  string    `json:"scope"`
	Why    string    `json:"why"`
	People int       `json:"people"`
	By     time.Time `json:"by"` // the earliest
}

// dueLines adds up what is due.
func dueLines(list []roster.Due) []dueLine {
	out := []dueLine{}
	for _, d := range list {
		i := 0
		for i < len(out) && (out[i].Scope != string(d.Scope) || out[i].Why != string(d.Why)) {
			i++
		}
		if i == len(out) {
			out = append(out, dueLine{Scope: string(d.Scope), Why: string(d.Why), By: d.By})
		}
		out[i].People++
		if d.By.Before(out[i].By) {
			out[i].By = d.By
		}
	}
	return out
}

func (a *app) runDue(ctx context.Context, r registry, o privacyOptions) error {
	list, err := r.due(ctx)
	if err != nil {
		return err
	}
	lines, t := dueLines(list), a.text.Privacy
	if o.json {
		if err := writeJSON(a.out, lines); err != nil {
			return err
		}
	} else {
		for _, l := range lines {
			a.say(a.out, t.DueLine(l.People, t.Scope[l.Scope], t.Why[l.Why]))
		}
		if len(lines) == 0 {
			a.say(a.out, t.NothingDue)
		}
	}
	if !o.apply {
		return nil
	}
	n, err := r.applyDue(ctx, roster.Trainer)
	if err == nil && !o.json {
		a.say(a.out, t.Applied(n))
	}
	return err
}

func (a *app) runErase(ctx context.Context, r registry, who string, o privacyOptions) error {
	t := a.text.Privacy
	p, err := r.the(ctx, who)
	if errors.Is(err, errNoPerson) && o.purge && o.yes {
		if gone, gerr := r.wasErased(ctx, who); gone || gerr != nil { // erased before; now the backups
			return errors.Join(gerr, a.tellHolding(ctx, r, true))
		}
	}
	switch {
	case errors.Is(err, errNoPerson):
		return sentenceError{t.NoSuch(who)}
	case errors.Is(err, errMany):
		list, _ := r.find(ctx, who)
		for _, m := range list {
			a.say(a.err, string(m.ID)+"  "+m.Name+"  "+m.village)
		}
		return sentenceError{t.Many(who, len(list))}
	case err != nil:
		return err
	case !o.yes:
		return sentenceError{t.NeedYes}
	}
	out, err := r.store.Erase(ctx, roster.Erasure{Person: p.ID, Why: roster.EraseAsked, By: roster.Trainer})
	if err != nil {
		return err
	}
	a.say(a.out, t.ErasedOne(len(out)))
	left, dirty := 0, false
	for _, e := range out {
		left, dirty = left+e.Left, dirty || !e.Clean
	}
	if left > 0 {
		a.say(a.err, t.LeftText(left))
	}
	if dirty {
		a.say(a.err, t.NotClean)
	}
	return a.tellHolding(ctx, r, o.purge)
}

// tellHolding lists the backups that still hold somebody who was erased, or
// removes them.
func (a *app) tellHolding(ctx context.Context, r registry, purge bool) error {
	files, err := r.holding(ctx)
	if err != nil || len(files) == 0 {
		return err
	}
	if purge {
		n, err := r.purge(ctx)
		if err == nil {
			a.say(a.out, a.text.Privacy.Purged(n))
		}
		return err
	}
	a.say(a.err, a.text.Privacy.Holding(len(files)))
	for _, f := range files {
		a.say(a.err, "  "+f)
	}
	return nil
}

func (a *app) runTrail(ctx context.Context, r registry, o privacyOptions) error {
	list, err := r.store.Audit(ctx, max(o.limit, 1))
	if err != nil {
		return err
	}
	if o.json {
		return writeJSON(a.out, list)
	}
	for _, l := range list {
		a.say(a.out, l.At.In(r.localNow().Location()).Format("2006-01-02 15.04")+"  "+trailText(a.text.Privacy, string(l.By), l.Did, l.Kind, l.Name, l.File, l.Rows))
	}
	if len(list) == 0 {
		a.say(a.out, a.text.Privacy.NoTrail)
	}
	return nil
}

// trailText is "pelatih mengekspor daftar hadir  kehadiran.csv (38)".
func trailText(t i18n.Privacy, by, did, kind, name, file string, rows int) string {
	word := func(m map[string]string, k string) string {
		if w, ok := m[k]; ok {
			return w
		}
		return k
	}
	s := by + " " + word(t.Did, did) + " " + word(t.Kind, kind)
	for _, x := range []string{name, file} {
		if x != "" {
			s += "  " + x
		}
	}
	if rows > 0 {
		s += fmt.Sprintf(" (%d)", rows)
	}
	return s
}

func (a *app) runKeep(ctx context.Context, r registry, args []string) error {
	if len(args) > 0 {
		months := -1
		if len(args) == 2 {
			if n, err := strconv.Atoi(args[1]); err == nil && n <= 120 {
				months = n
			}
		}
		if months < 0 || !strings.Contains(" contact health answers ", " "+args[0]+" ") {
			return usageError{a.text.Privacy.NeedKeep}
		}
		if err := r.store.SetSetting(ctx, setKeep+args[0], strconv.Itoa(months), roster.Trainer); err != nil {
			return err
		}
	}
	keep, err := r.retention(ctx)
	if err == nil {
		a.say(a.out, a.text.Privacy.KeepIs(keep.Contact, keep.Health, keep.Answers))
	}
	return err
}

// runShow prints everything that is recorded about somebody: the right to see it
// (UU 27/2022 Pasal 7).
func (a *app) runShow(ctx context.Context, r registry, args []string) error {
	p, err := r.the(ctx, args[0])
	if errors.Is(err, errNoPerson) {
		return sentenceError{a.text.Privacy.NoSuch(args[0])}
	}
	if errors.Is(err, errMany) {
		return sentenceError{a.text.Privacy.Many(args[0], 2)}
	}
	if err != nil {
		return err
	}
	facts, err := r.store.About(ctx, p.ID)
	if err != nil {
		return err
	}
	if err := r.store.Note(ctx, roster.Trainer, roster.Note{Did: "see", Kind: "person", Person: p.ID}); err != nil {
		return err
	}
	return writeJSON(a.out, facts)
}
