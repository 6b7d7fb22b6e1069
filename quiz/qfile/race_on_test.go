//go:build race

package qfile_test

// raceShare makes the hostile files smaller under the race detector, which
// slows parsing twentyfold; their full size is tested without it.
const raceShare = 32
