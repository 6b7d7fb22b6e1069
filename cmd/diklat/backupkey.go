package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/charmbracelet/x/term"

	"diklat/data/backup"
	"diklat/roster"
)

// identities are the keys that open a backup: of --identity, or by the passphrase
// of the sealed key beside it. must asks a person at the terminal if need be.
func (a *app) identities(file string, o backupOptions, must bool) ([]backup.Identity, error) {
	if !strings.HasSuffix(file, ".age") {
		return nil, nil
	}
	if o.identity != "" {
		b, err := os.ReadFile(o.identity)
		if err != nil {
			return nil, sentenceError{a.text.CLI.NoRead(o.identity)}
		}
		pass := ""
		if o.pass != "" {
			if pass, err = a.passphrase(o.pass); err != nil {
				return nil, err
			}
		}
		return backup.Unseal(b, pass)
	}
	if o.pass == "" && !must {
		return nil, nil
	}
	pass, err := a.passphrase(o.pass)
	if err != nil {
		return nil, err
	}
	return backup.UnsealBeside(file, pass)
}

// passphrase is the first line of a file, of standard input for "-", or what a
// person types unseen.
func (a *app) passphrase(file string) (string, error) {
	r := a.in
	switch {
	case file == "":
		in, ok := a.in.(*os.File)
		if !ok || !term.IsTerminal(in.Fd()) {
			return "", sentenceError{a.text.Backup.NoPass}
		}
		_, _ = fmt.Fprint(a.err, a.text.Backup.AskPass+" ")
		b, err := term.ReadPassword(in.Fd())
		_, _ = fmt.Fprintln(a.err)
		return strings.TrimSpace(string(b)), err
	case file != standardStream:
		f, err := os.Open(file)
		if err != nil {
			return "", sentenceError{a.text.CLI.NoRead(file)}
		}
		defer f.Close()
		r = f
	}
	line, err := bufio.NewReader(io.LimitReader(r, 4096)).ReadString('\n')
	if err != nil && !errors.Is(err, io.EOF) {
		return "", err
	}
	return strings.TrimSpace(line), nil
}

func (a *app) runBackupKey(ctx context.Context, o backupOptions) error {
	v, err := a.openVault(ctx)
	if err != nil {
		return err
	}
	defer v.store.Close()
	if o.recipient != "" {
		if err := v.addRecipient(ctx, o.recipient, roster.Trainer); err != nil {
			return err
		}
		a.say(a.out, a.text.Backup.KeyAdded(o.recipient))
		return nil
	}
	pass, err := a.passphrase(o.pass)
	if err != nil {
		return err
	}
	if err := v.makeKey(ctx, pass, roster.Trainer); err != nil {
		return err
	}
	own, _, err := v.store.Setting(ctx, setOwn)
	if err == nil {
		a.say(a.out, a.text.Backup.KeyMade(own, backup.KeyFile))
	}
	return err
}

func (a *app) runBackupPlace(ctx context.Context, dir string) error {
	v, err := a.openVault(ctx)
	if err != nil {
		return err
	}
	defer v.store.Close()
	if dir == standardStream {
		dir = ""
	}
	if err := v.setPlace(ctx, dir, roster.Trainer); err != nil {
		return err
	}
	at, near, err := v.place(ctx)
	if err != nil {
		return err
	}
	a.say(a.out, a.text.Backup.PlaceIs(at))
	if near {
		a.say(a.err, a.text.Backup.NearWarning)
	}
	return nil
}
