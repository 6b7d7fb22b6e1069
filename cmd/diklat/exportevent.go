package main

import (
	"context"
	"errors"

	"diklat/data"
	"diklat/roster"
	"diklat/roster/report"
)

// eventOf finds the event by id, or the one in use.
func (a *app) eventOf(ctx context.Context, s *data.Store, id string) (roster.Event, error) {
	if id != "" {
		e, err := s.Event(ctx, roster.EventID(id))
		if errors.Is(err, roster.ErrUnknownEvent) {
			return e, sentenceError{a.text.CLI.UnknownEvent(id)}
		}
		return e, err
	}
	e, ok, err := s.CurrentEvent(ctx)
	if err == nil && !ok {
		err = sentenceError{a.text.CLI.NoEvent}
	}
	return e, err
}

// oneSesi narrows what is asked to the n-th sesi of the event, on a sheet of its own.
func (a *app) oneSesi(k *exportAsked, n int) error {
	if n == 0 {
		return nil
	}
	if n > len(k.event.Sesi) {
		return sentenceError{a.text.ExportWays.NoSesi}
	}
	k.sesi = k.event.Sesi[n-1].ID
	if k.per == report.PerDay {
		k.per = report.PerSesi
	}
	return nil
}
