package main

import (
	"os"
	"syscall"
)

// endings ask the program to end in order. Go tells the X of the console's window,
// a user who signs out and a Windows that shuts down as SIGTERM, and keeps the
// process until Windows ends it: 5 s after the X. The child shares the console and
// hears the same.
func endings() []os.Signal { return []os.Signal{os.Interrupt, syscall.SIGTERM} }
