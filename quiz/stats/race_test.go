//go:build race

package stats

const raceOn = true
