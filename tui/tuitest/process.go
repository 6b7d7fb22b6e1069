package tuitest

import (
	"errors"
	"io"
	"os"
	"os/exec"
	"testing"
	"time"

	"github.com/creack/pty"
)

// Process is a real binary under a pseudo-terminal.
type Process struct {
	*Term
	tb   testing.TB
	cmd  *exec.Cmd
	pty  *os.File
	done chan struct{}
	err  error
}

// PTY starts argv under a pty of w by h cells. Env is added to the test's own
// environment; TERM is xterm-256color unless env says otherwise. The process
// is killed when the test ends.
func PTY(tb testing.TB, argv, env []string, w, h int) *Process {
	tb.Helper()
	return PTYIn(tb, "", argv, env, w, h)
}

// PTYIn is PTY in the working folder dir.
func PTYIn(tb testing.TB, dir string, argv, env []string, w, h int) *Process {
	tb.Helper()
	cmd := exec.Command(argv[0], argv[1:]...)
	cmd.Dir = dir
	cmd.Env = append(append(os.Environ(), "TERM=xterm-256color"), env...)
	f, err := pty.StartWithSize(cmd, winsize(w, h))
	if err != nil {
		tb.Fatalf("start %v under a pty: %v", argv, err)
	}
	p := &Process{Term: NewTerm(w, h), tb: tb, cmd: cmd, pty: f, done: make(chan struct{})}
	go p.ForwardReplies(f)
	go p.read()
	tb.Cleanup(func() { p.Kill(); <-p.done })
	return p
}

// read feeds the screen until the process closed its terminal, then reaps it.
func (p *Process) read() {
	_, _ = io.Copy(p.Term, p.pty) // a pty ends with EIO on Linux: not an error here
	p.err = p.cmd.Wait()
	_ = p.pty.Close()
	close(p.done)
	p.Term.End()
}

// Type sends text as if typed.
func (p *Process) Type(s string) { _, _ = p.pty.WriteString(s) }

// Press sends keys by name; see Key.
func (p *Process) Press(keys ...string) {
	p.tb.Helper()
	for _, k := range keys {
		seq, err := Key(k)
		if err != nil {
			p.tb.Fatal(err)
		}
		p.Type(seq)
	}
}

// Resize changes the window; the process gets SIGWINCH.
func (p *Process) Resize(w, h int) {
	p.Term.Resize(w, h)
	_ = pty.Setsize(p.pty, winsize(w, h))
}

// Kill ends the process with SIGKILL: nothing of it runs any more afterwards.
func (p *Process) Kill() { _ = p.cmd.Process.Kill() }

// Signal sends a signal.
func (p *Process) Signal(s os.Signal) error { return p.cmd.Process.Signal(s) }

// PID returns the process id.
func (p *Process) PID() int { return p.cmd.Process.Pid }

// Wait waits for the end and returns the exit code, -1 when a signal ended it.
func (p *Process) Wait() int {
	p.tb.Helper()
	select {
	case <-p.done:
	case <-time.After(DefaultTimeout):
		p.tb.Fatalf("%s did not end; the screen was:\n%s", p.cmd.Path, frame(p.Screen()))
	}
	var exit *exec.ExitError
	if errors.As(p.err, &exit) {
		return exit.ExitCode()
	}
	if p.err != nil {
		p.tb.Fatalf("%s: %v", p.cmd.Path, p.err)
	}
	return 0
}

func winsize(w, h int) *pty.Winsize {
	return &pty.Winsize{Cols: uint16(w), Rows: uint16(h)} //nolint:gosec // a test's own sizes
}
