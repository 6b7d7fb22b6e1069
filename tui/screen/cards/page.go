package cards

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/roster"
	"diklat/tui/key"
	"diklat/tui/part"
)

// page is where the trainer is in a test that is read out: a form, and an item of
// it.
type page struct {
	run  live.RunID
	form int
	at   int
	last bool // reading is through: the note says what comes next
}

// hung is the room's word on what the projector shows. Nothing hangs on it.
type hung struct{}

// test reports that a test is read out, not a live question keyed.
func (s *Screen) test() bool { return s.snap.Run.Test != nil }

// take follows the room; the screen is of no use without a question.
func (s *Screen) take(snap *live.Snapshot) tea.Cmd {
	s.snap = snap
	r := snap.Run
	switch {
	case r == nil, r.Mode != live.Live && r.Test == nil:
		return s.cfg.Env.Leave()
	case r.Test == nil && r.Question().Kind == quiz.Poll:
		s.cfg.Env.Hint(s.cfg.Env.T.Keyin.PollCards) // a name stood beside the answer
		return s.cfg.Env.Leave()
	case r.Test != nil && s.page.run != r.ID:
		s.page = page{run: r.ID}
		s.page.at = s.firstUnkeyed()
		return s.hang()
	}
	return nil
}

// firstUnkeyed is the first item that nobody has a keyed answer to: where reading
// out stopped when the screen was left.
func (s *Screen) firstUnkeyed() int {
	list := s.items()
	at := slices.IndexFunc(list, func(i int) bool {
		for _, g := range s.snap.Run.Items[i].Given {
			if g.Via == live.WayCard || g.Via == live.WayAloud {
				return false
			}
		}
		return true
	})
	return max(at, 0)
}

// items are the places in the quiz of what is read out, nil in a live quiz.
func (s *Screen) items() []int {
	if !s.test() {
		return nil
	}
	return s.snap.Run.ItemsIn(min(s.page.form, len(s.snap.Run.Test.Forms)-1))
}

// question is what is keyed now, and its place in the quiz.
func (s *Screen) question() (*quiz.Question, int) {
	r := s.snap.Run
	if !s.test() {
		return r.Question(), r.Item
	}
	list := s.items()
	i := list[min(s.page.at, len(list)-1)]
	return &r.Quiz.Questions[i], i
}

// turns moves in a test that is read out, while nothing is typed. It reports
// whether the key was one of these.
func (s *Screen) turns(m tea.KeyPressMsg) bool {
	if !s.test() {
		return false
	}
	k, n := s.cfg.Env.K, len(s.items())
	switch {
	case m.String() == "n", m.String() == "right", key.Is(m, k.Down, k.PageDown, k.Enter):
		s.page.last = s.page.at == n-1
		s.page.at = min(s.page.at+1, n-1)
	case m.String() == "p", m.String() == "left", key.Is(m, k.Up, k.PageUp):
		s.page.at, s.page.last = max(s.page.at-1, 0), false
	case m.String() == "f":
		s.page.form, s.page.at, s.page.last = (s.page.form+1)%len(s.snap.Run.Test.Forms), 0, false
	default:
		return false
	}
	return true
}

// hang puts the item on the projector.
func (s *Screen) hang() tea.Cmd {
	q, _ := s.question()
	return s.show(live.Hall{Item: q.ID})
}

func (s *Screen) show(h live.Hall) tea.Cmd {
	room := s.cfg.Room
	return func() tea.Msg {
		// Where it fails the hall shows what it showed: the trainer reads on.
		_ = room.Do(context.Background(), "pelatih", 0, live.ShowHall{Hall: h})
		return hung{}
	}
}

// leave takes the item off the projector.
func (s *Screen) leave() tea.Cmd {
	if s.snap == nil || s.snap.Run == nil || !s.test() {
		return s.cfg.Env.Leave()
	}
	return tea.Batch(s.show(live.Hall{}), s.cfg.Env.Leave())
}

// missing are who is here and has no answer to the item, without those who work on
// another form or have handed in.
func (s *Screen) missing() []roster.Row {
	r := s.snap.Run
	_, at := s.question()
	here := slices.ContainsFunc(s.rows, func(x roster.Row) bool { return x.Mark.Status.Here() })
	return slices.DeleteFunc(slices.Clone(s.rows), func(x roster.Row) bool {
		p := personOf(x)
		_, given := r.Now(at, p)
		if given || here && !x.Mark.Status.Here() {
			return true
		}
		if !s.test() {
			return false
		}
		_, done := r.Test.Done[p]
		n, _ := r.AnsweredOf(p)
		return done || n > 0 && !slices.Contains(r.ItemsOf(p), at)
	})
}

// Head says which question it is.
func (s *Screen) Head() part.Head {
	t := s.cfg.Env.T
	h := part.Head{Crumbs: []string{t.Common.Program, t.Quiz.Title, t.Keyin.CardsTitle}}
	if s.snap == nil || s.snap.Run == nil {
		return h
	}
	if s.test() {
		form := ""
		if len(s.snap.Run.Test.Forms) > 1 {
			form = s.snap.Run.Test.Forms[s.page.form].Name
		}
		h.Crumbs = []string{t.Common.Program, t.Lead.Title, t.Keyin.ReadTitle}
		h.About = t.Lead.AloudAt(s.page.at+1, len(s.items()), form)
		return h
	}
	h.About = t.Quiz.Item(s.snap.Run.Number(s.snap.Run.Item), s.snap.Run.Total())
	return h
}

// Keys are those of the line, and in a test those that turn.
func (s *Screen) Keys() []key.Binding {
	t, k := s.cfg.Env.T, s.cfg.Env.K
	keys := []key.Binding{key.New("12b", t.Keyin.KeyType, "0"), key.New("Enter", t.Keyin.KeyNote, "enter"), key.New("-", t.Keyin.KeyUndo, "-"), key.New("Tab", t.Keyin.KeyWay, "tab")}
	if s.snap != nil && s.snap.Run != nil && s.test() {
		keys = append(keys, key.New("n", t.Lead.KeyNext, "n"), key.New("p", t.Lead.KeyPrev, "p"))
		if len(s.snap.Run.Test.Forms) > 1 {
			keys = append(keys, key.New("f", t.Lead.KeyForm, "f"))
		}
	}
	return append(keys, k.Back)
}

// HelpText explains.
func (s *Screen) HelpText() string {
	t := s.cfg.Env.T.Keyin
	if s.snap != nil && s.snap.Run != nil && s.test() {
		return t.ReadHelp
	}
	return t.CardsHelp
}
