package main

import (
	"github.com/spf13/cobra"
)

type backupOptions struct {
	to, from, out, pass, identity, recipient string
	drill, json                              bool
}

// backupCmd makes, lists, tests and restores copies.
func (a *app) backupCmd() *cobra.Command {
	t, o := a.text.Backup, &backupOptions{}
	c := &cobra.Command{Use: "backup", Aliases: []string{"cadangan"}, Short: t.Short, Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error { return usageError{a.text.CLI.NeedsName("backup")} }}
	create := &cobra.Command{Use: "create", Aliases: []string{"buat"}, Short: t.Create, Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return a.runBackup(c.Context(), *o) }}
	create.Flags().StringVar(&o.to, "to", "", t.FlagTo)
	list := &cobra.Command{Use: "list", Aliases: []string{"daftar"}, Short: t.List, Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return a.runBackupList(c.Context(), *o) }}
	list.Flags().StringVar(&o.from, "from", "", t.FlagFrom)
	verify := &cobra.Command{Use: "verify FILE...", Aliases: []string{"uji"}, Short: t.Verify, Args: a.someArgs(t.NeedFile),
		RunE: func(c *cobra.Command, args []string) error { return a.runBackupVerify(c.Context(), args, *o) }}
	restore := &cobra.Command{Use: "restore FILE", Aliases: []string{"pulihkan"}, Short: t.Restore, Args: a.oneArg(t.NeedFile),
		RunE: func(c *cobra.Command, args []string) error { return a.runRestore(c.Context(), args[0], *o) }}
	restore.Flags().StringVar(&o.out, "out", "", t.FlagOut)
	restore.Flags().BoolVar(&o.drill, "drill", false, t.FlagDrill)
	k := &cobra.Command{Use: "key", Aliases: []string{"kunci"}, Short: t.Key, Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return a.runBackupKey(c.Context(), *o) }}
	k.Flags().StringVar(&o.recipient, "recipient", "", t.FlagRecipient)
	place := &cobra.Command{Use: "place FOLDER", Aliases: []string{"tempat"}, Short: t.Place, Args: a.oneArg(t.NeedPlace),
		RunE: func(c *cobra.Command, args []string) error { return a.runBackupPlace(c.Context(), args[0]) }}
	for _, x := range []*cobra.Command{verify, restore, k} {
		x.Flags().StringVar(&o.pass, "passphrase-file", "", t.FlagPass)
	}
	for _, x := range []*cobra.Command{verify, restore} {
		x.Flags().StringVar(&o.identity, "identity", "", t.FlagIdentity)
	}
	for _, x := range []*cobra.Command{create, list, verify, restore} {
		x.Flags().BoolVar(&o.json, "json", false, a.text.CLI.FlagJSON)
	}
	c.AddCommand(create, list, verify, restore, k, place)
	return c
}

// someArgs wants at least one argument and says so in a sentence of its own.
func (a *app) someArgs(sentence string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) == 0 {
			return usageError{sentence}
		}
		return nil
	}
}
