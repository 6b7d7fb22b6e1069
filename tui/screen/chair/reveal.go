package chair

import (
	"strconv"
	"strings"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/roster/clean"
	"diklat/tui/ask"
	"diklat/tui/part"
	"diklat/tui/tell"
)

// reveal draws the right answer, the own one, why, the source and where to get
// help; the question itself stays above them while there is room.
func (s *Screen) reveal(w, h int) string {
	a := s.ask()
	if a == nil {
		return s.env.T.Common.Loading
	}
	end, tail := "", 0
	if s.paced() {
		end = s.afterReveal()
		tail = 1 + len(part.Wrap(end, w))
	}
	stem, lines := s.stem(a.Question, w, false), s.learned(a, w)
	if len(lines) == 0 || len(stem)+1+len(lines)+tail <= h {
		lines = append(append(stem, ""), lines...)
	}
	if end == "" {
		return s.pages.draw(s, lines, nil, w, h)
	}
	return s.pages.drawTo(s, lines, end, w, h)
}

func (s *Screen) afterReveal() string {
	t := s.env.T.Chair
	switch {
	case s.face.kind == review:
		return t.ToResults
	case s.owed(s.pace.at+1) < 0:
		return t.Results
	}
	return t.Next
}

// learned is all that a person learns after an item.
func (s *Screen) learned(a *live.Ask, w int) []string {
	t := s.env.T.Chair
	r := a.Reveal
	if r == nil { // a text that was read, looked at again
		return nil
	}
	var out []string
	if r.HasKey {
		out = append(out, s.strong(t.Key))
		out = append(out, ask.Spell(s.env, a.Question, r.Key, w)...)
		out = append(out, "")
	}
	out = append(append(out, s.own(a, w)...), s.opinion(a, w)...)
	for _, p := range [][2]string{{"", r.Full.Explain}, {"", s.whyMine(a)}, {t.Source, tell.Laws(r.Full.Source)}} {
		if text := clean.Text(p[1]); text != "" {
			out = append(out, "")
			out = append(out, s.paras(w, strings.TrimLeft(p[0]+" "+text, " "))...)
		}
	}
	if help := s.help(r.Full.Help, w); len(help) > 0 {
		out = append(append(out, ""), help...)
	}
	return out
}

// own says what this person gave and how it was: in words, not in colour.
func (s *Screen) own(a *live.Ask, w int) []string {
	t, r := s.env.T.Chair, a.Reveal
	switch {
	case a.Question.Kind == quiz.Description:
		return nil
	case s.turns() && !r.HasKey:
		return part.Wrap(t.Unscored, w)
	case s.turns():
		return part.Wrap(s.env.T.Seats.CrewReveal, w)
	case r.Missed:
		return part.Wrap(s.env.T.Run.SeatMissed, w)
	case given(a) == nil:
		return part.Wrap(t.Skipped, w)
	case !r.HasKey || !r.Mine.Scored:
		return append(s.mine(a.Question, *given(a), "", w), wrapAll(w, t.Unscored)...)
	case r.Mine.Correct:
		return part.Wrap(s.tick()+" "+t.Mine+" "+s.strong(t.Right)+".", w)
	case r.Mine.Score > 0:
		return s.mine(a.Question, *given(a), t.Partly, w)
	}
	return s.mine(a.Question, *given(a), t.NotYet, w)
}

// mine writes "Jawaban Anda: belum tepat" and the answer under it.
func (s *Screen) mine(q quiz.Question, a quiz.Answer, verdict string, w int) []string {
	lead := s.env.T.Chair.Mine
	if verdict != "" {
		lead += " " + s.strong(verdict)
	}
	return append(part.Wrap(lead, w), ask.Spell(s.env, q, a, w)...)
}

// whyMine is what the question says to the wrong choices that were picked.
func (s *Screen) whyMine(a *live.Ask) string {
	if given(a) == nil || a.Reveal.Mine.Correct || !a.Question.Kind.Picks() {
		return ""
	}
	var out []string
	for _, id := range given(a).Choices {
		for _, c := range a.Reveal.Full.Choices {
			if c.ID == id && c.Weight <= 0 && c.Why != "" {
				out = append(out, s.env.T.Chair.WhyMine(s.sign(a.Question, id))+" "+c.Why)
			}
		}
	}
	return strings.Join(out, "\n")
}

// sign is number and shape of a choice as this person saw it.
func (s *Screen) sign(q quiz.Question, id quiz.ChoiceID) string {
	for i, c := range q.Choices {
		if c.ID == id {
			shape := ""
			if i < len(s.env.S.Glyphs.Shapes) {
				shape = " " + s.env.S.Glyphs.Shapes[i]
			}
			return strconv.Itoa(i+1) + shape
		}
	}
	return ""
}

// summary is the end of a quiz at one's own pace.
func (s *Screen) summary(w, h int) string {
	t := s.env.T.Chair
	asks := s.view.Quiz.Asks
	right, partly, taken, scored := tally(asks)
	said := t.Unscored
	if s.turns() {
		said = s.env.T.Seats.PacedDone
	} else if scored > 0 {
		said = t.LastScore(right, partly, taken-right-partly) + " " + s.praise(float64(right), scored)
	}
	done := s.strong(t.DoneTitle) + " " + s.title()
	if s.view.Quiz.Closed {
		done = s.strong(s.env.T.Run.SeatClosed) + "\n" + done
	}
	lines := append(s.paras(w, done, said), "")
	lines = append(lines, s.verdicts(asks, w)...)
	foot := t.ReviewHint
	if s.pace.typed != "" {
		foot += " " + s.strong(s.pace.typed)
	}
	return s.pages.draw(s, append(lines, ""), part.Wrap(foot, w), w, h)
}

// verdicts lists the questions by number, side by side where the width allows.
func (s *Screen) verdicts(asks []live.Ask, w int) []string {
	const cell = 22
	n := max(w/cell, 1)
	rows := (len(asks) + n - 1) / n
	out := make([]string, rows)
	for i, a := range asks {
		one := part.PadLeft(strconv.Itoa(i+1), 3) + "  " + s.verdict(a)
		out[i%rows] += part.Pad(one, min(cell, w))
	}
	for i := range out {
		out[i] = strings.TrimRight(out[i], " ")
	}
	return out
}
