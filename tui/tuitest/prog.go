package tuitest

import (
	"bytes"
	"io"
	"runtime"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
)

// Program is a Bubble Tea program running in this process against a Term.
type Program struct {
	*Term
	tb    testing.TB
	tea   *tea.Program
	in    *io.PipeWriter
	done  chan struct{}
	final tea.Model
	err   error
}

// Prog runs m on a screen of w by h cells with 256 colours. The program is
// killed when the test ends.
func Prog(tb testing.TB, m tea.Model, w, h int) *Program {
	tb.Helper()
	r, in := io.Pipe()
	p := &Program{Term: NewTerm(w, h), tb: tb, in: in, done: make(chan struct{})}
	p.tea = tea.NewProgram(m,
		tea.WithInput(r), tea.WithOutput(crlf{p.Term}), tea.WithWindowSize(w, h),
		tea.WithoutSignalHandler(), tea.WithColorProfile(colorprofile.ANSI256),
		tea.WithEnvironment([]string{"TERM=xterm-256color", "SSH_TTY=tuitest"}))
	go func() {
		p.final, p.err = p.tea.Run()
		close(p.done)
		_ = r.Close() // a key typed too late must not block its typist
		p.Term.End()
	}()
	tb.Cleanup(func() { p.tea.Kill(); <-p.done })
	return p
}

// Type sends text as if typed.
func (p *Program) Type(s string) { _, _ = io.WriteString(p.in, s) }

// Press sends keys by name; see Key.
func (p *Program) Press(keys ...string) {
	p.tb.Helper()
	for _, k := range keys {
		seq, err := Key(k)
		if err != nil {
			p.tb.Fatal(err)
		}
		p.Type(seq)
	}
}

// Send hands the program a message from outside.
func (p *Program) Send(msg tea.Msg) { p.tea.Send(msg) }

// Resize changes the screen and tells the program.
func (p *Program) Resize(w, h int) {
	p.Term.Resize(w, h)
	p.tea.Send(tea.WindowSizeMsg{Width: w, Height: h})
}

// Quit ends the program and returns its final model.
func (p *Program) Quit() tea.Model {
	p.tb.Helper()
	p.tea.Quit()
	return p.Wait()
}

// Wait waits until the program ended by itself and returns its final model.
func (p *Program) Wait() tea.Model {
	p.tb.Helper()
	select {
	case <-p.done:
	case <-time.After(DefaultTimeout):
		p.tb.Fatalf("the program did not end; the screen was:\n%s", frame(p.Screen()))
	}
	if p.err != nil {
		p.tb.Fatalf("the program ended with: %v", p.err)
	}
	return p.final
}

// crlf does what a terminal's line discipline does for a program that counts
// on it: Bubble Tea writes a bare newline for "start of the next line"
// everywhere but on Windows.
type crlf struct{ w io.Writer }

func (c crlf) Write(p []byte) (int, error) {
	out := p
	if runtime.GOOS != "windows" {
		out = bytes.ReplaceAll(p, []byte("\n"), []byte("\r\n"))
	}
	if _, err := c.w.Write(out); err != nil {
		return 0, err
	}
	return len(p), nil
}
