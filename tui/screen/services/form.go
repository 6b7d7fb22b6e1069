package services

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz/course"
	"diklat/roster"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// form fills in one contact. A shipped one keeps its name, purpose and area.
type form struct {
	part.Record
	of    roster.Contact // as it stood when the form was opened
	title string
	whole bool // name, purpose and area too
}

// The lines of a form for a whole contact; a shipped one has the last two only.
const (
	nameLine = iota
	forLine
	regionLine
	numberLine
	hoursLine
)

func newForm(env *screen.Env, c course.Service) *form {
	t := env.T.Services
	of := contactOf(c)
	f := &form{of: of, title: c.Name, whole: of.ID == "" || of.Added()}
	if of.ID == "" {
		f.title = t.FillNew
	}
	var lines []part.Entry
	if f.whole {
		region := 2 // kabupaten: the widest that a trainer knows by heart
		names := []string{}
		for i, r := range roster.Regions() {
			names = append(names, t.Area[string(r)])
			if r == of.Region {
				region = i
			}
		}
		lines = append(lines, part.Entry{Label: t.Name, Hint: t.HintName, Value: c.Name, Limit: roster.MaxContact},
			part.Entry{Label: t.For, Hint: t.HintFor, Value: c.For, Limit: roster.MaxContact},
			part.Entry{Label: t.Region, Hint: t.HintRegion, Options: names, Choice: region})
	}
	hint := t.HintNumber
	if c.Emergency {
		hint = t.Emergency
	}
	f.Form = part.NewForm(append(lines, part.Entry{Label: t.Number, Hint: hint, Value: c.Contact, Limit: roster.MaxNumber},
		part.Entry{Label: t.Hours, Hint: t.HintHours, Value: c.Hours, Limit: roster.MaxHours}))
	return f
}

// contact is what the form holds.
func (f *form) contact() roster.Contact {
	c, skip := f.of, 0
	if f.whole {
		c.Name, c.For, c.Region = f.Text(nameLine), f.Text(forLine), roster.Regions()[f.Choice(regionLine)]
	} else {
		skip = numberLine
	}
	c.Number, c.Hours = f.Text(numberLine-skip), f.Text(hoursLine-skip)
	return c
}

func (s *Screen) pressForm(m tea.KeyPressMsg) tea.Cmd {
	switch s.form.Press(m, s.cfg.Env.K, s.cfg.Env.T.Services.Discard) {
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
	c, err := s.filled(f.contact(), f.of).Check()
	if err != nil {
		f.Problem = s.cfg.Explain(err)
		return nil
	}
	before := f.of
	if before.ID == "" {
		before = c
		before.Gone = true
	}
	f.Req = s.cfg.Env.Ask()
	return s.write(f.Req, s.cfg.Env.T.Services.Saved(c.Name), c, &before)
}

func (f *form) view(env *screen.Env, w, h int) string {
	lines := []string{" " + env.S.Title.Render(part.Cut(f.title, max(w-2, 1), env.S.Glyphs.Ellipsis))}
	if h > 10 {
		lines = append([]string{""}, append(lines, "")...)
	}
	var tail []string
	switch {
	case f.Req != 0:
		tail = []string{" " + env.T.Services.Saving}
	case f.Problem != "":
		for i, l := range part.Wrap(f.Problem, max(w-4, 1)) {
			lead := "   "
			if i == 0 {
				lead = " " + env.S.Warn.Render(env.S.Glyphs.Warn) + " "
			}
			tail = append(tail, lead+env.S.Warn.Render(l))
		}
	}
	room := max(h-len(lines)-len(tail), 1)
	body := strings.Join(append(append(lines, f.View(env.S, w, room)), tail...), "\n")
	return part.Block(body, w, h)
}
