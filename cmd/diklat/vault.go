package main

import (
	"context"
	"encoding/base64"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"time"

	"diklat/data"
	"diklat/data/backup"
	"diklat/roster"
)

// Settings of backups in the data file.
const (
	setPlace     = "backup.place"     // the second place; "" is the folder beside the data
	setRecipient = "backup.recipient" // public keys that backups are encrypted to
	setSealed    = "backup.key"       // the sealed private key, base64
)

// vault makes the backups of a store and finds them again.
type vault struct {
	store *data.Store
	now   clock
	cost  int // of guessing the passphrase, scrypt's log2(N); 0 is age's own
}

// beside is the folder next to the data file: on the same disk, and so no help
// when the laptop is gone.
func (v vault) beside() string {
	return filepath.Join(filepath.Dir(v.store.Path()), "cadangan", strings.TrimSuffix(filepath.Base(v.store.Path()), filepath.Ext(v.store.Path())))
}

// place is where backups go. near reports the folder beside the data.
func (v vault) place(ctx context.Context) (dir string, near bool, err error) {
	dir, _, err = v.store.Setting(ctx, setPlace)
	if dir == "" {
		return v.beside(), true, err
	}
	return dir, false, err
}

// key reads the public keys and the sealed private one; nothing before there is
// a key.
func (v vault) key(ctx context.Context) (to []backup.Recipient, sealed []byte, err error) {
	list, _, err := v.store.Setting(ctx, setRecipient)
	if err != nil {
		return nil, nil, err
	}
	if to, err = backup.Recipients(list); err != nil {
		return nil, nil, err
	}
	s, _, err := v.store.Setting(ctx, setSealed)
	if err == nil && s != "" {
		sealed, err = base64.StdEncoding.DecodeString(s)
	}
	return to, sealed, err
}

// make makes a backup in a folder, then lets old ones of it go. What leaves the
// laptop is encrypted: without a key the only place is the folder beside the data.
func (v vault) make(ctx context.Context, dir string, tell func(backup.Stage)) (backup.Manifest, error) {
	to, sealed, err := v.key(ctx)
	if err != nil {
		return backup.Manifest{}, err
	}
	if len(to) == 0 && !within(dir, v.beside()) {
		return backup.Manifest{}, backup.ErrNoKey
	}
	if dir != v.beside() {
		// A stick that is not there must not become a folder on the laptop: where it was
		// mounted, the folder above is there still.
		if info, err := os.Stat(dir); err != nil || !info.IsDir() {
			return backup.Manifest{}, errors.Join(backup.ErrNoPlace, err)
		}
	}
	m, err := backup.Maker{Source: v.store, Work: filepath.Dir(v.store.Path()), To: to, Sealed: sealed, Program: version(), Now: v.localNow, Tell: tell}.Create(ctx, dir)
	if err != nil {
		return m, err
	}
	_, err = backup.Prune(dir)
	return m, err
}

// localNow is the time in the zone of the event: it names the files.
func (v vault) localNow() time.Time {
	loc := roster.WITA.Location()
	if e, ok, err := v.store.CurrentEvent(context.Background()); err == nil && ok {
		loc = e.Zone.Location()
	}
	return v.now().In(loc)
}

// within reports whether path lies in the folder dir, or is it.
func within(path, dir string) bool {
	rel, err := filepath.Rel(dir, path)
	return err == nil && filepath.IsLocal(rel)
}

// places are the folders in which this laptop keeps backups.
func (v vault) places(ctx context.Context) ([]string, error) {
	dir, near, err := v.place(ctx)
	if near || err != nil {
		return []string{v.beside()}, err
	}
	return []string{dir, v.beside()}, nil
}

// list lists the backups of all places, those of the second place first.
func (v vault) list(ctx context.Context) ([]backup.Entry, error) {
	dirs, err := v.places(ctx)
	if err != nil {
		return nil, err
	}
	var out []backup.Entry
	for _, d := range dirs {
		l, err := backup.List(d)
		if err != nil {
			return out, err
		}
		out = append(out, l...)
	}
	return out, nil
}

// setPlace chooses the second place; "" is the folder beside the data again.
func (v vault) setPlace(ctx context.Context, dir string, by roster.Actor) error {
	if dir != "" {
		var err error
		if dir, err = filepath.Abs(dir); err != nil {
			return err
		}
		if info, err := os.Stat(dir); err != nil || !info.IsDir() {
			return errors.Join(backup.ErrNoPlace, err)
		}
		if within(dir, v.beside()) {
			dir = ""
		}
	}
	return v.store.SetSetting(ctx, setPlace, dir, by)
}

// makeKey makes the key of this laptop's backups. A new key opens new backups;
// the old ones keep theirs, which lies beside them.
func (v vault) makeKey(ctx context.Context, passphrase string, by roster.Actor) error {
	k, err := backup.NewKey(passphrase, v.cost)
	if err != nil {
		return err
	}
	list, _, err := v.store.Setting(ctx, setRecipient)
	if err != nil {
		return err
	}
	own, _, err := v.store.Setting(ctx, setOwn)
	if err != nil {
		return err
	}
	others := []string{k.Recipient}
	for _, r := range strings.Fields(list) {
		if r != own {
			others = append(others, r)
		}
	}
	for _, s := range [][2]string{{setSealed, base64.StdEncoding.EncodeToString(k.Sealed)}, {setOwn, k.Recipient}, {setRecipient, strings.Join(others, " ")}} {
		if err := v.store.SetSetting(ctx, s[0], s[1], by); err != nil {
			return err
		}
	}
	return nil
}

// setOwn is the public key that belongs to the sealed one.
const setOwn = "backup.own"

// addRecipient lets somebody else open backups too: the organiser with a key of
// their own.
func (v vault) addRecipient(ctx context.Context, key string, by roster.Actor) error {
	if _, err := backup.Recipients(key); err != nil || len(strings.Fields(key)) != 1 {
		return errors.Join(backup.ErrWrongKey, err)
	}
	list, _, err := v.store.Setting(ctx, setRecipient)
	if err != nil || strings.Contains(" "+list+" ", " "+key+" ") {
		return err
	}
	return v.store.SetSetting(ctx, setRecipient, strings.TrimSpace(list+" "+key), by)
}

// newest is the newest backup that counts, of all places.
func newest(list []backup.Entry) (backup.Entry, bool) {
	var best backup.Entry
	found := false
	for _, e := range list {
		if e.Err == nil && (!found || e.Created.After(best.Created)) {
			best, found = e, true
		}
	}
	return best, found
}
