package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// writeNew writes a file that was not there, with the folders above it. With
// force it may replace one. When it fails, nothing new is left.
func (a *app) writeNew(path string, force bool, fill func(io.Writer) error) error {
	info, err := os.Lstat(path)
	switch {
	case err == nil && info.IsDir():
		return sentenceError{a.text.Content.NoDir(path)}
	case err == nil && !force:
		return sentenceError{a.text.Content.Exists(path)}
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return sentenceError{a.text.CLI.NoWrite(path)}
	}
	dir := filepath.Dir(path)
	made := absent(dir)
	err = os.MkdirAll(dir, 0o755) // content is for everybody to read, unlike data about people
	if err == nil {
		err = writeWith(path, 0o644, func(f *os.File) error { return fill(f) })
	}
	if err != nil {
		for _, d := range made {
			_ = os.Remove(d) // what holds something by now stays
		}
		return sentenceError{a.text.CLI.NoWrite(path)}
	}
	return nil
}

// absent lists the folders of a path that are not there yet, the lowest first.
func absent(dir string) []string {
	var out []string
	for {
		if _, err := os.Lstat(dir); !errors.Is(err, fs.ErrNotExist) {
			return out
		}
		out = append(out, dir)
		above := filepath.Dir(dir)
		if above == dir {
			return out // a drive that is not there
		}
		dir = above
	}
}
