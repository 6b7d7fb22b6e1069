//go:build !linux && !windows

package main

import (
	"context"
	"os/exec"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"time"
)

var percentForm = regexp.MustCompile(`(\d{1,3})%`)

// battery asks the tool of macOS; other systems cannot tell.
func battery() (power, bool) {
	if runtime.GOOS != "darwin" {
		return power{}, false
	}
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Second)
	defer cancel()
	out, err := exec.CommandContext(ctx, "pmset", "-g", "batt").Output()
	m := percentForm.FindSubmatch(out)
	if err != nil || m == nil {
		return power{}, false
	}
	n, err := strconv.Atoi(string(m[1]))
	return power{percent: n, charging: !strings.Contains(string(out), "discharging")}, err == nil
}
