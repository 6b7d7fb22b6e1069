package data

import (
	"context"
	"crypto/rand"
	"errors"
	"io"
	"os"
	"path/filepath"
	"sync"
	"time"
)

const (
	// TightSpace is when people should be told, before anything is refused.
	TightSpace = 200 << 20
	// ballastSize is kept aside in a file: when the disk is full, giving it back
	// leaves room to bring the data file in order and to close it.
	ballastSize = 8 << 20
	// enoughSpace is when writing begins again: room for the ballast and as much
	// for records.
	enoughSpace = 2 * ballastSize
	spacePause  = time.Second // between two looks at a full disk
)

// reserve is the ballast beside a data file and whether the disk is full. It is
// safe for many goroutines.
type reserve struct {
	path string
	free func(dir string) (int64, error)

	mu     sync.Mutex
	full   bool
	looked time.Time
}

func newReserve(path string) *reserve {
	return &reserve{path: path + ".ballast", free: freeSpace}
}

// Free is how many bytes the disk of the data file has left.
func (s *Store) Free() (int64, error) {
	n, err := s.reserve.free(filepath.Dir(s.path))
	return n, wrap("free space", err)
}

// Full reports that records are refused because the disk is full. It ends by
// itself when there is room again.
func (s *Store) Full() bool {
	s.reserve.mu.Lock()
	defer s.reserve.mu.Unlock()
	return s.reserve.full
}

// KeepBallast puts the ballast beside the file, if there is room for it and
// much more. A disk that has less keeps working without.
func (s *Store) KeepBallast() error {
	if n, err := s.Free(); err != nil || n < TightSpace/2 {
		return err
	}
	return s.reserve.fill()
}

// fill writes what no file system can pack, or it would reserve nothing.
func (r *reserve) fill() error {
	if info, err := os.Stat(r.path); err == nil && info.Size() == ballastSize {
		return nil
	}
	f, err := os.OpenFile(r.path, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o600)
	if err != nil {
		return wrap("ballast", err)
	}
	_, err = io.CopyN(f, rand.Reader, ballastSize)
	if err = errors.Join(err, f.Close()); err != nil {
		return wrap("ballast", errors.Join(err, os.Remove(r.path)))
	}
	return nil
}

// spent notes that the disk is full and gives the ballast back.
func (r *reserve) spent() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.full, r.looked = true, time.Now()
	_ = os.Remove(r.path) // if it is there; the disk is full either way
}

// refuses reports whether records are refused now. While the disk is full it
// looks again, at most once a spacePause; with room enough it takes the ballast
// back first.
func (r *reserve) refuses() bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	if !r.full || time.Since(r.looked) < spacePause {
		return r.full
	}
	r.looked = time.Now()
	if n, err := r.free(filepath.Dir(r.path)); err != nil || n < enoughSpace || r.fill() != nil {
		return true
	}
	r.full = false
	return false
}

// noteFull looks at the outcome of a write.
func (s *Store) noteFull(err error) error {
	if errors.Is(err, ErrFull) {
		s.reserve.spent()
	}
	return err
}

// submit hands a request to the writer unless the disk is full. What leaves the
// file in order (a setting, the end of the class) may use the room that the
// ballast gave back.
func (s *Store) submit(ctx context.Context, needed bool, fn func(*tx) error) error {
	if !needed && s.reserve.refuses() {
		return ErrFull
	}
	return s.noteFull(s.writer.submit(ctx, fn))
}
