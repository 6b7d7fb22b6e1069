package backup

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"filippo.io/age"

	"diklat/data"
)

// Source is what a backup is made of; *data.Store is one.
type Source interface {
	// Backup writes a whole copy as it stands now to path.
	Backup(ctx context.Context, path string) error
}

// Stage says how far a backup is.
type Stage int

// The stages, in their order.
const (
	Copying Stage = iota
	Writing
	ReadingBack
	Done
)

// Maker makes backups.
type Maker struct {
	Source  Source
	Work    string          // folder on the laptop itself: what lies there for a moment is not encrypted
	To      []age.Recipient // who can open the backup; nobody: it is not encrypted
	Sealed  []byte          // the sealed key, laid beside the backups; nil: none
	Program string          // its version
	Now     func() time.Time
	Tell    func(Stage) // may be nil

	cut func(at string) error // tests: a cut at this point
}

func (m Maker) at(point string, s Stage) error {
	if m.Tell != nil {
		m.Tell(s)
	}
	return m.point(point)
}

func (m Maker) point(point string) error {
	if m.cut == nil {
		return nil
	}
	return m.cut(point)
}

// Create makes a backup in a folder and returns its manifest once all of it was
// read back from the disk: the stick may be pulled. Whatever fails, earlier
// backups stay as they are.
func (m Maker) Create(ctx context.Context, dir string) (Manifest, error) {
	man, err := m.create(ctx, dir)
	return man, wrap("make a backup", err)
}

func (m Maker) create(ctx context.Context, dir string) (man Manifest, err error) {
	if err := errors.Join(os.MkdirAll(dir, 0o700), sweep(dir)); err != nil {
		return man, fmt.Errorf("%w: %w", ErrNoPlace, err)
	}
	if err := sweepWork(m.Work); err != nil {
		return man, err
	}
	work, err := os.MkdirTemp(m.Work, workPrefix+"*")
	if err != nil {
		return man, err
	}
	defer func() { _ = os.RemoveAll(work) }() // the next backup sweeps what is left
	if err := m.at("copy", Copying); err != nil {
		return man, err
	}
	snap := filepath.Join(work, "salinan.db")
	if err := m.Source.Backup(ctx, snap); err != nil {
		return man, err
	}
	man = Manifest{Format: 1, Created: m.Now().Truncate(time.Second), Program: m.Program, Encrypted: len(m.To) > 0}
	if man.Holds, err = data.Inspect(ctx, snap); err != nil {
		return man, err
	}
	if man.File, err = m.name(dir); err != nil {
		return man, err
	}
	if err := m.layKey(dir); err != nil {
		return man, err
	}
	temp := filepath.Join(dir, fmt.Sprintf(".%s.%d.tmp", man.File, os.Getpid()))
	if err := m.fill(ctx, &man, snap, temp, work); err != nil {
		return man, errors.Join(err, m.tidy(temp))
	}
	return man, m.publish(man, dir, temp)
}

// tidy removes what a failure left; after a cut there is nobody to do it.
func (m Maker) tidy(temp string) error {
	if m.cut != nil {
		return nil
	}
	return forget(temp)
}

// fill writes the copy to temp, brings it to the disk and reads it back.
func (m Maker) fill(ctx context.Context, man *Manifest, snap, temp, work string) error {
	if err := m.at("write", Writing); err != nil {
		return err
	}
	key, err := m.write(ctx, man, snap, temp)
	if err != nil {
		return err
	}
	if err := m.at("read back", ReadingBack); err != nil {
		return err
	}
	var ids []age.Identity
	if man.Encrypted {
		ids = []age.Identity{age.NewInjectedFileKeyIdentity(key)}
	}
	return check(ctx, *man, temp, filepath.Join(work, "dibaca.db"), ids)
}

// write copies snap to temp, encrypted if there is somebody to encrypt to.
func (m Maker) write(ctx context.Context, man *Manifest, snap, temp string) (key []byte, err error) {
	in, err := os.Open(snap)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	out, err := os.OpenFile(temp, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, err
	}
	stored, plain := newSum(), newSum()
	key, err = m.encrypt(ctx, io.MultiWriter(out, stored), io.TeeReader(in, plain))
	if err == nil {
		err = m.point("sync")
	}
	if err = errors.Join(err, out.Sync(), out.Close()); err != nil {
		return nil, err
	}
	man.Stored, man.Plain = stored.sum(), plain.sum()
	return key, nil
}

// encrypt returns the key of the file, for reading it back at once.
func (m Maker) encrypt(ctx context.Context, w io.Writer, r io.Reader) (key []byte, err error) {
	if len(m.To) == 0 {
		return nil, m.pump(ctx, w, r)
	}
	to := append([]age.Recipient{witness{m.To[0], &key}}, m.To[1:]...)
	enc, err := age.Encrypt(w, to...)
	if err != nil {
		return nil, err
	}
	return key, errors.Join(m.pump(ctx, enc, r), enc.Close())
}

// pump copies block by block, so that it can be called off between two.
func (m Maker) pump(ctx context.Context, w io.Writer, r io.Reader) error {
	for {
		if err := errors.Join(ctx.Err(), m.point("block")); err != nil {
			return err
		}
		if _, err := io.CopyN(w, r, 64<<10); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
	}
}

// publish gives the copy its name and its manifest.
func (m Maker) publish(man Manifest, dir, temp string) error {
	final := filepath.Join(dir, man.File)
	if err := m.point("rename"); err != nil {
		return err
	}
	if err := errors.Join(os.Rename(temp, final), syncFolder(dir)); err != nil {
		return err
	}
	if err := m.point("manifest"); err != nil {
		return err
	}
	if err := man.write(dir); err != nil {
		return err
	}
	if _, err := readManifest(final); err != nil {
		return err
	}
	return m.at("done", Done)
}

// layKey lays the sealed key beside the backups, for the day the laptop is gone.
func (m Maker) layKey(dir string) error {
	if m.Sealed == nil {
		return nil
	}
	path := filepath.Join(dir, KeyFile)
	if have, err := os.ReadFile(path); err == nil && string(have) == string(m.Sealed) {
		return nil
	} else if err == nil { // of another laptop, or an older one: its backups need it
		path = filepath.Join(dir, strings.TrimSuffix(KeyFile, ".age")+"-"+m.Now().Format("20060102-150405")+".age")
	}
	temp := filepath.Join(dir, "."+KeyFile+".tmp")
	f, err := os.OpenFile(temp, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(m.Sealed)
	return errors.Join(err, f.Sync(), f.Close(), os.Rename(temp, path), syncFolder(dir))
}

// name is diklat-20251107-081400.db.age, with a number if there is one already.
func (m Maker) name(dir string) (string, error) {
	ext := ".db"
	if len(m.To) > 0 {
		ext = ".db.age"
	}
	base := filePrefix + m.Now().Format("20060102-150405")
	for n := 1; n < 1000; n++ {
		name := base + ext
		if n > 1 {
			name = fmt.Sprintf("%s-%d%s", base, n, ext)
		}
		if _, err := os.Lstat(filepath.Join(dir, name)); errors.Is(err, os.ErrNotExist) {
			return name, nil
		}
	}
	return "", ErrExists
}

// summer counts and hashes what is written to it.
type summer struct {
	hash.Hash
	n int64
}

func newSum() *summer { return &summer{Hash: sha256.New()} }

// Write implements io.Writer.
func (s *summer) Write(b []byte) (int, error) {
	s.n += int64(len(b))
	return s.Hash.Write(b)
}

func (s *summer) sum() Sum { return Sum{Size: s.n, SHA256: hex.EncodeToString(s.Sum(nil))} }
