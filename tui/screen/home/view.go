package home

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"diklat/roster"
	"diklat/tui/part"
)

// View draws the sesi, the counts, the next steps and what needs attention.
func (s *Screen) View(w, h int) string {
	if !s.loaded {
		return "\n  " + s.cfg.Env.T.Common.Loading
	}
	top, below := s.sesiLine(w)+"\n"+s.offDay(w)+"\n", "\n\n"+s.next(w)+"\n"+s.attention(w)
	rows := h - strings.Count(top+below, "\n")
	if w < part.Narrow {
		rows-- // for the totals above the villages
	}
	return part.Block(top+s.counts(w, max(rows, 1))+below, w, h)
}

func (s *Screen) sesiLine(w int) string {
	env := s.cfg.Env
	t := env.T
	e := s.cfg.Today.Event
	sesi := s.roll.Sesi
	loc := e.Zone.Location()
	left := " " + env.S.Title.Render(t.Home.DayOf(sesi.Day, e.Days())+" "+t.Dates.Part(string(sesi.Part))) + " " + env.S.Glyphs.Dot + " "
	now := t.Dates.Clock(env.Now().In(loc))
	if w < part.Narrow {
		return part.Edges(left+t.Dates.Short(sesi.Start.In(loc)), env.S.Dim.Render(now)+" ", w, env.S.Glyphs.Ellipsis)
	}
	left += t.Dates.Long(sesi.Start.In(loc)) + " " + env.S.Glyphs.Dot + " " +
		t.Dates.Clock(sesi.Start.In(loc)) + "-" + t.Dates.Clock(sesi.End.In(loc)) + " " + string(e.Zone)
	return part.Edges(left, env.S.Dim.Render(t.Home.Now+" "+now)+" ", w, env.S.Glyphs.Ellipsis)
}

// offDay warns where today is none of the days of the event: a laptop with a
// wrong clock, or an event that is over.
func (s *Screen) offDay(w int) string {
	env, e := s.cfg.Env, s.cfg.Today.Event
	now := env.Now().In(e.Zone.Location())
	if len(e.Sesi) == 0 || e.Simulated {
		return ""
	}
	for _, x := range e.Sesi {
		if x.Start.In(now.Location()).Format(time.DateOnly) == now.Format(time.DateOnly) {
			return ""
		}
	}
	first, last := e.Sesi[0].Start.In(now.Location()), e.Sesi[len(e.Sesi)-1].Start.In(now.Location())
	say := part.Wrap(env.T.Home.OffDay(now, first, last), max(w-4, 1))
	return " " + env.S.Warn.Render(env.S.Glyphs.Warn+" "+strings.Join(say, "\n   ")) + "\n"
}

// counts sets the totals left and the villages right of them; on a narrow
// screen one below the other. rows is how many villages fit.
func (s *Screen) counts(w, rows int) string {
	env, t := s.cfg.Env, s.cfg.Env.T
	c := s.roll.Count()
	if c.Total == 0 {
		return "   " + env.S.Title.Render(t.Home.Nobody) + "\n   " + strings.Join(part.Wrap(t.Home.NobodyCure, w-5), "\n   ")
	}
	left := []string{
		env.S.Title.Render(fmt.Sprintf("%s   %d / %d", t.Home.Present, c.Present, c.Total)), "",
		fmt.Sprintf("L %-5d P %d", c.L, c.P)}
	right := s.villages(max(w-36, 24), rows)
	if w < part.Narrow {
		return "   " + left[0] + "     " + left[2] + "\n" + part.Indent(strings.Join(s.villages(w-4, rows), "\n"), 2)
	}
	var b strings.Builder
	for i := range max(len(left), len(right)) {
		l, r := "", ""
		if i < len(left) {
			l = left[i]
		}
		if i < len(right) {
			r = right[i]
		}
		b.WriteString("   " + part.Pad(l, 30) + r + "\n")
	}
	return strings.TrimRight(b.String(), "\n")
}

// villages draws a bar a village; those that do not fit are added up in the
// last line.
func (s *Screen) villages(w, rows int) []string {
	env := s.cfg.Env
	var list []roster.VillageCount
	for _, v := range s.roll.ByVillage() {
		if v.Total > 0 {
			list = append(list, v)
		}
	}
	var rest roster.Count
	more := 0
	if len(list) > rows {
		more = len(list) - rows + 1
		for _, v := range list[rows-1:] {
			rest.Present += v.Present
			rest.Total += v.Total
		}
		list = list[:rows-1]
	}
	line := func(name string, n, of int) string {
		bar := max(w-15-8, 5)
		return part.Pad(part.Cut(name, 13, env.S.Glyphs.Ellipsis), 14) + part.Bar(env.S, n, of, min(bar, 20)) + part.PadLeft(fmt.Sprintf("%d/%d", n, of), 7)
	}
	var out []string
	for _, v := range list {
		out = append(out, line(v.Name, v.Present, v.Total))
	}
	if more > 0 {
		out = append(out, line(fmt.Sprintf("+ %d %s", more, env.T.Setup.Other), rest.Present, rest.Total))
	}
	return out
}

func (s *Screen) next(w int) string {
	env := s.cfg.Env
	var b strings.Builder
	b.WriteString(" " + env.S.Title.Render(env.T.Home.Next) + "\n")
	for i, st := range s.steps() {
		left, note := fmt.Sprintf("   %s  %s", env.S.Key.Render(fmt.Sprint(i+1)), st.label), env.S.Dim.Render(st.note)
		if part.Width(left)+1+part.Width(note) > w-1 {
			note = "" // what to do matters more than how much of it
		}
		b.WriteString(part.Edges(left, note, w-1, env.S.Glyphs.Ellipsis) + "\n")
	}
	return b.String()
}

// attention lists dropped laptops and people without a record.
func (s *Screen) attention(w int) string {
	env, t := s.cfg.Env, s.cfg.Env.T.Home
	names := map[string]string{}
	for _, r := range s.roll.Rows {
		names[string(r.ID)] = r.Name
	}
	out := slices.Clone(s.notices[:min(len(s.notices), 2)])
	if len(s.trouble) > 0 {
		out = append(out, s.cfg.Env.T.Content.Notice)
	}
	if s.backup.Err != nil {
		out = append(out, s.cfg.Env.T.Backup.Failed)
	}
	if s.snap != nil {
		for _, st := range s.snap.Seats {
			if !st.Left.IsZero() && st.Person != "" && len(out) < 2 {
				out = append(out, t.Gone(st.Number, names[string(st.Person)]))
			}
		}
	}
	if c := s.roll.Count(); c.Total == 0 {
		out = append(out, t.NobodyListed)
	} else if c.Unmarked > 0 {
		out = append(out, t.Unmarked(c.Unmarked)+"  (a)")
	}
	title := " " + env.S.Title.Render(t.Attention) + "\n"
	if len(out) == 0 {
		return title + "   " + env.S.Dim.Render(t.AllSeen)
	}
	for i, l := range out {
		out[i] = "   " + env.S.Warn.Render(env.S.Glyphs.Warn) + "  " + part.Cut(l, w-8, env.S.Glyphs.Ellipsis)
	}
	return title + strings.Join(out, "\n")
}
