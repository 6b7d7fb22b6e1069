//go:build !linux && !windows

package main

import (
	"os"
	"syscall"
)

// endings ask the program to end in order: Ctrl+C, a shutdown, a terminal whose
// window was closed.
func endings() []os.Signal {
	return unlessIgnored(os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
}
