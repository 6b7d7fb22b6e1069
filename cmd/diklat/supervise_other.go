//go:build !linux && !windows

package main

import (
	"os"
	"syscall"
	"time"
)

func tied() *syscall.SysProcAttr { return nil }

func tie(*os.Process) {}

// watchParent ends a child whose parent is gone: alone it would keep the data
// file and the port.
func watchParent() {
	parent := os.Getppid()
	go func() {
		defer rescued("watch the parent")
		for range time.Tick(time.Second) {
			if os.Getppid() != parent {
				os.Exit(exitFailed)
			}
		}
	}()
}
