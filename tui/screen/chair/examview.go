package chair

import (
	"strconv"
	"strings"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/roster/clean"
	"diklat/tui/ask"
	"diklat/tui/key"
	"diklat/tui/part"
)

// examBody draws a place of a test that is no item.
func (s *Screen) examBody(w, h int) string {
	switch s.face.item {
	case placeIntro:
		return s.pages.drawLast(s, s.examIntro(w), s.examRows(w), s.examNote(), w, h)
	case placeList:
		return s.pages.drawLast(s, s.examList(w), s.examRows(w), s.examNote(), w, h)
	case placeSure:
		return s.pages.drawLast(s, s.examSure(w), s.examRows(w), s.examNote(), w, h)
	}
	return s.pages.draw(s, s.examDone(w), nil, w, h)
}

// examIntro says what comes, calmly, before the first item.
func (s *Screen) examIntro(w int) []string {
	t, v := s.env.T.Test, s.view.Quiz.Test
	size := ""
	switch {
	case v.Items > 0 && v.Minutes > 0:
		size = t.Intro(v.Items, v.Minutes)
	case v.Items > 0:
		size = t.IntroLong(v.Items)
	case v.Minutes > 0:
		size = t.IntroTime(v.Minutes)
	}
	if v.Form != "" && v.Forms > 1 {
		size = t.FormIs + " " + v.Form + ". " + size
	}
	calm := t.IntroTest
	if v.Part.Survey() {
		calm = t.IntroSurvey
	}
	return s.paras(w, s.strong(s.partName(v.Part)), size, calm, t.IntroChange)
}

func (s *Screen) partName(p live.TestPart) string {
	t := s.env.T.Test
	switch p {
	case live.Pre:
		return t.Pre
	case live.Post:
		return t.Post
	case live.Reaction:
		return t.Reaction
	case live.Behaviour:
		return t.Behaviour
	case live.Single:
	}
	return t.Single
}

// examList shows which items have an answer: number, sign and word.
func (s *Screen) examList(w int) []string {
	t, asks := s.env.T.Test, s.view.Quiz.Asks
	n, of := 0, 0
	line := ""
	var rows []string
	for i, a := range asks {
		sign := s.env.S.Glyphs.Dot
		if a.Question.Kind != quiz.Description {
			of++
		}
		if a.Mine != nil {
			n++
			sign = s.tick()
		}
		cell := part.PadLeft(strconv.Itoa(i+1), 3) + " " + sign + "  "
		if part.Width(line)+part.Width(cell) > w {
			rows, line = append(rows, line), ""
		}
		line += cell
	}
	lines := append([]string{s.strong(t.Answered(n, of)), ""}, append(rows, line)...)
	return append(append(lines, ""), part.Wrap(s.env.S.Dim.Render(s.env.S.Glyphs.Tick+" "+t.Given+"   "+s.env.S.Glyphs.Dot+" "+t.Blank), w)...)
}

func (s *Screen) examSure(w int) []string {
	t := s.env.T.Test
	missing := 0
	for _, a := range s.view.Quiz.Asks {
		if a.Mine == nil && a.Question.Kind != quiz.Description {
			missing++
		}
	}
	said := t.AllGiven
	if missing > 0 {
		said = s.warn() + " " + t.Missing(missing)
	}
	return s.paras(w, s.strong(said), t.HandInAsk)
}

func (s *Screen) examDone(w int) []string {
	t := s.env.T.Test
	return s.paras(w, s.tick()+" "+s.strong(t.Done), t.DoneWait)
}

// examOptions are what can be picked at a place.
func (s *Screen) examOptions() []string {
	t := s.env.T.Test
	switch s.face.item {
	case placeIntro:
		return []string{t.Start}
	case placeList:
		second := t.ToFirst
		if s.firstEmpty() >= 0 {
			second = t.ToEmpty
		}
		return []string{t.HandIn, second, t.ToNumber}
	case placeSure:
		return []string{t.HandInYes, t.HandInNo}
	}
	return nil
}

func (s *Screen) examRows(w int) []string {
	var out []string
	for i, o := range s.examOptions() {
		r := ask.Row{Label: strconv.Itoa(i + 1), Shape: i, Text: o, On: s.exam.pick == i+1}
		if r.On {
			r.Mark = s.env.S.Glyphs.Cursor
		}
		out = append(out, r.Lines(s.env, w)...)
	}
	return out
}

// examNote is the line under the options: on its way, not sent, or what is typed.
func (s *Screen) examNote() string {
	t, e := s.env.T.Test, s.exam
	switch {
	case e.flight != nil:
		return t.Sending
	case e.err != nil:
		return s.warn() + " " + s.sentence(e.err, strconv.FormatUint(e.req, 36))
	case e.number:
		return t.NumberAsk + " " + s.strong(e.typed)
	}
	return s.env.S.Dim.Render(s.env.T.Door.PickEnter)
}

// examHint says how to move, under an item.
func (s *Screen) examHint() string {
	if s.digitsMove() {
		return s.env.T.Test.Moves
	}
	return s.env.T.Test.MovesText
}

// examKeys are the keys of a test.
func (s *Screen) examKeys() []key.Binding {
	c, t := s.env.T.Chair, s.env.T.Test
	if s.face.kind == question {
		keys := s.itemKeys()
		if s.digitsMove() {
			return append(keys, key.New("8", t.KeyBack, "8"), key.New("9", t.KeyNext, "9"), key.New("7", t.KeyList, "7"))
		}
		return append(keys, key.New("PgUp", t.KeyBack, "pgup"), key.New("PgDn", t.KeyNext, "pgdown"), key.New("Tab", t.KeyList, "tab"))
	}
	n := len(s.examOptions())
	if n == 0 {
		return nil
	}
	pick := "1"
	if n > 1 {
		pick = "1-" + strconv.Itoa(n)
	}
	return []key.Binding{key.New(pick, c.KeyPick, "1"), s.env.K.Enter}
}

// change says in words how a person did after a test: nothing of a pre-test, their
// own two figures of a post-test, and never a place among others.
func (s *Screen) change(o *live.Outcome, w int) []string {
	t, c := s.env.T.Test, o.Change
	said := []string{s.strong(clean.Line(o.Title)), s.tick() + " " + t.Kept}
	switch {
	case c.Part == live.Post && c.Known:
		word := t.Same
		switch b, n := c.Before*max(c.Of, 1), c.Now*max(c.BeforeOf, 1); {
		case n > b:
			word = t.More
		case n < b:
			word = t.Fewer
		}
		said = append(said, s.strong(t.Change(c.Before, c.BeforeOf, c.Now, c.Of)), word)
	case c.Part == live.Post:
		said = append(said, t.NowOnly(c.Now, c.Of), t.NoChange)
	case c.Part.Survey():
		said = append(said, t.FormThanks)
	default:
		said = append(said, t.KeptThanks)
	}
	return s.paras(w, strings.Join(said[:2], "\n"), strings.Join(said[2:], "\n"))
}
