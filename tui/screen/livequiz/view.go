package livequiz

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"diklat/quiz"
	"diklat/quiz/course"
	"diklat/quiz/live"
	"diklat/roster/clean"
	"diklat/tui/part"
)

// View draws the question with its spread, or the progress of an own-pace run.
func (s *Screen) View(w, h int) string {
	if s.snap == nil || s.snap.Run == nil {
		return "\n  " + s.cfg.Env.T.Common.Loading
	}
	switch {
	case s.ranking && s.snap.Run.Set.Ranking:
		return part.Block(s.places(w, h), w, h)
	case s.snap.Run.Mode == live.Paced:
		return part.Block(s.progress(w, h), w, h)
	}
	return part.Block(s.question(w, h), w, h)
}

// fit is how much of a question is drawn.
type fit struct {
	deep   int  // lines a choice may take
	aloud  bool // with what is read out, where that is not the point of the stage
	pieces bool // with all there is to match or put in order
}

// fits are tried in this order: the question in full where that fits, and else
// the beginning of each choice: who is missing must stay in sight.
func fits() []fit {
	return []fit{{9, true, true}, {9, false, true}, {3, false, true}, {2, false, true}, {1, false, true}, {1, false, false}}
}

// question draws as much as fits.
func (s *Screen) question(w, h int) string {
	foot, out := s.foot(w), ""
	for _, f := range fits() {
		if out = s.parts(w, f); strings.Count(out, "\n") < h {
			break
		}
	}
	if gap := h - strings.Count(out, "\n") - 1; foot != "" && gap >= 0 {
		out += strings.Repeat("\n", gap) + foot
	}
	return out
}

// parts are the question, its choices, and what the stage asks for.
func (s *Screen) parts(w int, f fit) string {
	env, t := s.cfg.Env, s.cfg.Env.T.Quiz
	r := s.snap.Run
	q, it := r.Question(), r.Current()
	var b strings.Builder
	b.WriteString("\n" + s.standstill(w))
	for _, l := range part.Wrap(clean.Text(q.Stem), min(w-3, 76)) {
		b.WriteString(" " + env.S.Title.Render(l) + "\n")
	}
	if s.asks() {
		b.WriteString("\n")
		if f.pieces && (it.Stage == live.Waiting || it.Stage == live.Opened) {
			b.WriteString(s.pieces(q, w))
		}
		b.WriteString(s.spread(r, w, f.deep))
	}
	if bar, ok := live.CommonWrong(r, r.Item); ok && (it.Stage == live.Closed || it.Stage == live.Revealed) {
		text := fmt.Sprintf("%s: %s (%d)", env.S.Warn.Render(t.CommonWrong), s.words(q, bar.Answer), bar.Count)
		b.WriteString(" " + strings.Join(shorten(part.Wrap(text, w-3), 2, env.S.Glyphs.Ellipsis), "\n   ") + "\n")
		if f.aloud {
			b.WriteString(s.say(q, bar, w))
		}
	}
	switch it.Stage {
	case live.Revealed:
		if r.Hidden(r.Item) { // why no numbers are there
			b.WriteString("\n " + strings.Join(part.Wrap(env.T.Run.PollHidden(live.MinPoll), w-2), "\n ") + "\n")
		}
		if !r.Set.Survey {
			b.WriteString("\n" + s.reasons(q, w))
		}
	case live.Opened, live.Closed:
		if s.asks() {
			b.WriteString("\n" + s.missing(r.Item, w) + "\n")
		}
		if f.aloud && it.Stage == live.Opened {
			b.WriteString(s.aloud(q, w))
		}
	case live.Waiting:
		b.WriteString(s.aloud(q, w))
	}
	return b.String()
}

// shorten keeps n lines; a sign says where more was.
func shorten(lines []string, n int, ellipsis string) []string {
	if len(lines) <= n {
		return lines
	}
	lines = lines[:n]
	last := lines[n-1]
	lines[n-1] = part.Cut(last, part.Width(last)-2, "") + " " + ellipsis
	return lines
}

