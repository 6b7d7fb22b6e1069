package plan

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"diklat/roster"
	"diklat/tui/key"
	"diklat/tui/part"
)

// press gives a key to the form or to the list.
func (s *Screen) press(m tea.KeyPressMsg) tea.Cmd {
	if s.form != nil {
		return s.pressForm(m)
	}
	k := s.cfg.Env.K
	switch {
	case k.Rows(m) != 0:
		s.move(k.Rows(m))
	case key.Is(m, k.Back):
		return s.cfg.Env.Leave()
	case m.String() == "u":
		return s.takeBack()
	default:
		return s.pressRow(m)
	}
	return nil
}

func (s *Screen) pressRow(m tea.KeyPressMsg) tea.Cmd {
	r, ok := s.selected()
	if !ok {
		return nil
	}
	fresh := roster.FollowUp{Event: s.cfg.Event.ID, Village: r.village}
	switch {
	case m.String() == "n", key.Is(m, s.cfg.Env.K.Enter) && r.line.ID == "":
		s.form = s.newForm(fresh)
	case key.Is(m, s.cfg.Env.K.Enter):
		s.form = s.newForm(r.line)
	case m.String() == "d" && r.line.ID != "":
		return s.remove(s.cfg.Env.T.Plan.Removed(r.line.Activity), r.line, &step{line: r.line}, nil)
	}
	return nil
}

func (s *Screen) move(d int) {
	s.cur.Move(d, len(s.rows))
	s.point()
}

// View draws the plan by village with all of one line below it.
func (s *Screen) View(w, h int) string {
	env := s.cfg.Env
	switch {
	case s.form != nil:
		return s.form.view(s, w, h)
	case !s.loaded:
		return "\n  " + part.Cut(env.T.Common.Loading, max(w-2, 1), "")
	case len(s.rows) == 0:
		return part.Block("\n  "+strings.Join(part.Wrap(env.T.Plan.NoVillages, max(w-4, 1)), "\n  "), w, h)
	}
	detail := s.detail(w)
	if h < len(detail)+6 {
		detail = detail[:max(min(len(detail), h-6), 0)]
	}
	lines, at := s.lines(w)
	room := max(h-len(detail), 1)
	from, to := part.Window(at, max(min(at-room/2, len(lines)-room), 0), len(lines), room)
	out := lines[from:to]
	for len(out) < room {
		out = append(out, "")
	}
	return part.Block(strings.Join(append(out, detail...), "\n"), w, h)
}

// lines draws the rows under their villages; at is the cursor's line.
func (s *Screen) lines(w int) (lines []string, at int) {
	env := s.cfg.Env
	counts := map[roster.VillageCode]int{}
	for _, r := range s.rows {
		if r.line.ID != "" {
			counts[r.village]++
		}
	}
	for i, r := range s.rows {
		if i == 0 || s.rows[i-1].village != r.village {
			head := " " + env.S.Title.Render(s.villageName(r.village))
			if n := counts[r.village]; n > 0 {
				head += "  " + env.T.Plan.Lines(n)
			}
			lines = append(lines, part.Cut(head, w, env.S.Glyphs.Ellipsis))
		}
		if i == s.cur.At {
			at = len(lines)
		}
		lines = append(lines, s.line(r, i == s.cur.At, w))
	}
	return lines, at
}

func (s *Screen) line(r place, on bool, w int) string {
	env := s.cfg.Env
	mark, dots := "  ", env.S.Glyphs.Ellipsis
	if on {
		mark = env.S.Glyphs.Cursor + " "
	}
	left := " " + mark
	if r.line.ID == "" {
		return part.Cut(left+env.S.Dim.Render(env.T.Plan.None), w, dots)
	}
	what := r.line.Activity
	if on {
		what = env.S.Select.Render(what)
	}
	if w < 60 {
		return part.Cut(left+what, w, dots)
	}
	left += part.Pad(part.Cut(what, w-44, dots), w-44) + "  " + part.Pad(part.Cut(r.line.Responsible, 18, dots), 18) + "  "
	return part.Cut(left+s.when(r.line), w-1, dots)
}

// when is the deadline, or the time where there is none.
func (s *Screen) when(f roster.FollowUp) string {
	env := s.cfg.Env
	day, ok := f.Due.Time()
	if !ok {
		return f.When
	}
	out := env.T.Dates.Plain(day)
	if s.cfg.Event.OutsidePlan(f.Due) {
		out += " " + env.S.Warn.Render(env.S.Glyphs.Warn)
	}
	return out
}

// detail says all about the line under the cursor.
func (s *Screen) detail(w int) []string {
	env := s.cfg.Env
	t := env.T.Plan
	r, ok := s.selected()
	if !ok || r.line.ID == "" {
		return nil
	}
	f := r.line
	out := []string{""}
	add := func(text string) {
		for _, l := range part.Wrap(text, max(w-2, 1)) {
			out = append(out, " "+l)
		}
	}
	add(env.S.Title.Render(f.Activity))
	sep := " " + env.S.Glyphs.Dot + " "
	who := f.Responsible
	if f.When != "" {
		who += sep + f.When
	}
	if day, ok := f.Due.Time(); ok {
		who += sep + t.DueOn(env.T.Dates.Plain(day))
		if s.cfg.Event.OutsidePlan(f.Due) {
			who += sep + t.Outside
		}
	}
	add(who)
	for _, p := range [][2]string{{t.Evidence, f.Evidence}, {t.Resources, f.Resources}, {t.Risk, f.Risk}} {
		if p[1] != "" {
			add(env.S.Dim.Render(p[0]+":") + " " + p[1])
		}
	}
	return out
}

// Head counts the villages that have a plan.
func (s *Screen) Head() part.Head {
	env := s.cfg.Env
	h := part.Head{Crumbs: []string{env.T.Common.Program, env.T.Plan.Title}}
	if end, ok := s.cfg.Event.PlanEnd().Time(); ok {
		h.About = env.T.Plan.Until(env.T.Dates.Plain(end))
	}
	done, of := map[roster.VillageCode]bool{}, map[roster.VillageCode]bool{}
	for _, r := range s.rows {
		of[r.village] = true
		if r.line.ID != "" {
			done[r.village] = true
		}
	}
	if len(of) > 0 {
		h.State = env.T.Plan.Villages(len(done), len(of))
	}
	return h
}

// Keys are those of what is on top.
func (s *Screen) Keys() []key.Binding {
	t, k := s.cfg.Env.T.Plan, s.cfg.Env.K
	if s.form != nil {
		next := t.KeyNext
		if s.form.Last() {
			next = t.KeySave
		}
		keys := []key.Binding{key.New("Enter", next, "enter")}
		if s.form.Turns() {
			keys = append(keys, key.New("← →", t.KeyTurn, "left", "right"))
		}
		return append(keys, key.New("↑↓", k.Down.Help().Desc, "up", "down"), key.New("Ctrl+S", t.KeySave, "ctrl+s"), k.Back)
	}
	return []key.Binding{key.New("n", t.KeyNew, "n"), key.New("Enter", t.KeyEdit, "enter"), key.New("d", t.KeyRemove, "d"),
		key.New("u", t.KeyUndo, "u"), k.Back}
}
