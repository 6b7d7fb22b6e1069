// Package emul is a terminal without a window: it is fed with what a program
// draws and tells what a person would see. Tests and the simulated people of
// tui/crowd look through it.
package emul

import (
	"errors"
	"io"
	"strings"
	"sync"
	"time"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/vt"
)

// DefaultTimeout bounds every wait that is given no deadline of its own. It is
// long because CI machines are slow, and costs nothing when a test passes.
const DefaultTimeout = 20 * time.Second

// ErrTimeout and ErrEnded are what Await wraps when the screen never got there.
var (
	ErrTimeout = errors.New("emul: the screen did not get there in time")
	ErrEnded   = errors.New("emul: the program's output ended first")
)

// rawKept is how much of the latest raw output a Term remembers, in bytes.
const rawKept = 256 << 10

// Term is a terminal emulator fed with a program's output. It is safe for
// concurrent use. Sizes are in cells.
type Term struct {
	mu      sync.Mutex
	emu     *vt.Emulator
	raw     []byte
	total   int64
	wrote   time.Time // when output came last
	ended   bool
	changed chan struct{} // closed and replaced whenever the picture may have changed
	replies chan []byte   // what the emulator answers to queries
}

// New returns an empty screen of w by h cells. The emulator's own replies
// to terminal queries are drained and dropped unless somebody takes them.
func New(w, h int) *Term {
	t := &Term{emu: vt.NewEmulator(w, h), changed: make(chan struct{}), replies: make(chan []byte, 64)}
	go t.drainReplies()
	return t
}

// drainReplies keeps the emulator from blocking on an answer nobody reads.
func (t *Term) drainReplies() {
	defer close(t.replies)
	buf := make([]byte, 1024)
	for {
		n, err := t.emu.Read(buf)
		if n > 0 {
			select {
			case t.replies <- append([]byte(nil), buf[:n]...):
			default: // nobody listens; a real terminal's replies are lost likewise
			}
		}
		if err != nil {
			return
		}
	}
}

// ForwardReplies sends the emulator's answers to w, as a real terminal does,
// until the Term ends.
func (t *Term) ForwardReplies(w io.Writer) {
	for b := range t.replies {
		if _, err := w.Write(b); err != nil {
			return
		}
	}
}

// Write feeds output to the screen. It never fails while the Term is open.
func (t *Term) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.ended {
		return 0, io.ErrClosedPipe
	}
	t.total += int64(len(p))
	t.wrote = time.Now()
	t.raw = append(t.raw, p...)
	if over := len(t.raw) - rawKept; over > 0 {
		t.raw = append(t.raw[:0], t.raw[over:]...)
	}
	n, err := t.emu.Write(p)
	t.signalLocked()
	return n, err
}

// signalLocked wakes everybody who waits for a change.
func (t *Term) signalLocked() {
	close(t.changed)
	t.changed = make(chan struct{})
}

// End marks the output as over; later waits fail at once unless already true.
func (t *Term) End() {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.ended {
		return
	}
	t.ended = true
	if c, ok := t.emu.InputPipe().(io.Closer); ok {
		_ = c.Close()
	}
	t.signalLocked()
}

// Ended reports whether the program's output is over.
func (t *Term) Ended() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.ended
}

// Screen returns what a person sees: rows joined by newlines, spaces at the
// end of a row and empty rows at the end removed.
func (t *Term) Screen() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.screenLocked()
}

func (t *Term) screenLocked() string {
	rows := make([]string, t.emu.Height())
	for y := range rows {
		rows[y] = rowText(t.emu.Width(), func(x int) *uv.Cell { return t.emu.CellAt(x, y) })
	}
	return strings.TrimRight(strings.Join(rows, "\n"), "\n")
}

// Scrollback returns the lines that scrolled off the main screen, oldest first.
func (t *Term) Scrollback() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	rows := make([]string, t.emu.ScrollbackLen())
	for y := range rows {
		rows[y] = rowText(t.emu.Width(), func(x int) *uv.Cell { return t.emu.ScrollbackCellAt(x, y) })
	}
	return strings.Join(rows, "\n")
}

// rowText joins the cells of one row; a wide cell's second half is skipped.
func rowText(width int, cell func(x int) *uv.Cell) string {
	var b strings.Builder
	for x := 0; x < width; {
		c := cell(x)
		if c == nil || c.Content == "" {
			b.WriteByte(' ')
			x++
			continue
		}
		b.WriteString(c.Content)
		x += max(c.Width, 1)
	}
	return strings.TrimRight(b.String(), " ")
}

// Raw returns the latest bytes received, at most 256 KiB.
func (t *Term) Raw() []byte {
	t.mu.Lock()
	defer t.mu.Unlock()
	return append([]byte(nil), t.raw...)
}

// Received returns how many bytes of output arrived in all.
func (t *Term) Received() int64 {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.total
}

// Size returns the screen's width and height in cells.
func (t *Term) Size() (w, h int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.emu.Width(), t.emu.Height()
}

// Resize changes the size of the screen.
func (t *Term) Resize(w, h int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.emu.Resize(w, h)
	t.signalLocked()
}

// Cells gives f the picture, which stays as it is until f returns.
func (t *Term) Cells(f func(w, h int, at func(x, y int) *uv.Cell)) {
	t.mu.Lock()
	defer t.mu.Unlock()
	f(t.emu.Width(), t.emu.Height(), t.emu.CellAt)
}

// Await waits until ok accepts the screen and returns that screen. The error is
// ErrTimeout or ErrEnded. A timeout of zero means DefaultTimeout.
func (t *Term) Await(timeout time.Duration, ok func(screen string) bool) (string, error) {
	screen, _, err := t.AwaitAt(timeout, ok)
	return screen, err
}

// AwaitAt is Await that also says when the output came that ok accepted.
func (t *Term) AwaitAt(timeout time.Duration, ok func(screen string) bool) (string, time.Time, error) {
	if timeout <= 0 {
		timeout = DefaultTimeout
	}
	deadline := time.NewTimer(timeout)
	defer deadline.Stop()
	for {
		t.mu.Lock()
		screen, changed, ended, at := t.screenLocked(), t.changed, t.ended, t.wrote
		t.mu.Unlock()
		if ok(screen) {
			return screen, at, nil
		}
		if ended {
			return screen, at, ErrEnded
		}
		select {
		case <-changed:
		case <-deadline.C:
			return screen, at, ErrTimeout
		}
	}
}
