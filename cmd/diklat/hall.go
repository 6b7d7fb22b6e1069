package main

import (
	"context"
	"log/slog"

	"diklat/data"
	"diklat/quiz/course"
	"diklat/quiz/live"
	"diklat/quiz/outcome"
	"diklat/roster"
	"diklat/tui/screen/projector"
	"diklat/tui/screen/results"
)

// wall makes what the hall's screen shows of a snapshot: what everybody may know,
// and after both tests the group's picture. One goroutine uses it.
type wall struct {
	store *data.Store
	lib   func() *course.Library
	event roster.Event
	ended int // tests that the picture is of
	group *outcome.Picture
}

func (w *wall) of(ctx context.Context, snap *live.Snapshot) projector.Public {
	p := projector.Public{Now: live.PublicOf(snap)}
	if p.Now.Results {
		p.Group = w.picture(ctx, snap)
	}
	return p
}

// picture is worked out once after each run: joins and leaves change nothing in it.
func (w *wall) picture(ctx context.Context, snap *live.Snapshot) *outcome.Picture {
	if w.ended == len(snap.Past) {
		return w.group
	}
	roll, err := wholeRoll(ctx, w.store, w.event)
	if err != nil {
		slog.Warn("the group's picture", "err", err)
		return nil
	}
	w.ended, w.group = len(snap.Past), nil
	learned := results.Learned(snap.Past, roll, w.lib())
	if pic, ok := learned.Picture(func(m string) string {
		mod, _ := w.lib().Module(course.ModuleID(m))
		return mod.Title
	}); ok {
		w.group = &pic
	}
	return w.group
}
