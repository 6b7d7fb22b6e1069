// Package tui is the terminal program: an App that routes and frames, and the
// screens below it, which decide. It knows the domain through small interfaces
// that each screen declares for itself; it knows no SQL and no SSH.
package tui
