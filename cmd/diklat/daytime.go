package main

import (
	"context"
	"runtime/debug"
	"time"

	"diklat/roster"
	"diklat/roster/timekeeper"
)

// keepTime makes the clock of this run one that goes on by the stopwatch from
// here: what happens to the laptop's clock in the middle of a question changes no
// duration.
func (a *app) keepTime() *timekeeper.Keeper {
	k := timekeeper.New(a.now, sinceBoot, bootStops)
	a.now = k.Now
	return k
}

// builtAt is when this program was built; zero where it does not say.
func builtAt() time.Time {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return time.Time{}
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.time" {
			t, _ := time.Parse(time.RFC3339, s.Value)
			return t
		}
	}
	return time.Time{}
}

// judgeClock looks at the laptop's clock once, at the start. A correction made
// earlier today holds again without a question; else the doubt is what the
// trainer is asked about.
func (h *house) judgeClock(ctx context.Context, built time.Time) (timekeeper.Doubt, error) {
	if h.keeper == nil || h.store.ReadOnly() {
		return timekeeper.Fine, nil
	}
	st, err := h.store.ClockState(ctx)
	if err != nil {
		return timekeeper.Fine, err
	}
	wall := h.keeper.Now()
	shift, doubt := timekeeper.Begin(wall, st.Newest, built, st.Shift)
	if shift != 0 {
		h.keeper.Set(wall.Add(shift))
	}
	h.agreed.Store(int64(h.keeper.Shift()))
	if doubt != timekeeper.Fine {
		return doubt, nil
	}
	return doubt, h.noteShift(ctx)
}

// noteShift keeps how far the times of this run lie from the laptop's clock.
func (h *house) noteShift(ctx context.Context) error {
	if h.keeper == nil || h.store.ReadOnly() {
		return nil
	}
	return h.store.SetShift(ctx, h.keeper.Shift(), roster.Actor("pelatih"))
}

// SetTime is the trainer's answer: t is the time now. It implements the clock
// screen's Keeper.
func (h *house) SetTime(ctx context.Context, t time.Time) error {
	if h.keeper == nil {
		return nil
	}
	h.keeper.Set(t)
	h.agreed.Store(int64(h.keeper.Shift()))
	return h.noteShift(ctx)
}

// clockForServe judges the clock where there is no screen to ask on: it takes
// the answer from the command line, or says how to give one.
func (a *app) clockForServe(ctx context.Context, h *house, now string, e roster.Event) error {
	doubt, err := h.judgeClock(ctx, builtAt())
	if err != nil {
		return err
	}
	if now != "" {
		t, err := time.ParseInLocation("02-01-2006 15.04", now, e.Zone.Location())
		if err != nil {
			return usageError{a.text.Clock.BadNow}
		}
		return h.SetTime(ctx, t)
	}
	if doubt != timekeeper.Fine {
		a.say(a.err, a.text.Clock.Serve)
	}
	return nil
}
