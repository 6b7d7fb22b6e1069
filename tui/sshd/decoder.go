package sshd

import (
	"bytes"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// escTimeout is how long an unfinished sequence may wait for its rest; then
// Esc is a key of its own. It is Bubble Tea's own value.
const escTimeout = uv.DefaultEscTimeout

// keyCost is what an event costs on top of its bytes: a program repaints after
// each. With 4 KiB a second that is about 120 keys a second for ever, four
// times a held key, and some 2000 at once.
const keyCost = 32

// maxKeyText bounds one key's text, in bytes: a letter and its marks.
const maxKeyText = 64

// decoder turns input into keys, pastes and changes of focus; everything else
// a peer can send (sizes, colours, the mouse, clipboards, answers to questions
// nobody asked) is dropped. It reads at most Limits.Escape bytes ahead.
type decoder struct {
	uv.EventDecoder
	sess   *session
	send   func(tea.Msg)
	budget bucket
	buf    []byte
	stuck  time.Time // since when the first event in buf is unfinished
	paste  []byte
	inside bool // a paste
}

// decode feeds program p from in until the session ends.
func (s *session) decode(in *inbox, p *tea.Program) {
	defer func() { s.recovered(recover()) }()
	l := s.srv.limits
	d := &decoder{sess: s, send: p.Send, budget: newBucket(l.InputRate, l.InputBurst)}
	d.run(in, l.Escape)
}

func (d *decoder) run(in *inbox, limit int) {
	timer := time.NewTimer(escTimeout)
	defer timer.Stop()
	for d.sess.ctx.Err() == nil {
		var err error
		d.buf, err = in.move(d.buf, limit)
		d.parse(false)
		if len(d.buf) >= limit {
			d.parse(true) // a sequence that long is none
			continue
		}
		if err != nil {
			d.parse(true)
			return
		}
		timer.Reset(d.patience())
		select {
		case <-in.more:
		case <-timer.C:
			if !d.stuck.IsZero() && time.Since(d.stuck) >= escTimeout {
				d.parse(true)
			}
		case <-d.sess.ctx.Done():
			return
		}
	}
}

// patience is how long to wait for more input before giving up on what is
// there; without anything there, the wait has no end that matters.
func (d *decoder) patience() time.Duration {
	if d.stuck.IsZero() {
		return time.Hour
	}
	return max(escTimeout-time.Since(d.stuck), time.Millisecond)
}

// parse delivers the complete events in buf and keeps the rest. With expired,
// the first event is taken as it stands.
func (d *decoder) parse(expired bool) {
	for len(d.buf) > 0 && d.sess.ctx.Err() == nil {
		if d.inside {
			if !d.parsePaste() {
				return
			}
			continue
		}
		n, event := d.Decode(d.buf)
		n = min(max(n, 1), len(d.buf))
		if !expired && d.unfinished(n, event) {
			if d.stuck.IsZero() {
				d.stuck = time.Now()
			}
			return
		}
		d.drop(n)
		d.deliver(n, event)
		expired, d.stuck = false, time.Time{}
	}
}

// drop removes the first n bytes; the buffer is small, so it is moved to the
// front and never grows.
func (d *decoder) drop(n int) { d.buf = d.buf[:copy(d.buf, d.buf[n:])] }

// unfinished reports whether more input could change the first event.
func (d *decoder) unfinished(n int, event uv.Event) bool {
	if _, unknown := event.(uv.UnknownEvent); unknown {
		return true
	}
	return d.buf[0] == ansi.ESC && n <= 2 && n == len(d.buf)
}

// deliver sends what a program may see and charges for it.
func (d *decoder) deliver(n int, event uv.Event) {
	switch e := event.(type) {
	case uv.MultiEvent:
		for _, one := range e {
			d.deliver(0, one)
		}
	case uv.KeyPressEvent:
		if len(e.Text) <= maxKeyText {
			d.emit(e)
		}
	case uv.FocusEvent, uv.BlurEvent:
		d.emit(e)
	case uv.BackgroundColorEvent:
		if e.Color != nil {
			d.emit(e)
		}
	case uv.PasteStartEvent:
		d.inside, d.paste = true, nil
	}
	d.pay(n)
}

const pasteEnd = ansi.BracketedPasteEnd

// parsePaste takes pasted text from buf and reports whether the paste ended.
// What exceeds Limits.Paste is cut off; it is read and paid for all the same.
func (d *decoder) parsePaste() bool {
	i := bytes.Index(d.buf, []byte(pasteEnd))
	n := i
	if i < 0 {
		n = max(0, len(d.buf)-len(pasteEnd)+1) // the end may be half here
	}
	keep := min(n, d.sess.srv.limits.Paste-len(d.paste))
	d.paste = append(d.paste, d.buf[:keep]...)
	if i >= 0 {
		n += len(pasteEnd)
	}
	d.drop(n)
	d.pay(n)
	if i < 0 {
		return false
	}
	text := strings.ToValidUTF8(string(d.paste), "")
	d.inside, d.paste = false, nil
	d.emit(uv.PasteEvent{Content: text})
	return true
}

// emit hands an event to the program; only this goroutine waits if the program
// is stuck behind a peer that does not read.
func (d *decoder) emit(e uv.Event) {
	d.sess.touch()
	d.send(e)
	d.pay(keyCost)
}

// pay waits until the peer has earned what it used.
func (d *decoder) pay(n int) {
	wait := d.budget.take(n)
	if wait <= 0 {
		return
	}
	t := time.NewTimer(wait)
	defer t.Stop()
	select {
	case <-t.C:
	case <-d.sess.ctx.Done():
	}
}
