package backup

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"filippo.io/age"
)

// Lock encrypts what fill writes with a passphrase.
func Lock(w io.Writer, passphrase string, workFactor int, fill func(io.Writer) error) error {
	if len([]rune(passphrase)) < MinPassphrase {
		return ErrWeak
	}
	lock, err := age.NewScryptRecipient(passphrase)
	if err != nil {
		return wrap("lock", err)
	}
	if workFactor > 0 {
		lock.SetWorkFactor(workFactor)
	}
	enc, err := age.Encrypt(w, lock)
	if err != nil {
		return wrap("lock", err)
	}
	if err := fill(enc); err != nil {
		return err
	}
	return wrap("lock", enc.Close())
}

// Unlock decrypts a file that Lock made, or age with a passphrase, into out: at
// most limit bytes.
func Unlock(path, out, passphrase string, limit int64) error {
	lock, err := age.NewScryptIdentity(passphrase)
	if err != nil {
		return fmt.Errorf("backup: unlock: %w: %w", ErrWrongKey, err)
	}
	lock.SetMaxWorkFactor(20)
	return UnlockWith(path, out, []Identity{lock}, limit)
}

// UnlockWith is Unlock for what was encrypted to a key: a backup.
func UnlockWith(path, out string, ids []Identity, limit int64) error {
	in, err := os.Open(path)
	if err != nil {
		return wrap("unlock", err)
	}
	defer in.Close()
	r, err := age.Decrypt(in, ids...)
	if err != nil {
		return fmt.Errorf("%s: %w: %w", filepath.Base(path), ErrWrongKey, err)
	}
	f, err := os.OpenFile(out, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return wrap("unlock", err)
	}
	n, err := io.Copy(f, io.LimitReader(r, limit+1))
	if err == nil && n > limit {
		err = ErrDamaged
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return fmt.Errorf("%s: %w: %w", filepath.Base(path), ErrDamaged, err)
	}
	return nil
}
