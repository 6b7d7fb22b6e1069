package main

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"diklat/data"
	"diklat/data/backup"
	"diklat/roster"
	"diklat/roster/exchange"
)

type bundleOptions struct {
	out, pass, identity string
	json                bool
}

// maxBundle is the largest file that is taken from a stick, in bytes.
const maxBundle = 256 << 20

// bundleCmd brings facts from laptop to laptop.
func (a *app) bundleCmd() *cobra.Command {
	t, o := a.text.Bundle, &bundleOptions{}
	c := &cobra.Command{Use: "bundle", Aliases: []string{"paket"}, Short: t.Short, Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error { return usageError{a.text.CLI.NeedsName("bundle")} }}
	create := &cobra.Command{Use: "create", Aliases: []string{"buat"}, Short: t.Create, Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return a.runBundleCreate(c.Context(), *o) }}
	create.Flags().StringVar(&o.out, "out", "", t.FlagOut)
	bring := &cobra.Command{Use: "import FILE...", Aliases: []string{"impor"}, Short: t.Import, Args: a.someArgs(t.NeedFile),
		RunE: func(c *cobra.Command, args []string) error { return a.runBundleImport(c.Context(), args, *o) }}
	bring.Flags().StringVar(&o.identity, "identity", "", a.text.Backup.FlagIdentity)
	for _, x := range []*cobra.Command{create, bring} {
		x.Flags().StringVar(&o.pass, "passphrase-file", "", t.FlagPass)
		x.Flags().BoolVar(&o.json, "json", false, a.text.CLI.FlagJSON)
	}
	c.AddCommand(create, bring)
	return c
}

func (a *app) runBundleCreate(ctx context.Context, o bundleOptions) error {
	if o.out == "" {
		return usageError{a.text.Bundle.NeedOut}
	}
	pass := ""
	if o.pass != "" {
		var err error
		if pass, err = a.passphrase(o.pass); err != nil {
			return err
		}
	}
	v, err := a.openVault(ctx)
	if err != nil {
		return err
	}
	defer v.store.Close()
	var b exchange.Bundle
	fill := func(w io.Writer) (err error) {
		b, err = v.store.Bundle(ctx, w, version())
		return err
	}
	err = writeWith(o.out, 0o600, func(f *os.File) error {
		if pass == "" {
			return fill(f)
		}
		return backup.Lock(f, pass, v.cost, fill)
	})
	var pe *os.PathError
	if errors.As(err, &pe) {
		return sentenceError{a.text.CLI.NoWrite(o.out)}
	}
	if err != nil {
		return err
	}
	if err := v.store.Note(ctx, roster.Trainer, roster.Note{Did: "take", Kind: "bundle", File: filepath.Base(o.out), Rows: b.Facts}); err != nil {
		return err
	}
	if o.json {
		return writeJSON(a.out, b)
	}
	a.say(a.out, a.text.Bundle.Made(o.out, b.Facts))
	if pass == "" {
		a.say(a.err, a.text.Bundle.Open)
	}
	return nil
}

// brought is what came of one file, in JSON.
type brought struct {
	File string `json:"file"`
	data.Ingested
}

// runBundleImport looks at every file before the data file is touched: if one is
// refused, none is taken in.
func (a *app) runBundleImport(ctx context.Context, files []string, o bundleOptions) error {
	work, err := os.MkdirTemp("", "diklat-paket-*")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(work) }() // only copies
	var ready []parcel
	for _, f := range files {
		p, err := a.stage(ctx, f, work, o)
		if err != nil {
			return a.refusedParcel(f, err)
		}
		defer p.close()
		ready = append(ready, p)
	}
	v, err := a.openVault(ctx)
	if errors.Is(err, data.ErrNoFile) { // the first file of a new laptop
		path, perr := a.path()
		if perr != nil {
			return perr
		}
		v.store, err = data.Open(ctx, path, data.Options{Clock: a.now})
	}
	if err != nil {
		return err
	}
	defer v.store.Close()
	out := []brought{}
	for i, p := range ready {
		in, err := v.store.Ingest(ctx, p.id, p.each)
		if err != nil {
			return err
		}
		if err := v.store.Note(ctx, roster.Trainer, roster.Note{Did: "bring", Kind: "bundle", File: filepath.Base(files[i]), Rows: in.New}); err != nil {
			return err
		}
		out = append(out, brought{files[i], in})
		if !o.json {
			a.say(a.out, a.text.Bundle.Taken(files[i], in.New, in.Known))
			if in.Other > 0 {
				a.say(a.err, a.text.Bundle.Other(in.Other))
			}
			if in.Gaps > 0 {
				a.say(a.err, a.text.Bundle.Gaps(in.Gaps))
			}
		}
	}
	if o.json {
		return writeJSON(a.out, out)
	}
	return nil
}

// refusedParcel says in a sentence why a file from outside was refused.
func (a *app) refusedParcel(file string, err error) error {
	t := a.text.Bundle
	switch {
	case errors.Is(err, os.ErrNotExist), errors.Is(err, os.ErrPermission):
		return sentenceError{a.text.CLI.NoRead(file)}
	case errors.Is(err, exchange.ErrHostile), errors.Is(err, errBigParcel):
		return sentenceError{t.Hostile(file)}
	case errors.Is(err, data.ErrForged):
		return sentenceError{t.Forged(file)}
	case errors.Is(err, exchange.ErrBundle), errors.Is(err, exchange.ErrDamaged), errors.Is(err, data.ErrNotOurs), errors.Is(err, data.ErrCorrupt):
		return sentenceError{t.NoBundle(file)}
	}
	return err
}

// head of files that are told apart.
var (
	sqliteHead = []byte("SQLite format 3\x00")
	ageHead    = []byte("age-encryption.org/v1")
)
