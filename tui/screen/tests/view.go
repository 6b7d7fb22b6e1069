package tests

import (
	"fmt"
	"slices"
	"strings"

	"diklat/quiz/live"
	"diklat/roster/clean"
	"diklat/tui/key"
	"diklat/tui/part"
)

// View draws the choice, the start, or the test that runs.
func (s *Screen) View(w, h int) string {
	switch s.face {
	case choosing:
		return part.Block(s.choice(w), w, h)
	case asking:
		return part.Block(s.how(w), w, h)
	case leading:
		return part.Block(s.lead(w, h), w, h)
	}
	return ""
}

// add writes text after a lead, wrapped under itself.
func add(lines []string, lead, text string, w int) []string {
	pad := strings.Repeat(" ", part.Width(lead))
	for i, l := range part.Wrap(text, min(max(w-part.Width(lead)-1, 8), 72)) {
		if i > 0 {
			lead = pad
		}
		lines = append(lines, lead+l)
	}
	return lines
}

func (s *Screen) choice(w int) string {
	env, t := s.cfg.Env, s.cfg.Env.T.Lead
	lines := []string{""}
	for i, p := range parts() {
		mark := "  "
		if i == s.cur.At {
			mark = env.S.Glyphs.Cursor + " "
		}
		tail := env.S.Dim.Render(s.ran(p))
		if w < part.Narrow {
			tail = ""
		}
		lines = append(lines, part.Edges(fmt.Sprintf(" %s%d  %s", mark, i+1, t.Names[string(p)]), tail, w-2, env.S.Glyphs.Ellipsis))
		if w >= part.Narrow {
			lines = append(lines, add(nil, "       ", env.S.Dim.Render(t.About[string(p)]), w)...)
		}
	}
	return strings.Join(lines, "\n")
}

// ran says how often a part was run and how many took it.
func (s *Screen) ran(p live.TestPart) string {
	if s.snap == nil {
		return ""
	}
	people := map[live.PersonID]bool{}
	for _, r := range s.snap.Past {
		if r.Test == nil || r.Test.Part != p {
			continue
		}
		for who := range r.Test.Form {
			if n, _ := r.AnsweredOf(who); n > 0 {
				people[who] = true
			}
		}
	}
	if len(people) == 0 {
		return s.cfg.Env.T.Lead.NotYet
	}
	return s.cfg.Env.T.Lead.Took(len(people))
}

// how says what will happen, and asks how the forms are dealt.
func (s *Screen) how(w int) string {
	env, t := s.cfg.Env, s.cfg.Env.T.Lead
	lines := []string{"", " " + env.S.Title.Render(t.Names[string(s.part)]), ""}
	lines = add(lines, " ", t.About[string(s.part)], w)
	lines = add(lines, " ", t.Here(len(s.members())), w)
	for _, warn := range s.warnings() {
		lines = add(lines, " "+env.S.Warn.Render(env.S.Glyphs.Warn)+" ", warn, w)
	}
	lines = append(lines, "")
	if s.part.Survey() {
		return strings.Join(add(lines, "   1 "+env.S.Shape(0)+"  ", t.Start, w), "\n")
	}
	lines = add(lines, "   1 "+env.S.Shape(0)+"  ", t.Both(strings.Join(s.names(), ", ")), w)
	for i, n := range s.names() {
		lines = add(lines, fmt.Sprintf("   %d %s  ", i+2, env.S.Shape(i+1)), t.Only(n), w)
	}
	for i, q := range s.own {
		n := len(s.names()) + i + 2
		if n > 9 {
			break
		}
		lines = add(lines, fmt.Sprintf("   %d %s  ", n, env.S.Shape(n-1)), t.OwnForm(clean.Line(q.Title), len(q.Questions)), w)
	}
	lines = append(lines, "")
	return strings.Join(add(lines, " ", env.S.Dim.Render(t.HowHint), w), "\n")
}

// warnings are what will be missing from the figures.
func (s *Screen) warnings() []string {
	t := s.cfg.Env.T.Lead
	var out []string
	ran := func(p live.TestPart) bool { return s.snap != nil && s.ran(p) != t.NotYet }
	switch {
	case s.part == live.Post && !ran(live.Pre):
		out = append(out, t.WarnNoPre)
	case s.part == live.Pre && ran(live.Post):
		out = append(out, t.WarnLate)
	}
	if s.part != Choose && ran(s.part) {
		out = append(out, t.WarnAgain)
	}
	return out
}