// clock writes a duration as "1.05".
func clock(d time.Duration) string {
	d = max(d, 0)
	return fmt.Sprintf("%d.%02d", int(d.Minutes()), int(d.Seconds())%60)
}

// spread draws the choices, or the answers given where the kind has none, each
// in at most deep lines.
func (s *Screen) spread(r *live.Run, w, deep int) string {
	env := s.cfg.Env
	q := &r.Quiz.Questions[r.Item]
	bars := live.Spread(r, r.Item)
	list := q.Kind.Picks()
	if len(bars) == 0 {
		if r.Items[r.Item].Stage == live.Waiting {
			return s.keyLine(q, w)
		}
		return " " + env.S.Dim.Render(env.T.Quiz.NoAnswers) + "\n" + s.keyLine(q, w)
	}
	if q.Kind == quiz.Open {
		return s.written(r.Item, bars, w, deep)
	}
	most := 1
	for _, b := range bars {
		most = max(most, b.Count)
	}
	var out strings.Builder
	for i, b := range bars {
		if !list && i == 6 {
			break
		}
		mark := "   "
		if list {
			mark = fmt.Sprintf("%d %s", i+1, env.S.Shape(i))
		}
		tail := s.tail(i, b, most, w, list)
		room := max(w-2-8-part.Width(tail)-1, 6)
		text := shorten(part.Wrap(s.words(q, b.Answer), room), deep, env.S.Glyphs.Ellipsis)
		if deep == 1 {
			text = []string{part.Cut(s.words(q, b.Answer), room, env.S.Glyphs.Ellipsis)}
		}
		out.WriteString(part.Edges("   "+mark+"  "+text[0], tail, w-2, env.S.Glyphs.Ellipsis) + "\n")
		for _, l := range text[1:] {
			out.WriteString("        " + l + "\n")
		}
	}
	return out.String() + s.middle(q, bars, w) + s.raised(w) + s.keyLine(q, w)
}

// tail is how many gave an answer, and whether it is the key. Before anybody
// could answer there is nothing to count.
func (s *Screen) tail(i int, b live.Bar, most, w int, list bool) string {
	env, word := s.cfg.Env, s.cfg.Env.T.Quiz.Key
	sign := strings.Repeat(" ", part.Width(word))
	if !s.keyShown() {
		sign = ""
	} else if b.Key {
		sign = env.S.Good.Render(word)
	}
	if s.snap.Run.Current().Stage == live.Waiting || s.snap.Run.Hidden(s.snap.Run.Item) {
		return sign
	}
	before := ""
	if list {
		before = s.rounds(i)
	}
	if w < part.Narrow { // the words of the choices need the room
		return before + fmt.Sprintf("%3d ", b.Count) + sign
	}
	return part.Bar(env.S, b.Count, most, 16) + " " + before + fmt.Sprintf("%3d ", b.Count) + sign
}

