package tuitest

import (
	"errors"
	"time"

	tea "charm.land/bubbletea/v2"

	"diklat/roster"
	"diklat/tui/i18n"
	"diklat/tui/key"
	"diklat/tui/screen"
	"diklat/tui/style"
)

// Env is what a screen stands in: words, looks and keys; its clock stands at Now
// and never ticks.
func Env(l i18n.Lang, ascii bool) *screen.Env {
	t, n := i18n.New(l), uint64(0)
	return &screen.Env{T: t, S: style.New(ascii), K: key.NewCommon(t.Common.Keys), Now: Now, Ask: func() uint64 { n++; return n },
		Tick: func(time.Duration, func(time.Time) tea.Msg) tea.Cmd { return nil }}
}

// Now is Friday 7 November 2025, 08.14 WITA, in the first sesi.
func Now() time.Time { return time.Date(2025, 11, 7, 8, 14, 0, 0, roster.WITA.Location()) }

// ErrDisk stands for a disk that refuses.
var ErrDisk = errors.New("disk")

// Explain puts ErrDisk in its sentence; any other error shows as itself.
func Explain(t *i18n.Text) func(error) string {
	return func(err error) string {
		if errors.Is(err, ErrDisk) {
			return t.Errors.NotSaved
		}
		return "?? " + err.Error()
	}
}
