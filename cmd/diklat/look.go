package main

import (
	"context"
	"net/netip"
	"strings"
	"sync"
	"sync/atomic"

	"diklat/data"
	"diklat/roster"
	"diklat/tui/sshd"
	"diklat/tui/style"
)

// simpleUser is the user name that asks for simple signs: `ssh polos@host`, for a
// laptop whose console draws boxes instead of signs.
const simpleUser = "polos"

// setLook is the look of the trainer's laptop, in the data file.
const setLook = "look"

// maxLooks is how many laptops' looks are remembered at once.
const maxLooks = 1024

// faces remembers which look the people at a laptop chose, for as long as the
// program runs: who comes back, and the next one at the same laptop, need not
// choose again.
type faces struct {
	base style.Look // of everybody who asks for nothing
	mu   sync.Mutex
	by   map[netip.Prefix]style.Look
}

func newFaces(base style.Look) *faces { return &faces{base: base, by: map[netip.Prefix]style.Look{}} }

// of is the look of a connection.
func (l *faces) of(c sshd.Client) style.Look {
	l.mu.Lock()
	kept, ok := l.by[sourceOf(c.Addr)]
	l.mu.Unlock()
	switch {
	case asciiTerm(c.Term), strings.EqualFold(c.User, simpleUser), c.ASCII:
		return max(kept, l.base, style.ASCII)
	case ok:
		return kept
	}
	return l.base
}

// keep remembers a look that was chosen at a laptop.
func (l *faces) keep(addr string) func(style.Look) {
	return func(to style.Look) {
		l.mu.Lock()
		defer l.mu.Unlock()
		if len(l.by) >= maxLooks {
			clear(l.by)
		}
		l.by[sourceOf(addr)] = to
	}
}

// wantsASCII reports --ascii or DIKLAT_ASCII.
func (a *app) wantsASCII() bool {
	v := a.getenv("DIKLAT_ASCII")
	return a.ascii || v != "" && v != "0"
}

// baseLook is what everybody gets who asks for nothing.
func (a *app) baseLook() style.Look {
	if a.wantsASCII() {
		return style.ASCII
	}
	return style.Signs
}

// look is the look of this terminal: what was chosen on this laptop, or less if
// the terminal or the command line asks for it.
func (a *app) look(ctx context.Context, s *data.Store) style.Look {
	least := a.baseLook()
	if asciiTerm(a.getenv("TERM")) {
		least = style.ASCII
	}
	kept, _, err := s.Setting(ctx, setLook)
	if err != nil {
		return least
	}
	return max(least, map[string]style.Look{"ascii": style.ASCII, "mono": style.Mono}[kept])
}

// keepLook keeps what the trainer chose for the next start.
func keepLook(s *data.Store) func(style.Look) {
	var newest atomic.Int32
	var one sync.Mutex // two presses in a row must not end in the order of their writes
	return func(to style.Look) {
		newest.Store(int32(to)) //nolint:gosec // one of three
		go func() {
			defer rescued("keep the look")
			one.Lock()
			defer one.Unlock()
			word := map[style.Look]string{style.ASCII: "ascii", style.Mono: "mono"}[style.Look(newest.Load())]
			_ = s.SetSetting(context.Background(), setLook, word, roster.Trainer)
		}()
	}
}
