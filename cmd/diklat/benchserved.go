package main

import (
	"context"
	"fmt"
	"runtime"

	"diklat/tui/crowd"
)

// errUnknownOrder is an order that a served program does not know.
type errUnknownOrder string

func (e errUnknownOrder) Error() string { return "unknown order " + string(e) }

// ownUsage answers the orders that both served programs know.
func ownUsage(order []string) (any, error) {
	switch order[0] {
	case "cpu":
		return crowd.Usage{CPU: cpuSeconds()}, nil
	case "usage":
		runtime.GC()
		runtime.GC() // the first one only marks what finalizers still hold
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return crowd.Usage{CPU: cpuSeconds(), Memory: float64(m.HeapAlloc + m.StackInuse), Goroutines: runtime.NumGoroutine()}, nil
	}
	return nil, errUnknownOrder(order[0])
}

// obey says "ready" and follows the orders on standard input until it closes.
func (a *app) obey(ctx context.Context, addr string, do func(context.Context, []string) (any, error)) error {
	if _, err := fmt.Fprintf(a.out, "ready %s\n", addr); err != nil {
		return err
	}
	return crowd.Obey(ctx, a.in, a.out, func(ctx context.Context, order []string) (any, error) {
		if len(order) == 0 {
			return nil, errUnknownOrder("")
		}
		return do(ctx, order)
	})
}
