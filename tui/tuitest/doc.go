// Package tuitest drives terminal programs the way a person does: it types
// keys and reads a screen. The screen is a real terminal emulator; the program
// behind it may be an SSH server (Dial), a Bubble Tea model in this process
// (Prog) or a finished binary under a pty (PTY).
//
// Nothing here sleeps: every wait is woken by output and bounded by a deadline.
// The package knows no domain and no screen; it is for tests only.
package tuitest
