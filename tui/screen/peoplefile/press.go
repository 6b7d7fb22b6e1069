package peoplefile

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"diklat/roster/intake"
	"diklat/tui/key"
)

func (s *Screen) pressFiles(m tea.KeyPressMsg) tea.Cmd {
	k := s.cfg.Env.K
	switch {
	case key.Is(m, k.Back):
		return s.cfg.Env.Leave()
	case m.String() == "tab":
		s.write = !s.write
		s.path.Focus(s.write)
	case key.Is(m, k.Enter) && s.write:
		if s.path.Value() != "" {
			return s.openPath(s.path.Value())
		}
	case s.write:
		s.path.Press(m)
		s.note = ""
	case key.Is(m, k.Up):
		s.cur.Move(-1, len(s.found.Names))
	case key.Is(m, k.Down):
		s.cur.Move(1, len(s.found.Names))
	case key.Is(m, k.Enter) && s.cur.At < len(s.found.Names):
		return s.openPath(s.found.Names[s.cur.At].Path)
	}
	return nil
}

func (s *Screen) pressColumns(m tea.KeyPressMsg) tea.Cmd {
	k, n := s.cfg.Env.K, len(s.table.Fields)
	switch {
	case key.Is(m, k.Back):
		s.table, s.note, s.busy = nil, "", false
	case key.Is(m, k.Up):
		s.column.Move(-1, n)
	case key.Is(m, k.Down):
		s.column.Move(1, n)
	case m.String() == "right" || m.String() == "space":
		s.turn(1)
	case m.String() == "left":
		s.turn(-1)
	case key.Is(m, k.Enter):
		return s.plan(intake.Answers{})
	}
	return nil
}

// turn gives the column under the cursor to the next field that no other column has:
// who turns past "nama" must not take it away. A column of NIK stays left out.
func (s *Screen) turn(d int) {
	all, at := intake.Fields(), s.column.At
	now := s.table.Fields[at]
	if now == intake.NIK {
		return
	}
	i := max(slices.Index(all, now), 0)
	for {
		i = (i + d + len(all)) % len(all)
		if f := all[i]; f == intake.Ignored || f == now || !slices.Contains(s.table.Fields, f) {
			s.table.Assign(at, f)
			return
		}
	}
}

func (s *Screen) pressRows(m tea.KeyPressMsg) tea.Cmd {
	r, k := s.rows, s.cfg.Env.K
	sure := r.sure
	r.sure, s.note = false, ""
	list := r.listed()
	d, digit := key.Digit(m)
	switch {
	case key.Is(m, k.Back):
		s.rows, s.busy = nil, false
	case k.Rows(m) != 0:
		r.cur.Move(k.Rows(m), len(list))
	case m.String() == "u":
		r.update = !r.update
	case m.String() == "b":
		r.doubtful, r.cur.At = !r.doubtful, 0
	case m.String() == "n":
		r.said.NewVillages = !r.said.NewVillages
		return s.plan(r.said)
	case digit && r.cur.At < len(list):
		if r.decide(list[r.cur.At], d) {
			return s.plan(r.said)
		}
	case m.String() == "s" && r.cur.At < len(list):
		st := r.steps[list[r.cur.At]]
		r.skipped[st.Line] = !r.skipped[st.Line] && st.Action != intake.Refuse
	case key.Is(m, k.Enter):
		return s.keep(sure)
	}
	return nil
}

// decide says who a row is about that may be somebody known, or which of several
// villages its place is; then the rows are to be compared again.
func (r *rows) decide(i, d int) (again bool) {
	st := r.steps[i]
	switch {
	case d > 0 && d <= len(st.Villages):
		r.said.Choose(st.Place, st.Villages[d-1].Code)
		return true
	case st.Action != intake.Ask:
	case d == 0:
		r.chosen[st.Line] = ""
	case d <= len(st.Candidates):
		r.chosen[st.Line] = st.Candidates[d-1].ID
	}
	r.again()
	return false
}

// listed are the places of the steps that are shown.
func (r *rows) listed() []int {
	var out []int
	for i, st := range r.steps {
		if !r.doubtful || len(st.Issues) > 0 || st.Action == intake.Ask {
			out = append(out, i)
		}
	}
	return out
}

// keep asks once more before it keeps, and not before every name is decided.
func (s *Screen) keep(sure bool) tea.Cmd {
	r, t := s.rows, s.cfg.Env.T.PeopleFile
	good := 0
	for i, st := range r.steps {
		switch {
		case r.skipped[st.Line]:
		case st.Action == intake.Ask:
			s.note = t.Undecided
			r.doubtful = false
			r.cur.At = i
			return nil
		case st.Action == intake.Add || st.Action == intake.Update || st.Action == intake.Same:
			good++
		}
	}
	if good == 0 {
		s.note = t.Wrong
		return nil
	}
	if !sure {
		r.sure = true
		return s.cfg.Env.Confirm(t.KeepSure)
	}
	req, files, e, table, steps, update := s.ask(), s.cfg.Files, s.cfg.Event.ID, *s.table, r.wanted(), r.update
	return func() tea.Msg {
		n, err := files.KeepPeople(context.Background(), e, table, steps, update)
		return kept{req, n, err}
	}
}

// wanted are the steps without those that are passed over.
func (r *rows) wanted() []intake.Step {
	var out []intake.Step
	for _, st := range r.steps {
		if !r.skipped[st.Line] {
			out = append(out, st)
		}
	}
	return out
}
