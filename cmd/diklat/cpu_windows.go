package main

import "syscall"

// cpuSeconds is the processor time that this process has used; 0 if the system
// does not say.
func cpuSeconds() float64 {
	var created, exited, kernel, user syscall.Filetime
	self, err := syscall.GetCurrentProcess()
	if err != nil || syscall.GetProcessTimes(self, &created, &exited, &kernel, &user) != nil {
		return 0
	}
	// A duration's Filetime counts 100 ns from zero; Nanoseconds would take it for a date.
	span := func(t syscall.Filetime) float64 {
		return float64(uint64(t.HighDateTime)<<32|uint64(t.LowDateTime)) / 1e7
	}
	return span(kernel) + span(user)
}
