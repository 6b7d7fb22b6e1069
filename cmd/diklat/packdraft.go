package main

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"diklat/quiz/course"
	"diklat/quiz/live"
	"diklat/quiz/outcome"
	"diklat/quiz/stats"
	"diklat/roster"
	"diklat/roster/report"
	"diklat/tui/i18n"
	"diklat/tui/screen/results"
)

func packTitle(t *i18n.Text) string { return t.Export.Pack }

// activity is the draft of the activity report: what the program knows in figures,
// and a dotted line where only people know.
func (p *pack) activity(ctx context.Context) (report.Draft, error) {
	e, w := p.asked.event, p.text.Draft
	rolls, err := p.store.Rolls(ctx, e.ID)
	if err != nil {
		return report.Draft{}, err
	}
	r := roster.NewRecap(e, rolls)
	shown, err := report.NewRecap(r, report.Options{}, p.words())
	if err != nil {
		return report.Draft{}, err
	}
	d := report.Draft{Title: w.Title, Kop: e.Head(), Simulated: e.Simulated, Lines: shown.About()}
	if e.Organiser != "" {
		d.Lines = append(d.Lines, report.Line{Label: p.text.Sheets.Organiser, Value: e.Organiser})
	}
	add := func(head string, text ...string) {
		d.Sections = append(d.Sections, report.Section{Head: head, Text: text})
	}
	add(w.Background, w.BackgroundText, w.Fill)
	add(w.People, p.attendanceText(shown)...)
	topics, err := p.topicsText(ctx)
	if err != nil {
		return report.Draft{}, err
	}
	add(w.Taught, topics...)
	learned, err := p.learnedText(ctx, rolls)
	if err != nil {
		return report.Draft{}, err
	}
	add(w.Learned, learned...)
	plan, err := p.planText(ctx)
	if err != nil {
		return report.Draft{}, err
	}
	add(w.Plan, plan...)
	add(w.Lessons, w.Fill)
	if len(p.missing) > 0 {
		add(w.Missing, p.missing...)
	}
	return d, nil
}

func (p *pack) attendanceText(r report.Recap) []string {
	w, t := p.text.Draft, r.Total
	out := []string{w.Attended(t.People, t.L, t.P, t.Listed, len(r.Villages)), w.PersonDays(roster.Days(t.HalfDays), comma(t.Percent)),
		w.Completed(t.Completed, r.Threshold), w.Disabled(t.Disabled, r.Unasked)}
	for _, v := range r.Villages {
		out = append(out, "- "+w.Village(v.Village, v.People, v.L, v.P, comma(v.Percent)))
	}
	return append(out, r.Rule...)
}

func (p *pack) topicsText(ctx context.Context) ([]string, error) {
	topics, err := p.topics(ctx, p.asked.event)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, s := range p.asked.event.Sesi {
		name := s.Name
		if name == "" {
			name = p.text.Sheets.PartOf(s.Day, string(s.Part))
		}
		what := p.text.Draft.NoTopic
		for i, t := range topics[s.ID] {
			if i == 0 {
				what = t
				continue
			}
			what += "; " + t
		}
		out = append(out, "- "+name+": "+what)
	}
	return out, nil
}

func (p *pack) learnedText(ctx context.Context, rolls []roster.Roll) ([]string, error) {
	w := p.text.Draft
	room, err := live.Replay(ctx, journal{p.store, p.asked.event.ID})
	if err != nil {
		return nil, err
	}
	runs := append([]*live.Run{}, room.Past...)
	if room.Run != nil {
		runs = append(runs, room.Run)
	}
	pairs := outcome.Pairs(runs)
	if len(pairs) == 0 || len(rolls) == 0 {
		return []string{w.NoTest, w.Fill}, nil
	}
	l := outcome.Of(runs, pairs[0], results.People(rolls[0]), 0)
	out := []string{w.Tested(l.Match.Matched, l.Match.PreOnly, l.Match.PostOnly)}
	if l.Gain.PreMean.OK && l.Gain.PostMean.OK {
		out = append(out, w.Gain(withComma(l.Gain.PreMean, 1), withComma(l.Gain.PostMean, 1), withComma(l.Gain.Class, 2)))
	}
	for _, o := range l.Weakest() {
		out = append(out, "- "+w.Weak(p.module(o.Module), withComma(o.After, 1)))
	}
	return out, nil
}

func (p *pack) planText(ctx context.Context) ([]string, error) {
	plan, err := planOf(ctx, p.shelf, p.now, p.asked.event, "")
	if err != nil {
		return nil, err
	}
	out := []string{p.text.Draft.PlanCount(len(plan.Rows))}
	for _, r := range plan.Rows {
		when := r.Due.Typed()
		if when == "" {
			when = r.When
		}
		out = append(out, fmt.Sprintf("- %s: %s (%s, %s)", r.Village, r.Activity, r.Responsible, when))
	}
	return out, nil
}

// module is the title of a module, or its id where it has none.
func (p *pack) module(id string) string {
	if m, ok := p.shelf.Module(course.ModuleID(id)); ok {
		return m.Title
	}
	return id
}

// withComma is a value with a decimal comma, or a dash.
func withComma(v stats.Value, decimals int) string {
	if !v.OK {
		return stats.Dash
	}
	return strings.Replace(strconv.FormatFloat(v.V, 'f', decimals, 64), ".", ",", 1)
}

func comma(v float64) string { return withComma(stats.Of(v), 1) }
