package crowd

import "runtime"

// manyAddresses reports whether every address of 127.0.0.0/8 is this machine's
// without being set up: so it is on Linux and Windows.
func manyAddresses() bool { return runtime.GOOS == "linux" || runtime.GOOS == "windows" }
