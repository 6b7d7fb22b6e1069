package livequiz

import (
	"fmt"
	"slices"
	"strings"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/roster/clean"
	"diklat/tui/part"
)

// A trainer's laptop is often mirrored to the wall. Until a question is closed
// its key shows only where the trainer asks for it.

// keyShown reports that the key of the current item may stand on the screen.
func (s *Screen) keyShown() bool {
	if s.snap.Run.Set.Survey {
		return false
	}
	switch s.snap.Run.Current().Stage {
	case live.Closed, live.Revealed:
		return true
	case live.Waiting, live.Opened:
	}
	return s.peek == s.snap.Run.Item+1
}

// turnPeek shows the key of the current item, or hides it again.
func (s *Screen) turnPeek() {
	switch {
	case !s.scored():
	case s.peek == s.snap.Run.Item+1:
		s.peek = 0
	default:
		s.peek = s.snap.Run.Item + 1
	}
}

// keyLine tells the key, once it may be seen, in a line of its own: of kinds
// whose choices are not listed in words, of the others by their numbers.
func (s *Screen) keyLine(q *quiz.Question, w int) string {
	k, ok := quiz.Key(q)
	if !ok || !s.keyShown() || q.Kind == quiz.Single {
		return ""
	}
	env := s.cfg.Env
	text := s.words(q, k)
	if q.Kind.Picks() {
		text = s.numbers(q, k)
	}
	rows := shorten(part.Wrap(text, max(w-12, 6)), 3, env.S.Glyphs.Ellipsis)
	return " " + env.S.Good.Render(env.T.Quiz.Key) + ": " + strings.Join(rows, "\n"+strings.Repeat(" ", part.Width(env.T.Quiz.Key)+3)) + "\n"
}

// numbers names the choices of a key as the room sees them, lowest first.
func (s *Screen) numbers(q *quiz.Question, k quiz.Answer) string {
	env, r := s.cfg.Env, s.snap.Run
	var out []string
	for i, id := range r.Shown(r.Item, "") {
		if !slices.Contains(k.Choices, id) {
			continue
		}
		said := fmt.Sprintf("%d %s", i+1, env.S.Shape(i))
		if q.Kind == quiz.TrueFalse {
			said += " " + s.words(q, quiz.Answer{Choices: []quiz.ChoiceID{id}})
		}
		out = append(out, said)
	}
	said := strings.Join(out, ", ")
	if q.Kind == quiz.Multi && r.Current().Stage != live.Waiting {
		right := 0
		for _, g := range r.Current().Given {
			if g.Result.Correct {
				right++
			}
		}
		said += "  " + env.S.Glyphs.Dot + " " + env.T.Quiz.AllRight(right)
	}
	return said
}

// pieces lists what there is to match or to put in order, as the room sees it.
func (s *Screen) pieces(q *quiz.Question, w int) string {
	if q.Kind != quiz.Match && q.Kind != quiz.Order {
		return ""
	}
	env, r := s.cfg.Env, s.snap.Run
	var out strings.Builder
	line := func(lead, text string) {
		rows := part.Wrap(text, max(w-2-part.Width(lead), 6))
		out.WriteString(lead + strings.Join(rows, "\n"+strings.Repeat(" ", part.Width(lead))) + "\n")
	}
	text := map[quiz.ChoiceID]string{}
	for _, c := range q.Choices {
		text[c.ID] = clean.Line(c.Text)
	}
	for _, p := range q.Pairs {
		text[p.ID] = clean.Line(p.Right)
		if p.Left != "" {
			line("   "+env.S.Glyphs.Dot+"  ", clean.Line(p.Left))
		}
	}
	for i, id := range r.Shown(r.Item, "") {
		line(fmt.Sprintf("   %d %s  ", i+1, env.S.Shape(i)), text[id])
	}
	return out.String()
}

// aloud is what the trainer reads out. Before the opening there is always
// something to say; later only what the question itself brings.
func (s *Screen) aloud(q *quiz.Question, w int) string {
	env, t := s.cfg.Env, s.cfg.Env.T.Quiz
	read := clean.Text(q.ReadAloud)
	if read == "" && s.snap.Run.Current().Stage == live.Waiting {
		read = t.Default
	}
	if read == "" {
		return ""
	}
	return "\n " + env.S.Dim.Render(t.ReadAloud+":") + "\n   " + strings.Join(part.Wrap("\""+read+"\"", min(w-5, 74)), "\n   ") + "\n"
}
