package projector

import (
	"strconv"
	"strings"

	"diklat/quiz"
	"diklat/quiz/course"
	"diklat/quiz/live"
	"diklat/quiz/scenario"
	"diklat/roster/clean"
	"diklat/tui/ask"
	"diklat/tui/part"
	"diklat/tui/tell"
)

// quiz draws the question, and after its reveal the spread with the right answer
// and its reason.
func (s *Screen) quiz(w, h int) []string {
	t, q := s.env.T, s.now.Quiz
	title := part.Wrap(s.env.S.Title.Render(clean.Line(q.Title)), w)
	if q.Mode != live.Live {
		return append(append(title, ""), part.Wrap(t.Projector.Finished(s.now.Answered), w)...)
	}
	if len(q.Asks) == 0 {
		return append(append(title, ""), part.Wrap(t.Chair.WaitItem, w)...)
	}
	a := q.Asks[0]
	lines := s.stem(a.Question, w)
	if a.Stage == live.Revealed {
		lines = append(lines, "")
		said := s.learned(a, w, true)
		if len(lines)+len(said) > h { // the bars say which is right: one part less to turn
			said = s.learned(a, w, false)
		}
		return append(lines, said...)
	}
	lines = append(append(lines, ""), s.choices(a.Question, w, h-len(lines)-3)...)
	return append(append(lines, ""), part.Wrap(s.env.S.Dim.Render(s.state(a)), w)...)
}

// state is how far the open question is, in numbers of people.
func (s *Screen) state(a live.Ask) string {
	t := s.env.T.Projector
	switch {
	case a.Question.Kind == quiz.Description:
		return s.env.T.Chair.ReadWait
	case a.Stage == live.Closed:
		return t.ClosedNow(s.now.Answered)
	}
	return t.Answered(s.now.Answered, s.now.Present)
}

func (s *Screen) stem(q quiz.Question, w int) []string {
	var out []string
	for _, l := range strings.Split(clean.Text(q.Stem), "\n") {
		out = append(out, part.Wrap(s.env.S.Title.Render(l), w)...)
	}
	return out
}

// choices stand with air between them where there is room.
func (s *Screen) choices(q quiz.Question, w, h int) []string {
	var rows [][]string
	n := 0
	if !ask.Marked(q.Kind) {
		return nil
	}
	for i, p := range q.Lefts() { // of a match; others have none
		rows = append(rows, part.Wrap(strconv.Itoa(i+1)+". "+clean.Line(p.Left), w))
	}
	n = len(rows)
	for i, c := range q.Choices {
		text := s.word(q, c)
		if q.Kind == quiz.Match {
			text = clean.Line(c.Text)
		}
		rows = append(rows, ask.Row{Label: strconv.Itoa(i + 1), Shape: i, Text: text}.Lines(s.env, w))
	}
	for _, r := range rows {
		n += len(r)
	}
	air := n+len(rows)-1 <= h
	var out []string
	for i, r := range rows {
		if air && i > 0 {
			out = append(out, "")
		}
		out = append(out, r...)
	}
	return out
}

// word is a choice in words; true and false have those of the language.
func (s *Screen) word(q quiz.Question, c quiz.Choice) string {
	if q.Kind == quiz.TrueFalse {
		return strings.TrimSpace(strings.Join(ask.Spell(s.env, q, quiz.Answer{Choices: []quiz.ChoiceID{c.ID}}, 200), " "))
	}
	return clean.Line(c.Text)
}

// learned is the spread, the right answer and why; in full the answer stands in words
// also where the bars tell it.
func (s *Screen) learned(a live.Ask, w int, full bool) []string {
	t, r := s.env.T, a.Reveal
	if r == nil {
		return nil
	}
	var out []string
	if bars := s.bars(a.Question, w); len(bars) > 0 {
		out = append(append(out, bars...), "")
	}
	if !a.Question.Kind.Scored() || s.now.Quiz.Survey {
		return append(out, s.unscored(a.Question, w)...)
	}
	if r.HasKey && (full || len(out) == 0) {
		out = append(out, part.Wrap(s.env.S.Good.Render(s.env.S.Glyphs.Tick)+" "+s.env.S.Title.Render(t.Chair.Key), w)...)
		out = append(out, ask.Spell(s.env, a.Question, r.Key, w)...)
	}
	if why := clean.Text(r.Full.Explain); why != "" && r.HasKey {
		if n := len(out); n > 0 && out[n-1] != "" {
			out = append(out, "")
		}
		for _, l := range strings.Split(why, "\n") {
			out = append(out, part.Wrap(l, w)...)
		}
		if laws := tell.Laws(r.Full.Source); laws != "" {
			out = append(out, part.Wrap(s.env.S.Dim.Render(t.Chair.Source+" "+clean.Text(laws)), w)...)
		}
		if help := clean.Line(course.HelpWords(r.Full.Help)); help != "" {
			out = append(out, part.Wrap(t.Chair.HelpAt+" "+help, w)...)
		}
	}
	return out
}

