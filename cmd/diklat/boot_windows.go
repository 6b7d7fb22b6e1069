package main

import (
	"time"

	"golang.org/x/sys/windows"
)

// bootStops: the tick count of Windows goes on while the laptop sleeps.
const bootStops = false

func sinceBoot() time.Duration { return windows.DurationSinceBoot() }
