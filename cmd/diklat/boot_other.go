//go:build !linux && !windows

package main

import "time"

// bootStops: Go's monotonic clock stands still while the laptop sleeps
// (go.dev/issue/24595), so a wall clock that is ahead is believed.
const bootStops = true

func sinceBoot() time.Duration { return time.Since(processStart) }

var processStart = time.Now()
