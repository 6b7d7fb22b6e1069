//go:build race

package main

const raceSuffix = "-race"

func raceFlags() []string { return []string{"-race"} }
