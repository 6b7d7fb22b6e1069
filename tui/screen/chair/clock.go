package chair

import (
	"fmt"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/roster/clean"
	"diklat/tui/part"
)

// tickMsg repaints the time left. It is asked for only while a clock runs, which
// none does unless the trainer wants it.
type tickMsg struct{}

// wantTick asks for the next second while there is time to show.
func (s *Screen) wantTick() tea.Cmd {
	q := s.view.Quiz
	if s.ticking || s.lost || q == nil || q.Clock.Deadline.IsZero() {
		return nil
	}
	s.ticking = true
	return s.env.After(time.Second, tickMsg{})
}

// timeLeft is what the header says of the clock; the room alone decides.
func (s *Screen) timeLeft() string {
	q := s.view.Quiz
	if q == nil || !q.Clock.On() || s.face.kind != question {
		return ""
	}
	left := q.Clock.Remaining(s.env.Now())
	return s.env.T.Run.SeatLeft(fmt.Sprintf("%d.%02d", int(left.Minutes()), int(left.Seconds())%60))
}

// notes are what is special about the question in hand.
func (s *Screen) notes(w int) []string {
	a, t := s.ask(), s.env.T.Run
	if a == nil || s.view.Quiz == nil {
		return nil
	}
	var out []string
	add := func(on bool, text string) {
		if on {
			out = append(out, part.Wrap(s.env.S.Dim.Render(text), w)...)
		}
	}
	add(s.view.Quiz.Clock.Paused, t.SeatPaused)
	add(a.Practice, t.SeatPractice)
	add(s.view.Quiz.Survey, t.Survey)
	add(a.Question.Kind == quiz.Poll, t.Nameless)
	add(s.group() && a.Mine == nil, s.env.T.Seats.GroupTalk)
	add(a.Round > 0, t.SeatRound(a.Round+1))
	if len(out) > 0 {
		out = append(out, "")
	}
	return out
}

// itemName is what the header calls the question in hand.
func (s *Screen) itemName() string {
	it := s.item
	switch {
	case it.practice:
		return s.env.T.Run.Practice
	case it.number > 0:
		return s.env.T.Chair.Item(it.number, s.view.Quiz.Total)
	}
	return s.env.T.Chair.Item(it.index+1, s.view.Quiz.Total)
}

// given is the answer of this person that counts: of the newest round they took
// part in.
func given(a *live.Ask) *quiz.Answer {
	if a.Mine == nil && a.Reveal != nil && !a.Reveal.Skipped {
		return a.Reveal.Before
	}
	return a.Mine
}

// opinion is the result of a poll, once enough people answered.
func (s *Screen) opinion(a *live.Ask, w int) []string {
	if len(a.Reveal.Counts) == 0 && a.Question.Kind == quiz.Poll {
		return append([]string{""}, part.Wrap(s.env.T.Run.PollHidden(live.MinPoll), w)...)
	}
	if len(a.Reveal.Counts) == 0 {
		return nil
	}
	text := map[quiz.ChoiceID]string{}
	for _, c := range a.Reveal.Full.Choices {
		text[c.ID] = clean.Line(c.Text)
	}
	out := []string{"", s.strong(s.env.T.Run.PollResult)}
	for i, b := range a.Reveal.Counts {
		lead := fmt.Sprintf("%3d  %d %s  ", b.Count, i+1, s.env.S.Shape(i))
		rows := part.Wrap(text[b.Answer.Choices[0]], max(w-part.Width(lead), 6))
		out = append(out, lead+strings.Join(rows, "\n"+strings.Repeat(" ", part.Width(lead))))
	}
	return strings.Split(strings.Join(out, "\n"), "\n")
}
