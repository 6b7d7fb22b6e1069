package backup

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// Names of what backups leave in a folder.
const (
	filePrefix = "diklat-"
	workPrefix = ".cadangan-"
)

// Entry is one backup of a folder.
type Entry struct {
	Path string
	Manifest
	Err error // why it does not count: no manifest, or a damaged one
}

func isEncrypted(path string) bool { return strings.HasSuffix(path, ".age") }

func isBackup(name string) bool {
	return strings.HasPrefix(name, filePrefix) && (strings.HasSuffix(name, ".db") || strings.HasSuffix(name, ".db.age"))
}

// List reads the manifests of a folder, the newest first. A folder that is not
// there holds none.
func List(dir string) ([]Entry, error) {
	files, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, wrap("list", err)
	}
	var out []Entry
	for _, f := range files {
		if !f.Type().IsRegular() || !isBackup(f.Name()) {
			continue
		}
		e := Entry{Path: filepath.Join(dir, f.Name())}
		e.Manifest, e.Err = readManifest(e.Path)
		if e.Err == nil {
			if info, err := f.Info(); err != nil || info.Size() != e.Stored.Size {
				e.Err = ErrDamaged
			}
		}
		e.File = f.Name()
		out = append(out, e)
	}
	slices.SortStableFunc(out, newestFirst)
	return out, nil
}

// newestFirst goes by the name, which holds the time at which it was made; a
// number behind it comes later.
func newestFirst(a, b Entry) int {
	x, y := strings.TrimSuffix(strings.TrimSuffix(a.File, ".age"), ".db"), strings.TrimSuffix(strings.TrimSuffix(b.File, ".age"), ".db")
	return strings.Compare(y, x)
}

// Newest is the newest backup that counts.
func Newest(list []Entry) (Entry, bool) {
	i := slices.IndexFunc(list, func(e Entry) bool { return e.Err == nil })
	if i < 0 {
		return Entry{}, false
	}
	return list[i], true
}

// sweep removes what a backup that was cut off left in a folder.
func sweep(dir string) error {
	return removeLike(dir, func(name string) bool {
		return strings.HasPrefix(name, "."+filePrefix) && strings.HasSuffix(name, ".tmp") || name == "."+KeyFile+".tmp"
	})
}

// sweepWork removes the unencrypted copy that a backup which was cut off left on
// the laptop.
func sweepWork(dir string) error {
	return removeLike(dir, func(name string) bool { return strings.HasPrefix(name, workPrefix) })
}

// stale spares what another program may be writing just now.
func stale(f fs.DirEntry) bool {
	info, err := f.Info()
	return err == nil && time.Since(info.ModTime()).Abs() > time.Hour
}

func removeLike(dir string, like func(string) bool) error {
	files, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	var errs []error
	for _, f := range files {
		if like(f.Name()) && stale(f) {
			errs = append(errs, os.RemoveAll(filepath.Join(dir, f.Name())))
		}
	}
	return errors.Join(errs...)
}
