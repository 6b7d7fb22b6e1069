// Package crowd is a class of simulated people. They come in over real SSH, read
// the real screens and press the real keys; what they wait for and how long is
// measured. `diklat bench` and the load tests use it.
//
// The server that they visit is a process of its own (Served), so that neither
// its memory nor its processor time is mixed with theirs. Clients and server
// share the machine, and so does whatever the server is compared with: only
// ratios of one run mean something on another laptop.
//
// The package knows screens by their words (tui/i18n) and nothing of the domain.
package crowd
