//go:build !race

package qfile_test

const raceShare = 1
