// Command diklat runs village trainings: the trainer's screens, the class over
// SSH, and the files that organisers need.
package main

import (
	"context"
	"log/slog"
	"os"
	"os/signal"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), endings()...)
	slog.SetDefault(newLog(os.Stderr))
	limitMemory(os.Getenv)
	code := runWith(ctx, os.Args[1:], stdio{os.Stdin, os.Stdout, os.Stderr}, os.Getenv, true)
	stop()
	if code == exitUsage && os.Getenv(envChild) != "" {
		code = exitUsageChild
	}
	os.Exit(code)
}
