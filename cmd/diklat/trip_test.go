package main

import (
	"context"
	"os"
	"os/signal"
	"runtime"
	"strings"
	"time"
)

// envTrip names a file: while it is there, the room of the program under this name
// panics once, in its own goroutine.
const envTrip = "DIKLAT_TEST_TRIP"

// trippedMain is main with a clock that has a defect in the room's loop.
func trippedMain() int {
	ctx, stop := signal.NotifyContext(context.Background(), endings()...)
	defer stop()
	a := &app{stdio: stdio{os.Stdin, os.Stdout, os.Stderr}, getenv: os.Getenv, now: tripped, parent: true}
	return a.execute(ctx, os.Args[1:])
}

func tripped() time.Time {
	pc := make([]uintptr, 20)
	frames := runtime.CallersFrames(pc[:runtime.Callers(1, pc)])
	for f, more := frames.Next(); more; f, more = frames.Next() {
		if strings.HasSuffix(f.Function, "live.(*loop).batch") && os.Remove(os.Getenv(envTrip)) == nil {
			panic("tripped in the room")
		}
	}
	return time.Now()
}
