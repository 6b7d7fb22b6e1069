package main

import (
	"time"

	"golang.org/x/sys/unix"
)

// bootStops: CLOCK_BOOTTIME goes on while the laptop sleeps; Go's own monotonic
// clock does not (go.dev/issue/24595).
const bootStops = false

func sinceBoot() time.Duration {
	var ts unix.Timespec
	if err := unix.ClockGettime(unix.CLOCK_BOOTTIME, &ts); err != nil {
		return time.Since(processStart)
	}
	return time.Duration(ts.Nano())
}

var processStart = time.Now()
