//go:build race

package backup

// raced is true where the race detector makes everything ten times slower.
const raced = true
