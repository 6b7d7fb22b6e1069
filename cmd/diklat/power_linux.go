package main

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// powerFolder is where Linux tells of batteries.
const powerFolder = "/sys/class/power_supply"

func battery() (power, bool) { return batteryIn(powerFolder) }

// batteryIn reads the first battery; false where there is none.
func batteryIn(dir string) (power, bool) {
	list, _ := filepath.Glob(filepath.Join(dir, "*", "capacity"))
	for _, f := range list {
		read := func(name string) string {
			b, _ := os.ReadFile(filepath.Join(filepath.Dir(f), name))
			return strings.TrimSpace(string(b))
		}
		n, err := strconv.Atoi(read("capacity"))
		if err != nil || read("type") != "Battery" || read("scope") == "Device" { // a mouse has a battery too
			continue
		}
		return power{percent: n, charging: read("status") != "Discharging"}, true
	}
	return power{}, false
}
