package main

import (
	"os"
	"syscall"
)

// endings ask the program to end in order: Ctrl+C, a shutdown, a terminal whose
// window was closed, a power supply that is about to fail.
func endings() []os.Signal {
	return unlessIgnored(os.Interrupt, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGPWR)
}
