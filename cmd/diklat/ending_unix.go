//go:build !windows

package main

import (
	"os"
	"os/signal"
)

// unlessIgnored leaves out what whoever started us told us to ignore, as nohup does.
func unlessIgnored(all ...os.Signal) []os.Signal {
	var out []os.Signal
	for _, s := range all {
		if !signal.Ignored(s) {
			out = append(out, s)
		}
	}
	return out
}