// unscored is what the hall learns of a question without a key: the middle of a scale,
// how many answered, and that nobody was wrong. What people wrote is read out by the
// trainer, or not.
func (s *Screen) unscored(q quiz.Question, w int) []string {
	t := s.env.T
	if q.Kind == quiz.Description {
		return nil
	}
	out := part.Wrap(t.Projector.ClosedNow(s.now.Answered), w)
	if q.Kind == quiz.Poll && len(s.now.Bars) == 0 {
		out = append(out, part.Wrap(t.Run.PollHidden(live.MinPoll), w)...)
	}
	if m, ok := live.MiddleOf(&q, s.now.Bars); ok {
		out = part.Wrap(t.Run.Middle(m.Mean, m.Of, m.SD, m.N), w)
	}
	return append(out, part.Wrap(s.env.S.Dim.Render(t.Chair.Unscored), w)...)
}

// bars draws how many gave what; the right one says so in a word.
func (s *Screen) bars(q quiz.Question, w int) []string {
	total := 0
	for _, b := range s.now.Bars {
		total += b.Count
	}
	if total == 0 || !q.Kind.Picks() {
		return nil
	}
	const wide = 20
	var out []string
	for i, b := range s.now.Bars {
		text := ""
		for _, c := range q.Choices {
			if len(b.Answer.Choices) == 1 && c.ID == b.Answer.Choices[0] {
				text = s.word(q, c)
			}
		}
		lines := ask.Row{Label: strconv.Itoa(i + 1), Shape: i, Text: text}.Lines(s.env, w)
		mark := ""
		if b.Key {
			mark = "  " + s.env.S.Good.Render(s.env.S.Glyphs.Tick+" "+s.env.T.Chair.Right)
		}
		out = append(append(out, lines...), "      "+part.Bar(s.env.S, b.Count, total, min(wide, w/3))+" "+strconv.Itoa(b.Count)+mark)
	}
	return out
}

// tale draws a case that the room plays together.
func (s *Screen) tale(w int) []string {
	t, c := s.env.T, s.now.Case
	tl := tell.Teller{Env: s.env, Sources: s.cfg.Sources}
	if c.Mode != live.Live {
		return append(append(part.Wrap(s.env.S.Title.Render(clean.Line(c.Title)), w), ""), part.Wrap(t.Projector.OwnCase, w)...)
	}
	switch {
	case c.Opening != nil:
		return tl.Opening(tell.Opening{Title: c.Title, Warning: c.Opening.Warning, Setting: c.Opening.Setting, Role: c.Opening.Role, WayOut: c.Opening.WayOut}, c.Help, w)
	case c.Phase == scenario.Choosing:
		q := quiz.Question{Kind: quiz.Single, Stem: c.Node + "\n" + c.Text, Choices: c.Choices}
		return append(append(s.stem(q, w), ""), s.choices(q, w, 99)...)
	case c.Chosen != nil:
		lines := ask.Row{Label: strconv.Itoa(c.Number), Shape: c.Number - 1, Text: clean.Line(c.Chosen.Text)}.Lines(s.env, w)
		lines = append(append(lines, ""), tl.Consequence(c.Chosen, w)...)
		for i, n := range s.now.Votes {
			lines = append(lines, "  "+strconv.Itoa(i+1)+"  "+t.Projector.Tables(n))
		}
		return lines
	case c.End != nil:
		return append(append(tl.Ending(c.End, w), ""), tl.Debrief(c.Debrief, w)...)
	}
	return tl.Paras(w, c.Node, c.Text)
}
