package quizzes

import (
	"context"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// options is how a run goes beside its mode. All is off until somebody asks.
type options struct {
	time     int // index into limits
	practice bool
	ranking  bool
}

// limits are the times that w turns through: seconds a question in a live run,
// minutes for the whole at people's own pace; 0 is none.
func limits() (live, paced []int) {
	return []int{0, 30, 60, 90, 120, 180}, []int{0, 10, 20, 30, 45, 60}
}

// practiceID names the practice question in the record.
const practiceID quiz.QuestionID = "latihan"

// mode chooses how to run, and turns the options.
func (s *Screen) mode(m tea.KeyPressMsg) tea.Cmd {
	d, digit := key.Digit(m)
	times, _ := limits()
	switch {
	case key.Is(m, s.cfg.Env.K.Back):
		s.asking = false
	case digit && d == 1, key.Is(m, s.cfg.Env.K.Enter):
		return s.start(live.Live, false)
	case digit && d == 2:
		return s.start(live.Paced, false)
	case digit && d == 3:
		return s.start(live.Live, true)
	case m.String() == "l":
		s.opt.practice = !s.opt.practice
	case m.String() == "w":
		s.opt.time = (s.opt.time + 1) % len(times)
	case m.String() == "r":
		s.opt.ranking = !s.opt.ranking
	}
	return nil
}

func (s *Screen) start(mode live.Mode, survey bool) tea.Cmd {
	q, set := s.list[s.cur.At], live.Setup{Survey: survey, Ranking: s.opt.ranking && !survey}
	each, whole := limits()
	if set.Seconds = each[s.opt.time]; mode == live.Paced {
		set.Seconds = whole[s.opt.time] * 60
	}
	if s.opt.practice && mode == live.Live {
		q.Questions = append(q.Questions[:len(q.Questions):len(q.Questions)], s.practice())
		set.Practice = practiceID
	}
	s.req = s.cfg.Env.Ask()
	req, room := s.req, s.cfg.Room
	act := live.StartQuiz{Run: s.cfg.NewRun(), Mode: mode, Quiz: q, Set: set}
	return func() tea.Msg { return started{req, room.Do(context.Background(), "pelatih", 0, act)} }
}

// practice is a question that everybody can answer, so that only the keys are new.
func (s *Screen) practice() quiz.Question {
	t := s.cfg.Env.T.Run
	q := quiz.Question{ID: practiceID, Kind: quiz.Single, Stem: t.PracticeStem, Explain: t.PracticeWhy, ReadAloud: t.PracticeAloud}
	for i, text := range t.PracticeChoices {
		q.Choices = append(q.Choices, quiz.Choice{ID: quiz.ChoiceID(rune('a' + i)), Text: text})
	}
	q.Choices[1].Weight = 1
	return q
}

// modes draws the ways to run and the options.
func (s *Screen) modes(w int) string {
	env := s.cfg.Env
	t, r := env.T.Quiz, env.T.Run
	q := s.list[s.cur.At]
	out := "\n " + env.S.Title.Render(part.Cut(screen.QuizMark(env, q)+"  "+q.Title, w-2, env.S.Glyphs.Ellipsis)) + "\n\n " + t.ModeAsk + "\n\n"
	for i, m := range []string{t.Live, t.Paced, r.SurveyMode} {
		out += fmt.Sprintf("   %d %s  %s\n", i+1, env.S.Shape(i), strings.Join(part.Wrap(m, w-9), "\n        "))
	}
	each, whole := limits()
	limit := r.NoLimit
	if s.opt.time > 0 {
		limit = r.Limits(each[s.opt.time], whole[s.opt.time])
	}
	yes := func(on bool) string {
		if on {
			return env.S.Good.Render(r.On)
		}
		return r.Off
	}
	out += "\n"
	for _, o := range [][3]string{{"l", r.OptPractice, yes(s.opt.practice)}, {"w", r.OptTime, limit}, {"r", r.OptRanking, yes(s.opt.ranking)}} {
		out += "   " + part.Cut(o[0]+"    "+o[1]+": "+o[2], w-4, env.S.Glyphs.Ellipsis) + "\n"
	}
	return out + "\n " + env.S.Dim.Render(strings.Join(part.Wrap(t.PacedHint, w-2), "\n "))
}

// print writes cards and the answer sheets of the quiz pointed at.
func (s *Screen) print() tea.Cmd {
	printer, q := s.cfg.Printer, s.pointed()
	return func() tea.Msg {
		cards, err := printer.WriteCards(context.Background())
		if err != nil {
			return printed{err: err}
		}
		sheets, err := printer.WriteSheets(context.Background(), q)
		return printed{cards, sheets, err}
	}
}
