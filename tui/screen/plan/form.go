package plan

import (
	"errors"
	"strings"

	tea "charm.land/bubbletea/v2"

	"diklat/roster"
	"diklat/tui/part"
)

// form takes one line of the plan.
type form struct {
	part.Record
	of       roster.FollowUp // as it stood when the form was opened
	villages []roster.VillageCode
}

// The lines of the form, in the order in which a plan is talked through.
const (
	villageLine = iota
	activityLine
	responsibleLine
	whenLine
	dueLine
	evidenceLine
	resourcesLine
	riskLine
)

func (s *Screen) newForm(of roster.FollowUp) *form {
	t := s.cfg.Env.T.Plan
	f := &form{of: of}
	var names []string
	at := -1
	for _, v := range s.cfg.Event.Villages {
		if v == of.Village {
			at = len(names)
		}
		f.villages, names = append(f.villages, v), append(names, s.villageName(v))
	}
	if at < 0 { // a village that is no longer in the event
		at = len(names)
		f.villages, names = append(f.villages, of.Village), append(names, s.villageName(of.Village))
	}
	text := func(label, hint, value string) part.Entry {
		return part.Entry{Label: label, Hint: hint, Value: value, Limit: roster.MaxPlan}
	}
	f.Form = part.NewForm([]part.Entry{
		{Label: t.Village, Hint: t.HintVillage, Options: names, Choice: at},
		text(t.Activity, t.HintActivity, of.Activity), text(t.Responsible, t.HintResponsible, of.Responsible),
		text(t.When, t.HintWhen, of.When), {Label: t.Due, Hint: t.HintDue, Value: of.Due.Typed(), Limit: 12},
		text(t.Evidence, t.HintEvidence, of.Evidence), text(t.Resources, t.HintResources, of.Resources), text(t.Risk, t.HintRisk, of.Risk)})
	f.Go(activityLine)
	return f
}

// line is what the form holds. The error is a *roster.FieldError.
func (f *form) line() (roster.FollowUp, error) {
	p := f.of
	p.Village = f.villages[f.Choice(villageLine)]
	p.Activity, p.Responsible, p.When = f.Text(activityLine), f.Text(responsibleLine), f.Text(whenLine)
	p.Evidence, p.Resources, p.Risk = f.Text(evidenceLine), f.Text(resourcesLine), f.Text(riskLine)
	p.By = trainer
	day, err := roster.ParseDay(f.Text(dueLine))
	if err != nil {
		return p, &roster.FieldError{Field: "due", Err: err}
	}
	p.Due = day
	return p.Check()
}

// lineOf says in which line of the form a wrong field stands.
func lineOf(err error) (int, bool) {
	var fe *roster.FieldError
	if !errors.As(err, &fe) {
		return 0, false
	}
	at, ok := map[string]int{"village": villageLine, "activity": activityLine, "responsible": responsibleLine, "when": whenLine,
		"due": dueLine, "evidence": evidenceLine, "resources": resourcesLine, "risk": riskLine}[fe.Field]
	return at, ok
}

func (s *Screen) pressForm(m tea.KeyPressMsg) tea.Cmd {
	switch s.form.Press(m, s.cfg.Env.K, s.cfg.Env.T.Plan.Discard) {
	case part.Leave:
		s.form = nil
	case part.Save:
		return s.save()
	case part.Stay:
	}
	return nil
}

func (s *Screen) save() tea.Cmd {
	f := s.form
	p, err := f.line()
	if err != nil {
		f.Problem = s.cfg.Explain(err)
		if at, ok := lineOf(err); ok {
			f.Go(at)
		}
		return nil
	}
	then := &step{line: f.of}
	if f.of.ID == "" {
		then = &step{remove: true}
	}
	f.Req = s.cfg.Env.Ask()
	return s.put(f.Req, s.cfg.Env.T.Plan.Saved(s.villageName(p.Village)), p, then, nil)
}

func (f *form) view(s *Screen, w, h int) string {
	env := s.cfg.Env
	t := env.T.Plan
	title := t.Add
	if f.of.ID != "" {
		title = t.Edit
	}
	if end, ok := s.cfg.Event.PlanEnd().Time(); ok {
		title += "  " + env.S.Dim.Render(t.Until(env.T.Dates.Plain(end)))
	}
	lines := []string{" " + part.Cut(env.S.Title.Render(title), max(w-2, 1), "")}
	if h > 14 {
		lines = append([]string{""}, append(lines, "")...)
	}
	tail := f.tail(s, w)
	room := max(h-len(lines)-len(tail), 1)
	return part.Block(strings.Join(append(append(lines, f.View(env.S, w, room)), tail...), "\n"), w, h)
}

// tail says what stands in the way of saving, or that a deadline is far off.
func (f *form) tail(s *Screen, w int) []string {
	env := s.cfg.Env
	t := env.T.Plan
	say := f.Problem
	if f.Req != 0 {
		return []string{" " + part.Cut(t.Saving, max(w-1, 1), "")}
	}
	if d, err := roster.ParseDay(f.Text(dueLine)); say == "" && err == nil && s.cfg.Event.OutsidePlan(d) {
		say = t.DueOn(f.Text(dueLine)) + ": " + t.Outside
	}
	if say == "" {
		return nil
	}
	var out []string
	for i, l := range part.Wrap(say, max(w-4, 1)) {
		lead := "   "
		if i == 0 {
			lead = " " + env.S.Warn.Render(env.S.Glyphs.Warn) + " "
		}
		out = append(out, lead+env.S.Warn.Render(l))
	}
	return out
}