// lead lists the people, those who are missing first.
func (s *Screen) lead(w, h int) string {
	env, t, rows := s.cfg.Env, s.cfg.Env.T.Lead, s.rows()
	run := s.run()
	if run == nil {
		return "\n  " + env.T.Common.Loading
	}
	lines := []string{""}
	if len(rows) == 0 {
		return strings.Join(add(lines, "  ", t.Nobody, w), "\n")
	}
	foot := s.notes(rows, w)
	from, to := s.cur.Range(len(rows), max(h-2-len(foot), 1))
	for i := from; i < to; i++ {
		lines = append(lines, s.line(rows[i], i == s.cur.At, w))
	}
	for len(lines)+len(foot) < h {
		lines = append(lines, "")
	}
	return strings.Join(append(lines, foot...), "\n")
}

func (s *Screen) line(r row, here bool, w int) string {
	env, t := s.cfg.Env, s.cfg.Env.T.Lead
	mark, word := "   ", env.S.Warn.Render(env.S.Glyphs.Dot)+" "+t.StateNone
	if here {
		mark = " " + env.S.Glyphs.Cursor + " "
	}
	switch r.state() {
	case 2:
		word = env.S.Good.Render(env.S.Glyphs.Tick) + " " + t.StateIn
	case 1:
		word = "  " + t.StateAt
		if r.paper {
			word = "  " + t.StatePaper
		}
	}
	bar := part.Bar(env.S, r.given, max(r.of, 1), 10) + part.PadLeft(fmt.Sprintf("%d/%d", r.given, r.of), 6)
	form := part.Pad(r.form, 3)
	if r.of == 0 {
		bar = part.Pad("", 16)
	}
	if w < part.Narrow {
		return part.Edges(mark+clean.Name(r.name), fmt.Sprintf("%s %d/%d ", form, r.given, r.of), w-1, env.S.Glyphs.Ellipsis)
	}
	name := clean.Name(r.name) + " " + env.S.Glyphs.Dot + " " + clean.Name(r.village)
	return part.Edges(mark+name, form+bar+"  "+part.Pad(word, 16), w-1, env.S.Glyphs.Ellipsis)
}

// notes say who will be missing from the comparison.
func (s *Screen) notes(rows []row, w int) []string {
	env, t := s.cfg.Env, s.cfg.Env.T.Lead
	run := s.run()
	lines := []string{""}
	if run.Test.Part == live.Post {
		noPost, noPre := unmatched(rows)
		for _, x := range []struct {
			names []string
			say   func(int, string) string
		}{{noPost, t.NoPost}, {noPre, t.NoPre}} {
			if n := len(x.names); n > 0 {
				slices.Sort(x.names)
				names := strings.Join(x.names[:min(n, 4)], ", ")
				if n > 4 {
					names += " " + env.S.Glyphs.Ellipsis
				}
				lines = append(lines, " "+env.S.Warn.Render(env.S.Glyphs.Warn)+" "+part.Cut(x.say(n, names), w-4, env.S.Glyphs.Ellipsis))
			}
		}
	}
	since := int(env.Now().Sub(run.Started).Minutes())
	return append(lines, " "+env.S.Dim.Render(part.Cut(t.Time(run.Test.Minutes, max(since, 0)), w-2, env.S.Glyphs.Ellipsis)))
}

// Head says which test, and how far it is.
func (s *Screen) Head() part.Head {
	t := s.cfg.Env.T
	h := part.Head{Crumbs: []string{t.Common.Program, t.Lead.Title}}
	run := s.run()
	if run == nil {
		return h
	}
	done, open, missing := tally(s.rows())
	h.Crumbs = append(h.Crumbs, t.Lead.Names[string(run.Test.Part)])
	h.State = t.Lead.State(done, done+open+missing)
	h.Short = fmt.Sprintf("%d/%d", done, done+open+missing)
	return h
}

// Keys are those that work now.
func (s *Screen) Keys() []key.Binding {
	t, k := s.cfg.Env.T.Lead, s.cfg.Env.K
	switch s.face {
	case choosing:
		return []key.Binding{key.New("1-4", k.Enter.Help().Desc, "1"), k.Enter, k.Back}
	case asking:
		return []key.Binding{key.New("1-9", t.KeyStart, "1"), k.Enter, k.Back}
	case leading:
	}
	return []key.Binding{key.New("c", t.KeyClose, "c"), key.New("t", t.KeyPaper, "t"), key.New("l", t.KeyRead, "l"), key.New("y", t.KeyHandIn, "y"), key.New("r", t.KeyReturn, "r"), key.New("f", t.KeyForm, "f"), k.Back}
}
