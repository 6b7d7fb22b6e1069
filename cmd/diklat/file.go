package main

import (
	"io/fs"
	"os"
	"path/filepath"
)

// writeWhole writes a file that is whole or absent: temp, fsync, rename.
func writeWhole(path string, content []byte, mode fs.FileMode) error {
	return writeWith(path, mode, func(f *os.File) error {
		_, err := f.Write(content)
		return err
	})
}

// writeWith is writeWhole for content that is made while it is written. When
// make fails, no file is left, and an older one of that name stays.
func writeWith(path string, mode fs.FileMode, fill func(*os.File) error) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), ".diklat-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = f.Close()
			_ = os.Remove(f.Name())
		}
	}()
	if err = fill(f); err != nil {
		return err
	}
	if err = f.Chmod(mode); err != nil {
		return err
	}
	if err = f.Sync(); err != nil {
		return err
	}
	if err = f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}
