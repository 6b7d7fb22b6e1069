package livequiz

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/roster/clean"
	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// goTo opens the screen of another way to take part.
func (s *Screen) goTo(intent string) tea.Cmd {
	env := s.cfg.Env
	switch intent {
	case "cards":
		if s.snap.Run.Question().Kind == quiz.Poll {
			return env.Hint(env.T.Keyin.PollCards)
		}
		return env.Open(screen.Cards, nil)
	case "hands":
		if !s.snap.Run.Question().Kind.Picks() {
			return env.Hint(env.T.Run.HandsPick)
		}
		if s.snap.Run.Current().Stage == live.Waiting {
			return env.Hint(env.T.Run.HandsOpen)
		}
		return env.Open(screen.Hands, nil)
	case "paper":
		return env.Open(screen.Paper, nil)
	case "free":
		return env.Open(screen.FreeQuestion, nil)
	case "ranking":
		if s.snap.Run.Set.Ranking {
			s.ranking = !s.ranking
		}
	}
	return nil
}

// wayKeys are the keys to those screens that make sense now.
func (s *Screen) wayKeys() []key.Binding {
	t, r := s.cfg.Env.T.Run, s.snap.Run
	if r.Mode != live.Live {
		return []key.Binding{key.New("g", t.KeyPaper, "g")}
	}
	st := r.Current().Stage
	var out []key.Binding
	if st == live.Closed && s.asks() || st == live.Opened && len(r.Current().Given) > 0 {
		out = append(out, key.New("u", t.KeyAgain, "u"))
	}
	if s.asks() && st != live.Waiting {
		if r.Question().Kind != quiz.Poll { // it has no names
			out = append(out, key.New("a", t.KeyCards, "a"))
		}
		if r.Question().Kind.Picks() {
			out = append(out, key.New("h", t.KeyHands, "h"))
		}
		out = append(out, key.New("g", t.KeyPaper, "g"))
	}
	out = append(out, key.New("q", t.KeyFree, "q"))
	if r.Set.Ranking {
		out = append(out, key.New("r", t.KeyRanking, "r"))
	}
	return out
}

// say is what the question's own text answers to the most common wrong choice: a
// cue for the trainer alone.
func (s *Screen) say(q *quiz.Question, b live.Bar, w int) string {
	env, why := s.cfg.Env, ""
	for _, c := range q.Choices {
		if len(b.Answer.Choices) == 1 && c.ID == b.Answer.Choices[0] {
			why = clean.Line(c.Why)
		}
	}
	if why == "" { // still something to begin with
		why = env.T.Run.SayAny
	}
	return "   " + env.S.Dim.Render(strings.Join(part.Wrap(env.T.Run.Say(why), max(w-5, 10)), "\n   ")) + "\n"
}

// places lists who has the most points. It exists only where somebody asked for
// it, on the trainer's own screen.
func (s *Screen) places(w, h int) string {
	env, r := s.cfg.Env, s.snap.Run
	type row struct {
		name         string
		score        float64
		taken, total int
	}
	var rows []row
	for p := range r.Since {
		if sc, taken, total := r.Score(p); total > 0 {
			rows = append(rows, row{s.name(p), sc, taken, total})
		}
	}
	slices.SortFunc(rows, func(a, b row) int {
		return cmp.Or(cmp.Compare(b.score, a.score), strings.Compare(a.name, b.name))
	})
	var b strings.Builder
	b.WriteString("\n " + env.S.Title.Render(env.T.Run.Ranking) + "\n " + env.S.Dim.Render(strings.Join(part.Wrap(env.T.Run.RankingHint, w-2), "\n ")) + "\n\n")
	room := max(h-strings.Count(b.String(), "\n"), 1)
	place := 0
	for i, x := range rows[:min(len(rows), room)] {
		if i == 0 || x.score < rows[i-1].score { // who has as many points has the same place
			place = i + 1
		}
		b.WriteString(part.Edges(fmt.Sprintf("  %2d  %s", place, x.name), env.T.Run.Points(x.score, x.total), w-2, env.S.Glyphs.Ellipsis) + "\n")
	}
	if len(rows) == 0 {
		b.WriteString(" " + env.T.Quiz.NoAnswers + "\n")
	}
	return b.String()
}
