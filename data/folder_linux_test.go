package data_test

import (
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"diklat/data"
	"diklat/data/datatest"
)

// nobody is a user without rights.
const nobody = 65534

func TestFolderThatCannotBeWritten(t *testing.T) {
	dir := "/sys/kernel" // not even for root
	for _, path := range []string{filepath.Join(dir, "x.db"), filepath.Join(dir, "new", "x.db")} {
		_, err := data.Open(context.Background(), path, data.Options{})
		if !errors.Is(err, data.ErrReadOnly) || errors.Is(err, data.ErrNotOurs) {
			t.Errorf("%s: %v", path, err)
		}
		if err != nil && !strings.Contains(err.Error(), filepath.Dir(path)) {
			t.Errorf("the error does not name the folder: %v", err)
		}
	}
}

// TestLockedFolderCanBeRead opens a closed file, without its -wal and -shm, in
// a folder where SQLite can make neither.
func TestLockedFolderCanBeRead(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "x.db")
	s, err := data.Open(context.Background(), path, data.Options{Clock: datatest.NewClock().Now})
	if err != nil {
		t.Fatal(err)
	}
	datatest.Event(t, s)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	child := exec.Command(copyBinary(t, dir))
	child.Env = append(os.Environ(), readChild+"="+path)
	if os.Geteuid() == 0 {
		child.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	}
	for name, mode := range map[string]os.FileMode{path: 0o444, filepath.Dir(dir): 0o755, dir: 0o555} {
		if err := os.Chmod(name, mode); err != nil {
			t.Fatal(err)
		}
	}
	t.Cleanup(func() { _ = os.Chmod(dir, 0o700) })
	if out, err := child.CombinedOutput(); err != nil {
		t.Errorf("%v: %s", err, out)
	}
}

// copyBinary puts the test binary where another user may run it.
func copyBinary(t *testing.T, dir string) string {
	t.Helper()
	from, err := os.Open(os.Args[0])
	if err != nil {
		t.Fatal(err)
	}
	defer from.Close()
	to, err := os.OpenFile(filepath.Join(dir, "program"), os.O_CREATE|os.O_WRONLY, 0o755)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.Copy(to, from); err != nil {
		t.Fatal(err)
	}
	if err := to.Close(); err != nil {
		t.Fatal(err)
	}
	return to.Name()
}
