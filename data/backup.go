package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"syscall"
)

// Backup writes a copy of the file as it stands to path, replacing what is
// there only when the copy is whole, on the disk and read back. The copy gets a
// device id of its own when it is opened.
func (s *Store) Backup(ctx context.Context, path string) error {
	path, err := filepath.Abs(path)
	if err != nil {
		return wrap("backup", err)
	}
	if sameFile(path, s.path) {
		return fmt.Errorf("data: backup: %s is the data file itself: %w", filepath.Base(path), ErrReadOnly)
	}
	if err := prepareFolder(path); err != nil {
		return err
	}
	temp := fmt.Sprintf("%s.%d.tmp", path, os.Getpid())
	if err := s.copyTo(ctx, temp); err != nil {
		return errors.Join(wrap("backup", err), removeTemp(temp))
	}
	if err := os.Rename(temp, path); err != nil {
		return errors.Join(wrap("backup", err), removeTemp(temp))
	}
	return wrap("backup", syncFolder(filepath.Dir(path)))
}

func sameFile(a, b string) bool {
	if a == b {
		return true
	}
	ia, errA := os.Stat(a)
	ib, errB := os.Stat(b)
	return errA == nil && errB == nil && os.SameFile(ia, ib)
}

// copyTo makes the copy, anonymous as to its device, and reads it back.
func (s *Store) copyTo(ctx context.Context, temp string) error {
	if err := removeTemp(temp); err != nil {
		return err
	}
	if err := createPrivate(temp); err != nil {
		return err
	}
	if err := s.vacuumInto(ctx, temp); err != nil {
		return err
	}
	if err := forgetDevice(ctx, temp); err != nil {
		return err
	}
	return syncFile(temp)
}

// vacuumInto runs on a connection of its own: it takes a while, and neither the
// writer nor the readers shall wait for it. VACUUM INTO only reads our file,
// but query_only forbids it.
func (s *Store) vacuumInto(ctx context.Context, temp string) error {
	how := copying
	if s.fixed {
		how = copyingFixed
	}
	db, err := sql.Open("sqlite", dsn(s.path, how))
	if err != nil {
		return err
	}
	_, err = db.ExecContext(ctx, "VACUUM INTO ?", temp)
	return errors.Join(err, db.Close())
}

// forgetDevice makes the copy another laptop's as soon as it is used, and
// checks that it is whole.
func forgetDevice(ctx context.Context, path string) error {
	db, err := sql.Open("sqlite", dsn(path, single))
	if err != nil {
		return err
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	if _, err := db.ExecContext(ctx, "DELETE FROM meta WHERE key IN ('device', 'home', 'open')"); err != nil {
		return err
	}
	var result string
	if err := db.QueryRowContext(ctx, "PRAGMA quick_check(1)").Scan(&result); err != nil {
		return err
	}
	if result != "ok" {
		return fmt.Errorf("the copy is damaged: %s: %w", result, ErrCorrupt)
	}
	return nil
}

func removeTemp(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return nil
}

// syncFile brings a closed file to the disk.
func syncFile(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// syncFolder makes a rename last. Windows cannot sync a folder and needs not.
func syncFolder(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	err = d.Sync()
	if !errors.Is(err, syscall.EIO) && !errors.Is(err, syscall.ENOSPC) {
		err = nil // not every file system can, and the others say why not
	}
	return errors.Join(err, d.Close())
}

// keepBeforeMigration copies a file of an older schema beside itself.
func (s *Store) keepBeforeMigration(ctx context.Context, l *link, latest int) error {
	v, err := schemaVersion(ctx, l.conn)
	if err != nil || v == 0 || v == latest {
		return wrap("read schema version", err)
	}
	return s.Backup(ctx, fmt.Sprintf("%s.v%d.bak", s.path, v))
}
