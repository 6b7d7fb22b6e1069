package chair

import (
	"strings"

	"diklat/quiz"
	"diklat/roster/clean"
	"diklat/tui/part"
)

// question draws stem, choices and how far the answer is. Where they do not
// fit together, the stem comes first and Enter (or a digit) brings the choices.
func (s *Screen) question(w, h int) string {
	it := s.item
	if it == nil {
		return s.env.T.Common.Loading
	}
	foot, more := s.foot(w)
	if s.testing() {
		more = append(more, part.Wrap(s.env.S.Dim.Render(s.examHint()), w)...)
		if n := s.exam.kept; n > 0 && !it.touched {
			foot = append([]string{s.tick() + " " + s.env.T.Test.KeptItem(n)}, foot...)
		}
	}
	need := it.widget.Need(w)
	if need > 0 {
		need++ // the line before it
	}
	it.steps = 0
	for _, try := range []struct{ stem, foot []string }{
		{append(s.notes(w), s.stem(it.q, w, true)...), append(append([]string{""}, foot...), more...)},
		{append(s.notes(w), s.stem(it.q, w, false)...), append(append([]string{}, foot...), more...)},
		{s.stem(it.q, w, false), foot},
	} {
		if len(try.stem)+need+len(try.foot) <= h {
			return s.whole(try.stem, try.foot, w, h)
		}
	}
	return s.split(s.stem(it.q, w, false), foot, w, h)
}

// whole draws everything on one screen, with air where it fits.
func (s *Screen) whole(stem, foot []string, w, h int) string {
	it := s.item
	lines := stem
	if need := it.widget.Need(w); need > 0 {
		lines = append(lines, "")
		if h-len(lines)-len(foot) > need+len(it.q.Choices)+1 {
			lines = append(lines, "")
		}
		lines = append(lines, strings.Split(it.widget.View(w, h-len(lines)-len(foot)), "\n")...)
	}
	return strings.Join(append(lines, foot...), "\n")
}

// split draws one part of the stem, or the choices.
func (s *Screen) split(stem, foot []string, w, h int) string {
	it := s.item
	room := max(h-1, 1)
	it.steps = (len(stem) + room - 1) / room
	if it.step < 0 && it.widget.Need(w) > 0 {
		if foot = foot[:min(len(foot), h/2)]; h < 5 && it.saved == nil && it.err == nil {
			foot = nil // the hint; Enter is in the footer too
		}
		return strings.Join(append(strings.Split(it.widget.View(w, h-len(foot)), "\n"), foot...), "\n")
	}
	it.step = min(max(it.step, 0), it.steps-1)
	lines := append([]string{}, stem[it.step*room:min((it.step+1)*room, len(stem))]...)
	more := s.env.T.Ask.More(it.step+1, it.steps)
	switch last := it.step == it.steps-1; {
	case last && it.widget.Need(w) > 0:
		more = s.env.T.Chair.ToChoices
	case last && s.paced(): // a text that was read
		more = s.env.T.Chair.Next
	}
	return strings.Join(append(lines, s.env.S.Dim.Render(part.Cut(more, w, s.env.S.Glyphs.Ellipsis))), "\n")
}

// stem is the text of a question, wrapped; airy puts an empty line between its
// paragraphs.
func (s *Screen) stem(q quiz.Question, w int, airy bool) []string {
	var out []string
	for _, l := range strings.Split(clean.Text(q.Stem), "\n") {
		if airy && len(out) > 0 && l != "" && out[len(out)-1] != "" {
			out = append(out, "")
		}
		out = append(out, part.Wrap(l, w)...)
	}
	return out
}

// foot says how far the answer is, or what to press; more may be left out
// where room is short.
func (s *Screen) foot(w int) (lines, more []string) {
	it, t, dim := s.item, s.env.T.Chair, s.env.S.Dim
	hint := wrapAll(w, dim.Render(it.widget.Hint()))
	switch {
	case it.q.Kind == quiz.Description && !s.paced():
		return wrapAll(w, dim.Render(t.ReadWait)), nil
	case it.flight != nil && it.slow:
		return wrapAll(w, t.Saving), nil
	case it.err != nil:
		return wrapAll(w, s.warn()+" "+s.strong(s.sentence(it.err, it.failed.Ref))), nil
	case it.saved != nil && !it.changed():
		change := t.Change
		switch {
		case it.q.Kind == quiz.Numeric, it.q.Kind == quiz.Short:
			change = t.ChangeNew
		case it.widget.Typing():
			change = t.ChangeText
		}
		saved := t.Saved
		if s.group() {
			saved = s.env.T.Seats.GroupSaved
		}
		return wrapAll(w, s.tick()+" "+s.strong(saved)), wrapAll(w, dim.Render(change))
	}
	if _, complete := it.widget.Answer(); complete && it.q.Kind != quiz.Description {
		if it.q.Kind == quiz.Multi { // a digit may still add one
			return wrapAll(w, s.strong(t.Unsent)), hint
		}
		return wrapAll(w, s.strong(t.Unsent)), nil
	}
	return hint, nil
}

func wrapAll(w int, texts ...string) []string {
	var out []string
	for _, text := range texts {
		out = append(out, part.Wrap(text, w)...)
	}
	return out
}