// words writes an answer as people read it.
func (s *Screen) words(q *quiz.Question, a quiz.Answer) string {
	arrow := " " + s.cfg.Env.S.Glyphs.Arrow + " "
	if len(a.Choices) == 0 {
		return clean.Line(a.Text)
	}
	text := map[quiz.ChoiceID]string{quiz.True: s.cfg.Env.T.Quiz.True, quiz.False: s.cfg.Env.T.Quiz.False}
	for _, c := range q.Choices {
		if c.Text != "" {
			text[c.ID] = clean.Line(c.Text)
		}
	}
	var out []string
	if q.Kind == quiz.Match {
		for _, p := range q.Pairs {
			text[p.ID] = clean.Line(p.Right)
		}
		i := 0
		for _, p := range q.Pairs {
			if p.Left != "" && i < len(a.Choices) {
				out = append(out, clean.Line(p.Left)+" = "+text[a.Choices[i]])
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
	for _, x := range [][2]string{{t.Why, q.Explain}, {t.Source, q.Source}, {t.Help, course.HelpWords(q.Help)}} {
		text := clean.Text(x[1])
		if text == "" {
			continue
		}
		for i, l := range part.Wrap(text, max(min(w-13, 66), 10)) {
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
		for _, p := range append([]live.PersonID{st.Person}, st.People...) {
			if p != "" && !slices.Contains(out, p) {
				out = append(out, p)
			}
		}
	}
	return out
}

// count says how many of those who are here, or who answered, have answered.
func (s *Screen) count(item int) (done, all int) {
	given := s.snap.Run.Items[item].Given
	done, all = len(given), len(given)
	if s.snap.Run.Quiz.Questions[item].Kind == quiz.Poll {
		return done, max(done, len(s.seated())) // nobody knows who
	}
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
		return " " + strings.Join(part.Wrap(t.NoSeats, w-2), "\n ")
	}
	if s.snap.Run.Quiz.Questions[item].Kind == quiz.Poll {
		text := t.Anonymous
		if s.snap.Run.Hidden(item) {
			text = env.T.Run.PollHidden(live.MinPoll)
		}
		return " " + strings.Join(part.Wrap(text, w-2), "\n ")
	}
	var names, passed []string
	for _, p := range people {
		if _, ok := s.snap.Run.Items[item].Given[p]; ok {
			continue
		}
		if s.snap.Run.Items[item].Skipped[p] {
			passed = append(passed, s.name(p)+s.seatOf(p))
			continue
		}
		names = append(names, s.name(p)+s.seatOf(p))
	}
	slices.Sort(names)
	slices.Sort(passed)
	dot := " " + env.S.Glyphs.Dot + " "
	out := " " + env.S.Good.Render(env.S.Glyphs.Tick) + " " + t.NobodyMissing
	if len(names) > 0 {
		out = " " + strings.Join(shorten(part.Wrap(t.Missing+": "+strings.Join(names, dot), w-3), 3, env.S.Glyphs.Ellipsis), "\n   ")
	}
	if len(passed) > 0 {
		out += "\n " + strings.Join(shorten(part.Wrap(env.T.Run.PassedOver+": "+strings.Join(passed, dot), w-3), 2, env.S.Glyphs.Ellipsis), "\n   ")
	}
	return out
}

// seatOf says at which shared laptop a person is, for the trainer who goes there.
func (s *Screen) seatOf(p live.PersonID) string {
	for _, st := range s.snap.Seats {
		if st.Crew != "" && slices.Contains(st.People, p) {
			return " (" + s.cfg.Env.T.Run.Laptop(st.Number) + ")"
		}
	}
	return ""
}

func (s *Screen) name(p live.PersonID) string {
	if n := s.names.Of(p); n != "" {
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
	total := 0
	for i := range r.Items {
		if k := r.Quiz.Questions[i].Kind; k == quiz.Description || k == quiz.Poll {
			continue // of a poll nobody knows who has answered
		}
		total++
		for p := range r.Items[i].Given {
			done[p]++
		}
	}
	var b strings.Builder
	b.WriteString("\n" + s.standstill(w))
	if r.Closed {
		b.WriteString(" " + env.S.Warn.Render(env.T.Run.PacedClosed) + "\n")
	} else if r.Clock.On() {
		b.WriteString(" " + env.T.Run.Left(clock(r.Clock.Remaining(env.Now()))) + "\n")
	}
	b.WriteString(" " + env.S.Title.Render(t.PacedTitle) + "\n " +
		env.S.Dim.Render(strings.Join(part.Wrap(t.PacedHint, w-2), "\n ")) + "\n\n")
	room := h - strings.Count(b.String(), "\n")
	if len(done) == 0 {
		return b.String() + " " + strings.Join(part.Wrap(t.NoSeats, w-2), "\n ")
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
		if i == room-1 && len(people) > room {
			b.WriteString("  " + env.S.Glyphs.Ellipsis + " " + t.People(len(people)-i))
			break
		}
		tail := part.Bar(env.S, done[p], total, 16) + " " + t.Progress(done[p], total)
		if w < part.Narrow {
			tail = fmt.Sprintf("%d/%d", done[p], total)
		}
		b.WriteString(part.Edges("   "+s.name(p), tail, w-2, env.S.Glyphs.Ellipsis) + "\n")
	}
	return b.String()
}
