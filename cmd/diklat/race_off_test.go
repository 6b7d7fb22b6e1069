//go:build !race

package main

const raceSuffix = ""

func raceFlags() []string { return nil }
