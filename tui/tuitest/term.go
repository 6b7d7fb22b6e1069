package tuitest

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"
	"testing"
	"time"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/vt"
)

// DefaultTimeout bounds every wait that is given no deadline of its own. It is
// long because CI machines are slow, and costs nothing when a test passes.
const DefaultTimeout = 20 * time.Second

// ErrTimeout and ErrEnded are what Await wraps when the screen never got there.
var (
	ErrTimeout = errors.New("tuitest: the screen did not get there in time")
	ErrEnded   = errors.New("tuitest: the program's output ended first")
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
	ended   bool
	changed chan struct{} // closed and replaced whenever the picture may have changed
	replies chan []byte   // what the emulator answers to queries
}

// NewTerm returns an empty screen of w by h cells. The emulator's own replies
// to terminal queries are drained and dropped unless somebody takes them.
func NewTerm(w, h int) *Term {
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

// forwardReplies sends the emulator's answers to w, as a real terminal does,
// until the Term ends.
func (t *Term) forwardReplies(w io.Writer) {
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

// end marks the output as over; later waits fail at once unless already true.
func (t *Term) end() {
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

func (t *Term) resize(w, h int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.emu.Resize(w, h)
	t.signalLocked()
}

// Await waits until ok accepts the screen and returns that screen. It is the
// form for goroutines that may not fail the test: the error wraps ErrTimeout
// or ErrEnded. A timeout of zero means DefaultTimeout.
func (t *Term) Await(timeout time.Duration, ok func(screen string) bool) (string, error) {
	if timeout <= 0 {
		timeout = DefaultTimeout
	}
	deadline := time.NewTimer(timeout)
	defer deadline.Stop()
	for {
		t.mu.Lock()
		screen, changed, ended := t.screenLocked(), t.changed, t.ended
		t.mu.Unlock()
		if ok(screen) {
			return screen, nil
		}
		if ended {
			return screen, ErrEnded
		}
		select {
		case <-changed:
		case <-deadline.C:
			return screen, ErrTimeout
		}
	}
}

// WaitUntil waits until ok accepts the screen; otherwise it fails the test and
// shows the last screen. Why completes the sentence "while waiting for".
func (t *Term) WaitUntil(tb testing.TB, why string, ok func(screen string) bool) string {
	tb.Helper()
	screen, err := t.Await(0, ok)
	if err != nil {
		tb.Fatalf("%v\nwhile waiting for %s; the screen was:\n%s", err, why, frame(screen))
	}
	return screen
}

// WaitFor waits until the screen contains what, and returns the screen.
func (t *Term) WaitFor(tb testing.TB, what string) string {
	tb.Helper()
	return t.WaitUntil(tb, fmt.Sprintf("%q", what), func(s string) bool { return strings.Contains(s, what) })
}

// WaitGone waits until the screen no longer contains what.
func (t *Term) WaitGone(tb testing.TB, what string) string {
	tb.Helper()
	return t.WaitUntil(tb, fmt.Sprintf("%q to go", what), func(s string) bool { return !strings.Contains(s, what) })
}

// WaitEnd waits until the program's output is over.
func (t *Term) WaitEnd(tb testing.TB) string {
	tb.Helper()
	screen, err := t.Await(0, func(string) bool { return false })
	if !errors.Is(err, ErrEnded) {
		tb.Fatalf("the output did not end; the screen was:\n%s", frame(screen))
	}
	return screen
}

// frame draws a margin so that blank rows and trailing text can be told apart.
func frame(screen string) string {
	return "  | " + strings.ReplaceAll(screen, "\n", "\n  | ")
}
