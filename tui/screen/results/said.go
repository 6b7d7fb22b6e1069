package results

import (
	"fmt"
	"strings"

	"diklat/quiz/live"
	"diklat/quiz/outcome"
	"diklat/roster/clean"
	"diklat/tui/part"
)

// attitude draws how matched people chose in the items that nobody is scored on.
func (s *Screen) attitude(w int) []string {
	env, t := s.cfg.Env, s.cfg.Env.T.Results
	if len(s.fig.learned.Attitude) == 0 {
		return strings.Split(s.say(w, t.NoAttitude), "\n")
	}
	lines := []string{""}
	for _, l := range part.Wrap(t.AttitudeNote, max(w-3, 10)) {
		lines = append(lines, " "+env.S.Dim.Render(l))
	}
	for _, a := range s.fig.learned.Attitude {
		lines = append(lines, "")
		for i, l := range part.Wrap(string(a.Question.ID)+"  "+clean.Text(a.Question.Stem), max(w-3, 10)) {
			if i == 0 {
				l = env.S.Title.Render(l)
			}
			lines = append(lines, " "+l)
		}
		lines = append(lines, s.choices(a, w)...)
	}
	return lines
}

func (s *Screen) choices(a outcome.Attitude, w int) []string {
	env, t := s.cfg.Env, s.cfg.Env.T.Results
	list := a.Post
	if list == nil {
		list = a.Pre
	}
	lines := []string{part.PadLeft(env.S.Dim.Render(t.BeforeAfterN(a.NPre, a.NPost)), w-2)}
	for i, c := range list {
		pre, post := "-", "-"
		if a.Pre != nil {
			pre = fmt.Sprint(a.Pre[i].N)
		}
		if a.Post != nil {
			post = fmt.Sprint(a.Post[i].N)
		}
		word := ""
		if c.Advised {
			word = " (" + t.Advised + ")"
		}
		tail := part.PadLeft(pre, 3) + " " + env.S.Glyphs.Arrow + part.PadLeft(post, 3) + " "
		if w >= part.Narrow && a.Post != nil {
			tail += part.Bar(env.S, a.Post[i].N, max(a.NPost, 1), 10)
		}
		lines = append(lines, part.Edges(fmt.Sprintf("   %d %s  %s%s", i+1, env.S.Shape(i), clean.Line(c.Text), word), tail, w-1, env.S.Glyphs.Ellipsis))
	}
	return lines
}

// surveys draws the forms: a distribution a question, texts as they stand.
func (s *Screen) surveys(w int) []string {
	env, t := s.cfg.Env, s.cfg.Env.T.Results
	if len(s.fig.forms) == 0 {
		return strings.Split(s.say(w, t.NoForms), "\n")
	}
	var lines []string
	for _, f := range s.fig.forms {
		level := t.Level1
		if f.Sitting.Part == live.Behaviour {
			level = t.Level3
		}
		lines = append(lines, "", " "+env.S.Title.Render(clean.Line(f.Sitting.Title))+"  "+env.S.Dim.Render(level+"  "+t.FilledIn(len(f.Sitting.Took))))
		for _, it := range f.Items {
			lines = append(lines, s.question(it, w)...)
		}
	}
	return lines
}

func (s *Screen) question(it outcome.SurveyItem, w int) []string {
	env, t := s.cfg.Env, s.cfg.Env.T.Results
	lines := []string{""}
	for _, l := range part.Wrap(clean.Text(it.Question.Stem), max(w-3, 10)) {
		lines = append(lines, " "+l)
	}
	for i, c := range it.Counts {
		bar := 16
		if w < part.Narrow {
			bar = 6
		}
		tail := part.Bar(env.S, c.N, max(it.N, 1), bar) + fmt.Sprintf(" %3d", c.N)
		lines = append(lines, part.Edges(fmt.Sprintf("   %d %s  %s", i+1, env.S.Shape(i), clean.Line(c.Text)), tail, w-1, env.S.Glyphs.Ellipsis))
	}
	for _, text := range it.Texts {
		for i, l := range part.Wrap(clean.Text(text), max(w-7, 10)) {
			lead := "     "
			if i == 0 {
				lead = "   - "
			}
			lines = append(lines, lead+l)
		}
	}
	if it.Counts == nil && len(it.Texts) == 0 {
		lines = append(lines, "   "+env.S.Dim.Render(t.NothingWritten))
	}
	return lines
}
