package livequiz

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/tui/part"
)

// View draws the question with its spread, or the progress of an own-pace run.
func (s *Screen) View(w, h int) string {
	if s.snap == nil || s.snap.Run == nil {
		return "\n  " + s.cfg.Env.T.Common.Loading
	}
	if s.snap.Run.Mode == live.Paced {
		return s.progress(w, h)
	}
	return s.question(w, h)
}

func (s *Screen) question(w, h int) string {
	env, t := s.cfg.Env, s.cfg.Env.T.Quiz
	r := s.snap.Run
	q, it := r.Question(), r.Current()
	var b strings.Builder
	b.WriteString("\n")
	for _, l := range part.Wrap(q.Stem, min(w-3, 76)) {
		b.WriteString(" " + env.S.Title.Render(l) + "\n")
	}
	b.WriteString("\n" + s.spread(r, w))
	switch it.Stage {
	case live.Revealed:
		b.WriteString("\n" + s.reasons(q, w))
	case live.Opened, live.Closed:
		b.WriteString("\n " + s.missing(r.Item, w) + "\n")
	case live.Waiting:
		read := q.ReadAloud
		if read == "" {
			read = t.Default
		}
		b.WriteString("\n " + env.S.Dim.Render(t.ReadAloud+": ") + "\"" + part.Cut(read, w-16, env.S.Glyphs.Ellipsis) + "\"\n")
	}
	if it.Stage != live.Waiting {
		if bar, ok := live.CommonWrong(r, r.Item); ok && it.Stage != live.Opened {
			b.WriteString(" " + env.S.Warn.Render(t.CommonWrong) + ": " + part.Cut(s.words(q, bar.Answer), w-26, env.S.Glyphs.Ellipsis) +
				fmt.Sprintf(" (%d)\n", bar.Count))
		}
	}
	out := b.String()
	if it.Stage == live.Opened {
		gap := h - strings.Count(out, "\n") - 1
		out += strings.Repeat("\n", max(gap, 0)) + part.PadLeft(env.S.Dim.Render(t.Plan+" "+clock(env.Now().Sub(it.Opened))), w-2)
	}
	return out
}

// clock writes a duration as "1.05".
func clock(d time.Duration) string {
	d = max(d, 0)
	return fmt.Sprintf("%d.%02d", int(d.Minutes()), int(d.Seconds())%60)
}

// spread draws one line a choice, or the answers given where the kind has none.
func (s *Screen) spread(r *live.Run, w int) string {
	env, t := s.cfg.Env, s.cfg.Env.T.Quiz
	q := &r.Quiz.Questions[r.Item]
	bars := live.Spread(r, r.Item)
	most := 1
	for _, b := range bars {
		most = max(most, b.Count)
	}
	if len(bars) == 0 {
		return " " + env.S.Dim.Render(t.NoAnswers) + "\n" + s.keyLine(q, w)
	}
	barw := 16
	if w < 60 {
		barw = 6
	}
	list := len(q.Choices) > 0 && q.Kind != quiz.Order
	var out strings.Builder
	for i, b := range bars {
		if !list && i == 6 {
			break
		}
		mark := "   "
		if list {
			mark = fmt.Sprintf("%d %s", i+1, env.S.Shape(i))
		}
		tail := part.Bar(env.S, b.Count, most, barw) + fmt.Sprintf(" %3d", b.Count)
		if b.Key {
			tail += " " + env.S.Good.Render(t.Key)
		} else {
			tail += strings.Repeat(" ", part.Width(t.Key)+1)
		}
		out.WriteString(part.Edges("   "+mark+"  "+s.words(q, b.Answer), tail, w-2, env.S.Glyphs.Ellipsis) + "\n")
	}
	if !list {
		out.WriteString(s.keyLine(q, w))
	}
	return out.String()
}

// keyLine shows the trainer the key of kinds whose choices are not listed.
func (s *Screen) keyLine(q *quiz.Question, w int) string {
	k, ok := quiz.Key(q)
	if !ok {
		return ""
	}
	env := s.cfg.Env
	return " " + env.S.Good.Render(env.T.Quiz.Key) + ": " + part.Cut(s.words(q, k), w-12, env.S.Glyphs.Ellipsis) + "\n"
}

