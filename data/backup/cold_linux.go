package backup

import (
	"os"

	"golang.org/x/sys/unix"
)

// dropCache asks the system to forget what it holds of a file, so that reading
// it back reads the stick and not the memory.
func dropCache(f *os.File) { _ = unix.Fadvise(int(f.Fd()), 0, 0, unix.FADV_DONTNEED) }
