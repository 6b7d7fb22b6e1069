package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// around is the pack that a file belongs to, and the file's name in it. Where
// no pack.yaml tells, it is the file's folder alone, whose name still says what
// some files are ("fakta", "skenario").
func around(name string) (fsys fs.FS, inside string, err error) {
	abs, err := filepath.Abs(name)
	if err != nil {
		return nil, "", err
	}
	dir, file := filepath.Split(abs)
	dir = filepath.Clean(dir)
	parent := filepath.Dir(dir)
	if isPack(dir) || parent == dir {
		return os.DirFS(dir), file, nil
	}
	inside = filepath.Base(dir) + "/" + file
	if isPack(parent) {
		return os.DirFS(parent), inside, nil
	}
	return oneFolder{os.DirFS(parent), filepath.Base(dir)}, inside, nil
}

func isPack(dir string) bool {
	info, err := os.Stat(filepath.Join(dir, "pack.yaml"))
	return err == nil && info.Mode().IsRegular()
}

// oneFolder is a file system in which only one folder, without those below it,
// can be seen.
type oneFolder struct {
	fs.FS
	name string
}

// ReadDir implements fs.ReadDirFS.
func (o oneFolder) ReadDir(name string) ([]fs.DirEntry, error) {
	if name == "." {
		info, err := fs.Stat(o.FS, o.name)
		if err != nil {
			return nil, err
		}
		return []fs.DirEntry{fs.FileInfoToDirEntry(info)}, nil
	}
	es, err := fs.ReadDir(o.FS, name)
	return slices.DeleteFunc(es, fs.DirEntry.IsDir), err
}
