package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"diklat/data"
	"diklat/data/backup"
	"diklat/roster/exchange"
)

// errBigParcel is a file that is larger than any bundle, or that keeps the program
// busy for too long.
var errBigParcel = errors.New("the file is too large")

// parcelTime is how long one file may be looked at.
const parcelTime = 5 * time.Second

// parcel is a file from outside that was looked at and found whole.
type parcel struct {
	id    string
	each  func(func(exchange.Fact) error) error
	close func()
}

// stage copies a file from a stick to the laptop, so that nobody changes it
// meanwhile, and checks all of it. The data file is not touched.
func (a *app) stage(ctx context.Context, file, work string, o bundleOptions) (parcel, error) {
	copied := filepath.Join(work, fmt.Sprintf("%d.parcel", time.Now().UnixNano()))
	if err := copyIn(file, copied); err != nil {
		return parcel{}, err
	}
	head, err := headOf(copied)
	if err != nil {
		return parcel{}, err
	}
	if bytes.HasPrefix(head, ageHead) {
		if err := a.unlock(file, copied, copied+".open", o); err != nil {
			return parcel{}, err
		}
		copied += ".open"
		if head, err = headOf(copied); err != nil {
			return parcel{}, err
		}
	}
	if bytes.Equal(head[:min(len(head), len(sqliteHead))], sqliteHead) {
		return stageDB(ctx, copied)
	}
	return stageBundle(ctx, copied)
}

// unlock opens a bundle that was locked with a passphrase, or a backup: its key lies
// sealed beside it on the stick, or is named.
func (a *app) unlock(file, copied, out string, o bundleOptions) error {
	f, err := os.Open(copied)
	if err != nil {
		return err
	}
	top, err := io.ReadAll(io.LimitReader(f, 4096)) // age names its recipients first
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	if bytes.Contains(top, []byte("\n-> scrypt ")) {
		pass, err := a.passphrase(o.pass)
		if err != nil {
			return err
		}
		return backup.Unlock(copied, out, pass, maxBundle)
	}
	ids, err := a.identities(strings.TrimSuffix(file, ".age")+".age", backupOptions{identity: o.identity, pass: o.pass}, true)
	if errors.Is(err, backup.ErrNoKey) {
		return sentenceError{a.text.Bundle.NoKey(file, backup.KeyFile)}
	}
	if err != nil {
		return err
	}
	return backup.UnlockWith(copied, out, ids, maxBundle)
}

func copyIn(from, to string) error {
	// Asked before it is opened: opening a pipe waits for ever.
	info, err := os.Stat(from)
	if err != nil {
		return err
	}
	if !info.Mode().IsRegular() {
		return exchange.ErrBundle
	}
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	n, err := io.Copy(out, io.LimitReader(in, maxBundle+1))
	if err == nil && n > maxBundle {
		err = errBigParcel
	}
	return errors.Join(err, out.Close())
}

func headOf(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	b := make([]byte, len(ageHead))
	n, err := io.ReadFull(f, b)
	if errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) {
		err = nil
	}
	return b[:n], err
}

// timed ends a look at a file that takes too long.
func timed(ctx context.Context, fn func(exchange.Fact) error) func(exchange.Fact) error {
	end := time.Now().Add(parcelTime)
	return func(f exchange.Fact) error {
		if time.Now().After(end) {
			return errBigParcel
		}
		return errors.Join(ctx.Err(), fn(f))
	}
}

// checkAll looks at every fact of a file.
func checkAll(ctx context.Context, each func(func(exchange.Fact) error) error) error {
	check, done := data.CheckFacts()
	if err := each(timed(ctx, check)); err != nil {
		return err
	}
	return done()
}

func stageBundle(ctx context.Context, path string) (parcel, error) {
	f, err := os.Open(path)
	if err != nil {
		return parcel{}, err
	}
	info, err := f.Stat()
	if err != nil {
		return parcel{}, errors.Join(err, f.Close())
	}
	r, err := exchange.NewReader(f, info.Size())
	if err == nil {
		err = checkAll(ctx, r.Each)
	}
	if err != nil {
		return parcel{}, errors.Join(err, f.Close())
	}
	return parcel{id: r.Bundle.ID, each: r.Each, close: func() { _ = f.Close() }}, nil
}

// stageDB takes a data file of another laptop, or a backup of one.
func stageDB(ctx context.Context, path string) (parcel, error) {
	if _, err := data.Vet(ctx, path); err != nil {
		return parcel{}, err
	}
	s, err := data.Open(ctx, path, data.Options{ReadOnly: true})
	if err != nil {
		return parcel{}, err
	}
	each := func(fn func(exchange.Fact) error) error { return s.EachFact(ctx, fn) }
	if err := checkAll(ctx, each); err != nil {
		return parcel{}, errors.Join(err, s.Close())
	}
	return parcel{id: "db:" + s.Device(), each: each, close: func() { _ = s.Close() }}, nil
}
