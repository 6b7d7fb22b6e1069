package main

import (
	"context"
	"maps"

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
func learnedOf(ctx context.Context, s *data.Store, lib *course.Library, e roster.Event, village string, t *i18n.Text) (report.Learned, error) {
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
	runs = live.AsOne(runs, results.Same(roll))
	if village != "" {
		v, err := roster.MatchVillage(roll.Villages, village)
		if err != nil {
			return report.Learned{}, err
		}
		roll = ofVillage(roll, v.Code)
		runs = onlyOf(runs, roll)
	}
	l := results.Learned(runs, roll, lib)
	var forms []outcome.Survey
	for _, part := range []live.TestPart{live.Reaction, live.Behaviour} {
		if f, ok := outcome.SurveyOf(runs, part, results.People(roll)); ok {
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

// ofVillage is a roll of one village alone.
func ofVillage(r roster.Roll, v roster.VillageCode) roster.Roll {
	r.Rows = slices.DeleteFunc(slices.Clone(r.Rows), func(x roster.Row) bool { return x.Village != v })
	return r
}

// onlyOf leaves in runs what the people of a roll did.
func onlyOf(runs []*live.Run, roll roster.Roll) []*live.Run {
	keep := map[live.PersonID]bool{}
	for _, r := range roll.Rows {
		keep[live.PersonID(r.ID)] = true
	}
	var out []*live.Run
	for _, r := range runs {
		if r.Test == nil {
			continue
		}
		c, test := *r, *r.Test
		test.Form = maps.Clone(test.Form)
		maps.DeleteFunc(test.Form, func(p live.PersonID, _ string) bool { return !keep[p] })
		c.Test = &test
		out = append(out, &c)
	}
	return out
}
