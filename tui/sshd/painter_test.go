package sshd

import (
	"runtime"
	"strconv"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"diklat/tui/emul"
)

// slate is a peer that counts what it gets.
type slate struct {
	*emul.Term
	mu     sync.Mutex
	writes int
}

func (s *slate) Write(b []byte) (int, error) {
	s.mu.Lock()
	s.writes++
	s.mu.Unlock()
	return s.Term.Write(b)
}

func (s *slate) count() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.writes
}

func (s *slate) shows(t *testing.T, text string) {
	t.Helper()
	if got, err := s.Await(0, func(screen string) bool { return screen == text }); err != nil {
		t.Fatalf("%v: %q instead of %q", err, got, text)
	}
}

func paintOn(t *testing.T, fps int) (*painter, *slate) {
	t.Helper()
	s := &slate{Term: emul.New(40, 8)}
	p := newPainter(s, newTestEasel(40, 8), fps)
	go p.run()
	t.Cleanup(func() { p.close(); s.End() })
	return p, s
}

func viewOf(text string) tea.View {
	v := tea.NewView(text)
	v.AltScreen, v.DisableBracketedPasteMode = true, true
	return v
}

func TestPainterShowsTheNewestAndSkipsTheRest(t *testing.T) {
	p, s := paintOn(t, 2)
	for i := range 500 {
		p.show(viewOf("gambar " + strconv.Itoa(i)))
	}
	s.shows(t, "gambar 499")
	if n := s.count(); n > 20 { // twice a second, however slow the machine is
		t.Errorf("500 pictures in a row were painted in %d", n)
	}
}

// A program is asked for its picture after every message; most often it is the
// one that stands there.
func TestPainterSleepsWhileNothingChanges(t *testing.T) {
	p, s := paintOn(t, 1000)
	p.show(viewOf("")) // before the first screen there is nothing to show
	p.show(viewOf("satu"))
	s.shows(t, "satu")
	n := s.count()
	for range 1000 {
		p.show(viewOf("satu"))
	}
	p.show(viewOf("dua"))
	s.shows(t, "dua")
	if now := s.count(); n != 1 || now != 2 {
		t.Errorf("two pictures were painted in %d and %d", n, now-n)
	}
}

func TestPainterBeginsAnew(t *testing.T) {
	p, s := paintOn(t, 1000)
	p.show(viewOf("satu"))
	s.shows(t, "satu")
	_, _ = s.Term.Write([]byte("\x1b[Hcoretan orang lain"))
	p.clear()
	p.show(viewOf("satu"))
	s.shows(t, "satu")
	s.Resize(30, 6)
	p.resize(30, 6)
	p.raw("\x1b]2;judul\x07")
	p.show(viewOf("tiga"))
	s.shows(t, "tiga")
}

// Some terminals clear the screen with the lines above it, the Linux console and
// this emulator among them. Whatever comes first, the picture stands in the end.
func TestPainterKeepsThePictureWhenTheLinesAboveAreCleared(t *testing.T) {
	p, s := paintOn(t, 1000)
	p.show(viewOf("satu\ndua"))
	s.shows(t, "satu\ndua")
	n := s.count()
	p.raw("\x1b[3J")
	s.shows(t, "satu\ndua")
	for s.count() == n { // nothing to see of it but that it was written
		runtime.Gosched()
	}
	s.shows(t, "satu\ndua")
}

// A peer that reads nothing holds its own program at the next picture.
func TestPainterHoldsAProgramWhosePeerDoesNotRead(t *testing.T) {
	stuck := make(chan struct{})
	p := newPainter(writerFunc(func(b []byte) (int, error) { <-stuck; return len(b), nil }), newTestEasel(40, 8), 1000)
	go p.run()
	p.show(viewOf("satu"))
	held := make(chan struct{})
	go func() {
		for i := 0; ; i++ {
			p.show(viewOf(strconv.Itoa(i)))
			select {
			case <-stuck:
				close(held)
				return
			default:
			}
		}
	}()
	time.AfterFunc(50*time.Millisecond, func() { close(stuck) })
	<-held
	p.close()
}

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(b []byte) (int, error) { return f(b) }
