package data_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"diklat/data"
	"diklat/data/datatest"
	"diklat/roster"
)

// TestLogStaysShortBesideReaders: three who read again and again leave SQLite no
// moment to begin the log anew; the writer makes one. Without it the log of this
// class grows to 60 MB.
func TestLogStaysShortBesideReaders(t *testing.T) {
	t.Parallel()
	s, err := data.Open(t.Context(), filepath.Join(t.TempDir(), "x.db"), data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	e := datatest.Event(t, s)
	var done atomic.Bool
	var views, longest atomic.Int64
	var readers, writers sync.WaitGroup
	for range 3 {
		readers.Go(func() {
			for ; !done.Load(); views.Add(1) {
				if _, err := s.Roll(t.Context(), e.ID, e.Sesi[0].ID); err != nil { // far shorter than the writer's patience, on any machine
					t.Error(err)
				}
			}
		})
	}
	for w := range 20 {
		writers.Go(func() {
			for i := range 80 {
				answerOnce(t, s, e.ID, w, i)
				if info, err := os.Stat(s.Path() + "-wal"); err == nil {
					longest.Store(max(longest.Load(), info.Size()))
				}
			}
		})
	}
	writers.Wait()
	done.Store(true)
	readers.Wait()
	t.Logf("beside %d views the log took at most %.1f MiB", views.Load(), float64(longest.Load())/(1<<20))
	if longest.Load() > 26<<20 || views.Load() == 0 {
		t.Errorf("beside %d views the log took %d bytes", views.Load(), longest.Load())
	}
}

func answerOnce(t *testing.T, s *data.Store, e roster.EventID, w, i int) {
	t.Helper()
	body := fmt.Appendf(nil, `{"run":"r","question":"%d-%d","person":"w%d","answer":{"i":%d,"text":%q}}`, w, i, w, i, strings.Repeat("panjang ", 1000))
	if err := s.AppendRoom(context.Background(), e, []data.RoomRecord{{Kind: "answered", At: time.Now(), Body: body}}); err != nil {
		t.Error(err)
	}
}

// TestReadInsideAReadPassesTheTurnstile: who reads while newcomers are held back,
// and reads once more inside, is not stuck; who hangs up meanwhile is let go.
func TestReadInsideAReadPassesTheTurnstile(t *testing.T) {
	s, err := data.Open(t.Context(), filepath.Join(t.TempDir(), "x.db"), data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	e := datatest.Event(t, s)
	answerOnce(t, s, e.ID, 0, 0)
	held, alone := make(chan struct{}), make(chan bool, 1)
	err = s.LoadRoom(t.Context(), e.ID, func(data.RoomRecord) error {
		go func() { alone <- s.Hold(10*time.Millisecond, func() { close(held) }) }()
		_, err := s.Roll(t.Context(), e.ID, e.Sesi[0].ID)
		<-held
		return err
	})
	if err != nil || <-alone {
		t.Errorf("%v, or it was said to be alone", err)
	}
	if !s.Hold(time.Hour, func() {
		gone, hangUp := context.WithCancel(t.Context())
		hangUp()
		if _, err := s.Roll(gone, e.ID, e.Sesi[0].ID); err == nil {
			t.Error("read while held back")
		}
	}) {
		t.Error("nobody was inside")
	}
}
