package backup

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"diklat/data"
)

// Manifest says what a backup must be, and no word about anybody. It lies beside
// the backup, under its name with ".json" behind it.
type Manifest struct {
	Format    int             `json:"format"` // 1
	File      string          `json:"file"`
	Created   time.Time       `json:"created"` // by the laptop's clock
	Program   string          `json:"program"`
	Encrypted bool            `json:"encrypted"`
	Stored    Sum             `json:"stored"` // the file as it lies there
	Plain     Sum             `json:"plain"`  // the SQLite file inside
	Holds     data.Inspection `json:"holds"`
	Check     string          `json:"check"` // SHA-256 of the manifest with an empty check
}

// Sum is the length of a file in bytes and its SHA-256 in hex.
type Sum struct {
	Size   int64  `json:"size"`
	SHA256 string `json:"sha256"`
}

// maxManifest bounds a manifest that comes from a stick.
const maxManifest = 1 << 20

// sealed is the manifest's own checksum.
func (m Manifest) sealed() (Manifest, error) {
	m.Check = ""
	b, err := json.Marshal(m)
	if err != nil {
		return m, err
	}
	h := sha256.Sum256(b)
	m.Check = hex.EncodeToString(h[:])
	return m, nil
}

// readManifest reads the manifest of a backup. The errors to tell apart are
// ErrNoManifest and ErrDamaged.
func readManifest(file string) (m Manifest, err error) {
	f, err := os.Open(file + ".json")
	if errors.Is(err, fs.ErrNotExist) {
		return m, fmt.Errorf("%s: %w", filepath.Base(file), ErrNoManifest)
	}
	if err != nil {
		return m, err
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, maxManifest))
	if err != nil {
		return m, err
	}
	if err := json.Unmarshal(b, &m); err != nil {
		return m, fmt.Errorf("manifest of %s: %w: %w", filepath.Base(file), ErrDamaged, err)
	}
	again, err := m.sealed()
	canon, merr := json.MarshalIndent(m, "", "  ")
	if err != nil || merr != nil || again.Check != m.Check || string(canon)+"\n" != string(b) || m.Format != 1 || m.File != filepath.Base(file) {
		return m, fmt.Errorf("manifest of %s: %w", filepath.Base(file), ErrDamaged)
	}
	return m, nil
}

// write puts the manifest beside its backup.
func (m Manifest) write(dir string) error {
	m, err := m.sealed()
	if err != nil {
		return err
	}
	b, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return err
	}
	final := filepath.Join(dir, m.File+".json")
	temp := filepath.Join(dir, "."+m.File+".json.tmp")
	f, err := os.OpenFile(temp, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(append(b, '\n'))
	if err = errors.Join(err, f.Sync(), f.Close()); err == nil {
		err = os.Rename(temp, final)
	}
	if err != nil {
		return errors.Join(err, forget(temp))
	}
	return syncFolder(dir)
}

// forget removes a file; one that is not there is fine.
func forget(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// syncFolder makes a rename last. Windows cannot sync a folder and needs not.
func syncFolder(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	_ = d.Sync() // not every file system can
	return d.Close()
}
