package data

import (
	"os"
	"strings"
	"sync"
	"time"
)

// heart notes beside the file, while the time of a run runs, that the program was
// there. It is no fact and is not brought to the disk by force: a program that was
// killed finds the last second of it, after a power cut it may be older or gone.
//
// The file beside a data file from a stick may be anything: it is read only where it
// is a small file, and never written into, but made anew.
type heart struct {
	mu   sync.Mutex
	file *os.File // nil before the first beat
}

// maxBeat bounds what is read of it, in bytes.
const maxBeat = 1 << 10

// beatTime has the same length for every moment, so that a note is written over the
// former one in one piece.
const beatTime = "2006-01-02T15:04:05.000Z"

func (s *Store) beatFile() string { return s.path + ".beat" }

// Beat notes that the program was there at a moment of a run. It waits for nothing:
// where the disk still writes the former note, this one is left out.
func (s *Store) Beat(run string, at time.Time) {
	if s.writer == nil || run == "" || !s.heart.mu.TryLock() {
		return
	}
	go func() {
		defer s.heart.mu.Unlock()
		if s.heart.file == nil {
			_ = os.Remove(s.beatFile())
			f, err := os.OpenFile(s.beatFile(), os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
			if err != nil {
				return // then the last event counts
			}
			s.heart.file = f
		}
		_, _ = s.heart.file.WriteAt([]byte(at.UTC().Format(beatTime)+" "+run+"\n"), 0)
	}()
}

// Beaten is the last moment noted of a run; zero if none is.
func (s *Store) Beaten(run string) time.Time {
	if info, err := os.Lstat(s.beatFile()); err != nil || !info.Mode().IsRegular() || info.Size() > maxBeat {
		return time.Time{}
	}
	b, err := os.ReadFile(s.beatFile())
	if err != nil {
		return time.Time{}
	}
	line, _, _ := strings.Cut(string(b), "\n") // behind it may be the end of a longer one
	when, id, _ := strings.Cut(line, " ")
	at, err := time.Parse(beatTime, when)
	if err != nil || id != run {
		return time.Time{}
	}
	return at
}

// stop waits for the note on its way. Who holds the claim takes the file away, whoever
// made it: an end in order has said all in the facts. A program that only looks into
// the data file, an export beside the class, leaves it alone.
func (h *heart) stop(file string, claimed bool) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.file != nil {
		_ = h.file.Close()
		h.file = nil
	}
	if claimed {
		_ = os.Remove(file)
	}
}
