package tests

import (
	"cmp"
	"slices"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz/live"
	"diklat/tui/key"
	"diklat/tui/screen"
)

// row is one person of the test that runs.
type row struct {
	person   live.PersonID
	name     string
	village  string
	form     string
	given    int
	of       int
	begun    bool
	handedIn bool
	paper    bool // answers were keyed for them
	pre      bool // took the pre-test of this pair
}

// state orders the rows: who is missing comes first.
func (r row) state() int {
	switch {
	case r.handedIn:
		return 2
	case r.given > 0 || r.begun:
		return 1
	}
	return 0
}

// rows are the people the trainer waits for: who is here, who sits at a laptop, who
// has answered, and in a post-test who took the pre-test.
func (s *Screen) rows() []row {
	run := s.run()
	if run == nil {
		return nil
	}
	before := s.before(run)
	var out []row
	for _, p := range s.roll.Rows {
		if !p.Role.Participant() {
			continue
		}
		r := row{person: live.PersonID(p.ID), name: p.Name, village: s.roll.VillageOf(p.Village).Name, pre: before[live.PersonID(p.ID)]}
		s.fill(&r, run)
		if p.Mark.Status.Here() || r.given > 0 || r.begun || r.pre || s.seated(r.person) {
			out = append(out, r)
		}
	}
	slices.SortStableFunc(out, func(a, b row) int { return cmp.Or(a.state()-b.state(), cmp.Compare(a.name, b.name)) })
	return out
}

func (s *Screen) fill(r *row, run *live.Run) {
	r.form = run.FormOf(r.person)
	r.given, r.of = run.AnsweredOf(r.person)
	_, r.begun = run.Test.Begun[r.person]
	_, r.handedIn = run.Test.Done[r.person]
	for _, i := range run.ItemsOf(r.person) {
		if g, ok := run.Items[i].Given[r.person]; ok && g.Via.Keyed() {
			r.paper = true
		}
	}
}

func (s *Screen) seated(p live.PersonID) bool {
	return slices.ContainsFunc(s.snap.Seats, func(st live.Seat) bool { return st.Left.IsZero() && slices.Contains(st.People, p) })
}

// before are those who took the pre-test that belongs to a post-test.
func (s *Screen) before(run *live.Run) map[live.PersonID]bool {
	out := map[live.PersonID]bool{}
	if run.Test.Part != live.Post {
		return out
	}
	for _, b := range s.snap.Past {
		if b.Test == nil || b.Test.Part != live.Pre || b.Test.Pair != run.Test.Pair {
			continue
		}
		for p := range b.Test.Form {
			if n, _ := b.AnsweredOf(p); n > 0 {
				out[p] = true
			}
		}
	}
	return out
}

// unmatched are who took the pre-test and has no answer yet, and who answers
// without a pre-test.
func unmatched(rows []row) (noPost, noPre []string) {
	for _, r := range rows {
		switch {
		case r.pre && r.given == 0:
			noPost = append(noPost, r.name)
		case !r.pre && r.given > 0:
			noPre = append(noPre, r.name)
		}
	}
	return noPost, noPre
}

// open are those who began, or were given answers, and have not handed in; missing
// those who have done nothing.
func tally(rows []row) (done, open, missing int) {
	for _, r := range rows {
		switch r.state() {
		case 2:
			done++
		case 1:
			open++
		default:
			missing++
		}
	}
	return done, open, missing
}

func (s *Screen) pressLead(m tea.KeyPressMsg, sure string) tea.Cmd {
	env, k, rows := s.cfg.Env, s.cfg.Env.K, s.rows()
	switch {
	case key.Is(m, k.Back):
		return env.Leave()
	case key.Is(m, k.Up):
		s.cur.Move(-1, len(rows))
	case key.Is(m, k.Down):
		s.cur.Move(1, len(rows))
	}
	switch m.String() {
	case "c":
		return s.close(rows, sure == "c")
	case "t":
		return env.Open(screen.Paper, nil)
	case "l":
		return env.Open(screen.Cards, nil)
	case "y", "r", "f":
		if s.cur.At < len(rows) {
			return s.one(m.String(), rows[s.cur.At], sure)
		}
	}
	return nil
}

// close ends the test; where somebody is missing it asks once more.
func (s *Screen) close(rows []row, sure bool) tea.Cmd {
	env, t := s.cfg.Env, s.cfg.Env.T.Lead
	if _, open, missing := tally(rows); !sure && open+missing > 0 {
		s.sure = "c"
		return env.Confirm(t.CloseAsk(open, missing))
	}
	return s.do(t.Closed, live.EndQuiz{})
}

// one does something for the person under the cursor.
func (s *Screen) one(k string, r row, sure string) tea.Cmd {
	env, t := s.cfg.Env, s.cfg.Env.T.Lead
	switch k {
	case "y":
		if r.handedIn {
			return env.Hint(t.AlreadyIn)
		}
		if r.given < r.of && sure != "y" {
			s.sure = "y"
			return env.Confirm(t.HandInAsk(r.name, r.of-r.given))
		}
		return s.do(t.HandedIn(r.name), live.HandInFor{Person: r.person})
	case "r":
		if !r.handedIn {
			return env.Hint(t.NotIn)
		}
		return s.do(t.Returned(r.name), live.ReturnTest{Person: r.person})
	case "f":
		names := s.formNames()
		if len(names) < 2 {
			return env.Hint(t.OneForm)
		}
		next := names[(slices.Index(names, r.form)+1)%len(names)]
		return s.do(t.GaveForm(r.name, next), live.GiveForm{Person: r.person, Form: next})
	}
	return nil
}

func (s *Screen) formNames() []string {
	var out []string
	for _, f := range s.run().Test.Forms {
		out = append(out, f.Name)
	}
	return out
}
