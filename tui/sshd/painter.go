package sshd

import (
	"io"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"
)

// painter shows a program's pictures to its peer, in place of Bubble Tea's own
// renderer. That one looks for work all the time and compares every cell of every
// picture; this one sleeps until there is a new picture, paints it at once if the
// last one is old enough, else when it is, and skips those in between.
//
// A peer that does not read holds the painter, and the painter its program, at the
// next picture; nobody else waits.
type painter struct {
	out  io.Writer
	rate time.Duration // least time between two pictures
	wake chan struct{} // one token: there is something to paint
	stop chan struct{}
	done chan struct{} // closed when run has returned

	mu    sync.Mutex // held while the peer takes a picture
	easel *easel
	next  picture
	ahead []byte // goes before the next picture
	stale bool   // the picture on the terminal is none any more
	fresh bool   // there is something to paint
}

func newPainter(out io.Writer, e *easel, fps int) *painter {
	return &painter{out: out, easel: e, rate: time.Second / time.Duration(fps),
		wake: make(chan struct{}, 1), stop: make(chan struct{}), done: make(chan struct{})}
}

// show makes v the picture to come.
func (p *painter) show(v tea.View) {
	n := pictureOf(v)
	p.mu.Lock()
	defer p.mu.Unlock()
	if n == p.next && p.easel.begun && !p.stale || n.content == "" && !p.easel.begun {
		return // nothing new, or nothing yet
	}
	p.next, p.stale = n, false
	p.ring()
}

// resize takes a new size. The program has heard of it and shows what it has next.
func (p *painter) resize(w, h int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.easel.resize(w, h)
	p.stale = true
}

// clear makes the next picture begin on an empty screen.
func (p *painter) clear() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.easel.erase()
	p.stale = true
}

// raw sends a sequence as it is. Nobody knows what it leaves on the terminal: what
// clears the lines above the screen clears the screen too on some. So the picture
// is painted whole after it.
func (p *painter) raw(text string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.ahead = append(p.ahead, text...)
	p.easel.erase()
	p.ring()
}

// ring wakes run. The caller holds mu.
func (p *painter) ring() {
	p.fresh = true
	select {
	case p.wake <- struct{}{}:
	default:
	}
}

// run paints until close is called or the peer is gone.
func (p *painter) run() {
	defer close(p.done)
	last := time.Now()
	pause := time.NewTimer(p.rate)
	defer pause.Stop()
	for {
		select {
		case <-p.wake:
		case <-p.stop:
			return
		}
		if wait := p.rate - time.Since(last); wait > 0 {
			pause.Reset(wait)
			select {
			case <-pause.C:
			case <-p.stop:
				return
			}
		}
		last = time.Now()
		if p.paint() != nil {
			return
		}
	}
}

func (p *painter) paint() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if !p.fresh {
		return nil
	}
	p.fresh = false
	var b []byte
	if p.next.content != "" || p.easel.begun {
		b = p.easel.paint(p.next)
	}
	if len(p.ahead) > 0 {
		b, p.ahead = append(p.ahead, b...), nil
	}
	return write(p.out, b)
}

// close ends the painting and gives the terminal back.
func (p *painter) close() {
	close(p.stop)
	<-p.done
	p.mu.Lock()
	defer p.mu.Unlock()
	_ = write(p.out, p.easel.leave()) // the peer may be gone
}