// words writes an answer as people read it.
func (s *Screen) words(q *quiz.Question, a quiz.Answer) string {
	arrow := " " + s.cfg.Env.S.Glyphs.Arrow + " "
	if len(a.Choices) == 0 {
		return a.Text
	}
	text := map[quiz.ChoiceID]string{quiz.True: s.cfg.Env.T.Quiz.True, quiz.False: s.cfg.Env.T.Quiz.False}
	for _, c := range q.Choices {
		if c.Text != "" {
			text[c.ID] = c.Text
		}
	}
	var out []string
	if q.Kind == quiz.Match {
		for _, p := range q.Pairs {
			text[p.ID] = p.Right
		}
		i := 0
		for _, p := range q.Pairs {
			if p.Left != "" && i < len(a.Choices) {
				out = append(out, p.Left+" = "+text[a.Choices[i]])
				i++
			}
		}
		return strings.Join(out, "; ")
	}
	for _, c := range a.Choices {
		out = append(out, text[c])
	}
	if q.Kind == quiz.Order {
		return strings.Join(out, arrow)
	}
	return strings.Join(out, ", ")
}

// reasons are the why, the source and where to get help.
func (s *Screen) reasons(q *quiz.Question, w int) string {
	env, t := s.cfg.Env, s.cfg.Env.T.Quiz
	var b strings.Builder
	for _, x := range [][2]string{{t.Why, q.Explain}, {t.Source, q.Source}, {t.Help, q.Help}} {
		if x[1] == "" {
			continue
		}
		for i, l := range part.Wrap(x[1], max(min(w-13, 66), 10)) {
			label := ""
			if i == 0 {
				label = x[0]
			}
			b.WriteString(" " + env.S.Dim.Render(part.Pad(label, 9)) + " " + l + "\n")
		}
	}
	return b.String()
}

// seated lists the people who sit at a laptop now.
func (s *Screen) seated() []live.PersonID {
	var out []live.PersonID
	for _, st := range s.snap.Seats {
		if st.Person != "" && !slices.Contains(out, st.Person) {
			out = append(out, st.Person)
		}
	}
	return out
}

// count says how many of those who are here, or who answered, have answered.
func (s *Screen) count(item int) (done, all int) {
	given := s.snap.Run.Items[item].Given
	done, all = len(given), len(given)
	for _, p := range s.seated() {
		if _, ok := given[p]; !ok {
			all++
		}
	}
	return done, all
}

// missing names those at a laptop who have not answered.
func (s *Screen) missing(item int, w int) string {
	env, t := s.cfg.Env, s.cfg.Env.T.Quiz
	people := s.seated()
	if len(people) == 0 {
		return t.NoSeats
	}
	var names []string
	for _, p := range people {
		if _, ok := s.snap.Run.Items[item].Given[p]; !ok {
			names = append(names, s.name(p))
		}
	}
	if len(names) == 0 {
		return env.S.Good.Render(env.S.Glyphs.Tick) + " " + t.NobodyMissing
	}
	slices.Sort(names)
	return part.Cut(t.Missing+": "+strings.Join(names, " "+env.S.Glyphs.Dot+" "), w-2, env.S.Glyphs.Ellipsis)
}

func (s *Screen) name(p live.PersonID) string {
	if n := s.names[p]; n != "" {
		return n
	}
	return "?"
}

// progress shows how far each person is in an own-pace run.
func (s *Screen) progress(w, h int) string {
	env, t := s.cfg.Env, s.cfg.Env.T.Quiz
	r := s.snap.Run
	done := map[live.PersonID]int{}
	for _, p := range s.seated() {
		done[p] = 0
	}
	for i := range r.Items {
		for p := range r.Items[i].Given {
			done[p]++
		}
	}
	var b strings.Builder
	b.WriteString("\n " + env.S.Title.Render(t.PacedTitle) + "\n " + env.S.Dim.Render(t.PacedHint) + "\n\n")
	if len(done) == 0 {
		return b.String() + " " + t.NoSeats
	}
	people := make([]live.PersonID, 0, len(done))
	for p := range done {
		people = append(people, p)
	}
	slices.SortFunc(people, func(a, b live.PersonID) int {
		if s.name(a) != s.name(b) {
			return strings.Compare(s.name(a), s.name(b))
		}
		return strings.Compare(string(a), string(b))
	})
	for i, p := range people {
		if i == h-5 && len(people) > h-4 {
			b.WriteString("  " + env.S.Glyphs.Ellipsis + " " + t.People(len(people)-i))
			break
		}
		tail := part.Bar(env.S, done[p], len(r.Items), 16) + " " + t.Progress(done[p], len(r.Items))
		if w < 60 {
			tail = fmt.Sprintf("%d/%d", done[p], len(r.Items))
		}
		b.WriteString(part.Edges("   "+s.name(p), tail, w-2, env.S.Glyphs.Ellipsis) + "\n")
	}
	return b.String()
}
