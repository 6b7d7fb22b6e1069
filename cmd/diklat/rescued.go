package main

import (
	"log/slog"
	"runtime/debug"
)

// rescued keeps a panic in a goroutine of its own from ending the class. It is
// deferred first in every goroutine of this package; what it stops is logged.
func rescued(what string) {
	if p := recover(); p != nil {
		slog.Error("panic", "in", what, "panic", p, "stack", string(debug.Stack()))
	}
}
