package sshd

import (
	"testing"
	"time"
)

// gated is a peer that takes output when it is told to.
type gated struct{ began, take chan struct{} }

func (g gated) Write(p []byte) (int, error) {
	g.began <- struct{}{}
	<-g.take
	return len(p), nil
}

// TestAWriterThatWaitsForItsTurnIsNotCut: a write that is slow because the laptop is
// busy is given more time once; a peer that takes nothing is cut at the second look,
// and a look that comes late for one write counts against no other.
func TestAWriterThatWaitsForItsTurnIsNotCut(t *testing.T) {
	g := gated{make(chan struct{}), make(chan struct{})}
	cuts := 0
	o := &output{sess: &session{}, w: g, limit: time.Hour, cut: func() { cuts++ }, late: time.NewTimer(time.Hour)}
	write := func() (done chan struct{}) {
		done = make(chan struct{})
		go func() {
			defer close(done)
			_, _ = o.Write([]byte("x"))
		}()
		<-g.began
		return done
	}
	o.overdue() // nothing is written
	for range 2 {
		done := write()
		o.overdue() // late, but this may be the laptop
		g.take <- struct{}{}
		<-done
		o.overdue() // it was done meanwhile
	}
	if cuts != 0 {
		t.Fatalf("a peer that took everything was cut %d times", cuts)
	}
	done := write()
	o.overdue()
	o.overdue()
	if cuts != 1 {
		t.Errorf("a peer that takes nothing was cut %d times", cuts)
	}
	g.take <- struct{}{}
	<-done
}
