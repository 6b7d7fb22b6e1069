package main

import (
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"runtime"
	"runtime/debug"
	"syscall"
	"time"

	"github.com/charmbracelet/x/term"
)

// Some errors end a Go process whatever it recovers: no memory, a map written
// by two goroutines, a signal from the system. So the program that keeps a class
// open runs as a child of itself, and the parent, which does nothing but wait,
// starts it again. Everything acknowledged is on the disk; the door that was
// open opens again (see class.wasOpen).
const (
	envChild     = "DIKLAT_CHILD"     // set for the child: "1", or "again" after a restart
	envSupervise = "DIKLAT_SUPERVISE" // "0" runs without a parent, for those who debug

	// Go ends a process with code 2 on a fatal error, and 2 is our wrong use. A
	// child says wrong use with this code, so that 2 can only mean the former.
	exitUsageChild = 64
	// exitCrashed is the trainer's screen that fell over: its program cannot go
	// on, but a new one can.
	exitCrashed = 70

	restartPause = 200 * time.Millisecond
	maxRestarts  = 5 // within restartSpan: then something is wrong for good
	restartSpan  = time.Minute
)

// memoryLimit makes the collector work harder before the system has to kill us.
// GOMEMLIMIT in the environment wins.
const memoryLimit = 1 << 30

// collectAt lets the heap grow to four times what is in use before it is collected:
// a class of 300 uses some 60 MB, and a collection in the moment in which all of
// them answer costs them a fifth of the processor. GOGC in the environment wins.
const collectAt = 300

func limitMemory(getenv func(string) string) {
	if getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(memoryLimit)
	}
	if getenv("GOGC") == "" {
		debug.SetGCPercent(collectAt)
	}
}

// exitError ends the program with the code of the child, which said why.
type exitError struct{ code int }

func (exitError) Error() string { return "the child ended" }

// supervisor starts children until one ends by itself.
type supervisor struct {
	args    []string // of this program, with its name
	environ []string
	std     stdio
	now     clock
	pause   time.Duration
	again   func() // called before a restart
	starts  []time.Time
}

// supervised runs the rest of the command in a child and returns its end as an
// error; false in the child itself and where nobody asked for a parent.
func (a *app) supervised(ctx context.Context) (done bool, end error) {
	if !a.parent || a.getenv(envChild) != "" || a.getenv(envSupervise) == "0" {
		return false, nil
	}
	s := &supervisor{args: os.Args, environ: os.Environ(), std: a.stdio, now: time.Now, pause: restartPause,
		again: func() { a.say(a.err, a.text.Guardian.Restarted) }}
	code, err := s.run(ctx)
	switch {
	case errors.Is(err, errGaveUp):
		return true, sentenceError{a.text.Guardian.GaveUp}
	case err != nil:
		return false, nil //nolint:nilerr // no child could be started: better alone than not at all
	case code == exitUsageChild:
		code = exitUsage
	}
	if code == exitDone {
		return true, nil
	}
	return true, exitError{code}
}

// errGaveUp is a child that dies as often as it is started.
var errGaveUp = errors.New("the program ended too often")

// run starts the child, again and again, until it ends by itself. The code is
// that of the last child.
func (s *supervisor) run(ctx context.Context) (code int, err error) {
	runtime.LockOSThread() // on Linux the child dies with the thread that made it
	defer runtime.UnlockOSThread()
	screen := saveTerminal(s.std)
	for mode := "1"; ; mode = "again" {
		s.starts = append(s.starts, s.now())
		state, err := s.once(ctx, mode)
		if err != nil {
			return exitFailed, err
		}
		if ctx.Err() != nil || !fatal(state) {
			return max(state.ExitCode(), 0), nil
		}
		screen.restore()
		if s.tooOften() {
			return exitFailed, errGaveUp
		}
		s.again()
		time.Sleep(s.pause)
	}
}

// fatal tells an end that nobody asked for from one that the program chose.
func fatal(state *os.ProcessState) bool {
	switch state.ExitCode() {
	case exitDone, exitFailed, exitUsageChild:
		return false
	}
	return true
}

func (s *supervisor) tooOften() bool {
	n := len(s.starts)
	return n >= maxRestarts && s.now().Sub(s.starts[n-maxRestarts]) < restartSpan
}

// once runs one child to its end. Signals to us are its.
func (s *supervisor) once(ctx context.Context, mode string) (*os.ProcessState, error) {
	exe, err := os.Executable()
	if err != nil {
		return nil, err
	}
	cmd := &exec.Cmd{Path: exe, Args: s.args, Env: append(s.environ, envChild+"="+mode),
		Stdin: s.std.in, Stdout: s.std.out, Stderr: s.std.err, SysProcAttr: tied()}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	tie(cmd.Process)
	sig := make(chan os.Signal, 4)
	signal.Notify(sig, endings()...)
	defer signal.Stop(sig)
	ended := make(chan struct{})
	go func() {
		defer rescued("forward signals")
		if ctx.Err() != nil {
			_ = cmd.Process.Signal(syscall.SIGTERM)
		}
		for {
			select {
			case x := <-sig:
				_ = cmd.Process.Signal(x)
			case <-ended:
				return
			}
		}
	}()
	err = cmd.Wait()
	close(ended)
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		return nil, err
	}
	return cmd.ProcessState, nil
}

// terminal is the state of the trainer's terminal before a child drew on it.
type terminal struct {
	fd    uintptr
	state *term.State
	out   io.Writer
}

func saveTerminal(std stdio) terminal {
	f, ok := std.in.(*os.File)
	if !ok || !term.IsTerminal(f.Fd()) {
		return terminal{}
	}
	state, err := term.GetState(f.Fd())
	if err != nil {
		return terminal{}
	}
	return terminal{f.Fd(), state, std.out}
}

// restore leaves what a child that died left on: the second screen, raw keys,
// colours, a hidden cursor, bracketed paste and mouse reports.
func (t terminal) restore() {
	if t.state == nil {
		return
	}
	_ = term.Restore(t.fd, t.state)
	_, _ = io.WriteString(t.out, "\x1b[?2004l\x1b[?1000l\x1b[?1002l\x1b[?1003l\x1b[?1006l\x1b[?25h\x1b[0m\x1b[?1049l")
}

// restarted reports whether this process was started after another one died.
func (a *app) restarted() bool { return a.getenv(envChild) == "again" }
