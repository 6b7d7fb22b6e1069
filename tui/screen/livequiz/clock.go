package livequiz

import (
	"fmt"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz/live"
	"diklat/roster/clean"
	"diklat/tui/key"
	"diklat/tui/part"
)

// Times that the keys give, in seconds.
const (
	firstLimit = 60  // t: a limit for this question
	moreTime   = 30  // +: more of it
	morePaced  = 300 // t and + in a run at people's own pace
)

// perItem is how long a question usually takes with its discussion, for the
// planned time of a run.
const perItem = 90 * time.Second

// pressClock gives a limit, takes it away, adds to it, stops or resumes it.
func (s *Screen) pressClock(intent string) tea.Cmd {
	r := s.snap.Run
	switch intent {
	case "limit":
		switch {
		case r.Clock.On():
			return s.do(live.SetClock{})
		case r.Mode != live.Live:
			return s.do(live.SetClock{Seconds: morePaced})
		}
		return s.do(live.SetClock{Seconds: firstLimit})
	case "more":
		if r.Mode != live.Live {
			return s.do(live.AddTime{Seconds: morePaced})
		}
		return s.do(live.AddTime{Seconds: moreTime})
	case "pause":
		if r.Clock.Paused {
			return s.do(live.ResumeClock{})
		}
		return s.do(live.PauseClock{})
	}
	return nil
}

// stopped reports that the question, or the run, stands still.
func (s *Screen) stopped() bool { return s.snap.Run.Clock.Paused }

// clockKeys are the keys of time that make sense now.
func (s *Screen) clockKeys() []key.Binding {
	t, r := s.cfg.Env.T.Run, s.snap.Run
	switch {
	case r.Clock.Paused:
		return []key.Binding{key.New("Enter", t.KeyResume, "enter", "space", "j"), key.New("+", t.KeyMore, "+")}
	case r.Clock.On():
		return []key.Binding{key.New("+", t.KeyMore, "+"), key.New("j", t.KeyPause, "j"), key.New("t", t.KeyNoLimit, "t")}
	case r.Mode == live.Live && r.Current().Stage == live.Closed, r.Closed:
		return []key.Binding{key.New("+", t.KeyMore, "+")}
	case r.Mode != live.Live, r.Current().Stage == live.Opened:
		return []key.Binding{key.New("t", t.KeyLimit, "t")}
	}
	return nil
}

// standstill says that time stands still, and how to go on.
func (s *Screen) standstill(w int) string {
	if !s.stopped() {
		return ""
	}
	env := s.cfg.Env
	text := env.T.Run.Standstill
	if c := s.snap.Run.Clock; c.Dark || !c.On() {
		text = env.T.Run.AfterDark
	}
	lines := part.Wrap(text, max(w-3, 10))
	return " " + env.S.Warn.Render(strings.Join(lines, "\n ")) + "\n\n"
}

// foot is the last line: what comes next, and the times.
func (s *Screen) foot(w int) string {
	env, r := s.cfg.Env, s.snap.Run
	it := r.Current()
	right := ""
	switch {
	case r.Clock.On():
		right = env.T.Run.Left(clock(r.Clock.Remaining(env.Now())))
	case it.Stage == live.Opened:
		right = env.T.Quiz.Plan + " " + clock(env.Now().Sub(it.Opened))
	}
	left := s.coming()
	if it.Stage == live.Waiting || it.Stage == live.Opened {
		left = s.pace()
	}
	if w < part.Narrow {
		left = ""
	}
	if right == "" && left == "" {
		return ""
	}
	return env.S.Dim.Render(part.Edges(" "+left, right, w-2, env.S.Glyphs.Ellipsis))
}

// pace compares the time of the run with what such a run usually takes.
func (s *Screen) pace() string {
	env, r := s.cfg.Env, s.snap.Run
	n, each := asked(&r.Quiz), perItem
	if r.Set.Seconds > 0 {
		each = time.Duration(r.Set.Seconds)*time.Second + perItem/2
	}
	plan := (time.Duration(n)*each + time.Minute - 1) / time.Minute
	return env.T.Run.Pace(int(plan), clock(env.Now().Sub(r.Started)))
}

// coming previews the next question.
func (s *Screen) coming() string {
	env, r := s.cfg.Env, s.snap.Run
	to := s.after()
	if to < 0 {
		return ""
	}
	return env.T.Run.Coming(r.Number(to), clean.Line(strings.Join(strings.Fields(r.Quiz.Questions[to].Stem), " ")))
}

// rounds writes how many gave an answer before the discussion, where the
// question was asked again: "3 → ".
func (s *Screen) rounds(i int) string {
	r := s.snap.Run
	it := r.Current()
	if it.Round() == 0 || it.Stage == live.Opened || !r.Question().Kind.Picks() || r.Hidden(r.Item) {
		return ""
	}
	before := live.Spread(r.At(r.Item, it.Round()-1), r.Item)
	return fmt.Sprintf("%3d %s ", before[i].Count, s.cfg.Env.S.Glyphs.Arrow)
}
