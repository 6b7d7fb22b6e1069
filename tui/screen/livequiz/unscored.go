package livequiz

import (
	"strings"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/tui/key"
	"diklat/tui/part"
)

// Kinds without a key: there is nothing to be right about, so nothing here says
// "key", and of a poll nobody is named.

// texts is how far written answers are scrolled.
type texts struct {
	item int
	off  int
}

// textsShown is how many written answers stand on the screen at once.
const textsShown = 6

// asks reports that the current item wants an answer: a text to read does not.
func (s *Screen) asks() bool { return s.snap.Run.Question().Kind != quiz.Description }

// scored reports that the current item has a right answer that is shown: in a survey
// none has, whatever the bank says.
func (s *Screen) scored() bool {
	return s.snap.Run.Question().Kind.Scored() && !s.snap.Run.Set.Survey
}

// asked is how many questions of a quiz want an answer.
func asked(q *quiz.Quiz) int {
	n := 0
	for i := range q.Questions {
		if q.Questions[i].Kind != quiz.Description {
			n++
		}
	}
	return n
}

// unscoredStage is the word for a stage of an item without a key; "" where the
// usual one fits.
func (s *Screen) unscoredStage(st live.Stage) string {
	t := s.cfg.Env.T.Quiz
	switch {
	case s.scored() || st == live.Waiting:
		return ""
	case st == live.Revealed:
		return t.IsFinished
	case !s.asks():
		return t.IsShown
	}
	return ""
}

// unscoredKeys are the first keys for an item without a key; nil where the usual
// ones fit.
func (s *Screen) unscoredKeys() []key.Binding {
	t := s.cfg.Env.T.Quiz
	st := s.snap.Run.Current().Stage
	switch {
	case s.scored():
		return nil
	case st == live.Waiting:
		word := t.Open
		if !s.asks() {
			word = t.Show
		}
		return []key.Binding{key.New("o", word, "o")}
	case st == live.Opened && s.asks():
		return []key.Binding{key.New("c", t.Close, "c"), key.New("b", t.Finish, "b")}
	case st == live.Closed && s.asks():
		return []key.Binding{key.New("b", t.Finish, "b"), key.New("o", t.Reopen, "o")}
	}
	return []key.Binding{}
}

// middle is the mean of a scale and how far answers lie from it.
func (s *Screen) middle(q *quiz.Question, bars []live.Bar, w int) string {
	m, ok := live.MiddleOf(q, bars)
	if !ok {
		return ""
	}
	line := s.cfg.Env.T.Run.Middle(m.Mean, m.Of, m.SD, m.N)
	return " " + strings.Join(part.Wrap(line, max(w-2, 10)), "\n ") + "\n"
}

// raised says how many of the counts are hands: the header counts people.
func (s *Screen) raised(w int) string {
	n := s.snap.Run.Current().Tally.Sum()
	if n == 0 || s.snap.Run.Hidden(s.snap.Run.Item) {
		return ""
	}
	return " " + s.cfg.Env.S.Dim.Render(part.Cut(s.cfg.Env.T.Run.HandsIn(n), w-2, s.cfg.Env.S.Glyphs.Ellipsis)) + "\n"
}

// written lists open texts, some at a time, each in at most deep lines. They have
// no names: the trainer may read them to the room.
func (s *Screen) written(item int, bars []live.Bar, w, deep int) string {
	env := s.cfg.Env
	if s.texts.item != item {
		s.texts = texts{item: item}
	}
	s.texts.off = min(max(s.texts.off, 0), max(len(bars)-textsShown, 0))
	to := min(s.texts.off+textsShown, len(bars))
	q := &s.snap.Run.Quiz.Questions[item]
	var out strings.Builder
	for _, b := range bars[s.texts.off:to] {
		text := s.words(q, b.Answer)
		if b.Count > 1 {
			text += "  (" + env.T.Quiz.People(b.Count) + ")"
		}
		lines := shorten(part.Wrap(text, max(w-7, 6)), deep, env.S.Glyphs.Ellipsis)
		out.WriteString("   " + env.S.Glyphs.Dot + " " + strings.Join(lines, "\n     ") + "\n")
	}
	if len(bars) > textsShown {
		out.WriteString("   " + env.S.Dim.Render(part.Cut(env.T.Quiz.Texts(s.texts.off+1, to, len(bars)), w-4, env.S.Glyphs.Ellipsis)) + "\n")
	}
	return out.String()
}
