package backup

import (
	"errors"
	"fmt"
	"io/fs"
	"syscall"

	"diklat/roster"
)

// Why a backup cannot be made or used. Compare with errors.Is.
var (
	ErrDamaged    = errors.New("the backup is damaged")
	ErrNoManifest = errors.New("the backup has no manifest: it was cut off or moved without it")
	ErrNoKey      = errors.New("there is no key for backups yet")
	ErrWrongKey   = errors.New("the passphrase or key does not open this backup")
	ErrWeak       = errors.New("the passphrase is too short")
	ErrExists     = errors.New("there is a file already")
	ErrNoPlace    = errors.New("the place for backups is not there")
)

// wrap adds the operation and, where it is known, the kind of the error.
func wrap(op string, err error) error {
	if err == nil {
		return nil
	}
	for _, k := range []struct{ is, as error }{{syscall.ENOSPC, roster.ErrDiskFull}, {syscall.EROFS, roster.ErrReadOnly}, {fs.ErrPermission, roster.ErrReadOnly}} {
		if errors.Is(err, k.is) && !errors.Is(err, k.as) {
			return fmt.Errorf("backup: %s: %w: %w", op, k.as, err)
		}
	}
	return fmt.Errorf("backup: %s: %w", op, err)
}
