package main

import (
	"context"
	"slices"
	"time"

	"diklat/quiz/course"
	"diklat/quiz/live"
	"diklat/roster"
)

// topics are the modules whose slides were shown in each sesi, in the order in which
// they came; what was shown outside of every sesi belongs to the one before.
func (x *exporter) topics(ctx context.Context, e roster.Event) (map[roster.SesiID][]string, error) {
	out := map[roster.SesiID][]string{}
	err := journal{x.store, e.ID}.Load(ctx, func(r live.Record) error {
		shown, ok := live.SlideOf(r)
		if !ok {
			return nil
		}
		m, known := x.shelf.Module(course.ModuleID(shown.Module))
		if s := sesiAt(e, r.At); known && s != "" && !slices.Contains(out[s], m.Title) {
			out[s] = append(out[s], m.Title)
		}
		return nil
	})
	return out, err
}

// sesiAt is the sesi that had begun last at a time, "" before the first.
func sesiAt(e roster.Event, at time.Time) roster.SesiID {
	var id roster.SesiID
	for _, s := range e.Sesi {
		if !s.Start.After(at) {
			id = s.ID
		}
	}
	return id
}
