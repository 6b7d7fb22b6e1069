package main

import "diklat/tui/tuitest"

// elsewhere lets a client come from another laptop's address.
func elsewhere() []tuitest.Option { return []tuitest.Option{tuitest.WithSource("127.0.0.7")} }
