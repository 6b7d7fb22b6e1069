package main

import (
	"context"
	"errors"
	"io"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"diklat/data"
)

// maxKeyFile is more than any public key needs.
const maxKeyFile = 16 << 10

// trainerCmd keeps the list of those who may lead over SSH.
func (a *app) trainerCmd() *cobra.Command {
	t := a.text.Trainers
	c := &cobra.Command{Use: "trainer", Aliases: []string{"pelatih"}, Short: t.Short, Long: t.Long, Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return a.listTrainers(c.Context()) }}
	c.AddCommand(
		&cobra.Command{Use: "add KEY.pub", Aliases: []string{"tambah"}, Short: t.AddShort, Args: cobra.ExactArgs(1),
			RunE: func(c *cobra.Command, args []string) error { return a.addTrainer(c.Context(), args[0]) }},
		&cobra.Command{Use: "list", Aliases: []string{"daftar"}, Short: t.ListShort, Args: cobra.NoArgs,
			RunE: func(c *cobra.Command, _ []string) error { return a.listTrainers(c.Context()) }},
		&cobra.Command{Use: "remove NAME", Aliases: []string{"hapus"}, Short: t.RemoveShort, Args: cobra.ExactArgs(1),
			RunE: func(c *cobra.Command, args []string) error { return a.removeTrainer(c.Context(), args[0]) }},
	)
	return c
}

// readKeyFile reads public keys from a file.
func (a *app) readKeyFile(path string) ([]trainerKey, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, sentenceError{a.text.Trainers.Missing}
	}
	defer f.Close() //nolint:errcheck // only read
	b, err := io.ReadAll(io.LimitReader(f, maxKeyFile+1))
	switch {
	case err != nil:
		return nil, sentenceError{a.text.Trainers.Missing}
	case len(b) > maxKeyFile:
		return nil, sentenceError{a.text.Trainers.TooLarge}
	}
	keys, err := parseTrainerKeys(string(b))
	switch {
	case errors.Is(err, errPrivateKey):
		return nil, sentenceError{a.text.Trainers.PrivateKey}
	case errors.Is(err, errWeakKey):
		return nil, sentenceError{a.text.Trainers.WeakKey}
	case err != nil:
		return nil, sentenceError{a.text.Trainers.NotAKey}
	}
	return keys, nil
}

// withTrainers opens the file beside a program that may be running.
func (a *app) withTrainers(ctx context.Context, do func(*data.Store, []trainerKey) error) error {
	path, err := a.path()
	if err != nil {
		return err
	}
	s, err := data.Open(ctx, path, data.Options{Clock: a.now})
	if err != nil {
		return err
	}
	keys, err := trainerKeys(ctx, s)
	if err == nil {
		err = do(s, keys)
	}
	return errors.Join(err, s.Close())
}

func (a *app) addTrainer(ctx context.Context, path string) error {
	add, err := a.readKeyFile(path)
	if err != nil {
		return err
	}
	return a.withTrainers(ctx, func(s *data.Store, keys []trainerKey) error {
		for _, k := range add {
			if len(findKeys(keys, k.finger(), nil)) > 0 {
				a.say(a.out, a.text.Trainers.Already(k.name, k.finger()))
				continue
			}
			keys = append(keys, k)
			if err := keepTrainerKeys(ctx, s, keys); err != nil {
				return err
			}
			a.say(a.out, a.text.Trainers.Added(k.name, k.finger()))
		}
		return nil
	})
}

func (a *app) listTrainers(ctx context.Context) error {
	return a.withTrainers(ctx, func(_ *data.Store, keys []trainerKey) error {
		for _, k := range keys {
			a.say(a.out, a.text.Trainers.Line(k.name, k.kind(), k.finger()))
		}
		if len(keys) == 0 {
			a.say(a.err, a.text.Trainers.None)
		}
		return nil
	})
}

// removeTrainer takes one key from the list. A program that runs notices: whoever
// is connected with it is sent out.
func (a *app) removeTrainer(ctx context.Context, what string) error {
	file, _ := a.readKeyFile(what) // or it is a name or a fingerprint
	return a.withTrainers(ctx, func(s *data.Store, keys []trainerKey) error {
		at := findKeys(keys, what, file)
		switch len(at) {
		case 0:
			return sentenceError{a.text.Trainers.NoSuch}
		case 1:
		default:
			return sentenceError{a.text.Trainers.Many(what)}
		}
		gone := keys[at[0]]
		if err := keepTrainerKeys(ctx, s, slices.Delete(slices.Clone(keys), at[0], at[0]+1)); err != nil {
			return err
		}
		a.say(a.out, a.text.Trainers.Removed(gone.name, gone.finger()))
		return nil
	})
}
