package main

import (
	"context"

	"slices"

	"diklat/data"
	"diklat/quiz/course"
	"diklat/quiz/live"
	"diklat/quiz/outcome"
	"diklat/roster"
	"diklat/roster/report"
	"diklat/tui/i18n"
	"diklat/tui/screen/results"
)

// learnedOf works out what the class of an event learned.
func learnedOf(ctx context.Context, s *data.Store, lib *course.Library, e roster.Event, t *i18n.Text) (report.Learned, error) {
	room, err := live.Replay(ctx, journal{s, e.ID})
	if err != nil {
		return report.Learned{}, err
	}
	roll, err := wholeRoll(ctx, s, e)
	if err != nil {
		return report.Learned{}, err
	}
	runs := room.Past
	if room.Run != nil {
		runs = append(slices.Clip(runs), room.Run)
	}
	l := results.Learned(runs, roll, lib)
	var forms []outcome.Survey
	for _, part := range []live.TestPart{live.Reaction, live.Behaviour} {
		if f, ok := outcome.SurveyOf(runs, part); ok {
			forms = append(forms, f)
		}
	}
	taught := map[string]report.Taught{}
	for _, o := range l.Objectives {
		m, _ := lib.Module(course.ModuleID(o.Module))
		x := report.Taught{Title: m.Title}
		if n, ok := results.SlideFor(m, o.Facts); ok && o.Weak {
			x.Repeat = t.Results.Slide(o.Module, n+1, m.Slides[n].Title)
		}
		taught[o.Module] = x
	}
	return report.NewLearned(e, roll, l, forms, taught, report.LearnedWords(t.Learned)), nil
}

// wholeRoll is everybody on the list of an event, whatever the sesi.
func wholeRoll(ctx context.Context, s *data.Store, e roster.Event) (roster.Roll, error) {
	if len(e.Sesi) == 0 {
		return roster.Roll{Event: e}, nil
	}
	return s.Roll(ctx, e.ID, e.Sesi[0].ID)
}
