package backup

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"filippo.io/age"
)

// KeyFile is the name of the sealed key beside the backups: without it and its
// passphrase they stay shut.
const KeyFile = "kunci-cadangan.age"

// MinPassphrase is the length of the shortest passphrase, in letters.
const MinPassphrase = 10

// Recipient is somebody who can open what is encrypted to them.
type Recipient = age.Recipient

// Identity is the secret of a Recipient.
type Identity = age.Identity

// Key is a new key for backups. Recipient is public and stays on the laptop, so
// that a backup needs no passphrase; Sealed is the private half, encrypted with
// the passphrase, as the age tool reads it.
type Key struct {
	Recipient string
	Sealed    []byte
}

// NewKey makes a key. workFactor is scrypt's log2(N); 0 is age's own choice, a
// second on a laptop.
func NewKey(passphrase string, workFactor int) (Key, error) {
	if len([]rune(strings.TrimSpace(passphrase))) < MinPassphrase {
		return Key{}, ErrWeak
	}
	id, err := age.GenerateX25519Identity()
	if err != nil {
		return Key{}, wrap("make a key", err)
	}
	lock, err := age.NewScryptRecipient(passphrase)
	if err != nil {
		return Key{}, wrap("make a key", err)
	}
	if workFactor > 0 {
		lock.SetWorkFactor(workFactor)
	}
	var b bytes.Buffer
	w, err := age.Encrypt(&b, lock)
	if err == nil {
		_, err = fmt.Fprintf(w, "# diklat: kunci cadangan\n# public key: %s\n%s\n", id.Recipient(), id)
		err = errors.Join(err, w.Close())
	}
	return Key{Recipient: id.Recipient().String(), Sealed: b.Bytes()}, wrap("make a key", err)
}

// maxKey bounds a key file.
const maxKey = 64 << 10

// Unseal opens a sealed key, or reads an open one. The error wraps ErrWrongKey.
func Unseal(sealed []byte, passphrase string) ([]age.Identity, error) {
	r := io.Reader(bytes.NewReader(sealed))
	if !bytes.Contains(sealed, []byte("AGE-SECRET-KEY-")) {
		lock, err := age.NewScryptIdentity(passphrase)
		if err != nil {
			return nil, fmt.Errorf("backup: key: %w: %w", ErrWrongKey, err)
		}
		lock.SetMaxWorkFactor(20)
		if r, err = age.Decrypt(r, lock); err != nil {
			return nil, fmt.Errorf("backup: key: %w: %w", ErrWrongKey, err)
		}
	}
	ids, err := age.ParseIdentities(io.LimitReader(r, maxKey))
	if err != nil {
		return nil, fmt.Errorf("backup: key: %w: %w", ErrWrongKey, err)
	}
	return ids, nil
}

// UnsealBeside opens the sealed key that lies beside a backup.
func UnsealBeside(file, passphrase string) ([]age.Identity, error) {
	f, err := os.Open(filepath.Join(filepath.Dir(file), KeyFile))
	if err != nil {
		return nil, fmt.Errorf("backup: key: %w: %w", ErrNoKey, err)
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, maxKey))
	if err != nil {
		return nil, wrap("key", err)
	}
	return Unseal(b, passphrase)
}

// Recipients reads public keys, separated by spaces; the error is ErrWrongKey.
func Recipients(list string) ([]age.Recipient, error) {
	var out []age.Recipient
	for _, s := range strings.Fields(list) {
		r, err := age.ParseX25519Recipient(s)
		if err != nil {
			return nil, fmt.Errorf("backup: %q: %w", s, ErrWrongKey)
		}
		out = append(out, r)
	}
	return out, nil
}

// witness is a recipient that remembers the key of the one file it is used for,
// so that the maker of a backup can read it back without anybody's passphrase.
// Nothing of it is in the file.
type witness struct {
	age.Recipient
	key *[]byte
}

// Wrap implements age.Recipient.
func (w witness) Wrap(fileKey []byte) ([]*age.Stanza, error) {
	*w.key = bytes.Clone(fileKey)
	return w.Recipient.Wrap(fileKey)
}
