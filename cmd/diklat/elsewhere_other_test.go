//go:build !linux

package main

import "diklat/tui/tuitest"

// elsewhere needs more loopback addresses than this system has.
func elsewhere() []tuitest.Option { return nil }
