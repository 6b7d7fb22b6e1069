package main

import (
	"context"
	"errors"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"diklat/data"
	"diklat/tui/screen"
)

// watchEvery is how often the watchdog looks at the laptop, and lowBattery when
// it begins to warn, in percent.
const (
	watchEvery    = 15 * time.Second
	lowBattery    = 15
	tellRestarted = 10 * time.Minute
)

// power is the battery of this laptop.
type power struct {
	percent  int
	charging bool // or on mains
}

// watchdog looks at the disk, the battery and the file, and tells the trainer's
// screens when something changed. Only the goroutine that calls next touches it.
type watchdog struct {
	ctx    context.Context
	app    *app
	house  *house
	env    *screen.Env
	power  func() (power, bool)
	every  time.Duration
	began  time.Time
	told   []string
	first  bool
	wasLow bool
}

func (a *app) newWatchdog(ctx context.Context, h *house, env *screen.Env) *watchdog {
	return &watchdog{ctx: ctx, app: a, house: h, env: env, power: battery, every: watchEvery, began: time.Now(), first: true}
}

// next is a tui.Feed: the notices, and again when they changed.
func (w *watchdog) next() tea.Msg {
	defer rescued("watch the laptop")
	for {
		if !w.first {
			t := time.NewTimer(w.every)
			select {
			case <-t.C:
			case <-w.ctx.Done():
				t.Stop()
				return nil
			}
		}
		lines := w.look()
		if w.first || !slices.Equal(lines, w.told) {
			w.first, w.told = false, lines
			return screen.Notices{Lines: slices.Clone(lines)}
		}
	}
}

// look lists what is wrong now, the gravest first. A battery that runs low makes
// a backup, once.
func (w *watchdog) look() (out []string) {
	t, s := w.env.T.Guardian, w.house.store
	switch {
	case s.Newer():
		out = append(out, t.Newer)
	case s.ReadOnly():
		out = append(out, t.ReadOnly)
	case s.Full():
		out = append(out, t.Full)
	}
	if p := s.Partial(); p != nil {
		out = append(out, t.Partial(p.Last.In(w.zone())))
	}
	if p, ok := w.power(); ok {
		low := p.percent <= lowBattery && !p.charging
		if low {
			out = append(out, t.Battery(p.percent))
		}
		if low && !w.wasLow {
			w.house.beforeDark(w.ctx)
		}
		w.wasLow = low
	}
	if free, err := s.Free(); err == nil && free < data.TightSpace && !s.Full() {
		out = append(out, t.Tight(int(free>>20)))
	}
	if w.clockMoved() {
		out = append(out, w.env.T.Clock.Moved)
	}
	if w.app.restarted() && time.Since(w.began) < tellRestarted {
		out = append(out, t.Restarted)
	}
	return out
}

func (w *watchdog) zone() *time.Location {
	_, e, err := w.house.room()
	if err != nil {
		return time.Local
	}
	return e.Zone.Location()
}

// openToLook opens a file that cannot be written, or is of a newer program, for
// seeing and exporting; nil where that is not the trouble or does not help.
func (a *app) openToLook(ctx context.Context, err error) *house {
	if !errors.Is(err, data.ErrReadOnly) && !errors.Is(err, data.ErrNewer) {
		return nil
	}
	path, err := a.path()
	if err != nil {
		return nil
	}
	s, err := data.Open(ctx, path, data.Options{Clock: a.now, ReadOnly: true})
	if err != nil {
		return nil
	}
	return newHouse(s, a.now)
}

// beforeDark makes what would be missed if the laptop went out now.
func (h *house) beforeDark(ctx context.Context) {
	h.mu.Lock()
	save := h.onLow
	h.mu.Unlock()
	switch {
	case save != nil:
		save(ctx)
	case !h.store.ReadOnly():
		go func() {
			defer rescued("back up before the battery ends")
			_, _ = h.rounds.once(ctx, nil) // how it went is on the screen
		}()
	}
}

// moved is a jump of the laptop's clock that a person should know of.
const moved = 5 * time.Minute

// clockMoved notes how far the laptop's clock is off now, and reports that it was
// changed since the day began or somebody gave the time.
func (w *watchdog) clockMoved() bool {
	h := w.house
	if h.keeper == nil || h.store.ReadOnly() {
		return false
	}
	_ = h.noteShift(w.ctx) // it is noted in a moment if it failed
	return (h.keeper.Shift() - time.Duration(h.agreed.Load())).Abs() >= moved
}
