package sshd

import (
	"errors"
	"runtime"
	"syscall"
)

// ErrAddrInUse is what Listen wraps when another program holds the port.
var ErrAddrInUse = errors.New("sshd: address already in use")

// ErrNotListening is returned by Serve before Listen.
var ErrNotListening = errors.New("sshd: not listening")

// ErrConfig is what New wraps when a Config cannot make a server.
var ErrConfig = errors.New("sshd: bad configuration")

// Why a session ended, as the cause of its context.
var (
	errClosed   = errors.New("the channel closed")
	errFlood    = errors.New("more input than a person can type")
	errRequests = errors.New("more requests than a terminal makes")
	errIdle     = errors.New("nothing happened for too long")
	errStopping = errors.New("the server stops")
	errCrashed  = errors.New("the program panicked")
	errInputEnd = errors.New("the input ended")
)

// windowsAddrInUse is WSAEADDRINUSE: package syscall's EADDRINUSE is an
// invented number on Windows and never matches.
const windowsAddrInUse = syscall.Errno(10048)

func isAddrInUse(err error) bool {
	if errors.Is(err, syscall.EADDRINUSE) {
		return true
	}
	return runtime.GOOS == "windows" && errors.Is(err, windowsAddrInUse)
}
