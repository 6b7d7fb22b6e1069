package main

import (
	"unsafe"

	"golang.org/x/sys/windows"
)

// powerStatus is SYSTEM_POWER_STATUS.
type powerStatus struct {
	ac, flag, percent, saver byte
	seconds, full            uint32
}

func battery() (power, bool) {
	var st powerStatus
	call := windows.NewLazySystemDLL("kernel32.dll").NewProc("GetSystemPowerStatus")
	if ok, _, _ := call.Call(uintptr(unsafe.Pointer(&st))); ok == 0 || st.flag&128 != 0 || st.percent > 100 {
		return power{}, false // 128: no battery; 255: not known
	}
	return power{percent: int(st.percent), charging: st.ac == 1}, true
}
