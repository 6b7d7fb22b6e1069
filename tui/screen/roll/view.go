package roll

import (
	"fmt"
	"strings"
	"time"

	"diklat/roster"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// View draws the list, or the form on top of it.
func (s *Screen) View(w, h int) string {
	top := ""
	if s.add == nil && s.past == nil && s.paper == nil && s.totals == nil {
		top = s.offDay(w)
	}
	return part.Block(top+s.body(w, max(h-strings.Count(top, "\n"), 1)), w, h)
}

// offDay warns where today is none of the days of the event.
func (s *Screen) offDay(w int) string {
	env, e := s.cfg.Env, s.cfg.Event
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

func (s *Screen) body(w, h int) string {
	env := s.cfg.Env
	switch {
	case s.add != nil:
		return s.add.view(s, w)
	case s.past != nil:
		return s.past.view(env, s.cfg.Event, w, h)
	case !s.loaded:
		return "\n  " + env.T.Common.Loading
	case s.paper != nil:
		return s.paperView(w, h)
	case s.totals != nil:
		return s.totalsView(w, h)
	case len(s.roll.Rows) == 0:
		return "\n  " + strings.Join(part.Wrap(env.T.Roll.Empty, w-3), "\n  ") + "\n\n  " + strings.Join(part.Wrap(env.T.Roll.EmptyCure, w-4), "\n  ")
	}
	var b strings.Builder
	if s.search != nil {
		b.WriteString(part.PadLeft(env.T.Common.Search+": "+s.search.View(20), w-2) + "\n")
		h--
	}
	if len(s.rows) == 0 {
		return b.String() + "\n  " + strings.Join(part.Wrap(env.T.Roll.NoMatch, w-4), "\n  ")
	}
	lines, at := s.lines(w)
	from, to := part.Window(at, s.topLine(at, len(lines), h-4), len(lines), max(h-4, 1))
	b.WriteString(strings.Join(lines[from:to], "\n"))
	b.WriteString(strings.Repeat("\n", max(h-4-(to-from), 0)+1) + s.detail(w))
	return b.String()
}

// topLine keeps one line of context above the cursor, so that the village's
// heading stays in sight.
func (s *Screen) topLine(at, n, h int) int { return max(min(at-h/2, n-h), 0) }

// lines draws the rows under their villages; at is the cursor's line.
func (s *Screen) lines(w int) (lines []string, at int) {
	env := s.cfg.Env
	var village roster.VillageCode
	counts := map[roster.VillageCode]roster.Count{}
	for _, v := range s.roll.ByVillage() {
		counts[v.Code] = v.Count
	}
	for i, r := range s.rows {
		if i == 0 || r.Village != village {
			village = r.Village
			c := counts[village]
			lines = append(lines, " "+env.S.Title.Render(roster.NameIn(s.roll.Villages, s.roll.VillageOf(village)))+fmt.Sprintf("  %d/%d", c.Present, c.Total))
		}
		if i == s.cur.At {
			at = len(lines)
		}
		lines = append(lines, s.line(r, i == s.cur.At, w))
	}
	return lines, at
}

func (s *Screen) line(r roster.Row, on bool, w int) string {
	env := s.cfg.Env
	mark, name := "  ", r.Name
	if on {
		mark, name = env.S.Glyphs.Cursor+" ", env.S.Select.Render(name)
	}
	letter := env.S.Dim.Render(env.S.Glyphs.Dot)
	switch {
	case r.Mark.Status.Here():
		letter = env.S.Good.Render(string(r.Mark.Status))
	case r.Mark.Status != roster.Unmarked:
		letter = env.S.Warn.Render(string(r.Mark.Status))
	}
	left := fmt.Sprintf(" %s%s %3d  ", mark, letter, r.Number)
	if w < part.Narrow {
		return part.Edges(left+name, string(r.Sex)+" ", w, env.S.Glyphs.Ellipsis)
	}
	left += part.Pad(part.Cut(name, 24, env.S.Glyphs.Ellipsis), 24) + " " + string(r.Sex) + "  " + part.Pad(string(r.Role), 15)
	return part.Cut(left+" "+s.how(r.Mark), w-1, env.S.Glyphs.Ellipsis)
}

// how says when and by whom: "08.02 sendiri".
func (s *Screen) how(m roster.Mark) string {
	env := s.cfg.Env
	if m.Status == roster.Unmarked {
		return env.S.Dim.Render(env.T.Roll.None)
	}
	out := env.T.Dates.Clock(m.At.In(s.cfg.Event.Zone.Location())) + " " + method(env, m.Method)
	if m.Reason != "" {
		out += "  " + m.Reason
	}
	return out
}

func method(env *screen.Env, m roster.Method) string {
	switch m {
	case roster.BySelf:
		return env.T.Roll.Self
	case roster.ByPaper:
		return env.T.Roll.Paper
	case roster.ByTrainer:
	}
	return env.T.Roll.Trainer
}

// detail describes the selected person below the list.
func (s *Screen) detail(w int) string {
	env := s.cfg.Env
	if s.reason != nil {
		return s.reasonView(w)
	}
	r, ok := s.selected()
	if !ok {
		return ""
	}
	sep := " " + env.S.Glyphs.Dot + " "
	out := "\n " + env.S.Title.Render(r.Name) + sep + s.roll.VillageOf(r.Village).Name + sep + string(r.Role)
	if r.BirthYear > 0 {
		out += sep + fmt.Sprint(r.BirthYear)
	}
	st := env.T.Roll.Status[string(r.Mark.Status)]
	if r.Mark.Reason != "" {
		st += sep + r.Mark.Reason
	}
	if w >= part.Narrow {
		st = s.sesiName() + sep + st
	}
	return part.Cut(out, w-1, env.S.Glyphs.Ellipsis) + "\n " + env.S.Dim.Render(part.Cut(st, w-2, env.S.Glyphs.Ellipsis))
}

func (s *Screen) sesiName() string {
	env, loc := s.cfg.Env, s.cfg.Event.Zone.Location()
	return env.T.Dates.Short(s.sesi.Start.In(loc)) + " " + env.S.Glyphs.Dot + " " + env.T.Dates.Sesi(s.sesi.Name, string(s.sesi.Part))
}

// Head counts as you type.
func (s *Screen) Head() part.Head {
	env := s.cfg.Env
	c := s.roll.Count()
	return part.Head{Crumbs: []string{env.T.Common.Program, env.T.Roll.Title}, About: s.sesiName(),
		State: fmt.Sprintf("%s %d/%d  L %d P %d", env.T.Home.Present, c.Present, c.Total, c.L, c.P)}
}
