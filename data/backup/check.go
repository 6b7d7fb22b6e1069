package backup

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"filippo.io/age"

	"diklat/data"
)

// maxPlain bounds what a file from a stick may unfold to.
const maxPlain = 1 << 30

// check reads a backup from the disk and compares all of it with its manifest:
// the bytes as stored, the SQLite file inside (which it leaves at plain), its
// integrity, its counts and the links of its log. The error wraps ErrDamaged or
// ErrWrongKey.
func check(ctx context.Context, m Manifest, path, plain string, ids []age.Identity) error {
	got, err := unpack(ctx, path, plain, m.Encrypted, ids)
	if err != nil {
		return err
	}
	if got.stored != m.Stored || got.plain != m.Plain {
		return fmt.Errorf("%s: its SHA-256 is another: %w", filepath.Base(path), ErrDamaged)
	}
	holds, err := data.Inspect(ctx, plain)
	if err != nil {
		return fmt.Errorf("%s: %w: %w", filepath.Base(path), ErrDamaged, err)
	}
	if !holds.Same(m.Holds) {
		return fmt.Errorf("%s: it does not hold what its manifest says: %w", filepath.Base(path), ErrDamaged)
	}
	return nil
}

type sums struct{ stored, plain Sum }

// unpack writes what is inside a backup to plain.
func unpack(ctx context.Context, path, plain string, encrypted bool, ids []age.Identity) (s sums, err error) {
	in, err := os.Open(path)
	if err != nil {
		return s, err
	}
	defer in.Close()
	dropCache(in)
	stored, inside := newSum(), newSum()
	raw := io.TeeReader(in, stored)
	r := raw
	if encrypted {
		if r, err = age.Decrypt(raw, ids...); err != nil {
			return s, notOpened(path, err)
		}
	}
	out, err := os.OpenFile(plain, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return s, err
	}
	n, err := io.Copy(io.MultiWriter(out, inside), io.LimitReader(&patient{ctx, r}, maxPlain+1))
	if cerr := out.Close(); err == nil {
		err = cerr
	}
	if err == nil && n > maxPlain {
		err = ErrDamaged
	}
	if err == nil {
		_, err = io.Copy(io.Discard, raw) // what lies behind the end is stored too
	}
	if err != nil {
		return s, fmt.Errorf("%s: %w: %w", filepath.Base(path), ErrDamaged, err)
	}
	return sums{stored.sum(), inside.sum()}, nil
}

// notOpened tells a wrong key from a damaged file.
func notOpened(path string, err error) error {
	var no *age.NoIdentityMatchError
	if errors.As(err, &no) {
		return fmt.Errorf("%s: %w", filepath.Base(path), ErrWrongKey)
	}
	return fmt.Errorf("%s: %w: %w", filepath.Base(path), ErrDamaged, err)
}

// patient is a reader that can be called off.
type patient struct {
	ctx context.Context
	r   io.Reader
}

// Read implements io.Reader.
func (p *patient) Read(b []byte) (int, error) {
	if err := p.ctx.Err(); err != nil {
		return 0, err
	}
	return p.r.Read(b)
}

// Depth says how much of a backup was looked at.
type Depth int

// The depths.
const (
	Bytes Depth = iota // the stored bytes are those of the manifest
	Whole              // decrypted, whole, and it holds what the manifest says
)

// Verify looks at a backup. Without a key an encrypted one is looked at from
// outside only. work is a folder on the laptop for what is inside.
func Verify(ctx context.Context, path, work string, ids []age.Identity) (Manifest, Depth, error) {
	m, err := readManifest(path)
	if err != nil {
		return m, Bytes, wrap("verify", err)
	}
	if m.Encrypted && len(ids) == 0 {
		return m, Bytes, wrap("verify", checkBytes(ctx, m, path))
	}
	dir, err := os.MkdirTemp(work, workPrefix+"*")
	if err != nil {
		return m, Bytes, wrap("verify", err)
	}
	defer func() { _ = os.RemoveAll(dir) }() // the next backup sweeps what is left
	return m, Whole, wrap("verify", check(ctx, m, path, filepath.Join(dir, "isi.db"), ids))
}

func checkBytes(ctx context.Context, m Manifest, path string) error {
	in, err := os.Open(path)
	if err != nil {
		return err
	}
	defer in.Close()
	dropCache(in)
	s := newSum()
	if _, err := io.Copy(s, &patient{ctx, in}); err != nil {
		return err
	}
	if s.sum() != m.Stored {
		return fmt.Errorf("%s: its SHA-256 is another: %w", filepath.Base(path), ErrDamaged)
	}
	return nil
}

// Restore brings a backup back as a new data file at out, where none may be. It
// is checked before it gets its name. A backup whose manifest is lost is brought
// back too if it is whole in itself. The file inside may come from anywhere: it
// is looked at as such.
func Restore(ctx context.Context, path, out string, ids []age.Identity) (Manifest, error) {
	m, err := restore(ctx, path, out, ids)
	return m, wrap("restore", err)
}

func restore(ctx context.Context, path, out string, ids []age.Identity) (m Manifest, err error) {
	if _, err := os.Lstat(out); err == nil {
		return m, fmt.Errorf("%s: %w", filepath.Base(out), ErrExists)
	}
	if err := os.MkdirAll(filepath.Dir(out), 0o700); err != nil {
		return m, err
	}
	temp := out + ".pulih.tmp"
	defer func() { err = errors.Join(err, forget(temp)) }()
	m, err = readManifest(path)
	switch {
	case errors.Is(err, ErrNoManifest):
		m = Manifest{File: filepath.Base(path), Encrypted: isEncrypted(path)}
		if _, err = unpack(ctx, path, temp, m.Encrypted, ids); err == nil {
			m.Holds, err = data.Inspect(ctx, temp)
		}
	case err == nil:
		err = check(ctx, m, path, temp, ids)
	}
	if err != nil {
		return m, err
	}
	return m, errors.Join(syncFile(temp), os.Rename(temp, out), syncFolder(filepath.Dir(out)))
}

func syncFile(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}
