package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"diklat/data"
	"diklat/data/backup"
)

// openVault opens the data file for a command.
func (a *app) openVault(ctx context.Context) (vault, error) {
	path, err := a.path()
	if err != nil {
		return vault{}, err
	}
	if _, err := os.Stat(path); errors.Is(err, os.ErrNotExist) {
		return vault{}, data.ErrNoFile // a new, empty file is not what was meant
	}
	s, err := data.Open(ctx, path, data.Options{Clock: a.now})
	return vault{store: s, now: a.now}, err
}

func (a *app) runBackup(ctx context.Context, o backupOptions) error {
	v, err := a.openVault(ctx)
	if err != nil {
		return err
	}
	defer v.store.Close()
	dir, made := o.to, false
	if dir == "" {
		dir, _, err = v.place(ctx)
	} else if dir, err = filepath.Abs(dir); err == nil {
		made, err = makeFolder(dir)
	}
	if err != nil {
		return err
	}
	m, err := v.make(ctx, dir, nil)
	if err != nil {
		if made {
			_ = os.Remove(dir) // if nothing is in it
		}
		return err
	}
	if o.json {
		return writeJSON(a.out, m)
	}
	a.say(a.out, a.text.Backup.Made(filepath.Join(dir, m.File), m.Holds.Counts["person"], m.Holds.Facts()))
	if dir == v.beside() {
		a.say(a.err, a.text.Backup.NearWarning)
	}
	return nil
}

// makeFolder makes a folder that somebody names here and now, if the one above it is
// there. The kept place of automatic backups is never made: it may be a stick.
func makeFolder(dir string) (made bool, err error) {
	switch err := os.Mkdir(dir, 0o700); {
	case err == nil:
		return true, nil
	case errors.Is(err, fs.ErrExist):
		return false, nil
	default:
		return false, errors.Join(backup.ErrNoPlace, err)
	}
}

// listed is a backup in JSON.
type listed struct {
	Path string `json:"path"`
	backup.Manifest
	Problem string `json:"problem,omitempty"`
}

func (a *app) runBackupList(ctx context.Context, o backupOptions) error {
	list, err := a.backups(ctx, o.from)
	if err != nil {
		return err
	}
	out := []listed{}
	for _, e := range list {
		l := listed{Path: e.Path, Manifest: e.Manifest}
		if e.Err != nil {
			l.Problem = a.explain(e.Err)
		}
		out = append(out, l)
	}
	if o.json {
		return writeJSON(a.out, out)
	}
	for _, l := range out {
		if l.Problem != "" {
			a.say(a.out, l.Path+"  ! "+l.Problem)
			continue
		}
		a.say(a.out, a.text.Backup.Line(l.Path, l.Created.Format("2006-01-02 15.04"), size(l.Stored.Size), l.Holds.Counts["person"], l.Holds.Facts(), l.Encrypted))
	}
	if len(out) == 0 {
		a.say(a.err, a.text.Backup.Empty)
	}
	return nil
}

// backups lists one folder, or all places of this laptop.
func (a *app) backups(ctx context.Context, from string) ([]backup.Entry, error) {
	if from != "" {
		return backup.List(from)
	}
	v, err := a.openVault(ctx)
	if err != nil {
		return nil, err
	}
	defer v.store.Close()
	return v.list(ctx)
}

// size writes bytes as people read them.
func size(n int64) string {
	switch {
	case n < 10<<10:
		return fmt.Sprintf("%d B", n)
	case n < 10<<20:
		return fmt.Sprintf("%d KB", n>>10)
	}
	return fmt.Sprintf("%d MB", n>>20)
}

func (a *app) runBackupVerify(ctx context.Context, files []string, o backupOptions) error {
	bad := false
	out := []listed{}
	for _, f := range files {
		ids, err := a.identities(f, o, false)
		if err != nil {
			return err
		}
		m, depth, err := backup.Verify(ctx, f, os.TempDir(), ids)
		l := listed{Path: f, Manifest: m}
		say := a.text.Backup.Good(f, m.Holds.Counts["person"], m.Holds.Facts())
		switch {
		case err != nil:
			bad, l.Problem = true, a.explain(err)
			say = f + "  ! " + l.Problem
		case depth == backup.Bytes:
			say = a.text.Backup.Outside(f)
		}
		if out = append(out, l); !o.json {
			a.say(a.out, say)
		}
	}
	if o.json {
		if err := writeJSON(a.out, out); err != nil {
			return err
		}
	}
	if bad {
		return silentError{}
	}
	return nil
}

func (a *app) runRestore(ctx context.Context, file string, o backupOptions) error {
	ids, err := a.identities(file, o, true)
	if err != nil {
		return err
	}
	out := o.out
	switch {
	case o.drill:
		dir, err := os.MkdirTemp("", "diklat-latihan-*")
		if err != nil {
			return err
		}
		defer func() { _ = os.RemoveAll(dir) }() // the drill's own folder
		out = filepath.Join(dir, "latihan.db")
	case out == "":
		if out, err = a.path(); err != nil {
			return err
		}
	}
	m, err := backup.Restore(ctx, file, out, ids)
	if err != nil {
		return err
	}
	if o.drill {
		if err := drill(ctx, out, m); err != nil {
			return err
		}
	}
	switch people, facts := m.Holds.Counts["person"], m.Holds.Facts(); {
	case o.json:
		return writeJSON(a.out, listed{Path: out, Manifest: m})
	case o.drill:
		a.say(a.out, a.text.Backup.Drilled(people, facts))
	default:
		a.say(a.out, a.text.Backup.Restored(out, people, facts))
	}
	return nil
}

// drill opens a restored file as a new laptop would, builds its projections
// again from the log, checks the chain and compares the counts.
func drill(ctx context.Context, path string, m backup.Manifest) error {
	s, err := data.Open(ctx, path, data.Options{})
	if err != nil {
		return err
	}
	c, err := s.VerifyChain(ctx)
	if err == nil {
		err = s.Rebuild(ctx)
	}
	n, cerr := s.Facts(ctx)
	if err = errors.Join(err, cerr, s.Close()); err != nil {
		return err
	}
	if !c.Intact() || n != m.Holds.Facts() {
		return backup.ErrDamaged
	}
	got, err := data.Inspect(ctx, path)
	if err == nil && got.Counts["person"] != m.Holds.Counts["person"] {
		err = backup.ErrDamaged
	}
	return err
}
